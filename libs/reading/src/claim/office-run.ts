import type { Span, Token } from '@wiregraph/syntax/document';
import { isTitleWord } from '../entity/name-text.js';
import { isModifier, isOfficeHead } from '../entity/office-title.js';
import posts from './office-posts.json' with { type: 'json' };
import verbs from './office-verbs.json' with { type: 'json' };
import type { Scene } from './scene.js';

const MOST_BETWEEN = 5;
const MOST_FIELDS = 5;

/** The words of titles around one, in a row. */
export function runAround(scene: Scene, head: Token): Span {
  let from = head;
  for (let before = stepBack(scene, from); before; before = stepBack(scene, from)) from = before;
  let to = head;
  for (let after = stepOn(scene, to); after; after = stepOn(scene, to)) to = after;
  return head.document.span(from.index, to.index + 1);
}

/** A word before a run that belongs to it. */
function stepBack(scene: Scene, from: Token): Token | undefined {
  const { previous } = from;
  if (!previous || !isFree(scene, previous, from)) return undefined;
  if (isTitle(previous)) return previous;
  if (previous.text === '-')
    return previous.previous && isFree(scene, previous.previous, from) && isShort(previous) ? previous : undefined;
  if (previous.lower === 'co') return previous;
  return isField(scene, previous) || isAfterChief(scene, previous) ? previous : undefined;
}

const isShort = (token: Token) =>
  ['co', 'ex', 'non', 'vice', 'then', 'co-'].includes((token.text === '-' ? token.previous : token)?.lower ?? '');

const isFree = (scene: Scene, token: Token, within: Token): boolean =>
  !scene.at(token) && token.sentence.contains(within);

const isTitle = ({ lower, pos, tag }: Token): boolean => {
  const isWord = isTitleWord(lower) || isOfficeHead(lower) || (isModifier(lower) && pos !== 'DET' && pos !== 'PRON');
  return isWord && (pos !== 'VERB' || tag === 'VBG');
};

/** "cloud" of "cloud chief", "research and policy" of "research and policy director": small words right before the office. */
function isField(scene: Scene, token: Token): boolean {
  const isAdjective = token.tag === 'JJ' && /^[a-z]/.test(token.text);
  if (!SHORT_FORMS.has(token.text) && !(isAdjective || isNounOfField(token) || isBetweenFields(token))) return false;
  for (let step = 0, at = token.next; at && step < MOST_FIELDS; step++, at = at.next) {
    if (scene.at(at)) return false;
    if (isOfficeHead(at.lower)) return !isAdjective || at.lower === 'director' || at.lower === 'head';
    if (at.pos !== 'NOUN' && at.pos !== 'ADJ' && !isBetweenFields(at)) return false;
  }
  return false;
}

const isNounOfField = ({ text, lower, pos }: Token): boolean =>
  pos === 'NOUN' && /^[a-z]/.test(text) && !APPOINTING.has(lower);

/** "HR director", "AI chief" */
const SHORT_FORMS: ReadonlySet<string> = new Set(posts.fields);
/** "voted to appoint director X": no field, whatever the tagger makes of it. */
const APPOINTING: ReadonlySet<string> = new Set([...verbs['begins for object'], ...verbs['ends for object']]);

const isBetweenFields = ({ lower, previous, next }: Token): boolean =>
  lower === 'and' && previous?.pos === 'NOUN' && next?.pos === 'NOUN' && !isOfficeHead(previous.lower);

/** "Restructuring" of "Chief Restructuring Officer" */
function isAfterChief(scene: Scene, token: Token): boolean {
  for (let step = 0, at: Token | undefined = token; at && step < MOST_BETWEEN; step++, at = at.previous) {
    if (scene.at(at) || APPOINTING.has(at.lower) || at.pos === 'PUNCT' || (at.pos === 'VERB' && at.tag !== 'VBG'))
      return false;
    if (at.lower === 'chief') return step > 0;
  }
  return false;
}

/** A word after a run that belongs to it: "executive" of "chief executive", "founder" of "chairman and founder". */
function stepOn(scene: Scene, to: Token): Token | undefined {
  const { next } = to;
  if (!next || !isFree(scene, next, to)) return undefined;
  if (isTitle(next) && !(next.lower === 'then' || next.lower === 'also')) return next;
  if (to.lower === 'chief' || isAfterChief(scene, to)) {
    const officer = officerAfter(scene, to);
    if (officer) return officer;
  }
  if (['and', '&', '/', ','].includes(next.text) && (isOfficeHead(to.lower) || to.lower.endsWith('founder')))
    return next.text === ',' && isAnyExecutive(to) ? undefined : joinedAfter(scene, next);
  return next.text === '-' ? pastHyphen(scene, next) : undefined;
}

/** "named X, a Toyota executive, chief executive": no office to be listed with others. */
const isAnyExecutive = ({ lower, previous }: Token): boolean =>
  lower === 'executive' && previous?.lower !== 'chief' && previous?.lower !== 'top';

/** "director-general", "founder-chairman", "co-chair" */
function pastHyphen(scene: Scene, hyphen: Token): Token | undefined {
  const before = hyphen.previous?.lower ?? '';
  if (before === 'director' || before === 'secretary')
    return hyphen.next?.lower === 'general' ? hyphen.next : undefined;
  if (before.endsWith('founder')) return joinedAfter(scene, hyphen);
  return isShort(hyphen) ? hyphen : undefined;
}

function officerAfter(scene: Scene, chief: Token): Token | undefined {
  for (let step = 0, at = chief.next; at && step < MOST_BETWEEN; step++, at = at.next) {
    if (!isFree(scene, at, chief) || (at.pos === 'VERB' && at.tag !== 'VBG') || at.pos === 'ADP') return undefined;
    if (at.lower === 'officer' || at.lower === 'officers') return at;
  }
  return undefined;
}

/** After a comma another office has to follow at once; after "and" it may be "the former chairman". */
function joinedAfter(scene: Scene, joining: Token): Token | undefined {
  const isLast = isListed(joining);
  const isSure = isLast || joining.text !== ',';
  const link = isLast ? joining.next : joining;
  for (let step = 0, at = link?.next; at && step < MOST_BETWEEN; step++, at = at.next) {
    if (!isFree(scene, at, joining) || !isOfRun(scene, at)) return undefined;
    if (!endsRun(scene, at) || !isOfficeHead(at.lower)) continue;
    if (isOfNoun(scene, at)) return undefined;
    return isSure || ['and', '&', ','].includes(at.next?.text ?? '') ? at : undefined;
  }
  return undefined;
}

/** "and chief negotiator" */
const isOfNoun = (scene: Scene, { lower, next }: Token): boolean =>
  (lower === 'chief' || lower === 'head') && next?.pos === 'NOUN' && !scene.at(next);

const endsRun = (scene: Scene, { next }: Token): boolean =>
  next === undefined || scene.at(next) !== undefined || !isTitle(next);

/** The last comma of "founder, chief executive, and chairman" */
function isListed({ text, next, previous, sentence }: Token): boolean {
  if (text !== ',' || next?.lower !== 'and') return false;
  let at = previous;
  for (let step = 0; at && step < MOST_BETWEEN && isTitle(at); step++) at = at.previous;
  return at?.text === ',' && at !== previous && sentence.contains(at) && isOfficeHead(at.previous?.lower ?? '');
}

const isOfRun = (scene: Scene, token: Token): boolean =>
  isTitle(token) || isField(scene, token) || token.text === '-' || token.lower === 'co';
