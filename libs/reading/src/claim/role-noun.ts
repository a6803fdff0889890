import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { Actor } from '../entity/cast.js';
import { asideStanding } from './aside.js';
import { listBefore, isParted, oneOver } from './beside.js';
import { ENDED } from './ended.js';
import type { Scene } from './scene.js';
import type { Standing } from './standing.js';

/** A noun that says what one is to another: "founder", "subsidiary", "rival", "client". */
export interface RoleWords {
  readonly nouns: ReadonlySet<string>;
  /** Between the noun and the other: "of", "to", "for". */
  readonly prepositions: readonly string[];
}

/** One plays a role for another. */
export interface Role {
  readonly noun: Token;
  readonly holder: Actor;
  readonly of: Actor;
  readonly standing: Standing;
  /** "former client", "was a client", "until recently a client" */
  readonly isPast: boolean;
  /** "former client": it was, and is no more. */
  readonly isFormer: boolean;
  /** The other's name stands before the noun with no possessive: "Uber rival". */
  readonly isBefore: boolean;
  readonly evidence: TextSpan;
}

interface Holding {
  readonly tokens: readonly Token[];
  readonly actors: readonly Actor[];
  readonly clause: Clause | undefined;
}

const BEING = new Set(['be', 'become', 'remain']);
const SERVING = new Set(['serve', 'act', 'work', 'operate', 'continue', 'establish', 'found', 'start']);
const LISTING = ['including', 'such as'];
const PAST =
  /\b(?:former|formerly|ex|then|late|onetime|one-time|previous|previously|ousted|erstwhile|potential|prospective|would-be|possible|future)\b/i;
const BODY_NOUNS = new Set(['company', 'organization', 'organisation', 'firm', 'group']);
const MOST = 25;
const SOME = new Set(['one', 'two', 'three', 'four', 'five', 'both', 'several', 'some', 'many']);

/** Who plays a role for whom, in the ways that a text says so. */
export const rolesOf = (scene: Scene, words: RoleWords): readonly Role[] =>
  scene
    .words(words.nouns)
    .filter((token) => token.pos !== 'VERB' && !scene.at(token))
    .flatMap((noun) => rolesAt(scene, headOf(noun), words));

/** "parent company", "subsidiary company" */
const headOf = (noun: Token): Token =>
  noun.next && noun.label === 'compound' && BODY_NOUNS.has(noun.next.lower) ? noun.next : noun;

function rolesAt(scene: Scene, noun: Token, words: RoleWords): readonly Role[] {
  const joined = joinedTo(noun).filter((token) => token === noun || !scene.at(token));
  const phrases = [noun, ...joined.filter((token) => token !== noun)].map((token) => new NounPhrase(token));
  if (phrases.some((phrase) => phrase.isNegated)) return [];
  // Of "chairman of Apple and founder of Google" each has his own; of "founder and chairman of Apple" both the same.
  const others =
    phrases.map((phrase) => othersIn(scene, phrase, words.prepositions)).find((found) => found.length > 0) ?? [];
  const holding = holdingOf(scene, { noun, joined, others: new Set(others.map(({ actor }) => actor)) });
  if (!holding || (holding.actors.length > 1 && joined.length > 1)) return [];
  const had = others.length > 0 ? others : hadBy(scene, noun);
  return had.slice(0, MOST).flatMap(({ actor: of, token }) =>
    holding.actors.slice(0, MOST).flatMap((holder) => {
      if (holder === of) return [];
      const { clause } = holding;
      const standing = clause ? scene.standing(clause, [holder, of]) : asideStanding(scene, noun);
      if (!standing) return [];
      const before = `${wordsBefore(noun)} ${wordsBefore(scene.tokensAt(token)[0] ?? token, noun)}`;
      const isPast = PAST.test(before) || (clause?.form.tense === 'past' && !clause.form.isPerfect);
      const evidence = scene.cover(noun, ...holding.tokens, ...scene.tokensAt(token), ...(clause ? [clause.verb] : []));
      const isBefore = token.index < noun.index && token.label !== 'poss';
      return [{ noun, holder, of, standing, isPast, isFormer: ENDED.test(before), isBefore, evidence }];
    }),
  );
}

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

