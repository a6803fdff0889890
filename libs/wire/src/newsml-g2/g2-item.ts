import { BadInput } from '@wiregraph/kernel/errors';
import type { WireSource } from '../format/wire-parser.js';
import { LIFE_LINKS, type WireItem } from '../wire-item.js';
import { notDateAlone } from '../xml/place.js';
import { pubStatusOf } from '../xml/pub-status.js';
import { itemOf } from '../xml/story.js';
import type { XmlElement } from '../xml/xml-document.js';
import { all, attribute, children, first, notes, rawText, words, wordsAt } from '../xml/xml-tree.js';
import { codeOf, codeOfAddress, isLanguage, nameOf, subjectsOf } from './g2-code.js';
import { captionPieces, g2Content, itemType } from './g2-content.js';
import { g2Entities } from './g2-entity.js';

/**
 * A newsItem or packageItem. `where` is its place in the document, for faults.
 * @throws BadInput wire.no-guid, wire.no-text for an item without any properties
 */
export function g2Item(item: XmlElement, message: XmlElement | undefined, source: WireSource): WireItem {
  const guid = attribute(item, 'guid');
  if (guid === undefined) {
    throw new BadInput('wire.no-guid', `A ${item.name} has no guid. Without one its versions cannot be told apart.`);
  }
  if (children(item, 'itemmeta', 'contentmeta', 'contentset', 'groupset').length === 0) {
    throw new BadInput('wire.no-text', `The ${item.name} ${guid.slice(0, 200)} has neither properties nor content.`);
  }
  const tag = attribute(first(item, 'contentmeta/language'), 'tag');
  const language = tag ?? attribute(item, 'xml:lang');
  const content = g2Content(item, language);
  const type = itemType(item);
  const life = lifeOf(item);
  const found = {
    guid,
    type,
    provider: providerOf(item, message, language),
    version: attribute(item, 'version'),
    status: life.status,
    embargo: life.embargo,
    signals: [...all(item, 'itemmeta/signal').flatMap((signal) => codeOf(signal)?.code ?? []), ...life.odd],
    headline: headlineOf(item, language) ?? content.headline ?? wordsAt(item, 'itemmeta/title'),
    byline: bylineOf(item) ?? content.byline,
    slug: wordsAt(item, 'contentmeta/slugline'),
    dateline: notDateAlone(wordsAt(item, 'contentmeta/dateline')) ?? content.dateline,
    located: locatedIn(item, language),
    languages: [tag, attribute(item, 'xml:lang')],
    urgency: wordsAt(item, 'contentmeta/urgency'),
    topics: subjectsOf(item).flatMap((subject) => codeOf(subject) ?? []),
    genres: all(item, 'contentmeta/genre').flatMap((genre) => codeOf(genre)?.code ?? nameOf(genre, language) ?? []),
    firstCreated: wordsAt(item, 'itemmeta/firstcreated', 'contentmeta/contentcreated'),
    versionCreated: wordsAt(item, 'itemmeta/versioncreated', 'contentmeta/contentmodified'),
    sent: wordsAt(message, 'header/sent'),
    note: notes([
      ...all(item, 'itemmeta/ednote').map(spaced),
      ...all(item, 'contentmeta/ednote').map(spaced),
      content.note,
    ]),
    usageTerms: notes(all(item, 'rightsinfo/usageterms').map(words)),
    links: linksOf(item),
    entities: [...g2Entities(item, language), ...content.entities],
    pieces: content.pieces.length > 0 || type === 'text' || type === 'composite' ? content.pieces : captionPieces(item),
  };
  return itemOf('newsml-g2', found, source);
}

/** Blocks of a note as words that do not run into each other. */
const spaced = (note: XmlElement): string | undefined =>
  note.children.length === 0 ? undefined : words({ ...note, children: [spacedText(note)] });

const spacedText = (node: XmlElement | string): string =>
  typeof node === 'string' ? node : `${node.children.map(spacedText).join('')} `;

/** An empty embargo has no known end (source: NewsML-G2 specification, `embargoed`). */
function lifeOf(item: XmlElement) {
  const meta = first(item, 'itemmeta');
  const stated = first(meta, 'pubstatus');
  const code = attribute(stated, 'qcode', 'uri', 'literal') ?? words(stated) ?? '';
  const { status, odd } = stated ? pubStatusOf(code) : { status: 'usable' as const, odd: [] };
  const embargoed = first(meta, 'embargoed') ?? first(item, 'contentmeta/embargoed');
  return { status, odd, embargo: embargoed && rawText(embargoed) };
}

/** Its name, else its code; without a provider whoever the information is from, else who sent the message. */
function providerOf(item: XmlElement, message: XmlElement | undefined, language: string | undefined) {
  const parties = [first(item, 'itemmeta/provider'), ...all(item, 'contentmeta/infosource')];
  const named = parties.map((party) => nameOf(party, language) ?? attribute(party, 'literal', 'qcode', 'uri'));
  return named.find((name) => name !== undefined) ?? wordsAt(message, 'header/sender');
}

/** The main headline in the item's language: one without a role, or of the role `main`, before others. */
function headlineOf(item: XmlElement, language: string | undefined): string | undefined {
  const given = all(item, 'contentmeta/headline').filter((one) => words(one) !== undefined);
  const own = given.filter((one) => isLanguage(attribute(one, 'xml:lang'), language));
  const plain = given.filter((one) => attribute(one, 'xml:lang') === undefined);
  const pool = [own, plain, given].find((some) => some.length > 0) ?? [];
  return words(pool.find((one) => /^$|\bmain$/i.test(attribute(one, 'role') ?? '')) ?? pool[0]);
}

const bylineOf = (item: XmlElement) =>
  [...new Set(all(item, 'contentmeta/by').flatMap((by) => words(by) ?? []))].join(', ') || undefined;

function locatedIn(item: XmlElement, language: string | undefined): string | undefined {
  const located = first(item, 'contentmeta/located');
  return nameOf(located, language) ?? attribute(located, 'literal', 'qcode', 'uri');
}

const CORRECTS = /(?:^|[:/])(?:corrects|correctionof|iscorrectionof|correcteditem)$/i;

/** An address of a known scheme is read as its qcode. */
function relOf(link: XmlElement): string {
  const uri = attribute(link, 'reluri');
  return attribute(link, 'rel')?.slice(0, 300) ?? (uri === undefined ? 'irel:seeAlso' : codeOfAddress(uri).code);
}

/** Relations as the sender names them; one without a name means "see also" (source: NewsML-G2, `link/@rel`). */
function linksOf(item: XmlElement): WireItem['links'] {
  return all(item, 'itemmeta/link').flatMap((link) => {
    const id = attribute(link, 'residref', 'guidref', 'persistidref', 'href')?.slice(0, 2_000);
    if (id === undefined) return [];
    const rel = relOf(link);
    return [{ rel, id }, ...(CORRECTS.test(rel) ? [{ rel: LIFE_LINKS.corrects, id }] : [])];
  });
}
