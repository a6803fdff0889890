import type { Token } from '@wiregraph/syntax/document';
import type { ActorMention } from '../entity/cast.js';
import { isBody, type Scene } from './scene.js';
import { namesBeforeComma } from './set-beside.js';

/** A relative clause without its pronoun: who does it, and to whom. */
export interface Reduced {
  readonly doer: ActorMention;
  readonly done: readonly ActorMention[];
}

const MOST_BETWEEN = 3;

/**
 * "ACC and Ambuja, the cement makers Adani bought last year": a name that stands right between a common noun, which is set
 * beside others, and a verb. Parsers take the others for who does it.
 */
export function reducedAt(scene: Scene, verb: Token): Reduced | undefined {
  if (verb.children('dobj').some(({ index }) => index > verb.index)) return undefined;
  let before = verb.previous;
  for (let step = 0; before && step < MOST_BETWEEN && ['ADV', 'AUX'].includes(before.pos); step++)
    before = before.previous;
  const doer = before?.sentence.contains(verb) ? scene.mentionAt(before) : undefined;
  const noun = doer && doer.from > 0 ? doer.document.token(doer.from - 1) : undefined;
  if (!doer || !noun || noun.pos !== 'NOUN' || !noun.sentence.contains(verb)) return undefined;
  const done = namesBeforeComma(scene, noun).filter(({ actor }) => isBody(actor) && actor !== doer.actor);
  return done.length > 0 ? { doer, done } : undefined;
}
