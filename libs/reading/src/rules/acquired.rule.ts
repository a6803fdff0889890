import { claimRule } from '../claim/claim-rule.js';
import { pairs } from '../claim/scene.js';

export const acquired = claimRule({
  predicate: 'ACQUIRED',
  examples: [
    { says: 'Facebook acquired Instagram in 2012.', claims: [['Facebook', 'ACQUIRED', 'Instagram', { on: '2012' }]] },
    { says: 'LinkedIn was bought by Microsoft.', claims: [['Microsoft', 'ACQUIRED', 'LinkedIn']] },
    {
      says: 'Microsoft agreed to buy Nuance Communications.',
      claims: [['Microsoft', 'ACQUIRED', 'Nuance Communications', { stance: 'expected' }]],
    },
    { says: 'Microsoft failed to acquire TikTok.', claims: [] },
    { says: 'Microsoft could acquire TikTok.', claims: [] },
    { says: 'Microsoft bought a stake in OpenAI.', claims: [] },
  ],
  match: (scene) =>
    scene
      .verbs('acquire|buy|purchase', 'take over', 'complete purchase|acquisition|takeover of')
      .flatMap(({ clause, subjects, objects }) =>
        pairs(scene.doers(clause), scene.all(objects)).flatMap(([subject, object]) => {
          const standing = scene.standing(clause, [subject, object]);
          if (!standing) return [];
          return [
            {
              subject,
              object,
              standing,
              on: scene.dateOf(clause),
              evidence: [scene.evidence(clause, [...subjects, ...objects])],
            },
          ];
        }),
      ),
});
