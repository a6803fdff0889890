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
