import type { Token } from '@wiregraph/syntax/document';
import type { Actor, ActorMention } from '../entity/cast.js';
import { isBody, isPerson, type Scene } from './scene.js';

/** "the Elon Musk-led carmaker Tesla": whose participle it is, and of which body. */
export interface Hyphened {
  readonly person: Actor;
  readonly body: Actor;
  readonly participle: Token;
  /** From the first to the last word of both names. */
  readonly tokens: readonly Token[];
}

const MOST_BETWEEN = 4;

/** Bodies that somebody is hyphened to by one of some participles. */
export const hyphenedBy = (scene: Scene, participles: ReadonlySet<string>): readonly Hyphened[] =>
  scene.words(participles).flatMap((participle) => {
    const hyphen = participle.previous?.text === '-' ? participle.previous : undefined;
    const person = hyphen?.previous && scene.mentionAt(hyphen.previous);
    const body = person && bodyAfter(scene, participle);
    if (!person || !body || !isPerson(person.actor)) return [];
    const tokens = [...tokensOf(person), ...tokensOf(body)];
    return [{ person: person.actor, body: body.actor, participle, tokens }];
  });

function bodyAfter(scene: Scene, { next, sentence }: Token): ActorMention | undefined {
  let at = next;
  for (let step = 0; at && step < MOST_BETWEEN && sentence.contains(at); step++, at = at.next) {
    const mention = scene.mentionAt(at);
    if (mention) return isBody(mention.actor) && mention.how !== 'pronoun' ? mention : undefined;
    const isBetween = ['NOUN', 'ADJ', 'PUNCT'].includes(at.pos) || at.lower === 'up';
    if (!isBetween || at.text === ',') return undefined;
  }
  return undefined;
}

const tokensOf = ({ document, from, to }: ActorMention): readonly Token[] => document.span(from, to).tokens;
