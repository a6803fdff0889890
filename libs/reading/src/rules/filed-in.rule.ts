import { claimRule } from '../claim/claim-rule.js';
import { venueOf } from '../lawsuit/case-record.js';

export const filedIn = claimRule({
  predicate: 'FILED_IN',
  examples: [
    {
      says: 'Parler sued Amazon in federal court in Seattle on Jan 11.',
      claims: [
        [
          'Parler v. Amazon',
          'FILED_IN',
          'US District Court for the Western District of Washington',
          { inferred: false },
        ],
      ],
    },
    {
      says: "US District Judge Barbara Rothstein in Seattle rejected Parler's demand that Amazon restore service.",
      claims: [
        [
          'Parler v. Amazon',
          'FILED_IN',
          'US District Court for the Western District of Washington',
          { inferred: true },
        ],
      ],
    },
    {
      says: 'Apple was sued in Manhattan federal court on Monday by Epic Games.',
      claims: [
        [
          'Epic Games v. Apple',
          'FILED_IN',
          'US District Court for the Southern District of New York',
          { inferred: false, on: '2021-01-18' },
        ],
      ],
    },
    {
      says: 'Getty Images sued Oracle at the High Court in London.',
      claims: [['Getty Images v. Oracle', 'FILED_IN', 'High Court', { inferred: false }]],
    },
    {
      says: 'Oracle sued Google before a Paris court.',
      claims: [['Oracle v. Google', 'FILED_IN', 'Paris court', { inferred: true }]],
    },
    { says: 'Parler sued Amazon. Both have offices in Seattle.', claims: [] },
  ],
  match: (scene) =>
    scene.cases.all.flatMap((suit) => {
      const venue = venueOf(scene, suit);
      if (!venue) return [];
      const { court, evidence, inferred } = venue;
      const on = suit.facts.find(({ filedOn }) => filedOn)?.filedOn;
      return [
        {
          subject: suit.actor,
          object: court,
          standing: { stance: 'stated' as const },
          inferred,
          on,
          evidence: [evidence],
        },
      ];
    }),
});
