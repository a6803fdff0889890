import { collectDefaultMetrics, Registry } from 'prom-client';

/** Metrics of one process, as Prometheus reads them: Node's own, and what the process registers. */
export type Metrics = Registry;

/** @param process name of the process: the label `process` of every metric */
export function createMetrics(process: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ process });
  collectDefaultMetrics({ register: registry });
  return registry;
}
