import type { Token } from '@wiregraph/syntax/document';
import type { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Cast } from '../entity/cast.js';

/** "Interpublic, the agency whose clients ..., signed": the name, where the tree has the agency act and the name adrift beside it. */
export function adriftBefore(cast: Cast, { head, core }: NounPhrase): Token | undefined {
  const comma = head.label === 'nsubj' && head.tag === 'NN' ? core.tokens[0]?.previous : undefined;
  const before = comma?.text === ',' && comma.sentence.contains(head) ? comma.previous : undefined;
  const name = before && cast.at(before);
  if (!name || name.how === 'pronoun' || name.to !== comma?.index) return undefined;
  const { previous, sentence } = name.document.token(name.from);
  const isFirst = previous === undefined || !sentence.contains(previous);
  return isFirst && before.head === head.head ? before : undefined;
}
