import { parseWire } from '../parse.js';
import { aDocument, itemsOf, shown } from '../testing/document.js';
import type { WireItem } from '../wire-item.js';

const HEAD = [
  'From: "Harbour Desk" <desk@harbour.example>',
  'Subject: Judge sides with Harbour Lane',
  'Date: Wed, 13 Nov 2013 10:00:00 +0100',
  'Message-ID: <1@harbour.example>',
];
const aMail = (body: string, more: readonly string[] = ['Content-Type: text/plain; charset=utf-8'], head = HEAD) =>
  [...head, 'MIME-Version: 1.0', ...more, '', body].join('\r\n');

async function read(mail: string | Buffer): Promise<WireItem> {
  const [item] = itemsOf(await parseWire(aDocument(mail)));
  if (!item) throw new Error('No story.');
  return item;
}
const faultOf = (mail: string) => expect(parseWire(aDocument(mail))).rejects;
const multipart = (...parts: string[]) =>
  aMail([...parts.map((part) => `--b\r\n${part}`), '--b--', ''].join('\r\n'), [
    'Content-Type: multipart/mixed; boundary=b',
  ]);

it('takes sender, id, subject and date of a mail', async () => {
  expect(await read(aMail('PORT ELLERY, Nov 13 (DA) - A judge ruled.\r\n'))).toMatchObject({
    format: 'mail',
    provider: 'desk@harbour.example',
    guid: '1@harbour.example',
    headline: 'Judge sides with Harbour Lane',
    sent: { raw: 'Wed, 13 Nov 2013 10:00:00 +0100', at: '2013-11-13T09:00:00.000Z' },
    dateline: { place: 'PORT ELLERY', credit: 'DA' },
  });
});

it('joins lines that a program wrapped, and leaves the signature and quoted lines out', async () => {
  const body =
    'A judge ruled for Harbour Lane on Monday, in a case that had gone\r\non for years.\r\n\r\nNorthgate will appeal.\r\n\r\n> Earlier mail.\r\n\r\n-- \r\nDesk\r\n';
  expect(shown(await read(aMail(body)))).toEqual([
    'lead: A judge ruled for Harbour Lane on Monday, in a case that had gone on for years.',
    'paragraph: Northgate will appeal.',
  ]);
});

it('decodes words of the header and the charset of the text', async () => {
  const head = HEAD.with(1, 'Subject: =?iso-8859-1?Q?M=FCller_rules?=');
  const mail = aMail('Müller ruled on Monday.\r\n', ['Content-Type: text/plain; charset=iso-8859-1'], head);
  const item = await read(Buffer.from(mail, 'latin1'));
  expect([item.headline, item.text]).toEqual(['Müller rules', 'Müller ruled on Monday.']);
});

it('reads the page of a mail without plain text, and runs nothing of it', async () => {
  const page = '<p>A judge <b>ruled</b>.</p><script>steal()</script><p>Northgate will appeal.</p>';
  expect(shown(await read(aMail(page, ['Content-Type: text/html'])))).toEqual([
    'lead: A judge ruled.',
    'paragraph: Northgate will appeal.',
  ]);
});

it('never opens an attachment', async () => {
  const item = await read(
    multipart(
      'Content-Type: text/plain\r\n\r\nA judge ruled.\r\n',
      'Content-Type: text/plain; name="../x.txt"\r\nContent-Disposition: attachment; filename="../x.txt"\r\n\r\nSecret.\r\n',
    ),
  );
  expect(item.text).toBe('A judge ruled.');
});

it('stays closed under an embargo in words, and knows one that is a moment', async () => {
  const held = await read(aMail('EMBARGOED UNTIL Thursday noon\r\n\r\nA judge ruled.\r\n'));
  expect(held).toMatchObject({ embargo: { raw: 'EMBARGOED UNTIL Thursday noon' }, text: 'A judge ruled.' });
  const form = await read(
    aMail('Slug: harbour-suit\r\nEmbargo: 2013-11-14T00:01:00Z\r\nPriority: 3\r\n\r\nA judge ruled.\r\n'),
  );
  expect(form).toMatchObject({ slug: 'harbour-suit', urgency: 3, embargo: { at: '2013-11-14T00:01:00.000Z' } });
});

it('keeps words to editors out of the text', async () => {
  const item = await read(aMail('Note to editors: pictures follow.\r\n\r\nA judge ruled.\r\n'));
  expect(item).toMatchObject({ editorialNote: 'Note to editors: pictures follow.', text: 'A judge ruled.' });
});

it('makes a guid for a mail without an id', async () => {
  const mail = aMail('A judge ruled.\r\n', [], HEAD.slice(0, 3));
  const [first, again] = [await read(mail), await read(mail)];
  expect(first).toMatchObject({ guidDerived: true, guid: again.guid });
});

it('answers machines and reports as no stories', async () => {
  const reply = aMail('I am away.\r\n', ['Auto-Submitted: auto-replied']);
  const report = aMail('--b\r\n\r\nFailed.\r\n--b--\r\n', ['Content-Type: multipart/report; boundary=b']);
  for (const mail of [reply, report]) expect(await parseWire(aDocument(mail))).toMatchObject({ outcome: 'ignored' });
});

it('refuses a header, a nesting and a number of parts that no story has', async () => {
  await faultOf(aMail('x', [`X-Long: ${'a'.repeat(300_000)}`])).toMatchObject({ code: 'wire.mail-header' });
  await faultOf(multipart(...Array.from({ length: 600 }, () => 'Content-Type: text/plain\r\n\r\nx\r\n'))).toMatchObject(
    {
      code: 'wire.too-many-elements',
    },
  );
  const nested = Array.from(
    { length: 40 },
    (_, at) => `Content-Type: multipart/mixed; boundary=b${at}\r\n\r\n--b${at}\r\n`,
  );
  await faultOf(multipart(nested.join(''))).toMatchObject({ code: 'wire.too-deep' });
});
