import { parseHTML } from 'linkedom';
import { simpleParser } from 'mailparser';
import { SaxesParser } from 'saxes';
import type { Bare } from './documents.js';

const decoder = new TextDecoder();

/** The least that reading such bytes can be: the library's own pass over them, whose result nobody looks at. */
export const BARE: Readonly<Record<Bare, { readonly what: string; readonly read: (bytes: Buffer) => unknown }>> = {
  xml: {
    what: 'saxes over the text',
    read: (bytes) => {
      const parser = new SaxesParser();
      parser.on('opentag', () => undefined);
      parser.on('text', () => undefined);
      parser.write(decoder.decode(bytes)).close();
    },
  },
  json: { what: 'JSON.parse', read: (bytes) => JSON.parse(decoder.decode(bytes)) as unknown },
  html: { what: 'linkedom', read: (bytes) => void parseHTML(decoder.decode(bytes)) },
  mail: { what: 'mailparser', read: (bytes) => simpleParser(bytes) },
  text: { what: 'TextDecoder', read: (bytes) => decoder.decode(bytes) },
};
