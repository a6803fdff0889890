import type { Token } from '@wiregraph/syntax/document';
import type { Sentence } from '../story/story.js';
import type { Scene } from './scene.js';

/** The tokens of a sentence that are one of some words, in lower case: most sentences have none of a rule's. */
export const wordsIn = (scene: Scene, sentence: Sentence, words: ReadonlySet<string>): readonly Token[] =>
  inside(sentence, scene.words(words));

/** The same by their lemmas. */
export const lemmasIn = (scene: Scene, sentence: Sentence, lemmas: ReadonlySet<string>): readonly Token[] =>
  inside(sentence, scene.lemmas(lemmas));

const inside = ({ span }: Sentence, tokens: readonly Token[]): readonly Token[] =>
  tokens.length === 0 ? tokens : tokens.filter((token) => token.document === span.document && span.contains(token));
