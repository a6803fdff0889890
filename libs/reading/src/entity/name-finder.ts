import type { Document, EntityType, Token } from '@wiregraph/syntax/document';
import { flatMap } from '@wiregraph/kernel/flat-map';
import { isIntroduced } from './capital.js';
import cues from './kind-cues.json' with { type: 'json' };
import { isIndex, isNoName, isThing, isTown, isYear, knownByName } from './gazetteer.js';
import { at, isBranch, isOwnName, type Run } from './name-joint.js';
import { isWork } from './name-of-work.js';
import { runsIn } from './name-run.js';
import { isBrand, isLegalForm, isTitleWord, kindByWords } from './name-text.js';

/** A place where a text names somebody or something. */
export interface NameSpan {
  readonly document: Document;
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** What the recognizer took it for; undefined where it took it for nothing. */
  readonly type: EntityType | undefined;
  readonly use: NameUse;
  /** In a report on sport: a team, though the name is a place's. */
  readonly isTeam?: boolean;
}

/** How a name stands in its sentence: "U.S. markets" have an adjective, "a Berlin-based firm" has a part of a word. */
export type NameUse = 'name' | 'adjective' | 'part';

/** "Drugmaker Pfizer" at the head of a sentence */
const BUSINESS = new Set(cues.businesses);
const LEADING = new Set(['the', 'a', 'an', 'this', 'its', 'their', 'his', 'her']);
const PREFIXES = new Set(['ex', 'anti', 'pro', 'non', 'pre', 'post']);
const TRAILING = new Set(`'s of for the in on ' , . - : ; " ( ) / – — and`.split(' '));
const LEADING_TITLES = new Set([
  'mr',
  'mr.',
  'ms',
  'ms.',
  'mrs',
  'mrs.',
  'dr',
  'dr.',
  'judge',
  'justice',
  'ceo',
  'sen.',
]);
const LEADING_OFFICES = new Set([
  'c.e.o.',
  'ceo',
  'cfo',
  'coo',
  'president',
  'chairman',
  'treasurer',
  'founder',
  'director',
]);
const TRAILING_TITLES = new Set(['chief', 'executive', 'officer', 'ceo', 'cfo', 'coo', 'cto', 'president', 'chairman']);

/** Names of a document in the order of the text. They do not overlap. */
export function namesIn(document: Document): readonly NameSpan[] {
  return flatMap(runsIn(document), (run) => trim(document, withoutPrefix(document, run)) ?? [])
    .map((run) => withLegalForm(document, withSaint(document, withCountry(document, run))))
    .map((run) => spanOf(document, run))
    .filter((name) => isName(name) && !isWork(name))
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter((name, i, all) => i === 0 || name.from >= (all[i - 1]?.to ?? 0));
}

function spanOf(document: Document, run: Run): NameSpan {
  const { from, to, type } = run;
  const text = document.span(from, to).text.replace(/\s+/g, ' ');
  return { document, from, to, text, type, use: useOf(document, run) };
}

/** "By Jane Doe Dec 7" */
const isDate = ({ isSpace, text, next }: Token): boolean => isSpace || (isNoName(text) && /^\d/.test(next?.text ?? ''));

/** Kim of "wrote on X. Kim, a former engineer, ...", where no sentence ends for the parser. */
const pastPlatform = (document: Document, { from, to }: Run): number =>
  document.token(from).text === 'X.' && to - from > 1 && at(document, from - 1)?.lower === 'on' ? from + 1 : from;

function trim(document: Document, run: Run): Run | undefined {
  let { to } = run;
  let from = pastPlatform(document, run);
  const word = (index: number) => document.token(index).lower;
  while (from < to - 1 && BUSINESS.has(word(from).replace(/s$/, ''))) from += 1;
  while (from < to && (LEADING.has(word(from)) || document.token(from).pos === 'PUNCT')) from += 1;
  const isOwn = (index: number) => isOwnName(document, index, run.type);
  // but "Moon Jae-in"
  const isPart = (index: number) => document.token(index).previous?.text === '-' && run.type === 'PERSON';
  while (
    to > from &&
    !isOwn(to - 1) &&
    !isPart(to - 1) &&
    (TRAILING.has(word(to - 1)) || isDate(document.token(to - 1)))
  )
    to -= 1;
  if (to < document.length && isOwn(to)) to += 1;
  return from < to ? withoutTitles(document, { from, to, type: run.type }) : undefined;
}

