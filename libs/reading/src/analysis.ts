import type { Document } from '@wiregraph/syntax/document';
import type { Analysis } from '@wiregraph/newsroom/analysis';
import { Cast } from './entity/cast.js';
import { describeEntities } from './entity/entity-record.js';
import type { Passage } from './story/passage.js';
import type { Readable } from './story/readable.js';
import { Story } from './story/story.js';

export { type Passage, passagesOf } from './story/passage.js';
export type { Readable } from './story/readable.js';

/** Of these rules: raised whenever they read differently. */
export const RULES_VERSION = '1';

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
  const { entities, mentions } = describeEntities(cast, []);
  return {
    engine: { name: 'wiregraph-reading', version: '1', model: trees.model, rules: RULES_VERSION },
    sentences: story.sentences.map(({ span }) => story.cover(span.tokens.filter(({ isSpace }) => !isSpace))),
    entities: [...entities],
    mentions: [...mentions],
    claims: [],
  };
}
