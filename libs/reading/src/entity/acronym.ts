import type { Document, Token } from '@wiregraph/syntax/document';
import cues from './kind-cues.json' with { type: 'json' };
import { isPlaceName } from './gazetteer.js';
import { at } from './name-joint.js';
import type { NameSpan } from './name-finder.js';
import { coreName, initialsOf, kindByWords } from './name-text.js';

const ACRONYM = /^\p{Lu}[\p{L}&]{1,6}$/u;
const AUTHORITIES = new Set(cues.agencyNouns);

/** What a text says that an acronym stands for; an empty name where it only describes an authority. */
export type Acronyms = ReadonlyMap<string, string>;

/** "Commodity Futures Trading Commission (CFTC)", "Telecom Italia (TIM)", "the data protection authority (AP)" */
export function acronymsOf(spans: readonly NameSpan[]): Acronyms {
  const ending = new Map(spans.map((span) => [span.document.token(span.to - 1), span]));
  const found = new Map<string, string>();
  for (const span of spans) {
    const long = ACRONYM.test(span.text) ? longFor(span, ending) : undefined;
    if (long !== undefined) found.set(span.text, long);
  }
  return found;
}

function longFor({ document, from, to, text }: NameSpan, ending: ReadonlyMap<Token, NameSpan>): string | undefined {
  if (isKnownAs(document, from)) return '';
  const before = at(document, from - 2);
  if (!before || at(document, from - 1)?.text !== '(' || at(document, to)?.text !== ')') return undefined;
  const named = ending.get(before);
  if (!named) return before.pos === 'NOUN' && AUTHORITIES.has(before.lower) ? '' : undefined;
  const long = coreName(named.text);
  return named.type !== 'PERSON' && standsFor(text, long) ? long : undefined;
}

/** "the authority, known as the AP" */
function isKnownAs(document: Document, from: number): boolean {
  const as = at(document, from - 1)?.lower === 'the' ? from - 2 : from - 1;
  const known = at(document, as - 1);
  return at(document, as)?.lower === 'as' && known?.lower === 'known' && AUTHORITIES.has(known.head.lower);
}

/** By its initials, or beginning alike; an authority's acronym may be of another language. */
function standsFor(acronym: string, long: string): boolean {
  if (long === acronym || isPlaceName(long)) return false;
  const plain = acronym.replace(/&/g, '').toLowerCase();
  if (initialsOf(long).toLowerCase().endsWith(plain)) return true;
  const letters = long.toLowerCase();
  if (!letters.startsWith(plain.charAt(0))) return ['agency', 'organization'].includes(kindByWords(long) ?? '');
  return acronym === acronym.toUpperCase();
}
