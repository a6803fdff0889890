import { BadInput } from '@wiregraph/kernel/errors';
import type { Glance, WireParser } from '../format/wire-parser.js';
import { newsml1 } from '../newsml-1/newsml-1.parser.js';
import { newsmlG2 } from '../newsml-g2/newsml-g2.parser.js';
import { nitf } from '../nitf/nitf.parser.js';
import { html } from '../page/html.parser.js';
import { ritzau } from '../ritzau/ritzau.parser.js';
import { rootName } from './root-name.js';
import { parseXml } from './xml-document.js';

const KNOWN: readonly WireParser[] = [newsmlG2, newsml1, nitf, ritzau, html];

/** XML whose root does not show in its first bytes (a long comment stands before it), or is of no known format. */
export const otherXml: WireParser = {
  format: 'xml',
  recognises: ({ head }) => /^<(?:\?xml|!--|!doctype)/i.test(head.replaceAll('\0', '')) && rootName(head) !== 'html',
  parse: (document) => {
    const { name } = parseXml(document.bytes, document.source.charset);
    const glance: Glance = { head: `<${name}>`, mediaType: '', extension: '' };
    const parser = KNOWN.find(({ recognises }) => recognises(glance));
    if (parser) return parser.parse(document);
    const known = KNOWN.map(({ format }) => format).join(', ');
    throw new BadInput(
      'wire.unknown-format',
      `The root element ${name.slice(0, 60)} is of no format that is read (${known}, RSS, Atom).`,
    );
  },
};
