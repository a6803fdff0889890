import type { Document, EntityType, Token } from '@wiregraph/syntax/document';
import cues from './kind-cues.json' with { type: 'json' };
import nameWords from './name-words.json' with { type: 'json' };
import { isCompanyName, isNoName, isTown, knownByName } from './gazetteer.js';
import { hasLegalForm, isBrand, isLegalForm, kindByWords } from './name-text.js';

/** Tokens `[from, to)` that may be a name, and what the recognizer took them for. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly type: EntityType | undefined;
}

interface Joined extends Run {
  readonly document: Document;
}

const SIGNS = new Set(['(', '/', ';', '"', '“', '”']);
const CONNECTING = new Set([
  'of',
  'for',
  'and',
  'the',
  'de',
  'du',
  'la',
  'le',
  'van',
  'von',
  'der',
  'den',
  'bin',
  'al',
  'da',
  'dos',
  'y',
  'on',
  'in',
]);

/** The token at a place, if the document has one there. */
export const at = (document: Document, index: number): Token | undefined =>
  index >= 0 && index < document.length ? document.token(index) : undefined;

/** Whether a run falls apart at a token: "Alphabet Inc's Google", "Oracle sued Google", "Waymo 0.34 percent". */
export function isParting({ document, from, to, type }: Joined, index: number): boolean {
  const { text, tag, lower } = document.token(index);
  if (tag === 'POS') return !isOwnName(document, index, type);
  if (isBranch(document, index)) return false;
  if (SIGNS.has(text) || isDash(document, index)) return true;
  if (text === ',') return !isFormNext(document, index);
  if (isNumber(text)) return !isLocal(document, index);
  if (lower === 'and') return type === 'PERSON' || isBetweenNames({ document, from, to, type }, index);
  if (isBeforeSeat(document, from, index) || isForAnother(document, from, index)) return true;
  return isCommon(text) && !CONNECTING.has(lower) && !(type === 'PERSON' && isOfMan(document, index));
}

/** "DENVER, Colorado - Acme": with a space on either side. */
const isDash = (document: Document, index: number): boolean =>
  DASHES.has(document.token(index).text) &&
  document.token(index).spaceAfter &&
  at(document, index - 1)?.spaceAfter === true;
const DASHES = new Set(['-', '–', '—', '--']);

/** "Acme, Inc" */
const isFormNext = (document: Document, index: number): boolean => isLegalForm(at(document, index + 1)?.text ?? '');

