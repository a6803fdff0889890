import type { FeedText } from './feed.js';
import { resolved } from './feed-link.js';
import { type FeedElement, inside, wordsOf } from './feed-tree.js';

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** XML text that stands for these words. */
export const xmlText = escaped;

const ADDRESSES = /^(?:href|src|cite|poster|data)$/;
const NAME = /^[A-Za-z][\w.-]*$/;
const VOID = /^(?:area|br|col|hr|img|input|wbr)$/;

/**
 * What is inside an element, as HTML: prefixes gone, addresses absolute. `isEscaped`: words inside are HTML already, since
 * some wrap their escaped markup in an element.
 */
export function htmlInside(element: FeedElement, isEscaped = false): string {
  const words = (text: string) => (isEscaped && looksMarkedUp(text) ? text : escaped(text));
  return element.children
    .map((child) => (typeof child === 'string' ? words(child) : htmlOf(child, isEscaped)))
    .join('');
}

function htmlOf(element: FeedElement, isEscaped: boolean): string {
  const name = element.name.slice(element.name.indexOf(':') + 1);
  if (!NAME.test(name)) return htmlInside(element, isEscaped);
  const attributes = Object.entries(element.attributes)
    .filter(([key]) => NAME.test(key) && key !== 'xmlns')
    .map(([key, value]) => ` ${key}="${escaped(ADDRESSES.test(key) ? resolved(value, element.base) : value)}"`)
    .join('');
  return VOID.test(name)
    ? `<${name}${attributes}>`
    : `<${name}${attributes}>${htmlInside(element, isEscaped)}</${name}>`;
}

export const isMarkedUp = (element: FeedElement): boolean => inside(element).length > 0;

/** The words of an element, or its HTML if it has elements inside. */
export const textInside = (element: FeedElement): string =>
  isMarkedUp(element) ? htmlInside(element) : wordsOf(element);

const TAG_OR_REFERENCE = /<[a-z!/][^<>]*>|&(?:#\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});/i;

/** Whether a text that does not say what it is looks like HTML. */
export const looksMarkedUp = (text: string): boolean => TAG_OR_REFERENCE.test(text);

const BARE_AMPERSAND = /&(?!#\d{1,7};|#x[0-9a-f]{1,6};|[a-z][a-z0-9]{1,31};)/gi;
const NO_TAG = /<(?![a-z/?]|!--|!\[|!doctype)/gi;

/** HTML in which signs that begin no tag and no reference are written as references. */
export const markup = (html: string): FeedText => ({
  text: html.replace(BARE_AMPERSAND, '&amp;').replace(NO_TAG, '&lt;'),
  isMarkup: true,
});

/** A text that does not say what it is. */
export const unlabelled = (text: string): FeedText => (looksMarkedUp(text) ? markup(text) : { text, isMarkup: false });
