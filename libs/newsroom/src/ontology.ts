import { z } from 'zod';
import kinds from './ontology/kinds.json' with { type: 'json' };
import predicates from './ontology/predicates.json' with { type: 'json' };

/** What an entity can be. One that is two things (a company that runs a platform of its name) has both kinds. */
export type EntityKind = keyof typeof kinds;
export const ENTITY_KINDS = Object.freeze(Object.keys(kinds)) as readonly EntityKind[];
export const EntityKind = z.enum(ENTITY_KINDS);

/** What a claim says of its subject. */
export type Predicate = keyof typeof predicates;
export const PREDICATES = Object.freeze(Object.keys(predicates)) as readonly Predicate[];
export const Predicate = z.enum(PREDICATES);

export interface PredicateEntry {
  /** What a claim of it says, in a sentence or two: what counts, and what only looks like it. */
  readonly means: string;
  readonly subject: readonly EntityKind[];
  /** Kinds of the object; none where the object is a text (`value`). */
  readonly object: readonly EntityKind[];
  /** How it is read from either end: `sued`, `was sued by`. */
  readonly reads: readonly string[];
  /** What FollowTheMoney or schema.org call it, where they have it. */
  readonly ftm?: string;
}

/** The entry of a predicate: labels, edges, enums and docs derive from it. */
export const predicateEntry = (predicate: Predicate): PredicateEntry =>
  (predicates as unknown as Record<Predicate, PredicateEntry>)[predicate];

/** Whether claims of this predicate point at an entity (and so become an edge) or carry a text. */
export const pointsAtEntity = (predicate: Predicate): boolean => predicateEntry(predicate).object.length > 0;

/** Whether entities of these kinds may stand at the two ends. */
export function fits(predicate: Predicate, subject: readonly EntityKind[], object?: readonly EntityKind[]): boolean {
  const entry = predicateEntry(predicate);
  if (!subject.some((kind) => entry.subject.includes(kind))) return false;
  if (!object) return entry.object.length === 0;
  return object.some((kind) => entry.object.includes(kind));
}

/** How a claim is put: as a fact, as what somebody alleges or denies, as what a court ruled, as what is to come. */
export const STANCES = ['stated', 'alleged', 'denied', 'ruled', 'expected'] as const;
export const Stance = z.enum(STANCES);
export type Stance = z.infer<typeof Stance>;
