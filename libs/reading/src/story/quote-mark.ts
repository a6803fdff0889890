import type { TextSpan } from '@wiregraph/kernel/text-span';
import { matchesOf } from './matches.js';

/** What stands between quotation marks of one passage, the marks left out. Offsets in the passage. */
export interface QuotedText extends TextSpan {
  /** The passage ends without a closing mark: the next may go on. */
  readonly isOpen: boolean;
}

type Side = 'opens' | 'closes' | 'either';

interface Mark {
  readonly at: number;
  readonly length: number;
  readonly side: Side;
}

/** Some papers write a double mark as two single ones. */
const DOUBLE = /["\u201c\u201d\u201e\u00ab\u00bb]|''/g;
/**
 * A single mark that opens a word, or closes one behind punctuation or before a space; not the apostrophe inside a word
 * or of what is left out ("the '90s", "'em").
 */
const SINGLE =
  /['\u2018\u2019](?:(?<![\p{L}\p{N}]['\u2018])(?<!\u2019)(?!\d0s|em\b|til\b|cause\b|n['\u2019])(?=[\p{L}\p{N}[$])|(?<=[,.?!\p{L}\p{N}]['\u2019])(?![\p{L}\p{N}]))/gu;
const FEWEST_IN_SINGLE = 5;

/**
 * Quotations of a passage in the order of the text: between double marks, curly or straight; between single marks where
 * the passage has no double ones. What is quoted within a quotation is a part of it.
 * @param text as the revision has it: curly marks tell which side they stand on
 */
export function quotedIn(text: string): readonly QuotedText[] {
  const marks = matchesOf(DOUBLE, text).map(({ index, 0: { length } }) => ({
    at: index,
    length,
    side: sideOf(text, index, length),
  }));
  return marks.length > 0 ? paired(text, marks) : inSingleMarks(text);
}

function paired(text: string, marks: readonly Mark[]): readonly QuotedText[] {
  const found: QuotedText[] = [];
  let opened: number | undefined;
  for (const { at, length, side } of marks) {
    if (opened === undefined) {
      if (side !== 'closes') opened = at + length;
      continue;
    }
    // One opens while another is open: the closing mark was forgotten.
    if (side !== 'opens') {
      add(found, { start: opened, end: at, isOpen: false });
      opened = undefined;
    } else {
      opened = at + length;
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
function sideOf(text: string, at: number, length: number): Side {
  const mark = text[at];
  if (mark === '\u201c' || mark === '\u201e' || mark === '\u00ab') return 'opens';
  if (mark === '\u00bb') return 'closes';
  const isAfterSpace = /[\s([\u200b\u2013\u2014\u202a-\u202e-]/.test(text[at - 1] ?? ' ');
  const isBeforeSpace = /[\s)\]\u2013\u2014,.;:?!-]/.test(text[at + length] ?? ' ');
  if (isAfterSpace === isBeforeSpace) return mark === '\u201d' ? 'closes' : 'either';
  return isAfterSpace ? 'opens' : 'closes';
}

/**
 * "'We will appeal,' Apple said", "said it was 'an insult to the victims'": as British papers have it. An apostrophe looks
 * the same as a closing mark, so that one behind an s closes only where no other does ("the 'workers' rights' row").
 */
function inSingleMarks(text: string): readonly QuotedText[] {
  const found: QuotedText[] = [];
  const marks = matchesOf(SINGLE, text).map(({ index }) => ({ index, isOpening: opensAt(text, index) }));
  let opened: number | undefined;
  for (const [i, { index, isOpening }] of marks.entries()) {
    if (isOpening) opened ??= index + 1;
    else if (opened !== undefined && !(isPossessive(text, index) && marks[i + 1]?.isOpening === false)) {
      if (index - opened >= FEWEST_IN_SINGLE) found.push({ start: opened, end: index, isOpen: false });
      opened = undefined;
    }
  }
  return found;
}

const opensAt = (text: string, index: number) =>
  /[\p{L}\p{N}[$]/u.test(text[index + 1] ?? '') && !/[\p{L}\p{N}]/u.test(text[index - 1] ?? '');

/** "the workers' union", not "for the workers' and ..." */
const isPossessive = (text: string, index: number) =>
  text[index - 1] === 's' &&
  /^ \p{L}/u.test(text.slice(index + 1, index + 3)) &&
  !AFTER.test(text.slice(index + 1, index + 9));

const AFTER =
  /^ (?:and|but|or|as|in|on|at|after|when|while|for|with|to|by|from|of|that|which|who|said|told|he|she|it|they|before|if|is|was|were|are)\b/;
