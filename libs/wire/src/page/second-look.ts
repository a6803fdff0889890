import { isPromo, isProse } from '../plain/line-kind.js';
import { cleanLine } from '../text/clean.js';
import type { PagePiece } from './html-block.js';

/** So many paragraphs of the story must stand in the same kind of place before a place counts as the story's. */
const ENOUGH = 2;
const MOST_LINKED = 0.6;

/**
 * Readability judges each element by itself, and loses paragraphs with many links or in wrappers of their own. What
 * stands among or next to the found paragraphs, in the same kind of place (an element of the same name and class), and
 * is a sentence, belongs to them. What follows the last one is as often a site's word about itself.
 */
export function secondLook(whole: readonly PagePiece[], found: readonly PagePiece[]): readonly PagePiece[] {
  const places = aligned(whole, found);
  const usual = usualPlaces(whole, places);
  const isLost = (at: number) => {
    const piece = whole[at];
    if (piece?.kind !== 'paragraph' || piece.beside < Infinity || piece.linked > MOST_LINKED) return false;
    const text = cleanLine(piece.text);
    return (usual.get(piece.place) ?? 0) >= ENOUGH && isProse(text) && !isPromo(text);
  };
  return found.flatMap((piece, index) => {
    const at = places[index];
    const before = index === 0 && at !== undefined ? backFrom(at, isLost) : [];
    const after = at === undefined ? [] : range(at + 1, places[index + 1] ?? 0).filter(isLost);
    const own = at === undefined ? piece : inPlace(piece, whole[at]);
    return [...before.flatMap((lost) => whole[lost] ?? []), own, ...after.flatMap((lost) => whole[lost] ?? [])];
  });
}

/** Readability takes wrappers off: what the page itself has around a piece tells more. */
const inPlace = (found: PagePiece, known: PagePiece | undefined): PagePiece =>
  known ? { ...found, beside: Math.min(found.beside, known.beside), around: known.around, place: known.place } : found;

/** Where each found piece stands in the whole page; in order, so that each step goes on from the last. */
function aligned(whole: readonly PagePiece[], found: readonly PagePiece[]): (number | undefined)[] {
  const spots = new Map<string, { readonly at: number[]; next: number }>();
  whole.forEach(({ text }, at) => {
    const key = keyOf(text);
    const known = spots.get(key);
    if (known) known.at.push(at);
    else spots.set(key, { at: [at], next: 0 });
  });
  let last = -1;
  return found.map(({ text }) => {
    const spot = spots.get(keyOf(text));
    while (spot && (spot.at[spot.next] ?? Infinity) <= last) spot.next++;
    const at = spot?.at[spot.next];
    last = at ?? last;
    return at;
  });
}

const keyOf = (text: string): string => text.replace(/\s+/g, '');

function usualPlaces(whole: readonly PagePiece[], places: readonly (number | undefined)[]): Map<string, number> {
  const usual = new Map<string, number>();
  for (const at of places) {
    const piece = at === undefined ? undefined : whole[at];
    if (piece?.kind === 'paragraph') usual.set(piece.place, (usual.get(piece.place) ?? 0) + 1);
  }
  return usual;
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

function backFrom(at: number, isLost: (at: number) => boolean): number[] {
  let from = at;
  while (from > 0 && isLost(from - 1)) from--;
  return range(from, at);
}
