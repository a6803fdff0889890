import type { WireSource } from '../format/wire-parser.js';
import { assemble, leadOf } from '../text/assemble.js';
import { checked } from '../text/checked.js';
import { splitLead } from '../text/dateline.js';
import { derivedGuid } from '../text/derived-guid.js';
import { languageOf } from '../text/language.js';
import { headlineSignals } from '../text/signal.js';
import { FEED_FORMAT, type PubStatus, type WireItem } from '../wire-item.js';
import type { Feed, FeedEntry, FeedPerson } from './feed.js';
import { feedPieces, wordsOf } from './feed-body.js';
import { feedTime } from './feed-time.js';

/** A story of a feed, or undefined if the entry has neither a headline nor a text. @throws BadInput of `checked` */
export function entryItem(
  entry: FeedEntry,
  { feed }: Feed,
  { source, detected }: { readonly source: WireSource; readonly detected: (text: string) => string },
): WireItem | undefined {
  const headline = wordsOf(entry.title)?.slice(0, 4_000);
  const body = splitLead(piecesOf(entry));
  const stored = assemble(body.pieces);
  if (headline === undefined && stored.text === '') return undefined;
  const published = feedTime(entry.published, source.zone);
  const standing = standingOf(entry.export);
  return checked({
    format: FEED_FORMAT,
    ...identityOf(entry, headline, leadOf(stored)),
    type: 'text',
    provider: wordsOf(feed.title)?.slice(0, 300),
    version: entry.updated?.trim().slice(0, 200) || undefined,
    pubStatus: standing.pubStatus,
    signals: [...headlineSignals(headline ?? '').signals, ...standing.signals],
    headline,
    // WordPress exports the names with which people sign in.
    byline: entry.export ? undefined : bylineOf(entry.authors),
    dateline: body.dateline,
    ...languageOf([entry.language, feed.language, source.language], stored.text, detected),
    topics: topicsOf(entry),
    genres: [],
    firstCreated: published,
    versionCreated: feedTime(entry.updated, source.zone) ?? published,
    usageTerms: (wordsOf(entry.rights) ?? wordsOf(feed.rights))?.slice(0, 20_000),
    links: linksOf(entry),
    agencyEntities: [],
    ...stored,
  });
}

/** As given: an id, else the page's address, else one derived. */
function identityOf({ id, link, published }: FeedEntry, headline: string | undefined, lead: string) {
  const guid = id?.trim() || link;
  if (guid !== undefined) return { guid, guidDerived: false };
  return { guid: derivedGuid({ headline, lead, day: published?.slice(0, 40) }), guidDerived: true };
}

/** The text, or where only a summary came, that. */
function piecesOf({ content, summary, export: exported }: FeedEntry) {
  const whole = feedPieces(content, exported !== undefined);
  return whole.some(({ text }) => text.trim() !== '') ? whole : feedPieces(summary, exported !== undefined);
}

/** Of WordPress: what is not published, or behind a password, is not for readers. */
function standingOf(exported: FeedEntry['export']): { pubStatus: PubStatus; signals: string[] } {
  if (!exported) return { pubStatus: 'usable', signals: [] };
  const status = exported['status'] ?? 'publish';
  const signals = [
    ...(status === 'publish' ? [] : [`wp:status:${status}`.slice(0, 200)]),
    ...('post_password' in exported ? ['wp:post_password'] : []),
  ];
  return { pubStatus: signals.length === 0 ? 'usable' : 'withheld', signals };
}

const bylineOf = (authors: readonly FeedPerson[]): string | undefined =>
  [...new Set(authors.flatMap(({ name }) => name ?? []))].slice(0, 20).join(', ').slice(0, 4_000) || undefined;

const topicsOf = ({ categories }: FeedEntry) =>
  categories
    .filter(({ name }) => name.trim() !== '')
    .slice(0, 500)
    .map(({ name, scheme }) => ({
      code: name.trim().slice(0, 300),
      ...(scheme === undefined ? {} : { scheme: scheme.slice(0, 300) }),
    }));

const linksOf = ({ link, enclosures, source }: FeedEntry) =>
  [
    { rel: 'alternate', id: link },
    ...enclosures.map(({ url }) => ({ rel: 'enclosure', id: url })),
    { rel: 'via', id: source?.link },
  ]
    .flatMap(({ rel, id }) => (id === undefined ? [] : [{ rel, id }]))
    .slice(0, 500);
