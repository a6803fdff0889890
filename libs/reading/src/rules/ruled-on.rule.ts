import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import { claimRule, type Draft } from '../claim/claim-rule.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { withdrawalsOf } from '../claim/voluntary.js';
import { type Case, partiesOf } from '../lawsuit/case-book.js';
import { decisionsOf } from '../lawsuit/decision.js';
import { findingsOf } from '../lawsuit/finding.js';
import { matterOf } from '../lawsuit/matter.js';
import type { Ruling } from '../lawsuit/ruling.js';

export const ruledOn = claimRule({
  predicate: 'RULED_ON',
  examples: [
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
    { says: 'Oracle sued Google. US District Judge William Alsup may dismiss the lawsuit.', claims: [] },
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
          { outcome: 'other', matter: 'in favor of Oracle', against: 'Google', inferred: false },
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
    { says: 'Oracle sued Google. Google rejected the claims in the lawsuit.', claims: [] },
    { says: 'Oracle sued Google. A judge could rule in favor of Oracle.', claims: [] },
    { says: 'Oracle sued Google. Oracle asked a federal judge to order Google to pay $9 billion.', claims: [] },
    { says: 'Oracle sued Google. Whether a judge will dismiss the lawsuit is open.', claims: [] },
  ],
  match: (scene) => [
    ...scene.rulings.flatMap((ruling) => draftOf(scene, ruling) ?? []),
    ...voluntary(scene),
    ...found(scene),
  ],
});

/** What a court found, or ordered; whether it is a loss the words tell. */
const found = (scene: CourtScene): readonly Draft[] =>
  [...findingsOf(scene), ...decisionsOf(scene)].map(({ bench, suit, against, on, evidence, ...what }) => ({
    subject: bench.actor,
    object: suit.actor,
    qualifiers: {
      outcome: what.outcome ?? 'other',
      matter: what.matter,
      ...(what.scope ? { scope: what.scope } : {}),
      ...(what.amount ? { amount: what.amount } : {}),
    },
    ...(against ? { against } : {}),
    standing: { stance: 'ruled' },
    inferred: bench.inferred,
    on,
    evidence: [evidence],
  }));

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

function draftOf(scene: CourtScene, ruling: Ruling) {
  const sentence = scene.sentenceOf(ruling.verb);
  const suit = sentence && scene.cases.about(sentence);
  const matter = matterOf(scene, ruling);
  if (!ruling.bench || !suit || !ruling.matter) return undefined;
  const against = loserOf(scene, ruling, suit);
  return {
    subject: ruling.bench,
    object: suit.actor,
    qualifiers: { outcome: ruling.outcome, ...matter },
    ...(against ? { against } : {}),
    standing: { stance: 'ruled' as const },
    inferred: ruling.isBenchInferred,
    on: ruling.clause && scene.dateOf(ruling.clause),
    evidence: [
      scene.cover(
        ruling.verb,
        ...(ruling.matter.pos === 'VERB' ? [ruling.matter] : new NounPhrase(ruling.matter).core.tokens),
      ),
    ],
  };
}

/** Whose request is refused, or who fights one that is granted; of a dismissed case the plaintiff. */
function loserOf(scene: CourtScene, ruling: Ruling, suit: Case): Actor | undefined {
  const plaintiffs = suit.plaintiffs.map(({ actor }) => actor);
  const defendants = suit.defendants.map(({ actor }) => actor);
  const noun = ruling.matter && new NounPhrase(ruling.matter);
  const by = noun?.obliques('by', 'from').flatMap(({ objects }) => objects) ?? [];
  const asking = noun && scene.all([...noun.possessors, ...by]).find((actor) => partiesOf(suit).includes(actor));
  if (ruling.outcome === 'dismissed') return plaintiffs[0];
  if (ruling.outcome === 'denied') return asking ?? deniedTo(ruling, suit);
  if (ruling.outcome !== 'granted') return undefined;
  if (asking) return plaintiffs.includes(asking) ? defendants[0] : plaintiffs[0];
  return isInjunction(ruling) ? defendants[0] : undefined;
}

/** Who asked where nobody is named: for an order the plaintiff, for an end of the case the defendant. */
function deniedTo(ruling: Ruling, { plaintiffs, defendants }: Case): Actor | undefined {
  if (isInjunction(ruling) || ruling.matter?.pos === 'VERB') return plaintiffs[0]?.actor;
  const isOfSuit = ['lawsuit', 'suit', 'complaint', 'case', 'claim'].includes(ruling.matter?.lemma.toLowerCase() ?? '');
  return isOfSuit ? defendants[0]?.actor : undefined;
}

const isInjunction = ({ matter }: Ruling) => matter?.lemma.toLowerCase() === 'injunction';
