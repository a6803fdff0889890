import type { Token } from '@wiregraph/syntax/document';
import type { EntityKind } from '@wiregraph/newsroom/ontology';
import type { Sentence } from '../story/story.js';
import speech from '../claim/speech.json' with { type: 'json' };
import { type Answer, likeliest, type Question, type Sought } from './antecedent.js';
import { type Asked, Candidates, seatedSigns } from './candidate.js';
import type { Actor, Cast } from './cast.js';
import {
  DESCRIBING,
  fromTo,
  hasName,
  isDescribedFurther,
  isElsewhere,
  JUDGE,
  kindOf,
  NAME_NOUNS,
} from './describing.js';
import { seatOf } from './gazetteer.js';
import { KNOWN_FOR, knownForIt } from './known-for.js';
import { articleOf, nounWord } from './noun-word.js';
import { ownerTold } from './owner-described.js';
import { sexesIn } from './sex.js';
import { seatsTold } from './told-seat.js';
import { titledOf } from './title.js';
import { Trades } from './trade.js';

/** "the iPhone maker", "the commission" */
const BY_WORDS = 0.9;
const SHE = new Set(['she', 'her', 'hers']);
const HE = new Set(['he', 'him', 'his']);
const IT = new Set(['it', 'its']);
const BODIES: readonly EntityKind[] = ['Company', 'Platform', 'Agency', 'Organization'];
/** How many sentences back a word may reach, and one that speaks: quotations make many sentences. */
const REACH = 4;
const SPEAKING_REACH = 6;

const QUOTING = new Set(speech.quoting);

/** What a noun tells besides. */
interface Told {
  readonly of: (actor: Actor, signs: readonly string[]) => readonly string[];
  readonly nobody: readonly string[];
}
const SILENT: Told = { of: () => [], nobody: [] };
const OWNER: Told = { of: () => ['a Company'], nobody: [] };

const TOLD = new Set(['appos', 'attr', 'oprd']);

/** "the 38-year-old" ends in one of them. */
const REFERRING = new Set([...SHE, ...HE, ...IT, ...DESCRIBING, ...KNOWN_FOR, 'old']);

interface Described {
  readonly actor: Actor;
  readonly from: number;
}

/** Finds what pronouns and descriptions mean, sentence by sentence, where one reading is by far the likeliest. */
export class References {
  /** How often each was called "she" less how often "he": one slip does not stick. */
  readonly #sexes: Map<Actor, number>;
  readonly #candidates: Candidates;
  readonly #judges: ReadonlySet<Actor>;
  readonly #trades: Trades;
  readonly #seats: ReadonlyMap<Actor, ReadonlySet<string>>;
  /** How likely the last answer is; of what follows from words alone nothing is asked. */
  #share = BY_WORDS;

