import fc from 'fast-check';
import { hashParts, idKind, type IdPart, sha256 } from './id.js';

const thingId = idKind<'ThingId'>('thing');
const part = fc.oneof(fc.string(), fc.integer(), fc.constant(undefined));

describe('an id', () => {
  it('is the same for the same parts and carries its kind in front', () => {
    expect(thingId.of('a', 1)).toBe(thingId.of('a', 1));
    expect(thingId.of('a', 1)).toMatch(/^thing-[0-9a-f]{32}$/);
    expect(thingId.is(thingId.of('a'))).toBe(true);
  });

  it('differs where a list of parts differs, however the parts are cut', () => {
    const list = fc.array(part, { maxLength: 4 });
    const key = (parts: readonly IdPart[]) => JSON.stringify(parts.map((p) => (p === undefined ? null : String(p))));
    fc.assert(
      fc.property(list, list, (a, b) => {
        expect(hashParts(a) === hashParts(b)).toBe(key(a) === key(b));
      }),
      { seed: 1 },
    );
    expect(hashParts(['ab', 'c'])).not.toBe(hashParts(['a', 'bc']));
    expect(hashParts([''])).not.toBe(hashParts([undefined]));
  });

  it('differs from that of another kind with the same parts', () => {
    expect(thingId.of('a').split('-')[1]).not.toBe(idKind<'OtherId'>('other').of('a').split('-')[1]);
  });

  it('is refused in another form, with what is wanted', () => {
    expect(thingId.schema.safeParse('thing-12').error?.message).toContain('must be \\"thing-\\" and 32 hex digits');
  });

  it('of bytes is their SHA-256', () => {
    expect(sha256('abc')).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });
});
