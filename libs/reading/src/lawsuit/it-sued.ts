import type { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';

/** Sentences back to where it is named. */
const BACK = 2;

/** "Oracle is growing. Google sued it": whom nobody else that is named before can be, though "it" alone is open. */
export function itSued(scene: Scene, nouns: readonly NounPhrase[], suing: readonly Actor[]): readonly Actor[] {
  const it = nouns.find(({ head }) => head.lower === 'it' && !scene.at(head))?.head;
  const sentence = it && suing.length > 0 ? scene.sentenceOf(it) : undefined;
  if (!sentence) return [];
  const before = scene.story.sentences.slice(Math.max(0, sentence.index - BACK), sentence.index).reverse();
  const named = before.map((one) => [...new Set(scene.mentionsIn(one).map(({ actor }) => actor))]);
  const bodies = named.map((actors) => actors.filter((actor) => isBody(actor) && !suing.includes(actor)));
  const nearest = bodies.find(({ length }) => length > 0) ?? [];
  return nearest.length === 1 ? nearest : [];
}

const isBody = ({ kinds }: Actor): boolean => kinds.includes('Company') || kinds.includes('Platform');