const isNumber = (word: string): boolean => /^\d[\d.,]*$|^[$€£¥%#*=]+$/.test(word);

/** "UFCW Local 663" */
const isLocal = (document: Document, index: number): boolean => at(document, index - 1)?.text === 'Local';

const isCommon = (word: string): boolean => /^\p{Ll}[\p{L}-]*$/u.test(word) && !/\p{Lu}/u.test(word);

/** "ter" of "Peter ter Kulve", "hyun" of "Kim Jong-hyun" */
const isOfMan = (document: Document, index: number): boolean =>
  PARTICLES.has(document.token(index).lower) || isSecondPart(document, index);

const PARTICLES = new Set([
  'ter',
  'ten',
  'te',
  'zu',
  'zur',
  'ibn',
  'el',
  'das',
  'do',
  'di',
  'del',
  'della',
  'af',
  'av',
  'abu',
]);

function isSecondPart(document: Document, index: number): boolean {
  const [hyphen, first] = [at(document, index - 1), at(document, index - 2)];
  return hyphen?.text === '-' && !hyphen.spaceAfter && /^\p{Lu}\p{Ll}{1,5}$/u.test(first?.text ?? '');
}

/** "Bayer of Leverkusen", "Halyard Labs of Cork", but not "Bank of America" */
function isBeforeSeat(document: Document, from: number, index: number): boolean {
  if (document.token(index).lower !== 'of') return false;
  const place = at(document, index + 1)?.text ?? '';
  const name = index > from ? document.span(from, index).text : '';
  const isWhole = isCompanyName(name) || hasLegalForm(name) || isBrand(name) || isTrading(name);
  return isWhole && isTown(place) && !isListedWhole(document, from, index + 2);
}

/** "Halyard Labs"; papers, banks and presses are often called by their place as well. */
const isTrading = (name: string): boolean =>
  name.includes(' ') && kindByWords(name) === 'company' && !CALLED_BY_PLACE.test(name);
const CALLED_BY_PLACE = /(?:Bank|Press|Post|News|Times|Journal|Herald|Company|Corp|Exchange|Telegraph|Gold|Group)$/;

const LEAVING = new Set(['leave', 'quit', 'depart', 'ditch', 'abandon', 'drop']);

/** "left Larkmoor Inc for Voril", "assembles iPhones for Apple", but not "Center for Democracy" */
function isForAnother(document: Document, from: number, index: number): boolean {
  if (document.token(index).lower !== 'for') return false;
  const name = index > from ? document.span(from, index).text : '';
  const isLeft = LEAVING.has(document.token(index).head.lemma);
  return isLeft || isNoName(name) || hasLegalForm(name) || isCompanyName(name);
}

const isListedWhole = (document: Document, from: number, to: number): boolean =>
  to <= document.length && isCompanyName(document.span(from, to).text);

/** "Facebook and YouTube", "Apple and Research In Motion", but not "Procter and Gamble". */
function isBetweenNames({ document, from, to }: Joined, index: number): boolean {
  if (index === from || index + 1 === to) return true;
  const [left, right] = [document.span(from, index).text, document.span(index + 1, to).text];
  if (isCompanyName(`${left} and ${right}`)) return false;
  const isWhole = (name: string) => knownByName(name) !== undefined || isCompanyName(name) || isBrand(name);
  return hasLegalForm(left) || isWhole(left) || isWhole(right);
}

const BRANCH = new Set([
  'US',
  'U.S.',
  'USA',
  'UK',
  'U.K.',
  'HK',
  'Holdings',
  'International',
  'Europe',
  'Asia',
  'China',
]);

/** Whether a token is of "(US)" in "Getty Images (US) Inc". */
export function isBranch(document: Document, index: number): boolean {
  if (!document.text.includes('(')) return false;
  const open = [index, index - 1, index - 2].find((place) => at(document, place)?.text === '(');
  if (open === undefined || at(document, open + 2)?.text !== ')') return false;
  return BRANCH.has(at(document, open + 1)?.text ?? '') && isLegalForm(at(document, open + 3)?.text ?? '');
}

const APOSTROPHE = new Set(nameWords.apostrophe);
const POSSESSIVE = new Set(nameWords.possessive);

/** "McDonald's Corp", "Moody's Investors Service", "Lloyd's of London": the possessive is a part of the name. */
export function isOwnName(document: Document, index: number, type: Joined['type']): boolean {
  const [before, next] = [at(document, index - 1), at(document, index + 1)];
  if (!before || document.token(index).tag !== 'POS') return false;
  if (isCalledSo(document, index, type)) return true;
  if (type === 'PERSON' || type === 'GPE') return false;
  if (POSSESSIVE.has(before.text) || isKnownWith(document, index)) return true;
  if (type !== 'ORG') return false;
  return isOfMembers(before, next) || (document.token(index).text.endsWith('s') && isBrandOf(before, next));
}

/** "Pilots' Union", "Growers' Association" */
const isOfMembers = (before: Token, next: Token | undefined): boolean =>
  before.text.endsWith('s') && BODIES.has(next?.text ?? '');
const BODIES = new Set(nameWords.ofMembers);

const isBrandOf = (before: Token, next: Token | undefined): boolean =>
  isSubject(before, next) || (APOSTROPHE.has(before.text) && next?.pos === 'PROPN');

/** "Byju's said": nothing is possessed. */
const isSubject = (before: Token, next: Token | undefined): boolean =>
  SUBJECTS.has(before.label) && (before.head === next || (next?.pos === 'AUX' && next.head === before.head));

const SUBJECTS = new Set(['nsubj', 'nsubjpass']);
const TAKING = new Set(['buy', 'acquire', 'own', 'found', 'purchase', 'sue', 'leave', 'join', 'run']);

/** "Potter's said", "bought Potter's for $2 million": nothing of Potter is told. */
function isCalledSo(document: Document, index: number, type: Joined['type']): boolean {
  const [before, next] = [at(document, index - 1), at(document, index + 1)];
  const { text } = document.token(index);
  if (!before || !text.endsWith('s') || before.pos !== 'PROPN' || isCompanyName(before.text)) return false;
  if (isTown(before.text) || knownByName(before.text) !== undefined) return false;
  if (SUBJECTS.has(before.label)) return next === before.head && SAYING.has(before.head.lemma);
  const isEnd = next === undefined || ['ADP', 'PUNCT', 'SCONJ'].includes(next.pos);
  return before.label === 'dobj' && isEnd && TAKING.has(before.head.lemma) && type !== 'PERSON';
}

const SAYING = new Set([...cues.saying, ...cues.acts, ...cues.bodyDoes]);

/** Whether a possessive stands in a name that is known: "Information Commissioner's Office". */
export function isKnownWith(document: Document, index: number): boolean {
  const { sentence } = document.token(index);
  return [1, 2].some(
    (words) =>
      index - words >= sentence.from &&
      index + 2 <= document.length &&
      knownByName(document.span(index - words, index + 2).text) !== undefined,
  );
}
