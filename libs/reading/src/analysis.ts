import type { Document, Token } from '@wiregraph/syntax/document';
import type { Analysis } from '@wiregraph/newsroom/analysis';
import { claimsOf } from './claim/assembly.js';
import { CourtScene } from './lawsuit/court-scene.js';
import { Cast } from './entity/cast.js';
import { describeEntities } from './entity/entity-record.js';
import { References } from './entity/reference.js';
import { caseFacts } from './lawsuit/case-record.js';
import { RULES } from './rules.js';
import type { Passage } from './story/passage.js';
import type { Readable } from './story/readable.js';
import { Story } from './story/story.js';

export { type Passage, passagesOf } from './story/passage.js';
export type { Readable } from './story/readable.js';

/** Of these rules: raised whenever they read differently. */
export const RULES_VERSION = '12';

/**
 * What a revision says, from the trees of its passages. Pure: the same trees give the same analysis.
 * @param documents the trees of `passages`, in their order
 */
export function analyse(
  readable: Readable,
  trees: { readonly passages: readonly Passage[]; readonly documents: readonly Document[]; readonly model: string },
): Analysis {
  const story = new Story(readable, trees.passages, trees.documents);
  const cast = new Cast(story);
  new References(cast).resolve();
  const scene = new CourtScene(cast);
  const claims = claimsOf(scene, RULES);
  const cases = new Map(scene.cases.all.map((suit) => [suit.actor.key, caseFacts(scene, suit)]));
  const { entities, mentions } = describeEntities(cast, { claims, cases });
  return {
    engine: { name: 'wiregraph-reading', version: '1', model: trees.model, rules: RULES_VERSION },
    sentences: story.sentences.map(({ span }) => story.cover(rimsOf(span.tokens))),
    entities: [...entities],
    mentions: [...mentions],
    claims: [...claims],
  };
}

/** The first word and the last. */
const rimsOf = (tokens: readonly Token[]): readonly Token[] =>
  [tokens.find(isWord), tokens.findLast(isWord)].filter((token) => token !== undefined);

const isWord = ({ isSpace }: Token): boolean => !isSpace;
