import type { Glance, WireDocument } from './wire-parser.js';

const HEAD_BYTES = 4_096;

export function glanceAt({ bytes, contentType, fileName }: WireDocument): Glance {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  const head = new TextDecoder(encoding).decode(bytes.subarray(0, HEAD_BYTES)).trimStart();
  const [mediaType = ''] = (contentType ?? '').toLowerCase().split(';');
  const extension = /\.([a-z0-9]{1,8})$/.exec((fileName ?? '').slice(-12).toLowerCase())?.[1] ?? '';
  return { head, mediaType: mediaType.trim(), extension };
}
