import { BadInput } from '@wiregraph/kernel/errors';
import type { Reading, WireDocument, WireParser, WireSource } from '../format/wire-parser.js';
import type { NitfBody } from '../nitf/nitf-body.js';
import type { WireItem } from '../wire-item.js';
import { pubStatusOf } from '../xml/pub-status.js';
import { rootName } from '../xml/root-name.js';
import { bounded, itemOf } from '../xml/story.js';
import { parseXml, type XmlElement } from '../xml/xml-document.js';
import { all, attribute, below, first, words, wordsAt } from '../xml/xml-tree.js';
import { lineIn, mainTelling, type Telling, tellingsOf } from './news-component.js';
import { formalNames, locatedIn, notesIn, topicEntities, topicsOf, usageIn } from './newsml-1-metadata.js';

/**
 * NewsML 1.0 to 1.2 (source: IPTC NewsML 1.2 functional specification). A NewsItem is one story however many components
 * it nests: the longest text in its own language is the body, other languages and shorter tellings are left out.
 */
export const newsml1: WireParser = {
  format: 'newsml-1',
  recognises: ({ head }) => rootName(head) === 'newsml',
  parse: (document) => readNewsMl(document),
};

function readNewsMl({ bytes, source }: WireDocument): Reading {
  const root = parseXml(bytes, source.charset);
  const items = below(root, ({ name }) => name === 'newsitem').flatMap(withNested);
  const stories = items.filter((item) => first(item, 'newscomponent') !== undefined || hasStatus(item));
  if (stories.length > 0) return bounded(stories).map((item) => storyOf(item, root, source));
  if (below(root, ({ name }) => /^(?:topicset|catalog|topic)$/.test(name)).length > 0) return { ignored: 'topicSet' };
  throw new BadInput('wire.no-text', 'The NewsML document holds no NewsItem with a NewsComponent.');
}

/** Items may stand in the components of items. */
const withNested = (item: XmlElement): XmlElement[] => [
  item,
  ...below(item, ({ name }) => name === 'newsitem').flatMap(withNested),
];

/** A kill may come without any component. */
const hasStatus = (item: XmlElement) =>
  first(item, 'newsmanagement/status') !== undefined && first(item, 'topicset') === undefined;

function storyOf(item: XmlElement, root: XmlElement, source: WireSource): WireItem {
  const tellings = tellingsOf(item);
  const [outermost] = all(item, 'newscomponent');
  const declared = [
    attribute(first(outermost, 'descriptivemetadata/language'), 'formalname'),
    ...[outermost, item, root].map((one) => attribute(one, 'xml:lang')),
  ];
  const main = mainTelling(
    tellings,
    declared.find((tag) => tag !== undefined),
  );
  const holders = (main ?? tellings[0])?.components ?? all(item, 'newscomponent').slice(0, 1);
  const near = holders.filter(({ name }) => name === 'newscomponent');
  const management = first(item, 'newsmanagement');
  const found = {
    guid: guidOf(item),
    type: typeOf(main ?? tellings[0]),
    provider: providerOf(item, near),
    version: wordsAt(item, 'identification/newsidentifier/revisionid'),
    ...lifeOf(management),
    ...linesOf(near, main?.nitf),
    located: locatedIn(near),
    languages: [main?.language, ...declared],
    urgency: attribute(first(management, 'urgency'), 'formalname'),
    topics: topicsOf(near),
    genres: formalNames(near, 'descriptivemetadata/genre'),
    firstCreated: wordsAt(management, 'firstcreated'),
    versionCreated: wordsAt(management, 'thisrevisioncreated'),
    sent: wordsAt(root, 'newsenvelope/dateandtime'),
    usageTerms: usageIn(near),
    links: linksOf(management),
    entities: [...topicEntities(item), ...(main?.entities ?? [])],
    pieces: main?.pieces ?? [],
  };
  return itemOf('newsml-1', found, source);
}

