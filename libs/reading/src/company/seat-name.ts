import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import { mainCompany } from '../claim/main-company.js';
import { isPerson, type Scene } from '../claim/scene.js';
import { nameBeside } from '../claim/set-beside.js';
import {
  isCity,
  isCountry,
  isPlaceName,
  isRegion,
  isState,
  isTown as isKnownTown,
  seatOf,
} from '../entity/gazetteer.js';
import type { Actor, ActorMention } from '../entity/cast.js';
import { hasLegalForm } from '../entity/name-text.js';
import cues from '../entity/kind-cues.json' with { type: 'json' };
import { isDescribing, isPartOfMore, meantAfter, meantBeside, MOST_BETWEEN } from './described.js';
import { isPlace, isSeated, seat } from './seat.js';
import words from './seat-words.json' with { type: 'json' };

const BASED = new Set(['based', 'headquartered']);
export const COMPANIES: ReadonlySet<string> = new Set([...cues.describingCompanies, ...words.others, 'up']);

/** Of the three tokens of "start-up" the last stands for it; any other "up" does not. */
const isWholeWord = ({ lower, previous }: Token): boolean =>
  lower !== 'up' || (previous?.text === '-' && previous.previous?.lower === 'start');

/** "The New York firm" may be anybody's lawyers. */
const ANYBODY = new Set(words.anybody);

/** Where a company sits, by how it is called: "Seattle-based Amazon", "the Seattle company", "Amazon, of Seattle". */
export const seatsByName = (scene: Scene): readonly Draft[] => [
  ...byBased(scene),
  ...byOf(scene),
  ...byTown(scene),
  ...byOrigin(scene),
  ...byStory(scene),
];

/** "California-based Apple", "Seattle-based online retailer Amazon", "the Grapevine, Texas-based company" */
const byBased = (scene: Scene): readonly Draft[] =>
  scene.words(BASED).flatMap((token) => {
    const hyphen = token.previous?.text === '-' ? token.previous : undefined;
    const place = hyphen?.previous && townBefore(scene, hyphen.previous);
    const first = place && (scene.tokensAt(place)[0] ?? place);
    return place && first ? meantAfter(scene, token, first).flatMap((name) => between(scene, name, place)) : [];
  });

export function between(scene: Scene, name: Token, place: Token): readonly Draft[] {
  const [subject, object] = [scene.at(name), scene.at(place)];
  if (!isSeated(subject) || !isPlace(object) || !isSure(scene, name, object)) return [];
  const parts = [...scene.tokensAt(place), ...scene.tokensAt(name)];
  return [seat([subject, object], scene.cover(name, ...parts))];
}

const LEAST_SHARE = 0.7;
/** A description may mean another than it seems to, but not where no other company is near or the story is about it. */
function isSure(scene: Scene, token: Token, place: Actor): boolean {
  const mention = scene.mentionAt(token);
  if (mention && seatOf(mention.actor.name)?.includes(place.name)) return true;
  if (mention?.how !== 'description') return true;
  if (mention.confidence < LEAST_SHARE) return false;
  if (mainCompany(scene) === mention.actor) return true;
  return isAlone(scene, mention.actor, token) || isSetBeside(scene, mention.actor, token);
}

/** "Getty, the Seattle-based photo company" */
function isSetBeside(scene: Scene, company: Actor, noun: Token): boolean {
  const [first = noun] = new NounPhrase(noun).core.tokens;
  return nameBeside(scene, first, noun)?.actor === company;
}

/** Whether neither the sentence before nor this one, up to a word, names another company. */
function isAlone(scene: Scene, company: Actor, word: Token): boolean {
  const sentence = scene.sentenceOf(word);
  const before = sentence && scene.story.sentences[sentence.index - 1];
  const near = [
    ...(before ? scene.mentionsIn(before) : []),
    ...(sentence ? scene.mentionsIn(sentence).filter(({ from }) => from < word.index) : []),
  ];
  return near.every(({ actor }) => actor === company || !actor.kinds.includes('Company'));
}