interface Other {
  readonly actor: Actor;
  readonly token: Token;
}

/** For whom the role is: "of Uber", "Uber's", "Uber rival". */
function othersIn(scene: Scene, phrase: NounPhrase, prepositions: readonly string[]): readonly Other[] {
  const behind = phrase.obliques(...prepositions).flatMap(({ objects }) => objects);
  const boards = behind
    .filter(({ head }) => head.lower === 'board')
    .flatMap((board) => board.obliques('of').flatMap(({ objects }) => objects));
  const whole = nameOver(scene, phrase);
  const possessors = [...phrase.possessors, ...(whole?.possessors ?? [])];
  const named = [...behind, ...boards, ...possessors].flatMap((noun) => {
    const actor = scene.who(noun);
    return actor ? [{ actor, token: noun.head }] : [];
  });
  if (named.length > 0) return named;
  // "a rival of Oatly", where the tagger takes the name for an adverb
  const preposition = phrase.head.next;
  const after = preposition && prepositions.includes(preposition.lower) ? preposition.next : undefined;
  const unseen = after && scene.mentionAt(after);
  if (after && unseen?.how === 'name') return [{ actor: unseen.actor, token: after }];
  const { core } = whole ?? phrase;
  return core.tokens
    .filter((token) => token.index < phrase.head.index)
    .flatMap((token) => {
      const actor = scene.at(token);
      return actor ? [{ actor, token }] : [];
    })
    .filter(({ actor }, i, all) => all.findIndex((other) => other.actor === actor) === i);
}

/** The name that the noun is a part of for the parser: "EY" of "Wirecard's auditor EY". */
const nameOver = (scene: Scene, { head: { label, head, index } }: NounPhrase): NounPhrase | undefined =>
  ['compound', 'nmod'].includes(label) && head.index > index && scene.at(head) ? new NounPhrase(head) : undefined;

/** "Cognia has customers such as ...", "the unit has a parent in ..." */
function hadBy(scene: Scene, noun: Token): readonly Other[] {
  const clause = scene
    .sentenceOf(noun)
    ?.clauses.find(
      ({ lemma, objects }) => ['have', 'count', 'serve'].includes(lemma) && objects.some(({ head }) => head === noun),
    );
  return (clause?.subjects ?? []).flatMap(({ head }) => {
    const actor = scene.at(head);
    return actor ? [{ actor, token: head }] : [];
  });
}

interface Naming {
  readonly noun: Token;
  /** The noun and what it is coordinated with. */
  readonly joined: readonly Token[];
  readonly others: ReadonlySet<Actor>;
}

/** Who plays the role. */
function holdingOf(scene: Scene, { noun, joined, others }: Naming): Holding | undefined {
  const clause = clauseOf(scene, noun, joined);
  const ways: readonly (() => Holding)[] = [
    () => byName(scene, noun),
    () => listed(scene, noun, joined),
    () => (clause ? byClause(scene, clause, joined) : beside(scene, joined, noun)),
  ];
  for (const way of ways) {
    const found = way();
    const actors = [...new Set(found.actors)].filter((actor) => !others.has(actor));
    if (actors.length > 0) return { ...found, actors };
  }
  return undefined;
}

const holding = (scene: Scene, nouns: readonly NounPhrase[], clause?: Clause): Holding => ({
  actors: scene.all(nouns),
  tokens: nouns.flatMap(({ head }) => (scene.at(head) ? scene.tokensAt(head) : [])),
  clause,
});

