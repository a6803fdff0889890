import { claimRule } from '../claim/claim-rule.js';
import { venueOf } from '../lawsuit/venue.js';

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
    {
      says: 'The lawsuit against Oracle is being heard at the High Court in London.',
      claims: [['Lawsuit against Oracle', 'FILED_IN', 'High Court']],
    },
    {
      says: 'Oracle sued Google at an employment tribunal in Leeds.',
      claims: [['Oracle v. Google', 'FILED_IN', 'employment tribunal in Leeds', { inferred: false }]],
    },
    {
      says: 'Trevor Milton was convicted of fraud in federal court in Manhattan.',
      claims: [
        ['Criminal case against Trevor Milton', 'FILED_IN', 'US District Court for the Southern District of New York'],
      ],
    },
    {
      says: 'Oracle hauled Google into Los Angeles Superior Court last July.',
      claims: [['Oracle v. Google', 'FILED_IN', 'Los Angeles Superior Court']],
    },
    {
      says: 'Oracle sued Google. The case is being heard at the High Court in London.',
      claims: [['Oracle v. Google', 'FILED_IN', 'High Court']],
    },
    {
      says: 'The Securities and Exchange Commission filed civil fraud charges against Oracle in federal court in Manhattan.',
      claims: [
        [
          'Securities and Exchange Commission v. Oracle',
          'FILED_IN',
          'US District Court for the Southern District of New York',
        ],
      ],
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
