import { z } from 'zod';
import { defineEvent } from './event.js';

const doorOpened = defineEvent({
  type: 'door.opened',
  version: 1,
  data: z.strictObject({ door: z.string(), by: z.string(), note: z.string() }),
  stream: (data) => `door-${data.door}`,
  identity: (data) => [data.by],
});

describe('an event', () => {
  it('has the same id when the same thing is reported again, whatever else is said of it', () => {
    const first = doorOpened({ door: 'a', by: 'x', note: 'first' });
    expect(doorOpened({ door: 'a', by: 'x', note: 'again' }).id).toBe(first.id);
    expect(doorOpened({ door: 'a', by: 'y', note: 'first' }).id).not.toBe(first.id);
    expect(doorOpened({ door: 'b', by: 'x', note: 'first' }).id).not.toBe(first.id);
    expect(first.stream).toBe('door-a');
  });

  it('takes no data that its schema does not know', () => {
    expect(() => doorOpened({ door: 'a', by: 'x', note: 'n', more: 1 } as never)).toThrow('more');
  });
});