/** "Uber rival Lyft", "founder Jeff Bezos", "Kodak's rivals Fujifilm and Canon" */
function byName(scene: Scene, noun: Token): Holding {
  const next = noun.next?.lower === 'company' ? noun.next.next : noun.next;
  const mention = next?.sentence.contains(noun) ? scene.mentionAt(next) : undefined;
  const isNamed = mention && mention.how !== 'pronoun' && mention.document.token(mention.from) === next;
  if (!isNamed) return { actors: [], tokens: [], clause: undefined };
  const name = mention.document.span(mention.from, mention.to);
  const list = [name.root, ...name.root.children('conj')].map((token) => new NounPhrase(token));
  const found = holding(scene, list);
  return { ...found, actors: [mention.actor, ...found.actors], tokens: [...name.tokens, ...found.tokens] };
}

/** "customers including A, B and C", "its clients include A, B and C", "Among its clients are A and B" */
function listed(scene: Scene, noun: Token, joined: readonly Token[]): Holding {
  const nouns = joined.flatMap((head) => new NounPhrase(head).obliques(...LISTING).flatMap(({ objects }) => objects));
  if (nouns.length > 0) return holding(scene, nouns);
  const clauses = scene.sentenceOf(noun)?.clauses ?? [];
  const including = clauses.find(
    ({ lemma, subjects }) => lemma === 'include' && subjects.some(({ head }) => joined.includes(head)),
  );
  if (including) return holding(scene, including.objects, including);
  const among = clauses.find(
    (clause) =>
      clause.lemma === 'be' &&
      clause.obliques('among').some(({ objects }) => objects.some(({ head }) => joined.includes(head))),
  );
  return among ? holding(scene, [...among.subjects, ...among.attributes], among) : holding(scene, []);
}

/** "X is a rival of Y", "X, which became a unit of Y", "X serves as a supplier to Y", "Y's parent is X" */
function clauseOf(scene: Scene, noun: Token, joined: readonly Token[]): Clause | undefined {
  return scene.sentenceOf(noun)?.clauses.find((clause) => {
    const has = (nouns: readonly NounPhrase[]) =>
      nouns.some(({ head }) => joined.includes(head) || isOneOf(head, joined));
    if (BEING.has(clause.lemma)) return has(clause.attributes) || has(clause.subjects);
    return SERVING.has(clause.lemma) && has(clause.obliquesNear('as').flatMap(({ objects }) => objects));
  });
}

/** "one of the largest clients", "two of its rivals" */
const isOneOf = (head: Token, nouns: readonly Token[]) =>
  SOME.has(head.lower) && nouns.some((noun) => noun.head.lower === 'of' && noun.head.head === head);

function byClause(scene: Scene, clause: Clause, joined: readonly Token[]): Holding {
  if (!BEING.has(clause.lemma)) {
    return holding(scene, clause.voice === 'passive' ? clause.surfaceSubjects : clause.subjects, clause);
  }
  const isSubject = clause.subjects.some(({ head }) => joined.includes(head));
  return holding(scene, isSubject ? clause.attributes : clause.subjects, clause);
}

/** "Lyft, a rival of Uber", "Uber's rival, Lyft"; not across a parenthesis, in which an exchange may stand. */
function beside(scene: Scene, joined: readonly Token[], noun: Token): Holding {
  const nouns = joined
    .flatMap((head) => new NounPhrase(oneOver(head)).appositions)
    .filter(({ head }) => !joined.includes(head) && !isParted(head, noun))
    .flatMap((beside) => listBefore(beside, noun));
  const found = holding(scene, nouns);
  if (found.actors.length > 0) return found;
  // "X is a businessman, chief executive of Y"
  const clause = scene
    .sentenceOf(noun)
    ?.clauses.find(
      ({ lemma, attributes }) => lemma === 'be' && attributes.some(({ head }) => nouns.some((at) => at.head === head)),
    );
  return clause ? holding(scene, clause.subjects, clause) : found;
}
