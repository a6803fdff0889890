import { BadInput } from '@wiregraph/kernel/errors';
import type { Reading, WireDocument, WireParser } from '../format/wire-parser.js';
import { rootName } from '../xml/root-name.js';
import { bounded } from '../xml/story.js';
import { parseXml } from '../xml/xml-document.js';
import { children } from '../xml/xml-tree.js';
import { g2Item } from './g2-item.js';

const STORIES = ['newsitem', 'packageitem'];
/** Items that are no stories, by the names that the standard gives them. */
const OTHERS: Readonly<Record<string, string>> = {
  conceptitem: 'conceptItem',
  knowledgeitem: 'knowledgeItem',
  planningitem: 'planningItem',
  catalogitem: 'catalogItem',
};
const ROOTS = new Set([...STORIES, ...Object.keys(OTHERS), 'newsmessage']);

/**
 * NewsML-G2 2.0 to 2.x: a newsMessage with its items, or one item alone (source: IPTC NewsML-G2 specification and
 * guidelines). Inside: NITF, XHTML, plain text or HTML written out.
 */
export const newsmlG2: WireParser = {
  format: 'newsml-g2',
  recognises: ({ head }) => ROOTS.has(rootName(head) ?? ''),
  parse: (document) => readG2(document),
};

function readG2({ bytes, source }: WireDocument): Reading {
  const root = parseXml(bytes, source.charset);
  const message = root.name === 'newsmessage' ? root : undefined;
  const items = message ? children(message, 'itemset').flatMap((set) => children(set)) : [root];
  const stories = items.filter(({ name }) => STORIES.includes(name));
  if (stories.length > 0) return bounded(stories).map((item) => g2Item(item, message, source));
  const [kind] = items.flatMap(({ name }) => OTHERS[name] ?? []);
  if (kind !== undefined) return { ignored: kind };
  throw new BadInput('wire.no-text', `The ${root.name} holds no items: nothing below its itemSet is a news item.`);
}
