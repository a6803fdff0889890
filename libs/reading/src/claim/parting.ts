import { flatMap } from '@wiregraph/kernel/flat-map';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Dated } from '../time/calendar.js';
import type { Scene } from './scene.js';

/** "hired away from Apple", where the tree has no particle. */
export const awayFrom = ({ verb }: Clause): readonly NounPhrase[] =>
  flatMap(
    verb.children('advmod').filter(({ lower }) => lower === 'away'),
    (away) => new NounPhrase(away).objectsOf('from'),
  );

const LEAVING = new Set(['leave', 'quit', 'resign', 'retire', 'depart', 'exit', 'step down']);
const FIRING = new Set(['fire', 'dismiss', 'sack', 'oust', 'lay off', 'let go', 'terminate', 'remove', 'suspend']);

/** "joined Google in 2017 and was dismissed in 2023": until when what the first clause begins lasted; today without its day. */
export function leftLater(scene: Scene, clause: Clause): Dated | undefined {
  const left = clause.conjuncts.find((next) => isLeaving(next) && !next.isNegated && next.form.modal === undefined);
  return left && (scene.dateOf(left) ?? scene.calendar.today);
}

const isLeaving = ({ lemma, voice, objects, form }: Clause): boolean =>
  voice === 'passive' ? FIRING.has(lemma) : LEAVING.has(lemma) && objects.length === 0 && form.tense === 'past';
