import type { Token } from '@wiregraph/syntax/document';
import type { Scene } from './scene.js';

/** Whether a word's sentence tells of an authority, or the one before is about one. */
export function isOfAuthority(scene: Scene, token: Token): boolean {
  const sentence = scene.sentenceOf(token);
  const before = sentence && scene.story.sentences[sentence.index - 1];
  const topics = (before?.clauses ?? []).flatMap(({ surfaceSubjects }) => scene.all(surfaceSubjects));
  const here = sentence ? scene.mentionsIn(sentence).map(({ actor }) => actor) : [];
  return [...topics, ...here].some(({ kinds }) => kinds.includes('Agency'));
}

/** Whether a word's sentence or the one before tells of an authority, which has spokespeople and a chairman too. */
export function isAuthorityNear(scene: Scene, token: Token): boolean {
  const at = scene.sentenceOf(token)?.index ?? 0;
  return scene.story.sentences
    .slice(Math.max(0, at - 1), at + 1)
    .some((sentence) => scene.mentionsIn(sentence).some(({ actor: { kinds } }) => kinds.includes('Agency')));
}
