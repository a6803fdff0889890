import { inspect } from 'node:util';
import { Secret, secret } from './secret.js';

describe('a secret', () => {
  it('shows itself to nobody who does not ask for it', () => {
    const key = new Secret('hunter2');
    const shown = [String(key), key.toString(), JSON.stringify({ key }), inspect({ key })].join(' ');
    expect(shown).not.toContain('hunter2');
    expect(key.reveal()).toBe('hunter2');
  });

  it('is never empty', () => expect(secret().safeParse('').success).toBe(false));
});
