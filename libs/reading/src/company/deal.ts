import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Scene } from '../claim/scene.js';
import type { Standing } from '../claim/standing.js';
import type { Actor } from '../entity/cast.js';
import { standingOrPromise } from './promise.js';
import words from './purchase-words.json' with { type: 'json' };

const DEALS = new Set([...words.deals, ...words.approvals]);
const APPROVALS = new Set(words.approvals);
export const COMPLETING = new Set([
  ...'complete close finalize finalise finish conclude consummate seal'.split(' '),
  'wrap up',
]);
const AGREEING = new Set(
  'agree announce sign strike clinch reach unveil make ink enter win approve back clear'.split(' '),
);
const WINNING = new Set(words.winning);
const STOPPING = new Set(words.stopping);

/** Who buys by a deal, and how that is put. */
export interface Deal {
  readonly buyers: readonly Actor[];
  /** Who has agreed to be bought. */
  readonly bought: readonly Actor[];
  readonly standingOf: (ends: readonly [Actor, Actor]) => Standing | undefined;
}

/**
 * "closed its deal to buy Activision" is done, "signed a deal to buy Fitbit" is to be; what was blocked or dropped, or is
 * only talked of, is nothing. Undefined where a verb is not what a deal is about.
 */
export function dealBuying(scene: Scene, clause: Clause): Deal | undefined {
  const noun = dealBefore(clause);
  if (!noun) return undefined;
  const parent = clause.parent ?? scene.clauseAt(noun.head);
  const owners = scene.all(new NounPhrase(noun).possessors);
  // "signed an agreement to be acquired by Apollo"
  const isPassive = clause.voice === 'passive';
  const doers = isPassive ? clause.subjects : (parent?.subjects ?? []);
  const buyers = owners.length > 0 && !isPassive ? owners : scene.all(doers);
  const [verb = ''] = parent?.lemma.split(' ') ?? [];
  const isApproval = APPROVALS.has(noun.lemma.toLowerCase());
  const standingOf = (ends: readonly [Actor, Actor]): Standing | undefined => {
    const standing = parent && standingOrPromise(scene, parent, ends);
    if (standing && COMPLETING.has(verb)) return standing;
    const isAgreed = isApproval ? WINNING.has(verb) : AGREEING.has(verb) || (owners.length > 0 && !STOPPING.has(verb));
    if (!standing || !isAgreed) return undefined;
    return standing.stance === 'stated' ? { ...standing, stance: 'expected' } : standing;
  };
  return { buyers, bought: isPassive && parent ? scene.all(parent.subjects) : [], standingOf };
}

/** The deal that "to buy" belongs to, which a parser also hangs on the verb. */
function dealBefore({ form, verb, attachedTo }: Clause): Token | undefined {
  if (!form.isInfinitive) return undefined;
  const to = verb.children('aux').find(({ lower }) => lower === 'to');
  return [attachedTo, to?.previous].find((token) => token && DEALS.has(token.lemma.toLowerCase())) ?? undefined;
}
