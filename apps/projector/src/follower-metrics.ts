import type { Archive } from '@wiregraph/archive/archive';
import type { Progress } from '@wiregraph/followers/follow';
import type { Metrics } from '@wiregraph/runtime/metrics';
import { Counter, Gauge, Histogram } from 'prom-client';

/** How far each follower is, whether it leads here, and how long batches take. */
export class FollowerMetrics {
  readonly #events: Counter<'follower'>;
  readonly #seconds: Histogram<'follower'>;
  readonly #leads: Gauge<'follower'>;
  readonly #outages: Counter<'follower'>;

  constructor(metrics: Metrics, archive: Pick<Archive, 'log' | 'followers'>) {
    const labelNames = ['follower'] as const;
    const registers = [metrics];
    const named = (name: string, help: string) => ({ name: `wiregraph_follower_${name}`, help, labelNames, registers });
    this.#events = new Counter(named('events_total', 'Events taken up here.'));
    this.#seconds = new Histogram({
      ...named('batch_seconds', 'From reading a batch to its commit.'),
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10],
    });
    this.#leads = new Gauge(named('leads', '1 where it leads here.'));
    this.#outages = new Counter(named('outages_total', 'Times that it had to wait for a server.'));
    gaugeLag({ ...named('lag_events', 'Events of the log that it has yet to take up.') }, archive);
  }

  count(progress: Progress): void {
    const labels = { follower: progress.follower };
    if (progress.state === 'applied') {
      this.#events.inc(labels, progress.events);
      this.#seconds.observe(labels, progress.tookMs / 1_000);
    } else {
      this.#leads.set(labels, progress.state === 'leading' ? 1 : 0);
      if (progress.state === 'waiting') this.#outages.inc(labels);
    }
  }
}

/** Asked of the archive when somebody looks; without it, it is missing, not zero. */
function gaugeLag(
  naming: ConstructorParameters<typeof Gauge<'follower'>>[0],
  { log, followers }: Pick<Archive, 'log' | 'followers'>,
): void {
  new Gauge<'follower'>({
    ...naming,
    async collect() {
      this.reset();
      const positions = await Promise.all([log.head(), followers.all()]).catch(() => undefined);
      if (!positions) return;
      const [head, all] = positions;
      for (const { name, position } of all) this.set({ follower: name }, head - position);
    },
  });
}
