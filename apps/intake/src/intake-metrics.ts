import type { QuarantineReason } from '@wiregraph/archive/receipts';
import type { ReceiveStory } from '@wiregraph/intake/receive';
import { isRefused } from '@wiregraph/kernel/errors';
import type { Metrics } from '@wiregraph/runtime/metrics';
import { Counter, Gauge, Histogram } from 'prom-client';
import type { Parts } from './parts.js';

/** Counts stories by channel and outcome, and measures how long taking one in lasts. */
export function counted(metrics: Metrics, receive: ReceiveStory): ReceiveStory {
  const stories = new Counter({
    name: 'wiregraph_intake_stories_total',
    help: 'Stories by channel and outcome: new, known, or the code of the refusal.',
    labelNames: ['channel', 'outcome'],
    registers: [metrics],
  });
  const seconds = new Histogram({
    name: 'wiregraph_intake_seconds',
    help: 'From the whole body to the durable receipt.',
    buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [metrics],
  });
  return async (story) => {
    const measured = seconds.startTimer();
    const answer = await receive(story);
    measured();
    const outcome = isRefused(answer) ? answer.refused : answer.isNew ? 'new' : 'known';
    stories.inc({ channel: story.channel, outcome });
    return answer;
  };
}

/** Counts looks at feeds by source and outcome. */
export function countLooks(metrics: Metrics): (source: string, outcome: string) => void {
  const looks = new Counter({
    name: 'wiregraph_feed_looks_total',
    help: 'Looks at feeds by source and outcome: unchanged, taken, or the code of what was wrong.',
    labelNames: ['source', 'outcome'],
    registers: [metrics],
  });
  return (source, outcome) => looks.inc({ source, outcome });
}

/** Receipts and jobs by state, counted when somebody asks. Without a server its states are missing, not zero. */
export function gaugeStates(metrics: Metrics, { archive, queue }: Pick<Parts, 'archive' | 'queue'>): void {
  gauge(metrics, { name: 'wiregraph_receipts', help: 'Receipts by state.' }, () => archive.receipts.counts());
  const reasons = { name: 'wiregraph_quarantined', help: 'Stories in quarantine by reason.', label: 'code' } as const;
  gauge(metrics, reasons, () => archive.receipts.reasons().then(byCode));
  gauge(metrics, { name: 'wiregraph_wire_jobs', help: 'Jobs on the wire queue by state.' }, () => queue.counts());
}

const byCode = (reasons: readonly QuarantineReason[]) =>
  Object.fromEntries(reasons.map(({ code, receipts }) => [code, receipts]));

function gauge(
  metrics: Metrics,
  { label = 'state', ...naming }: { readonly name: string; readonly help: string; readonly label?: string },
  count: () => Promise<object>,
): void {
  new Gauge({
    ...naming,
    labelNames: [label],
    registers: [metrics],
    async collect() {
      const counts = await count().catch(() => ({}));
      this.reset();
      for (const [state, value] of Object.entries(counts)) this.set({ [label]: state }, Number(value));
    },
  });
}