/** Of "Grapevine, Texas" the first. */
function townBefore(scene: Scene, state: Token): Token {
  const comma = scene.tokensAt(state)[0]?.previous;
  const town = comma?.text === ',' ? comma.previous : undefined;
  return town?.sentence.contains(state) && isPlace(scene.at(town)) ? town : state;
}

/** "Amazon, of Seattle, Washington", "Robinhood of Menlo Park, California" */
const byOf = (scene: Scene): readonly Draft[] =>
  scene.words(OF).flatMap((of) => {
    // "HiQ Labs, also of San Francisco"
    const before = of.previous?.lower === 'also' ? of.previous.previous : of.previous;
    const comma = before?.text === ',' ? before : undefined;
    const name = comma ? comma.previous : of.previous;
    const subject = name && scene.mentionAt(name);
    const place = of.next && scene.mentionAt(of.next);
    if (!subject || !place || !NAMES.has(subject.how) || !of.sentence.contains(name)) return [];
    const isTold = comma !== undefined || isCompanyOf(scene, subject, of.next);
    return isTold ? between(scene, name, of.next) : [];
  });

/** "Robinhood of Menlo Park, California", "Larkfield Foods Inc of Green Bay" */
const isCompanyOf = (scene: Scene, { actor, document, from, to }: ActorMention, town: Token): boolean =>
  actor.kinds.includes('Company') &&
  (isTownAt(scene, town) || (hasLegalForm(document.span(from, to).text) && isKnownTown(scene.at(town)?.name ?? '')));

/** A city that is known, or that has its state behind it. */
function isTownAt(scene: Scene, token: Token): boolean {
  const place = scene.at(token);
  return isInState(scene, token) || (place?.kinds[0] === 'Place' && isCity(place.name));
}

const OF = new Set(['of']);
const NAMES: ReadonlySet<string> = new Set(['name', 'short-name']);

/** Whether ", California" follows. */
function isInState(scene: Scene, town: Token): boolean {
  const comma = scene.tokensAt(town).at(-1)?.next;
  const state = comma?.text === ',' && comma.next ? scene.at(comma.next) : undefined;
  return isPlace(state) && isPlaceName(state.name);
}

/** "the Seattle company", "Houston energy company Enron", "Enron, a Houston company"; a country is not where it sits. */
const byTown = (scene: Scene): readonly Draft[] =>
  scene.words(COMPANIES).flatMap((noun) => {
    const town = isWholeWord(noun) ? (townInState(scene, noun) ?? townOf(scene, noun)) : undefined;
    if (!town) return [];
    const place = townBefore(scene, town);
    if (isLawAlone(place, noun)) return [];
    return meantIn(scene, noun, place).flatMap((name) => between(scene, name, place));
  });

/** Whom "the Seattle company" and "the Seattle company Amazon" mean. */
function meantIn(scene: Scene, noun: Token, place: Token): readonly Token[] {
  if (scene.mentionAt(noun)) return [noun];
  const owned = ownedBehind(scene, noun);
  if (owned) return [owned];
  const next = noun.next && noun.sentence.contains(noun.next) ? scene.mentionAt(noun.next) : undefined;
  if (!next || !noun.next || next.how === 'pronoun') return meantBeside(scene, noun, scene.tokensAt(place)[0] ?? place);
  return isPartOfMore(next.document.length > next.to && next.document.token(next.to)) ? [] : [noun.next];
}

/** "his Shenzhen start-up, Larkfield", "Watsa's Toronto insurer, Larkfield": what a person has, named behind a comma. */
function ownedBehind(scene: Scene, noun: Token): Token | undefined {
  const owners = noun.children('poss');
  const isHis = owners.some((owner) => HIS.has(owner.lower) || isPerson(scene.at(owner)));
  const name = isHis && noun.next?.text === ',' ? noun.next.next : undefined;
  const mention = name && scene.mentionAt(name);
  return mention?.how === 'name' && mention.from === name?.index && mention.actor.kinds.includes('Company')
    ? name
    : undefined;
}

const HIS = new Set(['his', 'her', 'whose']);

/** "a Delaware company" has its papers there. */
const isLawAlone = ({ text }: Token, { lower, label }: Token): boolean =>
  text === 'Delaware' && (lower === 'company' || lower === 'group') && label === 'appos';

