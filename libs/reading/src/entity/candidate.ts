import type { Token } from '@wiregraph/syntax/document';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Sentence } from '../story/story.js';
import type { Actor, ActorMention, Cast } from './cast.js';
import { ClauseTies } from './clause-tie.js';
import { deedOf, isExpletive, isSayer, rankOf, useOf } from './word-use.js';

/** One that a word may stand for, and what speaks for or against it: keys of `antecedent-weights.json`. */
export interface Candidate {
  readonly actor: Actor;
  readonly signs: readonly string[];
}

/** What a word of the text asks for. */
export interface Asked {
  readonly token: Token;
  readonly sentence: Sentence;
  readonly mayBe: (actor: Actor) => boolean;
  /** How many sentences back it may reach. */
  readonly reach: number;
}

/** Where somebody was last met before a word. */
interface Met {
  readonly mention: ActorMention;
  readonly root: Token;
  readonly sentence: Sentence;
  /** In how many of the sentences in reach. */
  readonly times: number;
}

/** Those that may be meant and that a story names most often. */
interface Ranks {
  readonly first: Actor | undefined;
  readonly second: Actor | undefined;
}

const PLACES = ['same sentence', 'sentence before', 'two before', 'three before'];
const LATEST = ['latest', 'second latest', 'third latest'];
/** How many sentences a text remembers "the commission". */
const MEMORY = 60;
/** The one that a story is about is named so many times as often as any other. */
const MUCH_MORE = 2;

/** Whom the words of a story may stand for. */
export class Candidates {
  readonly #topics = new Map<number, Actor | undefined>();
  readonly #numbers = new Map<Actor, number>();
  readonly #firstAt = new Map<Actor, number>();
  /** The most often named first. */
  readonly #byNumber: readonly Actor[];
  readonly #ties: ClauseTies;

  constructor(private readonly cast: Cast) {
    this.#ties = new ClauseTies(cast);
    for (const { actor, how, document, from } of cast.mentions) {
      if (how !== 'name' && how !== 'short-name') continue;
      const at = cast.story.sentenceOf(document.token(from))?.index ?? 0;
      this.#numbers.set(actor, (this.#numbers.get(actor) ?? 0) + 1);
      this.#firstAt.set(actor, Math.min(at, this.#firstAt.get(actor) ?? at));
    }
    this.#byNumber = [...this.#numbers].sort(([, a], [, b]) => b - a).map(([actor]) => actor);
  }

  /** Notes what a sentence, all of whose references are resolved, is about. */
  close(sentence: Sentence): void {
    this.#topics.set(sentence.index, this.#ties.topicOf(sentence));
  }

