import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import { nameAfter } from '../claim/role-holding.js';
import { isBody, type Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';

/** One whose role is told with no word on whose it is: "rival Lyft", "rivals such as Lyft", "customers including Apple". */
export interface BareRole {
  readonly noun: Token;
  readonly holder: Actor;
  /** Whose role it must be: who acts, or is named before it, in the same sentence. */
  readonly of: Actor;
  readonly evidence: TextSpan;
}

const LISTING = ['such as', 'including', 'like'];
const MOST_LEVELS = 6;

/** Roles whose other side is who acts in the sentence: "Uber sued rival Lyft", "Uber and rival Lyft", "lost ground to rivals". */
export const bareRolesOf = (scene: Scene, nouns: ReadonlySet<string>): readonly BareRole[] =>
  scene
    .words(nouns)
    .filter((noun) => !scene.at(noun) && isBare(scene, noun))
    .flatMap((noun) => {
      const holders = holdersOf(scene, noun);
      const of = holders.length > 0 ? ownerOf(scene, noun, new Set(holders.map(({ actor }) => actor))) : undefined;
      if (!of) return [];
      return holders.map(({ actor: holder, token }) => ({
        noun,
        holder,
        of,
        evidence: scene.cover(noun, ...scene.tokensAt(token)),
      }));
    });

/** With no possessor, no "of" and no name before it. */
function isBare(scene: Scene, noun: Token): boolean {
  const whole = noun.label === 'compound' || noun.label === 'nmod' ? [noun, noun.head] : [noun];
  const phrases = whole.map((token) => new NounPhrase(token));
  if (phrases.some((phrase) => phrase.possessors.length > 0) || phrases[0]?.obliques('of', 'to').length !== 0)
    return false;
  for (let token = noun.previous; token && noun.sentence.contains(token); token = token.previous) {
    if (scene.at(token)?.kinds.some((kind) => kind !== 'Place')) return false;
    if (!['ADJ', 'NOUN', 'PROPN'].includes(token.pos) && token.text !== '-') break;
  }
  return !/\b(?:former|potential|possible|future|would-be|any|no|few|many)\b/i.test(new NounPhrase(noun).core.text);
}

interface Held {
  readonly actor: Actor;
  readonly token: Token;
}

/** "rival Lyft", "rivals Lyft and Google", "rivals such as Lyft and Google" */
function holdersOf(scene: Scene, noun: Token): readonly Held[] {
  const beside = nameAfter(noun);
  const next = beside?.sentence.contains(noun) ? scene.mentionAt(beside) : undefined;
  const name = next && next.how !== 'pronoun' ? next.document.span(next.from, next.to).root : undefined;
  const listed = new NounPhrase(noun).obliques(...LISTING).flatMap(({ objects }) => objects.map(({ head }) => head));
  const heads = name ? [name, ...conjunctsOf(name)] : listed;
  const after = name && next && next.to < next.document.length ? next.document.token(next.to) : undefined;
  // "rival Lyft's chief" is no rival.
  if (after?.tag === 'POS') return [];
  return heads.flatMap((token) => {
    const actor = scene.at(token);
    return isBody(actor) ? [{ actor, token }] : [];
  });
}

/** A list may go on for thousands of names. */
const MOST_HOLDERS = 10;

function conjunctsOf(token: Token): readonly Token[] {
  const found = [...token.children('conj')];
  for (const next of found) if (found.length < MOST_HOLDERS) found.push(...next.children('conj'));
  return found.slice(0, MOST_HOLDERS);
}

/** The first of "Uber and rival Lyft", else who acts in the innermost clause that has somebody else act. */
function ownerOf(scene: Scene, noun: Token, holders: ReadonlySet<Actor>): Actor | undefined {
  const isOther = (actor: Actor | undefined): actor is Actor => isBody(actor) && !holders.has(actor) && isFirm(actor);
  const joined = firstOf(scene, noun);
  if (isOther(joined)) return joined;
  let level = 0;
  for (const above of noun.ancestors) {
    const clause = scene.clauseAt(above);
    // "its battle with rival Apple"
    const [owner, ...more] = clause ? [] : scene.all(new NounPhrase(above).possessors).filter(isOther);
    if (owner && more.length === 0) return owner;
    const subjects = clause ? scene.all(clause.surfaceSubjects).filter(isOther) : [];
    if (subjects.length > 0 || ++level > MOST_LEVELS) return subjects.length === 1 ? subjects[0] : undefined;
  }
  return undefined;
}

const isFirm = ({ kinds }: Actor): boolean => kinds.includes('Company') || kinds.includes('Platform');

/** The name right before "and rival Lyft". */
function firstOf(scene: Scene, noun: Token): Actor | undefined {
  const [first] = new NounPhrase(noun).core.tokens;
  const and = first?.previous;
  return and && ['and', '&', 'like', 'unlike'].includes(and.lower) && and.previous ? scene.at(and.previous) : undefined;
}
