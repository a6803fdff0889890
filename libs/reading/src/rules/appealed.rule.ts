import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { announced } from '../claim/announced.js';
import { claimRule, type Draft } from '../claim/claim-rule.js';
import type { Standing } from '../claim/standing.js';
import type { Actor } from '../entity/cast.js';
import { higherCourtIn, isAppealing } from '../lawsuit/appeal-request.js';
import { clauseOver } from '../lawsuit/authority.js';
import type { Case } from '../lawsuit/case-book.js';
import { partiesOf } from '../lawsuit/case-draft.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { allMeant } from '../lawsuit/counsel-noun.js';
import { clientsOf } from '../lawsuit/suit-party.js';
import type { Sentence } from '../story/story.js';
import { appealedOtherwise } from './courts-otherwise.js';

/** What is done with an appeal that exists. */
const MADE = new Set(
  'ask|seek|go|continue|press|file|lodge|bring|win|lose|reject|dismiss|deny|hear|uphold|launch|pursue|withdraw|drop|consider|refuse|decline|grant|turn|throw|submit|revive'.split(
    '|',
  ),
);

export const appealed = claimRule({
  predicate: 'APPEALED',
  examples: [
    {
      says: 'Epic Games sued Apple. Apple appealed the ruling on Thursday.',
      claims: [['Apple', 'APPEALED', 'Epic Games v. Apple', { stance: 'stated', on: '2021-01-21' }]],
    },
    {
      says: 'Epic Games sued Apple. Apple filed an appeal against the decision.',
      claims: [['Apple', 'APPEALED', 'Epic Games v. Apple']],
    },
    {
      says: "Oracle sued Google. The U.S. Supreme Court rejected Google's appeal.",
      claims: [['Google', 'APPEALED', 'Oracle v. Google']],
    },
    {
      says: 'Epic Games sued Apple. Apple said it will appeal the ruling.',
      claims: [['Apple', 'APPEALED', 'Epic Games v. Apple', { stance: 'expected' }]],
    },
    {
      says: 'Epic Games sued Apple. Apple said that it would challenge the verdict.',
      claims: [['Apple', 'APPEALED', 'Epic Games v. Apple', { stance: 'expected' }]],
    },
    {
      says: 'Epic Games sued Apple. Apple has asked the U.S. Supreme Court to pause the ruling.',
      claims: [['Apple', 'APPEALED', 'Epic Games v. Apple', { stance: 'stated' }]],
    },
    {
      says: 'Epic Games sued Apple. Apple took the case to the 9th U.S. Circuit Court of Appeals.',
      claims: [['Apple', 'APPEALED', 'Epic Games v. Apple', { stance: 'stated' }]],
    },
    {
      says: 'Epic Games sued Apple. Apple said it would go on with its appeal against the ruling.',
      claims: [['Apple', 'APPEALED', 'Epic Games v. Apple', { stance: 'stated' }]],
    },
    {
      says: 'Judge Sheryl Lipman ordered Starbucks to rehire them. Starbucks appealed to the Supreme Court.',
      claims: [['Starbucks', 'APPEALED', 'Case of Starbucks']],
    },
    {
      says: "Epic Games sued Apple. Epic asked the U.S. Supreme Court to reject Apple's appeal.",
      claims: [['Apple', 'APPEALED', 'Epic Games v. Apple']],
    },
    {
      says: "The General Court rejected Intel's challenge to a fine imposed by the European Commission.",
      claims: [['Intel', 'APPEALED', 'Intel v. European Commission']],
    },
    {
      says: 'Intel has appealed the 1.1 billion euro fine to the General Court in Luxembourg.',
      claims: [['Intel', 'APPEALED', 'Case of Intel']],
    },
    {
      says: 'Trevor Milton was convicted of fraud and is appealing.',
      claims: [['Trevor Milton', 'APPEALED', 'Criminal case against Trevor Milton']],
    },
    { says: 'Epic Games sued Apple. Apple asked a judge in Oakland to pause the trial.', claims: [] },
    {
      says: 'Epic Games sued Apple. Apple lost its bid to overturn the verdict at the Ninth Circuit.',
      claims: [['Apple', 'APPEALED', 'Epic Games v. Apple', { stance: 'stated' }]],
    },
    {
      says: 'Epic Games sued Apple. Apple has applied for permission to appeal.',
      claims: [['Apple', 'APPEALED', 'Epic Games v. Apple', { stance: 'stated' }]],
    },
    {
      says: 'Epic Games sued Apple. An appeal by Apple is pending.',
      claims: [['Apple', 'APPEALED', 'Epic Games v. Apple', { stance: 'stated' }]],
    },
    { says: 'Epic Games sued Apple. Apple said it was considering an appeal.', claims: [] },
    { says: 'Epic Games sued Apple. Apple may appeal the ruling.', claims: [] },
    { says: 'Epic Games sued Apple. Apple did not appeal the ruling.', claims: [] },
    { says: 'Epic Games sued Apple. Apple appealed to customers for patience.', claims: [] },
    ...appealedOtherwise,
  ],
  match: (scene) =>
    scene.story.sentences.flatMap((sentence) => {
      const suit = scene.cases.about(sentence);
      return suit
        ? [...byVerb(scene, sentence, suit), ...byNoun(scene, sentence, suit), ...byRequest(scene, sentence, suit)]
        : [];
    }),
});

/** What can be appealed: "appealed to customers" is no appeal. */
const RULINGS = new Set([
  'ruling',
  'decision',
  'verdict',
  'order',
  'judgment',
  'judgement',
  'dismissal',
  'fine',
  'injunction',
  'conviction',
  'case',
  'it',
  'that',
  'award',
  'penalty',
  'sentence',
  'outcome',
  'finding',
]);

