import { feedText } from './feed-bytes.js';

const document = (encoding: string, word: string) => `<?xml version="1.0" encoding="${encoding}"?><rss>${word}</rss>`;

it('believes marks, then the server, then the declaration', () => {
  const latin = Buffer.from(document('koi8-r', 'caf\xe9'), 'latin1');
  expect(feedText(latin, 'text/xml; charset=iso-8859-1', undefined)).toContain('café');
  expect(feedText(Buffer.from(document('iso-8859-1', 'caf\xe9'), 'latin1'), 'text/xml', undefined)).toContain('café');
  const marked = Buffer.from(`\ufeff${document('koi8-r', 'café')}`, 'utf16le');
  expect(feedText(marked, 'text/xml; charset=utf-8', undefined)).toContain('café');
});

it('finds out what a liar has sent', () => {
  expect(feedText(Buffer.from(document('utf-8', 'caf\xe9'), 'latin1'), undefined, undefined)).toContain('café');
  expect(feedText(Buffer.from(document('no-such', 'café')), undefined, undefined)).toContain('café');
  expect(feedText(Buffer.from(document('utf-16', 'café')), undefined, undefined)).toContain('café');
});
