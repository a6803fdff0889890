import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import type { Sentence } from '../story/story.js';
import type { Authority } from './authority.js';
import type { CourtScene } from './court-scene.js';
import { ENDING } from './settling-verb.js';
import { DEALS } from './settling-words.js';
import { partiesIn } from './suit-party.js';
import words from './penalty-words.json' with { type: 'json' };

const SETTLING = new Set(words.settling);
const SETTLEMENTS = new Set(words.settlements);
const DISPUTES = new Set(words.disputes);
const DECREES = new Set(['decree', 'order', 'agreement', 'judgment']);
const TAKING = new Set([
  'win',
  'receive',
  'get',
  'secure',
  'accept',
  'extract',
  'collect',
  'obtain',
  'wring',
  'wrest',
  'squeeze',
  'recover',
]);

/** The lemmas of what may be a settlement. */
export const SETTLING_NOUNS: ReadonlySet<string> = new Set([...SETTLEMENTS, ...DECREES, ...DEALS]);

/** "a settlement", "a consent decree", "a deal to settle the case" */
export const isSettlement = ({ clauses }: Sentence, token: Token): boolean =>
  SETTLEMENTS.has(token.lemma.toLowerCase()) ||
  isConsent(token) ||
  (DEALS.has(token.lemma.toLowerCase()) &&
    clauses.some(
      ({ attachedTo, lemma, parent, objects, subjects }) =>
        (SETTLING.has(lemma) ||
          (ENDING.has(lemma) && objects.some(({ head }) => DISPUTES.has(head.lemma.toLowerCase())))) &&
        (attachedTo === token ||
          subjects.some(({ head }) => head === token) ||
          parent?.objects.some(({ head }) => head === token)),
    ));

const isConsent = (noun: Token): boolean => DECREES.has(noun.lemma.toLowerCase()) && noun.previous?.lower === 'consent';

/** "won $787 million from Fox in a settlement": from whom. */
export const takenIn = (scene: CourtScene, clause: Clause, noun: Token): readonly Authority[] =>
  TAKING.has(clause.lemma) &&
  clause.voice === 'active' &&
  (clause.objects.some(({ head }) => head === noun) ||
    clause.objectsNear('in', 'under', 'through', 'via', 'as part of').some(({ head }) => head === noun))
    ? partiesIn(scene, clause.objectsNear('from', 'out of'))
    : [];

/** "Uber and the Federal Trade Commission have reached a settlement", where the parser sees the second alone. */
export function joinedBefore(scene: CourtScene, { subjects }: Clause): readonly Actor[] {
  const [only, other] = subjects;
  const mention = only && !other ? scene.mentionAt(only.head) : undefined;
  const before = mention?.document.token(mention.from).previous;
  const and = before?.lower === 'the' ? before.previous : before;
  const first = and?.lower === 'and' && and.previous ? scene.mentionAt(and.previous) : undefined;
  return first && first.how !== 'pronoun' && first.actor !== mention?.actor ? [first.actor] : [];
}

/** "Uber's settlement of a suit by Lyft" */
export function othersOf(scene: CourtScene, noun: Token): readonly Authority[] {
  const phrase = new NounPhrase(noun);
  const disputes = phrase
    .objectsOf('of', 'in', 'over', 'to')
    .filter(({ head }) => DISPUTES.has(head.lemma.toLowerCase()));
  return partiesIn(
    scene,
    disputes.flatMap((dispute) => [
      ...dispute.possessors,
      ...dispute.objectsOf('by', 'from', 'with'),
      // "of a lawsuit brought by Lyft"
      ...dispute.head
        .children('acl')
        .flatMap((brought) => brought.children('agent').flatMap((by) => by.children('pobj')))
        .map((token) => new NounPhrase(token)),
    ]),
  );
}

/** "accepted $12 million from Google to drop the suit", "agreed to drop the case in return for $12 million" */
export const isDroppedFor = (scene: CourtScene, clause: Clause): boolean =>
  DROPPING.has(clause.lemma) &&
  clause.voice === 'active' &&
  (takenToSettle(scene, clause).length > 0 ||
    clause.verb.subtree.some(
      ({ lower, next, previous }) => RETURNS.has(lower) && previous?.lower === 'in' && next?.lower === 'for',
    ));

const DROPPING = new Set(['drop', 'withdraw', 'abandon']);
const RETURNS = new Set(['return', 'exchange']);

/** "accepted $787 million from Fox to settle its suit" */
export const takenToSettle = (scene: CourtScene, { parent, form }: Clause): readonly Authority[] =>
  form.isInfinitive && parent && TAKING.has(parent.lemma) ? partiesIn(scene, parent.objectsNear('from')) : [];
