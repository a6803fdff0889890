import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Sentence, Story } from '../story/story.js';
import type { Calendar, Dated } from '../time/calendar.js';
import { type DatePhrase, datePhrasesIn } from '../time/date-phrase.js';

interface Found extends Dated {
  readonly token: Token;
}

/** "following the Jan 6 storming": the day of something else. */
const OF_ANOTHER = new Set(['following', 'after', 'since', 'before', 'until', 'from', 'amid', 'despite', 'for']);
const INSIDE_NAME = new Set(['compound', 'nmod', 'amod', 'poss']);

/** Finds the day on which something happened. */
export class DateFinder {
  readonly #bySentence: (readonly Found[] | undefined)[] = [];
  readonly #aheadBySentence: (readonly Found[] | undefined)[] = [];

  constructor(
    private readonly story: Story,
    private readonly calendar: Calendar,
  ) {}

  datesIn(sentence: Sentence): readonly Dated[] {
    return this.#foundIn(sentence);
  }

  /** The date that hangs on a clause's verb, itself or through its subject, object or a preposition of time. */
  dateOf(clause: Clause): Dated | undefined {
    const sentence = this.story.sentenceOf(clause.verb);
    const dates = sentence ? this.#placesIn(sentence, isToCome(clause)) : NO_DATES;
    if (!sentence || dates.length === 0) return undefined;
    const verbs = verbsOf(sentence);
    return plain(dates.find(({ token }) => hangsOn(token, clause.verb, verbs)));
  }

  /**
   * The date that hangs on a noun or on what is said of it: "Tuesday's hearing", "a hearing set for Nov. 20".
   * @param words the noun, and the verbs around it
   */
  dateAmong(words: readonly Token[], isAhead: boolean): Dated | undefined {
    const sentence = words[0] && this.story.sentenceOf(words[0]);
    const dates = sentence ? this.#placesIn(sentence, isAhead) : NO_DATES;
    if (!sentence || dates.length === 0) return undefined;
    const verbs = verbsOf(sentence);
    return plain(dates.find(({ token }) => hangsAmong(token, words, verbs)));
  }

  #placesIn(sentence: Sentence, isAhead: boolean): readonly Found[] {
    if (!isAhead) return this.#foundIn(sentence);
    return (this.#aheadBySentence[sentence.index] ??= foundIn(sentence, (phrase) =>
      this.calendar.resolveAhead(phrase),
    ));
  }

  /** Most sentences tell nothing whose day is asked. */
  #foundIn(sentence: Sentence): readonly Found[] {
    return (this.#bySentence[sentence.index] ??= foundIn(sentence, (phrase) => this.calendar.resolve(phrase)));
  }
}

const NO_DATES: readonly Found[] = [];
const plain = (found: Found | undefined): Dated | undefined =>
  found && { date: found.date, isInferred: found.isInferred };

const verbsOf = ({ clauses }: Sentence): ReadonlySet<number> => new Set(clauses.map(({ verb }) => verb.index));

/** "will step down on Friday", "is due to start in March": a day ahead. */
const isToCome = ({ form, parent, relation }: Clause): boolean =>
  form.modal === 'will' ||
  form.modal === 'shall' ||
  (form.isInfinitive && relation === 'complement' && parent !== undefined && SETTING.has(parent.lemma));

const SETTING = new Set(['schedule', 'set', 'slate', 'expect', 'plan', 'be']);

function foundIn({ span }: Sentence, resolve: (phrase: DatePhrase) => Dated | undefined): readonly Found[] {
  return flatMap(datePhrasesIn(span.text), (phrase) => {
    const dated = resolve(phrase);
    const token = firstOfDate(span.document.tokenAt(span.start + phrase.start));
    return dated && token ? [{ ...dated, token }] : [];
  });
}

/** Past the "in" of "in 2019". */
const firstOfDate = (token: Token | undefined): Token | undefined => (token?.pos === 'ADP' ? token.next : token);

function hangsOn(token: Token, verb: Token, verbs: ReadonlySet<number>): boolean {
  let below = token;
  for (const above of token.ancestors) {
    if (OF_ANOTHER.has(above.lower)) return false;
    const isDay = below === token && INSIDE_NAME.has(below.label) && above.pos === 'NOUN';
    if (isDay) return false;
    if (verbs.has(above.index)) return above === verb;
    below = above;
  }
  return false;
}

function hangsAmong(token: Token, words: readonly Token[], verbs: ReadonlySet<number>): boolean {
  for (const above of token.ancestors) {
    if (words.includes(above)) return true;
    if (verbs.has(above.index) || PAST_OR_FUTURE.has(above.lower)) return false;
  }
  return false;
}

/** "a hearing after the Jan 6 riot" */
const PAST_OR_FUTURE = new Set(['following', 'after', 'since', 'before', 'amid', 'despite']);
