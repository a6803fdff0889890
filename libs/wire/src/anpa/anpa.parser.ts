import type { WireDocument, WireParser, WireSource } from '../format/wire-parser.js';
import { keywordOf, telegramItem } from '../teletype/telegram.js';
import { anpaStamp, nearestDay } from '../teletype/wire-clock.js';
import { wireText } from '../teletype/wire-text.js';
import type { WireItem } from '../wire-item.js';
import { type AnpaMessage, anpaMessages, isAnpa } from './anpa-message.js';
import { anpaText } from './anpa-text.js';

/** Flash, bulletin, urgent, rush (or regular), deferred. The letters of advance copy say when, not how urgent. */
const URGENCY: Readonly<Record<string, number>> = { f: 1, b: 2, u: 3, r: 4, d: 5 };

/**
 * ANPA 1312, one message or many in a file (source: ANPA 1312 as AP and the supplemental wires send it). Without an id of
 * its own a story's is made of provider, day and number; the year stands in the trailer alone.
 */
export const anpa: WireParser = {
  format: 'anpa-1312',
  recognises: ({ head }) => isAnpa(head),
  parse: (document: WireDocument) => anpaMessages(wireText(document)).map((one) => itemOf(one, document.source)),
};

function itemOf(message: AnpaMessage, source: WireSource): WireItem {
  const stamp = anpaStamp(message.trailer, source.zone);
  const { service, sequence, category, priority } = message;
  const { keyword, headline, byline, notes, pieces } = anpaText(message.text, message.keyword);
  const telegram = {
    provider: /^[^\p{L}]{0,10}([A-Z]{2,8})-/u.exec(message.trailer)?.[1],
    service,
    sequence,
    category,
    urgency: URGENCY[priority],
    ...keywordOf(message.keyword, keyword),
    headline,
    byline,
    notes,
    stamp,
    day: message.monthDay === undefined ? undefined : nearestDay(message.monthDay, stamp?.day),
    pieces,
  };
  return telegramItem('anpa-1312', telegram, source);
}
