import { shown, storyOf } from '../testing/document.js';

const HEADLINE = 'Harbour Lane sues Northgate over delisted bookshop';
const BODY = `<p>PORT ELLERY, March 7 (Demo Portal) - Harbour Lane Books <a href="/x">sued</a> Northgate on Monday after the marketplace removed the bookshop from its listings.</p>
<p>Northgate denied that it favors its own imprint, and said the shop had ignored repeated warnings.</p>
<p>Related: Why tea tastes better by the sea</p>
<p>Imogen Tarle, the chief executive of Harbour Lane, said that the shop lost four fifths of its orders.</p>`;
const page = ({
  head = '',
  body = BODY,
} = {}) => `<!doctype html><html lang="en-GB"><head><title>${HEADLINE} | Demo Portal</title>${head}</head>
<body><a href="#main">Skip to main content</a><nav><ul><li>Home</li><li>World</li></ul></nav><div>${HEADLINE}</div>
<main id="main"><article><h1>${HEADLINE}</h1>
<figure><img src="/p.jpg" alt=""><figcaption>The window of a bookshop. (Photo: Demo/N. Vey)</figcaption></figure>
${body}</article>
<aside><h2>Also worth reading</h2><ul><li><a href="/a">Five phones for less than a dinner</a></li></ul></aside></main>
<footer><p>Subscribe to our newsletter. By using this site you accept our cookies.</p></footer></body></html>`;

describe('a page of a portal', () => {
  it('is its story: no navigation, no second headline, no promotion; caption and credit apart', () => {
    const item = storyOf(page());
    expect(item).toMatchObject({ headline: HEADLINE, language: 'en-GB', dateline: { place: 'PORT ELLERY' } });
    expect(shown(item)).toEqual([
      'caption: The window of a bookshop.',
      'credit: (Photo: Demo/N. Vey)',
      'lead: Harbour Lane Books sued Northgate on Monday after the marketplace removed the bookshop from its listings.',
      'paragraph: Northgate denied that it favors its own imprint, and said the shop had ignored repeated warnings.',
      'paragraph: Imogen Tarle, the chief executive of Harbour Lane, said that the shop lost four fifths of its orders.',
    ]);
  });

  it.each([
    ['an XML declaration', '<?xml version="1.0" encoding="utf-8"?>\n'],
    ['a comment', '<!-- served by 7 -->\n'],
    ['both, and a DOCTYPE of XHTML', '\ufeff<?xml version="1.0"?>\n<!-- 7 -->\n'],
    ['a comment longer than what is glanced at', `<?xml version="1.0"?><!--${'x'.repeat(5_000)}-->`],
  ])('is one as XHTML, too, behind %s', (_, before) => {
    const doctype =
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">';
    const xhtml = page()
      .replace('<!doctype html><html', '<html xmlns="http://www.w3.org/1999/xhtml"')
      .replace('alt="">', 'alt="" />');
    const bare = storyOf(page());
    for (const text of [`${before}${xhtml}`, `${before}${doctype}${xhtml}`]) {
      const item = storyOf(text, { contentType: 'application/xhtml+xml' });
      expect(item).toMatchObject({ headline: HEADLINE, text: bare.text });
    }
  });

  it('is read in the charset of its XML declaration', () => {
    const text = `<?xml version="1.0" encoding="iso-8859-1"?>${page({ body: BODY.replace('Imogen', 'Zo\u00eb') })}`;
    expect(storyOf(Buffer.from(text, 'latin1')).text).toContain('Zo\u00eb Tarle');
  });

  it('is known by its canonical address, and tells its times and author in JSON-LD', () => {
    const story = {
      '@type': 'NewsArticle',
      headline: HEADLINE,
      datePublished: '2022-03-07T18:00:00Z',
      dateModified: '2022-03-07T19:00:00Z',
      author: [{ name: 'Ines Halloran' }],
    };
    const head = `<link rel="canonical" href="https://portal.example/harbour"><script type="application/ld+json">${JSON.stringify({ '@graph': [story] })}</script>`;
    expect(storyOf(page({ head }))).toMatchObject({
      guid: 'https://portal.example/harbour',
      guidDerived: false,
      byline: 'Ines Halloran',
      firstCreated: { at: '2022-03-07T18:00:00.000Z' },
      versionCreated: { at: '2022-03-07T19:00:00.000Z' },
    });
  });

  it('without an address has a derived guid that is the same when it is read again', () => {
    const { guid, guidDerived } = storyOf(page());
    expect({ guid: storyOf(page()).guid, guidDerived }).toEqual({ guid, guidDerived: true });
  });

  it('is read although its JSON-LD is broken', () => {
    const head = '<script type="application/ld+json">{"@type": "NewsArticle", </script>';
    expect(storyOf(page({ head })).headline).toBe(HEADLINE);
  });

  it('is read by its sentences alone where its markup costs too much to weigh', () => {
    const nest = `${'<div>'.repeat(200)}${'</div>'.repeat(200)}`;
    expect(storyOf(page({ body: BODY + nest.repeat(40) })).text).toContain('Imogen Tarle, the chief executive');
  });

  it('is decoded as its meta element declares', () => {
    const bytes = Buffer.from(
      page({ head: '<meta charset="windows-1252">' }).replaceAll('Northgate', 'Nordlich\xe9'),
      'latin1',
    );
    expect(storyOf(bytes).text).toContain('sued Nordliché on Monday');
  });
});
