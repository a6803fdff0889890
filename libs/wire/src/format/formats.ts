import { feed } from '../feed/feed.parser.js';
import { ninjs } from '../ninjs/ninjs.parser.js';
import { html } from '../page/html.parser.js';
import { text } from '../plain/text.parser.js';
import type { WireParser } from './wire-parser.js';

/** A new format: a file with its parser, and its place in this list. The first that recognises a document reads it. */
export const FORMATS: readonly WireParser[] = [feed, ninjs, html, text];
