import type { Document, EntityType, Token } from '@wiregraph/syntax/document';
import nameWords from './name-words.json' with { type: 'json' };
import { isDistinctName, knownByName } from './gazetteer.js';
import { isLegalForm } from './name-text.js';

/** Tokens `[from, to)` that may be a name, and what the recognizer took them for. */
export interface Run {
  readonly from: number;
  readonly to: number;
  readonly type: EntityType | undefined;
}

const TYPES: ReadonlySet<EntityType> = new Set(['ORG', 'PERSON', 'GPE', 'LOC', 'FAC', 'PRODUCT']);
/** What the recognizer knows and nobody of ours is. */
const OTHERS: ReadonlySet<EntityType> = new Set(['NORP', 'LAW', 'LANGUAGE', 'EVENT', 'DATE', 'TIME', 'MONEY']);

/** Where names may stand, in the recognizer's order, then what it passed over; they may overlap. */
export function runsIn(document: Document): readonly Run[] {
  const nicknamed = nicknamedRuns(document);
  const taken = new Set(nicknamed.flatMap(({ from, to }) => Array.from({ length: to - from }, (_, i) => from + i)));
  const isNicknamed = ({ from, to }: Run) =>
    Array.from({ length: to - from }, (_, i) => from + i).some((i) => taken.has(i));
  const found = [...entityRuns(document), ...properRuns(document)].flatMap((run) => split(document, run));
  return [...nicknamed, ...found.filter((run) => !isNicknamed(run))];
}

export const at = (document: Document, index: number): Token | undefined =>
  index >= 0 && index < document.length ? document.token(index) : undefined;

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

const NAME_WORD = /^\p{Lu}[\p{L}'’.-]*$/u;

/** 'Richard "Crazy Legs" Colon': one name around what he is called. */
function nicknamedRuns(document: Document): readonly Run[] {
  const found: Run[] = [];
  for (let open = 1; open < document.length - 2; open++) {
    if (document.token(open).text !== '"' || !NAME_WORD.test(document.token(open - 1).text)) continue;
    const close = [open + 2, open + 3].find((index) => at(document, index)?.text === '"');
    if (close === undefined || !NAME_WORD.test(at(document, close + 1)?.text ?? '')) continue;
    if (document.token(open - 1).pos !== 'PROPN' && at(document, close + 1)?.pos !== 'PROPN') continue;
    found.push({ from: open - 1, to: close + 2, type: 'PERSON' });
    open = close + 1;
  }
  return found;
}
