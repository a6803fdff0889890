import type { EventId, NewEvent } from '@wiregraph/kernel/event';
import { hashParts } from '@wiregraph/kernel/id';
import type { Append } from '../event-log.port.js';

interface Wanted {
  readonly stream?: string;
  readonly type?: string;
  readonly data?: Readonly<Record<string, unknown>>;
}

/** The event that a name stands for: the same name, the same id. */
export const anEvent = (name: string, { stream = `article-${name}`, type = 'article.filed', data }: Wanted = {}) =>
  ({
    id: hashParts([name]) as string as EventId,
    stream,
    type,
    version: 1,
    data: { name, ...data },
  }) satisfies NewEvent;

export const anAppend = (events: readonly NewEvent[], more: Partial<Append> = {}): Append => ({
  events,
  correlation: 'c-1',
  ...more,
});
