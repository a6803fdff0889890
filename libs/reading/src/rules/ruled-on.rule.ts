import { claimRule, type Draft } from '../claim/claim-rule.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { withdrawalsOf } from '../claim/voluntary.js';
import { decisionsOf } from '../lawsuit/decision.js';
import { type Finding, findingsOf } from '../lawsuit/finding.js';
import { requestRulings } from '../lawsuit/request-ruling.js';
import { rulingNouns } from '../lawsuit/ruling-noun.js';
import { toldOnce } from '../lawsuit/told-once.js';
import { rulingsInPassing } from './rulings-in-passing.js';
import { ruledOtherwise } from './courts-otherwise.js';

export const ruledOn = claimRule({
  predicate: 'RULED_ON',
  examples: [
    ...rulingsInPassing,
    {
      says: "US District Judge Barbara Rothstein on Thursday denied Parler's motion for a preliminary injunction against Amazon.",
      claims: [
        [
          'Barbara Rothstein',
          'RULED_ON',
          'Parler v. Amazon',
          { stance: 'ruled', outcome: 'denied', matter: 'preliminary injunction', on: '2021-01-21', against: 'Parler' },
        ],
      ],
    },
    {
      says: 'Oracle sued Google. US District Judge William Alsup dismissed the lawsuit.',
      claims: [['William Alsup', 'RULED_ON', 'Oracle v. Google', { outcome: 'dismissed', against: 'Oracle' }]],
    },
    {
      says: 'Oracle sued Google. US District Judge William Alsup on Thursday refused to dismiss the lawsuit.',
      claims: [
        [
          'William Alsup',
          'RULED_ON',
          'Oracle v. Google',
          { outcome: 'denied', matter: 'motion to dismiss', against: 'Google', on: '2021-01-21' },
        ],
      ],
    },
    {
      says: 'Oracle sued Google. Judge William Alsup cut the award to $15 million.',
      claims: [['William Alsup', 'RULED_ON', 'Oracle v. Google', { outcome: 'other', matter: 'damages' }]],
    },
    {
      says: 'Oracle sued Google. Google lost in the 9th Circuit in June.',
      claims: [['US Court of Appeals for the Ninth Circuit', 'RULED_ON', 'Oracle v. Google', { against: 'Google' }]],
    },
    {
      says: 'Oracle sued Google. Judge William Alsup agreed with Oracle that the contract was void.',
      claims: [['William Alsup', 'RULED_ON', 'Oracle v. Google', { against: 'Google', inFavourOf: 'Oracle' }]],
    },
    {
      says: 'Trevor Milton was convicted of fraud. Judge Edgardo Ramos gave him 12 years.',
      claims: [['Edgardo Ramos', 'RULED_ON', 'Criminal case against Trevor Milton', { against: 'Trevor Milton' }]],
    },
    {
      says: 'WhatsApp sued NSO Group. Judge Phyllis Hamilton found that NSO Group breached its contract.',
      claims: [
        [
          'Phyllis Hamilton',
          'RULED_ON',
          'WhatsApp v. NSO Group',
          { outcome: 'other', matter: 'breached its contract', against: 'NSO Group' },
        ],
      ],
    },
    {
      says: 'A U.S. judge on Monday dismissed a lawsuit accusing Google of tracking users.',
      claims: [
        [
          'US federal court',
          'RULED_ON',
          'Lawsuit against Google',
          { outcome: 'dismissed', matter: 'lawsuit', on: '2021-01-18', inferred: true },
        ],
      ],
    },
    {
      says: 'The Ninth Circuit on Monday ruled in favor of Oracle in its lawsuit against Google.',
      claims: [
        [
          'US Court of Appeals for the Ninth Circuit',
          'RULED_ON',
          'Oracle v. Google',
          { outcome: 'other', matter: 'in favor of Oracle', against: 'Google', inFavourOf: 'Oracle', inferred: false },
        ],
      ],
    },
    {
      says: 'A jury in San Francisco ordered Bayer to pay $80 million to Edwin Hardeman.',
      claims: [
        [
          'San Francisco court',
          'RULED_ON',
          'Edwin Hardeman v. Bayer',
          { matter: 'verdict', against: 'Bayer', amount: { value: 80_000_000, currency: 'USD' } },
        ],
      ],
    },
    {
      says: 'A federal judge in Seattle declined to hear a challenge by Parler against Amazon.',
      claims: [
        [
          'US District Court for the Western District of Washington',
          'RULED_ON',
          'Parler v. Amazon',
          { outcome: 'denied', against: 'Parler', inferred: true },
        ],
      ],
    },
    {
      says: "Epic Games sued Apple. Judge Yvonne Gonzalez Rogers ruled in Apple's favor on nine counts.",
      claims: [
        [
          'Yvonne Gonzalez Rogers',
          'RULED_ON',
          'Epic Games v. Apple',
          { outcome: 'other', matter: "in Apple's favor", against: 'Epic Games' },
        ],
      ],
    },
    {
      says: 'Oracle sued Google. The U.S. Supreme Court handed a win to Google on Monday.',
      claims: [
        [
          'US Supreme Court',
          'RULED_ON',
          'Oracle v. Google',
          { against: 'Oracle', inFavourOf: 'Google', on: '2021-01-18' },
        ],
      ],
    },
    {
      says: 'Oracle sued Google. The lawsuit was dismissed with prejudice by Judge William Alsup.',
      claims: [['William Alsup', 'RULED_ON', 'Oracle v. Google', { outcome: 'dismissed', against: 'Oracle' }]],
    },
    {
      says: "Oracle sued Google. Judge William Alsup said Oracle's claims could proceed.",
      claims: [['William Alsup', 'RULED_ON', 'Oracle v. Google', { outcome: 'denied', matter: 'motion to dismiss' }]],
    },
    {
      says: "The FTC sued Kroger. The judge, Adrienne Nelson, granted the FTC's request for an injunction.",
      claims: [['Adrienne Nelson', 'RULED_ON', 'Federal Trade Commission v. Kroger', { outcome: 'granted' }]],
    },
    {
      says: 'The FTC sued Kroger. Judge Adrienne Nelson blocked the merger, siding with the FTC.',
      claims: [
        [
          'Adrienne Nelson',
          'RULED_ON',
          'Federal Trade Commission v. Kroger',
          { outcome: 'granted', against: 'Kroger', inFavourOf: 'Federal Trade Commission' },
        ],
      ],
    },
    {
      says: 'Microsoft won. The FTC goes on with its appeal against a ruling by Judge Jacqueline Scott Corley.',
      claims: [
        [
          'Jacqueline Scott Corley',
          'RULED_ON',
          'Case of Federal Trade Commission',
          { outcome: 'other', matter: 'ruling', against: 'Federal Trade Commission' },
        ],
      ],
    },
    {
      says: 'Elizabeth Holmes was convicted of fraud. Judge Edward Davila sentenced Holmes to 11 years in prison.',
      claims: [
        ['Edward Davila', 'RULED_ON', 'Criminal case against Elizabeth Holmes', { against: 'Elizabeth Holmes' }],
      ],
    },
    {
      says: 'Oracle sued Google. Judge William Alsup ruled that the deadline had passed.',
      claims: [['William Alsup', 'RULED_ON', 'Oracle v. Google', { outcome: 'other', matter: 'ruling' }]],
    },
    {
      says: 'U.S. District Judge Adrienne Nelson had blocked the $24.6 billion tie-up.',
      claims: [['Adrienne Nelson', 'RULED_ON', 'Case before Adrienne Nelson', { outcome: 'other', matter: 'ruling' }]],
    },
    {
      says: 'Oracle sued Google. Judge William Alsup froze some of its assets on Monday.',
      claims: [['William Alsup', 'RULED_ON', 'Oracle v. Google', { outcome: 'other', matter: 'ruling' }]],
    },
    { says: 'Oracle sued Google. Google rejected the claims in the lawsuit.', claims: [] },
    { says: 'Oracle sued Google. A judge could rule in favor of Oracle.', claims: [] },
    { says: 'Oracle sued Google. Oracle asked a federal judge to order Google to pay $9 billion.', claims: [] },
    { says: 'Oracle sued Google. Whether a judge will dismiss the lawsuit is open.', claims: [] },
    ...ruledOtherwise,
  ],
  match: (scene) => [
    ...toldOnce(scene, [
      ...requestRulings(scene),
      ...findingsOf(scene),
      ...decisionsOf(scene),
      ...rulingNouns(scene),
    ]).map(draftOf),
    ...voluntary(scene),
  ],
});

const draftOf = ({
  bench,
  suit,
  against,
  inFavourOf,
  on,
  evidence,
  outcome,
  matter,
  scope,
  amount,
}: Finding): Draft => ({
  subject: bench.actor,
  object: suit.actor,
  qualifiers: {
    outcome: outcome ?? 'other',
    ...(matter === undefined ? {} : { matter }),
    ...(scope ? { scope } : {}),
    ...(amount ? { amount } : {}),
  },
  ...(against ? { against } : {}),
  ...(inFavourOf ? { inFavourOf } : {}),
  standing: { stance: 'ruled' },
  inferred: bench.inferred,
  on,
  evidence: [evidence],
});

/** A case given up by its plaintiff ends before its court without a word on the merits. */
const voluntary = (scene: CourtScene): readonly Draft[] =>
  withdrawalsOf(scene).flatMap(({ suit, court, on, evidence }) => {
    const qualifiers = { outcome: 'voluntary', matter: 'lawsuit', scope: 'procedural' } as const;
    return court
      ? [
          {
            subject: court,
            object: suit.actor,
            qualifiers,
            standing: { stance: 'ruled' },
            inferred: true,
            on,
            evidence: [evidence],
          },
        ]
      : [];
  });
