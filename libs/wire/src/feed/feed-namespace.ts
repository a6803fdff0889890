// Feeds name namespaces carelessly: with and without a slash at the end, in any case, by http or https, or not at all.
const KNOWN: readonly (readonly [pattern: RegExp, prefix: string])[] = [
  [/^www\.w3\.org\/2005\/atom$|^purl\.org\/atom\/ns#?$/, 'atom'],
  [/^purl\.org\/rss\/1\.0$|^my\.netscape\.com\/rdf\/simple\/0\.9$|^purl\.org\/net\/rss1\.1#?$/, 'rss'],
  [/^backend\.userland\.com\/|^blogs\.law\.harvard\.edu\/tech\/rss|^channel\.netscape\.com\/rdf\/simple/, 'rss'],
  [/^www\.w3\.org\/1999\/02\/22-rdf-syntax-ns#?$/, 'rdf'],
  [/^purl\.org\/dc\/elements\/1\.[01]$/, 'dc'],
  [/^purl\.org\/dc\/terms$/, 'dcterms'],
  [/^purl\.org\/rss\/1\.0\/modules\/content$/, 'content'],
  [/^www\.itunes\.com\/dtds\/podcast-1\.0\.dtd$|^example\.com\/dtds\/podcast-1\.0\.dtd$/, 'itunes'],
  [/^search\.yahoo\.com\/mrss(?:\/.*)?$/, 'media'],
  [/^www\.w3\.org\/1999\/xhtml$/, 'xhtml'],
  [/^wordpress\.org\/export\/1\.\d\/excerpt$/, 'excerpt'],
  [/^wordpress\.org\/export\/1\.\d$/, 'wp'],
];

const PREFIXES: ReadonlySet<string> = new Set(KNOWN.map(([, prefix]) => prefix));

/** The prefix that we know a namespace by, or its own. Without any, elements are of RSS. */
export function prefixOf(uri: string | undefined, own: string): string {
  const bare = (uri ?? '')
    .trim()
    .slice(0, 200)
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
  const found = KNOWN.find(([pattern]) => pattern.test(bare))?.[1];
  if (found !== undefined) return found;
  if (bare === '') return own === '' ? 'rss' : own.toLowerCase();
  // A known prefix of another namespace is that other's.
  return own === '' ? 'rss' : PREFIXES.has(own.toLowerCase()) ? `not-${own}` : own.toLowerCase();
}
