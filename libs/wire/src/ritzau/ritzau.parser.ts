import { BadInput } from '@wiregraph/kernel/errors';
import type { Reading, WireDocument, WireParser, WireSource } from '../format/wire-parser.js';
import type { WireItem } from '../wire-item.js';
import { characterPieces } from '../xml/markup.js';
import { rootName } from '../xml/root-name.js';
import { bounded, itemOf } from '../xml/story.js';
import { parseXml, type XmlElement } from '../xml/xml-document.js';
import { all, below, children, first, notes, rawText, words, wordsAt } from '../xml/xml-tree.js';

/** What Ritzau's news service answers: one `RBNews` or a list of them (source: its files; there is no public schema). */
export const ritzau: WireParser = {
  format: 'ritzau',
  recognises: ({ head }) =>
    /^(?:rbnews|listofrbnews|xmlnewsqueuedresponse|xmlnewsresponse)$/.test(rootName(head) ?? ''),
  parse: (document) => readRitzau(document),
};

function readRitzau({ bytes, source }: WireDocument): Reading {
  const root = parseXml(bytes, source.charset);
  const stories = root.name === 'rbnews' ? [root] : below(root, ({ name }) => name === 'rbnews');
  if (stories.length === 0) {
    throw new BadInput(
      'wire.no-text',
      `The answer holds no RBNews: ${wordsAt(root, 'xmlnewsqueuedresult/errormsg') ?? 'an empty list'}.`,
    );
  }
  return bounded(stories).map((story) => storyOf(story, source));
}

function storyOf(story: XmlElement, source: WireSource): WireItem {
  const guid = wordsAt(story, 'newsid');
  if (guid === undefined)
    throw new BadInput('wire.no-guid', 'An RBNews has no NewsID. Without one its versions cannot be told apart.');
  const is = (name: string) => /^(?:true|1)$/i.test(wordsAt(story, name) ?? '');
  const flags = ['Korrektion', 'NyVersion', 'InfoFlash'].filter((flag) => is(flag.toLowerCase()));
  const found = {
    guid,
    type: 'text',
    provider: 'Ritzau',
    version: wordsAt(story, 'version')?.slice(0, 200),
    status: is('annuleret') ? ('canceled' as const) : ('usable' as const),
    embargo: wordsAt(story, 'embargo', 'embargodate'),
    signals: flags,
    headline: wordsAt(story, 'headline'),
    byline: wordsAt(story, 'byline'),
    slug: wordsAt(story, 'strapline'),
    dateline: wordsAt(story, 'town'),
    located: undefined,
    languages: [],
    urgency: wordsAt(story, 'priority'),
    topics: codes(story, 'iptclist').map((code) => ({ code, scheme: 'http://cv.iptc.org/newscodes/subjectcode/' })),
    genres: [],
    firstCreated: undefined,
    versionCreated: wordsAt(story, 'publishdate'),
    note: notes(all(story, 'tilredaktionen').map(words)),
    usageTerms: undefined,
    links: ['replaces', 'replacedid'].flatMap((name) => {
      const id = wordsAt(story, name);
      return id === undefined ? [] : [{ rel: 'replaces', id }];
    }),
    entities: companies(story),
    pieces: characterPieces(unescaped((first(story, 'content')?.children ?? []).map(rawText).join('').trim())),
  };
  return itemOf('ritzau', found, source);
}

/** Characters are written out twice or three times on their way through Ritzau's systems. */
const unescaped = (text: string): string =>
  [1, 2].reduce((given) => given.replace(/&amp;(#?\w{2,8};)/g, '&$1'), text).replaceAll('&apos;', "'");

const codes = (story: XmlElement, name: string): string[] =>
  children(first(story, name)).flatMap((one) => words(one)?.slice(0, 300) ?? []);

/** Companies by name; the ISINs of the list go with the only one, where there is one. */
function companies(story: XmlElement): WireItem['agencyEntities'] {
  const isins = codes(story, 'isin').map((value) => ({ scheme: 'isin', value }));
  const given = children(first(story, 'companies'));
  return given.flatMap((company) => {
    const name = wordsAt(company, 'name', 'companyname') ?? words(company);
    const own = wordsAt(company, 'isin')?.slice(0, 300);
    const identifiers =
      own === undefined ? (given.length === 1 ? isins.slice(0, 50) : []) : [{ scheme: 'isin', value: own }];
    return name === undefined ? [] : [{ kind: 'Organization' as const, name: name.slice(0, 300), identifiers }];
  });
}
