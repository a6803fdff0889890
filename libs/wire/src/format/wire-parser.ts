import type { WireItem } from '../wire-item.js';

/** Who sent a document, as far as reading it depends on that. */
export interface WireSource {
  readonly id: string;
  /** IANA zone of times without one, as `America/New_York`. */
  readonly zone?: string | undefined;
  /** BCP 47, of stories that declare none. */
  readonly language?: string | undefined;
  /** Of its documents that declare none and are not UTF-8, as `windows-1252`. */
  readonly charset?: string | undefined;
}

/** A document as it came. */
export interface WireDocument {
  readonly bytes: Uint8Array;
  readonly contentType?: string | undefined;
  readonly fileName?: string | undefined;
  readonly source: WireSource;
}

/** What is seen of a document before anyone has read it. */
export interface Glance {
  /** The first 4,096 bytes as text, marks of byte order gone, leading white space too; wrong bytes are U+FFFD. */
  readonly head: string;
  /** Media type in lower case, without parameters; empty if not given. */
  readonly mediaType: string;
  /** Of the file's name, lower case, without dot; empty if there is none. */
  readonly extension: string;
}

/** Stories, or what a well understood document is that holds none. */
export type Reading = readonly WireItem[] | { readonly ignored: string };

export interface WireParser {
  readonly format: string;
  /** Cheap, never throws. The first parser of the list that recognises a document has it. */
  readonly recognises: (glance: Glance) => boolean;
  /** A pure function of the document. @throws BadInput that names the place */
  readonly parse: (document: WireDocument) => Reading | Promise<Reading>;
}
