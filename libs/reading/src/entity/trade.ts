import type { Token } from '@wiregraph/syntax/document';
import type { Actor, ActorMention, Cast } from './cast.js';
import { isListedCompany } from './gazetteer.js';
import cues from './kind-cues.json' with { type: 'json' };
import { byName } from './name-memo.js';
import { nounWord } from './noun-word.js';
import trades from './trades.json' with { type: 'json' };

const DESCRIBING = new Set([...cues.describingCompanies, ...trades.same.flat()]);
/** Said of any company: "the firm". */
const GENERAL = new Set(trades.general);
const NAMED: ReadonlyMap<string, string> = new Map(
  Object.entries(trades.ofName).flatMap(([trade, words]) => words.map((word) => [word, trade] as const)),
);
/** "carmaker" and "automaker" are one. */
const SAME: ReadonlyMap<string, string> = new Map(
  trades.same.flatMap(([first = '', ...others]) => others.map((word) => [word, first] as const)),
);
const STARTING = new Set(['startup', 'start-up']);
const MEDIUM = 'newspaper';

const tradeOf = (noun: string): string => SAME.get(noun) ?? noun;

/** What companies of a story are said to be: "the Guardian newspaper", "Ford, the carmaker", "Delta Air Lines". */
export class Trades {
  readonly #of = new Map<Actor, Set<string>>();
  readonly #called = new Map<string, Set<Actor>>();
  /** In which sentence the story first says a trade of somebody. */
  readonly #knownFrom = new Map<string, number>();
  readonly #noted = new Set<Actor>();

  constructor(cast: Cast) {
    for (const mention of cast.mentions) {
      if (mention.how === 'pronoun') continue;
      const { index = 0 } = cast.story.sentenceOf(mention.document.token(mention.from)) ?? {};
      this.#note(mention, index);
    }
  }

  /**
   * Whether a noun may be said of a company in a sentence: not "the insurer" of a paper, nor of another where one was
   * called an insurer up to there.
   */
  allows(noun: string, actor: Actor, sentence: number): boolean {
    if (STARTING.has(noun) && isListedCompany(actor.name)) return false;
    if (GENERAL.has(noun)) return true;
    const known = this.#of.get(actor);
    if (known) return known.has(tradeOf(noun));
    return (this.#knownFrom.get(tradeOf(noun)) ?? Infinity) > sentence;
  }

  /** Whom the story calls so: "Rivian, the carmaker". */
  called(noun: string): readonly Actor[] {
    return [...(this.#called.get(tradeOf(noun)) ?? [])];
  }

  /** Notes that one is called so. */
  call(noun: string, actor: Actor): void {
    const trade = tradeOf(noun);
    this.#called.set(trade, (this.#called.get(trade) ?? new Set()).add(actor));
  }

  isGeneral(noun: string): boolean {
    return GENERAL.has(noun);
  }

  /** A paper, a broadcaster: who reports what others do. */
  isMedium(actor: Actor): boolean {
    return this.#of.get(actor)?.has(MEDIUM) ?? false;
  }

  #note(mention: ActorMention, sentence: number): void {
    // "the Cincinnati grocer" tells nothing of what Cincinnati does.
    if (mention.actor.kinds[0] === 'Place') return;
    const isNew = !this.#noted.has(mention.actor);
    this.#noted.add(mention.actor);
    for (const noun of nounsBeside(mention)) this.call(noun, mention.actor);
    for (const noun of [...nounsAt(mention), ...(isNew ? nounsIn(mention.actor.name) : [])]) {
      const trade = tradeOf(noun);
      if (GENERAL.has(trade)) continue;
      if (!isRival(mention)) this.#knownFrom.set(trade, Math.min(sentence, this.#knownFrom.get(trade) ?? sentence));
      const of = this.#of.get(mention.actor) ?? new Set();
      this.#of.set(mention.actor, of.add(trade));
    }
  }
}

/** "rival lender Close Brothers": there is another. */
function isRival({ document, from }: ActorMention): boolean {
  const noun = from > 1 ? document.token(from - 1) : undefined;
  return noun?.tag === 'NN' && OTHERS.has(noun.previous?.lower ?? '');
}
const OTHERS = new Set(['rival', 'fellow', 'competing', 'another', 'other']);

/** "Rivian, the carmaker", "carmaker Rivian", "Chief Executive Mary Barra" */
function nounsBeside({ document, from, to }: ActorMention): readonly string[] {
  const head = document.span(from, to).root;
  const beside = [head.label === 'appos' ? head.head : undefined, ...head.children('appos', 'compound')];
  return beside.flatMap((token) => (token?.tag === 'NN' ? [nounWord(token)] : []));
}

function nounsAt({ document, from, to }: ActorMention): readonly string[] {
  const head = document.span(from, to).root;
  const beside = [head.label === 'appos' ? head.head : undefined, ...head.children('appos')];
  const next = to < document.length ? document.token(to) : undefined;
  const previous = from > 0 ? document.token(from - 1) : undefined;
  const isOne = (token: Token | undefined): token is Token => token?.tag === 'NN' && DESCRIBING.has(token.lower);
  const near = [next, previous].filter((token) => token?.sentence === head.sentence);
  return [...beside, ...near].filter((token) => isOne(token)).map(({ lower }) => lower);
}

const nounsIn = byName((name): readonly string[] => name.split(' ').flatMap((word) => NAMED.get(word) ?? []));
