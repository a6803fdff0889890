import type { Document, Token } from '@wiregraph/syntax/document';
import sport from '../gazetteer/sport.json' with { type: 'json' };
import { foldName, isCity, isCountry, isPlaceName } from './gazetteer.js';
import { at } from './name-joint.js';
import type { NameSpan } from './name-finder.js';

const WORDS = new Set(sport.words);
const VERBS = new Set(sport.teamVerbs);
const OVER = new Set(sport.overVerbs);
const AGAINST = new Set(sport.against);
const SIDES = new Set(sport.sides);
const ROLES = new Set(sport.roles);
const PLACES = new Set(sport.places);
const TEAM_WORDS = new Set(sport.teamWords);
const CLUBS = new Set(sport.clubs.map(foldName));
/** So many of its words, all different, make a report on sport. */
const ENOUGH_WORDS = 6;
const SCORE = /^\(?\d{1,3}[-–]\d{1,3}$/;

/** Whether a text reports on sport, where "Manchester" and "the Hawks" are teams. */
export function isOnSport(documents: readonly Document[]): boolean {
  const met = new Set<string>();
  for (const document of documents) {
    for (const { lower, text } of document.tokens) {
      if (WORDS.has(lower) || WORDS.has(text)) met.add(lower);
      if (met.size >= ENOUGH_WORDS) return true;
    }
  }
  return false;
}

/** The name says that it is a team, whatever the text says. */
export const isClub = (core: string): boolean => CLUBS.has(foldName(core));

/**
 * How strongly a report on sport takes a name for a team there; negative where it stands for a place. Countries stay
 * places, as wire services and their readers have it.
 */
export function teamEvidence(span: NameSpan): number {
  const { document, from, to, text } = span;
  if (isCountry(text)) return 0;
  const [before, next] = [at(document, from - 1), at(document, to)];
  if (isMany(span)) return 3;
  if (TEAM_WORDS.has(text.split(' ').at(-1) ?? '') && text.includes(' ')) return 3;
  if (isWhere(before, next)) return -2;
  return besides(before, next) + byClause(document.span(from, to).root);
}

/** "the Hawks", "the Red Sox" */
function isMany({ document, from, to, type }: NameSpan): boolean {
  const last = document.token(to - 1);
  const isPlural = last.tag === 'NNPS' || last.tag === 'NNS' || /[^s']s$/.test(last.text);
  return isPlural && type !== 'GPE' && type !== 'LOC' && at(document, from - 1)?.lower === 'the';
}

function isWhere(before: Token | undefined, next: Token | undefined): boolean {
  if (PLACES.has(before?.lower ?? '')) return next?.tag !== 'POS' && !ROLES.has(next?.lower ?? '');
  const afterComma = next?.text === ',' ? next.next : undefined;
  return afterComma !== undefined && isPlaceName(afterComma.text);
}

const besides = (before: Token | undefined, next: Token | undefined): number =>
  (before ? byWordBefore(before) : 0) + (next ? byWordAfter(next) : 0);

/** "host X", "over X", "No. 11 X" */
function byWordBefore({ lower, text }: Token): number {
  return SIDES.has(lower) || AGAINST.has(lower) || /^\d{1,2}$/.test(text) ? 1.5 : 0;
}

/** "X 27-14", "X (4-1)", "X's coach", "X striker", "X's Jane Doe" */
function byWordAfter(next: Token): number {
  const second = next.next;
  if (SCORE.test(next.text) || (next.text === '(' && /^\d/.test(second?.text ?? ''))) return 2;
  if (ROLES.has(next.lower)) return 1.5;
  if (next.tag !== 'POS' || !second) return 0;
  return ROLES.has(second.lower) ? 1.5 : Number(/^\p{Lu}/u.test(second.text));
}

function byClause({ label, head }: Token): number {
  const verb = head.lemma.toLowerCase();
  if (label === 'nsubj' && VERBS.has(verb)) return 1;
  if ((label === 'dobj' || label === 'dative') && OVER.has(verb)) return 1;
  return label === 'pobj' && ['for', 'with', 'by', 'to'].includes(head.lower) ? 0.5 : 0;
}

/** Names that may be a team's as well as a place's or a person's. */
export const mayBePlace = (core: string): boolean => isPlaceName(core) || isCity(core);
