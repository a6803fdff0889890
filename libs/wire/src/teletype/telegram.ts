import type { WireSource } from '../format/wire-parser.js';
import { assemble, leadOf, type Piece } from '../text/assemble.js';
import { checked } from '../text/checked.js';
import { splitLead } from '../text/dateline.js';
import { derivedGuid } from '../text/derived-guid.js';
import { languageOf } from '../text/language.js';
import { headlineSignals, noteSignals } from '../text/signal.js';
import { markTrailers } from '../text/trailer.js';
import { LIFE_LINKS, type WireItem } from '../wire-item.js';
import { familyOf, namedNumbers, numberGuid } from './story-number.js';
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

const KILL = /\b(?:kill|withdraw(?:n|al)?|elimination)\b/i;
/** An order to editors stands in front, and says of what. */
const KILL_ORDER =
  /^\W{0,4}(?:(?:attention|eds?|editors?|advisory|note)\b[\s:,.;-]{1,4}){0,3}(?:please |mandatory |must )?(?:kill|withdraw|withhold and kill|do not use)\b/i;
const HOLD = /^\W{0,4}(?:hold for release|embargoed|embargo|for release|not for release|not for use)\b/i;

/** @throws BadInput wire.field-out-of-bounds, wire.text-too-long */
export function telegramItem(format: string, telegram: Telegram, source: WireSource): WireItem {
  const { pieces, dateline } = splitLead(markTrailers(telegram.pieces));
  const stored = assemble(pieces);
  const provider = telegram.provider ?? dateline?.credit;
  const sender = (provider ?? source.id).split(/[/,]/, 1)[0] ?? source.id;
  const { stamp, headline, keyword, takeKey } = telegram;
  const day = telegram.day ?? stamp?.day;
  const note = telegram.notes.join('\n') || undefined;
  const hold = telegram.notes.find((line) => HOLD.test(line));
  const order = [headline, ...telegram.notes, leadOf(stored)].find((line) => KILL_ORDER.test(line ?? ''));
  const isKill = order !== undefined || KILL.test(takeKey ?? '');
  const guid =
    day === undefined
      ? derivedGuid({ headline: headline ?? keyword, lead: leadOf(stored) })
      : numberGuid({ provider: sender, service: telegram.service, sequence: telegram.sequence, day });
  const family = keyword === undefined || day === undefined ? undefined : familyOf(sender, day, keyword);
  const targets = (reason: string) =>
    targetsOf({ telegram, sender, day, family, text: [headline, note, stored.text].join('\n'), own: guid }).map(
      (id) => ({
        rel: reason,
        id,
      }),
    );
  return checked({
    format,
    guid,
    guidDerived: true,
    type: 'text',
    provider: provider?.slice(0, 300),
    pubStatus: isKill ? 'canceled' : 'usable',
    embargo: hold === undefined ? undefined : { raw: hold.slice(0, 200) },
    signals: signalsOf(telegram, note, order),
    headline: headline?.replace(/\s*[=+]+$/, ''),
    byline: telegram.byline,
    dateline,
    slug: keyword,
    takeKey,
    sequence: telegram.sequence,
    category: telegram.category,
    family,
    ...languageOf([source.language], stored.text),
    urgency: telegram.urgency,
    topics: [],
    genres: [],
    versionCreated: stamp?.time,
    editorialNote: note?.slice(0, 20_000),
    links: isKill ? targets(LIFE_LINKS.cancels) : isCorrective(takeKey) ? targets(LIFE_LINKS.corrects) : [],
    agencyEntities: [],
    ...stored,
  });
}

const isCorrective = (takeKey: string | undefined) => /\bcorrective\b/i.test(takeKey ?? '');

/** Words of version as printed, and the order itself where it stands in a sentence. */
const signalsOf = ({ takeKey, headline }: Telegram, note: string | undefined, order: string | undefined): string[] => [
  ...new Set(
    [takeKey, ...headlineSignals(headline ?? '').signals, ...noteSignals(note), order].flatMap((word) =>
      word === undefined ? [] : word.slice(0, 200),
    ),
  ),
];

interface Order {
  readonly telegram: Telegram;
  readonly sender: string;
  readonly day: string | undefined;
  readonly family: string | undefined;
  readonly text: string;
  readonly own: string;
}

/** The stories that an order names by number on its own day, else all versions of its own keyword. */
function targetsOf({ telegram, sender, day, family, text, own }: Order): string[] {
  if (day === undefined) return [];
  const named = namedNumbers(text).map(({ service, sequence }) =>
    numberGuid({ provider: sender, service: service === '' ? telegram.service : service, sequence, day }),
  );
  const others = named.filter((guid) => guid !== own);
  if (others.length > 0) return others;
  return family === undefined ? [] : [family];
}

/** Parts of a keyword line, the longer of two spellings winning: the header's is cut after 24 signs. */
export function keywordOf(header: string | undefined, line: string | undefined) {
  const own = keywordParts(line ?? '');
  const short = keywordParts(header ?? '');
  return { keyword: own.keyword || short.keyword || undefined, takeKey: own.takeKey ?? short.takeKey };
}
