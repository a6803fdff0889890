import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Actor } from '../entity/cast.js';
import { asideStanding } from './aside.js';
import { ENDED } from './ended.js';
import { itsOwner } from './its-owner.js';
import { holdingOf } from './role-holding.js';
import type { Scene } from './scene.js';
import { namesListedAfter } from './set-beside.js';
import type { Standing } from './standing.js';
import { ownersOfWorkplace } from './workplace.js';

/** A noun that says what one is to another: "founder", "subsidiary", "rival", "client". */
export interface RoleWords {
  readonly nouns: ReadonlySet<string>;
  /** Between the noun and the other: "of", "to", "for". */
  readonly prepositions: readonly string[];
  /** Of a noun that is common, where it is worth asking: "company" after a possessive. */
  readonly mayBe?: (noun: Token) => boolean;
  /** Whose it is besides: Airbus of "a buyer of Airbus jets". */
  readonly through?: (scene: Scene, phrase: NounPhrase) => readonly NounPhrase[];
}

/** One plays a role for another. */
export interface Role {
  readonly noun: Token;
  readonly holder: Actor;
  readonly of: Actor;
  readonly standing: Standing;
  /** "former client", "was a client", "until recently a client" */
  readonly isPast: boolean;
  /** "potential client" */
  readonly isUnreal: boolean;
  /** "former client": it was, and is no more. */
  readonly isFormer: boolean;
  /** The other's name stands before the noun with no possessive: "Uber rival". */
  readonly isBefore: boolean;
  readonly evidence: TextSpan;
}

const PAST = /\b(?:former|formerly|ex|then|late|onetime|one-time|previous|previously|ousted|erstwhile)\b/i;
/** "once its biggest customer" */
const ONCE = /\bonce\b/i;
/** It is none yet, and may never be. */
const UNREAL = /\b(?:potential|prospective|would-be|possible|future)\b/i;
const BODY_NOUNS = new Set(['company', 'organization', 'organisation', 'firm', 'group', 'list', 'base', 'roster']);
const MOST = 25;

/** Who plays a role for whom, in the ways that a text says so. */
export const rolesOf = (scene: Scene, words: RoleWords): readonly Role[] =>
  flatMap(
    scene
      .words(words.nouns)
      .filter((token) => token.pos !== 'VERB' && (words.mayBe?.(token) ?? true) && !scene.at(token)),
    (noun) => rolesAt(scene, headOf(noun), words),
  );

/** "parent company", "subsidiary company" */
const headOf = (noun: Token): Token =>
  noun.next && noun.label === 'compound' && BODY_NOUNS.has(noun.next.lower) ? noun.next : noun;

function rolesAt(scene: Scene, noun: Token, words: RoleWords): readonly Role[] {
  const joined = joinedTo(noun).filter((token) => token === noun || !scene.at(token));
  const phrases = [noun, ...joined.filter((token) => token !== noun)].map((token) => new NounPhrase(token));
  if (phrases.some((phrase) => phrase.isNegated)) return [];
  // Of "chairman of Apple and founder of Google" each has his own; of "founder and chairman of Apple" both the same.
  const others =
    countedBy(scene, noun) ??
    phrases.map((phrase) => othersIn(scene, phrase, words)).find((found) => found.length > 0) ??
    [];
  const holding = holdingOf(scene, {
    noun,
    joined,
    others: new Set(isIts(noun) ? [] : others.map(({ actor }) => actor)),
  });
  if (!holding || (holding.actors.length > 1 && joined.length > 1)) return [];
  const had =
    others.length > 0 ? others : [...hadBy(scene, noun), ...openlyHad(scene, noun, holding.actors)].slice(0, 1);
  return flatMap(had.slice(0, MOST), ({ actor: of, token, isPossessor = false }) =>
    flatMap(holding.actors.slice(0, MOST), (holder) => {
      if (holder === of) return [];
      const { clause } = holding;
      const standing = clause ? scene.standing(clause, [holder, of]) : asideStanding(scene, noun, [holder, of]);
      if (!standing) return [];
      const before = `${wordsBefore(noun)} ${wordsBefore(scene.tokensAt(token)[0] ?? token, noun)}`;
      const isUnreal = UNREAL.test(before);
      const isOnceSo =
        PAST.test(before) || ONCE.test(before) || isUntil(noun) || (clause !== undefined && isOver(clause));
      const evidence = scene.cover(noun, ...holding.tokens, ...scene.tokensAt(token), ...(clause ? [clause.verb] : []));
      const isBefore = token.index < noun.index && !isPossessor;
      const isFormer = ENDED.test(before) || ONCE.test(before) || isUntil(noun);
      return [{ noun, holder, of, standing, isPast: isOnceSo || isUnreal, isUnreal, isFormer, isBefore, evidence }];
    }),
  );
}

/** "the former Google engineer" */
export const isFormerly = (noun: Token, name: Token): boolean =>
  noun.children('amod').some(({ lower }) => PAST.test(lower)) ||
  PAST.test(`${wordsBefore(noun)} ${wordsBefore(name, noun)}`);

/** "a client until 2019" */
const isUntil = (noun: Token): boolean =>
  [
    noun,
    ...(noun.label === 'appos' ? [noun.head] : []),
    ...noun.children('prep').flatMap((of) => of.children('pobj')),
  ].some((token) => token.children('prep').some(({ lower }) => lower === 'until' || lower === 'till'));

/** "was a client", but of what somebody became it is not told that it ended. */
const isOver = ({ form, lemma }: Clause): boolean => form.tense === 'past' && !form.isPerfect && lemma !== 'become';

