import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase, VerbIndex, type VerbMatch } from '@wiregraph/syntax/pattern';
import type { EntityKind } from '@wiregraph/newsroom/ontology';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Actor, ActorMention, Cast } from '../entity/cast.js';
import cues from '../entity/kind-cues.json' with { type: 'json' };
import { calledBy } from '../entity/noun-word.js';
import { type Titled, titledOf } from '../entity/title.js';
import type { Sentence, Story } from '../story/story.js';
import { WordIndex } from '../story/word-index.js';
import { Calendar, type Dated } from '../time/calendar.js';
import type { Standing } from './standing.js';
import { DateFinder } from './date-finder.js';
import { adriftBefore } from './adrift.js';
import { joinedBefore, listedBehind } from './list-mended.js';
import { type Footing, footingOf, standingFrom } from './stance.js';

const BODIES: ReadonlySet<EntityKind> = new Set<EntityKind>(['Company', 'Platform', 'Organization', 'Agency', 'Court']);

const TRADES: ReadonlySet<string> = new Set([
  ...cues.describingCompanies,
  ...cues.describingPlatforms,
  'group',
  'venture',
]);

interface Between {
  readonly before: Actor;
  readonly token: Token;
  readonly after: Actor;
}

/** A story with its cast, as rules look at it. */
export class Scene {
  readonly story: Story;
  readonly clauses: readonly Clause[];
  /** People with the titles that stand at their names. */
  readonly titled: readonly Titled[];
  readonly calendar: Calendar;
  readonly #dates: DateFinder;
  readonly #verbs: VerbIndex;
  readonly #words: WordIndex<Token>;
  readonly #lemmas: WordIndex<Token>;
  readonly #clauseAt = new Map<Token, Clause>();

  constructor(readonly cast: Cast) {
    this.story = cast.story;
    this.clauses = flatMap(this.story.sentences, ({ clauses }) => clauses);
    for (const clause of this.clauses) this.#clauseAt.set(clause.verb, clause);
    this.#verbs = new VerbIndex(this.clauses);
    const spans = this.story.sentences.map(({ span }) => span);
    this.#words = new WordIndex(spans, ({ lower }) => lower);
    this.#lemmas = new WordIndex(spans, ({ lemma }) => lemma.toLowerCase());
    this.titled = titledOf(cast);
    this.calendar = new Calendar(this.story.readable);
    this.#dates = new DateFinder(this.story, this.calendar);
  }

  /** Clauses of the story that fit one of the patterns; see `VerbIndex` of libs/syntax. */
  verbs(...patterns: readonly string[]): readonly VerbMatch[] {
    return this.#verbs.matching(...patterns);
  }

  /** The story's tokens that are one of some words, in lower case. */
  words(words: ReadonlySet<string>): readonly Token[] {
    return this.#words.of(words);
  }

  /** The same by their lemmas. */
  lemmas(lemmas: ReadonlySet<string>): readonly Token[] {
    return this.#lemmas.of(lemmas);
  }

  /** Whom a noun means: by its name, by what it is set beside, by reference. */
  who(noun: NounPhrase): Actor | undefined {
    return (
      this.at(noun.head) ??
      this.#namedAfter(noun.head) ??
      this.#beside(noun) ??
      this.#saidToBe(noun.head) ??
      this.#relatedTo(noun.head) ??
      this.cast.at(adriftBefore(this.cast, noun) ?? noun.head)?.actor
    );
  }