  /** Those met within reach, and the one that the story names most often. */
  of(asked: Asked): readonly Candidate[] {
    const barred = this.#ties.barred(asked.token, asked.sentence);
    const mayBe = (actor: Actor) => !barred.has(actor) && asked.mayBe(actor);
    const met = this.#met({ ...asked, mayBe });
    const ranks = this.#ranks(mayBe);
    const latest = [...met]
      .toSorted(([, a], [, b]) => b.sentence.index - a.sentence.index || b.mention.from - a.mention.from)
      .map(([actor]) => actor);
    const here = onlyOf(met, ({ sentence }) => sentence === asked.sentence);
    const near = onlyOf(met, ({ sentence }) => sentence.index >= asked.sentence.index - 1);
    const candidates: Candidate[] = [];
    for (const [actor, one] of met) {
      const signs = this.#signsOf(asked, one);
      this.#addStory(signs, actor, ranks);
      if (here === actor) signs.push('alone in its sentence');
      if (near === actor) signs.push('alone near');
      signs.push(LATEST[latest.indexOf(actor)] ?? 'earlier');
      candidates.push({ actor, signs });
    }
    const far = this.#byNumber.find((actor) => !met.has(actor) && mayBe(actor));
    return far ? [...candidates, { actor: far, signs: this.#signsOfFar(far, { asked, met, ranks }) }] : candidates;
  }

  /** What speaks for nobody. */
  nobody({ token, sentence }: Asked): readonly string[] {
    return [
      'nobody',
      `nobody: ${useOf(token)}`,
      deedOf(token),
      ...(isExpletive(token) ? ['expletive'] : []),
      ...(this.#ties.isThingDoing(token, sentence) ? ['a thing does it'] : []),
      ...(this.#ties.hasThingBefore(token, sentence) ? ['a thing before'] : []),
      ...(token.children('amod', 'compound', 'nmod').length > 0 ? ['modified'] : []),
    ];
  }

  /** Whether the story names nobody of some more often than one. */
  isNamedMost(actor: Actor, others: readonly Actor[]): boolean {
    return others.every((other) => this.#numberOf(other) <= this.#numberOf(actor));
  }

  /** Everybody met before a token, in its sentence and those before. */
  metBefore(token: Token): readonly Actor[] {
    const index = this.cast.story.sentenceOf(token)?.index ?? 0;
    const earlier = this.cast.story.sentences.slice(Math.max(0, index - MEMORY), index + 1);
    return flatMap(earlier, (sentence) =>
      this.cast
        .mentionsIn(sentence)
        .filter(({ from }) => sentence.index < index || from < token.index)
        .map(({ actor }) => actor),
    );
  }

  #met({ token, sentence, mayBe, reach }: Asked): ReadonlyMap<Actor, Met> {
    const met = new Map<Actor, Met>();
    const near = this.cast.story.sentences.slice(Math.max(0, sentence.index - reach), sentence.index + 1);
    for (const there of near) {
      const best = new Map<Actor, number>();
      for (const mention of this.cast.mentionsIn(there)) {
        const { actor, from, to, document } = mention;
        if ((there === sentence && from >= token.index) || !mayBe(actor)) continue;
        const root = document.span(from, to).root;
        const rank = rankOf(root, there);
        const earlier = met.get(actor);
        const times = (earlier?.times ?? 0) + (best.has(actor) ? 0 : 1);
        const isBest = !earlier || rank >= (best.get(actor) ?? 0);
        met.set(actor, isBest ? { mention, root, sentence: there, times } : { ...earlier, times });
        best.set(actor, Math.max(rank, best.get(actor) ?? 0));
      }
    }
    return met;
  }

  #signsOf({ token, sentence: own }: Asked, { mention, root, sentence, times }: Met): string[] {
    const distance = own.index - sentence.index;
    const role = this.#ties.roleOf(root, sentence, token);
    const { story } = this.cast;
    const signs = [PLACES[distance] ?? 'further before', `${useOf(token)} after ${role}`];
    signs.push(`${distance === 0 ? 'here' : 'before'}: ${role}`);
    if (this.#topics.get(own.index - 1) === mention.actor) signs.push('topic');
    if (times > 1) signs.push('again');
    if (mention.how === 'pronoun') signs.push('by pronoun');
    if (sentence.passage === own.passage) signs.push('same paragraph');
    if (story.isQuoted(root) && !story.isQuoted(token)) signs.push('in quotation marks');
    if (distance === 0) this.#ties.addTies(signs, { token, sentence, actor: mention.actor, root });
    if (isSayer(root)) signs.push('sayer', ...(isSayer(token) ? ['sayer again'] : []));
    if (this.#ties.isJoined(token, mention)) signs.push('joined');
    return signs;
  }

  #addStory(signs: string[], actor: Actor, { first, second }: Ranks): void {
    const number = this.#numberOf(actor);
    const isMost = first === actor && number > this.#numberOf(second);
    signs.push(`kind ${actor.kinds[0] ?? ''}`);
    if (isMost) signs.push('most named');
    if (isMost && !second) signs.push('alone in the story');
    if (isMost && number >= MUCH_MORE * this.#numberOf(second)) signs.push('named far most');
    if (number < 2) signs.push('named once');
    if (number * 2 >= this.#numberOf(first)) signs.push('named often');
  }

  #numberOf(actor: Actor | undefined): number {
    return actor ? (this.#numbers.get(actor) ?? 0) : 0;
  }

  #signsOfFar(far: Actor, at: { asked: Asked; met: ReadonlyMap<Actor, Met>; ranks: Ranks }): readonly string[] {
    const { sentence } = at.asked;
    const isNobodyNear = [...at.met.values()].every((one) => one.sentence.index < sentence.index - 1);
    const signs = [(this.#firstAt.get(far) ?? Infinity) < sentence.index ? 'far before' : 'later'];
    this.#addStory(signs, far, at.ranks);
    if (isNobodyNear) signs.push('nobody near');
    return signs;
  }

  #ranks(mayBe: (actor: Actor) => boolean): Ranks {
    const first = this.#byNumber.find(mayBe);
    return { first, second: this.#byNumber.find((actor) => actor !== first && mayBe(actor)) };
  }
}

function onlyOf(met: ReadonlyMap<Actor, Met>, isOne: (met: Met) => boolean): Actor | undefined {
  let only: Actor | undefined;
  for (const [actor, one] of met) {
    if (!isOne(one)) continue;
    if (only) return undefined;
    only = actor;
  }
  return only;
}

const OF_STORY = /named|latest|topic|sentence|before$/;
/** A seat is told of one that the story is about rather than of the nearest. */
export const seatedSigns = (signs: readonly string[]): readonly string[] =>
  signs.filter((sign) => OF_STORY.test(sign) && !sign.includes(':')).map((sign) => `seated, ${sign}`);
