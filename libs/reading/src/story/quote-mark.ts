import type { TextSpan } from '@wiregraph/kernel/text-span';

/** What stands between quotation marks of one passage, the marks left out. Offsets in the passage. */
export interface QuotedText extends TextSpan {
  /** The passage ends without a closing mark: the next may go on. */
  readonly isOpen: boolean;
}

type Side = 'opens' | 'closes' | 'either';

interface Mark {
  readonly at: number;
  readonly side: Side;
}

const DOUBLE = /["\u201c\u201d\u201e\u00ab\u00bb]/g;
/** A single mark that opens a word, or closes one behind punctuation or before a space; not the apostrophe inside a word. */
const SINGLE = /(?<![\p{L}\p{N}])['\u2018](?=[\p{L}\p{N}[$])|(?<=[,.?!\p{L}\p{N}])['\u2019](?![\p{L}\p{N}])/gu;
const FEWEST_IN_SINGLE = 12;

/**
 * Quotations of a passage in the order of the text: between double marks, curly or straight; between single marks where
 * the passage has no double ones. What is quoted within a quotation is a part of it.
 * @param text as the revision has it: curly marks tell which side they stand on
 */
export function quotedIn(text: string): readonly QuotedText[] {
  const marks = [...text.matchAll(DOUBLE)].map(({ index }) => ({ at: index, side: sideOf(text, index) }));
  return marks.length > 0 ? paired(text, marks) : inSingleMarks(text);
}

function paired(text: string, marks: readonly Mark[]): readonly QuotedText[] {
  const found: QuotedText[] = [];
  let opened: number | undefined;
  for (const { at, side } of marks) {
    if (opened === undefined) {
      if (side !== 'closes') opened = at + 1;
      continue;
    }
    // One opens while another is open: the closing mark was forgotten.
    if (side !== 'opens') {
      add(found, { start: opened, end: at, isOpen: false });
      opened = undefined;
    } else {
      opened = at + 1;
    }
  }
  const end = text.trimEnd().length;
  if (opened !== undefined) add(found, { start: opened, end, isOpen: true });
  return found;
}

function add(found: QuotedText[], quoted: QuotedText): void {
  if (quoted.end > quoted.start) found.push(quoted);
}

/** Straight marks tell by the spaces beside them; where these tell nothing, marks take turns. */
function sideOf(text: string, at: number): Side {
  const mark = text[at];
  if (mark === '\u201c' || mark === '\u201e' || mark === '\u00ab') return 'opens';
  if (mark === '\u00bb') return 'closes';
  const isAfterSpace = /[\s([\u200b\u2013\u2014\u202a-\u202e-]/.test(text[at - 1] ?? ' ');
  const isBeforeSpace = /[\s)\]\u2013\u2014,.;:?!-]/.test(text[at + 1] ?? ' ');
  if (isAfterSpace === isBeforeSpace) return mark === '\u201d' ? 'closes' : 'either';
  return isAfterSpace ? 'opens' : 'closes';
}

/** "'We will appeal,' Apple said": as some papers have it. Only what ends as a saying does is taken for one. */
function inSingleMarks(text: string): readonly QuotedText[] {
  const found: QuotedText[] = [];
  let opened: number | undefined;
  for (const { index } of text.matchAll(SINGLE)) {
    const isOpening = /[\p{L}\p{N}[$]/u.test(text[index + 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[index - 1] ?? '');
    if (isOpening) opened ??= index + 1;
    else if (opened !== undefined && /[,.?!]/.test(text[index - 1] ?? '')) {
      if (index - opened >= FEWEST_IN_SINGLE) found.push({ start: opened, end: index, isOpen: false });
      opened = undefined;
    }
  }
  return found;
}
