import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor, ActorMention } from '../entity/cast.js';
import cues from '../entity/kind-cues.json' with { type: 'json' };
import { isTitleWord } from '../entity/name-text.js';
import { isModifier } from '../entity/office-title.js';
import { ownerMeant } from './its-owner.js';
import posts from './office-posts.json' with { type: 'json' };
import { isBody, isPerson, type Scene } from './scene.js';

/** `described` is told by a word that means no one in particular to us: "the company's", where that may be several. */
export type Where = 'told' | 'described' | 'open' | 'unknown';

/** Whose office it is by the words before it. */
export interface Owner {
  /** The first word of the owner, or of the article. */
  readonly start: Token;
  readonly bodies: readonly Actor[];
  readonly where: Where;
  /** Whose man it is: "his finance chief". */
  readonly chief?: Actor;
  /** "former Parler chief executive": words before the owner's name. */
  readonly before: readonly string[];
}

const MOST_ADJECTIVES = 2;
/** "an ex-" */
const MOST_MODIFIERS = 3;
const MOST_DESCRIBING = 3;
const DESCRIBING: ReadonlySet<string> = new Set([...cues.describingCompanies, 'group', 'exchange', 'unit', 'operator']);

/** "Parler's ...", "its ...", "Parler ...", "Tesla and SpaceX ..." */
export function ownerBefore(scene: Scene, first: Token): Owner {
  const owner = ownerAt(scene, first);
  const words: string[] = [];
  let { start } = owner;
  for (
    let at = start.previous;
    owner.where === 'told' && at && words.length < MOST_MODIFIERS && at.sentence.contains(start);
    at = at.previous
  ) {
    if (!isModifier(at.lower) && at.text !== '-') break;
    words.push(at.lower);
    start = at;
    if (at.pos === 'DET') break;
  }
  return { ...owner, start, before: words };
}

function ownerAt(scene: Scene, first: Token): Omit<Owner, 'before'> {
  const start = pastAdjectives(scene, first);
  const before = start.sentence.from < start.index ? pastTicker(start.previous) : undefined;
  if (!before) return { start, bodies: [], where: 'open' };
  if (before.tag === 'POS' || before.tag === 'PRP$') return possessor(scene, before);
  if (before.tag === 'WP$') return whose(scene, before);
  const mention = scene.mentionAt(before);
  if (mention) return named(scene, mention, start);
  const there = before.text === ',' ? namedAtStart(scene, before) : undefined;
  if (there) return { start, bodies: [there], where: 'told' };
  if (before.pos === 'DET') return { start: before, bodies: [], where: before.lower === 'the' ? 'open' : 'unknown' };
  const isName = before.pos === 'PROPN' || before.pos === 'ADJ' || before.text === '-';
  return { start, bodies: [], where: isName ? 'unknown' : 'open' };
}

/** "At Shell, Chief Executive X wants to cut costs." */
function namedAtStart(scene: Scene, comma: Token): Actor | undefined {
  const mention = comma.previous && scene.mentionAt(comma.previous);
  const at = mention && mention.from > 0 ? mention.document.token(mention.from - 1) : undefined;
  const isFirst = at?.lower === 'at' && at.index === comma.sentence.from;
  return isFirst && mention && mention.to === comma.index && isBody(mention.actor) ? mention.actor : undefined;
}

function whose(scene: Scene, before: Token): Omit<Owner, 'before'> {
  const told = scene.all(new NounPhrase(before.head).possessors).filter(isBody);
  // "Foxglove, a charity whose director is Ann Ray"
  const beside = told.length > 0 ? [] : besideAntecedent(scene, before.head.head);
  if (beside.length > 0) return { start: before, bodies: beside, where: 'told' };
  // "Nvidia, whose chief executive Jensen Huang said so", which a parser may read as if he were Nvidia
  const comma = before.previous?.text === ',' ? before.previous : undefined;
  const bodies = told.length > 0 ? told : [comma?.previous && scene.who(new NounPhrase(comma.previous))].filter(isBody);
  return { start: before, bodies, where: bodies.length > 0 ? 'told' : 'unknown' };
}

/** What the noun that a relative clause belongs to is set beside. */
function besideAntecedent(scene: Scene, { label, head }: Token): readonly Actor[] {
  const noun = label === 'relcl' ? head : undefined;
  return noun ? [scene.who(new NounPhrase(noun))].filter(isBody) : [];
}

/** "Disney's flamboyant boss" */
function pastAdjectives(scene: Scene, first: Token): Token {
  let start = first;
  for (let step = 0; step < MOST_ADJECTIVES; step++) {
    const { previous } = start;
    if (!previous || scene.at(previous) || !isCommonOrOrigin(previous) || start.sentence.from >= start.index) break;
    if (previous.pos !== 'ADJ' && previous.tag !== 'VBN' && previous.tag !== 'VBG') break;
    if (previous.head.index < first.index) break;
    start = pastHyphen(previous);
  }
  return start;
}

/** "flamboyant", "Austrian" */
const isCommonOrOrigin = ({ text, entity }: Token): boolean => /^[a-z]/.test(text) || entity?.type === 'NORP';

/** "long" of "long-serving" */
const pastHyphen = (token: Token): Token =>
  token.previous?.text === '-' && token.sentence.contains(token.previous) ? (token.previous.previous ?? token) : token;

