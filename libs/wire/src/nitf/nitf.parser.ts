import { BadInput } from '@wiregraph/kernel/errors';
import type { WireDocument, WireParser, WireSource } from '../format/wire-parser.js';
import { cleanLine } from '../text/clean.js';
import { wireTime } from '../text/wire-time.js';
import { LIFE_LINKS, type WireItem } from '../wire-item.js';
import { pubStatusOf } from '../xml/pub-status.js';
import { rootName } from '../xml/root-name.js';
import { itemOf } from '../xml/story.js';
import { parseXml, type XmlElement } from '../xml/xml-document.js';
import { all, attribute, below, children, first, notes, words, wordsAt } from '../xml/xml-tree.js';
import { nitfBody } from './nitf-body.js';
import { nitfEntities } from './nitf-entity.js';

/** NITF 2.5 to 3.6, also without its DTD (source: IPTC NITF 3.6 documentation). */
export const nitf: WireParser = {
  format: 'nitf',
  recognises: ({ head }) => rootName(head) === 'nitf',
  parse: ({ bytes, source }: WireDocument) => [nitfItem(parseXml(bytes, source.charset), source)],
};

/** The story of a NITF document. @throws BadInput wire.no-text if it has neither head nor body */
export function nitfItem(root: XmlElement, source: WireSource): WireItem {
  const head = first(root, 'head');
  const [docdata] = below(root, ({ name }) => name === 'docdata');
  const body = nitfBody(root);
  if (!head && !body.headline && body.pieces.length === 0) {
    throw new BadInput('wire.no-text', 'The NITF document has neither a head nor a body with words.');
  }
  const meta = metaOf(head);
  const life = lifeOf(docdata);
  const found = {
    guid: attribute(first(docdata, 'doc-id'), 'id-string'),
    type: 'text',
    provider: providerOf(root, docdata),
    version: attribute(first(docdata, 'du-key'), 'version'),
    ...life,
    signals: [...life.signals, ...signalsOf(root)],
    headline: body.headline ?? wordsAt(head, 'title'),
    byline: body.byline,
    slug: meta('anpa-keyword', 'slug', 'slugline'),
    dateline: body.dateline,
    located: undefined,
    languages: languagesOf(root),
    urgency: attribute(first(docdata, 'urgency'), 'ed-urg'),
    topics: topicsOf(head),
    genres: all(head, 'tobject/tobject.property').flatMap(
      (one) => attribute(one, 'tobject.property.type')?.slice(0, 300) ?? [],
    ),
    firstCreated: undefined,
    versionCreated: normOf(docdata, 'date.issue') ?? publicationOf(head, docdata),
    note: notes([
      ...all(docdata, 'correction').map((one) => attribute(one, 'info')),
      ...all(docdata, 'ed-msg').flatMap((one) => [attribute(one, 'info'), words(one)]),
      body.note,
    ]),
    usageTerms: usageOf(root, docdata),
    entities: nitfEntities(first(docdata, 'identified-content'), ...contents(root)),
    pieces: body.pieces,
    more: {
      takeKey: meta('anpa-takekey')?.slice(0, 200),
      sequence: meta('anpa-sequence')?.slice(0, 40),
      category: meta('anpa-category')?.slice(0, 100),
    },
  };
  return itemOf('nitf', found, source);
}

const publicationOf = (...holders: readonly (XmlElement | undefined)[]) =>
  holders.map((one) => attribute(first(one, 'pubdata'), 'date.publication')).find((date) => date !== undefined);

/** Without the head of the body: who wrote it is nobody it is about. */
const contents = (root: XmlElement): XmlElement[] => {
  const marked = all(root, 'body/body.content');
  return marked.length > 0 ? marked : all(root, 'body');
};

const normOf = (docdata: XmlElement | undefined, name: string) => {
  const date = first(docdata, name);
  return attribute(date, 'norm') ?? wordsAt(docdata, name);
};

function metaOf(head: XmlElement | undefined) {
  const pairs = children(head, 'meta').map(
    (meta) => [attribute(meta, 'name')?.toLowerCase(), attribute(meta, 'content')] as const,
  );
  const values = new Map(pairs.filter(([, content]) => content !== undefined));
  return (...names: readonly string[]) => names.map((name) => values.get(name)).find((value) => value !== undefined);
}

