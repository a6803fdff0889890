import type { Token } from '@wiregraph/syntax/document';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import type { Sentence } from '../story/story.js';
import { suitFact, type SuitFact } from './suit-fact.js';

const VERSUS = new Set(['v.', 'vs.', 'v', 'vs', 'versus']);

/** "Parler LLC v. Amazon Web Services Inc" */
export const caseCaptions = (scene: Scene): readonly SuitFact[] =>
  scene.story.sentences.flatMap((sentence) =>
    sentence.span.tokens
      .filter(({ lower }) => VERSUS.has(lower))
      .flatMap((token) => captionAt(scene, sentence, token) ?? []),
  );

/** A state is sued by its officers' names; where it comes second it answers an appeal, and who sued is not told. */
const isState = ({ name, kinds }: Actor) => kinds.includes('Place') && !/^(?:United States|U\.?S\.?)/.test(name);

function captionAt(scene: Scene, sentence: Sentence, token: Token): SuitFact | undefined {
  const mentions = scene.mentionsIn(sentence).filter(({ how }) => how !== 'pronoun');
  const before = mentions.findLast(({ to }) => to <= token.index && to >= token.index - 3);
  const after = mentions.find(({ from }) => from > token.index && from <= token.index + 2);
  if (!before || !after || before.actor === after.actor || isState(after.actor)) return undefined;
  const names = [before, after].flatMap(({ document, from, to }) => document.span(from, to).tokens);
  return suitFact({
    sentence,
    plaintiffs: [before.actor],
    defendants: [after.actor],
    evidence: scene.cover(token, ...names),
    token,
    clause: undefined,
  });
}
