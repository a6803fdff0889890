import { type NitfBody, nitfBody } from '../nitf/nitf-body.js';
import { nitfEntities } from '../nitf/nitf-entity.js';
import type { Piece } from '../text/assemble.js';
import type { AgencyEntity } from '../wire-item.js';
import { characterPieces } from '../xml/markup.js';
import { STORY, xmlPieces } from '../xml/xml-block.js';
import type { XmlElement } from '../xml/xml-document.js';
import { all, attribute, below, children, isElement, rawText, words } from '../xml/xml-tree.js';
import { isLanguage, kindOf } from './g2-code.js';

/** What an item carries inside. */
export interface G2Content extends Omit<NitfBody, 'pieces'> {
  readonly pieces: readonly Piece[];
  readonly entities: readonly AgencyEntity[];
}

const NOTHING: G2Content = {
  headline: undefined,
  byline: undefined,
  dateline: undefined,
  note: undefined,
  pieces: [],
  entities: [],
};

/** The members of a content set are renditions of one text: the one in the item's language that has most structure. */
export function g2Content(item: XmlElement, language: string | undefined): G2Content {
  const members = all(item, 'contentset').flatMap((set) => children(set, 'inlinexml', 'inlinedata'));
  const titles = all(item, 'contentmeta/headline').flatMap((headline) => words(headline) ?? []);
  const read = members
    .map((member) => ({ member, content: contentOf(member, titles) }))
    .filter(({ content }) => content.pieces.length > 0);
  const own = read.filter(({ member }) => isLanguage(attribute(member, 'xml:lang'), language));
  const neutral = read.filter(({ member }) => attribute(member, 'xml:lang') === undefined);
  const pool = [own, neutral, read].find((some) => some.length > 0) ?? [];
  return pool.reduce((best, { content }) => (content.pieces.length > best.pieces.length ? content : best), NOTHING);
}

function contentOf(member: XmlElement, titles: readonly string[]): G2Content {
  if (member.name === 'inlinedata') return { ...NOTHING, pieces: dataPieces(member) };
  const nitf = children(member).find((one) => one.name === 'nitf' || one.name.startsWith('body.'));
  if (nitf) return { ...nitfBody(nitf.name === 'nitf' ? nitf : member), entities: nitfEntities(nitf) };
  const pieces = xmlPieces(member, XHTML);
  const found = pieces.length > 0 ? pieces : xmlPieces(member, STORY);
  const isMarkup = children(member).length > 0;
  return { ...NOTHING, pieces: isMarkup ? withoutTitle(found, titles) : characterPieces(rawText(member)) };
}

/** A page's own header and footer repeat what the item says elsewhere. */
const XHTML = { ...STORY, silent: new Set([...STORY.silent, 'header', 'footer']) };

/** A headline above the text repeats the item's; other lines above it are the story's. */
function withoutTitle(pieces: readonly Piece[], titles: readonly string[]): readonly Piece[] {
  const [top] = pieces;
  const isTitle = top?.kind === 'subhead' && titles.some((title) => isSame(title, top.text));
  return isTitle ? pieces.slice(1) : pieces;
}

const isSame = (one: string, other: string) => folded(one) === folded(other);
const folded = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** Characters: plain text, or HTML written out. Data in base64 and data of other types is no text. */
function dataPieces(member: XmlElement): Piece[] {
  const type = attribute(member, 'contenttype')?.toLowerCase() ?? 'text/plain';
  if (!/^(?:text\/|application\/(?:xhtml|xml|.*\+xml))/.test(type)) return [];
  if (member.children.some(isElement)) return xmlPieces(member, XHTML);
  const isPacked = attribute(member, 'encoding', 'encodinguri') !== undefined;
  return isPacked ? [] : characterPieces(rawText(member));
}

const CAPTION = /caption|script|shot|synth|summary|intro/;

/** Of pictures, video and the like the words that go with them are all the text there is. */
export function captionPieces(item: XmlElement): Piece[] {
  const meta = all(item, 'contentmeta');
  const descriptions = meta.flatMap((one) => children(one, 'description'));
  const shown = descriptions.filter((one) => CAPTION.test(attribute(one, 'role')?.toLowerCase() ?? 'caption'));
  const credits = below(item, ({ name }) => name === 'creditline').slice(0, 1);
  const captions = shown.flatMap((one) => words(one) ?? []).map((text): Piece => ({ kind: 'caption', text }));
  if (captions.length === 0) return [];
  return [...captions, ...credits.flatMap((one) => words(one) ?? []).map((text): Piece => ({ kind: 'credit', text }))];
}

/** `text`, `picture`, ...: as the item says, else by what it carries. */
export function itemType(item: XmlElement): string | undefined {
  const stated = kindOf(all(item, 'itemmeta/itemclass')[0]);
  if (stated !== undefined) return stated.slice(0, 100);
  if (item.name === 'packageitem') return 'composite';
  const [set] = all(item, 'contentset');
  if (children(set, 'inlinexml', 'inlinedata').length > 0) return 'text';
  const media = attribute(children(set, 'remotecontent')[0], 'contenttype')?.split('/')[0]?.toLowerCase();
  return media === 'image' ? 'picture' : media === 'video' || media === 'audio' || media === 'text' ? media : undefined;
}
