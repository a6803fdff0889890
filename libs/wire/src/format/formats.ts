import { anpa } from '../anpa/anpa.parser.js';
import { apJson } from '../ap-json/ap-json.parser.js';
import { feed } from '../feed/feed.parser.js';
import { iptc7901 } from '../iptc7901/iptc7901.parser.js';
import { mail } from '../mail/mail.parser.js';
import { newsml1 } from '../newsml-1/newsml-1.parser.js';
import { newsmlG2 } from '../newsml-g2/newsml-g2.parser.js';
import { ninjs } from '../ninjs/ninjs.parser.js';
import { nitf } from '../nitf/nitf.parser.js';
import { html } from '../page/html.parser.js';
import { text } from '../plain/text.parser.js';
import { ritzau } from '../ritzau/ritzau.parser.js';
import { otherXml } from '../xml/other-xml.parser.js';
import type { WireParser } from './wire-parser.js';

/** A new format: a file with its parser, and its place in this list. The first that recognises a document reads it. */
export const FORMATS: readonly WireParser[] = [
  feed,
  newsmlG2,
  newsml1,
  nitf,
  ritzau,
  otherXml,
  apJson,
  ninjs,
  anpa,
  iptc7901,
  mail,
  html,
  text,
];
