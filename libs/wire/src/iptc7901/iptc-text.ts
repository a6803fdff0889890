import { printedDateline } from '../text/dateline.js';
import type { Piece } from '../text/assemble.js';
import { isTakeKey, keywordParts } from '../teletype/take-key.js';
import { bareLine, isByline, isNote } from '../teletype/wire-text.js';

/** What the text of a 7901 message holds. */
export interface IptcText {
  readonly keyword: string | undefined;
  readonly takeKey: string | undefined;
  readonly headline: string | undefined;
  readonly byline: string | undefined;
  readonly notes: readonly string[];
  readonly pieces: readonly Piece[];
}

/**
 * Keyword, word of version, headline (it ends in `=`), byline, then paragraphs: they begin with blanks or behind an empty
 * line. Below a line `# Notebook` stand notes to editors and addresses.
 */
export function iptcText(text: string, above: string): IptcText {
  const { story, notes } = splitNotebook(text.split('\n'));
  const blocks = blocksOf(story);
  const head = headOf(blocks, above);
  const paragraphs = blocks.slice(head.taken).filter((lines) => !isSignOff(lines.join(' ')));
  const bylineAt = head.byline === undefined ? paragraphs.findIndex((lines) => isByline(lines.join(' '))) : -1;
  const byline = bylineAt === 0 ? paragraphs[0]?.join(' ') : undefined;
  const body = paragraphs.slice(byline === undefined ? 0 : 1).map((lines) => lines.join(' '));
  return {
    keyword: head.keyword,
    takeKey: head.takeKey,
    headline: head.headline,
    byline: head.byline ?? byline,
    notes: [...head.notes, ...notes, ...body.filter(isAside)],
    pieces: body.filter((line) => !isAside(line) && !RULE.test(line)).map(pieceOf),
  };
}

