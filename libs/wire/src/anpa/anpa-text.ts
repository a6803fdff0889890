import type { Piece } from '../text/assemble.js';
import { printedDateline } from '../text/dateline.js';
import { LIMITS, tooManyElements } from '../text/limit.js';
import { bareLine, isByline, isNote } from '../teletype/wire-text.js';

/** What the text below an ANPA header holds. */
export interface AnpaText {
  readonly keyword: string | undefined;
  readonly headline: string | undefined;
  readonly byline: string | undefined;
  readonly notes: readonly string[];
  readonly pieces: readonly Piece[];
}

interface Segment {
  readonly text: string;
  /** Begins at the margin by its own sign: a line of the header, a subhead, a row. */
  readonly isFlush: boolean;
  /** Indented: a paragraph begins. */
  readonly isIndented: boolean;
  /** Ends in `=`: centred. */
  readonly isCentred: boolean;
  readonly isRow: boolean;
}

/**
 * A rail opens a line at the margin, `<` ends it, `=` centres it; three blanks open a paragraph; a backspace opens
 * agate (source: ANPA 1312, with AP's use of it).
 */
export function anpaText(text: string, header: string): AnpaText {
  const segments = segmentsOf(text);
  const keywordAt = segments.findIndex((segment, at) => at < 3 && segment.isFlush && isKeyword(segment.text, header));
  const above = segments.slice(0, Math.max(0, keywordAt)).filter(({ text: words }) => !/^[*\d\s]+$/.test(words));
  const rest = [...above, ...segments.slice(keywordAt + 1)];
  const bodyAt = bodyStart(rest);
  const { headline, byline, notes, left } = headOf(rest.slice(0, bodyAt));
  const below = rest.slice(bodyAt);
  return {
    keyword: keywordAt < 0 ? undefined : bare(segments[keywordAt]?.text ?? ''),
    headline,
    byline,
    notes: [...notes, ...below.filter(isBodyNote).map(({ text: words }) => words)],
    pieces: piecesOf([
      ...left,
      ...below.filter((one) => !isBodyNote(one) && !MARK.test(one.text) && !isSign(one, header)),
    ]),
  };
}

/** The keyword once more, below the text. */
const isSign = ({ text }: Segment, header: string) =>
  !text.includes(' ') && fold(text).length > 3 && fold(header).startsWith(fold(text));

/** Marks for those who cut: no words of the story. */
const MARK =
  /^[([]?(?:story can end here|(?:begin |end )?optional (?:material|trim|cut)|(?:begin|end) optional|optional (?:add|end)|more(?: follows)?|mandatory credit|picture)\b.{0,80}[)\]]?\.?$/i;

const isBodyNote = ({ text, isFlush }: Segment) => isFlush && /^(?:eds?:|editors:|note to editors)/i.test(text);

const bare = (line: string) => line.replace(/^\((.*)\)$/, '$1');

/** Separate lines of header and body out of the lines as they were sent; wrapped lines are one again. @throws BadInput */
function segmentsOf(text: string): Segment[] {
  const segments: Segment[] = [];
  const open: string[] = [];
  const close = () => {
    const last = segments.at(-1);
    if (last && open.length > 1) segments[segments.length - 1] = { ...last, text: open.join(' ') };
    open.length = 0;
  };
  for (const part of text.split('\n').flatMap(railsOf)) {
    const segment = segmentOf(part);
    const goesOn = open.length > 0 && continues(segment);
    if (!goesOn) close();
    if (segment.text === '') close();
    else if (goesOn) open.push(segment.text);
    else segments.push(segment);
    if (!goesOn && segment.text !== '' && !segment.isRow) open.push(segment.text);
    if (ENDS.test(part)) close();
    if (segments.length > LIMITS.elements) throw tooManyElements('The ANPA text');
  }
  close();
  return segments.filter(({ text: words }) => !/^[_*\s—-]+$/.test(words) && !/^(?:end|-30-)$/i.test(words));
}

const ENDS = /[<=>] ?$/;

/** What several rails in one line open, white space in it single but for the indentation. */
function railsOf(line: string): string[] {
  const indent = /^[ \t]*/.exec(line)?.[0] ?? '';
  const words = line
    .slice(indent.length)
    .replace(/[\s\u0000\u0016]+/g, ' ')
    .trimEnd();
  const parts = words.split(/(?<=<) ?(?=\^\S)/);
  return parts.map((part, at) => (at === 0 ? (indent.length > 1 || indent === '\t' ? '  ' : '') + part : part));
}

const continues = ({ isFlush, isIndented, isRow, text }: Segment) => !isFlush && !isIndented && !isRow && text !== '';

