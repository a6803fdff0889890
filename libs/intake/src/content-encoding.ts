import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { refuse, type Refused } from '@wiregraph/kernel/errors';
import { MAX_STORY_BYTES } from './receive.js';

const unzip = promisify(gunzip);

/** How often as large as it came a text may become. Real stories stay below 10. */
const MAX_RATIO = 20;
/** Below this it does no harm, however well it was packed. */
const ALWAYS_BYTES = 1_000_000;

/**
 * A body as it was before `content-encoding`: absent, `identity` or `gzip`. Never holds more than the limit.
 * Refused: 'story.unknown-encoding', 'story.damaged-encoding', 'story.too-large', 'story.expands-too-much'.
 */
export async function decodeBody(body: Uint8Array, encoding: string | undefined): Promise<Uint8Array | Refused> {
  const name = encoding?.trim().toLowerCase() ?? 'identity';
  if (name === 'identity' || name === '') return body;
  if (name !== 'gzip' && name !== 'x-gzip') {
    const what = JSON.stringify(name.slice(0, 100));
    return refuse('story.unknown-encoding', `The content encoding ${what} is not known: send gzip, or as it is.`);
  }
  const most = Math.min(MAX_STORY_BYTES, Math.max(ALWAYS_BYTES, body.byteLength * MAX_RATIO));
  try {
    return await unzip(body, { maxOutputLength: most });
  } catch (error) {
    if (!isTooLarge(error)) return refuse('story.damaged-encoding', `The body is no gzip: ${String(error)}.`);
    if (most === MAX_STORY_BYTES) {
      return refuse('story.too-large', `Unpacked, the story has more than ${MAX_STORY_BYTES} bytes.`);
    }
    return refuse(
      'story.expands-too-much',
      `Unpacked, the body of ${body.byteLength} bytes has more than ${most}: no story is packed so well.`,
    );
  }
}

const isTooLarge = (error: unknown): boolean =>
  typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
