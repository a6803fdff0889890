import type { Document } from '@wiregraph/syntax/document';
import { flatMap } from '@wiregraph/kernel/flat-map';
import { isNoName, knownByName } from './gazetteer.js';
import type { NameSpan } from './name-finder.js';
import { coreName, kindByWords } from './name-text.js';
import trades from './trades.json' with { type: 'json' };

/** Places where a name that the recognizer knew elsewhere in the text stands unseen. */
export function repeatsOf(names: readonly NameSpan[], documents: readonly Document[]): readonly NameSpan[] {
  const wanted = wantedNames(names);
  const taken = new Map(documents.map((document) => [document, new Set<number>()]));
  for (const { document, from, to } of names) for (let i = from; i < to; i++) taken.get(document)?.add(i);
  return flatMap(documents, (document) => unseen(document, wanted, taken.get(document) ?? new Set()));
}

/** By first word; the longest first, so that "Amazon Web Services" goes before "Amazon". */
function wantedNames(names: readonly NameSpan[]): ReadonlyMap<string, readonly (readonly string[])[]> {
  const texts = new Set(flatMap(names, formsOf));
  const byFirst = new Map<string, string[][]>();
  for (const words of [...texts].map((text) => text.split(' '))) {
    const first = words[0] ?? '';
    byFirst.set(
      first,
      [...(byFirst.get(first) ?? []), words].sort((a, b) => b.length - a.length),
    );
  }
  return byFirst;
}

const PAPERS = new Set(trades.ofName.newspaper);

/** Also a person's surname and a company's name without its legal form. */
function formsOf({ document, from, text, type }: NameSpan): readonly string[] {
  const words = text.split(' ');
  const surname = type === 'PERSON' && words.length > 1 ? words.slice(-1).filter((word) => word.length > 3) : [];
  const last = words.at(-1) ?? '';
  // "The Times" after "The New York Times"
  const paper = words.length > 1 && PAPERS.has(last) ? [`The ${last}`] : [];
  // "Ryanair" after "Ryanair Holdings", but not "First" after "First Bank"
  const isFirm =
    type === 'ORG' && words.length > 1 && kindByWords(last) === 'company' && !document.token(from).isListed;
  const firm = isFirm ? words.slice(0, -1).join(' ') : '';
  return [text, coreName(text), ...surname, ...paper, firm].filter(
    (form) => form.length > 2 || knownByName(form) !== undefined,
  );
}

function unseen(
  document: Document,
  wanted: ReadonlyMap<string, readonly (readonly string[])[]>,
  taken: ReadonlySet<number>,
): readonly NameSpan[] {
  const found: NameSpan[] = [];
  for (let from = 0; from < document.length; from++) {
    const names = wanted.get(document.token(from).text);
    const words = names && firstAt(document, from, { names, taken });
    if (!words || isPartOfName(document, from, from + words.length)) continue;
    found.push({ document, from, to: from + words.length, text: words.join(' '), type: undefined, use: 'name' });
    from += words.length - 1;
  }
  return found;
}

/** The first of some names that the text has from a token on, where no other stands. */
function firstAt(
  document: Document,
  from: number,
  { names, taken }: { readonly names: readonly (readonly string[])[]; readonly taken: ReadonlySet<number> },
): readonly string[] | undefined {
  return names.find(
    (words) =>
      from + words.length <= document.length &&
      words.every((word, i) => document.token(from + i).text === word && !taken.has(from + i)),
  );
}

/** "Washington" in "Washington Post": another proper noun touches it. */
function isPartOfName(document: Document, from: number, to: number): boolean {
  const touches = (index: number) =>
    index >= 0 &&
    index < document.length &&
    /^\p{Lu}/u.test(document.token(index).text) &&
    document.token(index).pos === 'PROPN' &&
    !isNoName(document.token(index).text);
  return touches(to) || (touches(from - 1) && document.token(from).sentence.contains(document.token(from - 1)));
}
