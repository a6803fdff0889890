import { Secret } from '@wiregraph/kernel/secret';
import { correlationFrom, currentCorrelation, withCorrelation } from './correlation.js';
import { createLog } from './log.js';
import { readableLines } from './readable-lines.js';

const lines: string[] = [];
const log = createLog({ name: 'spec', level: 'info', to: { write: (line) => void lines.push(line) } });
const last = () => JSON.parse(lines.at(-1) ?? '{}') as Record<string, unknown>;

describe('the log', () => {
  it('writes one JSON object a line, with time, level, process and sentence', () => {
    log.info({ receiptId: 'receipt-1' }, 'Took a story.');
    expect(last()).toMatchObject({ level: 'info', name: 'spec', receiptId: 'receipt-1', msg: 'Took a story.' });
    expect(last()['time']).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });

  it('puts the correlation id into every line of the work, across awaits', async () => {
    await withCorrelation('c-1', async () => {
      await Promise.resolve();
      log.info('Inside.');
    });
    expect(last()['correlation']).toBe('c-1');
    log.info('Outside.');
    expect(last()['correlation']).toBeUndefined();
  });

  it('tells no secret, wherever it stands', () => {
    log.info({ config: { password: 'hunter2', url: new Secret('hunter2') }, authorization: 'hunter2' }, 'Configured.');
    expect(lines.at(-1)).not.toContain('hunter2');
  });

  it('is for reading at a terminal', () => {
    let text = '';
    const readable = readableLines({ write: (part) => (text += part) });
    createLog({ name: 'spec', level: 'info', to: readable }).warn({ err: new Error('It broke.'), n: 1 }, 'Trouble.');
    expect(text).toMatch(/^\d\d:\d\d:\d\d\.\d{3} warn {2}spec: Trouble\. \{"n":1\}\nError: It broke\.\n/);
  });
});

describe('a correlation id', () => {
  it('is the given one if that is short and plain, else a new one', () => {
    expect(correlationFrom('desk-1.a_B')).toBe('desk-1.a_B');
    for (const bad of ['', 'with space', 'x'.repeat(129), '-first', 'new\nline', undefined, ['a']]) {
      expect(correlationFrom(bad)).toMatch(/^[0-9a-f-]{36}$/);
    }
    expect(currentCorrelation()).toBeUndefined();
  });
});