/** "Apple Inc (AAPL.O) Chief Executive" */
function pastTicker(token: Token | undefined): Token | undefined {
  if (token?.text !== ')') return token;
  for (let at: Token | undefined = token, step = 0; at && step < 6; at = at.previous, step++) {
    if (at.text === '(') return at.previous;
  }
  return token;
}

/** "the" of "the company", "the casino group", where that is somebody whom the text leaves open. */
function articleOf(scene: Scene, noun: Token): Token | undefined {
  if (!DESCRIBING.has(noun.lower)) return undefined;
  let at = noun.previous;
  for (let step = 0; at && step < MOST_DESCRIBING && at.pos === 'NOUN' && !scene.at(at); step++)
    at = OTHERS.has(at.lower) ? undefined : at.previous;
  return at?.lower === 'the' && at.sentence.contains(noun) ? at : undefined;
}

/** "Shell Chairman X and his son Y, the company's chief executive": the only one that its sentence tells of so far. */
function onlyCompany(scene: Scene, noun: Token): readonly Actor[] {
  const bodies = WHOLE.has(noun.lower) ? bodiesBefore(scene, noun) : [];
  return bodies.length === 1 ? bodies.filter(({ kinds }) => kinds.includes('Company')) : [];
}

/** The same where it is said whose chairman X is, whatever else "the company" could mean. */
function headedBefore(scene: Scene, noun: Token): Actor | undefined {
  const sentence = WHOLE.has(noun.lower) ? scene.sentenceOf(noun) : undefined;
  const named = (sentence ? scene.mentionsIn(sentence) : []).filter(
    ({ actor, how, from }) => from < noun.index && how !== 'description' && how !== 'pronoun' && isBody(actor),
  );
  const [only] = named;
  const isOnly = new Set(named.map(({ actor }) => actor)).size === 1;
  const after = only && isOnly && only.to < only.document.length ? only.document.token(only.to) : undefined;
  return after && isTitleWord(after.lower) && only?.actor.kinds.includes('Company') ? only.actor : undefined;
}

const WHOLE = new Set(['company', 'group', 'firm', 'business']);

function bodiesBefore(scene: Scene, word: Token): readonly Actor[] {
  const sentence = scene.sentenceOf(word);
  const earlier = sentence ? scene.mentionsIn(sentence).filter(({ from }) => from < word.index) : [];
  return [...new Set(earlier.map(({ actor }) => actor).filter(isBody))];
}

/** "the rival group" is another than the one that a text is about. */
const OTHERS: ReadonlySet<string> = new Set(posts.others);

function possessor(scene: Scene, before: Token): Omit<Owner, 'before'> {
  const token = before.tag === 'POS' ? before.previous : before;
  const mention = token && scene.mentionAt(token);
  if (mention) return possessorMeant(scene, mention, before);
  const its = before.tag === 'PRP$' ? ownerMeant(scene, before.head, mayHaveOffices) : undefined;
  if (its) return { start: before, bodies: [its], where: 'described' };
  const article = token && articleOf(scene, token);
  if (article) return { start: article, bodies: onlyCompany(scene, token), where: 'described' };
  return { start: before, bodies: [], where: 'unknown' };
}

function possessorMeant(scene: Scene, mention: ActorMention, before: Token): Omit<Owner, 'before'> {
  const { actor, document, from, to, how } = mention;
  const start = document.token(from);
  const headed = how === 'description' ? headedBefore(scene, document.token(to - 1)) : undefined;
  if (headed) return { start, bodies: [headed], where: 'described' };
  if (isPerson(actor)) return { start, bodies: [], where: 'described', chief: actor };
  if (!isBody(actor)) return { start: before, bodies: [], where: 'unknown' };
  return { start, bodies: before.tag === 'POS' ? withJoined(scene, mention) : [actor], where: 'told' };
}

const mayHaveOffices = (actor: Actor): boolean => isBody(actor) && !actor.kinds.includes('Court');

function named(scene: Scene, mention: ActorMention, start: Token): Omit<Owner, 'before'> {
  const { actor, from, document, how } = mention;
  const first = document.token(from);
  if (actor.kinds.includes('Person') || how === 'pronoun') return { start, bodies: [], where: 'open' };
  if (isBody(actor)) return { start: first, bodies: withJoined(scene, mention), where: 'told' };
  // "Aldi UK managing director"
  const other = first.previous && first.sentence.contains(first.previous) ? scene.mentionAt(first.previous) : undefined;
  if (other && isBody(other.actor) && other.how !== 'pronoun')
    return { start: document.token(other.from), bodies: [other.actor], where: 'told' };
  return { start: first, bodies: [], where: 'unknown' };
}

/** Both of "Tesla and SpaceX CEO"; but who "sued Apple and Google CEO Sundar Pichai" sued a company and a man. */
function withJoined(scene: Scene, { actor, document, from }: ActorMention): readonly Actor[] {
  const and = document.token(from).previous;
  const other = and?.lower === 'and' && and.previous ? scene.mentionAt(and.previous) : undefined;
  if (!other || !isBody(other.actor) || other.how === 'pronoun' || other.document !== document) return [actor];
  const before = document.token(other.from).previous;
  const isStart =
    !before || !before.sentence.contains(document.token(from)) || before.pos === 'PUNCT' || before.lemma === 'say';
  return isStart && other.actor !== actor ? [other.actor, actor] : [actor];
}
