import { bareDateline } from '../entity/dateline.js';
import type { Readable } from './readable.js';

/** A block of the story as the syntax engine is given it: of the same length as the text it stands for, from `start` on. */
export interface Passage {
  readonly start: number;
  readonly text: string;
}

const STORY_BLOCKS: ReadonlySet<string> = new Set(['lead', 'paragraph', 'subhead']);
/** "SEATTLE, Jan 21 (Reuters) - ", "REUTERS: ", "WASHINGTON (AP) — " */
const DATELINE =
  /^(?:[A-Z][A-Z .'/-]{2,40}: |[A-Z][A-Za-z .,'/-]{1,60}(?:,? [A-Z][a-z]{2,8}\.? \d{1,2}(?:, \d{4})?)? ?\([A-Z][\w /.-]{1,30}\) ?[-–—]+ )/;
const SPACE = /[\u00a0\u2007\u202f\t\r\n]/g;

/** What of a revision is read: the story's blocks, one by one; captions, credits and what a page adds never. */
export function passagesOf({ text, blocks, dateline }: Readable): readonly Passage[] {
  return blocks
    .filter(({ kind, start, end }) => STORY_BLOCKS.has(kind) && text.slice(start, end).trim() !== '')
    .map(({ start, end }, index) => {
      const plain = plainText(text.slice(start, end));
      const skipped = index === 0 ? datelineLength(plain, dateline?.raw) : 0;
      return { start: start + skipped, text: plain.slice(skipped) };
    })
    .filter((passage) => passage.text.trim() !== '');
}

/** Other spaces and curly quotation marks as plain ones, each of the same length. */
export const plainText = (text: string): string =>
  text
    .replace(SPACE, ' ')
    .replace(/[\u201c\u201d\u201e]/g, '"')
    .replace(/[\u2018\u2019]/g, "'");

function datelineLength(text: string, raw: string | undefined): number {
  const known = raw === undefined || raw === '' ? '' : plainText(raw);
  if (known !== '' && text.startsWith(known)) {
    return known.length + (/^[\s:–—-]*/.exec(text.slice(known.length))?.[0].length ?? 0);
  }
  return DATELINE.exec(text)?.[0].length ?? bareDateline(text)?.length ?? 0;
}
