import type { Document, EntityType, Token } from '@wiregraph/syntax/document';
import cues from './kind-cues.json' with { type: 'json' };
import nameWords from './name-words.json' with { type: 'json' };
import { isDistinctName, isNoName, isThing, knownByName } from './gazetteer.js';
import { isLegalForm, isTitleWord, kindByWords } from './name-text.js';

/** A place where a text names somebody or something. */
export interface NameSpan {
  readonly document: Document;
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  /** What the recognizer took it for; undefined where it took it for nothing. */
  readonly type: EntityType | undefined;
}

type Run = Pick<NameSpan, 'from' | 'to' | 'type'>;

const TYPES: ReadonlySet<EntityType> = new Set(['ORG', 'PERSON', 'GPE', 'LOC', 'FAC', 'PRODUCT']);
/** What the recognizer knows and nobody of ours is. */
const OTHERS: ReadonlySet<EntityType> = new Set(['NORP', 'LAW', 'LANGUAGE', 'EVENT', 'DATE', 'TIME', 'MONEY']);
/** "Drugmaker Pfizer" at the head of a sentence */
const BUSINESS = new Set(cues.businesses);
const LEADING = new Set(['the', 'a', 'an', 'this', 'its', 'their', 'his', 'her']);
const TRAILING = new Set([
  "'s",
  'of',
  'for',
  'the',
  'in',
  'on',
  "'",
  ',',
  '.',
  '-',
  ':',
  ';',
  '"',
  '(',
  ')',
  '/',
  '–',
  '—',
  'and',
]);
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
const TRAILING_TITLES = new Set(['chief', 'executive', 'officer', 'ceo', 'cfo', 'coo', 'cto', 'president', 'chairman']);

/** Names of a document in the order of the text. They do not overlap. */
export function namesIn(document: Document): readonly NameSpan[] {
  const found = [...entityRuns(document), ...properRuns(document)].flatMap((run) => split(document, run));
  return found
    .flatMap((run) => trim(document, run) ?? [])
    .map((run) => withLegalForm(document, withCountry(document, run)))
    .map((run) => ({ ...run, document, text: textOf(document, run) }))
    .filter(isName)
    .sort((a, b) => a.from - b.from || b.to - a.to)
    .filter((name, i, all) => i === 0 || name.from >= (all[i - 1]?.to ?? 0));
}

const textOf = (document: Document, { from, to }: Run) => document.span(from, to).text.replace(/\s+/g, ' ');

const entityRuns = (document: Document): readonly Run[] =>
  document.entities
    .filter(({ type }) => TYPES.has(type))
    .map(({ from, to, type }) => ({ from, to: glued(document, to), type }));

/** "DDos-Guard" is one name, wherever the recognizer ends. */
function glued(document: Document, to: number): number {
  let end = to;
  for (;;) {
    const [last, hyphen, next] = [document.token(end - 1), at(document, end), at(document, end + 1)];
    if (hyphen?.text !== '-' || last.spaceAfter || hyphen.spaceAfter || next?.pos !== 'PROPN') return end;
    end += 2;
  }
}

const at = (document: Document, index: number): Token | undefined =>
  index < document.length ? document.token(index) : undefined;

/** Runs of proper nouns that the recognizer passed over. */
function properRuns(document: Document): readonly Run[] {
  const found: Run[] = [];
  let from: number | undefined;
  for (const token of document.tokens) {
    const isPart =
      (token.pos === 'PROPN' || isDistinctName(token.text)) && !isTaken(token) && /^\p{L}/u.test(token.text);
    if (isPart) from ??= token.index;
    else if (from !== undefined) {
      found.push({ from, to: token.index, type: undefined });
      from = undefined;
    }
  }
  if (from !== undefined) found.push({ from, to: document.length, type: undefined });
  return found;
}

const isTaken = ({ entity }: Token) => entity !== undefined && (TYPES.has(entity.type) || OTHERS.has(entity.type));

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

