import { BadInput } from '@wiregraph/kernel/errors';

/** What a mail may cost before its parts are looked at. Agencies' mails stay far below. */
const LIMITS = { headerBytes: 256_000, lines: 2_000, parts: 500, depth: 30 } as const;

/** The mail from its first line of header on. @throws BadInput wire.mail-header, wire.too-deep, wire.too-many-elements */
export function checkedMail(bytes: Uint8Array): Buffer {
  const mail = withoutBlankLines(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  const ends = [mail.indexOf('\r\n\r\n'), mail.indexOf('\n\n')].filter((at) => at >= 0);
  const header = ends.length === 0 ? mail.length : Math.min(...ends);
  if (header > LIMITS.headerBytes || countOf('\n', mail.subarray(0, header)) > LIMITS.lines) {
    throw new BadInput(
      'wire.mail-header',
      `The header of the mail is larger than ${LIMITS.headerBytes} bytes or ${LIMITS.lines} lines. Send it without them.`,
    );
  }
  const text = mail.toString('latin1').toLowerCase();
  if (countOf('\ncontent-type:', text) > LIMITS.parts) {
    throw new BadInput('wire.too-many-elements', `The mail has more than ${LIMITS.parts} parts. Send the story alone.`);
  }
  if (countOf('boundary=', text) > LIMITS.depth) {
    throw new BadInput('wire.too-deep', `The mail has more than ${LIMITS.depth} parts that hold parts.`);
  }
  return mail;
}

/** Some gateways set a line of blanks before the header; a reader would take it for the header's end. */
function withoutBlankLines(mail: Buffer): Buffer {
  let at = 0;
  if (mail[0] === 0xef && mail[1] === 0xbb && mail[2] === 0xbf) at = 3;
  while (at < mail.length && (mail[at] ?? 0) <= 0x20) at++;
  return mail.subarray(at);
}

function countOf(sign: string, text: string | Buffer): number {
  let count = 0;
  for (let at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length)) count++;
  return count;
}
