import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Scene } from '../claim/scene.js';
import { type Actor } from '../entity/cast.js';
import { appealsIn, districtIn, type Forum } from '../entity/court-finder.js';
import { isPlaceName, isState } from '../entity/gazetteer.js';
import type { Titled } from '../entity/title.js';
import type { Authority } from './authority.js';
import verbs from './ruling-verbs.json' with { type: 'json' };
import authority from './authority.json' with { type: 'json' };

/** Words for judges and courts. */
export const BENCH: ReadonlySet<string> = new Set(verbs.bench);
const PEOPLES: ReadonlyMap<string, string> = new Map(Object.entries(authority.peoples));
const AMERICAN = new Set(['u.s.', 'us', 'federal']);
const APPEAL = /\b(?:appeals?|appellate)\b/i;

/** Judges and courts among some nouns; one without a name is a court by its place or kind, inferred. */
export const benchesOf = (scene: Scene, nouns: readonly NounPhrase[]): readonly Authority[] =>
  nouns.flatMap(({ head }) => {
    if (!isBench(scene, head)) return [];
    return benchOr(scene, head) ?? [];
  });

/** The judge or court that a word means; an unnamed one by what stands at the word: "a federal judge in Seattle". */
export function benchOr(scene: Scene, token: Token): Authority | undefined {
  const named = besideAt(scene, token) ?? benchAt(scene, token);
  if (named) return { actor: named, inferred: named.inferred };
  const isAmbiguous = isJudge(token) ? judgesOf(scene).length > 1 : false;
  if (scene.at(token)) return undefined;
  if (isAmbiguous) return judgeNear(scene, token);
  const actor = unnamedAt(scene, token);
  return actor && { actor, inferred: true };
}

/**
 * Of several judges: "A judge ..." of a lead is the one whom the next sentences name first, "the judge" the one named last
 * a little before.
 */
function judgeNear(scene: Scene, token: Token): Authority | undefined {
  const sentence = scene.sentenceOf(token);
  if (!sentence) return undefined;
  const { index } = sentence;
  const isNew = token.children('det').some(({ lower }) => lower === 'a' || lower === 'an');
  const [from, to] = isNew ? [index + 1, index + NEXT] : [index - NEXT, index];
  const placed = judgeMentions(scene).flatMap(({ person, mention, isFormer }) => {
    const at = scene.sentenceOf(mention.document.token(mention.from))?.index ?? -1;
    return at >= from && at <= to && !isFormer ? [{ person, distance: Math.abs(at - index) }] : [];
  });
  const least = Math.min(...placed.map(({ distance }) => distance));
  const near = placed.filter(({ distance }) => distance === least);
  const [actor, ...others] = new Set(near.map(({ person }) => person));
  return actor && others.length === 0 ? { actor, inferred: false } : undefined;
}

const NEXT = 2;

const isJudge = ({ lemma }: Token) => ['judge', 'justice', 'magistrate'].includes(lemma.toLowerCase());

/** "the Federal Court" is one of Australia or Canada: Americans write "federal court". */
const isAbroad = ({ text, previous }: Token): boolean => text === 'Court' && previous?.text === 'Federal';

function unnamedAt(scene: Scene, token: Token): Actor | undefined {
  if (isAbroad(token)) return courtNamed(scene, 'Federal Court', { forum: 'foreign' });
  const before = wordsBefore(token);
  const isFederal = before.some(({ lower }) => AMERICAN.has(lower));
  const city = placeBehind(scene, token);
  const place = city ?? before.map((word) => scene.at(word)).find((actor) => actor?.kinds.includes('Place'))?.name;
  const people = before.find(({ lower, text }) => PEOPLES.has(lower) && !AMERICAN.has(lower) && /^[A-Z]/.test(text));
  const isAppeal = APPEAL.test(before.map(({ text }) => text).join(' '));
  const federal = isFederal && place !== undefined ? (isAppeal ? appealsIn(place) : districtIn(place)) : undefined;
  if (federal) return courtNamed(scene, federal.name, federal);
  const kind = isAppeal ? 'appeals court' : 'court';
  if (place !== undefined)
    return (
      heardAt(scene, place, kind) ??
      courtNamed(scene, `${place} ${isFederal ? 'federal ' : ''}${kind}`, { forum: forumAt(place, isFederal) })
    );
  if (people) return courtNamed(scene, `${people.text} ${kind}`, { forum: 'foreign' });
  return isFederal
    ? courtNamed(scene, isAppeal ? 'US appeals court' : 'US federal court', { forum: 'federal' })
    : undefined;
}

/** The federal court of that city, where the text has it: "a jury in San Francisco" of a suit filed in federal court there. */
const heardAt = (scene: Scene, place: string, kind: string): Actor | undefined => {
  const district = kind === 'court' ? districtIn(place) : undefined;
  return scene.cast.actors.find(({ kinds, name }) => kinds.includes('Court') && name === district?.name);
};

const forumAt = (place: string, isFederal: boolean): Forum | undefined =>
  isFederal ? 'federal' : isState(place) ? 'state' : undefined;

/** What stands before a noun up to its article: "A", "San Francisco", "federal". */
function wordsBefore(token: Token): readonly Token[] {
  const found: Token[] = [];
  for (let word = token.previous; word && found.length < MOST_WORDS; word = word.previous) {
    if (!['ADJ', 'PROPN', 'NOUN', 'PART', 'PUNCT'].includes(word.pos) || word.lower === ',') break;
    found.push(word);
  }
  return found;
}

