import type { DependencyLabel, Token } from '../document.js';
import type { Dependents } from './dependents.js';
import { type Argument, argumentsOfAll, objectsOf, type Oblique, obliquesOf, type Stranded } from './noun-phrase.js';
import type { VerbForm, Voice } from './verb-form.js';
import { lemmaOf } from './verb-lemma.js';
import vocabulary from './vocabulary.json' with { type: 'json' };

/**
 * How a clause belongs to its parent: it completes its verb or adjective (`complement`: "said that ...", "wants to ..."),
 * modifies it (`adverbial`: "if ...", "after being ..."), is its `subject`, or is set into it (`parataxis`: "she added");
 * or it belongs to a noun there, which has a role in the clause (`relative`) or has the clause as its content
 * (`content`: "evidence that ...", "a bid to ..."). `root` has no parent; `other` is what the tree does not say.
 */
export type ClauseRelation =
  'root' | 'complement' | 'adverbial' | 'subject' | 'parataxis' | 'relative' | 'content' | 'other';

/** Where a clause stands. A coordinated clause stands where the first of its conjuncts does. */
export interface Place {
  readonly parent: Clause | undefined;
  readonly relation: ClauseRelation;
  /** The word that the clause hangs on; the verb itself for a root. */
  readonly attachedTo: Token;
  /** Lower case: "that", "if", "when", "whether"; of a gerund its preposition, as "after". */
  readonly marker: string | undefined;
  readonly conjunctOf: Clause | undefined;
}

/** Who does what to whom. */
export interface Roles {
  readonly surfaceSubjects: readonly Argument[];
  readonly subjects: readonly Argument[];
  readonly objects: readonly Argument[];
  readonly indirectObjects: readonly Argument[];
}

export interface ClauseFacts {
  readonly form: VerbForm;
  readonly place: Place;
  readonly roles: Roles;
  readonly stranded: Stranded | undefined;
}

const CONDITIONS: ReadonlySet<string> = new Set(vocabulary.conditions);
/** Whose prepositional phrases parsers mix up with the verb's. */
const NEAR: readonly DependencyLabel[] = ['dobj', 'attr', 'oprd', 'acomp', 'agent', 'dative'];
/** A list of thousands may be the subject of thousands of passives. */
const MAX_OBJECTS_NEAR = 20;
const INHERITING: ReadonlySet<ClauseRelation> = new Set(['complement', 'subject', 'content', 'adverbial']);

/** A verb, or another predicate that has a subject, with all that belongs to it. */
export class Clause {
  readonly #dependents: Dependents;
  readonly #facts: ClauseFacts;
  readonly #children: Clause[] = [];
  #isInOrder = true;
  readonly #conjuncts: Clause[] = [];
  #lemma: string | undefined;
  #isNegated: boolean | undefined;
  #attributes: readonly Argument[] | undefined;
  // Rules ask for one preposition after the other.
  #obliques: readonly Oblique[] | undefined;
  #obliquesNear: readonly Oblique[] | undefined;
  /** "if", "unless", ...: the clause, or one that it belongs to, is a condition and no fact. */
  readonly condition: string | undefined;
  /** Part of a question, an indirect one included ("asked whether ..."). */
  readonly isQuestion: boolean;

  /** Made by `clausesOf`. */
  constructor(
    readonly verb: Token,
    dependents: Dependents,
    facts: ClauseFacts,
  ) {
    this.#dependents = dependents;
    this.#facts = facts;
    const { parent, conjunctOf } = facts.place;
    if (parent) parent.#adopt(this);
    if (conjunctOf) conjunctOf.#conjuncts.push(this);
    this.condition = conditionAt(facts.place);
    this.isQuestion = isAsked(facts.place) || isOwnQuestion(dependents);
  }

