import { Readability } from '@mozilla/readability';
import { BadInput } from '@wiregraph/kernel/errors';
import type { Glance, WireDocument, WireParser, WireSource } from '../format/wire-parser.js';
import { assemble, leadOf, type Piece } from '../text/assemble.js';
import { checked } from '../text/checked.js';
import { splitLead } from '../text/dateline.js';
import { charsetOf, decodeText } from '../text/decode.js';
import { derivedGuid } from '../text/derived-guid.js';
import { languageOf } from '../text/language.js';
import { headlineSignals } from '../text/signal.js';
import { printedWireTime } from '../text/wire-time.js';
import type { WireItem } from '../wire-item.js';
import { rootName } from '../xml/root-name.js';
import { measure, parsePage } from './dom.js';
import { chosenByHint } from './hint.js';
import { htmlPieces, type PagePiece, siteOf } from './html-block.js';
import { secondLook } from './second-look.js';
import { type PageFacts, pageFacts } from './page-facts.js';
import { pageStory } from './page-story.js';

/** A page of a news site, as HTML or XHTML. The story is what Mozilla's Readability takes for it, less what is no sentence of it. */
export const html: WireParser = { format: 'html', recognises, parse: (document) => [parse(document)] };

/** Shorter texts than Readability's 500 are stories on a wire. */
const SHORTEST = 150;

function recognises({ head, mediaType, extension }: Glance): boolean {
  // Also behind an XML declaration and comments.
  if (rootName(head) === 'html') return true;
  const isCalledHtml = mediaType === 'text/html' || extension === 'html' || extension === 'htm';
  return isCalledHtml && /^<(?!\?xml)/.test(head);
}

const XML_CHARSET = /^\s*<\?xml[^<>?]{0,200}?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/;
const META_CHARSET = /<meta[^<>]{0,200}charset\s*=\s*["']?([\w.:-]{1,40})/i;

function parse({ bytes, contentType, source }: WireDocument): WireItem {
  const head = Buffer.from(bytes.subarray(0, 4_096)).toString('latin1');
  const declared = XML_CHARSET.exec(head)?.[1] ?? META_CHARSET.exec(head)?.[1];
  const page = parsePage(decodeText(bytes, charsetOf(contentType) ?? declared ?? source.charset));
  const facts = pageFacts(page);
  const pieces = storyOf(page, facts);
  if (pieces.length === 0) throw new BadInput('wire.no-text', 'There is no story on this page: no run of sentences.');
  return checked(itemOf(pieces, facts, source));
}

/** By Readability; where that finds nothing, or another text than the page speaks of, by the run of sentences in it. */
function storyOf(page: Document, { url, hint, ...told }: PageFacts): Piece[] {
  const site = url === undefined ? undefined : siteOf(new URL(url).host);
  const whole = htmlPieces(page.body, site);
  const readings = [
    () => pageStory(secondLook(whole, readable(page, site)), { ...told, isFound: true }),
    () => pageStory(whole, { ...told, isFound: false }),
  ];
  return chosenByHint(readings, hint);
}

/** Readability looks through all descendants of most elements, many times. The articles of the corpus cost up to 47,000. */
const MOST_COST = 80_000;

/** Readability stumbles over torn markup (its own nodes lose their parents): then it has found nothing. */
function readable(page: Document, site: string | undefined): PagePiece[] {
  if (measure(page) > MOST_COST) return [];
  try {
    const article = new Readability<Node>(page, {
      charThreshold: SHORTEST,
      keepClasses: true,
      disableJSONLD: true,
      serializer: (node) => node,
    }).parse();
    return article?.content ? htmlPieces(article.content, site) : [];
  } catch (error) {
    if (error instanceof TypeError || error instanceof RangeError) return [];
    throw error;
  }
}

const LONGEST_LINE = 4_000;
const MOST_SIGNALS = 50;

/** As JSON-LD has it: `correction: ...`, in the publisher's words. */
const signalOf = (correction: string) => `correction: ${correction}`.slice(0, 200);

function itemOf(pieces: readonly Piece[], facts: PageFacts, source: WireSource): WireItem {
  const split = splitLead(pieces);
  const stored = assemble(split.pieces);
  const headline = facts.headline?.slice(0, LONGEST_LINE);
  const published = printedWireTime(facts.published, source.zone);
  return {
    format: 'html',
    guid: facts.url ?? derivedGuid({ headline, lead: leadOf(stored), day: published?.raw.slice(0, 10) }),
    guidDerived: facts.url === undefined,
    pubStatus: 'usable',
    provider: facts.publisher?.slice(0, 300),
    signals: [...headlineSignals(headline ?? '').signals, ...facts.corrections.map(signalOf)].slice(0, MOST_SIGNALS),
    headline,
    byline: facts.byline?.slice(0, LONGEST_LINE),
    dateline: split.dateline,
    ...languageOf([facts.language, source.language], stored.text),
    topics: facts.section === undefined ? [] : [{ code: facts.section.slice(0, 300) }],
    genres: [],
    firstCreated: published,
    versionCreated: printedWireTime(facts.modified, source.zone) ?? published,
    links: [],
    agencyEntities: [],
    ...stored,
  };
}
