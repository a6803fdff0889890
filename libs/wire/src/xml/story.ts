import { BadInput } from '@wiregraph/kernel/errors';
import type { WireSource } from '../format/wire-parser.js';
import { assemble, leadOf, type Piece } from '../text/assemble.js';
import { checked } from '../text/checked.js';
import { type Dateline, splitLead } from '../text/dateline.js';
import { derivedGuid } from '../text/derived-guid.js';
import { languageOf } from '../text/language.js';
import { LIMITS, textTooLong } from '../text/limit.js';
import { headlineSignals, noteSignals } from '../text/signal.js';
import { markTrailers } from '../text/trailer.js';
import { wireTime } from '../text/wire-time.js';
import type { PubStatus, WireItem } from '../wire-item.js';
import { laterDateline, ownDateline, placed } from './place.js';

/** What a format found of a story; how it becomes an item is the same for all of them. Absent: not said. */
export interface XmlStory {
  readonly guid: string | undefined;
  readonly type: string | undefined;
  readonly provider: string | undefined;
  readonly version: string | undefined;
  readonly status: PubStatus;
  /** A moment as written; `''` closes the story for good. */
  readonly embargo: string | undefined;
  readonly signals: readonly string[];
  readonly headline: string | undefined;
  readonly byline: string | undefined;
  readonly slug: string | undefined;
  /** As it stands in an element of its own. */
  readonly dateline: string | undefined;
  /** Where the contents were made. */
  readonly located: string | undefined;
  readonly languages: readonly (string | undefined)[];
  readonly urgency: string | undefined;
  readonly topics: WireItem['topics'];
  readonly genres: readonly string[];
  readonly firstCreated: string | undefined;
  readonly versionCreated: string | undefined;
  readonly sent?: string | undefined;
  readonly note: string | undefined;
  readonly usageTerms: string | undefined;
  readonly links: WireItem['links'];
  readonly entities: WireItem['agencyEntities'];
  readonly pieces: readonly Piece[];
  readonly more?: Partial<Pick<WireItem, 'takeKey' | 'sequence' | 'category' | 'family'>>;
}

/** No agency sends so many at once; each costs the reading of its language and the check of its fields. */
const MOST_STORIES = 200;

/** @throws BadInput wire.too-many-stories */
export function bounded<T>(stories: readonly T[]): readonly T[] {
  if (stories.length <= MOST_STORIES) return stories;
  throw new BadInput(
    'wire.too-many-stories',
    `The document holds ${stories.length} stories; at most ${MOST_STORIES} are read. Send fewer at once.`,
  );
}

const IN_SLUG =
  /\b(?:\d{1,2}(?:st|nd|rd|th) (?:Ld|Lead|Add)(?:[- ]Writethru)?|Writethru|UPDATE \d{1,2}|WRAPUP \d{1,2}|CORRECTED|CORRECTION|REFILE|KILL(?:ED)?)\b/gi;

/** Words of version that a slug ends in: `BC-US--Harbour, 1st Ld-Writethru`, `HARBOUR/ (UPDATE 1, PIX)`. */
const slugSignals = (slug: string | undefined): string[] => (slug ?? '').slice(0, 500).match(IN_SLUG) ?? [];

/** Lists that a stranger makes are cut to what an item may have. */
const MOST = 500;

/** An item of what was found. @throws BadInput wire.field-out-of-bounds, wire.text-too-long */
export function itemOf(format: string, story: XmlStory, { zone, language }: WireSource): WireItem {
  // Far above what is kept; cleaning it all would only be a waste.
  const length = story.pieces.reduce((sum, { text }) => sum + text.length, 0);
  if (length > 2 * LIMITS.textLength) throw textTooLong(length);
  const split = splitLead(markTrailers(story.pieces));
  const stored = assemble(split.pieces);
  const guid = story.guid ?? derivedGuid({ headline: story.headline, lead: leadOf(stored), day: dayOf(story) });
  return checked({
    format,
    guid,
    guidDerived: story.guid === undefined,
    type: story.type?.toLowerCase(),
    provider: story.provider?.slice(0, 300),
    version: story.version,
    pubStatus: story.status,
    embargo: story.embargo === undefined ? undefined : (wireTime(story.embargo, zone) ?? { raw: '' }),
    signals: signalsOf(story),
    headline: story.headline?.slice(0, 4_000),
    byline: story.byline?.slice(0, 4_000),
    dateline: datelineOf(story, split),
    slug: story.slug?.slice(0, 4_000),
    // A caption alone is names and a place: too little to guess from.
    ...languageOf([...story.languages, language], leadOf(stored) === '' ? '' : stored.text),
    urgency: urgencyOf(story.urgency),
    topics: distinct(story.topics, ({ code }) => code),
    genres: distinct(story.genres, (genre) => genre),
    firstCreated: wireTime(story.firstCreated, zone),
    versionCreated: wireTime(story.versionCreated, zone),
    sent: wireTime(story.sent, zone),
    editorialNote: story.note,
    usageTerms: story.usageTerms,
    links: distinct(story.links, ({ rel, id }) => `${rel} ${id}`),
    agencyEntities: distinct(story.entities, (entity) => JSON.stringify(entity)),
    ...story.more,
    ...stored,
  });
}

function datelineOf(story: XmlStory, split: { pieces: readonly Piece[]; dateline?: Dateline }): Dateline | undefined {
  const printed = split.dateline ?? laterDateline(split.pieces);
  return placed(printed, ownDateline(story.dateline), story.located);
}

const signalsOf = ({ signals, headline, slug, note }: XmlStory): string[] =>
  [...new Set([...signals, ...headlineSignals(headline ?? '').signals, ...slugSignals(slug), ...noteSignals(note)])]
    .map((signal) => signal.slice(0, 200))
    .slice(0, 50);

const dayOf = ({ firstCreated, versionCreated }: XmlStory) =>
  /^\d{4}-?\d\d-?\d\d/.exec(firstCreated ?? versionCreated ?? '')?.[0].replaceAll('-', '');

const urgencyOf = (given: string | undefined) => (/^0*[1-9]$/.test(given ?? '') ? Number(given) : undefined);

function distinct<T>(list: readonly T[], keyOf: (one: T) => string): T[] {
  return [...new Map(list.map((one) => [keyOf(one), one])).values()].slice(0, MOST);
}
