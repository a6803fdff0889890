import type { Token } from '@wiregraph/syntax/document';
import type { Actor, ActorMention } from '../entity/cast.js';
import type { Sentence } from '../story/story.js';
import { isBody, type Scene } from './scene.js';

/** Of which bodies a word may be said: "the company", "the agency", or of any, as "a spokesman". */
export type Which = 'company' | 'agency' | 'any';

/** How many sentences back a story may have told of the body; those that nobody but a quotation holds count, too. */
const REACH = 4;
const COMPANIES: ReadonlySet<string> = new Set(['Company', 'Platform']);

/** The one that the nearest sentence with such a body tells of; none where it tells of several. */
export function bodiesBefore(scene: Scene, token: Token, which: Which): readonly Actor[] {
  const nearest = told(scene, token, which).find((bodies) => bodies.length > 0) ?? [];
  return nearest.length === 1 ? nearest : [];
}

/** "the companies": two that the nearest sentence with more than one tells of. */
export function companiesBefore(scene: Scene, token: Token): readonly Actor[] {
  const nearest = told(scene, token, 'company').find((bodies) => bodies.length > 1) ?? [];
  return nearest.length === 2 ? nearest : [];
}

/** Bodies of the sentence and of those before it, the nearest first. */
function told(scene: Scene, token: Token, which: Which): readonly (readonly Actor[])[] {
  const at = scene.sentenceOf(token)?.index ?? 0;
  const sentences = scene.story.sentences.slice(Math.max(0, at - REACH), at + 1).toReversed();
  return sentences.map((sentence) => toldIn(scene, sentence, token).filter((actor) => fits(actor, which)));
}

const fits = (actor: Actor, which: Which): boolean => {
  if (which === 'company') return actor.kinds.some((kind) => COMPANIES.has(kind));
  return which === 'agency' ? actor.kinds.includes('Agency') : isBody(actor) && !actor.kinds.includes('Court');
};

/** Whom a sentence tells of before a token, outside quotation marks; not to whom something was told there. */
function toldIn(scene: Scene, sentence: Sentence, token: Token): readonly Actor[] {
  const isBefore = ({ document, from }: ActorMention) => document !== token.document || from < token.index;
  const mentions = scene
    .mentionsIn(sentence)
    .filter((mention) => isBefore(mention) && !scene.story.isQuoted(mention.document.token(mention.from)))
    .filter((mention) => !isTold(mention));
  return [...new Set(mentions.map(({ actor }) => actor))];
}

/** "told Reuters", "in an interview with the Financial Times", "the Wall Street Journal reported" */
function isTold({ document, from, to }: ActorMention): boolean {
  const { label, head } = document.span(from, to).root;
  if (label === 'dobj' || label === 'dative') return head.lemma === 'tell';
  if (label === 'nsubj') return head.lemma === 'report';
  return label === 'pobj' && head.lower === 'with' && ['interview', 'statement'].includes(head.head.lower);
}
