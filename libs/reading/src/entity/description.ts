import type { Token } from '@wiregraph/syntax/document';
import type { EntityKind } from '@wiregraph/newsroom/ontology';
import type { Sentence } from '../story/story.js';
import type { Answer, Sought } from './antecedent.js';
import { type Asked, type Candidates, seatedSigns } from './candidate.js';
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
import { type Fields, fieldsOf, fieldsTold, isOtherwise, share, wordsBefore } from './field.js';
import { seatOf } from './gazetteer.js';
import { KNOWN_FOR, knownForIt } from './known-for.js';
import { articleOf, nounWord } from './noun-word.js';
import { ownerTold } from './owner-described.js';
import { seatsTold } from './told-seat.js';
import { titledOf } from './title.js';
import { Trades } from './trade.js';

/** How likely it is of what follows from the words alone: "the iPhone maker", "the commission" */
const BY_WORDS = 0.9;
/** How many sentences back a description may reach, and one of an owner. */
const REACH = 4;
const OWNER_REACH = 6;
const BODIES: readonly EntityKind[] = ['Company', 'Platform', 'Agency', 'Organization'];
const TOLD = new Set(['attr', 'oprd']);

/** What a noun tells besides. */
export interface Told {
  readonly of: (actor: Actor, signs: readonly string[]) => readonly string[];
  readonly nobody: readonly string[];
}
const OWNER: Told = { of: () => ['a Company'], nobody: [] };

/** Asks who is likeliest. */
export type Ask = (sought: Sought, asked: Asked, told?: Told) => Answer | undefined;

/** "the 38-year-old" ends in one of them. */
export const DESCRIPTIONS: ReadonlySet<string> = new Set([...DESCRIBING, ...KNOWN_FOR, 'old', 'up']);

/** A noun to be resolved, where it stands. */
interface Noun {
  readonly token: Token;
  readonly sentence: Sentence;
  readonly article: Token;
}

/** Where a description begins, and whom it means. */
export interface Described extends Answer {
  readonly from: number;
}

/** Whom "the company", "the social media platform", "the judge", "the commission" mean. */
export class Descriptions {
  readonly #judges: ReadonlySet<Actor>;
  readonly #trades: Trades;
  readonly #seats: ReadonlyMap<Actor, ReadonlySet<string>>;

