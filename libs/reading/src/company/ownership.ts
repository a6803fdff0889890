import type { Token } from '@wiregraph/syntax/document';
import type { Draft } from '../claim/claim-rule.js';
import type { Standing } from '../claim/standing.js';
import type { Actor, ActorMention } from '../entity/cast.js';
import words from './ownership-words.json' with { type: 'json' };

const STATED: Standing = { stance: 'stated' };
const PARTLY = new Set(words.partly);
const SHARE = /^(\d{1,3}(?:\.\d+)?)$/;

export const isCompany = ({ kinds }: Actor): boolean => kinds.includes('Company');
export const isOwned = ({ kinds }: Actor): boolean => kinds.includes('Company') || kinds.includes('Platform');
/** "the owner of West Ham United": a club, a charity's shop, a paper that was taken for a body. */
export const isOwnedBody = (actor: Actor): boolean => isOwned(actor) || actor.kinds.includes('Organization');
/** "Twitter owner Elon Musk": a person may be an owner, no parent. */
export const isOwner = ({ kinds }: Actor): boolean => kinds.includes('Company') || kinds.includes('Person');
/** "owned by the Scott Trust", "owned by the Treasury" */
export const isOwningBody = (actor: Actor): boolean =>
  isOwner(actor) || actor.kinds.includes('Organization') || actor.kinds.includes('Agency');

export const tokensOf = ({ document, from, to }: ActorMention): readonly Token[] => document.span(from, to).tokens;

export const owning = (
  ends: readonly [Actor, Actor],
  evidence: Draft['evidence'][number],
  standing = STATED,
): Draft => ({
  subject: ends[0],
  object: ends[1],
  standing,
  evidence: [evidence],
});

/** "formerly owned by", "partly owned by", "20 percent owned by" */
export function isFormerOrPart(verb: Token): boolean {
  const before = [...verb.children('advmod', 'npadvmod'), ...(verb.previous ? [verb.previous] : [])];
  return before.some((token) => PARTLY.has(token.lower) || isMinority(token));
}

/** "20 percent" of "20 percent owned by" */
function isMinority({ lower, previous }: Token): boolean {
  if (lower !== '%' && lower !== 'percent' && lower !== 'cent') return false;
  const number = lower === 'cent' ? previous?.previous : previous;
  const share = SHARE.exec(number?.text ?? '');
  return share !== null && Number(share[1]) <= 50;
}
