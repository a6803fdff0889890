import type { Token } from '@wiregraph/syntax/document';
import type { EntityKind } from '@wiregraph/newsroom/ontology';
import { type Group, mainKind } from './name-group.js';

const LONGEST_LIST = 20;
const SURELY = 3;
/** Enough against the recognizer's word for a person, and no more. */
const BY_LIST = 1.6;
const BODIES: readonly EntityKind[] = ['Company', 'Agency'];

/** "Stability AI, Midjourney and DeviantArt": what is listed with a company is one, if nothing else says what it is. */
export function kindsByLists(groups: readonly Group[]): void {
  const byToken = new Map<Token, Group>();
  for (const group of groups) for (const span of group.spans) byToken.set(rootOf(span), group);
  const listed = groups.filter(isOpen).map((group) => {
    const lists = group.spans.map((span) => listOf(rootOf(span))).filter((list) => list.length > 0);
    const others = lists.flat().flatMap((token) => byToken.get(token) ?? []);
    return { group, lists: lists.length, others: new Set(others.filter((other) => other !== group)) };
  });
  for (const { group, lists, others } of listed) {
    const kinds = new Set([...others].flatMap((other) => (isSure(other) ? [mainKind(other)] : [])));
    const [kind] = kinds;
    // Whom a text goes on to tell of is known by more than one list.
    if (!kind || kinds.size > 1 || !BODIES.includes(kind) || lists * 2 < group.spans.length) continue;
    group.votes[kind] = (group.votes[kind] ?? 0) + BY_LIST;
  }
}

const rootOf = ({ document, from, to }: Group['spans'][number]): Token => document.span(from, to).root;

/** One word, of which neither the gazetteers nor the words around it have said much. */
const isOpen = ({ core, votes }: Group): boolean =>
  !core.includes(' ') && Math.max(...Object.values(votes)) < SURELY - 0.5;

const isSure = (group: Group): boolean => (group.votes[mainKind(group)] ?? 0) >= SURELY;

/** The heads of all that are listed with one. */
function listOf(head: Token): readonly Token[] {
  let first = head;
  for (let step = 0; step < LONGEST_LIST && first.label === 'conj'; step++) first = first.head;
  const found = [first];
  for (const token of found) if (found.length < LONGEST_LIST) found.push(...token.children('conj'));
  return found.length > 1 ? found : [];
}