const MOST_WORDS = 5;

/** "a judge in Seattle" */
function placeBehind(scene: Scene, { next }: Token): string | undefined {
  const place = next?.lower === 'in' && next.next ? scene.at(next.next) : undefined;
  return place?.kinds.includes('Place') ? place.name : undefined;
}

function courtNamed(scene: Scene, name: string, more: Pick<Actor, 'courtId' | 'forum'>): Actor {
  const known = scene.cast.actors.find((actor) => actor.kinds.includes('Court') && actor.name === name);
  return known ?? scene.cast.add({ name, kinds: ['Court'], inferred: true, courtId: more.courtId, forum: more.forum });
}

/** Whether a word means a judge or court. */
export function isBench(scene: Scene, token: Token): boolean {
  const actor = scene.at(token);
  if (actor?.kinds.includes('Court')) return true;
  if (actor) return judgesOf(scene).includes(actor);
  return BENCH.has(token.lemma.toLowerCase());
}

/** The judge or court that a word means: by name, or as the only one that the story has. */
function benchAt(scene: Scene, token: Token): Actor | undefined {
  const actor = scene.at(token);
  if (actor) return actor;
  const judges = judgesOf(scene);
  if (isJudge(token)) return judges.length === 1 ? judges[0] : undefined;
  const courts = scene.cast.actors.filter(({ kinds }) => kinds.includes('Court'));
  const [only, other] = courts;
  return only && !other && !(isJury(token) && isHigher(only)) && !isOfPlace(scene, token, only) ? only : undefined;
}

const isJury = ({ lemma }: Token): boolean => lemma === 'jury' || lemma === 'juror';

/** Courts without a jury. */
const isHigher = ({ name }: Actor): boolean => /Appeal|Supreme Court$|Justice/.test(name);

/** "a Chicago jury", where the one court of the text is in Tokyo */
const isOfPlace = (scene: Scene, token: Token, { name, forum }: Actor): boolean => {
  const place = wordsBefore(token)
    .map((word) => scene.at(word))
    .find((actor) => actor?.kinds.includes('Place'))?.name;
  return place !== undefined && !name.includes(place) && (forum ?? 'foreign') === 'foreign';
};

/** "The judge, Adrienne Nelson" */
const besideAt = (scene: Scene, token: Token): Actor | undefined =>
  isJudge(token) && !scene.at(token)
    ? judgeMentions(scene).find(({ title }) => title.includes(token))?.person
    : undefined;

/** Who is called a judge, in the order of the text. */
export const judgesOf = (scene: Scene): readonly Actor[] => [
  ...new Set(judgeMentions(scene).map(({ person }) => person)),
];

/** A place where somebody is called a judge. */
export type JudgeMention = Pick<Titled, 'person' | 'mention' | 'title' | 'isFormer'>;

const judgesByScene = new WeakMap<Scene, readonly JudgeMention[]>();
const JUDGES = new Set(['judge', 'justice', 'magistrate', 'chancellor']);
const FORMER = new Set(['former', 'retired', 'ex']);

/** "Judge Barbara Rothstein"; "the judge, Barbara Rothstein"; "Barbara Rothstein, a federal judge in Seattle" */
export function judgeMentions(scene: Scene): readonly JudgeMention[] {
  const known = judgesByScene.get(scene);
  if (known) return known;
  const beside = scene.lemmas(JUDGES).flatMap((noun) => {
    const isPlain = noun.pos === 'NOUN' && !scene.at(noun) && noun.label !== 'compound';
    const names = isPlain ? new NounPhrase(noun).appositions.map(({ head }) => scene.mentionAt(head)) : [];
    const [mention] = names.filter(
      (one) => one?.actor.kinds.includes('Person') && one.how !== 'pronoun' && !isPlaceName(one.actor.name),
    );
    const isFormer = noun.children('amod').some(({ lower }) => FORMER.has(lower));
    return mention ? [{ person: mention.actor, mention, title: [noun], isFormer }] : [];
  });
  // A chancellor is a judge where there is a Court of Chancery, else a minister.
  const isChancery = scene.cast.actors.some(({ name }) => /Chancery/.test(name));
  const isOfBench = ({ title }: JudgeMention) =>
    isChancery || title.some(({ lower }) => (JUDGES.has(lower) && lower !== 'chancellor') || lower === 'vice');
  const found = [...scene.titled.filter(({ isJudge }) => isJudge), ...beside].filter(isOfBench);
  judgesByScene.set(scene, found);
  return found;
}

/** Those of a supreme court decide together, on appeal; where the text has none, a justice is a judge of a lower court. */
export const isHighJustice = ({ story }: Scene, title: readonly Token[]) =>
  title.some(({ lower }) => lower === 'justice') &&
  !title.some(({ lower }) => ALONE.has(lower)) &&
  (title.some(({ lower }) => lower === 'chief') || story.sentences.some(({ span }) => HIGHEST.test(span.text)));

/** In New York, and in much of the Commonwealth, a Supreme Court tries cases. */
const HIGHEST =
  /(?<!\b(?:State|County|York|Manhattan|Brooklyn|Bronx|Queens|Columbia|Wales|Victoria|Victorian|Queensland|Australian) )Supreme Court/;

/** "Mrs Justice Steyn" sits alone, at the High Court in London. */
const ALONE = new Set(['judge', 'mr', 'mrs', 'ms', 'mr.', 'mrs.', 'ms.']);
