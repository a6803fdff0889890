import { gzipSync } from 'node:zlib';
import { decodeBody } from './content-encoding.js';
import { MAX_STORY_BYTES } from './receive.js';

// Text that does not pack well, so that only its size counts.
const noise = (bytes: number) => {
  let state = 1;
  return Buffer.from(Uint8Array.from({ length: bytes }, () => (state = (state * 48_271) % 2_147_483_647) & 0x3f));
};

describe('a body as it was before its encoding', () => {
  it('is what was sent where none is named', async () => {
    expect(await decodeBody(Buffer.from('a'), undefined)).toEqual(Buffer.from('a'));
    expect(await decodeBody(Buffer.from('a'), 'identity')).toEqual(Buffer.from('a'));
  });

  it('is unpacked from gzip', async () => {
    expect(await decodeBody(gzipSync('Harbour Lane'), 'gzip')).toEqual(Buffer.from('Harbour Lane'));
  });

  it.each([
    ['story.unknown-encoding', Buffer.from('a'), 'br'],
    ['story.unknown-encoding', gzipSync(gzipSync('a')), 'gzip, gzip'],
    ['story.damaged-encoding', Buffer.from('no gzip'), 'gzip'],
    ['story.damaged-encoding', gzipSync('cut short').subarray(0, 15), 'gzip'],
    ['story.expands-too-much', gzipSync(Buffer.alloc(5_000_000)), 'gzip'],
    ['story.too-large', gzipSync(noise(MAX_STORY_BYTES + 1)), 'gzip'],
  ])('is refused with %s', async (refused, body, encoding) => {
    expect(await decodeBody(body, encoding)).toMatchObject({ refused });
  });
});
