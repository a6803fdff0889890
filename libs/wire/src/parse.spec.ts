import { LIMITS } from './text/limit.js';
import { aDocument, faultOf, parseNow, storyOf } from './testing/document.js';

const SENTENCE = 'Harbour Lane Books sued Northgate on Monday over its account.';
const ninjs = (more: object) => JSON.stringify({ uri: 'urn:h:1', headline: 'Harbour suit', ...more });

describe('a document', () => {
  it.each([
    ['nothing at all', '', 'wire.no-text'],
    ['a message of IPTC 7901', `ZCZC HAR001\n${SENTENCE}\nNNNN`, 'wire.unknown-format'],
    ['other JSON', '{"data": {"item": 1}}', 'wire.unknown-format'],
    ['a story without an id', '{"headline": "Harbour suit"}', 'wire.no-guid'],
    ['a table', '1 | 2 | 3\n4 | 5 | 6', 'wire.no-text'],
    ['a page without sentences', '<!doctype html><p>Home</p><p>News</p>', 'wire.no-text'],
    ['a nest of arrays', `[{"type":"text","x":${'['.repeat(5_000)}`, 'wire.too-deep'],
    ['a nest of elements', `<!doctype html>${'<div>'.repeat(5_000)}${SENTENCE}`, 'wire.too-deep'],
    ['a flood of keys', `{"type":"text","x":[${'1,'.repeat(60_000)}1]}`, 'wire.too-many-elements'],
    ['a flood of tags', `<!doctype html>${'<b>'.repeat(60_000)}${SENTENCE}`, 'wire.too-many-elements'],
    ['a flood of brackets', `<!doctype html>${'<'.repeat(300_000)}`, 'wire.too-many-elements'],
    ['a flood of references', `<!doctype html><p>${'&amp;'.repeat(150_000)}`, 'wire.too-many-elements'],
    ['a flood of lines', 'He ran.\n'.repeat(60_000), 'wire.too-many-elements'],
    ['a flood of words', 'He ran far away. '.repeat(130_000), 'wire.text-too-long'],
    ['a flood of attributes', `<!doctype html><p${' a=1'.repeat(60_000)}>${SENTENCE}`, 'wire.too-many-elements'],
    ['a book', ninjs({ body_text: 'x'.repeat(LIMITS.textLength + 1) }), 'wire.text-too-long'],
    ['an endless guid', ninjs({ uri: 'u'.repeat(3_000) }), 'wire.field-out-of-bounds'],
  ])('that is %s is refused by name', (_, content, code) => {
    expect(faultOf(aDocument(content)).code).toBe(code);
  });

  it('that is larger than the limit is refused unread', () => {
    expect(faultOf(aDocument(new Uint8Array(LIMITS.bytes + 1))).code).toBe('wire.too-large');
  });

  it('of broken JSON is refused with line and column', () => {
    const { code, message } = faultOf(
      aDocument('{\n  "uri": "urn:h:1",\n  "headline": "Harb', { contentType: 'application/json' }),
    );
    expect(code).toBe('wire.not-json');
    expect(message).toContain('line 3, column 15');
  });

  it('from a weather office is known and is no story', () => {
    const parsed = parseNow(
      aDocument(
        'IDN38100\nBureau of Meteorology\n\nIssued at 9:27 am on Thursday.\n\nThe alert has been cancelled for the city.',
      ),
    );
    expect(parsed).toMatchObject({ outcome: 'ignored', kind: 'service bulletin' });
  });
});

describe('bytes', () => {
  const cp1252 = Buffer.from(`Northgate pays 5 \x80\n\n${SENTENCE}`, 'latin1');

  it('that are UTF-8 are read as such, with or without a mark', () => {
    expect(storyOf(`\ufeffCafé sues Northgate again\n\n${SENTENCE}`).headline).toBe('Café sues Northgate again');
  });

  it('that are not UTF-8 need a declared charset', () => {
    expect(faultOf(aDocument(cp1252)).code).toBe('wire.not-utf8');
    expect(storyOf(cp1252, { contentType: 'text/plain; charset=iso-8859-1' }).headline).toBe('Northgate pays 5 €');
  });

  it('of JSON are UTF-8 or nothing', () => {
    const bytes = Buffer.from(ninjs({ headline: 'Caf\xe9' }), 'latin1');
    expect(faultOf(aDocument(bytes, { contentType: 'application/json; charset=latin1' })).code).toBe('wire.not-utf8');
  });

  it('in a charset that nobody knows are refused', () => {
    expect(faultOf(aDocument(cp1252, { contentType: 'text/plain; charset=klingon' })).code).toBe(
      'wire.unknown-charset',
    );
  });

  it('with a mark of UTF-16 are read as UTF-16', () => {
    const bytes = Buffer.concat([
      Buffer.from([0xff, 0xfe]),
      Buffer.from(`Harbour wins the day\n\n${SENTENCE}`, 'utf16le'),
    ]);
    expect(storyOf(bytes).headline).toBe('Harbour wins the day');
  });
});

describe('stored text', () => {
  it('has no control characters, lone surrogates or marks of direction, and plain spaces only', () => {
    const { headline, text } = storyOf(
      JSON.stringify({
        uri: 'u',
        headline: 'a\u0000b\u202ec',
        body_text: 'One\u00a0two \ud800 soft\u00adware\r\nis here.',
      }),
    );
    expect(headline).toBe('abc');
    expect(text).toBe('One two \ufffd software\n\nis here.');
  });
});
