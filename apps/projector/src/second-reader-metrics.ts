import type { SecondReaderNews } from '@wiregraph/followers/second-reader';
import type { Metrics } from '@wiregraph/runtime/metrics';
import { Counter, Gauge, Histogram } from 'prom-client';

type Read = Extract<SecondReaderNews, { state: 'read' }>;

/** What the second reader read and made of it, what it cost and how long it took. */
export class SecondReaderMetrics {
  readonly #stories: Counter<'outcome'>;
  readonly #claims: Counter<'outcome'>;
  readonly #disagreements: Counter<'about'>;
  readonly #tokens: Counter<'of'>;
  readonly #retries: Counter<'code'>;
  readonly #seconds: Histogram;
  readonly #left: Gauge;

  constructor(metrics: Metrics) {
    const registers = [metrics];
    const named = (name: string, help: string) => ({ name: `wiregraph_second_reader_${name}`, help, registers });
    this.#stories = new Counter({
      ...named('stories_total', 'Stories: read, of no use (by fault), given up, or passed over for the budget.'),
      labelNames: ['outcome'],
    });
    this.#claims = new Counter({ ...named('claims_total', 'Claims: kept, or why dropped.'), labelNames: ['outcome'] });
    this.#disagreements = new Counter({
      ...named('disagreements_total', 'Differences from the rules, for review.'),
      labelNames: ['about'],
    });
    this.#tokens = new Counter({ ...named('tokens_total', 'Tokens of questions and answers.'), labelNames: ['of'] });
    this.#retries = new Counter({ ...named('retries_total', 'Questions put again, by why.'), labelNames: ['code'] });
    this.#seconds = new Histogram({
      ...named('seconds', 'From question to event, with what was asked again.'),
      buckets: [0.5, 1, 2.5, 5, 10, 30, 60, 120, 300],
    });
    this.#left = new Gauge(named('budget_tokens_left', 'Of today, as of the last story.'));
  }

  count(news: SecondReaderNews): void {
    if (news.state === 'read') this.#read(news);
    else if (news.state === 'passed-over') this.#stories.inc({ outcome: news.why });
    else if (news.state === 'given-up') this.#stories.inc({ outcome: news.fault.code });
    else this.#retries.inc({ code: news.fault.code });
  }

  #read({ data, tookMs, left }: Read): void {
    this.#stories.inc({ outcome: data.fault ?? 'read' });
    this.#claims.inc({ outcome: 'kept' }, data.claims.length);
    for (const [reason, count] of Object.entries(data.dropped)) this.#claims.inc({ outcome: reason }, count);
    for (const { about } of data.disagreements) this.#disagreements.inc({ about });
    this.#tokens.inc({ of: 'questions' }, data.tokens.asked);
    this.#tokens.inc({ of: 'answers' }, data.tokens.answered);
    this.#seconds.observe(tookMs / 1_000);
    this.#left.set(left);
  }
}
