import type { Token } from '@wiregraph/syntax/document';
import type { Actor } from '../entity/cast.js';
import cues from '../entity/kind-cues.json' with { type: 'json' };
import { nounWord } from '../entity/noun-word.js';
import { companyMeant } from './company-meant.js';
import words from './founding.json' with { type: 'json' };
import type { Scene } from './scene.js';

const COMPANIES: ReadonlySet<string> = new Set([
  ...cues.describingCompanies,
  ...cues.describingPlatforms,
  ...words.companies,
]);
const FURTHER: ReadonlySet<string> = new Set(['that', 'which', 'whose', 'where', 'of', 'behind']);

/** What a story means whose founders it tells without the name: "who started the brand in a garage". */
export function foundedByStory(scene: Scene, noun: Token): Actor | undefined {
  // "the pioneer, which X started" is told of another than the object of a verb.
  if (scene.at(noun) || noun.label !== 'dobj' || noun.head.index > noun.index) return undefined;
  const isTheOne = COMPANIES.has(nounWord(noun)) && noun.children('det').some(({ lower }) => lower === 'the');
  return isTheOne && !FURTHER.has(noun.next?.lower ?? '') ? companyMeant(scene, noun) : undefined;
}
