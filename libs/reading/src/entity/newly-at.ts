import type { Token } from '@wiregraph/syntax/document';
import type { Actor, Cast } from './cast.js';

const COMING = new Set(['to', 'at', 'join', 'joins', 'joined', 'joining', 'rejoined', 'with', 'into']);

/** "before going to Ford as its treasurer": whose post somebody takes up is told right before. */
export function newlyAt(cast: Cast, { lower, previous: as }: Token): Actor | undefined {
  const name = lower === 'its' && as?.lower === 'as' ? as.previous : undefined;
  const mention = name && cast.at(name);
  if (!mention || mention.how === 'pronoun' || mention.from === 0 || !mention.actor.kinds.includes('Company'))
    return undefined;
  return COMING.has(mention.document.token(mention.from - 1).lower) ? mention.actor : undefined;
}
