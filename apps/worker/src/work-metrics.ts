import type { Handled } from '@wiregraph/copydesk/handle-copy';
import type { Metrics } from '@wiregraph/runtime/metrics';
import { Counter, Histogram } from 'prom-client';

export interface WorkMetrics {
  readonly handled: (what: Handled, seconds: number) => void;
  readonly quarantined: (code: string) => void;
}

/** Counts what a worker did. */
export function workMetrics(metrics: Metrics): WorkMetrics {
  const registers = [metrics];
  const revisions = new Counter({
    name: 'wiregraph_worker_revisions_total',
    help: 'Revisions by what was done with them: filed, analysed.',
    labelNames: ['done'],
    registers,
  });
  const quarantines = new Counter({
    name: 'wiregraph_worker_quarantined_total',
    help: 'Stories that went to quarantine, by reason.',
    labelNames: ['code'],
    registers,
  });
  const jobSeconds = new Histogram({
    name: 'wiregraph_worker_job_seconds',
    help: 'From the start of a job to its last append.',
    buckets: [0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60],
    registers,
  });
  return {
    handled: ({ filed, analysed }, seconds) => {
      revisions.inc({ done: 'filed' }, filed);
      revisions.inc({ done: 'analysed' }, analysed);
      jobSeconds.observe(seconds);
    },
    quarantined: (code) => quarantines.inc({ code }),
  };
}
