/** A paragraph of a text as bare lines, white space normalised. */
export interface Paragraph {
  readonly text: string;
  /** A blank line stands before it. */
  readonly standsApart: boolean;
}

/** Nobody wraps wider; a line that is longer is a paragraph by itself. */
const WIDEST_WRAP = 100;
/** So many lines must be as long as a wrapped one before a text counts as wrapped. */
const FULL_LINES = 3;
const OPEN_END = /[\p{L}\p{N},;–—-]$/u;

/**
 * Paragraphs of clean text. Blank lines part them; so does a line end where the next word would still have fitted, since
 * whoever wraps lines fills them. In a text that is not wrapped every line is a paragraph.
 */
export function paragraphsOf(text: string): Paragraph[] {
  const lines = text.split('\n');
  const width = wrapWidth(lines);
  const paragraphs: Paragraph[] = [];
  let parts: string[] = [];
  let standsApart = true;
  lines.forEach((line, at) => {
    const own = line.split(/\s+/).filter(Boolean).join(' ');
    if (own !== '') parts.push(own);
    const next = lines[at + 1] ?? '';
    if (parts.length === 0) {
      standsApart = true;
    } else if (own === '' || !goesOn(line, next, width)) {
      paragraphs.push({ text: parts.join(' '), standsApart });
      parts = [];
      standsApart = own === '';
    }
  });
  return paragraphs;
}

/** The column at which a text was wrapped; 0 if it was not. */
function wrapWidth(lines: readonly string[]): number {
  const lengths = lines.map((line) => line.trimEnd().length);
  const width = lengths.reduce((most, length) => Math.max(most, length), 0);
  const full = lengths.filter((length) => length > width * 0.75).length;
  return width <= WIDEST_WRAP && width > 40 && full >= FULL_LINES ? width : 0;
}

function goesOn(line: string, next: string, width: number): boolean {
  if (width === 0 || next.trim() === '' || /^(?: {2,}|\t)/.test(next) !== /^(?: {2,}|\t)/.test(line)) return false;
  const first = next.trimStart().split(/\s/, 1)[0] ?? '';
  const length = line.trimEnd().length;
  if (length + 1 + first.length > width) return true;
  return length > width * 0.7 && OPEN_END.test(line.trimEnd()) && /^\p{Ll}/u.test(first);
}
