import { claimRule } from '../claim/claim-rule.js';

export const plaintiffIn = claimRule({
  predicate: 'PLAINTIFF_IN',
  examples: [
    {
      says: 'Epic Games sued Apple.',
      claims: [['Epic Games', 'PLAINTIFF_IN', 'Epic Games v. Apple', { inferred: false }]],
    },
    {
      says: "The judge denied Parler's request for an injunction against Amazon.",
      claims: [['Parler', 'PLAINTIFF_IN', 'Parler v. Amazon', { inferred: true }]],
    },
    {
      says: 'The Justice Department sued Google on Tuesday. The case is United States v. Google.',
      claims: [
        ['Department of Justice', 'PLAINTIFF_IN', 'Department of Justice v. Google'],
        ['United States', 'PLAINTIFF_IN', 'Department of Justice v. Google'],
      ],
    },
    {
      says: 'Epic Games sued Apple in 2020. Spotify joined the lawsuit a year later.',
      claims: [
        ['Epic Games', 'PLAINTIFF_IN', 'Epic Games v. Apple'],
        ['Spotify', 'PLAINTIFF_IN', 'Epic Games v. Apple'],
      ],
    },
    {
      says: 'Fox News was sued on Tuesday. The plaintiff, Smartmatic, is seeking $2.7 billion.',
      claims: [['Smartmatic', 'PLAINTIFF_IN', 'Smartmatic v. Fox News']],
    },
    { says: 'The plaintiff, Smartmatic, is seeking $2.7 billion.', claims: [] },
    { says: 'Spotify joined the lawsuit.', claims: [] },
    { says: 'Epic Games may sue Apple.', claims: [] },
  ],
  match: (scene) =>
    scene.cases.all.flatMap(({ actor, plaintiffs }) =>
      plaintiffs.map((party) => ({
        subject: party.actor,
        object: actor,
        standing: { stance: 'stated' as const },
        inferred: party.inferred,
        evidence: party.evidence,
      })),
    ),
});
