import { GapInLog } from '@wiregraph/archive/event-log';
import { memoryEventLog } from '@wiregraph/archive/memory-event-log';
import { told } from './testing/told.js';
import { verifyLog } from './verify-log.js';

describe('verifying the log', () => {
  it('counts the events of a log that is whole', async () => {
    const log = memoryEventLog();
    await log.append([told('a', 'Parler', 'Amazon'), told('b', 'Parler', 'Twitter')]);
    expect(await verifyLog(log)).toBe(4);
  });

  it('names the gap of a log that is not', async () => {
    const log = memoryEventLog();
    await log.append([told('a', 'Parler', 'Amazon')]);
    const holed = { ...log, read: async (range: { after: number; limit: number }) => (await log.read(range)).slice(1) };
    await expect(verifyLog(holed)).rejects.toThrow(GapInLog);
  });

  it('names the event that no program knows', async () => {
    const log = memoryEventLog();
    const [event] = told('a', 'Parler', 'Amazon').events;
    if (event) await log.append([{ events: [{ ...event, type: 'article.dreamt' }], correlation: 'x' }]);
    await expect(verifyLog(log)).rejects.toThrow('article.dreamt');
  });
});
