import { claimRule } from '../claim/claim-rule.js';

export const defendantIn = claimRule({
  predicate: 'DEFENDANT_IN',
  examples: [
    { says: 'Epic Games sued Apple.', claims: [['Apple', 'DEFENDANT_IN', 'Epic Games v. Apple', { inferred: false }]] },
    { says: 'Epic Games did not sue Apple.', claims: [] },
  ],
  match: (scene) =>
    scene.cases.all.flatMap(({ actor, defendants }) =>
      defendants.map((party) => ({
        subject: party.actor,
        object: actor,
        standing: { stance: 'stated' as const },
        inferred: party.inferred,
        evidence: party.evidence,
      })),
    ),
});
