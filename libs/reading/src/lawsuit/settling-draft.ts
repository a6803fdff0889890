import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import type { Standing } from '../claim/standing.js';
import type { Actor } from '../entity/cast.js';
import type { MoneySpan } from '../money/money-finder.js';
import { agreedStanding, announcer } from './agreement.js';
import type { Authority } from './authority.js';
import type { Case } from './case-book.js';
import type { CourtScene } from './court-scene.js';
import { partnersOf } from './settling-other.js';
import { HANDING } from './settling-verb.js';
import { chargersOf } from './settling-side.js';

/** Who settled with whom, and for how much. */
interface Settlement {
  readonly settlers: readonly Actor[];
  readonly others: readonly Authority[];
  readonly suit: Case | undefined;
  /** The clause tells of the settling itself, not of what came of it. */
  readonly isDated?: boolean | undefined;
  /** "under a settlement": that there is one does not depend on the clause. */
  readonly isPast?: boolean;
  readonly clause: Clause;
  readonly money: MoneySpan | undefined;
  readonly tokens: readonly Token[];
}

/** Each with each of the other side, as the clause puts it. */
export function settledDrafts(
  scene: CourtScene,
  { settlers, suit, clause, money, tokens, isDated = true, isPast = false, ...told }: Settlement,
): readonly Draft[] {
  const known = told.others.length > 0 || suit ? told.others : announcer(scene, clause);
  const others = known.length > 0 || suit || settlers.length !== 1 ? known : chargersOf(scene, settlers);
  const [first, second] = settlers;
  // two who pay have not paid each other
  const isPaying = clause.lemma === 'pay' || HANDING.has(clause.lemma);
  const isShared = first !== undefined && second !== undefined && others.length === 0 && !isPaying;
  const pairs: (readonly [Actor, Authority])[] = isShared
    ? [[first, { actor: second, inferred: false }]]
    : settlers.flatMap((settler) => partnersOf(settler, others, suit).map((other) => [settler, other] as const));
  return pairs.flatMap(([subject, { actor: object, inferred }]) => {
    const standing: Standing | undefined = isPast
      ? { stance: 'stated' }
      : agreedStanding(scene, clause, [subject, object]);
    if (!standing) return [];
    const evidence = [scene.cover(clause.verb, ...tokens, ...(money?.tokens ?? []))];
    return [
      {
        subject,
        object,
        inferred,
        standing,
        ...(money ? { qualifiers: { amount: money.money } } : {}),
        on: isDated ? scene.dateOf(clause) : undefined,
        evidence,
      },
    ];
  });
}
