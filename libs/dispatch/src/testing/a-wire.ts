import { randomUUID } from 'node:crypto';
import { receiptId } from '@wiregraph/newsroom/article';
import type { ArticleJob } from '../article-job.js';
import { type DispatchConfig, dispatchConfig } from '../config.js';
import {
  consumeWire,
  type GivenUp,
  openWireQueue,
  type WireConsumer,
  type WireHandling,
  type WireQueue,
} from '../wire-queue.js';

/** The Redis of the environment. */
export function redisUrl(): string {
  const url = process.env['WIREGRAPH_REDIS_URL'];
  if (!url) throw new Error('WIREGRAPH_REDIS_URL is not set: expected the URL of a Redis for integration specs.');
  return url;
}

export const aJob = (name: string): ArticleJob => ({ v: 1, receiptId: receiptId.of(name), correlation: 'spec' });

export interface Wire {
  readonly config: DispatchConfig;
  readonly queue: WireQueue;
  readonly handled: string[];
  readonly givenUp: { readonly receiptId: string; readonly why: GivenUp }[];
  readonly faults: Error[];
  take(handling?: Partial<WireHandling<unknown>>): WireConsumer;
  close(): Promise<void>;
}

/** A wire queue of a spec's own, by a random prefix. */
export function aWire(url = redisUrl(), settings: Record<string, unknown> = {}): Wire {
  const queuePrefix = `{spec-${randomUUID().slice(0, 8)}}`;
  const config = dispatchConfig.parse({ redisUrl: url, queuePrefix, retryDelayMs: 1, ...settings });
  const faults: Error[] = [];
  const handled: string[] = [];
  const givenUp: Wire['givenUp'] = [];
  const queue = openWireQueue(config, (error) => faults.push(error));
  const consumers: WireConsumer[] = [];
  return {
    config,
    queue,
    handled,
    givenUp,
    faults,
    take: (handling = {}) => {
      const consumer = consumeWire<unknown>(config, {
        concurrency: 1,
        handle: ({ receiptId: id }) => Promise.resolve(handled.push(id)),
        givenUp: ({ receiptId: id }, why) => {
          givenUp.push({ receiptId: id, why });
          return Promise.resolve();
        },
        onFault: (error) => faults.push(error),
        ...handling,
      });
      consumers.push(consumer);
      return consumer;
    },
    close: async () => {
      await Promise.all(consumers.map((consumer) => consumer.close()));
      await queue.close();
    },
  };
}
