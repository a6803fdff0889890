import type { Token } from '@wiregraph/syntax/document';
import type { Scene } from './scene.js';

/** Whether a word's sentence or the one before tells of an authority, which has spokespeople and a chairman too. */
export function isAuthorityNear(scene: Scene, token: Token): boolean {
  const at = scene.sentenceOf(token)?.index ?? 0;
  return scene.story.sentences
    .slice(Math.max(0, at - 1), at + 1)
    .some((sentence) => scene.mentionsIn(sentence).some(({ actor: { kinds } }) => kinds.includes('Agency')));
}
