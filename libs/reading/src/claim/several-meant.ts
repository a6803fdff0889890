import type { Token } from '@wiregraph/syntax/document';
import type { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor, ActorMention } from '../entity/cast.js';
import cues from '../entity/kind-cues.json' with { type: 'json' };
import type { Sentence } from '../story/story.js';
import { isBody, isPerson, type Scene } from './scene.js';

/** How many sentences before it they may be named. */
const REACH = 2;
const PEOPLE: ReadonlySet<string> = new Set(
  'men women brothers sisters siblings twins couple duo spouses parents'.split(' '),
);
const ANY: ReadonlySet<string> = new Set(['their', 'them', 'they', 'pair', 'two', 'both', 'trio']);

/**
 * Whom "their", "the pair", "the two men" mean: those whom the nearest sentence names as "A and B", if it does so once; none
 * of some others, whom they face.
 */
export function severalMeant(scene: Scene, { head }: NounPhrase, others: readonly Actor[] = []): readonly Actor[] {
  const isOfPeople = PEOPLE.has(head.lower) || TRADES.has(head.lemma.toLowerCase());
  const sentence = scene.sentenceOf(head);
  if (!sentence || !meansSeveral(head)) return [];
  for (let index = sentence.index; index >= Math.max(0, sentence.index - REACH); index--) {
    const earlier = scene.story.sentences[index];
    const groups = earlier ? groupsIn(scene, earlier, head) : [];
    const fitting = groups
      .filter((group) => countOf(head) < 2 || group.length === countOf(head))
      .filter((group) => !group.some((actor) => others.includes(actor)))
      .filter((group) => !HOUSES.has(head.lower) || group.every((actor) => isHouse(actor)))
      .filter(
        (group) => group.every((actor) => isPerson(actor)) || (!isOfPeople && group.every((actor) => isBody(actor))),
      );
    if (fitting.length > 0) return fitting.length === 1 ? (fitting[0] ?? []) : [];
  }
  return [];
}

const isHouse = ({ kinds }: Actor): boolean => kinds.includes('Company') || kinds.includes('Platform');

const COUNTS = ['', 'one', 'two', 'three', 'four', 'five', 'six'];
/** Sentences on to where those of a group are named. */
const ONWARDS = 2;
const FOLK: ReadonlySet<string> = new Set([...cues.personNouns, 'customer', 'user', 'player', 'passenger', 'resident']);

/** "Two former engineers sued Oracle. Ann Ray and Ben Lee say ...": as many people as the group has, if one list alone fits. */
export function severalNamedNext(scene: Scene, { head }: NounPhrase): readonly Actor[] {
  const [number] = head.children('nummod');
  const count = number ? COUNTS.indexOf(number.lower) : -1;
  const sentence =
    count > 1 && head.tag === 'NNS' && FOLK.has(head.lemma.toLowerCase()) ? scene.sentenceOf(head) : undefined;
  if (!sentence) return [];
  for (const next of scene.story.sentences.slice(sentence.index + 1, sentence.index + 1 + ONWARDS)) {
    const lists = scene
      .mentionsIn(next)
      .filter((mention) => isNamed(mention) && rootOf(mention).label !== 'conj' && !isOfBody(rootOf(mention)))
      .map((mention) => [mention.actor, ...joinedTo(scene, rootOf(mention))])
      .filter((group) => group.length === count && group.every((actor) => isPerson(actor)));
    if (lists.length > 0) return lists.length === 1 ? (lists[0] ?? []) : [];
  }
  return [];
}

/** "Ann Ray and Ben Lee, its chiefs" */
const isOfBody = (name: Token): boolean =>
  name.subtree.some((token) => token.label === 'appos' && token.children('poss').length > 0);

/** "they", "the pair", "the two executives", "both men", "the writers" */
function meansSeveral(head: Token): boolean {
  const determiners = head.children('det');
  const isThe = determiners.some(({ lower }) => lower === 'the');
  if (ANY.has(head.lower) || (PEOPLE.has(head.lower) && isThe)) return true;
  if (head.tag !== 'NNS') return false;
  const isCounted = countOf(head) > 1;
  const isOfTrade = TRADES.has(head.lemma.toLowerCase()) && isBare(head);
  return determiners.some(({ lower }) => lower === 'both') || (isThe && (isCounted || isOfTrade || isOfHouses(head)));
}

/** How many "the three companies" are; 0 where it does not say. */
const countOf = (head: Token): number => {
  const [number] = head.children('nummod');
  return number ? Math.max(0, COUNTS.indexOf(number.lower)) : 0;
};

/** "the companies", "the firms" */
const isOfHouses = (head: Token): boolean => HOUSES.has(head.lower) && isBare(head);
const HOUSES = new Set(['companies', 'firms', 'banks', 'carmakers', 'drugmakers', 'airlines', 'retailers']);

/** "the writers", "the former executives": nobody is told apart from others of the trade. */
const isBare = (noun: Token): boolean =>
  noun.children().every((child) => child.label === 'det' || child.index > noun.index || FORMER.has(child.lower)) &&
  noun.children('prep').length === 0;

const FORMER = new Set(['former', 'other']);
/** Those that a text speaks of in general, though it may name two of them. */
const GENERAL = new Set(
  'lawyer attorney prosecutor judge juror reporter employee worker expert analyst officer lawmaker student man counsel'.split(
    ' ',
  ),
);
const TRADES: ReadonlySet<string> = new Set(cues.personNouns.filter((noun) => !GENERAL.has(noun)));

/** Names joined by "and" before a word. */
const groupsIn = (scene: Scene, sentence: Sentence, word: Token): readonly (readonly Actor[])[] =>
  scene
    .mentionsIn(sentence)
    .filter((mention) => isNamed(mention) && isBefore(mention, word) && rootOf(mention).label !== 'conj')
    .map((mention) => [mention.actor, ...joinedTo(scene, rootOf(mention))])
    .filter((group) => group.length > 1);

function joinedTo(scene: Scene, token: Token): readonly Actor[] {
  return token.children('conj').flatMap((next) => {
    const mention = scene.mentionAt(next);
    return mention && isNamed(mention) ? [mention.actor, ...joinedTo(scene, next)] : [];
  });
}

const rootOf = ({ document, from, to }: ActorMention): Token => document.span(from, to).root;
const isNamed = ({ how }: ActorMention): boolean => how === 'name' || how === 'short-name';
const isBefore = ({ document, from }: ActorMention, word: Token): boolean =>
  document !== word.document || from < word.index;