  #beside({ appositions, head }: NounPhrase): Actor | undefined {
    const named = appositions.find((noun) => this.at(noun.head))?.head ?? calledBy(head);
    return named && this.at(named);
  }

  /** "went to Audible, which is owned by Amazon", where the tree hangs the clause elsewhere: the name right before. */
  #relatedTo({ lower, previous: comma }: Token): Actor | undefined {
    const before = lower === 'which' && comma?.text === ',' ? comma.previous : undefined;
    const name = before && this.cast.at(before);
    return name && name.how !== 'pronoun' && name.to === comma?.index ? name.actor : undefined;
  }

  /** "Larkfield is a bank that ...": who a bank that has no other name is said to be. */
  #saidToBe({ label, head: verb, tag }: Token): Actor | undefined {
    if (label !== 'attr' || verb.lemma !== 'be' || tag !== 'NN' || verb.children('neg').length > 0) return undefined;
    const subjects = verb.children('nsubj');
    const [subject] = subjects;
    return subject && subjects.length === 1 && subject.children('conj').length === 0 ? this.at(subject) : undefined;
  }

  /** "runs rocket company SpaceX", where the tree parts the trade from the name. */
  #namedAfter(noun: Token): Actor | undefined {
    const { next } = noun;
    if (noun.tag !== 'NN' || !TRADES.has(noun.lower) || next?.pos !== 'PROPN' || !noun.sentence.contains(next))
      return undefined;
    const name = this.cast.at(next);
    const isWhole = name?.from === next.index && (name.how === 'name' || name.how === 'short-name');
    const after = name && name.to < name.document.length ? name.document.token(name.to) : undefined;
    return isWhole && after?.tag !== 'POS' && isBody(name.actor) ? name.actor : undefined;
  }

  all(nouns: readonly NounPhrase[]): readonly Actor[] {
    const found = flatMap(nouns, (noun) => this.#each(noun));
    return found.length > 1 ? [...new Set(found)] : found;
  }

  /** "two engineers, A and B": of several all that are named beside. */
  #each(noun: NounPhrase): Actor | readonly Actor[] {
    const isMany = noun.head.tag === 'NNS' && !this.at(noun.head);
    const named = isMany ? flatMap(noun.appositions, ({ head }) => this.at(head) ?? []) : [];
    const one = named.length > 1 ? undefined : this.who(noun);
    if (!one) return named;
    const before = joinedBefore(this.cast, noun);
    const behind = listedBehind(this.cast, noun, one);
    return before.length + behind.length > 0 ? [...before, one, ...behind] : one;
  }

  /** Who does it; where the tree has no subject, who is named right before the verb. */
  doers(clause: Clause): readonly Actor[] {
    // "the carmaker that Toyota controls", where the tree has the carmaker do it
    const isTurned = clause.subjects.every(({ head }) => clause.objects.some((object) => object.head === head));
    if (!isTurned || clause.voice === 'passive') return this.all(clause.subjects);
    let before = clause.verb.previous;
    // "Oatly had never sued": back past auxiliaries and adverbs
    for (let step = 0; before && step < 3 && !this.at(before) && ['ADV', 'AUX'].includes(before.pos); step++)
      before = before.previous;
    const mention = before && this.cast.at(before);
    return mention && mention.how !== 'pronoun' && before?.sentence.contains(clause.verb) ? [mention.actor] : [];
  }

  /** Words between two names, where no clause has them as its verb. */
  adjacent(words: readonly string[], verbs: ReadonlySet<Token>): readonly Between[] {
    return flatMap(this.words(new Set(words)), (token) => {
      if (verbs.has(token)) return [];
      const before = token.previous && this.at(token.previous);
      const after = token.next && this.at(token.next);
      return before && after && before !== after ? [{ before, token, after }] : [];
    });
  }

  /** The clause whose verb a token is. */
  clauseAt(token: Token): Clause | undefined {
    return this.#clauseAt.get(token);
  }

  at(token: Token): Actor | undefined {
    return this.cast.at(token)?.actor;
  }

  /** The whole name or reference that a token is a part of; the token alone where it is none. */
  tokensAt(token: Token): readonly Token[] {
    const mention = this.cast.at(token);
    return mention ? mention.document.span(mention.from, mention.to).tokens : [token];
  }

  mentionAt(token: Token): ActorMention | undefined {
    return this.cast.at(token);
  }

  mentionsIn(sentence: Sentence): readonly ActorMention[] {
    return this.cast.mentionsIn(sentence);
  }

  sentenceOf(token: Token): Sentence | undefined {
    return this.story.sentenceOf(token);
  }

  /** Undefined where a clause holds nothing: a condition, a question, a wish, an order asked for. */
  footing(clause: Clause): Footing | undefined {
    return footingOf(clause, (speaking) => this.speakerOf(speaking));
  }

  /** How a clause puts a claim about somebody; undefined where it makes none. */
  standing(clause: Clause, about: readonly (Actor | undefined)[]): Standing | undefined {
    const footing = this.footing(clause);
    return footing && standingFrom(footing, about);
  }

  /** Who speaks in a clause of saying, or is named after "according to". */
  speakerOf(clause: Clause): Actor | undefined {
    const according = clause.objectsNear('according to');
    const speakers = according.length > 0 ? according : clause.subjects;
    return isWithin(clause) ? this.all(beside(speakers))[0] : this.all(speakers)[0];
  }

  dateOf(clause: Clause): Dated | undefined {
    return this.#dates.dateOf(clause);
  }

  /** The date that hangs on a noun or on the verbs around it. */
  dateAmong(words: readonly Token[], isAhead: boolean): Dated | undefined {
    return this.#dates.dateAmong(words, isAhead);
  }

  /** Dates in a sentence, by what they hang on or not. */
  datesIn(sentence: Sentence): readonly Dated[] {
    return this.#dates.datesIn(sentence);
  }

  /** From the first to the last of some tokens, within the sentence of the first. */
  cover(...tokens: readonly Token[]): TextSpan {
    const sentence = tokens[0]?.sentence;
    return this.story.cover(
      tokens.filter((token) => sentence?.contains(token) && token.document === sentence.document),
    );
  }

  /** The tight part of a clause that holds its verb and some nouns with what stands before them. */
  evidence(clause: Clause, nouns: readonly NounPhrase[] = []): TextSpan {
    const parts = flatMap(nouns, ({ core: { document, from, to } }) => [document.token(from), document.token(to - 1)]);
    return this.cover(clause.verb, ...clause.verb.children('prt'), ...parts);
  }
}

/** "Parler, its lawyer Ann Ray said, was told ...", where a parser gives the subject to "said" and none to "was told". */
const isWithin = ({ relation, parent, verb, subjects }: Clause): boolean =>
  relation === 'parataxis' &&
  parent?.surfaceSubjects.length === 0 &&
  verb.index < parent.verb.index &&
  beside(subjects).length > 0;

const beside = (nouns: readonly NounPhrase[]): readonly NounPhrase[] => {
  const asides = flatMap(nouns, ({ head }) => head.children('appos')).map((head) => new NounPhrase(head));
  return flatMap(asides, (aside) => [...beside([aside]), aside]);
};

export const isBody = (actor: Actor | undefined): actor is Actor =>
  actor?.kinds.some((kind) => BODIES.has(kind)) ?? false;
export const isPerson = (actor: Actor | undefined): actor is Actor => actor?.kinds.includes('Person') ?? false;

/** Each of the ones with each of the others, nobody with himself. */
export const pairs = (ones: readonly Actor[], others: readonly Actor[]): readonly (readonly [Actor, Actor])[] =>
  flatMap(ones, (one) => others.filter((other) => other !== one).map((other) => [one, other] as const));