/** "Ex-Tesla worker" */
const withoutPrefix = (document: Document, run: Run): Run =>
  run.to - run.from > 2 && PREFIXES.has(document.token(run.from).lower) && at(document, run.from + 1)?.text === '-'
    ? { ...run, from: run.from + 2 }
    : run;

/** Titles before a person and after a body: "Judge Barbara Rothstein", "Northgate Chief Executive". */
function withoutTitles(document: Document, { from, to, type }: Run): Run {
  const word = (index: number) => document.token(index).lower;
  const isTitle = type === 'PERSON' || type === undefined ? isTitleWord : (text: string) => LEADING_TITLES.has(text);
  const isKnown = () => knownByName(document.span(from, to).text) !== undefined;
  // "C.E.O. of Harlequin Enterprises"
  while (from < to - 2 && LEADING_OFFICES.has(word(from)) && ['of', 'at'].includes(word(from + 1))) from += 2;
  while (from < to - 1 && !isKnown() && isTitle(word(from))) from += 1;
  while (to - 1 > from && TRAILING_TITLES.has(word(to - 1)) && type !== 'PERSON') to -= 1;
  return { from, to, type };
}

const COUNTRY = new Set(['US', 'U.S.', 'UK', 'U.K.', 'EU']);

/** "US Capitol", "U.S. Justice Department": the country is a part of the name. */
function withCountry(document: Document, run: Run): Run {
  const before = run.from > 0 ? document.token(run.from - 1) : undefined;
  const isPart =
    before && COUNTRY.has(before.text) && run.type !== 'PERSON' && document.token(run.from).pos === 'PROPN';
  return isPart ? { from: run.from - 1, to: run.to, type: run.type } : run;
}

/** "St. Paul": a town, of which the recognizer may see but a man. */
function withSaint(document: Document, run: Run): Run {
  const saint = at(document, run.from - 1);
  if (saint?.text !== 'St.' && saint?.text !== 'St') return run;
  const name = document.span(run.from - 1, run.to).text;
  return isTown(name) || isTown(name.replace(/^St\.?/, 'Saint'))
    ? { from: run.from - 1, to: run.to, type: 'GPE' }
    : run;
}

/** "US" of "a US judge" is an adjective; "Berlin-based" and "pro-Trump" are words of their own. */
function useOf(document: Document, { from, to }: Run): NameUse {
  const [before, next] = [at(document, from - 1), at(document, to)];
  if (next?.text === '-' && !next.spaceAfter && !document.token(to - 1).spaceAfter) return 'part';
  if (before?.text === '-' && !before.spaceAfter && at(document, from - 2)?.spaceAfter === false) return 'part';
  if (!COUNTRY.has(document.span(from, to).text) || document.token(from).label === 'pobj') return 'name';
  return next !== undefined && ['NOUN', 'ADJ', 'PROPN'].includes(next.pos) ? 'adjective' : 'name';
}

function withLegalForm(document: Document, run: Run): Run {
  let { to } = run;
  if (isBranch(document, to)) to += 3;
  const next = at(document, to);
  const afterComma = next?.text === ',' ? at(document, to + 1) : undefined;
  if (afterComma && isLegalForm(afterComma.text) && afterComma.lower !== 'co') to += 2;
  while (isLegalForm(at(document, to)?.text ?? '')) to += 1;
  return { from: run.from, to, type: run.type };
}

/** "Computer Fraud" of "Computer Fraud and Abuse Act" */
const OF_ACT = /^ (?:(?:and|of|on|for|in|the|to|[A-Z][\w-]+) ){1,6}Act\b/;
/** "Board", "Commission", but not "Capitol". */
const isBareKind = (word: string) => ![undefined, 'facility'].includes(kindByWords(word));
/** "CRJ900", "A220", "A350s" */
const CODE = /^(?:[A-Z]{2,}-?\d+[A-Z]?|[A-Z]-?\d{3}[A-Za-z]?)s?$/;

