import type { AgencyEntity } from '../wire-item.js';
import { cleanLine } from '../text/clean.js';
import type { XmlElement } from '../xml/xml-document.js';
import { attribute, below, first, rawText, wordsAt } from '../xml/xml-tree.js';

const KINDS: Readonly<Record<string, AgencyEntity['kind']>> = {
  person: 'Person',
  org: 'Organization',
  location: 'Place',
};
const SCHEME = /isin|cusip|sedol|lei|ric|ticker/i;

/** Whom and what the agency marked in a body and listed in `identified-content`, each once. */
export function nitfEntities(...roots: readonly (XmlElement | undefined)[]): AgencyEntity[] {
  const marked = roots.flatMap((root) => below(root, ({ name }) => name in KINDS || name === 'money'));
  const found = marked.flatMap((element) => entityOf(element) ?? []);
  return [...new Map(found.map((entity) => [`${entity.kind ?? ''} ${entity.name}`, entity])).values()].slice(0, 500);
}

function entityOf(element: XmlElement): AgencyEntity | undefined {
  const name = (partOf(element) ?? cleanLine(rawText(element))).replace(/['’]s$/, '').slice(0, 300);
  const kind = KINDS[element.name];
  if (name === '') return undefined;
  return { ...(kind !== undefined && { kind }), name, identifiers: identifiersOf(element) };
}

/** Of a location in parts the smallest names it. */
const partOf = (element: XmlElement) => wordsAt(element, 'sublocation', 'city', 'state', 'region', 'country');

function identifiersOf(element: XmlElement): AgencyEntity['identifiers'] {
  if (element.name === 'money') return [{ scheme: 'money', value: attribute(element, 'unit') ?? 'amount' }];
  const values = [
    { source: attribute(element, 'idsrc'), value: attribute(element, 'value') },
    ...[element, first(element, 'alt-code')].flatMap((one) => ({
      source: attribute(one, 'idsrc', 'location-code-source'),
      value: attribute(one, one?.name === 'alt-code' ? 'value' : 'location-code'),
    })),
  ];
  const found = values.flatMap(({ source, value }) =>
    value === undefined ? [] : [{ scheme: schemeOf(source), value: value.slice(0, 300) }],
  );
  return [...new Map(found.map((one) => [`${one.scheme} ${one.value}`, one])).values()];
}

const schemeOf = (source: string | undefined) =>
  (SCHEME.exec(source ?? '')?.[0].toLowerCase() ?? source ?? 'code').slice(0, 300);
