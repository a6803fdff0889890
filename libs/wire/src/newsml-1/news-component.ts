import { type NitfBody, nitfBody } from '../nitf/nitf-body.js';
import { nitfEntities } from '../nitf/nitf-entity.js';
import type { Piece } from '../text/assemble.js';
import type { AgencyEntity } from '../wire-item.js';
import { characterPieces } from '../xml/markup.js';
import { xmlPieces } from '../xml/xml-block.js';
import type { XmlElement } from '../xml/xml-document.js';
import { all, attribute, children, first, rawText, words } from '../xml/xml-tree.js';

/** One telling of a news item: the components below one that has a text of its own, in one language. */
export interface Telling {
  readonly language: string | undefined;
  /** The component that holds it, and all that hold that one, innermost first. */
  readonly components: readonly XmlElement[];
  readonly pieces: readonly Piece[];
  readonly nitf: NitfBody | undefined;
  readonly entities: readonly AgencyEntity[];
  readonly media: string | undefined;
}

/** Of components that are parts of one telling (source: the roles that Belga and others give them). */
const PART = /^(?:title|headline|lead|leadin|lead-in|intro|chapeau|body|main|text|caption|credit|summary|subtitle)$/i;
const SILENT_PART = /^(?:title|headline|subtitle|summary)$/i;
const NO_TEXT = /^(?:photo|picture|image|graphic|video|audio|animation|sound|complexdata)$/i;

const roleOf = (component: XmlElement): string => attribute(first(component, 'role'), 'formalname') ?? '';

/** All tellings of an item, in document order. Nested components are walked; the depth is bounded by the reader. */
export function tellingsOf(item: XmlElement): Telling[] {
  const around: Around = { components: [item], language: languageOf([item]) };
  return children(item, 'newscomponent').flatMap((component) => tellingsBelow(component, around));
}

/** What holds a component, innermost first, and the language that is declared there. */
interface Around {
  readonly components: readonly XmlElement[];
  readonly language: string | undefined;
}

function tellingsBelow(component: XmlElement, outer: Around): Telling[] {
  const around = {
    components: [component, ...outer.components],
    language: languageOf([component]) ?? outer.language,
  };
  const inner = children(component, 'newscomponent');
  const isPart = (one: XmlElement) => PART.test(roleOf(one)) && children(one, 'newscomponent').length === 0;
  const parts = inner.filter(isPart);
  const contents = [
    ...children(component, 'contentitem').map((content) => ({ content, role: roleOf(component) })),
    ...parts.flatMap((part) => children(part, 'contentitem').map((content) => ({ content, role: roleOf(part) }))),
  ];
  const own = contents.length === 0 ? [] : [tellingOf(contents, parts, around)];
  return [...own, ...inner.filter((one) => !isPart(one)).flatMap((one) => tellingsBelow(one, around))];
}

interface Content {
  readonly content: XmlElement;
  readonly role: string;
}

function tellingOf(contents: readonly Content[], parts: readonly XmlElement[], around: Around): Telling {
  const read = firstOfRole(contents.map(({ content, role }) => ({ ...readContent(content), role })));
  const holders = parts.filter((part) => !/^(?:caption|credit)$/i.test(roleOf(part)));
  return {
    language: languageOf(holders) ?? around.language,
    components: [...holders, ...around.components],
    pieces: read.flatMap(({ pieces, role }) => piecesIn(role, pieces)),
    nitf: read.flatMap(({ nitf }) => nitf ?? [])[0],
    entities: read.flatMap(({ entities }) => entities),
    media: contents.flatMap(({ content }) => attribute(first(content, 'mediatype'), 'formalname') ?? [])[0],
  };
}

/** Contents of one role are the same text in several formats: the first with words is read. */
function firstOfRole<T extends { readonly role: string; readonly pieces: readonly Piece[] }>(
  contents: readonly T[],
): T[] {
  const roles = new Map<string, T>();
  for (const one of contents) if (one.pieces.length > 0 && !roles.has(one.role)) roles.set(one.role, one);
  return [...roles.values()];
}

function piecesIn(role: string, pieces: readonly Piece[]): readonly Piece[] {
  if (SILENT_PART.test(role)) return [];
  if (!/^(?:caption|credit)$/i.test(role)) return pieces;
  const kind = role.toLowerCase() === 'caption' ? 'caption' : 'credit';
  return pieces.map((piece) => ({ ...piece, kind }));
}

function readContent(content: XmlElement): {
  pieces: readonly Piece[];
  nitf?: NitfBody;
  entities: readonly AgencyEntity[];
} {
  const media = attribute(first(content, 'mediatype'), 'formalname') ?? '';
  const data = first(content, 'datacontent') ?? first(content, 'encoding/datacontent');
  if (data === undefined || NO_TEXT.test(media)) return { pieces: [], entities: [] };
  const root = children(data).find(({ name }) => name === 'nitf' || name === 'body' || name.startsWith('body.'));
  if (root) {
    const nitf = nitfBody(root.name === 'nitf' ? root : data);
    return { nitf, pieces: nitf.pieces, entities: nitfEntities(root) };
  }
  return children(data).length > 0
    ? { pieces: xmlPieces(data), entities: nitfEntities(data) }
    : { pieces: packed(content) ? [] : characterPieces(rawText(data)), entities: [] };
}

/** Data in base64 and the like is a picture or a file. */
const packed = (content: XmlElement) => first(content, 'encoding') !== undefined;

const languageOf = (components: readonly XmlElement[]): string | undefined =>
  components.flatMap(
    (one) => attribute(first(one, 'descriptivemetadata/language'), 'formalname') ?? attribute(one, 'xml:lang') ?? [],
  )[0];

/** The telling that is the item: of its own language, the longest; captions of pictures are no rivals of a text. */
export function mainTelling(tellings: readonly Telling[], language: string | undefined): Telling | undefined {
  const told = tellings.filter(({ pieces }) => pieces.length > 0);
  const wanted = (language ?? told[0]?.language)?.toLowerCase().slice(0, 2);
  const own = told.filter((one) => one.language?.toLowerCase().slice(0, 2) === wanted);
  const pool = own.length > 0 ? own : told;
  return pool.reduce<Telling | undefined>(
    (best, one) => (best && lengthOf(best) >= lengthOf(one) ? best : one),
    undefined,
  );
}

const lengthOf = ({ pieces }: Telling) =>
  pieces.reduce((length, { kind, text }) => length + (kind === 'caption' || kind === 'credit' ? 0 : text.length), 0);

/** The first words of a news line in the components, innermost first. */
export function lineIn(components: readonly XmlElement[], name: string): string | undefined {
  return components.flatMap((one) => all(one, `newslines/${name}`).flatMap((line) => words(line) ?? []))[0];
}
