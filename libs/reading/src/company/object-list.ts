import type { Token } from '@wiregraph/syntax/document';
import type { Scene } from '../claim/scene.js';
import { namesListed } from '../claim/set-beside.js';
import type { Actor } from '../entity/cast.js';

/**
 * Names that are listed right behind a verb, as "owns Polestar and the taxi maker LEVC", which a parser may take apart. Only a
 * list that an "and" closes is one: in "bought Fitbit, Reuters reported" the second is somebody else.
 */
export function namedInList(scene: Scene, verb: Token): readonly Actor[] {
  const names = namesListed(scene, verb);
  const last = names.findLastIndex(({ document, from }) => from > 0 && isClosed(document.token(from)));
  return names
    .slice(0, last + 1)
    .filter(({ document, from, to }) => !SUBJECTS.has(document.span(from, to).root.label))
    .map(({ actor }) => actor);
}

const SUBJECTS: ReadonlySet<string> = new Set(['nsubj', 'nsubjpass']);

/** Behind "and", with what the name is between: "and the taxi maker LEVC". */
function isClosed(name: Token): boolean {
  let token = name.previous;
  for (let step = 0; token && step < 4 && ['NOUN', 'ADJ', 'DET', 'PROPN'].includes(token.pos); step++)
    token = token.previous;
  return token?.lower === 'and' || token?.text === '&';
}
