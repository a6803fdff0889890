import type { Document, Span, Token } from '@wiregraph/syntax/document';
import { flatMap } from '@wiregraph/kernel/flat-map';
import authority from '../lawsuit/authority.json' with { type: 'json' };
import words from './described-agency.json' with { type: 'json' };

const PEOPLES = new Set(Object.keys(authority.peoples));
const BODIES = new Set(words.bodies);
const DEPARTMENTS = new Set(words.departments);
const NOUNS = new Set([...BODIES, ...DEPARTMENTS]);
const FIELDS = new Set(words.fields);
/** "data protection", "securities and exchange" */
const MOST_WORDS = 5;

/** Authorities that a text describes so that only one can be meant: "the Dutch data protection authority", without "the". */
export const describedAgencies = (document: Document): readonly Span[] =>
  flatMap(document.tokens, (token) => {
    if (token.pos === 'VERB' || !NOUNS.has(token.lower)) return undefined;
    const first = BODIES.has(token.lower) ? firstOf(token) : fieldOf(token);
    return first && document.span(first.index, token.index + 1);
  });

/** Of the European Union: "the EU executive", "EU antitrust regulators", "the EU's competition watchdog". */
export const executivesOfUnion = (document: Document): readonly Span[] =>
  document.text.includes('EU') ? flatMap(document.tokens, executiveAt) : [];

function executiveAt(token: Token): Span | undefined {
  const isHead = EXECUTIVES.has(token.lower) && !EXECUTIVES.has(token.next?.lower ?? '');
  if (!isHead || token.text !== token.lower) return undefined;
  let before = token.previous;
  while (before && OF_EXECUTIVE.has(before.lower)) before = before.previous;
  const union = before?.tag === 'POS' ? before.previous : before;
  // but "its lead EU regulator"
  const isWhole = union?.text === 'EU' && !['ADJ', 'PRON'].includes(union.previous?.pos ?? '');
  return isWhole ? token.document.span(union.index, token.index + 1) : undefined;
}

const EXECUTIVES = new Set(words.union.executives);
const OF_EXECUTIVE = new Set(words.union.of);

/** "Japan's transport ministry", "the California civil rights department": the first word of its field. */
function fieldOf(body: Token): Token | undefined {
  let first = body;
  for (let before = body.previous; isField(before, body); before = before.previous) first = before;
  const isWord = first !== body && /^\p{L}/u.test(first.text);
  return isWord && isGoverning(first.previous) && !isOfFirm(body) ? first : undefined;
}

const isField = (token: Token | undefined, body: Token): token is Token =>
  token !== undefined && FIELDS.has(token.lower) && token.text === token.lower && body.sentence.contains(token);

/** "the", a people, a name; not "the company's" finance department. */
function isGoverning(before: Token | undefined): boolean {
  if (!before) return false;
  if (before.tag === 'POS') return before.head.pos === 'PROPN';
  return before.pos === 'PROPN' || before.lower === 'the' || PEOPLES.has(before.lower);
}

const isOfFirm = (body: Token): boolean => body.children('prep').some(({ lower }) => lower === 'of' || lower === 'at');

/** The word for the people, where nothing but the field stands between it and the body, and "the" before it. */
function firstOf(body: Token): Token | undefined {
  let word = body.previous;
  for (let count = 0; word && count < MOST_WORDS; count++, word = word.previous) {
    const isPeople = PEOPLES.has(word.lower) && /^\p{Lu}/u.test(word.text);
    if (isPeople) return count > 0 && word.previous?.lower === 'the' ? word : undefined;
    if (!FIELDS.has(word.lower)) return undefined;
  }
  return undefined;
}
