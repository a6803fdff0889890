import { Unavailable } from '@wiregraph/kernel/errors';
import { batching } from './batching.js';
import type { Append } from './event-log.port.js';
import { memoryEventLog } from './memory-event-log.js';
import { anAppend, anEvent } from './testing/an-event.js';

/** A log that notes the sizes of its batches. */
function noting() {
  const log = memoryEventLog();
  const sizes: number[] = [];
  const append = (appends: readonly Append[]) => {
    sizes.push(appends.length);
    return log.append(appends);
  };
  return { log, sizes, append };
}

const some = (count: number) => Array.from({ length: count }, (_, n) => anAppend([anEvent(`e${n}`)]));

describe('batching', () => {
  it('gathers appends of the same moment into one batch, and answers each', async () => {
    const { append, sizes } = noting();
    const desk = batching({ append });
    const answers = await Promise.all(some(50).map((one) => desk.append(one)));
    expect(sizes).toEqual([50]);
    expect(answers.map((answer) => answer.kind === 'appended' && answer.position)).toEqual(
      Array.from({ length: 50 }, (_, n) => n + 1),
    );
  });

  it('sends at most as many in one batch as it may', async () => {
    const { append, sizes } = noting();
    const desk = batching({ append }, { maxAppends: 20 });
    await Promise.all(some(50).map((one) => desk.append(one)));
    expect(sizes).toEqual([20, 20, 10]);
  });

  it('sends at most 16 MiB in one batch', async () => {
    const { append, sizes } = noting();
    const desk = batching({ append });
    const large = [1, 2, 3].map((n) => anAppend([anEvent(`l${n}`, { data: { text: 'x'.repeat(7_000_000) } })]));
    await Promise.all(large.map((one) => desk.append(one)));
    expect(sizes).toEqual([2, 1]);
  });

  it('fails all members of a batch that fails, and goes on', async () => {
    const { log } = noting();
    const away = new Unavailable('archive.unavailable', 'Away.');
    let fails = true;
    const desk = batching({ append: (appends) => (fails ? Promise.reject(away) : log.append(appends)) });
    const answers = await Promise.allSettled(some(3).map((one) => desk.append(one)));
    expect(answers).toEqual(answers.map(() => ({ status: 'rejected', reason: away })));
    fails = false;
    expect(await desk.append(anAppend([anEvent('later')]))).toMatchObject({ kind: 'appended' });
  });

  it('refuses one that the log cannot take, and spares the others of its batch', async () => {
    const { append } = noting();
    const desk = batching({ append });
    const bad = desk.append(anAppend([anEvent('bad', { data: { text: '\0' } })]));
    const good = desk.append(anAppend([anEvent('good')]));
    await expect(bad).rejects.toMatchObject({ code: 'archive.unstorable-text' });
    expect(await good).toMatchObject({ kind: 'appended' });
  });

  it('sends what it has when it is closed, and takes nothing after', async () => {
    const { append, log } = noting();
    const desk = batching({ append }, { maxAppends: 10, waitMs: 60_000 });
    const pending = some(25).map((one) => desk.append(one));
    await desk.close();
    expect(await log.head()).toBe(25);
    await Promise.all(pending);
    await expect(desk.append(anAppend([anEvent('late')]))).rejects.toMatchObject({ code: 'archive.closed' });
  });
});
