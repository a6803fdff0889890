import { cleanLine, cleanText } from '../text/clean.js';
import type { XmlElement } from './xml-document.js';

export const isElement = (node: XmlElement | string): node is XmlElement => typeof node !== 'string';

/** Element children, of these names if any are given (lower case). */
export function children(element: XmlElement | undefined, ...names: readonly string[]): XmlElement[] {
  const found: XmlElement[] = [];
  for (const child of element?.children ?? []) {
    if (isElement(child) && (names.length === 0 || names.includes(child.name))) found.push(child);
  }
  return found;
}

/** All elements at the end of a path: `contentmeta/headline`. */
export const all = (element: XmlElement | undefined, path: string): XmlElement[] =>
  path
    .split('/')
    .reduce<XmlElement[]>((found, name) => found.flatMap((one) => children(one, name)), element ? [element] : []);

/** The first element at the end of a path. */
export const first = (element: XmlElement | undefined, path: string): XmlElement | undefined => all(element, path)[0];

/** Codes and numbers, which need no cleaning. */
const PLAIN = /^[\x21-\x7e]+$/;

/** An attribute's words on one line; undefined if absent or empty. */
export const attribute = (element: XmlElement | undefined, ...names: readonly string[]): string | undefined => {
  for (const name of names) {
    const given = element?.attributes[name];
    if (given === undefined || given === '') continue;
    const value = PLAIN.test(given) ? given : cleanLine(given);
    if (value !== '') return value;
  }
  return undefined;
};

/** Everything below an element as one string: its markup is left out, its words are not. */
export function rawText(node: XmlElement | string): string {
  if (typeof node === 'string') return node;
  if (node.name === 'br') return '\n';
  return node.children.map(rawText).join('');
}

/** The words of an element on one line; undefined if there are none. */
export const words = (element: XmlElement | undefined): string | undefined =>
  (element && cleanLine(rawText(element))) || undefined;

/** The first words at the end of any of the paths, in the order of the paths. */
export function wordsAt(element: XmlElement | undefined, ...paths: readonly string[]): string | undefined {
  for (const path of paths) {
    for (const found of all(element, path)) {
      const text = words(found);
      if (text !== undefined) return text;
    }
  }
  return undefined;
}

/** Elements below, in document order, that pass; below one that passes nothing is looked for. */
export function below(element: XmlElement | undefined, passes: (one: XmlElement) => boolean): XmlElement[] {
  return children(element).flatMap((child) => (passes(child) ? [child] : below(child, passes)));
}

/** Notes to editors as lines, without repetitions. */
export function notes(texts: readonly (string | undefined)[]): string | undefined {
  const lines = texts.flatMap((text) => cleanText(text ?? '').trim() || []);
  return [...new Set(lines)].join('\n').slice(0, 20_000) || undefined;
}
