import type { EntityKind } from '@wiregraph/newsroom/ontology';
import { kindsByLists } from './coordination.js';
import { partEponyms } from './eponym.js';
import { doubtKinds } from './kind-doubt.js';
import { isPlaceName, knownByName } from './gazetteer.js';
import type { Votes } from './kind-vote.js';
import type { NameSpan } from './name-finder.js';
import { type Group, groupsOf, kindsOf } from './name-group.js';
import { coreName, isBrand } from './name-text.js';
import { mergeBodies } from './same-body.js';
import { mergePersons } from './same-person.js';

/** Names of a text that mean the same. */
export interface Cluster {
  /** The fullest form without legal form. */
  readonly name: string;
  readonly kinds: readonly EntityKind[];
  readonly spans: readonly NameSpan[];
}

/** Gathers the names of a text, in the order of their first mention, and decides what they name. */
export function clustersOf(spans: readonly NameSpan[]): readonly Cluster[] {
  const groups = mergeBodies(mergePersons(partEponyms(groupsOf(spans), spans)));
  doubtKinds(groups);
  kindsByLists(groups);
  return groups
    .filter(isSure)
    .map((group) => ({ name: bestName(group), kinds: kindsOf(group.votes), spans: group.spans }));
}

/** A name that the recognizer passed over everywhere needs another reason to be one. */
function isSure({ spans, core, votes }: Group): boolean {
  if (spans.some(({ type }) => type !== undefined && type !== 'PRODUCT')) return true;
  if (spans.some(({ type }) => type === 'PRODUCT') && strongest(votes) >= 1) return true;
  const isKnown = knownByName(core) !== undefined || isPlaceName(core);
  return isKnown || isBrand(core) || strongest(votes) >= ENOUGH_TO_BE || (core.includes(' ') && spans.length > 1);
}

const ENOUGH_TO_BE = 1.5;

const strongest = (votes: Votes) => Math.max(0, ...Object.values(votes));

/** The longest form without legal form, in mixed case where there is one; of a person the fullest that is used most. */
function bestName({ core, spans, votes, acronyms }: Group): string {
  const all = spans.map(({ text }) => coreName(text)).filter((text) => !acronyms.get(text));
  const forms = [...new Set(all)];
  const known = [core, ...forms].filter((form) => !acronyms.has(form)).map(knownByName);
  const entry = known.find((one) => one !== undefined);
  if (entry) return entry.name;
  const isPerson = kindsOf(votes)[0] === 'Person';
  const uses = (form: string) => (isPerson && form.includes(' ') ? all.filter((other) => other === form).length : 0);
  const byForm = (a: string, b: string) =>
    Number(isShouted(a)) - Number(isShouted(b)) || uses(b) - uses(a) || b.length - a.length;
  return forms.toSorted(byForm)[0] ?? core;
}

const isShouted = (name: string) => name.length > 3 && name === name.toUpperCase();
