import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { announced } from '../claim/announced.js';
import { claimRule, type Draft } from '../claim/claim-rule.js';
import type { Standing } from '../claim/standing.js';
import type { Actor } from '../entity/cast.js';
import type { Case } from '../lawsuit/case-book.js';
import { partiesOf } from '../lawsuit/case-draft.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { matterIn } from '../lawsuit/matter.js';
import { type Motion, motionsIn } from '../lawsuit/motion.js';

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
      claims: [['Apple', 'MOVED_IN', 'Epic Games v. Apple', { matter: 'a jury trial' }]],
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
      const motions = motionsIn(scene, sentence);
      const suit = motions.length > 0 ? scene.cases.about(sentence) : undefined;
      return suit ? motions.flatMap((motion) => draftsOf(scene, suit, motion)) : [];
    }),
});

function draftsOf(scene: CourtScene, suit: Case, motion: Motion): readonly Draft[] {
  const { clause, asked, by } = motion;
  return [...new Set(by)]
    .filter((subject) => partiesOf(suit).includes(subject) && !(motion.mayBeOfSuit && isPlaintiff(suit, subject)))
    .flatMap((subject) => {
      const standing = standingOf(scene, motion, subject);
      if (!standing || standing.stance === 'denied') return [];
      const words = wordsOf(clause, asked);
      const isOwn = !motion.isPresupposed;
      return {
        subject,
        object: suit.actor,
        standing,
        qualifiers: { matter: matterOf(scene, asked, words) },
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

/** The verb of what is asked to be done: "move to dismiss", "a bid to dismiss". */
const doneIn = (asked: Token): Token | undefined =>
  asked.pos === 'VERB' ? asked : asked.children('acl').find(({ pos }) => pos === 'VERB');

/** What is asked, by the noun with what stands at it or the verb with its object. */
function wordsOf(clause: Clause, asked: Token): readonly Token[] {
  const done = doneIn(asked);
  const objects = done?.children('dobj').flatMap((object) => shortOf(new NounPhrase(object))) ?? [];
  const last = Math.max(0, ...objects.map(({ index }) => index));
  // "move the case to Texas", "put it on hold"
  const whither = done?.children('prep').find(({ index, lower }) => index === last + 1 && !TIMES.has(lower));
  // "denied a motion by Epic for an injunction": the parser hangs "for" anywhere.
  const behind = asked.subtree.filter(({ lower, index }) => lower === 'for' && index > asked.index);
  const nouns = behind.flatMap((word) => word.children('pobj')).map((head) => new NounPhrase(head));
  const wanted = done ? [] : [...nouns, ...clause.objectsNear('for')].flatMap(({ core }) => core.tokens);
  const own = asked.pos === 'VERB' ? [] : new NounPhrase(asked).core.tokens;
  const to = whither ? [whither, ...whither.children('pobj').flatMap((head) => new NounPhrase(head).core.tokens)] : [];
  return [asked, ...own, ...(done ? [done, ...done.children('prt')] : []), ...objects, ...to, ...wanted];
}

const TIMES = new Set(['on', 'in', 'after', 'before', 'by', 'because', 'over', 'as', 'for', 'at']);

/** With what stands behind it, where that is short. */
const shortOf = ({ phrase, core }: NounPhrase): readonly Token[] =>
  phrase.tokens.length <= MOST_WORDS ? phrase.tokens : core.tokens;

const MOST_WORDS = 7;
const DISMISSING = new Set(['dismiss', 'throw', 'toss']);
/** What is thrown out and leaves the case. */
const LESSER =
  /\b(?:verdict|ruling|decision|conviction|evidence|testimony|subpoena|jurors?|order|judge|award|statement)\b/i;

/** In the words of the desk where it has them, else in those of the text. */
function matterOf(scene: CourtScene, asked: Token, words: readonly Token[]): string | undefined {
  const textOf = (tokens: readonly Token[]) => scene.story.textOf(scene.cover(...tokens));
  const text = textOf(words);
  const known = matterIn(text)?.matter;
  if (known !== undefined) return known;
  const done = doneIn(asked);
  if (done && DISMISSING.has(done.lemma) && !LESSER.test(text)) return 'motion to dismiss';
  if (done) return textOf(words.filter(({ index }) => index >= done.index));
  const [after] = words.filter(({ lower, index }) => lower === 'for' && index > asked.index);
  const own = words.filter(({ index }) => index > (after ?? asked).index);
  if (own.length > 0 && own.every(({ index }) => index > asked.index)) return textOf(own).toLowerCase();
  return BARE.has(asked.lemma) ? undefined : asked.lemma;
}

const BARE = new Set([
  'motion',
  'request',
  'bid',
  'petition',
  'application',
  'demand',
  'plea',
  'attempt',
  'effort',
  'push',
]);
