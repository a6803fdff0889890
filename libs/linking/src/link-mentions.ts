import type { Analysis } from '@wiregraph/newsroom/analysis';
import { mentionId } from '@wiregraph/newsroom/analysis';
import type { Revision } from '@wiregraph/newsroom/article';
import type { LinkedMention } from '@wiregraph/newsroom/entity';
import { spanText } from '@wiregraph/kernel/text-span';
import type { Resolved } from './resolve.js';

/** Where a text names whom. A place names one entity: the first that the reading gives it to. */
export function linkMentions(
  { revisionId, text }: Pick<Revision, 'revisionId' | 'text'>,
  { mentions }: Pick<Analysis, 'mentions'>,
  resolved: readonly Resolved[],
): Iterable<LinkedMention> {
  const ids = new Map(resolved.map(({ entity, id }) => [entity.key, id]));
  const byId = new Map<string, LinkedMention>();
  for (const { start, end, entity, confidence } of mentions) {
    const entityId = ids.get(entity);
    const id = mentionId.of(revisionId, start, end);
    if (entityId === undefined || byId.has(id)) continue;
    byId.set(id, { mentionId: id, entityId, start, end, text: spanText(text, { start, end }), confidence });
  }
  return byId.values();
}
