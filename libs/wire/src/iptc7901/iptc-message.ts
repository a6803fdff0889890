import { BadInput } from '@wiregraph/kernel/errors';
import { bareLine } from '../teletype/wire-text.js';

/** One message: what its header says, its lines before and behind the sign that opens the text, and its trailer. */
export interface IptcMessage {
  readonly service: string;
  readonly sequence: string;
  readonly priority: string;
  readonly category: string;
  /** Whatever else the header has: the sender's name, its own number. */
  readonly info: string;
  /** Between header and text: some agencies set the keyword there. */
  readonly above: string;
  readonly text: string;
  readonly trailer: string;
}

/** Source of two to four letters, number, priority, category, count of words (source: IPTC 7901, 2.2). */
const HEADER =
  /^[^\S\n]*\x01?([A-Za-z]{2,4})(\d{3,4})[ \t]([1-9])[ \t]([A-Za-z]{1,4})[ \t]{1,3}(\d{1,6})(?![\d.,:])([^\r\n\x02]{0,120})/;
const LINE_OF_HEADER = new RegExp(`(?<=\\n)(?=${HEADER.source.slice(1)})`);
const START = /^(?:[\0-\x1f\s]*|ZCZC[^\n]{0,40}\n\s*)/;
/** Each costs milliseconds (its language is looked for): so many stay within a second. */
const MOST = 200;

export const isIptc = (head: string): boolean => HEADER.test(head.replace(START, ''));

/** The messages of a file: each begins with its own sign, or with a line that is a header. @throws BadInput */
export function iptcMessages(text: string): IptcMessage[] {
  const body = text.replace(START, '');
  const parts = body.includes('\x01') ? body.split('\x01') : body.split(LINE_OF_HEADER);
  if (parts.length > MOST) {
    throw new BadInput(
      'wire.too-many-elements',
      `The IPTC 7901 file has more than ${MOST} messages. Send fewer at once.`,
    );
  }
  const messages = parts.flatMap((part) => messageOf(part) ?? []);
  if (messages.length === 0) throw new BadInput('wire.no-text', 'The IPTC 7901 header breaks off before any text.');
  return messages;
}

function messageOf(part: string): IptcMessage | undefined {
  const found = HEADER.exec(part.slice(0, 400).replace(/^\s+/, ''));
  if (!found) return undefined;
  const [whole, service = '', sequence = '', priority = '', category = '', , info = ''] = found;
  const [rest = ''] = part.trimStart().slice(whole.length).split('\x04', 1);
  const [body, trailer] = cut(rest);
  const opened = body.indexOf('\x02');
  return {
    service,
    sequence,
    priority,
    category: category.toLowerCase(),
    info: bareLine(info),
    above: opened < 0 ? '' : bareLine(body.slice(0, opened)),
    text: opened < 0 ? body : body.slice(opened + 1),
    trailer: bareLine(trailer),
  };
}

const STAMP =
  /^[ \t]*(?:[A-Za-z]{2,8}[ \t]+)?\d{6}[ \t]*(?:[A-Z]{1,5})?[ \t]+\p{L}{3,9}\.?(?:[ \t]+(?:\d{4}|\d\d))?[ \t]*\r?$/mu;

/** The text ends at its sign, else at the line of day and time, else at the end of the message. */
function cut(rest: string): [text: string, trailer: string] {
  const at = rest.indexOf('\x03');
  if (at >= 0) return [rest.slice(0, at), rest.slice(at + 1)];
  const stamp = STAMP.exec(rest);
  if (stamp) return [rest.slice(0, stamp.index), stamp[0]];
  return [rest.replace(/\n\s*NNNN\s*$/, '\n'), ''];
}