  constructor(
    private readonly cast: Cast,
    private readonly candidates: Candidates,
    private readonly ask: Ask,
  ) {
    this.#trades = new Trades(cast);
    this.#seats = seatsTold(cast);
    this.#judges = new Set(
      titledOf(cast).flatMap(({ person, isJudge, isFormer }) => (isJudge && !isFormer ? [person] : [])),
    );
  }

  at(token: Token, sentence: Sentence): Described | undefined {
    const described = this.#described(token, sentence) ?? this.#owner(token, sentence);
    if (!described) return undefined;
    this.#trades.call(nounWord(token), described.actor);
    return described;
  }

  /** "the Facebook owner", where it is not known who that is */
  #owner(token: Token, sentence: Sentence): Described | undefined {
    const told = ownerTold(this.cast, token);
    if (!told) return undefined;
    const mayBe = (actor: Actor) => actor !== told.owned && actor.kinds.includes('Company');
    const answer = this.ask('description', { token, sentence, mayBe, reach: OWNER_REACH }, OWNER);
    return answer && { ...answer, from: token.index };
  }

  /** Not what is described any further. */
  #described(token: Token, sentence: Sentence): Described | undefined {
    const article = articleOf(token);
    if (!article) return undefined;
    const known = knownForIt(this.cast, token);
    if (known === null) return undefined;
    const answer = known ? byWords(known) : this.#told({ token, sentence, article });
    // "The Seattle-based company" has a name within it that is not its own.
    const hasSeat = fromTo(article, token).some((word) => this.cast.at(word) !== undefined);
    return answer && { ...answer, from: hasSeat ? token.index : article.index };
  }

  #told(noun: Noun): Answer | undefined {
    const { token, article } = noun;
    const isOther = isDescribedFurther(token) || hasName(this.cast, article, token) || this.#isInName(token);
    if (!DESCRIBING.has(nounWord(token)) || isOther) return undefined;
    const actor = this.#besideName(token) ?? this.#byName(token);
    return actor ? byWords(actor) : this.#byKind(noun);
  }

  /** "the Zurich company On Holding": a word of the name that follows. */
  #isInName({ label, head, next }: Token): boolean {
    const named = label === 'compound' && next ? this.cast.at(next) : undefined;
    return named !== undefined && named.from === next?.index && named === this.cast.at(head);
  }

  /** "On Holding, the Zurich company in which ...": its own name stands before it. */
  #besideName({ label, head }: Token): Actor | undefined {
    const named = label === 'appos' ? this.cast.at(head)?.actor : undefined;
    return named && isBody(named) ? named : undefined;
  }

  #byKind(noun: Noun): Answer | undefined {
    const { token, sentence, article } = noun;
    const isBare = token.children('compound', 'amod', 'nmod').length === 0;
    const kind = kindOf(nounWord(token), isBare);
    // "Jane Doe, the chief executive of Acme", "Voril, the site": what one is, and nobody who was told of before.
    const isTold = TOLD.has(token.label) || (token.label === 'pobj' && token.head.lower === 'as');
    // "the founder shares"
    const isOfThing = token.label === 'compound' && token.next?.pos === 'NOUN';
    if (!kind || token.label === 'appos' || (kind === 'Person' && (isTold || isOfThing))) return undefined;
    const fields = fieldsTold(nounWord(token), wordsBefore(article, token));
    const mayBe = this.#mayBe(noun, kind, fields);
    const told = this.#toldBy(noun, { kind, fields, mayBe });
    // "The Guardian reported that ... The company denied it": not the paper, if another one may be meant.
    const seats = kind === 'Company' ? this.#placesIn(article, token) : [];
    if (seats.length > 0) return this.#bySeat({ token, sentence, mayBe, reach: REACH }, seats, told);
    const isNoMedium = (actor: Actor) => mayBe(actor) && !this.#trades.isMedium(actor);
    const asked = { token, sentence, mayBe: isNoMedium, reach: REACH };
    return (
      this.ask('description', asked, told) ??
      (this.cast.actors.some(isNoMedium) ? undefined : this.ask('description', { ...asked, mayBe }, told))
    );
  }

  /** Not "the carmaker" of a bank, nor "the Korean firm" of a Dutch one. */
  #mayBe({ token, sentence, article }: Noun, kind: EntityKind, told: Fields): (actor: Actor) => boolean {
    const noun = nounWord(token);
    const words = fromTo(article, token);
    const isKnownOtherwise = (own: Fields) => isOtherwise(own, told);
    if (kind === 'Company') {
      const groups = this.#trades.called('group');
      return (actor) => {
        const own = fieldsOf(actor.name);
        // "Judicial Watch, an advocacy group, sued; the group said"
        if (noun === 'group' && actor.kinds.includes('Organization')) return groups.includes(actor);
        if (!actor.kinds.includes(kind) || isKnownOtherwise(own) || isElsewhere(actor.name, words)) return false;
        return share(own, told) || this.#trades.allows(noun, actor, sentence.index);
      };
    }
    if (kind === 'Person') {
      return (actor) => actor.kinds.includes(kind) && this.#judges.has(actor) === JUDGE.has(noun);
    }
    if (kind !== 'Platform') return (actor) => actor.kinds.includes(kind);
    // "the file-swapping service" of what the text has no such word for but this; "the network" of a broadcaster
    const isLike = !this.cast.actors.some(({ kinds }) => kinds.includes('Platform'));
    return ({ kinds, name }) => {
      const own = fieldsOf(name);
      if (kinds.includes('Company') && (isLike || share(own, told))) return true;
      return kinds.includes('Platform') && !isKnownOtherwise(own);
    };
  }

  /** What the words tell of those who may be meant. */
  #toldBy(
    { token }: Noun,
    { kind, fields, mayBe }: { kind: EntityKind; fields: Fields; mayBe: (actor: Actor) => boolean },
  ): Told {
    const noun = nounWord(token);
    const called = this.#trades.called(noun).filter(mayBe);
    return {
      of: (actor) => [
        ...(called.includes(actor) ? [called.length === 1 ? 'alone called so' : 'called so'] : []),
        ...(share(fieldsOf(actor.name), fields) ? ['known to do so'] : []),
        `a ${kind}`,
      ],
      nobody: [
        `the ${kind}`,
        ...(this.#trades.isGeneral(noun) ? ['general'] : []),
        ...(called.length === 0 ? [`no ${kind} called so`] : []),
      ],
    };
  }

  /** "the Boise-based company": one of the story, not such as are known to sit elsewhere. */
  #bySeat(asked: Asked, places: readonly string[], told: Told): Answer | undefined {
    const isThere = (actor: Actor) => {
      const told = this.#seats.get(actor);
      if (told) return places.some((place) => told.has(place));
      const seat = seatOf(actor.name);
      return seat === undefined ? undefined : places.some((place) => seat.includes(place));
    };
    // One that is known to sit there, unless the story is rather about others, which may sit there too.
    const [known, ...more] = this.cast.actors.filter((actor) => asked.mayBe(actor) && isThere(actor) === true);
    const open = this.cast.actors.filter((actor) => asked.mayBe(actor) && isThere(actor) === undefined);
    if (known && more.length === 0 && this.candidates.isNamedMost(known, open)) return byWords(known);
    const mayBe = (actor: Actor) => asked.mayBe(actor) && isThere(actor) !== false;
    const of = (actor: Actor, signs: readonly string[]) => [...told.of(actor, signs), ...seatedSigns(signs)];
    return this.ask('description', { ...asked, mayBe }, { of, nobody: [...told.nobody, 'seated'] });
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
    const before = this.candidates.metBefore(token).filter(({ name }) => {
      const own = name.toLowerCase().split(' ');
      return words.every((word) => own.includes(word));
    });
    return new Set(before).size === 1 ? before[0] : undefined;
  }
}

const byWords = (actor: Actor): Answer => ({ actor, share: BY_WORDS });
const isBody = (actor: Actor) => actor.kinds.some((kind) => BODIES.includes(kind));