const RULE = /^[*_=#\s.-]+$/;
const pieceOf = (text: string): Piece => ({
  kind: (text.match(/;\S/g) ?? []).length >= 3 ? 'table' : 'paragraph',
  text,
});

/** A short paragraph to editors inside the text. */
const isAside = (line: string) =>
  line.length < 600 &&
  /^\W{0,2}(?:eds?:|editors?:|note to editors|editor['’]s note|attention (?:editors|eds))/i.test(line);

const NOTEBOOK = /^\s*#\s+(?:[\p{L}-]+ )?(?:notebook|notizblock|bloc-notes)\s*$/iu;
const SECTION = /^\s*#{2,}\s*(.+)$/;
const PRIVATE = /not (?:intended )?for publication|nicht zur ver[öo]ffentlichung|nicht für die ver/i;
const FOR_EDITORS = /note|editor|redaktion|contact|kontakt|ansprechpartner|embargo|correction|berichtigung/i;

function splitNotebook(lines: readonly string[]): { story: readonly string[]; notes: string[] } {
  const at = lines.findIndex((line) => NOTEBOOK.test(line) || PRIVATE.test(line));
  if (at < 0) return { story: lines, notes: [] };
  const notes: string[] = [];
  let isForEditors = PRIVATE.test(lines[at] ?? '');
  for (const line of lines.slice(at).map(bareLine)) {
    const title = SECTION.exec(line)?.[1];
    if (title !== undefined) isForEditors = FOR_EDITORS.test(title);
    else if (PRIVATE.test(line)) isForEditors = true;
    else if (isForEditors && !NOTEBOOK.test(line) && !RULE.test(line) && !isSignOff(line)) notes.push(line);
  }
  return { story: lines.slice(0, at), notes: notes.filter((line) => line !== '') };
}

/** Lines that belong together, bare. */
function blocksOf(lines: readonly string[]): string[][] {
  const blocks: string[][] = [[]];
  for (const line of lines) {
    const text = bareLine(line);
    if (text === '' || /^(?:\t| {2,})\S|^\s*\(\(/.test(line)) blocks.push([]);
    if (text !== '') blocks.at(-1)?.push(text);
  }
  return blocks.filter((block) => block.length > 0);
}

/** Initials of those who wrote and edited, below the text. */
const isSignOff = (text: string) =>
  /^(?:[a-z]{2,4}|[A-Z]{2,4})(?:[-/ ][a-z]{1,4}){0,8}$/.test(text) &&
  text.length <= 40 &&
  !/^(?:and|the|end)$/i.test(text);

interface Head {
  readonly keyword: string | undefined;
  readonly takeKey: string | undefined;
  readonly headline: string | undefined;
  readonly byline: string | undefined;
  readonly notes: readonly string[];
  /** Blocks that belong to the head. */
  readonly taken: number;
}

const MOST_BLOCKS = 5;

function headOf(blocks: readonly (readonly string[])[], above: string): Head {
  const marked = blocks.slice(0, MOST_BLOCKS).findIndex((lines) => lines.some((line) => /=\)?$/.test(line)));
  const taken = marked >= 0 ? marked + 1 : unmarked(blocks);
  const lines = blocks.slice(0, taken).flat();
  const [first = ''] = lines;
  const own = above === '' && isKeyword(first, lines.length) ? first : undefined;
  const { keyword, takeKey } = keywordParts(bareKeyword(own ?? above));
  const rest = own === undefined ? lines : lines.slice(1);
  const title = titleOf(rest.filter((line) => !isNote(line)));
  return {
    ...title,
    keyword: keyword || undefined,
    takeKey: title.takeKey ?? takeKey,
    notes: rest.filter(isNote),
    taken,
  };
}

/** Without the signs behind it, and without the headline that some agencies set there after a colon. */
const bareKeyword = (line: string): string => line.replace(/\/?\s*=?$/, '').replace(/^([\p{Lu}\d/-]{3,40}):.*$/u, '$1');

/** A word of version, the headline, the byline. */
function titleOf(lines: readonly string[]): Pick<Head, 'takeKey' | 'headline' | 'byline'> {
  const [first = ''] = lines;
  const hasKey = lines.length > 1 && isVersion(first);
  const titles = hasKey ? lines.slice(1) : lines;
  const bylineAt = titles.findIndex((line, at) => at > 0 && isByline(line.replace(/\s*=$/, '')));
  const title = (bylineAt < 0 ? titles : titles.slice(0, bylineAt)).join(' ');
  return {
    takeKey: hasKey ? first.replace(/[:\s=]+$/, '') : undefined,
    headline: title.replace(/\s*=(?:\(.{1,30}\)=)?\s*$/, '') || undefined,
    byline: bylineAt < 0 ? undefined : titles.slice(bylineAt).join(' ').replace(/\s*=$/, ''),
  };
}

/** Without the sign of a headline the head is what stands above the first dateline or sentence. */
function unmarked(blocks: readonly (readonly string[])[]): number {
  const at = blocks.findIndex((lines) => isText(lines.join(' ')));
  return at < 0 ? Math.min(1, blocks.length) : Math.min(at, MOST_BLOCKS);
}

const isText = (text: string) =>
  printedDateline(text) !== undefined || (text.split(' ').length >= 8 && /[.!?]["'”’)]*$/.test(text));

/** `Yemen/conflict/`, `US-IRAQ`: no sentence, words held together. */
const isKeyword = (line: string, lines: number) =>
  lines > 1 && line.length <= 80 && /\/$|^\S+(?:[-/]\S+)+(?:,.*|\s\S+){0,4}$/.test(line) && !/[.!?=:]$/.test(line);

/** A word of version, or of the kind of text, on a line of its own, in capitals. */
const isVersion = (line: string) => {
  const words = line.replace(/[:\s=]+$/, '');
  return (
    isTakeKey(words) ||
    (/^[\p{Lu}\d][\p{Lu}\d /-]*$/u.test(words) && words.length <= 40 && words.split(' ').length <= 4)
  );
};
