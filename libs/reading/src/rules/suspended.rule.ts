import { claimRule } from '../claim/claim-rule.js';
import { suspensionsOf } from '../claim/suspension.js';

export const suspended = claimRule({
  predicate: 'SUSPENDED',
  examples: [
    { says: 'Amazon suspended Parler on Jan 10.', claims: [['Amazon', 'SUSPENDED', 'Parler', { on: '2021-01-10' }]] },
    {
      says: 'Parler sued Amazon for suspending service on Jan 10.',
      claims: [['Amazon', 'SUSPENDED', 'Parler', { on: '2021-01-10' }]],
    },
    { says: 'Parler remains offline after being dropped by Amazon.', claims: [['Amazon', 'SUSPENDED', 'Parler']] },
    { says: 'Amazon threatened to suspend Parler.', claims: [] },
    { says: 'Amazon did not suspend Parler.', claims: [] },
  ],
  match: (scene) =>
    suspensionsOf(scene).map(({ by, of, on, standing, inferred, evidence }) => ({
      subject: by,
      object: of,
      on,
      standing,
      inferred,
      evidence: [evidence],
    })),
});
