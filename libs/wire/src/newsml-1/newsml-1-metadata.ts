import type { AgencyEntity, WireItem } from '../wire-item.js';
import type { XmlElement } from '../xml/xml-document.js';
import { all, attribute, below, children, first, notes, words, wordsAt } from '../xml/xml-tree.js';

/** Values of `FormalName` at the end of a path in any of these components. Empty ones do not count. */
export const formalNames = (components: readonly XmlElement[], path: string): string[] =>
  components.flatMap((one) => all(one, path).flatMap((found) => attribute(found, 'formalname')?.slice(0, 300) ?? []));

const CODE = /^\d{8}$/;

/** Subjects of any level: `SubjectCode` holds `Subject`, `SubjectMatter` and `SubjectDetail`. */
export function topicsOf(components: readonly XmlElement[]): WireItem['topics'] {
  const codes = components.flatMap((one) =>
    all(one, 'descriptivemetadata/subjectcode').flatMap((subject) => children(subject)),
  );
  const named = codes.filter(({ name }) => name.startsWith('subject'));
  return named.flatMap((subject) => {
    const code = attribute(subject, 'formalname')?.slice(0, 300);
    if (code === undefined) return [];
    return [{ code, ...(CODE.test(code) && { scheme: 'http://cv.iptc.org/newscodes/subjectcode/' }) }];
  });
}

const NOTE =
  /^(?:ed(?:itor(?:s|'s|ial)?)?[ _-]?(?:notes?|msg|info)|notes?|(?:notes? ?to ?editors?)|advisory(?: ?line)?|instructions?)$/i;

/** Lines and properties that the sender calls a note to editors. */
export function notesIn(components: readonly XmlElement[]): string | undefined {
  const lines = components.flatMap((one) => all(one, 'newslines/newsline'));
  const said = lines.filter((line) => NOTE.test(attribute(first(line, 'newslinetype'), 'formalname') ?? ''));
  const properties = components.flatMap((one) => all(one, 'administrativemetadata/property'));
  const written = properties.filter((property) => NOTE.test(attribute(property, 'formalname') ?? ''));
  return notes([
    ...said.map((line) => wordsAt(line, 'newslinetext')),
    ...written.map((property) => attribute(property, 'value')),
  ]);
}

export const usageIn = (components: readonly XmlElement[]): string | undefined =>
  notes(
    components.flatMap((one) => [
      ...all(one, 'rightsmetadata/usagerights').map(words),
      ...all(one, 'newslines/rightsline').map(words),
    ]),
  );

/** Where the story is from: the location said to be its origin, else the only kind of location there is. */
export function locatedIn(components: readonly XmlElement[]): string | undefined {
  const locations = components.flatMap((one) => all(one, 'descriptivemetadata/location'));
  const origin = locations.filter((one) => /^origin$/i.test(attribute(one, 'howpresent') ?? ''));
  const plain = locations.filter((one) => attribute(one, 'howpresent') === undefined);
  return [...origin, ...plain].flatMap((one) => property(one, 'city') ?? [])[0];
}

const property = (element: XmlElement, name: string): string | undefined =>
  children(element, 'property')
    .filter((one) => attribute(one, 'formalname')?.toLowerCase() === name)
    .flatMap((one) => attribute(one, 'value') ?? [])[0];

const KINDS: readonly (readonly [RegExp, AgencyEntity['kind']])[] = [
  [/person|people/i, 'Person'],
  [/compan|organi[sz]ation|team|party/i, 'Organization'],
  [/location|place|country|city|geo/i, 'Place'],
];

/** Topics that the document defines: who they are, with the codes that its schemes give them. */
export function topicEntities(root: XmlElement): AgencyEntity[] {
  const topics = below(root, ({ name }) => name === 'topic');
  return topics
    .flatMap((topic) => {
      const type = attribute(first(topic, 'topictype'), 'formalname') ?? '';
      const kind = KINDS.find(([word]) => word.test(type))?.[1];
      const name = wordsAt(topic, 'description')?.slice(0, 300);
      if (kind === undefined || name === undefined) return [];
      return [{ kind, name, identifiers: [...codesOf(topic), ...propertiesOf(topic)].slice(0, 50) }];
    })
    .slice(0, 500);
}

const codesOf = (topic: XmlElement): AgencyEntity['identifiers'] =>
  all(topic, 'formalname').flatMap((name) => {
    const value = words(name)?.slice(0, 300);
    return value === undefined ? [] : [{ scheme: schemeOf(attribute(name, 'scheme')), value }];
  });

const propertiesOf = (topic: XmlElement): AgencyEntity['identifiers'] =>
  all(topic, 'property').flatMap((one) => {
    const value = attribute(one, 'value')?.slice(0, 300);
    const scheme = schemeOf(attribute(one, 'formalname'));
    return value !== undefined && /^(?:isin|ric|ticker|cusip|sedol|lei)$/.test(scheme) ? [{ scheme, value }] : [];
  });

const schemeOf = (given: string | undefined): string => {
  const known = /isin|ticker|cusip|sedol|\blei\b|\bric\b/i.exec(given ?? '')?.[0];
  return (known?.toLowerCase() ?? given ?? 'code').slice(0, 300);
};
