import { archiveConfig } from '@wiregraph/archive/config';
import { openEventLog } from '@wiregraph/archive/event-log';
import type { House } from '@wiregraph/house/house';
import type { RecordedEvent } from '@wiregraph/kernel/event';

/** All events of a house, in order. */
export async function wholeLog(house: House): Promise<readonly RecordedEvent[]> {
  const log = openEventLog(archiveConfig.parse({ url: house.env['WIREGRAPH_POSTGRES_URL'] }));
  try {
    const events: RecordedEvent[] = [];
    for (;;) {
      const more = await log.read({ after: events.length, limit: 1_000 });
      if (more.length === 0) return events;
      events.push(...more);
    }
  } finally {
    await log.close();
  }
}
