import type { AgencyEntity } from '../wire-item.js';
import { codeTail } from '../xml/pub-status.js';
import type { XmlElement } from '../xml/xml-document.js';
import { attribute, below, children } from '../xml/xml-tree.js';
import { kindOf, nameOf, subjectsOf } from './g2-code.js';

type Identifier = AgencyEntity['identifiers'][number];

const KINDS: Readonly<Record<string, AgencyEntity['kind']>> = {
  person: 'Person',
  organisation: 'Organization',
  organization: 'Organization',
  company: 'Organization',
  geoarea: 'Place',
  poi: 'Place',
};
const DETAILS: Readonly<Record<string, AgencyEntity['kind']>> = {
  persondetails: 'Person',
  organisationdetails: 'Organization',
  geoareadetails: 'Place',
  poidetails: 'Place',
};

/** People, organisations and places among the subjects, with what the item asserts of them further below. */
export function g2Entities(item: XmlElement, language: string | undefined): AgencyEntity[] {
  const asserts = new Map<string, XmlElement[]>();
  for (const assert of children(item, 'assert')) {
    for (const key of keysOf(assert)) asserts.set(key, [...(asserts.get(key) ?? []), assert].slice(0, 10));
  }
  const subjects = subjectsOf(item);
  const named = subjects.flatMap((subject) => {
    const said = [subject, ...new Set(keysOf(subject).flatMap((key) => asserts.get(key) ?? []))];
    return entityOf(said, language) ?? [];
  });
  const known = new Set(subjects.flatMap(keysOf));
  const others = children(item, 'assert').filter((assert) => !keysOf(assert).some((key) => known.has(key)));
  return [...named, ...others.flatMap((assert) => entityOf([assert], language) ?? [])].slice(0, 500);
}

const keysOf = (element: XmlElement) => ['qcode', 'uri', 'literal'].flatMap((name) => attribute(element, name) ?? []);

function entityOf(said: readonly XmlElement[], language: string | undefined): AgencyEntity | undefined {
  const kind = said.map(kindIn).find((one) => one !== undefined);
  const name = said.map((one) => nameOf(one, language)).find((one) => one !== undefined);
  if (kind === undefined || name === undefined) return undefined;
  const found = said.flatMap((one) => [
    ...ownIdentifiers(one),
    ...children(one, 'sameas').flatMap(ownIdentifiers),
    ...instruments(one),
    ...related(one),
  ]);
  return { kind, name, identifiers: distinct(found) };
}

const kindIn = (element: XmlElement): AgencyEntity['kind'] => {
  const type = attribute(element, 'type', 'typeuri');
  const details = children(element).find(({ name }) => name in DETAILS);
  const typed = children(element, 'type').map(kindOf)[0];
  return KINDS[codeTail(type ?? typed ?? '').toLowerCase()] ?? (details && DETAILS[details.name]);
};

/** `apcompany:792a` is the value `792a` of the scheme `apcompany`. */
function ownIdentifiers(element: XmlElement): Identifier[] {
  const qcode = attribute(element, 'qcode');
  const colon = qcode?.indexOf(':') ?? -1;
  const uri = attribute(element, 'uri');
  return [
    ...(qcode !== undefined && colon > 0 ? [identifier(schemeOf(qcode), qcode.slice(colon + 1))] : []),
    ...(uri === undefined ? [] : [identifier('uri', uri)]),
  ].filter(({ value }) => value !== '');
}

const RIC = /^\.?[A-Z0-9]+\.[A-Z]{1,4}$/;

/** Reuters' scheme for its instrument codes is called `R`. */
function schemeOf(qcode: string): string {
  const scheme = qcode.slice(0, qcode.indexOf(':'));
  const isKnown = /^(?:isin|ric|ticker|lei|cusip|sedol)$/i.test(scheme);
  return isKnown ? scheme.toLowerCase() : scheme === 'R' && RIC.test(qcode.slice(2)) ? 'ric' : scheme;
}

const identifier = (scheme: string, value: string): Identifier => ({
  scheme: scheme.slice(0, 300),
  value: value.slice(0, 300),
});

/** Codes that stand in `related`, by the name of the relation. */
const related = (element: XmlElement): Identifier[] =>
  children(element, 'related').flatMap((one) => {
    const rel = codeTail(attribute(one, 'rel', 'reluri') ?? '').toLowerCase();
    const value = attribute(one, 'literal', 'value') ?? codeTail(attribute(one, 'qcode', 'uri') ?? '');
    const scheme = /^(?:has)?(isin|ric|ticker|lei|cusip|sedol)$/.exec(rel)?.[1];
    return scheme === undefined || value === '' ? [] : [identifier(scheme, value)];
  });

const ISIN = /^[A-Z]{2}[A-Z0-9]{9}\d$/;

/** Securities: `hasInstrument` of an organisation, wherever it stands below. */
const instruments = (element: XmlElement): Identifier[] =>
  below(element, ({ name }) => name === 'hasinstrument').flatMap((instrument) => {
    const symbol = attribute(instrument, 'symbol');
    if (symbol === undefined) return [];
    const source = codeTail(attribute(instrument, 'symbolsrc', 'type') ?? '').toLowerCase();
    if (source.includes('isin') || ISIN.test(symbol)) return [identifier('isin', symbol)];
    if (/\bric\b|^(?:reut|rtr)/.test(source)) return [identifier('ric', symbol)];
    const market = attribute(instrument, 'marketlabel') ?? codeTail(attribute(instrument, 'market') ?? '');
    return [identifier('ticker', market === '' ? symbol : `${market}:${symbol}`)];
  });

const distinct = (list: readonly Identifier[]) =>
  [...new Map(list.map((one) => [`${one.scheme} ${one.value}`, one])).values()].slice(0, 50);