  /** @param answer decides; another one than ours looks on while the weights are found */
  constructor(
    private readonly cast: Cast,
    private readonly answer: (question: Question, asked: Asked) => Answer | undefined = likeliest,
  ) {
    this.#candidates = new Candidates(cast);
    this.#sexes = sexesIn(cast);
    this.#trades = new Trades(cast);
    this.#seats = seatsTold(cast);
    this.#judges = new Set(
      titledOf(cast).flatMap(({ person, isJudge, isFormer }) => (isJudge && !isFormer ? [person] : [])),
    );
  }

  resolve(): void {
    for (const sentence of this.cast.story.sentences) {
      for (const token of sentence.span.tokens) {
        if (REFERRING.has(token.lower) && !this.cast.at(token)) this.#resolveAt(token, sentence);
      }
      this.#candidates.close(sentence);
    }
  }

  #resolveAt(token: Token, sentence: Sentence): void {
    const { lower, index, document } = token;
    this.#share = BY_WORDS;
    const isPersonal = SHE.has(lower) || HE.has(lower);
    const pronoun = isPersonal
      ? this.#person(token, sentence)
      : IT.has(lower)
        ? this.#ask('body', { token, sentence, mayBe: isBody, reach: REACH })
        : undefined;
    if (pronoun) {
      this.cast.refer({
        actor: pronoun,
        document,
        from: index,
        to: index + 1,
        how: 'pronoun',
        confidence: this.#share,
      });
    }
    if (token.pos !== 'NOUN' && lower !== 'old') return;
    const described = this.#described(token, sentence) ?? this.#owner(token, sentence);
    if (!described) return;
    this.#trades.call(nounWord(token), described.actor);
    this.cast.refer({ ...described, document, to: index + 1, how: 'description', confidence: this.#share });
  }

  #ask(sought: Sought, asked: Asked, told = SILENT): Actor | undefined {
    const all = this.#candidates.of(asked);
    if (all.length === 0) return undefined;
    const candidates =
      told === SILENT ? all : all.map(({ actor, signs }) => ({ actor, signs: [...signs, ...told.of(actor, signs)] }));
    const nobody = [...this.#candidates.nobody(asked), ...told.nobody];
    const answer = this.answer({ sought, candidates, nobody }, asked);
    if (answer) this.#share = answer.share;
    return answer?.actor;
  }

  #person(token: Token, sentence: Sentence): Actor | undefined {
    const sex = SHE.has(token.lower) ? 1 : -1;
    const mayBe = (actor: Actor) => isPerson(actor) && (this.#sexes.get(actor) ?? 0) * sex >= 0;
    const isQuoted = this.cast.story.isQuoted(token);
    const isSpeaking = token.label === 'nsubj' && QUOTING.has(token.head.lemma) && !isQuoted;
    const actor = this.#ask('person', { token, sentence, mayBe, reach: isSpeaking ? SPEAKING_REACH : REACH });
    // Whom a speaker calls "she" may be somebody whom the story does not name.
    if (actor && !isQuoted) this.#sexes.set(actor, (this.#sexes.get(actor) ?? 0) + sex);
    return actor;
  }

  /** "the Facebook owner", where it is not known who that is */
  #owner(token: Token, sentence: Sentence): Described | undefined {
    const told = ownerTold(this.cast, token);
    if (!told) return undefined;
    const mayBe = (actor: Actor) => actor !== told.owned && actor.kinds.includes('Company');
    const actor = this.#ask('description', { token, sentence, mayBe, reach: SPEAKING_REACH }, OWNER);
    return actor && { actor, from: token.index };
  }

  /** "the company", "the social media platform", "the judge", "the commission"; not what is described any further. */
  #described(token: Token, sentence: Sentence): Described | undefined {
    const article = articleOf(token);
    if (!article) return undefined;
    const actor = knownForIt(this.cast, token) ?? this.#told(token, sentence, article);
    // "The Seattle-based company" has a name within it that is not its own.
    const hasSeat = fromTo(article, token).some((word) => this.cast.at(word) !== undefined);
    return actor && { actor, from: hasSeat ? token.index : article.index };
  }

  #told(token: Token, sentence: Sentence, article: Token): Actor | undefined {
    if (!DESCRIBING.has(nounWord(token)) || isDescribedFurther(token) || hasName(this.cast, article, token))
      return undefined;
    return this.#besideName(token) ?? this.#byName(token) ?? this.#byKind(token, sentence, article);
  }

  /** "On Holding, the Zurich company in which ...": its own name stands before it. */
  #besideName({ label, head }: Token): Actor | undefined {
    const named = label === 'appos' ? this.cast.at(head)?.actor : undefined;
    return named && isBody(named) ? named : undefined;
  }

  #byKind(token: Token, sentence: Sentence, article: Token): Actor | undefined {
    const noun = nounWord(token);
    const isBare = token.children('compound', 'amod', 'nmod').length === 0;
    const kind = kindOf(noun, isBare);
    // "Jane Doe, the chief executive of Acme": what she is, and nobody who was told of before.
    const isTold = TOLD.has(token.label) || (token.label === 'pobj' && token.head.lower === 'as');
    if (!kind || (kind === 'Person' && isTold)) return undefined;
    const words = fromTo(article, token);
    // "the file-swapping service" of what the text has no such word for but this
    const isLike = kind === 'Platform' && !this.cast.actors.some(({ kinds }) => kinds.includes('Platform'));
    const mayBe = (actor: Actor) =>
      actor.kinds.includes(isLike ? 'Company' : kind) &&
      (kind !== 'Person' || this.#judges.has(actor) === JUDGE.has(noun)) &&
      (kind !== 'Company' || (this.#trades.allows(noun, actor) && !isElsewhere(actor.name, words)));
    const called = this.#trades.called(noun).filter(mayBe);
    const of = (actor: Actor) => [
      ...(called.includes(actor) ? [called.length === 1 ? 'alone called so' : 'called so'] : []),
      `a ${kind}`,
    ];
    const nobody = [
      `the ${kind}`,
      ...(this.#trades.isGeneral(noun) ? ['general'] : []),
      ...(called.length === 0 ? [`no ${kind} called so`] : []),
    ];
    // "The Guardian reported that ... The company denied it": not the paper, if another one may be meant.
    const seats = kind === 'Company' ? this.#placesIn(article, token) : [];
    if (seats.length > 0) return this.#bySeat({ token, sentence, mayBe, reach: REACH }, seats, { of, nobody });
    const told = (actor: Actor) => mayBe(actor) && !this.#trades.isMedium(actor);
    const asked = { token, sentence, mayBe: told, reach: REACH };
    return (
      this.#ask('description', asked, { of, nobody }) ??
      (this.cast.actors.some(told) ? undefined : this.#ask('description', { ...asked, mayBe }, { of, nobody }))
    );
  }

  /** "the Boise-based company": one of the story, not such as are known to sit elsewhere. */
  #bySeat(
    asked: Asked,
    places: readonly string[],
    told: { of: (actor: Actor) => readonly string[]; nobody: readonly string[] },
  ): Actor | undefined {
    const isThere = (actor: Actor) => {
      const told = this.#seats.get(actor);
      if (told) return places.some((place) => told.has(place));
      const seat = seatOf(actor.name);
      return seat === undefined ? undefined : places.some((place) => seat.includes(place));
    };
    const known = this.cast.actors.filter((actor) => asked.mayBe(actor) && isThere(actor) === true);
    if (known.length === 1) return known[0];
    const mayBe = (actor: Actor) => asked.mayBe(actor) && isThere(actor) !== false;
    const of = (actor: Actor, signs: readonly string[]) => [...told.of(actor), ...seatedSigns(signs)];
    return this.#ask('description', { ...asked, mayBe }, { of, nobody: [...told.nobody, 'seated'] });
  }

  #placesIn(first: Token, last: Token): readonly string[] {
    const places = fromTo(first, last).flatMap((token) => this.cast.at(token)?.actor ?? []);
    return [...new Set(places.filter(({ kinds }) => kinds[0] === 'Place').map(({ name }) => name))];
  }

  /** The only one met so far whose name has that noun: "the commission" of "Federal Trade Commission". */
  #byName(token: Token): Actor | undefined {
    if (!NAME_NOUNS.has(token.lower)) return undefined;
    // "the trade commission", where another commission is in the text, too
    const words = [token, ...token.children('compound')].map(({ lower }) => lower);
    const before = this.#candidates.metBefore(token).filter(({ name }) => {
      const own = name.toLowerCase().split(' ');
      return words.every((word) => own.includes(word));
    });
    return new Set(before).size === 1 ? before[0] : undefined;
  }
}

const isPerson = ({ kinds }: Actor) => kinds.includes('Person');
const isBody = (actor: Actor) => actor.kinds.some((kind) => BODIES.includes(kind));
