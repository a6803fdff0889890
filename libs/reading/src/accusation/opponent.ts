import type { Clause } from '@wiregraph/syntax/pattern';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { accusedAmong } from './accused.js';
import type { Accuser } from './accuser.js';
import words from './accuser-words.json' with { type: 'json' };

export interface Told {
  readonly clause: Clause;
  readonly accuser: Accuser;
}

/** What anybody may do, and nobody holds against him. */
const HARMLESS = new Set(words.harmless);

/** What one side of a suit, or its papers, tell of the other is held against it, if it is a deed at all. */
export function isOfOpponent(scene: CourtScene, { clause, accuser }: Told, inner: Clause): boolean {
  const { by, isPaper = false } = accuser;
  const isDeed = inner.voice === 'active' && inner.form.modal === undefined && !HARMLESS.has(inner.lemma);
  if (!isDeed || inner.isQuestion || inner.form.tense === undefined || !(by || isPaper)) return false;
  const accused = accusedAmong(scene, { clause, by }, inner.subjects);
  return scene.cases.all.some(
    ({ plaintiffs, defendants }) =>
      (isPaper || plaintiffs.some(({ actor }) => actor === by)) &&
      defendants.some(({ actor }) => accused.includes(actor)),
  );
}
