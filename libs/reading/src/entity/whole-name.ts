import type { Token } from '@wiregraph/syntax/document';
import { isNoName } from './gazetteer.js';
import type { NameSpan } from './name-finder.js';
import { at } from './name-joint.js';
import { hasLegalForm, isTitleWord, kindByWords } from './name-text.js';

/** Names with the words that were cut from them: what a tagger takes for a verb, and what other places of a text show. */
export function wholeNames(names: readonly NameSpan[]): readonly NameSpan[] {
  const inside = joined(names).map((name, i, all) => (isNextTo(all[i - 1], name) ? name : withFirst(name, isInside)));
  const known = new Set(inside.map(({ text }) => text));
  return inside.map((name, i) => {
    if (isNextTo(inside[i - 1], name)) return name;
    const [first, mark] = [firstBefore(name), markBehind(name)];
    if (first && known.has(`${first.text} ${name.text}`)) return spanned(name, name.from - 1, name.to);
    return mark && known.has(name.text + mark.text) ? spanned(name, name.from, name.to + 1) : name;
  });
}

/** Two that stand side by side and are one elsewhere: "Grant Thornton has asked", of "its auditor, Grant Thornton". */
function joined(names: readonly NameSpan[]): readonly NameSpan[] {
  const known = new Map(names.map(({ text, type }) => [text, type]));
  const found: NameSpan[] = [];
  for (const name of names) {
    const before = found.at(-1);
    const whole = before && isNextTo(before, name) ? `${before.text} ${name.text}` : undefined;
    if (before && whole !== undefined && known.has(whole))
      found[found.length - 1] = { ...spanned(name, before.from, name.to), type: known.get(whole) };
    else found.push(name);
  }
  return found;
}

const isNextTo = (before: NameSpan | undefined, { document, from }: NameSpan): boolean =>
  before?.document === document && before.to >= from;

function withFirst(name: NameSpan, mayBe: (name: NameSpan, first: Token) => boolean): NameSpan {
  const first = firstBefore(name);
  return first && mayBe(name, first) ? spanned(name, name.from - 1, name.to) : name;
}

const spanned = (name: NameSpan, from: number, to: number): NameSpan => ({
  ...name,
  from,
  to,
  text: name.document.span(from, to).text.replace(/\s+/g, ' '),
  type: 'ORG',
});

/** A capitalised word right before a name that no recognizer took for anything. */
function firstBefore({ document, from, type }: NameSpan): Token | undefined {
  const token = type === 'PERSON' ? undefined : at(document, from - 1);
  if (!token?.spaceAfter || token.sentence !== document.token(from).sentence) return undefined;
  if (token.entity !== undefined && !NO_NAMES.has(token.entity.type)) return undefined;
  return /^\p{Lu}\p{Ll}+$/u.test(token.text) &&
    token.pos !== 'DET' &&
    !isTitleWord(token.lower) &&
    !isNoName(token.text)
    ? token
    : undefined;
}

const NO_NAMES = new Set(['WORK_OF_ART', 'CARDINAL', 'ORDINAL']);

/** "bought Rolling Hill Foods": in lower case it would be a verb; "Buying Hill Foods would cost" begins with one. */
function isInside({ document, from, to, text }: NameSpan, first: Token): boolean {
  const { tag, previous, sentence, index } = first;
  if (kindByWords(text) !== 'company' && !hasLegalForm(text)) return false;
  // "Two Roads Coffee": nobody counts coffee.
  if (tag === 'CD') return first.head.tag === 'NNP' && first.head === document.span(from, to).root && to - from > 1;
  if (tag !== 'VBG' && tag !== 'VBN') return false;
  if (index === sentence.from) return document.span(from, to).root.head !== first;
  return /^(?:\p{Ll}+|,)$/u.test(previous?.text ?? '');
}

/** The possessive that ends a name which is called so: "Potter's". */
function markBehind({ document, to }: NameSpan): Token | undefined {
  const token = at(document, to);
  return token?.tag === 'POS' && token.text.endsWith('s') ? token : undefined;
}
