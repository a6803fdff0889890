import type { Draft } from '../claim/claim-rule.js';
import type { Case } from './case-book.js';
import { partiesOf, type Party } from './case-draft.js';
import { isKin } from './suit-fact.js';

/** Who sued whom in one lawsuit. */
export const suingsIn = (suit: Case): readonly Draft[] => [...toldAtOnce(suit), ...toldInParts(suit)];

const toldAtOnce = (suit: Case): readonly Draft[] =>
  suit.facts
    .filter(({ isCriminal }) => !isCriminal)
    .flatMap((fact) =>
      fact.plaintiffs.flatMap((subject) =>
        fact.defendants
          .map((party) => partiesOf(suit).find((known) => fact.inferred && isKin(known, party)) ?? party)
          .map((object) => ({
            subject,
            object,
            standing: fact.standing,
            inferred: fact.inferred,
            on: fact.filedOn,
            evidence: [fact.evidence],
          })),
      ),
    );

/** One sentence tells who sues, another one who is sued; or others join in, or are named besides, later. */
function toldInParts(suit: Case): readonly Draft[] {
  const { facts, plaintiffs, defendants } = suit;
  if (facts.some((fact) => fact.isCriminal)) return [];
  const whole = facts.filter((fact) => fact.plaintiffs.length > 0 && fact.defendants.length > 0);
  const isPaired = ({ actor }: Party) =>
    whole.some((fact) => [...fact.plaintiffs, ...fact.defendants].some((known) => isKin(known, actor)));
  const on = facts.find(({ filedOn }) => filedOn)?.filedOn;
  return plaintiffs.flatMap((plaintiff) =>
    defendants
      .filter((defendant) => !isPaired(plaintiff) || !isPaired(defendant))
      .map((defendant) => ({
        subject: plaintiff.actor,
        object: defendant.actor,
        standing: { stance: 'stated' as const },
        inferred: true,
        on,
        evidence: [...plaintiff.evidence, ...defendant.evidence],
      })),
  );
}