/** Whoever hands the story on: the distributor, else who registered its id, else who holds the rights. */
function providerOf(root: XmlElement, docdata: XmlElement | undefined): string | undefined {
  const name =
    wordsAt(root, 'body/body.head/distributor') ??
    attribute(first(docdata, 'doc-id'), 'regsrc') ??
    attribute(first(docdata, 'doc.copyright'), 'holder');
  return name?.slice(0, 300);
}

const languagesOf = (root: XmlElement) => [
  attribute(first(root, 'body/body.content'), 'xml:lang', 'lang'),
  attribute(first(root, 'body'), 'xml:lang', 'lang'),
  attribute(root, 'xml:lang', 'lang', 'baselang'),
];

const usageOf = (root: XmlElement, docdata: XmlElement | undefined) =>
  (wordsAt(root, 'body/body.head/rights') ?? attribute(first(docdata, 'doc.rights'), 'type'))?.slice(0, 20_000);

/** What the document says that changed, and its take. */
const signalsOf = (root: XmlElement): string[] =>
  [
    ...all(root, 'head/docdata/revision-history'),
    ...all(root, 'head/revision-history'),
    ...all(root, 'head/docdata/ed-msg'),
  ].flatMap((one) => attribute(one, 'comment', 'msg-type')?.slice(0, 200) ?? []);

const SUBJECT_CODE = /^\d{8}$/;

function topicsOf(head: XmlElement | undefined): WireItem['topics'] {
  return all(head, 'tobject/tobject.subject').flatMap((subject) => {
    const code = attribute(subject, 'tobject.subject.refnum', 'tobject.subject.code')?.slice(0, 300);
    if (code === undefined) return [];
    return [{ code, ...(SUBJECT_CODE.test(code) && { scheme: 'http://cv.iptc.org/newscodes/subjectcode/' }) }];
  });
}

/**
 * Status, embargo, and which other document this one withdraws. An embargo is a status here, and ends at
 * `date.release`; without any status a release well after the issue is one too.
 */
function lifeOf(docdata: XmlElement | undefined) {
  const given = attribute(docdata, 'management-status') ?? '';
  const release = normOf(docdata, 'date.release');
  const isEmbargoed = /^embargo(?:ed)?$/i.test(given);
  const { status, odd } = given === '' || isEmbargoed ? { status: 'usable' as const, odd: [] } : pubStatusOf(given);
  const waits = given === '' && isLater(release, normOf(docdata, 'date.issue'));
  return {
    status,
    signals: [...odd, ...all(docdata, 'correction').map(() => 'correction')],
    embargo: isEmbargoed ? (release ?? '') : waits ? release : undefined,
    links: [...linksOf(docdata, status === 'canceled'), ...correctionsOf(docdata)],
  };
}

const MINUTES = 5 * 60_000;

/** Senders write the time of sending as the time of release: that is no embargo. */
function isLater(release: string | undefined, issue: string | undefined): boolean {
  const [from, until] = [issue, release].map((time) => Date.parse(wireTime(time, 'utc')?.at ?? ''));
  return from !== undefined && until !== undefined && until - from > MINUTES;
}

/** A document that corrects another names it; one that corrects itself is a version. */
function correctionsOf(docdata: XmlElement | undefined): WireItem['links'] {
  const own = attribute(first(docdata, 'doc-id'), 'id-string');
  const ids = all(docdata, 'correction').flatMap((one) => attribute(one, 'id-string')?.slice(0, 2_000) ?? []);
  return ids
    .filter((id) => id !== own)
    .flatMap((id) => [
      { rel: 'correction', id },
      { rel: LIFE_LINKS.corrects, id },
    ]);
}

function linksOf(docdata: XmlElement | undefined, isCanceled: boolean): WireItem['links'] {
  const own = attribute(first(docdata, 'doc-id'), 'id-string');
  const key = attribute(first(docdata, 'du-key'), 'key');
  const other = attribute(docdata, 'management-doc-idref')?.slice(0, 2_000);
  const rel = cleanLine(attribute(docdata, 'management-idref-status') ?? '').slice(0, 300);
  const family = key === undefined ? [] : [{ rel: 'du-key', id: key.slice(0, 2_000) }];
  if (other === undefined || other === own) return family;
  const withdraws = rel === '' ? isCanceled : /^cancel?led$/i.test(rel);
  const life = withdraws ? [{ rel: LIFE_LINKS.cancels, id: other }] : [];
  return [{ rel: rel || 'management-doc-idref', id: other }, ...life, ...family];
}