const byVerb = (scene: CourtScene, sentence: Sentence, suit: Case): readonly Draft[] =>
  sentence.clauses
    .filter(
      (clause) =>
        (clause.lemma === 'appeal' && isOfLaw(clause)) ||
        isChallenge(clause) ||
        isAppealing(clause, sentence.span.text),
    )
    .flatMap((clause) =>
      draftsOf(scene, {
        suit,
        clause,
        by: appellantsIn(scene, clause),
        tokens: [clause.verb, ...clause.objects.flatMap(({ core }) => core.tokens)],
      }),
    );

/** "Both have appealed" */
function appellantsIn(scene: CourtScene, clause: Clause): readonly Actor[] {
  const named = [...scene.doers(clause), ...scene.all(clientsOf(clause.subjects))];
  return named.length > 0 ? named : allMeant(scene, clause.subjects);
}

const CHALLENGING = new Set(['challenge', 'contest']);

/** "said it would challenge the verdict" */
const isChallenge = ({ lemma, objects }: Clause): boolean =>
  CHALLENGING.has(lemma) && objects.some(({ head }) => VERDICTS.has(head.lemma.toLowerCase()));

/** What only a higher court can change. */
const VERDICTS = new Set(['ruling', 'verdict', 'judgment', 'judgement', 'conviction']);

function isOfLaw(clause: Clause): boolean {
  const objects = [...clause.objects, ...clause.objectsOf('against', 'from')];
  const to = clause.objectsOf('to');
  if (objects.length > 0) return objects.some(({ head }) => RULINGS.has(head.lemma.toLowerCase()));
  return to.every(({ head }) => ['court', 'circuit', 'tribunal'].includes(head.lemma.toLowerCase()));
}

const FILING = new Set(['file', 'lodge', 'bring', 'launch', 'submit', 'win', 'lose', 'withdraw', 'drop', 'pursue']);
const WEIGHING = new Set(['consider', 'weigh']);
/** What one does with one's own, or is to do. */
const OWN = new Set([...FILING, 'ask', 'seek', 'plan', 'prepare', 'consider', 'weigh', 'want', 'expect', 'await']);

const byNoun = (scene: CourtScene, sentence: Sentence, suit: Case): readonly Draft[] =>
  sentence.span.tokens
    .filter((token) => token.pos === 'NOUN' && (token.lemma === 'appeal' || isChallenged(sentence, token)))
    .flatMap((noun) => {
      const clause = clauseOver(sentence, noun);
      const [verb = ''] = clause?.lemma.split(' ') ?? [];
      if (!clause || noun.label === 'compound' || !(MADE.has(verb) || isOpen(clause))) return [];
      const phrase = new NounPhrase(noun);
      const named = scene.all([...phrase.possessors, ...phrase.objectsOf('by', 'from')]);
      const isFiled = OWN.has(verb);
      const filing = isFiled && !WEIGHING.has(verb) ? scene.all(clause.subjects) : [];
      const by = named.length > 0 ? named : filing;
      // "would go on with its appeal": that one is pending is no plan.
      const isPending = named.length > 0 && !isFiled && (isOpen(clause) || phrase.possessors.length > 0);
      const tokens = [noun, ...phrase.core.tokens];
      return draftsOf(scene, { suit, clause, by, tokens, ...(isPending ? { standing: STATED } : {}) });
    });

/** "An appeal by Google is pending" */
const isOpen = ({ lemma, verb }: Clause): boolean => lemma === 'be' && verb.next?.lower === 'pending';

/** "lost its challenge to the fine" */
const isChallenged = (sentence: Sentence, noun: Token): boolean =>
  noun.lemma === 'challenge' &&
  [
    ...new NounPhrase(noun).objectsOf('to', 'against'),
    ...(clauseOver(sentence, noun)?.objectsOf('to', 'against') ?? []),
  ].some(({ head }) => RULINGS.has(head.lemma.toLowerCase()));

const STATED: Standing = { stance: 'stated' };
/** "asked the Supreme Court to block a law" */
const byRequest = (scene: CourtScene, sentence: Sentence, suit: Case): readonly Draft[] =>
  sentence.clauses.flatMap((clause) => {
    const court = higherCourtIn(scene, clause);
    if (!court) return [];
    return draftsOf(scene, {
      suit,
      clause,
      by: appellantsIn(scene, clause),
      tokens: [clause.verb, ...court.core.tokens],
    });
  });

interface Appeal {
  readonly suit: Case;
  readonly clause: Clause;
  readonly by: readonly Actor[];
  readonly tokens: readonly Token[];
  /** Where it does not follow from the clause. */
  readonly standing?: Standing;
}

const draftsOf = (scene: CourtScene, { suit, clause, by, tokens, standing: known }: Appeal): readonly Draft[] =>
  [...new Set(by)]
    .filter((subject) => isPartyTo(suit, subject))
    .flatMap((subject) => {
      const standing = known ?? scene.standing(clause, [subject]) ?? announced(scene, clause, subject);
      return standing && standing.stance !== 'denied'
        ? [
            {
              subject,
              object: suit.actor,
              standing,
              on: scene.dateOf(clause),
              evidence: [scene.cover(clause.verb, ...tokens)],
            },
          ]
        : [];
    });

/** Who appeals is party to the case; where the text tells of one side alone, it may be of the other. */
const isPartyTo = (suit: Case, subject: Actor): boolean =>
  partiesOf(suit).includes(subject) ||
  (partiesOf(suit).length > 0 &&
    (suit.plaintiffs.length === 0 || suit.defendants.length === 0) &&
    suit.unplaced.length === 0 &&
    !suit.facts.some(({ isCriminal }) => isCriminal) &&
    subject.kinds.includes('Company'));
