import { type Group, indexed, mainKind, vote } from './name-group.js';
import type { NameSpan } from './name-finder.js';

/** "Carver" of "Carver Homes", until the text names Tom Carver: the house, whose name is the family's. */
export function partEponyms(groups: readonly Group[], spans: readonly NameSpan[]): readonly Group[] {
  const families = indexed(groups.filter(isFullPerson), ({ core }) => [core.split(' ').at(-1) ?? '']);
  if (families.size === 0) return groups;
  const houses = indexed(
    groups.filter((group) => group.core.includes(' ') && mainKind(group) === 'Company'),
    ({ core }) => [core.split(' ')[0] ?? ''],
  );
  const short = groups.filter(({ core }) => !core.includes(' ') && families.has(core) && houses.has(core));
  if (short.length === 0) return groups;
  const order = new Map(spans.map((span, index) => [span, index]));
  for (const group of short) {
    const [house, ...others] = houses.get(group.core) ?? [];
    const named = Math.min(...(families.get(group.core) ?? []).map(({ first }) => first));
    if (house && others.length === 0) moveEarly(group, house, (span) => (order.get(span) ?? Infinity) < named);
  }
  return groups.filter((group) => group.spans.length > 0);
}

function moveEarly(group: Group, house: Group, isEarly: (span: NameSpan) => boolean): void {
  const early = group.first > house.first ? group.spans.filter(isEarly) : [];
  if (early.length === 0) return;
  const rest = group.spans.filter((span) => !early.includes(span));
  group.spans.splice(0, group.spans.length, ...rest);
  house.spans.push(...early);
  vote(house);
  if (rest.length > 0) vote(group);
}

const isFullPerson = (group: Group): boolean => group.core.includes(' ') && mainKind(group) === 'Person';
