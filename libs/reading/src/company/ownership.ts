import type { Token } from '@wiregraph/syntax/document';
import type { Draft } from '../claim/claim-rule.js';
import type { Standing } from '../claim/standing.js';
import type { Actor, ActorMention } from '../entity/cast.js';

const STATED: Standing = { stance: 'stated' };
const FORMERLY = new Set([
  'formerly',
  'previously',
  'once',
  'originally',
  'then',
  'partly',
  'partially',
  'jointly',
  'reportedly',
]);

export const isCompany = ({ kinds }: Actor): boolean => kinds.includes('Company');
export const isOwned = ({ kinds }: Actor): boolean => kinds.includes('Company') || kinds.includes('Platform');
/** "Twitter owner Elon Musk": a person may be an owner, no parent. */
export const isOwner = ({ kinds }: Actor): boolean => kinds.includes('Company') || kinds.includes('Person');

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

/** "formerly owned by", "partly owned by" */
export const isFormerOrPart = (verb: Token): boolean =>
  [...verb.children('advmod'), ...(verb.previous ? [verb.previous] : [])].some(({ lower }) => FORMERLY.has(lower));
