import { htmlPieces } from '../page/html-block.js';
import { parsePage } from '../page/dom.js';
import type { Piece } from '../text/assemble.js';
import { objectsField, textField } from './json-field.js';
import type { JsonObject } from './json-document.js';

const MARKUP = /<(?:p|div|h[1-6]|br|ul|ol|table|section|article|blockquote)[\s/>]/i;

/** The body of a story, from whichever of its renderings tells most of its structure. */
export function ninjsBody(story: JsonObject): Piece[] {
  const bodies = [...bodiesOfTwo(story), ...bodiesOfOne(story)];
  const marked = longest(bodies.filter((body) => MARKUP.test(body)));
  if (marked !== undefined) {
    const pieces = htmlPieces(parsePage(marked).body);
    if (pieces.length > 0) return pieces;
  }
  const plain = longest(bodies.filter((body) => !MARKUP.test(body)));
  return plain === undefined ? pictureLines(story) : textPieces(plain);
}

/** Of an item without a body: what its picture shows, and whose it is. */
function pictureLines(story: JsonObject): Piece[] {
  const caption = textField(story, 'description_caption');
  const credit = textField(story, 'description_creditline');
  return [
    ...(caption === undefined ? [] : [{ kind: 'caption', text: caption } as const]),
    ...(caption === undefined || credit === undefined ? [] : [{ kind: 'credit', text: credit } as const]),
  ];
}

/** ninjs 2 and later: a list, each with a role and a content type. */
const bodiesOfTwo = (story: JsonObject): string[] =>
  objectsField(story, 'bodies').flatMap((body) => textField(body, 'value') ?? []);

/** ninjs 1: a property for each rendering, `body_text`, `body_xhtml`, `body_<whatever>`. */
const bodiesOfOne = (story: JsonObject): string[] =>
  Object.keys(story)
    .filter((key) => key.startsWith('body'))
    .flatMap((key) => textField(story, key) ?? []);

const longest = (texts: readonly string[]) =>
  texts.reduce<string | undefined>((best, text) => (text.length > (best?.length ?? 0) ? text : best), undefined);

/** Plain text: blank lines part paragraphs; without any, each line is one. */
function textPieces(text: string): Piece[] {
  const isSpaced = /\n[ \t]*\n/.test(text);
  return text.split(isSpaced ? /\n[ \t]*(?:\n[ \t]*)+/ : '\n').map((part) => ({ kind: 'paragraph', text: part }));
}
