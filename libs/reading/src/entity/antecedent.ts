import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Sentence } from '../story/story.js';
import speech from '../claim/speech.json' with { type: 'json' };
import type { Actor, Cast } from './cast.js';

type MayBe = (actor: Actor) => boolean;

/** How many sentences back a personal pronoun may reach, and one that speaks: quotations make many sentences. */
const REACH = 2;
const SPEAKING_REACH = 6;
const QUOTING = new Set(speech.quoting);
/** How many sentences a text remembers "the commission". */
const MEMORY = 60;
/** How often a story names whom it is about. */
const LEAST = 3;
const MOST_LISTED = 8;
const SUBJECTS = new Set(['nsubj', 'nsubjpass']);
const PERSONAL = new Set(['she', 'her', 'hers', 'he', 'him', 'his']);

/** Looks for whom a word can stand for: in its sentence before it, then in what the sentences before are about. */
export class Antecedents {
  readonly #topics = new Map<number, Actor | undefined>();
  #numbers: readonly (readonly [Actor, number])[] | undefined;

  constructor(private readonly cast: Cast) {}

  /** Notes what a sentence, all of whose references are resolved, is about. */
  close(sentence: Sentence): void {
    this.#topics.set(sentence.index, this.#topicOf(sentence));
  }

  /** Whether a word stands in quotation marks: who is named there is not whom the story goes on to tell of. */
  isQuoted(token: Token): boolean {
    return this.cast.story.isQuoted(token);
  }

  /** Everybody met before a token, in its sentence and those before. */
  before(token: Token): readonly Actor[] {
    const index = this.cast.story.sentenceOf(token)?.index ?? 0;
    const earlier = this.cast.story.sentences.slice(Math.max(0, index - MEMORY), index + 1);
    return flatMap(earlier, (sentence) =>
      this.cast
        .mentionsIn(sentence)
        .filter(({ from }) => sentence.index < index || from < token.index)
        .map(({ actor }) => actor),
    );
  }

  /** Of several in the sentence the subject that a subject goes on with; else the topic of the sentence before. */
  ofPronoun(token: Token, sentence: Sentence, mayBe: MayBe): Actor | undefined {
    const joined = this.#joinedTo(token);
    if (joined && mayBe(joined)) return joined;
    const here = this.#here(token, sentence, mayBe);
    if (here.length > 0) return only(here) ?? this.#parallel(token, sentence, here);
    if (PERSONAL.has(token.lower)) return this.#lastPerson(token, sentence, mayBe);
    const topic = this.#lastTopic(sentence, mayBe);
    return topic ?? (token.previous?.text === ',' ? this.#lastNamed(sentence, mayBe) : undefined);
  }

  /** "Ticketmaster and its parent company": whose it is stands before the "and". */
  #joinedTo({ label, previous: and }: Token): Actor | undefined {
    const before = label === 'poss' && and?.lower === 'and' ? and.previous : undefined;
    const mention = before && this.cast.at(before);
    return mention && mention.how !== 'pronoun' && mention.to === before.index + 1 ? mention.actor : undefined;
  }

  /** The only one in the sentence, else the only one of the sentence before. */
  ofDescription(token: Token, sentence: Sentence, mayBe: MayBe): Actor | undefined {
    const here = this.#here(token, sentence, mayBe);
    if (here.length > 0)
      return only(here) ?? (SUBJECTS.has(token.label) ? this.#parallel(token, sentence, here) : undefined);
    const earlier = this.cast.story.sentences[sentence.index - 1];
    const named = earlier ? this.#in(earlier).filter(mayBe) : [];
    return only(named) ?? this.#soleTopic(sentence, mayBe);
  }

  /** The one that the story names far more often than all others, where neither this sentence nor the one before names any. */
  ofStory(sentence: Sentence, mayBe: MayBe): Actor | undefined {
    const near = this.cast.story.sentences.slice(Math.max(0, sentence.index - 1), sentence.index + 1);
    const others = flatMap(near, (other) => this.cast.mentionsIn(other)).filter(({ actor }) => mayBe(actor));
    const main = this.#mainBy(mayBe);
    return main && others.every(({ actor }) => actor === main) ? main : undefined;
  }

  #mainBy(mayBe: MayBe): Actor | undefined {
    const [first, second] = this.#byNumber().filter(([actor]) => mayBe(actor));
    return first && first[1] >= LEAST && first[1] >= 2 * (second?.[1] ?? 0) ? first[0] : undefined;
  }