/** Whether a run falls apart at a token: "Alphabet Inc's Google", "Oracle sued Google", "Waymo 0.34 percent". */
function isParting(document: Document, index: number, type: Run['type']): boolean {
  const { text, tag, lower } = document.token(index);
  if (tag === 'POS') return !isOwnName(document, index, type);
  if (text === '(' || text === '/' || text === ';') return true;
  if (text === ',') return !isLegalForm(at(document, index + 1)?.text ?? '');
  if (/^\d[\d.,]*$|^[$€£¥%#*=]+$/.test(text)) return true;
  if (lower === 'and') return type === 'PERSON' || isBetweenKnown(document, index);
  return /^\p{Ll}[\p{L}-]*$/u.test(text) && !CONNECTING.has(lower) && !/\p{Lu}/u.test(text);
}

/** "Facebook and YouTube", "Apple Inc and Intel", but not "Procter and Gamble". */
function isBetweenKnown(document: Document, index: number): boolean {
  const [before, after] = [at(document, index - 1)?.text ?? '', at(document, index + 1)?.text ?? ''];
  return isLegalForm(before) || (knownByName(before) !== undefined && knownByName(after) !== undefined);
}

const APOSTROPHE = new Set(nameWords.apostrophe);

/** "McDonald's Corp", "Moody's Investors Service": the possessive is a part of the name. */
function isOwnName(document: Document, index: number, type: Run['type']): boolean {
  const next = at(document, index + 1);
  return type === 'ORG' && index > 0 && APOSTROPHE.has(document.token(index - 1).text) && next?.pos === 'PROPN';
}

function split(document: Document, { from, to, type }: Run): readonly Run[] {
  const found: Run[] = [];
  let start = from;
  for (let i = from; i < to; i++) {
    if (!isParting(document, i, type)) continue;
    if (i > start) found.push({ from: start, to: i, type });
    start = i + 1;
  }
  if (start < to) found.push({ from: start, to, type });
  return found;
}

function trim(document: Document, run: Run): Run | undefined {
  let { from, to } = run;
  const word = (index: number) => document.token(index).lower;
  while (from < to - 1 && BUSINESS.has(word(from).replace(/s$/, ''))) from += 1;
  while (from < to && (LEADING.has(word(from)) || document.token(from).pos === 'PUNCT')) from += 1;
  while (to > from && (TRAILING.has(word(to - 1)) || document.token(to - 1).isSpace)) to -= 1;
  return from < to ? withoutTitles(document, { from, to, type: run.type }) : undefined;
}

/** Titles before a person and after a body: "Judge Barbara Rothstein", "Northgate Chief Executive". */
function withoutTitles(document: Document, { from, to, type }: Run): Run {
  const word = (index: number) => document.token(index).lower;
  const isTitle = type === 'PERSON' || type === undefined ? isTitleWord : (text: string) => LEADING_TITLES.has(text);
  const isKnown = () => knownByName(document.span(from, to).text) !== undefined;
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
  return isPart ? { ...run, from: run.from - 1 } : run;
}

/** "US" of "a US judge" is an adjective. */
function isAdjective({ document, from, to, text }: NameSpan): boolean {
  if (!COUNTRY.has(text)) return false;
  const next = at(document, to);
  return document.token(from).label !== 'pobj' && next !== undefined && ['NOUN', 'ADJ', 'PROPN'].includes(next.pos);
}

function withLegalForm(document: Document, run: Run): Run {
  let { to } = run;
  const next = at(document, to);
  const afterComma = next?.text === ',' ? at(document, to + 1) : undefined;
  if (afterComma && isLegalForm(afterComma.text) && afterComma.lower !== 'co') to += 2;
  while (isLegalForm(at(document, to)?.text ?? '')) to += 1;
  return { ...run, to };
}

/** "Computer Fraud" of "Computer Fraud and Abuse Act" */
const OF_ACT = /^ (?:(?:and|of|on|for|in|the|to|[A-Z][\w-]+) ){1,6}Act\b/;
/** "Board", "Commission", but not "Capitol". */
const isBareKind = (word: string) => ![undefined, 'facility'].includes(kindByWords(word));
const CODE = /^[A-Z]{2,}-?\d+[A-Z]?$/;

function isName(name: NameSpan): boolean {
  const { document, from, to, text, type } = name;
  if (isAdjective(name) || isNothing(name) || isStatute(name)) return false;
  if (knownByName(text)) return true;
  const isLower = type === undefined && !/^\p{Lu}/u.test(document.token(from).text);
  return !isLower && document.span(from, to).tokens.some(({ pos }) => pos === 'PROPN' || pos === 'NOUN');
}

/** A code, a bare legal form or title, a weekday. */
function isNothing({ text }: NameSpan): boolean {
  const words = text.split(' ');
  if (!/\p{Lu}/u.test(text) || text.length > 200 || text.length < 2 || CODE.test(text)) return true;
  if (words.every((word) => isLegalForm(word) || isTitleWord(word) || isNoName(word))) return true;
  return words.length === 1 && isBareKind(text) && !knownByName(text);
}

function isStatute({ document, to, text, type }: NameSpan): boolean {
  const end = document.token(to - 1).end;
  const isNamed = isThing(text.split(' ').at(-1) ?? '') && type !== 'PERSON';
  return isNamed || OF_ACT.test(document.text.slice(end, end + 80));
}
