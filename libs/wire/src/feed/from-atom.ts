import type { AtomFeed } from 'feedsmith';
import type { Feed, FeedEntry, FeedPerson, FeedText } from './feed.js';
import { partFacts } from './feed-fact.js';
import { webEnclosures } from './feed-enclosure.js';
import { firstImage } from './feed-image.js';
import { webLink } from './feed-link.js';
import { markup } from './feed-markup.js';
import { lineOf } from './feed-person.js';

type Atom = AtomFeed.Feed<string>;
type Entry = AtomFeed.Entry<string>;

/** What feedsmith read in Atom. */
export function fromAtom(atom: Atom): Feed {
  const image = atom.logo ?? atom.icon;
  return {
    dialect: 'atom',
    feed: {
      ...commonOf(atom),
      subtitle: textOf(atom.subtitle),
      generator: atom.generator?.text,
      language: atom.xml?.lang,
      image: image === undefined ? undefined : { url: image },
      updated: atom.updated,
    },
    entries: (atom.entries ?? []).map((entry) => entryOf(entry, atom.xml?.lang)),
  };
}

function entryOf(entry: Entry, language: string | undefined): FeedEntry {
  const summary = textOf(entry.summary);
  const content = textOf(entry.content);
  const picture = webLink(entry.media?.thumbnails?.[0]?.url ?? firstImage(content) ?? firstImage(summary));
  const enclosures = (entry.links ?? []).filter(({ rel }) => rel === 'enclosure');
  return {
    ...commonOf(entry),
    summary,
    content,
    language: entry.xml?.lang ?? language,
    image: picture === undefined ? undefined : { url: picture },
    updated: entry.updated,
    published: entry.published ?? entry.updated,
    enclosures: webEnclosures(enclosures.map(({ href, type, length }) => ({ url: href, type, length }))),
    source: entry.source && {
      title: textOf(entry.source.title),
      link: alternate(entry.source.links),
      id: entry.source.id,
      updated: entry.source.updated,
    },
  };
}

function commonOf(part: Atom | Entry) {
  const authors = (part.authors ?? []).flatMap(personOf);
  const all = (part.categories ?? []).flatMap(({ term, label, scheme }) => {
    const name = term ?? label;
    return name === undefined ? [] : [{ name, scheme }];
  });
  return {
    title: textOf(part.title),
    link: alternate(part.links),
    id: part.id,
    rights: textOf(part.rights),
    author: authors[0] && lineOf(authors[0]),
    authors,
    contributors: (part.contributors ?? []).flatMap(personOf),
    categories: partFacts(all).categories,
  };
}

const textOf = (text: { value?: string; type?: string } | undefined): FeedText | undefined =>
  text?.value === undefined
    ? undefined
    : text.type === 'html'
      ? markup(text.value)
      : { text: text.value, isMarkup: false };

const personOf = ({ name, email, uri }: { name?: string; email?: string; uri?: string }): FeedPerson[] =>
  name === undefined && email === undefined && uri === undefined ? [] : [{ name, email, url: webLink(uri) }];

const alternate = (links: Atom['links']) =>
  webLink(links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href);
