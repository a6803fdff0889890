import { asideStanding } from './aside.js';
import { type Beside, holdersBeside } from './office-holder.js';
import { type Office, officesHeld } from './office-noun.js';
import type { Scene } from './scene.js';

const OVER = new Set(['then', 'once', 'formerly', 'previously']);

/** Offices of those who are named right before or after the words. */
export const officesBesideNames = (scene: Scene): readonly Office[] =>
  holdersBeside(scene).flatMap((beside) => officesAt(scene, beside));

function officesAt(scene: Scene, { phrase, mention }: Beside): readonly Office[] {
  const { next } = phrase.last;
  const isTitle = next?.document === mention.document && next.index === mention.from;
  return officesHeld(scene, {
    phrase,
    person: mention.actor,
    standing: isTitle ? { stance: 'stated' } : asideStanding(scene, phrase.first),
    tokens: mention.document.span(mention.from, mention.to).tokens,
    isOver: !isTitle && OVER.has(phrase.start.previous?.lower ?? ''),
  });
}
