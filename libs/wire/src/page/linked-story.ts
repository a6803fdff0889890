import { cleanLine } from '../text/clean.js';

/** What schema.org's JSON-LD says of a page's story. Absent means that it does not. */
export interface LinkedStory {
  readonly url?: string | undefined;
  readonly headline?: string | undefined;
  readonly description?: string | undefined;
  readonly authors?: string | undefined;
  readonly publisher?: string | undefined;
  readonly published?: string | undefined;
  readonly modified?: string | undefined;
  readonly section?: string | undefined;
  readonly language?: string | undefined;
  /** What was corrected, in the publisher's words. */
  readonly corrections: readonly string[];
  /** The text, of which many publishers give the beginning only: a hint at where the story is. */
  readonly body?: string | undefined;
}

type Thing = Readonly<Record<string, unknown>>;

/** Longer ones are not read: they are the page's text again, or an attack. */
const LONGEST = 200_000;
/** Of any text but the story's own. */
const LONGEST_TEXT = 4_000;
/** A page has a handful of scripts, and a graph some dozens of things. */
const MOST_SCRIPTS = 30;
const MOST_THINGS = 500;
const MOST_AUTHORS = 20;
const STORY = /(?:Article|Posting|Report)$/;

/** The first story that a page's JSON-LD (schema.org `NewsArticle` and its kin) tells of; none if it tells of none. */
export function linkedStory(document: Document): LinkedStory {
  for (const script of [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, MOST_SCRIPTS)) {
    const json = script.textContent;
    const story = json.length > LONGEST ? undefined : linkedThings(json).find(isStory);
    if (story) return read(story);
  }
  return { corrections: [] };
}

function read(story: Thing): LinkedStory {
  return {
    url: textOf(story['url']) ?? idOf(story['mainEntityOfPage']) ?? textOf(story['@id']),
    headline: textOf(story['headline']),
    description: textOf(story['description']),
    authors: namesOf(story['author'] ?? story['creator']),
    publisher: namesOf(story['publisher']),
    published: textOf(story['datePublished']) ?? textOf(story['dateCreated']),
    modified: textOf(story['dateModified']),
    section: namesOf([story['articleSection']].flat().slice(0, 1)),
    language: namesOf(story['inLanguage']),
    corrections: [story['correction']].flat().slice(0, MOST_AUTHORS).flatMap(correctionOf),
    body: typeof story['articleBody'] === 'string' ? story['articleBody'] : undefined,
  };
}

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' ? cleanLine(value.slice(0, LONGEST_TEXT)) || undefined : undefined;

const idOf = (value: unknown): string | undefined =>
  textOf(value) ?? (isThing(value) ? (textOf(value['@id']) ?? textOf(value['url'])) : undefined);

function namesOf(value: unknown): string | undefined {
  const list: readonly unknown[] = [value].flat();
  const names = list
    .slice(0, MOST_AUTHORS)
    .flatMap((one) => textOf(one) ?? (isThing(one) ? textOf(one['name']) : undefined) ?? []);
  return names.join(', ') || undefined;
}

/** A text, or a `CorrectionComment`. An address of one says nothing by itself. */
function correctionOf(value: unknown): string[] {
  const text = textOf(value) ?? (isThing(value) ? (textOf(value['text']) ?? textOf(value['description'])) : undefined);
  return text === undefined || /^https?:\/\/\S+$/.test(text) ? [] : [text];
}

const isStory = (thing: Thing) => [thing['@type']].flat().some((type) => typeof type === 'string' && STORY.test(type));

const CONTROLS = /[\u0000-\u001f]+/g;
const WRAPPED = /^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\]\]>|\]\]>|;)\s*$/g;

/** A page's JSON-LD is a courtesy: a broken one says nothing, and the text is read all the same. */
function linkedThings(json: string): Thing[] {
  try {
    const top = [JSON.parse(json.replace(CONTROLS, ' ').trim().replace(WRAPPED, '')) as unknown].flat();
    const things = top.slice(0, MOST_THINGS).filter(isThing);
    return [...things, ...things.flatMap(inner)];
  } catch (error) {
    if (error instanceof SyntaxError) return [];
    throw error;
  }
}

/** One level down: a graph, or what a page says that it is about. */
const inner = (thing: Thing): Thing[] =>
  [thing['@graph'], thing['mainEntity']].flat().slice(0, MOST_THINGS).filter(isThing);

const isThing = (value: unknown): value is Thing =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