function townOf(scene: Scene, noun: Token): Token | undefined {
  const inState = townInState(scene, noun);
  if (inState) return inState;
  let token = noun.previous;
  for (let step = 0; token && step < MOST_BETWEEN && noun.sentence.contains(token); step++, token = token.previous) {
    const mention = scene.mentionAt(token);
    if (mention) return isPlace(mention.actor) && isTown(token, mention.actor) ? token : undefined;
    if (!isDescribing(token) || BASED.has(token.lower)) return undefined;
  }
  return undefined;
}

/** "Larkfield, a start-up from Leeds", "Larkfield is a law firm in Boston" */
const byOrigin = (scene: Scene): readonly Draft[] =>
  scene.words(ORIGINS).flatMap((preposition) => {
    const { previous: noun, next } = preposition;
    const place = next && scene.mentionAt(next);
    if (!noun || !place || !COMPANIES.has(noun.lower) || !isWholeWord(noun) || scene.at(noun)) return [];
    if (!isPlace(place.actor) || !(isTown(next, place.actor) || isInState(scene, next))) return [];
    const { core } = new NounPhrase(noun);
    const [first = noun] = core.tokens;
    // "the largest grocer in Manhattan" may sit elsewhere.
    if (preposition.lower === 'in' && core.tokens.some(({ tag, lower }) => tag === 'JJS' || FOREMOST.has(lower)))
      return [];
    return meantBeside(scene, noun, first).flatMap((name) => between(scene, name, next));
  });

const ORIGINS = new Set(['from', 'in', 'of']);
const FOREMOST = new Set(['only', 'leading', 'top', 'first', 'second', 'third', 'main', 'dominant', 'local']);

/** Where a company may be from: no country, "Silicon Valley" or "Asia". */
export function isTown(token: Token, { name, kinds }: Actor): boolean {
  if (isCountry(name)) return false;
  if (kinds[0] === 'Place' && isKnownTown(name) && !isRegion(name)) return true;
  return isCity(name) || isState(name) || (token.entity?.type === 'GPE' && !isRegion(name) && !/\d/.test(name));
}

/** "the Wolfsburg-based company", "the Minnesota company", in a story that is about one company and whatever else it says. */
function byStory(scene: Scene): readonly Draft[] {
  const subject = mainCompany(scene);
  if (!isSeated(subject)) return [];
  return scene.words(COMPANIES).flatMap((noun): readonly Draft[] => {
    if (ANYBODY.has(noun.lower) || !isTheOne(scene, noun) || !isAlone(scene, subject, noun)) return [];
    const place = baseOf(scene, noun) ?? townInState(scene, noun) ?? townOf(scene, noun);
    const object = place && scene.at(place);
    if (!place || !isPlace(object)) return [];
    return [{ ...seat([subject, object], scene.cover(noun, ...scene.tokensAt(place))), inferred: true }];
  });
}

/** "the company" with nothing that says which one. */
const isTheOne = (scene: Scene, noun: Token): boolean =>
  isWholeWord(noun) &&
  noun.children('det').some(({ lower }) => lower === 'the') &&
  scene.at(noun) === undefined &&
  noun.children('prep', 'poss', 'appos', 'relcl').length === 0 &&
  noun.label !== 'appos' &&
  (noun.next === undefined || scene.at(noun.next) === undefined);

/** "Austin" of "the Austin, Texas, company" and "the Austin, Texas company" */
function townInState(scene: Scene, { previous: comma }: Token): Token | undefined {
  const state = comma?.text === ',' ? comma.previous : comma;
  const town = state && isState(scene.at(state)?.name ?? '') ? townBefore(scene, state) : undefined;
  const article = town && town !== state ? scene.tokensAt(town)[0]?.previous : undefined;
  return article?.lower === 'the' ? town : undefined;
}

/** "Wolfsburg" of "Wolfsburg-based company" */
function baseOf(scene: Scene, noun: Token): Token | undefined {
  const based = noun.children('amod').find(({ lower, previous }) => BASED.has(lower) && previous?.text === '-');
  const last = based?.previous?.previous;
  return last && townBefore(scene, last);
}
