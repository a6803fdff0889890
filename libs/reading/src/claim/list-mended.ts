import type { NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Actor, Cast } from '../entity/cast.js';

/** "Nike and Hugo Boss", where the tree has the first a part of the second. */
export function joinedBefore(cast: Cast, { head }: NounPhrase): readonly Actor[] {
  const parts = head.children('nmod', 'compound');
  if (!parts.some((part) => part.children('cc').length > 0)) return NOBODY;
  const joined = parts.flatMap((part) => [part, ...part.children('conj', 'nmod')]);
  return flatMap(joined, (part) => {
    const name = cast.at(part);
    return name?.how === 'name' || name?.how === 'short-name' ? [name.actor] : [];
  });
}

/** "counts Ford, the grocer Kroger and Nike", where the tree sets Kroger beside Ford. */
export function listedBehind(cast: Cast, { head }: NounPhrase, first: Actor): readonly Actor[] {
  if (head.pos !== 'PROPN' || !isFirm(first)) return NOBODY;
  const last = head.children('appos').find((token) => token.children('conj').length > 0);
  const name = last && cast.at(last);
  if (!last || name?.how !== 'name' || name.actor === first || !isFirm(name.actor)) return NOBODY;
  return flatMap([last, ...last.children('conj')], (token) => cast.at(token)?.actor ?? []);
}

const NOBODY: readonly Actor[] = [];
const isFirm = ({ kinds }: Actor): boolean => kinds.includes('Company') || kinds.includes('Organization');
