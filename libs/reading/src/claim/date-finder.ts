import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Sentence, Story } from '../story/story.js';
import type { Calendar, Dated } from '../time/calendar.js';
import { datePhrasesIn } from '../time/date-phrase.js';

interface Found extends Dated {
  readonly token: Token;
}

/** "following the Jan 6 storming": the day of something else. */
const OF_ANOTHER = new Set(['following', 'after', 'since', 'before', 'until', 'from', 'amid', 'despite', 'for']);
const INSIDE_NAME = new Set(['compound', 'nmod', 'amod', 'poss']);

/** Finds the day on which something happened. */
export class DateFinder {
  readonly #bySentence: (readonly Found[] | undefined)[] = [];

  constructor(
    private readonly story: Story,
    private readonly calendar: Calendar,
  ) {}

  datesIn(sentence: Sentence): readonly Dated[] {
    return this.#foundIn(sentence);
  }

  /** The date that hangs on a clause's verb, itself or through its subject, object or a preposition of time. */
  dateOf({ verb }: Clause): Dated | undefined {
    const sentence = this.story.sentenceOf(verb);
    if (!sentence) return undefined;
    const dates = this.#foundIn(sentence);
    if (dates.length === 0) return undefined;
    const verbs = new Set(sentence.clauses.map((clause) => clause.verb.index));
    const found = dates.find(({ token }) => hangsOn(token, verb, verbs));
    return found && { date: found.date, isInferred: found.isInferred };
  }

  /** Most sentences tell nothing whose day is asked. */
  #foundIn(sentence: Sentence): readonly Found[] {
    return (this.#bySentence[sentence.index] ??= foundIn(sentence, this.calendar));
  }
}

function foundIn({ span }: Sentence, calendar: Calendar): readonly Found[] {
  return flatMap(datePhrasesIn(span.text), (phrase) => {
    const dated = calendar.resolve(phrase);
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
