import { codeTail } from '../xml/pub-status.js';
import type { XmlElement } from '../xml/xml-document.js';
import { all, attribute, children, words } from '../xml/xml-tree.js';
import catalogs from './catalogs.json' with { type: 'json' };

/** A code as the document gives it, and the address of its scheme where an offline catalogue knows it. */
export interface G2Code {
  readonly code: string;
  readonly scheme?: string;
}

const SCHEMES: Readonly<Record<string, string>> = catalogs;
const BY_ADDRESS = Object.entries(SCHEMES);
const MOST = 300;

/** Of `qcode`, else `uri`, else `literal`. An address of a known scheme becomes its qcode; unknown codes stay as they are. */
export function codeOf(element: XmlElement | undefined): G2Code | undefined {
  const qcode = attribute(element, 'qcode')?.slice(0, MOST);
  if (qcode !== undefined) return withScheme(qcode);
  const uri = attribute(element, 'uri');
  if (uri !== undefined) return codeOfAddress(uri);
  const literal = attribute(element, 'literal')?.slice(0, MOST);
  return literal === undefined ? undefined : { code: literal };
}

function withScheme(qcode: string): G2Code {
  const scheme = SCHEMES[qcode.slice(0, qcode.indexOf(':'))];
  return scheme === undefined ? { code: qcode } : { code: qcode, scheme };
}

/** An address of a known scheme as its qcode; others stay as they are. */
export function codeOfAddress(uri: string): G2Code {
  const secure = uri.replace(/^https:/, 'http:');
  const known = BY_ADDRESS.find(([, scheme]) => secure.startsWith(scheme) && secure.length > scheme.length);
  if (!known) return { code: uri.slice(0, MOST) };
  return { code: `${known[0]}:${secure.slice(known[1].length)}`.slice(0, MOST), scheme: known[1] };
}

/** The last part of a code in lower case: `text` of `ninat:text` or of its address. */
export const kindOf = (element: XmlElement | undefined): string | undefined => {
  const code = attribute(element, 'qcode', 'uri', 'literal');
  return (code === undefined ? undefined : codeTail(code).toLowerCase()) || undefined;
};

const SHORT = /mnemonic|short|code/i;

/** A concept's name: a full one before a short one, in the language asked for before others. */
export function nameOf(element: XmlElement | undefined, language: string | undefined): string | undefined {
  const names = children(element, 'name').filter((name) => words(name) !== undefined);
  const full = names.filter((name) => !SHORT.test(attribute(name, 'role') ?? ''));
  const pool = full.length > 0 ? full : names;
  const own = pool.find((name) => isLanguage(attribute(name, 'xml:lang'), language));
  return words(own ?? pool[0])?.slice(0, MOST);
}

/** Whether two language tags begin with the same language. Nothing declared agrees with nothing. */
export const isLanguage = (tag: string | undefined, wanted: string | undefined): boolean =>
  tag !== undefined && wanted !== undefined && primary(tag) === primary(wanted);

const primary = (tag: string) => tag.toLowerCase().split(/[-_]/)[0];

/** A story has some dozens; what comes after so many is never kept. */
const MOST_SUBJECTS = 2_000;

export const subjectsOf = (item: XmlElement): XmlElement[] => all(item, 'contentmeta/subject').slice(0, MOST_SUBJECTS);