  /** Who is named how often, the most often first; references are none. */
  #byNumber(): readonly (readonly [Actor, number])[] {
    if (this.#numbers) return this.#numbers;
    const counts = new Map<Actor, number>();
    for (const { actor, how } of this.cast.mentions)
      if (how === 'name' || how === 'short-name') counts.set(actor, (counts.get(actor) ?? 0) + 1);
    this.#numbers = [...counts].filter(([, count]) => count > 1).sort(([, a], [, b]) => b - a);
    return this.#numbers;
  }

  /** Those before the token; nobody does something to himself without "himself". */
  #here(token: Token, { span, clauses }: Sentence, mayBe: MayBe): readonly Actor[] {
    // "EY has been the company's auditor": nobody is his own
    const isOfAttribute = token.label === 'poss' && token.head.label === 'attr';
    const governor = isOfAttribute ? token.head.head : token.label === 'dobj' ? token.head : undefined;
    const clause = governor && clauses.find(({ verb }) => verb === governor);
    // "A shareholder, Jane Miller, sued her"
    const doing = clause?.subjects.flatMap(({ head }) => [head, ...head.children('appos')]) ?? [];
    const doers = flatMap(doing, (head) => this.cast.at(head)?.actor ?? []);
    const beside = flatMap(besideOwned(token), (owned) => this.cast.at(owned)?.actor ?? []);
    const before = flatMap(
      span.tokens
        .filter((other) => other.index < token.index && !isInAside(other, token) && this.#isHeard(other, token))
        .filter((other) => !this.#isWhere(other)),
      (other) => this.cast.at(other)?.actor ?? [],
    );
    const found = [...new Set(before)].filter((actor) => mayBe(actor) && !doers.includes(actor));
    return found.length > 1 ? found.filter((actor) => !beside.includes(actor)) : found;
  }

  /** "said in a post on X": where something was said, and nobody that the story goes on about. */
  #isWhere(token: Token): boolean {
    const isOn = token.label === 'pobj' && token.head.lower === 'on';
    return isOn && (this.cast.at(token)?.actor.kinds.includes('Platform') ?? false);
  }

