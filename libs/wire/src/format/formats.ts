import { ninjs } from '../ninjs/ninjs.parser.js';
import { html } from '../page/html.parser.js';
import { text } from '../plain/text.parser.js';
import type { WireParser } from './wire-parser.js';

/** A new format: a file with its parser, and its place in this list. The first that recognises a document reads it. */
export const FORMATS: readonly WireParser[] = [ninjs, html, text];