/** The nouns of "founder, chairman and chief executive". */
function joinedTo(noun: Token): readonly Token[] {
  let first = noun;
  for (let step = 0; step < 6 && first.label === 'conj' && first.head.pos !== 'VERB'; step++) first = first.head;
  const found = [first];
  for (const token of found)
    if (found.length < 8) found.push(...token.children('conj').filter(({ pos }) => pos !== 'VERB'));
  return found.includes(noun) ? found : [noun, ...found];
}

/** The words before it; before the other's name only where that stands before the noun. */
function wordsBefore(token: Token, noun: Token = token): string {
  if (token.index > noun.index) return '';
  const words = [token.previous?.previous?.previous, token.previous?.previous, token.previous];
  return words
    .map((word) => (word?.sentence.contains(noun) ? word.text : ','))
    .join(' ')
    .replace(/^.*,/, '');
}

export interface Other {
  readonly actor: Actor;
  readonly token: Token;
  readonly isPossessor?: boolean;
}

/** For whom the role is: "of Uber", "Uber's", "Uber rival". */
export function othersIn(scene: Scene, phrase: NounPhrase, { prepositions, through }: RoleWords): readonly Other[] {
  const behind = phrase.objectsOf(...prepositions);
  const boards = flatMap(
    behind.filter(({ head }) => head.lower === 'board'),
    (board) => board.objectsOf('of'),
  );
  const workplaces = prepositions.includes('at') ? flatMap(phrase.objectsOf('on', 'in', 'at'), ownersOfWorkplace) : [];
  const whole = nameOver(scene, phrase);
  const possessors = [...phrase.possessors, ...(whole?.possessors ?? []), ...possessorsOfStem(phrase)];
  const named = flatMap<NounPhrase, Other>(
    [...behind, ...boards, ...workplaces, ...possessors, ...(through?.(scene, phrase) ?? [])],
    (noun) => {
      const actor = scene.who(noun) ?? madeBy(scene, noun);
      const listed = actor || noun.head.tag !== 'NNS' ? [] : namesListedAfter(scene, noun.head);
      const more = listed.map((name) => ({ actor: name.actor, token: noun.head, isPossessor: true }));
      return actor
        ? [{ actor, token: noun.head, isPossessor: possessors.some(({ head }) => head === noun.head) }]
        : more;
    },
  );
  if (named.length > 0) return named;
  // "a rival of Oatly", where the tagger takes the name for an adverb
  const preposition = phrase.head.next;
  const after = preposition && prepositions.includes(preposition.lower) ? preposition.next : undefined;
  const unseen = after && scene.mentionAt(after);
  if (after && unseen?.how === 'name') return [{ actor: unseen.actor, token: after }];
  const { core } = whole ?? phrase;
  return flatMap(
    core.tokens.filter((token) => token.index < phrase.head.index),
    (token) => {
      const actor = scene.at(token);
      return actor ? [{ actor, token }] : [];
    },
  ).filter(({ actor }, i, all) => all.findIndex((other) => other.actor === actor) === i);
}

/** "Uber's co-founders", of whose three parts the tree may hang Uber on the first. */
function possessorsOfStem({ head: { previous } }: NounPhrase): readonly NounPhrase[] {
  const stem = previous?.text === '-' && previous.previous?.lower === 'co' ? previous.previous : undefined;
  return stem ? new NounPhrase(stem).possessors : [];
}

/** "Magna, a maker of parts whose customers include Ford", where the tree has the parts buy. */
const madeBy = (scene: Scene, { head, source }: NounPhrase & { readonly source?: string }): Actor | undefined =>
  source === 'relative' && head.label === 'pobj' && head.head.lower === 'of'
    ? scene.who(new NounPhrase(head.head.head))
    : undefined;

/** The name that the noun is a part of for the parser: "EY" of "Wirecard's auditor EY". */
const nameOver = (scene: Scene, { head: { label, head, index } }: NounPhrase): NounPhrase | undefined =>
  ['compound', 'nmod', 'amod'].includes(label) && head.index > index && scene.at(head)
    ? new NounPhrase(head)
    : undefined;

const isIts = (noun: Token): boolean => noun.children('poss').some(({ lower }) => lower === 'its' || lower === 'their');

/** "Lyft, its smaller rival, fell", where it is open whom "its" means. */
function openlyHad(scene: Scene, noun: Token, holders: readonly Actor[]): readonly Other[] {
  const actor = itsOwner(scene, noun, holders);
  return actor ? [{ actor, token: noun, isPossessor: true }] : [];
}

/** "KPMG audits Ford and counts Nike among its clients": whoever counts them has them. */
function countedBy(scene: Scene, noun: Token): readonly Other[] | undefined {
  const among =
    isIts(noun) && noun.head.lower === 'among' && noun.head.head.lemma === 'count' ? noun.head.head : undefined;
  const clause = among && scene.clauseAt(among);
  const [doer] = clause ? clause.subjects : [];
  const actor = doer && scene.who(doer);
  return actor ? [{ actor, token: doer.head, isPossessor: true }] : undefined;
}

/** "Cognia has customers such as ...", "the unit has a parent in ..." */
function hadBy(scene: Scene, noun: Token): readonly Other[] {
  const clause = scene
    .sentenceOf(noun)
    ?.clauses.find(
      ({ lemma, objects }) => ['have', 'count', 'serve'].includes(lemma) && objects.some(({ head }) => head === noun),
    );
  return flatMap(clause?.subjects ?? [], ({ head }) => {
    const actor = scene.at(head);
    return actor ? [{ actor, token: head }] : [];
  });
}
