import { aDocument, faultOf, itemsOf, parseNow, shown, storyOf } from '../testing/document.js';
import { parseXml } from './xml-document.js';
import { rawText, words } from './xml-tree.js';

const read = (text: string | Uint8Array, charset?: string) =>
  parseXml(typeof text === 'string' ? Buffer.from(text) : text, charset);
const aNitf = (body: string) => `<nitf><body><body.content>${body}</body.content></body></nitf>`;
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

describe('an XML document', () => {
  it('knows the names of HTML and never what its own DTD declares', () => {
    const root = read('<!DOCTYPE a [<!ENTITY b "secret">]><a>caf&eacute;&nbsp;&b; &amp; &#65;&#x42;</a>');
    expect(words(root)).toBe('café &b; & AB');
  });

  it('takes a loose ampersand for itself, and leaves characters of CDATA alone', () => {
    expect(words(read('<a>Bell & Sons <b>R&D; more</b><![CDATA[ x & y &amp; z]]></a>'))).toBe(
      'Bell & Sons R&D; more x & y &amp; z',
    );
  });

  it('reads names without their prefix and in any case, but for those of strangers', () => {
    const root = read(
      '<n:NITF xmlns:n="http://iptc.org/std/NITF/2006-10-18/" xmlns:z="urn:z"><n:Body/><z:body/></n:NITF>',
    );
    expect([root.name, ...root.children.map((child) => (typeof child === 'string' ? '' : child.name))]).toEqual([
      'nitf',
      'body',
      'z:body',
    ]);
  });

  it.each([
    ['UTF-16 with a mark', Buffer.concat([Buffer.from([0xff, 0xfe]), utf16('<a>Köln</a>')])],
    ['UTF-16 without one', utf16('<?xml version="1.0" encoding="UTF-16"?><a>Köln</a>')],
    ['UTF-8 that declares Latin-1', Buffer.from('<?xml version="1.0" encoding="iso-8859-1"?><a>Köln</a>')],
    ['Latin-1 as declared', Buffer.from("<?xml version='1.0' encoding='ISO-8859-1'?><a>Köln</a>", 'latin1')],
    ['Latin-1 without a declaration', Buffer.from('<a>Köln</a>', 'latin1')],
    ['spaces and controls around it', Buffer.from('\ufeff\r\n <?xml version="1.0"?><a>Köln</a>\u0000\u001a\n')],
  ])('is decoded from %s', (_, bytes) => expect(words(read(bytes))).toBe('Köln'));

  it('decodes seven-bit charsets as declared', () => {
    const head = Buffer.from('<?xml version="1.0" encoding="iso-2022-jp"?><a>');
    const tokyo = Buffer.from([0x1b, 0x24, 0x42, 0x45, 0x6c, 0x35, 0x7e, 0x1b, 0x28, 0x42]);
    expect(words(read(Buffer.concat([head, tokyo, Buffer.from('</a>')])))).toBe('東京');
  });

  it('takes the charset of its source where its own declaration is a lie', () => {
    const bytes = Buffer.from('<?xml version="1.0" encoding="UTF-8"?><a>Köln</a>', 'latin1');
    expect(words(read(bytes, 'windows-1252'))).toBe('Köln');
    expect(() => read(bytes)).toThrow(/not UTF-8/);
  });

  it('is refused by name when it is broken, with the place', () => {
    expect(faultOf(aDocument('<nitf><body><body.content><p>cut'))).toEqual({
      code: 'wire.not-xml',
      message: expect.stringMatching(/at 1:\d+.*nitf\/body\/body\.content\/p/) as string,
    });
    expect(faultOf(aDocument('<newsItem guid="a" guid="b"/>')).code).toBe('wire.not-xml');
    expect(faultOf(aDocument('<nitf/><nitf/>')).code).toBe('wire.not-xml');
  });

  it('has at most 256 levels, 50,000 elements and 1,000 attributes on a tag', () => {
    const deep = (levels: number) => `<nitf>${'<b>'.repeat(levels)}x${'</b>'.repeat(levels)}</nitf>`;
    expect(rawText(read(deep(255)))).toBe('x');
    expect(faultOf(aDocument(deep(256))).code).toBe('wire.too-deep');
    expect(faultOf(aDocument(aNitf('<p/>'.repeat(50_000)))).code).toBe('wire.too-many-elements');
    const wide = Array.from({ length: 1_001 }, (__, at) => `a${at}="1"`).join(' ');
    expect(faultOf(aDocument(`<nitf ${wide}/>`)).code).toBe('wire.too-many-elements');
  });

  it('counts markup that is written out as elements', () => {
    const html = '&lt;p&gt;x&lt;/p&gt;'.repeat(60_000);
    expect(faultOf(aDocument(`<RBNews><NewsID>1</NewsID><content>${html}</content></RBNews>`)).code).toBe(
      'wire.too-many-elements',
    );
  });

  it('is refused by its root where that is of no known format', () => {
    expect(faultOf(aDocument('<?xml version="1.0"?><invoice/>'))).toEqual({
      code: 'wire.unknown-format',
      message: expect.stringContaining('invoice') as string,
    });
  });

  it('is known by its root however long the comments before it are', () => {
    const story = storyOf(`<?xml version="1.0"?><!-- ${'x'.repeat(6_000)} -->${aNitf('<p>Harbour Lane sued.</p>')}`);
    expect(shown(story)).toEqual(['lead: Harbour Lane sued.']);
  });

  it('gives the same item for the same bytes', () => {
    const document = aDocument(aNitf('<p>Harbour Lane sued Northgate.</p>'));
    expect(itemsOf(parseNow(document))).toEqual(itemsOf(parseNow(document)));
  });
});
