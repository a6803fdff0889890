import type { Token } from '../document.js';
import type { Clause, Place } from './clause.js';
import { type Argument, argumentsOf, NounPhrase, passOn, relativeArguments } from './noun-phrase.js';
import type { VerbForm } from './verb-form.js';
import vocabulary from './vocabulary.json' with { type: 'json' };

const OBJECT_CONTROL: ReadonlySet<string> = new Set(vocabulary.objectControl);
const PREPOSITION_CONTROL: ReadonlySet<string> = new Set(vocabulary.prepositionControl);
const NOUN_OF_SUBJECT: ReadonlySet<string> = new Set(vocabulary.nounOfSubject);
const AGENT_MODIFIERS: ReadonlySet<string> = new Set(vocabulary.agentNounModifiers);
const PERSONAL: ReadonlySet<string> = new Set(vocabulary.personalAdjectives);
const TOUGH: ReadonlySet<string> = new Set(vocabulary.toughAdjectives);
const GERUND_OF_OBJECT = new Map(
  Object.entries(vocabulary.gerundOfObject).map(([preposition, verbs]) => [preposition, new Set(verbs)]),
);

/** A clause without subject of its own, not yet made. */
interface Subjectless {
  readonly verb: Token;
  readonly form: VerbForm;
  readonly place: Place;
  /** The clause that the word it hangs on stands in. */
  readonly above: Clause | undefined;
}

/** The understood surface subjects of a clause that has none: by coordination, control or a shortened relative clause. */
export function understoodSubjects(clause: Subjectless): readonly Argument[] {
  const { verb, place, form } = clause;
  if (place.conjunctOf) return passOn(place.conjunctOf.surfaceSubjects, 'coordination');
  switch (verb.label) {
    case 'relcl':
    case 'acl':
      return ofNounClause(clause);
    case 'xcomp':
      return ofComplement(clause);
    case 'ccomp':
      return form.isFinite ? [] : ofComplement(clause);
    case 'advcl':
      return form.isFinite ? [] : ofAdverbial(clause);
    case 'pcomp':
      return ofGerund(clause);
    default:
      return [];
  }
}

/** "the suit filed by Parler", "lawyers representing Parler", "the first company to sue", "Parler's bid to force" */
function ofNounClause({ verb, form, place, above }: Subjectless): readonly Argument[] {
  const noun = place.attachedTo;
  if (!form.isInfinitive) return relativeArguments(noun, verb);
  const isAgent = noun.pos === 'PROPN' || noun.children('amod').some(({ lower }) => AGENT_MODIFIERS.has(lower));
  return isAgent ? relativeArguments(noun, verb) : controllersOf(noun, above);
}

/** Who makes the bid, has the right, takes the decision that a noun speaks of. */
function controllersOf(noun: Token, above: Clause | undefined): readonly Argument[] {
  const phrase = new NounPhrase(noun);
  const named = phrase.compounds.filter(({ head }) => head.entity !== undefined);
  const by = phrase.objectsOf('by');
  const own = [phrase.possessors, by, named.flatMap(({ head }) => argumentsOf(head, 'direct'))];
  const found = own.find((candidates) => candidates.length > 0);
  if (found) return passOn(found, 'control');
  const isObject = above !== undefined && (noun.label === 'dobj' || noun.label === 'attr') && noun.head === above.verb;
  return isObject && NOUN_OF_SUBJECT.has(above.lemma) ? passOn(above.surfaceSubjects, 'control') : [];
}

/** "wants to sue", "asked Amazon to restore", "was ordered to pay", "is unlikely to prove" */
function ofComplement({ place: { attachedTo }, above }: Subjectless): readonly Argument[] {
  if (!above) return [];
  const isOwn = attachedTo === above.verb;
  if (!isOwn && isNoun(attachedTo)) return controllersOf(attachedTo, above);
  const adjective = isOwn ? above.attributes.find(({ head }) => head.pos === 'ADJ')?.head : attachedTo;
  if (adjective) return isImpersonal(adjective, above) ? [] : passOn(above.surfaceSubjects, 'control');
  return passOn(controllers(above), 'control');
}

function controllers(above: Clause): readonly Argument[] {
  if (above.voice === 'passive') return above.surfaceSubjects;
  const called = above.obliques().filter(({ preposition }) => PREPOSITION_CONTROL.has(`${above.lemma} ${preposition}`));
  if (called.length > 0) return called.flatMap(({ objects }) => objects);
  const asked = above.indirectObjects.length > 0 ? above.indirectObjects : above.objects;
  return OBJECT_CONTROL.has(above.lemma) && asked.length > 0 ? asked : above.surfaceSubjects;
}

/** "it was unfair to deprive", "Apple is easy to sue": who does it is not said. */
const isImpersonal = (adjective: Token, above: Clause) =>
  TOUGH.has(adjective.lower) ||
  (!PERSONAL.has(adjective.lower) && above.surfaceSubjects.some(({ head }) => head.lower === 'it'));

/** "Saying the ban was unfair, Parler sued", "Google to buy Fitbit" */
function ofAdverbial({ verb, form, place, above }: Subjectless): readonly Argument[] {
  if (!above) return place.attachedTo.isRoot ? relativeArguments(place.attachedTo, verb) : [];
  // Who shuts a site down to save costs is the agent, if one is named; who "was tapped to run" a firm will run it.
  const isPurpose = form.isInfinitive && above.voice === 'passive' && !OBJECT_CONTROL.has(above.lemma);
  return passOn(isPurpose ? above.subjects : above.surfaceSubjects, 'control');
}

/** "after being dropped", "accused Amazon of breaching", "Parler's record of policing" */
function ofGerund({ place, above }: Subjectless): readonly Argument[] {
  const { attachedTo, marker = '' } = place;
  if (!above) return controllersOf(attachedTo, above);
  const isOnNoun = attachedTo !== above.verb && isNoun(attachedTo);
  const takesObject = GERUND_OF_OBJECT.get(marker)?.has(above.lemma) === true && above.objects.length > 0;
  // "was accused by Oracle of copying": the parser hangs "of" on Oracle.
  if (takesObject && (!isOnNoun || attachedTo.label === 'pobj')) return passOn(above.objects, 'control');
  if (isOnNoun) return controllersOf(attachedTo, above);
  if (above.voice === 'passive' && marker === 'by') return passOn(above.subjects, 'control');
  return passOn(above.surfaceSubjects, 'control');
}

const isNoun = ({ pos }: Token) => pos === 'NOUN' || pos === 'PROPN';
