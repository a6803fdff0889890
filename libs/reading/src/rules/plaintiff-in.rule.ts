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
    {
      says: 'Oracle, along with Dell and Cisco, sued Google in May.',
      claims: [
        ['Oracle', 'PLAINTIFF_IN', 'Oracle v. Google'],
        ['Dell', 'PLAINTIFF_IN', 'Oracle v. Google'],
        ['Cisco', 'PLAINTIFF_IN', 'Oracle v. Google'],
      ],
    },
    {
      says: 'Ann Ray, a novelist, and Ben Lee, a historian, are suing Oracle.',
      claims: [
        ['Ann Ray', 'PLAINTIFF_IN', 'Ann Ray v. Oracle'],
        ['Ben Lee', 'PLAINTIFF_IN', 'Ann Ray v. Oracle'],
      ],
    },
    {
      says: 'Oracle, joined by Dell, sued Google in May.',
      claims: [
        ['Oracle', 'PLAINTIFF_IN', 'Oracle v. Google'],
        ['Dell', 'PLAINTIFF_IN', 'Oracle v. Google'],
      ],
    },
    {
      says: 'Oracle sued Google last year. Dell later joined the suit.',
      claims: [
        ['Oracle', 'PLAINTIFF_IN', 'Oracle v. Google'],
        ['Dell', 'PLAINTIFF_IN', 'Oracle v. Google'],
      ],
    },
    {
      says: 'A group of authors sued Oracle in 2023. The plaintiffs include Ann Ray and Ben Lee.',
      claims: [
        ['Ann Ray', 'PLAINTIFF_IN', 'Ann Ray v. Oracle'],
        ['Ben Lee', 'PLAINTIFF_IN', 'Ann Ray v. Oracle'],
      ],
    },
    {
      says: 'Google was hit with a class action on Monday. Plaintiffs led by Ann Ray say it listened in.',
      claims: [['Ann Ray', 'PLAINTIFF_IN', 'Ann Ray v. Google']],
    },
    {
      says: 'Ann Ray, one of the plaintiffs in the suit against Oracle, was pleased.',
      claims: [['Ann Ray', 'PLAINTIFF_IN', 'Ann Ray v. Oracle']],
    },
    { says: 'The plaintiff, Smartmatic, is seeking $2.7 billion.', claims: [] },
    {
      says: 'Ann Ray worked at Oracle until 2018. She sued her former employer a year later.',
      claims: [['Ann Ray', 'PLAINTIFF_IN', 'Ann Ray v. Oracle']],
    },
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