const RAIL = /^[\x08\x02 ]{0,10}\^/;

function segmentOf(part: string): Segment {
  const isFlush = RAIL.test(part);
  const raw = part.replace(RAIL, '').replace(/\x10 ?/g, ' ');
  return {
    text: printed(withoutEnd(raw)),
    isFlush,
    isIndented: !isFlush && part.startsWith('  '),
    isCentred: isFlush && /= ?$/.test(raw),
    isRow: part.includes('\x08') || isColumns(raw),
  };
}

/** Without the signs that end a line: from behind, since a pattern would begin at each of them anew. */
function withoutEnd(raw: string): string {
  let end = raw.length;
  while (end > 0 && ' <=>'.includes(raw[end - 1] ?? '')) end--;
  return raw.slice(0, end);
}

/** Semicolons in prose stand before blanks. */
const isColumns = (raw: string) => (raw.match(/;(?=\S|$)|[\x1e\x1f]/g) ?? []).length >= 3;

/** Quotes, dashes and fractions as the code table of typesetters has them. */
const printed = (raw: string): string =>
  bareLine(raw)
    .replace(/``|''/g, '"')
    .replace(/`/g, "'")
    .replace(/(?<=\d)\{/g, '½')
    .replace(/(?<=^|\s)_(?=\s|$)/g, '—')
    .replace(/\^/g, '')
    .trim();

/** The header's keyword again, in full; without a header line the first line that looks like one. */
function isKeyword(line: string, header: string): boolean {
  const [full, short] = [fold(line.slice(0, 300)), fold(header)];
  if (short !== '' && full.startsWith(short.slice(0, 12))) return true;
  return /^\(?(?:BC|AM|PM|AP|HFR)-\S/.test(line) || (short.length >= 8 && full.startsWith(short.slice(0, 8)));
}

const fold = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Where the text begins: at its first indented paragraph, row, or line at the margin that can only be a paragraph. */
function bodyStart(segments: readonly Segment[]): number {
  const at = segments.findIndex((segment) => !segment.isFlush || segment.isRow || isProse(segment));
  return at < 0 ? segments.length : at;
}

const isProse = ({ text, isCentred }: Segment) =>
  !isCentred &&
  !isNote(text) &&
  (printedDateline(text) !== undefined || (text.split(' ').length >= 15 && /[.?!]"?$/.test(text)));

/** A text is shorter: more lines than these above the first paragraph are its body. */
const LONGEST_HEAD = 2;

interface Head {
  readonly headline: string | undefined;
  readonly byline: string | undefined;
  readonly notes: readonly string[];
  /** Not of the head: a list of headlines, lines of a table. */
  readonly left: readonly Segment[];
}

const BESIDE =
  /^(?:ap |afp |reuters |epa )?(?:photos?|graphics?|video|audio|with photo)\b|^\(?(?:c\)|c\.|©)\s?\d{4}|^\(?(?:for use by|optional|art|moved|this (?:story|column) ?(?:can|is|may))\b|^(?:the )?[\p{L}.' ]{2,40}(?: news service| press| writers?| staff)$|^all times \w+$|^(?:the )?ap$|^(?:reuters|bloomberg(?: news)?|afp|the (?:washington post|new york times)|los angeles times|chicago tribune)$/iu;

/** Of an add: the words that it goes on from. */
const PICKUP = /^[\p{Lu} .,'-]{3,40}: [^:]{1,60}\.$/u;

function headOf(segments: readonly Segment[]): Head {
  const notes = segments.filter(({ text }) => isNote(text));
  const bylines = segments.filter(({ text }) => !isNote(text) && isByline(text));
  const others = segments.filter((one) => !notes.includes(one) && !bylines.includes(one) && !BESIDE.test(one.text));
  const [headline, ...left] = others.filter(({ text }) => !PICKUP.test(text));
  return {
    headline: headline?.text,
    byline:
      bylines
        .map(({ text }) => text)
        .join(', ')
        .slice(0, 4_000) || undefined,
    notes: notes.map(({ text }) => text),
    left: left.length > LONGEST_HEAD ? left : [],
  };
}

/** Rows that follow each other are one table. */
function piecesOf(segments: readonly Segment[]): Piece[] {
  const pieces: Piece[] = [];
  for (const { text, isRow, isCentred } of segments) {
    const last = pieces.at(-1);
    if (isRow && last?.kind === 'table') pieces[pieces.length - 1] = { kind: 'table', text: `${last.text}\n${text}` };
    else pieces.push({ kind: isRow ? 'table' : isCentred ? 'subhead' : 'paragraph', text });
  }
  return pieces;
}