/** News lines of the nearest component; a headline is the item's before it is a component's. */
const linesOf = (near: readonly XmlElement[], nitf: NitfBody | undefined) => ({
  headline: lineIn([...near].reverse(), 'headline') ?? nitf?.headline,
  byline: lineIn(near, 'byline') ?? nitf?.byline,
  slug: lineIn(near, 'slugline'),
  dateline: lineIn(near, 'dateline') ?? nitf?.dateline,
  note: notesIn(near) ?? nitf?.note,
});

const ADDRESS = /^(?:urn|tag|https?):/i;

/**
 * What all revisions have in common: provider, date and item id, as in a PublicIdentifier without its revision. An item
 * id that is an address already is taken as it is; without any id the PublicIdentifier less its revision is.
 */
function guidOf(item: XmlElement): string | undefined {
  const identifier = first(item, 'identification/newsidentifier');
  const [provider, date, id] = ['providerid', 'dateid', 'newsitemid'].map((name) => wordsAt(identifier, name));
  const whole = wordsAt(identifier, 'publicidentifier');
  if (id !== undefined && ADDRESS.test(id)) return id;
  if (provider !== undefined && date !== undefined && id !== undefined) return `urn:newsml:${provider}:${date}:${id}`;
  if (id !== undefined) return id;
  const revision = first(identifier, 'revisionid');
  const end = `:${words(revision) ?? ''}${attribute(revision, 'update') ?? ''}`;
  const bare = [end, end.replace(/N$/, '')].find((one) => one.length > 1 && whole?.endsWith(one));
  const common = whole?.slice(0, whole.length - (bare?.length ?? 0));
  // A PublicIdentifier of three parts (`urn:newsml:belga.be`) names the sender, not the story.
  return common !== undefined && common.split(':').length > 3 ? common : undefined;
}

/** Status, embargo, and what the sender asks to be done with earlier revisions. */
function lifeOf(management: XmlElement | undefined) {
  const stated = first(management, 'status');
  const code = attribute(stated, 'formalname') ?? '';
  const isEmbargoed = /^embargo(?:ed)?$/i.test(code);
  const { status, odd } = stated && !isEmbargoed ? pubStatusOf(code) : { status: 'usable' as const, odd: [] };
  const asked = all(management, 'instruction').flatMap((one) => attribute(one, 'formalname') ?? []);
  return {
    status,
    embargo: isEmbargoed ? (releaseOf(management) ?? '') : undefined,
    signals: [...odd, ...asked.map((name) => `instruction:${name}`)],
  };
}

/** When the embargo ends: the change that makes the item usable, or the only one there is. */
function releaseOf(management: XmlElement | undefined): string | undefined {
  const changes = all(management, 'statuswillchange');
  const usable = changes.find((one) =>
    /^usable$/i.test(attribute(first(one, 'futurestatus'), 'formalname') ?? 'usable'),
  );
  return wordsAt(usable, 'dateandtime');
}

function providerOf(item: XmlElement, components: readonly XmlElement[]): string | undefined {
  const outward = [...components].reverse();
  return (
    formalNames(outward, 'administrativemetadata/provider/party')[0] ??
    wordsAt(item, 'identification/newsidentifier/providerid')
  );
}

const TYPES: Readonly<Record<string, string>> = { photo: 'picture', image: 'picture' };

function typeOf(telling: Telling | undefined): string | undefined {
  const media = telling?.media?.toLowerCase().slice(0, 100);
  if (media !== undefined) return TYPES[media] ?? media;
  return telling && telling.pieces.length > 0 ? 'text' : undefined;
}

/** Relations to other items; the parts of this one (pictures beside the text) are no other items. */
const linksOf = (management: XmlElement | undefined): WireItem['links'] =>
  (
    [
      ['associatedwith', 'associatedWith'],
      ['derivedfrom', 'derivedFrom'],
    ] as const
  ).flatMap(([name, rel]) =>
    all(management, name).flatMap((one) => {
      const id = attribute(one, 'newsitem')?.slice(0, 2_000);
      return id === undefined ? [] : [{ rel, id }];
    }),
  );
