import type { WireSource } from '../format/wire-parser.js';
import { assemble, leadOf, type Piece } from '../text/assemble.js';
import { checked } from '../text/checked.js';
import { splitLead } from '../text/dateline.js';
import { derivedGuid } from '../text/derived-guid.js';
import { languageOf } from '../text/language.js';
import { headlineSignals, noteSignals } from '../text/signal.js';
import { markTrailers } from '../text/trailer.js';
import type { WireItem } from '../wire-item.js';
import { isKillKey, isKillOrder, orderLinks } from './kill-order.js';
import { familyOf, numberGuid } from './story-number.js';
import { keywordParts } from './take-key.js';
import type { Stamp } from './wire-clock.js';

/** A text of a wire, taken apart, whichever header it came under. */
export interface Telegram {
  readonly provider: string | undefined;
  readonly service: string;
  readonly sequence: string;
  readonly category: string | undefined;
  readonly urgency: number | undefined;
  readonly keyword: string | undefined;
  readonly takeKey: string | undefined;
  readonly headline: string | undefined;
  readonly byline: string | undefined;
  readonly notes: readonly string[];
  readonly stamp: Stamp | undefined;
  /** Of the numbering: the day in the header, else that of the stamp. */
  readonly day: string | undefined;
  readonly pieces: readonly Piece[];
}

const HOLD = /^\W{0,4}(?:hold for release|embargoed|embargo|for release|not for release|not for use)\b/i;

/** @throws BadInput wire.field-out-of-bounds, wire.text-too-long */
export function telegramItem(format: string, telegram: Telegram, source: WireSource): WireItem {
  const { pieces, dateline } = splitLead(markTrailers(telegram.pieces));
  const stored = assemble(pieces);
  const provider = telegram.provider ?? dateline?.credit;
  const sender = (provider ?? source.id).split(/[/,]/, 1)[0] ?? source.id;
  const { stamp, headline, keyword, takeKey, notes, category, sequence } = telegram;
  const hold = notes.find((line) => HOLD.test(line))?.slice(0, 200);
  return checked({
    format,
    guidDerived: true,
    type: 'text',
    provider: provider?.slice(0, 300),
    embargo: hold === undefined ? undefined : { raw: hold },
    ...lifeOf(telegram, sender, stored),
    headline: headline?.replace(/\s*[=+]+$/, ''),
    byline: telegram.byline,
    dateline,
    slug: keyword,
    takeKey: takeKey?.slice(0, 200),
    sequence,
    category,
    ...languageOf([source.language], stored.text),
    urgency: telegram.urgency,
    topics: [],
    genres: [],
    versionCreated: stamp?.time,
    editorialNote: notes.join('\n').slice(0, 20_000) || undefined,
    agencyEntities: [],
    ...stored,
  });
}

type Life = Pick<WireItem, 'guid' | 'family' | 'pubStatus' | 'signals' | 'links'>;

/** Which story this is, and what becomes of it and of others. */
function lifeOf(telegram: Telegram, sender: string, stored: Parameters<typeof leadOf>[0]): Life {
  const { stamp, headline, keyword, takeKey, notes, service, sequence } = telegram;
  const day = telegram.day ?? stamp?.day;
  const lead = leadOf(stored);
  const number = day === undefined ? undefined : { provider: sender, service, sequence, day };
  const family = keyword === undefined || day === undefined ? undefined : familyOf(sender, day, keyword);
  const order = [headline, ...notes, lead].find(isKillOrder);
  const isKill = order !== undefined || isKillKey(takeKey);
  const words = [takeKey, ...headlineSignals(headline ?? '').signals, ...noteSignals(notes.join('\n'))];
  const hold = notes.find((line) => HOLD.test(line));
  return {
    guid: number ? numberGuid(number) : derivedGuid({ headline: headline ?? keyword, lead }),
    ...(family !== undefined && { family }),
    pubStatus: isKill ? 'canceled' : 'usable',
    signals: [...new Set([...words, hold, order].flatMap((word) => (word === undefined ? [] : word.slice(0, 200))))],
    links: orderLinks({ number, family, takeKey, isKill, text: [headline, ...notes, stored.text].join('\n') }),
  };
}

/** Parts of a keyword line, the longer of two spellings winning: the header's is cut after 24 signs. */
export function keywordOf(header: string | undefined, line: string | undefined) {
  const own = keywordParts(line ?? '');
  const short = keywordParts(header ?? '');
  return { keyword: own.keyword || short.keyword || undefined, takeKey: own.takeKey ?? short.takeKey };
}
