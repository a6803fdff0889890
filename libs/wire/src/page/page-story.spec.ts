import { shown, storyOf } from '../testing/document.js';

const HEADLINE = 'Harbour Lane sues Northgate over delisted bookshop';
const PARAGRAPHS = [
  'Harbour Lane Books sued Northgate on Monday after the marketplace removed the bookshop from its listings.',
  'Northgate denied that it favors its own imprint, and said the shop had ignored repeated warnings.',
  'Imogen Tarle, the chief executive of Harbour Lane, said that the shop lost four fifths of its orders.',
  'A judge in Port Ellery will hear both sides in April, and may order that the shop be listed until then.',
] as const;
const [LEAD, DENIAL, LOSS, JUDGE] = PARAGRAPHS.map((text) => `<p>${text}</p>`) as [string, string, string, string];
const story = PARAGRAPHS.map((text, at) => `${at === 0 ? 'lead' : 'paragraph'}: ${text}`);

const pageOf = (body: string, head = '') =>
  `<!doctype html><html lang="en"><head><title>${HEADLINE} | Demo Portal</title>
<link rel="canonical" href="https://www.portal.example/harbour">${head}</head><body><main><h1>${HEADLINE}</h1>
<div class="text">${body}</div></main></body></html>`;
const read = (body: string, head?: string) => shown(storyOf(pageOf(body, head)));
const ldJson = (thing: object) => `<script type="application/ld+json">${JSON.stringify(thing)}</script>`;

describe('a page of a news site', () => {
  it.each([
    [
      'a newsletter box',
      '<div class="newsletter-box"><p>Our best stories come to you each morning, and it is free.</p></div>',
    ],
    ['an author box', '<div class="author-bio"><p>Ines Halloran writes about shops, and lives by the sea.</p></div>'],
    [
      'related stories',
      '<section class="relatedStories"><p>Why tea tastes better by the sea, said a cook.</p></section>',
    ],
    ['an advertisement', '<div id="ad-slot"><p>Five phones are sold for less than a dinner, now.</p></div>'],
    ['an aside', '<aside><p>Port Ellery is a town of nine thousand people by the sea.</p></aside>'],
    [
      'a line that only leads to another page of the site',
      '<p><a href="/tea">Why tea tastes better by the sea</a></p>',
    ],
    [
      'a list under a line of promotion',
      '<p>Read more:</p><ul><li>Why <a href="/tea">tea tastes better</a> by the sea</li></ul>',
    ],
    ['a call to share', '<p>Like this story? Share it with a friend!</p>'],
    ['a counter of pictures', '<p>Image 1 of 4</p>'],
  ])('is its story without %s', (_, box) => {
    expect(read(LEAD + DENIAL + box + LOSS + JUDGE)).toEqual(story);
  });

  it('keeps a line that leads to another site', () => {
    const link = '<p><a href="https://court.example/1">The complaint as filed in Port Ellery</a></p>';
    expect(read(LEAD + DENIAL + link + LOSS + JUDGE)).toHaveLength(5);
  });

  it('keeps a story that stands in a wrapper with a telling name', () => {
    expect(read(`<div class="promo">${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('')}</div>`)).toEqual(story);
  });

  it('keeps paragraphs that stand in wrappers of their own, though they are full of links', () => {
    const card = (text: string) => `<div class="card">${text}</div>`;
    const linked = `<p>${PARAGRAPHS[2].slice(0, 60)}<a href="https://other.example/x">${PARAGRAPHS[2].slice(60)}</a></p>`;
    expect(read([LEAD, DENIAL, linked, JUDGE].map(card).join(''))).toEqual(story);
  });

  it('leaves out what it says of itself to search engines, printed above the story', () => {
    const summary = 'A bookshop by the sea goes to court, and the marketplace denies it all.';
    const above = `<div class="intro"><p>${summary}</p></div>`;
    const meta = `<meta property="og:description" content="${summary}">`;
    expect(read(above + LEAD + DENIAL + LOSS + JUDGE, meta)).toEqual(story);
  });

  it('ends where other stories begin', () => {
    const more = '<h3>Related stories</h3><p>A cook in Port Ellery said that tea tastes better by the sea.</p>';
    expect(read(LEAD + DENIAL + LOSS + JUDGE + more)).toEqual(story);
  });

  it('is read though it is laid out with tables', () => {
    expect(read(`<table><tr><td>${LEAD + DENIAL + LOSS + JUDGE}</td></tr></table>`)).toEqual(story);
  });
});

describe('the JSON-LD of a page', () => {
  it('names the publisher and what was corrected', () => {
    const thing = {
      '@type': ['NewsArticle'],
      headline: HEADLINE,
      publisher: { '@type': 'Organization', name: 'Demo Portal' },
      correction: [{ '@type': 'CorrectionComment', text: 'The shop was founded in 1998.' }, 'https://portal.example/c'],
    };
    const item = storyOf(pageOf(PARAGRAPHS.join(' '), ldJson({ '@type': 'WebPage', mainEntity: thing })));
    expect(item).toMatchObject({ provider: 'Demo Portal', signals: ['correction: The shop was founded in 1998.'] });
  });

  it('is no reason to lose what its articleBody cuts off', () => {
    const thing = { '@type': 'NewsArticle', articleBody: PARAGRAPHS.slice(0, 2).join('\n') };
    expect(read(LEAD + DENIAL + LOSS + JUDGE, ldJson(thing))).toEqual(story);
  });

  it('has the story of a page that a script would fill', () => {
    const thing = { '@type': 'NewsArticle', articleBody: [...PARAGRAPHS, ...PARAGRAPHS].join('\n') };
    const filler = '<p>This page is made by a script, and needs one to be read by anyone at all, said the portal.</p>';
    expect(read(filler, ldJson(thing)).slice(0, 4)).toEqual(story);
  });

  it('is passed over where it is larger or deeper than any story', () => {
    const deep = `<script type="application/ld+json">${'['.repeat(190_000)}</script>`;
    const large = ldJson({ '@type': 'NewsArticle', headline: 'Other', articleBody: 'word '.repeat(50_000) });
    expect(storyOf(pageOf(LEAD + DENIAL + LOSS + JUDGE, deep + large)).headline).toContain('Harbour Lane sues');
  });
});
