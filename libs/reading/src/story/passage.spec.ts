import type { Readable } from './readable.js';
import { passagesOf } from './passage.js';

const aLead = (text: string, more: Partial<Readable> = {}): Readable => ({
  text,
  blocks: [{ kind: 'lead', start: 0, end: text.length }],
  ...more,
});

it.each([
  'SEATTLE, Jan 21 (Reuters) - ',
  'REUTERS: ',
  'WASHINGTON (AP) — ',
  'SAN FRANCISCO, Feb 23, 2017 (Demo Desk) - ',
  'WILMINGTON, Delaware, July 12 (Demo Court) - ',
])('leaves out the dateline "%s" and keeps the place', (dateline) => {
  const text = `${dateline}Apple sued Google.`;
  expect(passagesOf(aLead(text))).toEqual([{ start: dateline.length, text: 'Apple sued Google.' }]);
});

it('leaves out the dateline that the wire gives', () => {
  const text = 'Henderson -- Apple sued Google.';
  expect(passagesOf(aLead(text, { dateline: { raw: 'Henderson --' } }))[0]?.text).toBe('Apple sued Google.');
});

it('gives plain spaces and quotation marks of the same length', () => {
  const text = '“Jan\u00a021,” said X’s\nlawyer.';
  expect(passagesOf(aLead(text))).toEqual([{ start: 0, text: '"Jan 21," said X\'s lawyer.' }]);
});

it('reads the story and nothing beside it', () => {
  const text = 'caption\n\nlead\n\ntrailer';
  const blocks = [
    { kind: 'caption' as const, start: 0, end: 7 },
    { kind: 'lead' as const, start: 9, end: 13 },
    { kind: 'trailer' as const, start: 15, end: 22 },
  ];
  expect(passagesOf({ text, blocks })).toEqual([{ start: 9, text: 'lead' }]);
});
