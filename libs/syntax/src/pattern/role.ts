import type { EntityType, Token } from '../document.js';
import type { Roles } from './clause.js';
import { Dependents } from './dependents.js';
import type { Gap } from './gap.js';
import { strayPronoun } from './gap.js';
import { type Argument, argumentsOfAll } from './noun-phrase.js';
import { isDitransitive, type VerbForm } from './verb-form.js';

interface Predicate {
  readonly verb: Token;
  readonly dependents: Dependents;
  readonly form: VerbForm;
  readonly gap: Gap | undefined;
}

/** "by Thursday", "by 5 percent" name no agent. */
const NO_AGENT: ReadonlySet<EntityType | undefined> = new Set([
  'CARDINAL',
  'DATE',
  'MONEY',
  'ORDINAL',
  'PERCENT',
  'QUANTITY',
  'TIME',
]);
const BETWEEN_CONJUNCTS: ReadonlySet<string> = new Set(['cc', 'advmod', 'aux', 'auxpass', 'neg', 'preconj']);

/** Subjects that a verb has of its own, or that its relative clause's antecedent is. */
export function ownSubjects({ dependents, gap }: Predicate): readonly Argument[] {
  const stray = strayPronoun(dependents);
  const all = dependents.of('nsubj', 'nsubjpass');
  const subjects = stray ? all.filter((token) => token !== stray) : all;
  if (subjects.length === 0) return gap?.role === 'subject' ? gap.filler : [];
  return argumentsOfAll(subjects, 'direct');
}

/** The logical roles, from the surface subjects and the verb's voice. */
export function rolesOf(predicate: Predicate, surfaceSubjects: readonly Argument[]): Roles {
  const { verb, dependents, form } = predicate;
  const direct = argumentsOfAll(dependents.of('dobj'), 'direct');
  const indirectObjects = argumentsOfAll(dependents.of('dative').flatMap(nounsOf), 'direct');
  if (dependents.has('expl')) {
    const subjects = argumentsOfAll(dependents.of('attr', 'nsubj'), 'direct');
    const isFound = subjects.length > 0;
    return {
      surfaceSubjects: isFound ? subjects : direct,
      subjects: isFound ? subjects : direct,
      objects: [],
      indirectObjects,
    };
  }
  if (form.voice === 'passive') {
    const isGiven = direct.length > 0 && isDitransitive(verb);
    return {
      surfaceSubjects,
      subjects: agentsOf(predicate),
      objects: isGiven ? direct : joined(surfaceSubjects, direct),
      indirectObjects: isGiven ? joined(surfaceSubjects, indirectObjects) : indirectObjects,
    };
  }
  return { surfaceSubjects, subjects: surfaceSubjects, objects: objectsOf(predicate, direct), indirectObjects };
}

function objectsOf({ verb, dependents, gap }: Predicate, direct: readonly Argument[]): readonly Argument[] {
  if (direct.length > 0) return direct;
  if (gap?.role === 'object') return gap.filler;
  if (dependents.has('ccomp', 'xcomp', 'attr', 'acomp')) return [];
  // "bought and sold Motorola"
  const shared = adjoining(verb, dependents)?.children('dobj') ?? [];
  return argumentsOfAll(shared, 'coordination');
}

function agentsOf({ verb, dependents }: Predicate): readonly Argument[] {
  const own = dependents.of('agent').flatMap(nounsOf).filter(isAgent);
  if (own.length > 0) return argumentsOfAll(own, 'agent');
  // "was fined 4.3 billion euros by the European Commission": the parser may hang "by" on the sum.
  const places = [dependents, ...dependents.of('dobj', 'oprd', 'attr').map((token) => new Dependents(token))];
  const by = places
    .flatMap((place) => place.of('prep'))
    .filter(({ lower }) => lower === 'by')
    .flatMap(nounsOf);
  const agents = by.filter(isAgent);
  if (agents.length > 0) return argumentsOfAll(agents, 'agent');
  const shared = adjoining(verb, dependents)?.children('agent') ?? [];
  return argumentsOfAll(shared.flatMap(nounsOf), 'coordination');
}

/** A name that is in no dictionary is no day or sum, whatever the recognizer says: "owned by ViacomCBS". */
const isAgent = (token: Token) =>
  (!NO_AGENT.has(token.entity?.type) || (token.pos === 'PROPN' && !token.isListed)) && token.pos !== 'NUM';

/** The coordinated verb that follows with nothing but "and" between, so that what follows it belongs to both. */
function adjoining(verb: Token, dependents: Dependents): Token | undefined {
  const [next] = dependents.of('conj');
  if (!next || next.index < verb.index || next.index - verb.index > MAX_BETWEEN) return undefined;
  for (let i = verb.index + 1; i < next.index; i++) {
    if (!BETWEEN_CONJUNCTS.has(verb.document.token(i).label)) return undefined;
  }
  return next;
}

const MAX_BETWEEN = 6;

/** Copies only if it must: surface subjects are shared by coordinated verbs. */
const joined = (first: readonly Argument[], second: readonly Argument[]) =>
  second.length === 0 ? first : [...first, ...second];

/** A noun itself, or those behind a preposition. */
const nounsOf = (token: Token): readonly Token[] =>
  token.pos === 'ADP' || token.tag === 'TO' ? token.children('pobj') : [token];
