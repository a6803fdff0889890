import { announced } from '../claim/announced.js';
import { claimRule, type Draft } from '../claim/claim-rule.js';
import type { Standing } from '../claim/standing.js';
import type { Actor } from '../entity/cast.js';
import type { Case } from '../lawsuit/case-book.js';
import { partiesOf } from '../lawsuit/case-draft.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { type Motion, motionsIn } from '../lawsuit/motion.js';
import { matterAsked, wordsAsked } from '../lawsuit/motion-matter.js';

export const movedIn = claimRule({
  predicate: 'MOVED_IN',
  examples: [
    {
      says: 'Epic Games sued Apple. Apple asked the judge on Thursday to dismiss the lawsuit.',
      claims: [['Apple', 'MOVED_IN', 'Epic Games v. Apple', { matter: 'motion to dismiss', on: '2021-01-21' }]],
    },
    {
      says: 'Epic Games sued Apple. Apple moved to dismiss the case.',
      claims: [['Apple', 'MOVED_IN', 'Epic Games v. Apple', { matter: 'motion to dismiss', stance: 'stated' }]],
    },
    {
      says: 'Epic Games sued Apple. Lawyers for Apple filed a motion for summary judgment.',
      claims: [['Apple', 'MOVED_IN', 'Epic Games v. Apple', { matter: 'summary judgment' }]],
    },
    {
      says: 'Epic Games sued Apple. A judge in Oakland denied a motion by Epic for a preliminary injunction.',
      claims: [['Epic Games', 'MOVED_IN', 'Epic Games v. Apple', { matter: 'preliminary injunction' }]],
    },
    {
      says: "Epic Games sued Apple. A judge in Oakland rejected Apple's bid to move the case to Texas.",
      claims: [['Apple', 'MOVED_IN', 'Epic Games v. Apple', { matter: 'move the case to Texas' }]],
    },
    {
      says: 'Epic Games sued Apple. Apple said it will ask the judge to pause the trial.',
      claims: [['Apple', 'MOVED_IN', 'Epic Games v. Apple', { stance: 'expected', matter: 'pause the trial' }]],
    },
    {
      says: "Epic Games sued Apple. Apple's motion to dismiss is pending.",
      claims: [['Apple', 'MOVED_IN', 'Epic Games v. Apple', { matter: 'motion to dismiss' }]],
    },
    {
      says: 'Epic Games sued Apple. Epic has applied for a temporary restraining order.',
      claims: [['Epic Games', 'MOVED_IN', 'Epic Games v. Apple', { matter: 'temporary restraining order' }]],
    },
    {
      says: 'Epic Games sued Apple. A judge granted Epic a preliminary injunction.',
      claims: [['Epic Games', 'MOVED_IN', 'Epic Games v. Apple', { matter: 'preliminary injunction' }]],
    },
    {
      says: 'Epic Games sued Apple. Apple sought to have the case thrown out.',
      claims: [['Apple', 'MOVED_IN', 'Epic Games v. Apple', { matter: 'motion to dismiss' }]],
    },
    {
      says: 'Epic Games sued Apple. Apple filed court papers seeking to move the case to Texas.',
      claims: [['Apple', 'MOVED_IN', 'Epic Games v. Apple', { matter: 'move the case to Texas' }]],
    },
    {
      says: 'Epic Games sued Apple. Apple won its bid to move the case to Texas.',
      claims: [['Apple', 'MOVED_IN', 'Epic Games v. Apple', { matter: 'move the case to Texas' }]],
    },
    {
      says: "Epic Games sued Apple. Apple's request for a jury trial was denied.",
      claims: [['Apple', 'MOVED_IN', 'Epic Games v. Apple', { matter: 'jury trial' }]],
    },
    {
      says: 'Trevor Milton was charged with fraud. His lawyer, Ann Ray, moved for a mistrial; the judge denied the motion.',
      claims: [['Trevor Milton', 'MOVED_IN', 'Criminal case against Trevor Milton', { matter: 'mistrial' }]],
    },
    { says: 'Epic Games sued Apple, seeking an injunction and damages.', claims: [] },
    { says: 'Epic Games sued Apple. Epic asked the court to break up the company.', claims: [] },
    { says: "Epic Games sued Apple. Epic's lawyers urged the judge to reject the motion.", claims: [] },
    { says: "Epic Games sued Apple. An appeals court denied Apple's request for a stay.", claims: [] },
    { says: 'Epic Games sued Apple. Apple asked the U.S. Supreme Court to pause the ruling.', claims: [] },
    { says: 'Epic Games sued Apple. Apple may ask the judge to dismiss the case.', claims: [] },
    { says: 'Epic Games sued Apple. Apple asked its customers to be patient.', claims: [] },
    { says: 'Epic Games sued Apple. Motions are due in March.', claims: [] },
  ],
  match: (scene) =>
    scene.story.sentences.flatMap((sentence) => {
      const suit = scene.cases.about(sentence);
      return suit ? motionsIn(scene, sentence).flatMap((motion) => draftsOf(scene, suit, motion)) : [];
    }),
});

function draftsOf(scene: CourtScene, suit: Case, motion: Motion): readonly Draft[] {
  const { clause, asked, by } = motion;
  return [...new Set(by)]
    .filter((subject) => partiesOf(suit).includes(subject) && !(motion.mayBeOfSuit && isPlaintiff(suit, subject)))
    .flatMap((subject) => {
      const standing = standingOf(scene, motion, subject);
      if (!standing || standing.stance === 'denied') return [];
      const words = wordsAsked(clause, asked);
      const isOwn = !motion.isPresupposed;
      return {
        subject,
        object: suit.actor,
        standing,
        qualifiers: { matter: matterAsked(scene, asked, words) },
        on: isOwn ? scene.dateOf(clause) : undefined,
        evidence: [scene.cover(isOwn ? clause.verb : asked, ...words)],
      };
    });
}

const isPlaintiff = ({ plaintiffs }: Case, subject: Actor): boolean =>
  plaintiffs.some(({ actor }) => actor === subject);

const STATED: Standing = { stance: 'stated' };

function standingOf(scene: CourtScene, { clause, isPresupposed }: Motion, subject: Actor): Standing | undefined {
  if (!isPresupposed) return scene.standing(clause, [subject]) ?? announced(scene, clause, subject);
  return clause.condition === undefined ? STATED : undefined;
}
