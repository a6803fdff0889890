import { claimRule, type Draft } from '../claim/claim-rule.js';
import type { Case } from '../lawsuit/case-book.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { type Hearing, hearingsIn } from '../lawsuit/hearing.js';

export const hasHearing = claimRule({
  predicate: 'HAS_HEARING',
  examples: [
    {
      says: 'Epic Games sued Apple. A hearing is scheduled for Feb. 12.',
      claims: [['Epic Games v. Apple', 'HAS_HEARING', 'hearing', { stance: 'expected', on: '2021-02-12' }]],
    },
    {
      says: 'Epic Games sued Apple. A judge in Oakland will hear arguments on Monday.',
      claims: [['Epic Games v. Apple', 'HAS_HEARING', 'arguments', { stance: 'expected', on: '2021-01-25' }]],
    },
    {
      says: 'Epic Games sued Apple. Its lawyer told the judge at a hearing on Tuesday that Apple would comply.',
      claims: [['Epic Games v. Apple', 'HAS_HEARING', 'hearing', { stance: 'stated', on: '2021-01-19' }]],
    },
    {
      says: 'Epic Games sued Apple. The trial is due to start in May.',
      claims: [['Epic Games v. Apple', 'HAS_HEARING', 'trial', { stance: 'expected', on: '2021-05', matter: 'trial' }]],
    },
    {
      says: 'Epic Games sued Apple. The verdict came after a three-week trial.',
      claims: [['Epic Games v. Apple', 'HAS_HEARING', 'three-week trial', { stance: 'stated', matter: 'trial' }]],
    },
    {
      says: "Epic Games sued Apple. The companies exchanged papers ahead of Friday's hearing on Epic's motion for summary judgment.",
      claims: [
        [
          'Epic Games v. Apple',
          'HAS_HEARING',
          'hearing',
          { stance: 'expected', on: '2021-01-22', matter: 'summary judgment' },
        ],
      ],
    },
    {
      says: 'Trevor Milton was convicted of fraud. He is scheduled to be sentenced on Jan. 27.',
      claims: [
        [
          'Criminal case against Trevor Milton',
          'HAS_HEARING',
          'sentenced',
          { stance: 'expected', on: '2021-01-27', matter: 'sentencing' },
        ],
      ],
    },
    {
      says: 'Trevor Milton was charged with fraud. He went on trial in Manhattan on Wednesday.',
      claims: [
        ['Criminal case against Trevor Milton', 'HAS_HEARING', 'went on trial', { stance: 'stated', on: '2021-01-20' }],
      ],
    },
    {
      says: 'Epic Games sued Apple. A hearing set for Monday was moved to Feb. 9.',
      claims: [['Epic Games v. Apple', 'HAS_HEARING', 'hearing', { stance: 'expected', on: '2021-02-09' }]],
    },
    {
      says: 'Epic Games sued Apple. The case is scheduled for trial in June.',
      claims: [['Epic Games v. Apple', 'HAS_HEARING', 'trial', { stance: 'expected', on: '2021-06' }]],
    },
    {
      says: 'Epic Games sued Apple. Jury selection begins on Monday.',
      claims: [['Epic Games v. Apple', 'HAS_HEARING', 'Jury selection', { stance: 'expected', on: '2021-01-25' }]],
    },
    {
      says: 'Epic Games sued Apple. The judge had held two days of hearings in December.',
      claims: [['Epic Games v. Apple', 'HAS_HEARING', 'hearings', { stance: 'stated', on: '2020-12' }]],
    },
    {
      says: 'Epic Games sued Apple. The companies are due back in court on Feb. 3.',
      claims: [
        ['Epic Games v. Apple', 'HAS_HEARING', 'are due back in court', { stance: 'expected', on: '2021-02-03' }],
      ],
    },
    { says: 'Epic Games sued Apple. The judge cancelled a hearing set for Monday.', claims: [] },
    { says: 'Epic Games sued Apple. The judge has yet to set a trial date.', claims: [] },
    { says: 'Epic Games sued Apple. Apple wants to avoid a trial.', claims: [] },
    { says: 'Epic Games sued Apple. A trial could last months.', claims: [] },
    { says: 'Epic Games sued Apple. No hearing has been scheduled.', claims: [] },
    { says: 'Epic Games sued Apple. Its chief testified at a Senate hearing on Tuesday.', claims: [] },
    { says: 'Pfizer sued Moderna. A clinical trial of its vaccine began on Monday.', claims: [] },
  ],
  match: (scene) =>
    dated(
      scene.story.sentences.flatMap((sentence) => {
        const suit = scene.cases.about(sentence);
        return suit ? hearingsIn(scene, sentence).map((hearing) => draftOf(scene, suit, hearing)) : [];
      }),
    ),
});

const draftOf = (scene: CourtScene, suit: Case, { name, matter, standing, on, evidence }: Hearing): Draft => ({
  subject: suit.actor,
  value: scene.story.textOf(name),
  qualifiers: { matter },
  standing,
  on,
  evidence: [evidence],
});

/** One hearing is told of again and again: those without a day only where none of their kind has one, and the first alone. */
function dated(drafts: readonly Draft[]): readonly Draft[] {
  const isAlike = (one: Draft, other: Draft) =>
    one.subject === other.subject && one.qualifiers?.matter === other.qualifiers?.matter;
  const isSame = (one: Draft, other: Draft) =>
    isAlike(one, other) && one.on?.date === other.on?.date && one.standing.stance === other.standing.stance;
  return drafts.filter(
    (draft, i) =>
      !drafts.slice(0, i).some((other) => isSame(other, draft)) &&
      (draft.on !== undefined || !drafts.some((other) => isAlike(other, draft) && other.on !== undefined)),
  );
}
