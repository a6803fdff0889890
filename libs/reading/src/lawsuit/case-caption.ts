import type { Token } from '@wiregraph/syntax/document';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import { isLegalForm } from '../entity/name-text.js';
import type { Sentence } from '../story/story.js';
import { suitFact, type SuitFact } from './suit-fact.js';

const VERSUS = new Set(['v.', 'vs.', 'v', 'vs', 'versus']);

/** "Parler LLC v. Amazon Web Services Inc" */
export const caseCaptions = (scene: Scene): readonly SuitFact[] =>
  scene.words(VERSUS).flatMap((token) => {
    const sentence = scene.sentenceOf(token);
    return (sentence && captionAt(scene, sentence, token)) ?? [];
  });

/** A state is sued by its officers' names; where it comes second it answers an appeal, and who sued is not told. */
const isState = ({ name, kinds }: Actor) => kinds.includes('Place') && !/^(?:United States|U\.?S\.?)/.test(name);

function captionAt(scene: Scene, sentence: Sentence, token: Token): SuitFact | undefined {
  const mentions = scene.mentionsIn(sentence).filter(({ how }) => how !== 'pronoun');
  const end = endBefore(token);
  const before = mentions.findLast(({ to, from }) => to <= token.index && to >= end - 2 && from < end);
  const after = mentions.find(({ from }) => from > token.index && from <= token.index + 2);
  if (!before || !after || before.actor === after.actor || isState(after.actor)) return undefined;
  if (isElsewhere(scene, token, [before.actor, after.actor])) return undefined;
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

/** "fresh from Bush v. Gore": a case that another story was about, of nobody who is in this one. */
function isElsewhere(scene: Scene, token: Token, parties: readonly Actor[]): boolean {
  const isCalled = scene
    .sentenceOf(token)
    ?.clauses.some(({ lemma, subjects }) => lemma === 'be' && subjects.some(({ head }) => head.lemma === 'case'));
  const isTold = ({ name }: Actor) =>
    scene.cast.mentions.filter(({ actor, how }) => actor.name === name && how !== 'pronoun').length > 1;
  return !isCalled && token.head.label === 'pobj' && !parties.some(isTold);
}

/** Where the name before "v." ends: "Inc" and "(US)" of "Getty Images (US) Inc v." are no name of their own. */
function endBefore(token: Token): number {
  let { index } = token;
  while (index > 1 && isAfterName(token.document.token(index - 1))) {
    const last = token.document.token(index - 1);
    index -= 1;
    if (last.text === ')') while (index > 1 && token.document.token(index).text !== '(') index -= 1;
  }
  return index;
}

const isAfterName = ({ text, lower }: Token): boolean =>
  isLegalForm(text) || [')', ',', 'et', 'al', 'al.'].includes(lower);