function isName(name: NameSpan): boolean {
  const { document, from, to, text, type } = name;
  if (isNothing(name) || isStatute(name)) return false;
  if (knownByName(text)) return true;
  // "hiQ", "eBay"
  const isLower = type === undefined && !/^(?:\p{Lu}|\p{Ll}{1,3}\p{Lu})/u.test(document.token(from).text);
  if (isLower) return false;
  // "bought Audible", "Audible, an Amazon unit, ..."
  const first = document.token(from);
  if ((type === 'ORG' && isInside(first)) || isIntroduced(first)) return true;
  return document
    .span(from, to)
    .tokens.some(({ pos, text, isListed }) => pos === 'PROPN' || pos === 'NOUN' || isBrand(text) || !isListed);
}

/** A word with a capital where no sentence begins. */
const isInside = ({ text, index, sentence, previous }: Token): boolean =>
  /^\p{Lu}\p{Ll}/u.test(text) && index > sentence.from && /^\p{Ll}/u.test(previous?.text ?? '');

/** A code, a bare legal form or title, a weekday. */
function isNothing(name: NameSpan): boolean {
  const { text } = name;
  const words = text.split(' ');
  if (!/\p{Lu}/u.test(text) || text.length > 200 || (text.length < 2 && !knownByName(text)) || CODE.test(text))
    return true;
  const saysNothing = (word: string) => isLegalForm(word) || isTitleWord(word) || isNoName(word);
  // "U.S. President"
  if (words.some(saysNothing) && words.every((word) => saysNothing(word) || COUNTRY.has(word))) return true;
  return (
    words.length === 1 && ((isBareKind(text) && !knownByName(text)) || isTicker(name) || isSide(name) || isModel(name))
  );
}

/** "737 MAX" */
const isModel = ({ document, from, text }: NameSpan): boolean =>
  /^max(?: \d+)?$/i.test(text) && MODEL_BEFORE.test(at(document, from - 1)?.text ?? '');
const MODEL_BEFORE = /^(?:\d{3}|the)$/;

/** "Defense lawyer X said so." */
const isSide = ({ document, to, text }: NameSpan): boolean =>
  /^Defen[sc]e$/.test(text) && OF_SIDE.has(at(document, to)?.lower.replace(/s$/, '') ?? '');
const OF_SIDE = new Set(['lawyer', 'attorney', 'counsel', 'barrister', 'team']);

/** "AAPL.O", and "DE" of "(BAYGn.DE)" */
const isTicker = ({ document, from, to, text }: NameSpan): boolean => {
  const before = at(document, from - 1);
  const isEnd = before?.text === '.' && !before.spaceAfter && at(document, to)?.text === ')';
  return isEnd || (/^[A-Z][A-Za-z]{0,5}\.[A-Z]{1,2}$/.test(text) && before?.text === '(');
};

function isStatute({ document, to, text, type }: NameSpan): boolean {
  const end = document.token(to - 1).end;
  const isNamed = isThing(text.split(' ')) && type !== 'PERSON' && knownByName(text) === undefined;
  return isNamed || OF_ACT.test(document.text.slice(end, end + 80)) || isInThing(document, to, text);
}

const MOST_WORDS = 6;

/** "Paris" of "the Paris 2024 Games", "Red Bull" of "Red Bull World Final", "FTSE" of "FTSE 100" */
function isInThing(document: Document, to: number, text: string): boolean {
  const next = at(document, to)?.text ?? '';
  if (/^\d/.test(next) && isIndex(text)) return true;
  const words: string[] = [];
  for (let i = to; i < Math.min(document.length, to + MOST_WORDS); i++) {
    const word = document.token(i).text;
    if (!isYear(word) && !/^\p{Lu}[\p{L}-]+$/u.test(word)) break;
    words.push(word);
  }
  // "Paris 2024", in no date
  const isOlympic = isYear(next) && !isNoName(document.token(to - 1).text) && at(document, to + 1)?.text !== ',';
  return isOlympic || isThing(words);
}