  /** Lower case, with its particle: "cut off". */
  get lemma(): string {
    return (this.#lemma ??= this.#withParticles(lemmaOf(this.verb)));
  }
  get form(): VerbForm {
    return this.#facts.form;
  }
  get voice(): Voice {
    return this.form.voice;
  }
  /** Grammatical subjects, own or inherited: Parler in "Parler was sued by Amazon". */
  get surfaceSubjects(): readonly Argument[] {
    return this.#facts.roles.surfaceSubjects;
  }
  /** Who does it: the subjects of an active verb, the agents of a passive, the noun after "there is". */
  get subjects(): readonly Argument[] {
    return this.#facts.roles.subjects;
  }
  /** To whom it is done: direct objects, and the surface subjects of a passive. */
  get objects(): readonly Argument[] {
    return this.#facts.roles.objects;
  }
  /** "Google gave Parler a warning", "... a warning to Parler", "Parler was given a warning". */
  get indirectObjects(): readonly Argument[] {
    return this.#facts.roles.indirectObjects;
  }
  /** What the subject (or object) is said to be: nouns and adjectives after "is", "became", "was named". */
  get attributes(): readonly Argument[] {
    return (this.#attributes ??= this.#dependents.has('expl')
      ? NONE
      : argumentsOfAll(this.#dependents.of('attr', 'acomp', 'oprd'), 'direct'));
  }

  /** Prepositional phrases of the verb; only those with one of the prepositions, if any are given. */
  obliques(...prepositions: readonly string[]): readonly Oblique[] {
    this.#obliques ??= obliquesOf(this.#dependents.all.filter(isPreposition), [], this.#facts.stranded);
    return withOneOf(this.#obliques, prepositions);
  }

  /** The same with those that hang on its objects, attributes and agents, since a parser often takes one for the other. */
  obliquesNear(...prepositions: readonly string[]): readonly Oblique[] {
    this.#obliquesNear ??= joined(this.obliques(), this.#obliquesOfNouns());
    return withOneOf(this.#obliquesNear, prepositions);
  }

  /** The nouns behind some prepositions of the verb. */
  objectsOf(...prepositions: readonly string[]): readonly Argument[] {
    return objectsOf(this.obliques(...prepositions));
  }

  /** The same with those behind prepositions of its objects, attributes and agents. */
  objectsNear(...prepositions: readonly string[]): readonly Argument[] {
    return objectsOf(this.obliquesNear(...prepositions));
  }

  get parent(): Clause | undefined {
    return this.#facts.place.parent;
  }
  get relation(): ClauseRelation {
    return this.#facts.place.relation;
  }
  get attachedTo(): Token {
    return this.#facts.place.attachedTo;
  }
  get marker(): string | undefined {
    return this.#facts.place.marker;
  }
  /** The clause that this one is coordinated with, and that gives it its subject and auxiliaries if it has none. */
  get conjunctOf(): Clause | undefined {
    return this.#facts.place.conjunctOf;
  }
  get conjuncts(): readonly Clause[] {
    return this.#conjuncts;
  }
  /** Clauses whose parent this is, in the order of the text. */
  get children(): readonly Clause[] {
    if (!this.#isInOrder) this.#children.sort((a, b) => a.verb.index - b.verb.index);
    this.#isInOrder = true;
    return this.#children;
  }
  /** What is said, wanted, seen: clauses that complete this one. */
  get complements(): readonly Clause[] {
    return this.children.filter(({ relation }) => relation === 'complement');
  }
  /** Clauses of time, cause, condition, purpose; only those with one of the markers, if any are given. */
  adverbials(...markers: readonly string[]): readonly Clause[] {
    const isWanted = ({ marker }: Clause) => markers.length === 0 || (marker !== undefined && markers.includes(marker));
    return this.children.filter((child) => child.relation === 'adverbial' && isWanted(child));
  }

  /** By "not" or "never", by its arguments ("no company sued"), or by "without suing". What is above is not looked at. */
  get isNegated(): boolean {
    return (this.#isNegated ??=
      this.form.isNegated ||
      this.marker === 'without' ||
      isNothing(this.surfaceSubjects) ||
      isNothing(this.subjects) ||
      isNothing(this.objects));
  }

  /** Clauses are read heads first, so that a few come after others that they stand before. */
  #adopt(child: Clause): void {
    const last = this.#children.at(-1);
    if (last && last.verb.index > child.verb.index) this.#isInOrder = false;
    this.#children.push(child);
  }

  #withParticles(verb: string): string {
    const particles = this.#dependents.of('prt');
    return particles.length === 0 ? verb : [verb, ...particles.map(({ lower }) => lower)].join(' ');
  }

  #obliquesOfNouns(): readonly Oblique[] {
    const nouns = joined(this.#dependents.of(...NEAR).flatMap(nounsOf), this.#objectsElsewhere());
    return nouns.flatMap((noun) => obliquesOf(noun.children('prep'), []));
  }

  /** Objects that are no dependents of this verb but its surface subject: "A suit against Northgate was filed". */
  #objectsElsewhere(): readonly Token[] {
    if (this.voice === 'active') return NONE;
    const objects = this.objects.slice(0, MAX_OBJECTS_NEAR).map(({ head }) => head);
    return objects.filter(({ head, label }) => head !== this.verb || label !== 'dobj');
  }
}

const NONE: readonly never[] = [];

/** Copies only if it must. */
const joined = <Item>(first: readonly Item[], second: readonly Item[]): readonly Item[] =>
  second.length === 0 ? first : first.length === 0 ? second : [...first, ...second];

/** What a clause shares the condition and the question of. */
const aboveOf = ({ parent, relation, conjunctOf }: Place) =>
  conjunctOf ?? (INHERITING.has(relation) ? parent : undefined);

function conditionAt(place: Place): string | undefined {
  if (place.relation !== 'adverbial') return aboveOf(place)?.condition;
  return CONDITIONS.has(place.marker ?? '') ? place.marker : place.conjunctOf?.condition;
}

function isAsked(place: Place): boolean {
  const isIndirect = place.relation === 'complement' && (place.marker === 'if' || place.marker === 'whether');
  return isIndirect || aboveOf(place)?.isQuestion === true;
}

/** "no bank or insurer", "neither Apple nor Google"; but of "Apple but not Google", and "not Apple but Google", one is left. */
function isNothing(roles: readonly Argument[]): boolean {
  const [first] = roles;
  if (!first?.isNegated) return false;
  return roles.length === 1 || !first.head.children('cc').some(({ lower }) => lower === 'but');
}

const isPreposition = ({ label, pos, tag }: Token) =>
  label === 'prep' || ((label === 'dative' || label === 'agent') && (pos === 'ADP' || tag === 'TO'));

const withOneOf = (obliques: readonly Oblique[], prepositions: readonly string[]): readonly Oblique[] =>
  prepositions.length === 0 || obliques.length === 0
    ? obliques
    : obliques.filter(({ preposition }) => prepositions.includes(preposition));

/** The noun itself, or those behind a preposition such as the "by" of an agent. */
const nounsOf = (token: Token): readonly Token[] =>
  token.pos === 'ADP' || token.tag === 'TO' ? token.children('pobj') : [token];

const isOwnQuestion = (dependents: Dependents) => dependents.of('punct').some(({ text }) => text === '?');
