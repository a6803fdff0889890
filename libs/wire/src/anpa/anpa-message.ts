import { BadInput } from '@wiregraph/kernel/errors';
import { bareLine } from '../teletype/wire-text.js';

/** One message of a circuit: what its header says, and its text as sent. */
export interface AnpaMessage {
  readonly service: string;
  readonly sequence: string;
  readonly priority: string;
  readonly category: string;
  /** As far as it fits into 24 signs, with the words of version behind. */
  readonly keyword: string;
  /** `11-13`; absent if the header has none. */
  readonly monthDay: string | undefined;
  readonly text: string;
  /** What follows the text: sender, day and time. */
  readonly trailer: string;
}

/** Number, selector and, in the next line, priority, category and format: with the signs of control or without. */
const HEADER =
  /^[\x16\0\s]*\x01?([A-Za-z]{1,3})(\d{3,4})[\x1e\x1f \t]?([^\r\n]{0,60})\r?\n[ \t]{0,3}([a-z]) ([a-z0-9]{1,3}) ?([\x11-\x14])[\x11-\x14]? ?([^\r\n\x02]{0,120})/;
const BARE_HEADER =
  /^\s*([A-Za-z]{1,2})(\d{4})[\x1e\x1f \t]([\w-]{1,30})\r?\n[ \t]{0,3}([a-z]) ([a-z0-9]{1,3}) {1,3}([^\r\n\x02]{0,100}\d\d-\d\d\b[^\r\n\x02]{0,20})/;
const COUNTS = /\s+(?:(\d\d-\d\d)(?:\s+\d{1,5})?|\d{4})\s*$/;
/** Each costs milliseconds (its language is looked for): so many stay within a second. */
const MOST = 200;

export const isAnpa = (head: string): boolean => HEADER.test(head) || BARE_HEADER.test(head);

/** The messages of a file: each begins with its own sign, or at the first header. @throws BadInput */
export function anpaMessages(text: string): AnpaMessage[] {
  const parts = text.split('\x01');
  if (parts.length > MOST) {
    throw new BadInput('wire.too-many-elements', `The ANPA file has more than ${MOST} messages. Send fewer at once.`);
  }
  const messages = parts.flatMap((part) => messageOf(part) ?? []);
  if (messages.length === 0) {
    throw new BadInput(
      'wire.no-text',
      'The ANPA header breaks off: no line of priority, category and keyword follows.',
    );
  }
  return messages;
}

function messageOf(part: string): AnpaMessage | undefined {
  const head = part.slice(0, 1_000);
  const found = HEADER.exec(head) ?? bareHeader(head);
  if (!found) return undefined;
  const [whole = '', service = '', sequence = '', , priority = '', category = '', , line = ''] = found;
  const counts = COUNTS.exec(line);
  const rest = part.slice(whole.length);
  const [text, trailer] = cut(rest.replace(/^\s*\x02?/, ''));
  return {
    service,
    sequence,
    priority,
    category,
    keyword: bareLine(counts ? line.slice(0, counts.index) : line),
    monthDay: counts?.[1],
    text,
    trailer,
  };
}

/** Without the sign of the format there is one group less. */
function bareHeader(head: string): readonly string[] | undefined {
  const found = BARE_HEADER.exec(head);
  return found ? [...found.slice(0, 6), '', found[6] ?? ''] : undefined;
}

const STAMP = /^[ \t]*[A-Z]{1,6}(?:-[A-Z]{1,4})?-\d\d-\d\d-\d\d(?:\d\d)?\s+\d{4}[A-Z]{0,4}<?[ \t]*\r?$/m;

/** The text ends at its sign, else at the line of the sender's time, else at the end of transmission. */
function cut(rest: string): [text: string, trailer: string] {
  const [body = ''] = rest.split('\x04', 1);
  const at = body.indexOf('\x03');
  if (at >= 0) return [body.slice(0, at), body.slice(at + 1)];
  const stamp = STAMP.exec(body);
  return stamp ? [body.slice(0, stamp.index), body.slice(stamp.index)] : [body, ''];
}
