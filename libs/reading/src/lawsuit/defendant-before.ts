import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import { isPerson } from '../claim/scene.js';
import type { SuitFact } from './suit-fact.js';

/** What one does who is sued. */
const ANSWERING = new Set(['pay', 'settle', 'agree', 'face', 'hand', 'hand over', 'resolve']);
/** Sentences back to where the text tells so. */
const BACK = 2;

/**
 * "Oracle agreed to pay $1.5 billion to authors who accused it of piracy. Two writers, Ann Ray and Ben Lee, brought the case":
 * against whom "the case" is that nobody else is told to be in.
 */
export const withDefendantBefore = (scene: Scene, facts: readonly SuitFact[]): readonly SuitFact[] =>
  facts.map((fact) => {
    const { plaintiffs, defendants, token, clause, isNew, isJoining } = fact;
    const isTheSuit = token.children('det').some(({ lower }) => lower === 'the') && token.pos === 'NOUN';
    const isOpen = plaintiffs.length > 0 && defendants.length === 0 && plaintiffs.every(isPerson);
    if (!isOpen || !isTheSuit || !clause || isNew || isJoining) return fact;
    const isTold = facts.some((other) => other.defendants.length > 0);
    const answering = isTold ? [] : answeringBefore(scene, fact);
    return answering.length === 1 ? { ...fact, defendants: answering, inferred: true } : fact;
  });

function answeringBefore(scene: Scene, { sentence }: SuitFact): readonly Actor[] {
  const before = scene.story.sentences.slice(Math.max(0, sentence.index - BACK), sentence.index);
  const clauses = before
    .flatMap((one) => one.clauses)
    .filter(({ lemma, voice }) => ANSWERING.has(lemma) && voice === 'active');
  const found = scene.all(clauses.flatMap(({ subjects }) => subjects));
  return found.filter(({ kinds }) => kinds.includes('Company') || kinds.includes('Platform'));
}
