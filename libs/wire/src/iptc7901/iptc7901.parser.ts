import type { WireDocument, WireParser, WireSource } from '../format/wire-parser.js';
import agencies from '../text/agencies.json' with { type: 'json' };
import { telegramItem } from '../teletype/telegram.js';
import { iptcStamp } from '../teletype/wire-clock.js';
import { wireText } from '../teletype/wire-text.js';
import type { WireItem } from '../wire-item.js';
import { type IptcMessage, iptcMessages, isIptc } from './iptc-message.js';
import { iptcText } from './iptc-text.js';

const AGENCIES = new Map(agencies.map((name) => [name.toLowerCase(), name]));

/**
 * IPTC 7901, one message or many in a file, with the signs of control or where a gateway took them out (source: IPTC
 * 7901, the Text Transmission Format). A story's id is made of provider, day and number.
 */
export const iptc7901: WireParser = {
  format: 'iptc-7901',
  recognises: ({ head }) => isIptc(head),
  parse: (document: WireDocument) => iptcMessages(wireText(document)).map((one) => itemOf(one, document.source)),
};

function itemOf(message: IptcMessage, source: WireSource): WireItem {
  const { service, sequence, category, priority, info, above } = message;
  const telegram = {
    ...iptcText(message.text, above),
    provider: providerOf(info),
    service,
    sequence,
    category,
    urgency: Number(priority),
    stamp: iptcStamp(message.trailer, source.zone),
    day: undefined,
  };
  return telegramItem('iptc-7901', telegram, source);
}

/** The first word of the header that is an agency: `dpa 061`, `dpa-tns 0908`. */
const providerOf = (info: string): string | undefined =>
  info
    .split(/[\s/_-]+/)
    .map((word) => AGENCIES.get(word.toLowerCase()))
    .find((name) => name !== undefined);
