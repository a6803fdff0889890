import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import type { Sentence } from '../story/story.js';

const RIVAL = new Set(['rival', 'competitor']);

/** "Albertsons sued Kroger, accusing its rival of ...": where a sentence tells of two companies, they are each other's. */
export const unnamedRivals = (scene: Scene): readonly Draft[] =>
  scene.words(RIVAL).flatMap((noun): readonly Draft[] => {
    const sentence = scene.sentenceOf(noun);
    if (!sentence || !isUnnamed(scene, noun)) return [];
    const [one, other, ...more] = companiesNear(scene, sentence);
    if (!one || !other || more.length > 0) return [];
    const evidence = [scene.cover(noun, ...new NounPhrase(noun).core.tokens)];
    return [{ subject: one, object: other, standing: { stance: 'stated' }, inferred: true, evidence }];
  });

/** "its rival", "its South Korean rival", with no name before or behind. */
function isUnnamed(scene: Scene, noun: Token): boolean {
  const phrase = new NounPhrase(noun);
  const isIts = noun.children('poss').some(({ lower }) => lower === 'its');
  const isNamed = phrase.appositions.length > 0 || phrase.compounds.some(({ head }) => scene.at(head) !== undefined);
  const isNext = noun.next !== undefined && scene.at(noun.next) !== undefined;
  return (
    isIts &&
    !isNamed &&
    !isNext &&
    noun.label !== 'attr' &&
    noun.children('prep').every(({ lower }) => !['such', 'like', 'to'].includes(lower))
  );
}

/** Of the sentence; where that names one alone, of those beside it too. */
function companiesNear(scene: Scene, sentence: Sentence): readonly Actor[] {
  const here = companiesIn(scene, sentence);
  if (here.length !== 1) return here;
  const beside = [sentence.index - 1, sentence.index + 1].flatMap((index) => scene.story.sentences[index] ?? []);
  return [...new Set([...here, ...beside.flatMap((near) => companiesIn(scene, near))])];
}

const companiesIn = (scene: Scene, sentence: Sentence): readonly Actor[] => [
  ...new Set(
    scene
      .mentionsIn(sentence)
      .map(({ actor }) => actor)
      .filter(({ kinds }) => kinds.includes('Company')),
  ),
];
