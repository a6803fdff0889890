import type { Token } from '@wiregraph/syntax/document';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { Draft } from '../claim/claim-rule.js';
import { isBody, type Scene } from '../claim/scene.js';
import type { Standing } from '../claim/standing.js';
import type { Actor, ActorMention } from '../entity/cast.js';

const STATED: Standing = { stance: 'stated' };

export const isPlace = (actor: Actor | undefined): actor is Actor => actor?.kinds.includes('Place') ?? false;

/** Whoever may have a seat somewhere. */
export const isSeated = (actor: Actor | undefined): actor is Actor => isBody(actor) && !isPlace(actor);

/** The mention that ends right before a token. */
export function mentionBefore(scene: Scene, token: Token | undefined): ActorMention | undefined {
  const before = token?.previous?.sentence.contains(token) ? token.previous : undefined;
  return before && scene.mentionAt(before);
}

/** The one right before a comma: "Kroger" of "Kroger, based in Cincinnati". */
export function seatedBeforeComma(scene: Scene, token: Token): Actor | undefined {
  const comma = token.previous?.text === ',' ? token.previous : undefined;
  const actor = comma && mentionBefore(scene, comma)?.actor;
  return isSeated(actor) ? actor : undefined;
}

export const seat = (ends: readonly [Actor, Actor], evidence: TextSpan, standing = STATED): Draft => ({
  subject: ends[0],
  object: ends[1],
  standing,
  evidence: [evidence],
});
