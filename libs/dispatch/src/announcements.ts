import type { Position } from '@wiregraph/kernel/event';
import type { DispatchConfig } from './dispatch.config.js';
import { consumerRedis, type OnFault, producerRedis, promptly } from './redis.js';

/** Who follows the log tells how far it has come: a position, no content. */
export interface Announcements {
  /**
   * Tells that a follower has reached a position. A hint: while Redis is away it is lost (and `onFault` hears of it), so
   * whoever waits for a position asks for it now and then as well. Never throws.
   */
  reached(follower: string, position: Position): Promise<void>;
  /** Hears a follower's positions from now on; not sorted, some may be missing. Resolves to what ends it. @throws QueueUnavailable */
  onReached(follower: string, fn: (position: Position) => void): Promise<() => Promise<void>>;
  close(): Promise<void>;
}

/** Opens both ends. */
export function openAnnouncements(config: DispatchConfig, onFault: OnFault): Announcements {
  const publisher = producerRedis(config, onFault);
  const subscriber = consumerRedis(config, onFault);
  const publishing = promptly(publisher, config.commandTimeoutMs);
  const subscribing = promptly(subscriber, config.commandTimeoutMs);
  const hearers = new Map<string, Set<(position: Position) => void>>();
  const channelOf = (follower: string) => `${config.queuePrefix}:reached:${follower}`;
  subscriber.on('message', (channel, message) => {
    const position = Number(message);
    if (!Number.isSafeInteger(position)) return;
    for (const hear of hearers.get(channel) ?? []) hear(position);
  });
  return {
    reached: async (follower, position) => {
      try {
        await publishing(() => publisher.publish(channelOf(follower), String(position)));
      } catch (error) {
        onFault(error instanceof Error ? error : new Error(String(error)));
      }
    },
    onReached: async (follower, fn) => {
      const channel = channelOf(follower);
      const here = hearers.get(channel) ?? new Set();
      await subscribing(() => subscriber.subscribe(channel));
      hearers.set(channel, here.add(fn));
      return async () => {
        here.delete(fn);
        if (here.size > 0) return;
        hearers.delete(channel);
        await subscribing(() => subscriber.unsubscribe(channel));
      };
    },
    close: async () => {
      publisher.disconnect();
      subscriber.disconnect();
      await Promise.resolve();
    },
  };
}
