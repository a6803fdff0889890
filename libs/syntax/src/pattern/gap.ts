import type { Token } from '../document.js';
import { Dependents } from './dependents.js';
import { type Argument, relativeArguments } from './noun-phrase.js';
import { isRelativizer } from './relative.js';
import { tenseOfTag } from './verb-form.js';
import vocabulary from './vocabulary.json' with { type: 'json' };

/** The place of a relative clause that its antecedent fills without a pronoun that says so. */
export interface Gap {
  /** The relative clause's verb, or one below it: "the company Google wants to buy". */
  readonly verb: Token;
  readonly role: 'subject' | 'object' | 'preposition';
  /** The preposition left behind: "the site it was removed from". */
  readonly preposition: Token | undefined;
  readonly filler: readonly Argument[];
}

const CIRCUMSTANCES: ReadonlySet<string> = new Set(vocabulary.circumstanceNouns);
/** "which Parler said Amazon hoped to be able to buy" */
const MAX_DEPTH = 6;

/** The gap of a relative clause; undefined if it has a pronoun in its place, or is none. */
export function gapOf(verb: Token, dependents: Dependents): Gap | undefined {
  const { head: antecedent } = verb;
  if (verb.label !== 'relcl' || antecedent.pos === 'VERB' || antecedent.pos === 'AUX') return undefined;
  const subjects = dependents.of('nsubj', 'nsubjpass');
  if (subjects.length === 0) return undefined;
  const stray = strayPronoun(dependents);
  if (!stray && CIRCUMSTANCES.has(antecedent.lemma)) return undefined;
  const filler = relativeArguments(antecedent, stray ?? verb);
  return placeGap({ verb, dependents, stray, filler });
}

/** A relative pronoun that the parser gave no place, or a subject's beside the true subject. */
export function strayPronoun(dependents: Dependents): Token | undefined {
  const subjects = dependents.of('nsubj', 'nsubjpass');
  return (subjects.length > 1 ? subjects.find(isRelativizer) : undefined) ?? dependents.of('dep').find(isRelativizer);
}

interface Search {
  readonly verb: Token;
  readonly dependents: Dependents;
  readonly stray: Token | undefined;
  readonly filler: readonly Argument[];
}

function placeGap({ verb, dependents, stray, filler }: Search): Gap | undefined {
  let at = { verb, dependents };
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    if (hasPronounInPlace(at.dependents, stray)) return undefined;
    if (depth > 0 && lacksSubject(at)) return { verb: at.verb, role: 'subject', preposition: undefined, filler };
    const [inner] = at.dependents.of('xcomp', 'ccomp');
    if (!inner || at.dependents.has('dobj')) break;
    at = { verb: inner, dependents: new Dependents(inner) };
  }
  const preposition = at.dependents.of('prep').find((token) => token.children().length === 0);
  if (preposition) return { verb: at.verb, role: 'preposition', preposition, filler };
  const isTaken = at.dependents.has('dobj', 'attr', 'acomp', 'nsubjpass', 'auxpass', 'xcomp', 'ccomp');
  return isTaken ? undefined : { verb: at.verb, role: 'object', preposition: undefined, filler };
}

/** A pronoun with a place of its own: an argument, behind a preposition, a possessor, or "where" and "when". */
function hasPronounInPlace(dependents: Dependents, stray: Token | undefined): boolean {
  const isPronoun = (token: Token) =>
    token !== stray && (isRelativizer(token) || token.tag === 'WRB' || token.tag === 'WP$');
  return dependents.all.some((child) => {
    if (child.label === 'ccomp' || child.label === 'xcomp') return false;
    return isPronoun(child) || child.children('pobj', 'poss', 'pcomp').some(isPronoun);
  });
}

function lacksSubject({ verb, dependents }: { verb: Token; dependents: Dependents }): boolean {
  if (dependents.has('nsubj', 'nsubjpass', 'csubj', 'expl')) return false;
  const [first = verb] = dependents.of('aux', 'auxpass');
  return first.tag === 'MD' || tenseOfTag(first) !== undefined;
}
