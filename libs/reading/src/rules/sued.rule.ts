import { claimRule } from '../claim/claim-rule.js';
import { partiesOf } from '../lawsuit/case-book.js';
import { isKin } from '../lawsuit/suit-fact.js';

export const sued = claimRule({
  predicate: 'SUED',
  examples: [
    {
      says: 'Epic Games sued Apple on Thursday.',
      claims: [['Epic Games', 'SUED', 'Apple', { stance: 'stated', on: '2021-01-21' }]],
    },
    {
      says: 'Microsoft was sued by the Federal Trade Commission.',
      claims: [['Federal Trade Commission', 'SUED', 'Microsoft']],
    },
    { says: 'Oracle filed a lawsuit against Google in 2010.', claims: [['Oracle', 'SUED', 'Google', { on: '2010' }]] },
    {
      says: "The Federal Trade Commission sued to block Microsoft's purchase of Activision Blizzard.",
      claims: [['Federal Trade Commission', 'SUED', 'Microsoft']],
    },
    { says: 'Texas sued Google on Wednesday.', claims: [['Texas', 'SUED', 'Google', { on: '2021-01-20' }]] },
    { says: 'Google sued by Texas over ad practices', claims: [['Texas', 'SUED', 'Google']] },
    {
      says: "Australia's competition regulator sued Facebook on Wednesday.",
      claims: [['Australia', 'SUED', 'Facebook', { inferred: true }]],
    },
    {
      says: "The judge denied Uber's motion to dismiss a lawsuit brought by Waymo.",
      claims: [['Waymo', 'SUED', 'Uber', { inferred: true }]],
    },
    {
      says: 'The Justice Department sued Google on Tuesday. The case is United States v. Google.',
      claims: [
        ['Department of Justice', 'SUED', 'Google'],
        ['United States', 'SUED', 'Google'],
      ],
    },
    { says: 'Epic Games plans to sue Apple.', claims: [] },
    { says: 'The Justice Department is weighing a lawsuit against Visa.', claims: [] },
    { says: 'Apple feared it would be sued by Epic Games.', claims: [] },
    { says: 'Epic Games threatened to sue Apple.', claims: [] },
    {
      says: "A federal judge rejected Parler's demand that Amazon restore service.",
      claims: [['Parler', 'SUED', 'Amazon', { inferred: true }]],
    },
  ],
  match: (scene) =>
    scene.cases.all.flatMap((suit) =>
      suit.facts.flatMap((fact) =>
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
      ),
    ),
});