  /** A word in quotation marks is none for a word outside them. */
  #isHeard(other: Token, token: Token): boolean {
    return this.isQuoted(token) || !this.isQuoted(other);
  }

  /** "Parler said that it ...", "Amazon broke the contract when it ...": the subject of a clause above. */
  #parallel(token: Token, sentence: Sentence, among: readonly Actor[]): Actor | undefined {
    // "removed X from its store" is clear, "sued X, its chief and ..." is not.
    const isOwner = token.label === 'poss' && ['pobj', 'dobj'].includes(token.head.label);
    if (!SUBJECTS.has(token.label) && !isOwner) return undefined;
    const own = clauseOver(token, sentence.clauses);
    for (let clause = isOwner ? undefined : (own?.parent ?? own?.conjunctOf); clause; clause = clause.parent) {
      const subject = this.#subjectOf(clause, among);
      if (subject) return subject;
    }
    const subjects = flatMap(sentence.clauses, (clause) => this.#subjectOf(clause, among) ?? []);
    return only([...new Set(subjects)]);
  }

  #subjectOf({ surfaceSubjects }: Clause, among: readonly Actor[]): Actor | undefined {
    const subjects = flatMap(surfaceSubjects, ({ head }) => this.#namedAt(head) ?? []);
    return only(subjects.filter((actor) => among.includes(actor)));
  }

  #lastTopic(sentence: Sentence, mayBe: MayBe): Actor | undefined {
    const topic = this.#topics.get(sentence.index - 1);
    return topic && mayBe(topic) ? topic : undefined;
  }

  /** Of "Lukas Biewald, its chief executive" the only one that the sentence before, which is about somebody else, names. */
  #lastNamed(sentence: Sentence, mayBe: MayBe): Actor | undefined {
    const earlier = this.cast.story.sentences[sentence.index - 1];
    return earlier && only(this.#in(earlier).filter(mayBe));
  }

  /** What the sentence before is about, unless it also tells, or lets somebody say, what another one does. */
  #soleTopic(sentence: Sentence, mayBe: MayBe): Actor | undefined {
    const topic = this.#lastTopic(sentence, mayBe);
    const clauses = this.cast.story.sentences[sentence.index - 1]?.clauses ?? [];
    const main = clauses.filter(
      ({ relation }) => relation !== 'adverbial' && relation !== 'relative' && relation !== 'content',
    );
    const doers = flatMap(main, ({ surfaceSubjects }) =>
      flatMap(surfaceSubjects, ({ head }) => this.cast.at(head)?.actor ?? []),
    );
    return doers.every((actor) => actor === topic || !mayBe(actor)) ? topic : undefined;
  }

  #lastPerson(token: Token, sentence: Sentence, mayBe: MayBe): Actor | undefined {
    const isSpeaking = SUBJECTS.has(token.label) && QUOTING.has(token.head.lemma) && !this.isQuoted(token);
    const reach = isSpeaking ? SPEAKING_REACH : REACH;
    for (let back = sentence.index - 1; back >= Math.max(0, sentence.index - reach); back--) {
      const topic = this.#topics.get(back);
      if (topic && mayBe(topic)) return topic;
      const earlier = this.cast.story.sentences[back];
      const named = earlier ? this.#in(earlier, !this.isQuoted(token)).filter(mayBe) : [];
      if (named.length > 0) return only(named);
    }
    return undefined;
  }

  #in(sentence: Sentence, isOutsideQuotes = false): readonly Actor[] {
    const mentions = this.cast.mentionsIn(sentence);
    const meant = mentions.filter(({ document, from, to }) => {
      const { root } = document.span(from, to);
      return !(isOutsideQuotes && this.isQuoted(root)) && !isOfPerson(root) && !this.#isWhere(root);
    });
    return [...new Set(meant.map(({ actor }) => actor))];
  }

  #topicOf({ clauses }: Sentence): Actor | undefined {
    const told = clauses.filter(({ verb }) => !this.isQuoted(verb));
    const roots = told.filter(({ relation }) => relation === 'root' || relation === 'parataxis');
    const subjects = flatMap(roots, ({ surfaceSubjects }) =>
      flatMap(surfaceSubjects, ({ head }) => this.#namedAt(head) ?? []),
    );
    return only([...new Set(subjects)]);
  }

  /** Whom a subject names, or is set beside: "Tesla's lawyer, Alex Spiro, told ..." */
  #namedAt(head: Token): Actor | undefined {
    const beside = head.children('appos').map((token) => this.cast.at(token)?.actor);
    return this.cast.at(head)?.actor ?? beside.find((actor) => actor?.kinds.includes('Person'));
  }
}

const only = (actors: readonly Actor[]): Actor | undefined => (actors.length === 1 ? actors[0] : undefined);

/** The innermost clause that a token stands in. */
function clauseOver(token: Token, clauses: readonly Clause[]): Clause | undefined {
  for (const above of token.ancestors) {
    const found = clauses.find(({ verb }) => verb === above);
    if (found) return found;
  }
  return undefined;
}

/** "Honda" of "Honda, its biggest customer": nobody is his own. */
function besideOwned({ label, head }: Token): readonly Token[] {
  if (label !== 'poss' || head.label !== 'appos') return [];
  const found = [head.head];
  // "Universal Music, Sony and Warner, its biggest suppliers"
  if (head.tag === 'NNS')
    for (const token of found) if (found.length < MOST_LISTED) found.push(...token.children('conj', 'appos'));
  return found.filter((token) => token !== head);
}

/** "Musk, the chief executive of Tesla, accused the company": Tesla is a word on Musk. */
function isInAside(other: Token, token: Token): boolean {
  const aside = other.ancestors.find(({ label }) => label === 'appos');
  return aside !== undefined && aside.head.entity?.type === 'PERSON' && !token.ancestors.includes(aside);
}

/** "Furlong, a former Amazon executive": Amazon is a word on Furlong. */
function isOfPerson(token: Token): boolean {
  const aside = token.label === 'compound' || token.label === 'nmod' ? token.head : undefined;
  return aside?.label === 'appos' && aside.head.entity?.type === 'PERSON';
}
