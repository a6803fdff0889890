import { LIFE_LINKS } from '../wire-item.js';
import { shown, storyOf } from '../testing/document.js';

const aNitf = ({
  docdata = '<doc-id id-string="h1"/>',
  attributes = '',
  head = '',
  top = '',
  body = '<p>Text.</p>',
  end = '',
}) =>
  `<nitf><head>${head}<docdata ${attributes}>${docdata}</docdata></head><body><body.head>${top}</body.head>` +
  `<body.content>${body}</body.content>${end}</body></nitf>`;
const DATES = '<doc-id id-string="h1"/><date.issue norm="20210121T180500Z"/>';

describe('NITF', () => {
  it('tells who, when, where and what it is about', () => {
    const story = storyOf(
      aNitf({
        docdata: `${DATES}<urgency ed-urg="3"/><du-key key="harbour-suit" version="2"/><ed-msg info="Adds quote"/><doc.copyright holder="Demo"/>`,
        head: '<meta name="anpa-keyword" content="Harbour"/><meta name="anpa-takekey" content="1st Ld"/><meta name="anpa-sequence" content="0123"/><meta name="anpa-category" content="f"/><tobject><tobject.property tobject.property.type="Current"/><tobject.subject tobject.subject.refnum="04000000"/></tobject>',
        top: '<hedline><hl1>Harbour Lane <em>sues</em></hl1></hedline><byline>By <person>Ines Halloran</person>, <byttl>Editor</byttl></byline><dateline><location><city>Port Ellery</city><country>Demoland</country></location></dateline>',
      }),
    );
    expect(story).toMatchObject({
      format: 'nitf',
      guid: 'h1',
      guidDerived: false,
      version: '2',
      provider: 'Demo',
      pubStatus: 'usable',
      headline: 'Harbour Lane sues',
      byline: 'By Ines Halloran',
      dateline: { place: 'Port Ellery, Demoland' },
      slug: 'Harbour',
      takeKey: '1st Ld',
      sequence: '0123',
      category: 'f',
      urgency: 3,
      genres: ['Current'],
      topics: [{ code: '04000000', scheme: 'http://cv.iptc.org/newscodes/subjectcode/' }],
      versionCreated: { at: '2021-01-21T18:05:00.000Z' },
      editorialNote: 'Adds quote',
      links: [{ rel: 'du-key', id: 'harbour-suit' }],
    });
    expect(story.embargo).toBeUndefined();
  });

  it('reads times with a zone, and keeps those without until the source has one', () => {
    const issued = (norm: string, zone?: string) =>
      storyOf(aNitf({ docdata: `<date.issue norm="${norm}"/>` }), { source: { id: 'x', zone } }).versionCreated;
    expect(issued('20210121T180500+0100')?.at).toBe('2021-01-21T17:05:00.000Z');
    expect(issued('20210121T180500')).toEqual({ raw: '20210121T180500' });
    expect(issued('20210121T180500', 'Europe/Berlin')?.at).toBe('2021-01-21T17:05:00.000Z');
    expect(issued('2021-01-21 18:05:00+00:00')?.at).toBe('2021-01-21T18:05:00.000Z');
  });

  it('is closed until its release where its status is embargoed, and for good where no time is to be read', () => {
    const embargo = (release: string) =>
      storyOf(aNitf({ attributes: 'management-status="embargoed"', docdata: DATES + release }));
    expect(embargo('<date.release norm="20210122T060000Z"/>')).toMatchObject({
      pubStatus: 'usable',
      embargo: { at: '2021-01-22T06:00:00.000Z' },
    });
    expect(embargo('<date.release norm="20210122"/>').embargo).toEqual({ raw: '20210122' });
    expect(embargo('').embargo).toEqual({ raw: '' });
  });

  it('takes a release at its issue, and a placeholder, for no embargo', () => {
    const release = (norm: string) => storyOf(aNitf({ docdata: `${DATES}<date.release norm="${norm}"/>` })).embargo;
    expect(release('20210121T180500Z')).toBeUndefined();
    expect(release('YYYYMMDD000000-HHMM')).toBeUndefined();
    expect(release('20210122T060000Z')).toMatchObject({ at: '2021-01-22T06:00:00.000Z' });
  });

  it('withdraws the document that a kill names', () => {
    const kill = storyOf(aNitf({ attributes: 'management-status="canceled" management-doc-idref="h0"' }));
    expect(kill.pubStatus).toBe('canceled');
    expect(kill.links).toContainEqual({ rel: LIFE_LINKS.cancels, id: 'h0' });
    const own = storyOf(aNitf({ attributes: 'management-status="canceled" management-doc-idref="h1"' }));
    expect(own.links).toEqual([]);
    const notice = storyOf(aNitf({ attributes: 'management-doc-idref="h0" management-idref-status="canceled"' }));
    expect(notice).toMatchObject({
      pubStatus: 'usable',
      links: [{ rel: 'canceled' }, { rel: LIFE_LINKS.cancels, id: 'h0' }],
    });
    const update = storyOf(aNitf({ attributes: 'management-doc-idref="h0" management-idref-status="replaced"' }));
    expect(update.links).toEqual([{ rel: 'replaced', id: 'h0' }]);
  });

  it('corrects the document that a correction names', () => {
    const story = storyOf(
      aNitf({ docdata: `${DATES}<correction info="Corrects the name" id-string="h0" regsrc="demo"/>` }),
    );
    expect(story).toMatchObject({ pubStatus: 'usable', signals: ['correction'], editorialNote: 'Corrects the name' });
    expect(story.links).toContainEqual({ rel: LIFE_LINKS.corrects, id: 'h0' });
    const own = storyOf(aNitf({ docdata: `${DATES}<correction id-string="h1"/>` }));
    expect(own).toMatchObject({ signals: ['correction'], links: [] });
  });

  it('is withheld under a status that nobody knows, and says so', () => {
    const story = storyOf(aNitf({ attributes: 'management-status="frozen"' }));
    expect(story).toMatchObject({ pubStatus: 'withheld', signals: ['pubStatus:frozen'] });
  });

  it('keeps inline words in their paragraph, and blocks by their kind', () => {
    const story = storyOf(
      aNitf({
        body:
          '<block><p>Harbour <b>Lane</b><br/>sued <org>Northgate</org>.</p><hl2>The suit</hl2><media media-type="image"><media-reference source="x.jpg"/>' +
          '<media-caption><p>A pier.</p></media-caption><media-producer>Demo Pictures</media-producer></media>' +
          '<table><tr><th>Year</th><th>Loss</th></tr><tr><td>2020</td><td>5</td></tr></table><ul><li>One more.</li></ul></block>',
        end: '<body.end><tagline>Reporting by Ines Halloran</tagline></body.end>',
      }),
    );
    expect(shown(story)).toEqual([
      'lead: Harbour Lane sued Northgate.',
      'subhead: The suit',
      'caption: A pier.',
      'credit: Demo Pictures',
      'table: | Year | Loss\n| 2020 | 5',
      'paragraph: One more.',
      'trailer: Reporting by Ines Halloran',
    ]);
  });

  it('parts paragraphs of a text wire by its indented lines, and not those of tidy XML', () => {
    expect(shown(storyOf(aNitf({ body: '<p>    One goes\non.\n    Two.\n\n  Three.</p>' })))).toEqual([
      'lead: One goes on.',
      'paragraph: Two.',
      'paragraph: Three.',
    ]);
    expect(shown(storyOf(aNitf({ body: '<p>One\n        goes\n        on.</p>' })))).toEqual(['lead: One goes on.']);
    expect(
      shown(storyOf(aNitf({ body: '<pre>Team      Won   Lost\nHarbour     5      1\nLane        3      3</pre>' })))[0],
    ).toMatch(/^table/);
  });

  it('publishes no note to editors, and reads whom the agency marked', () => {
    const story = storyOf(
      aNitf({
        top: '<byline><person>Ines Halloran</person></byline>',
        body:
          '<note noteclass="editorsnote">Please check.</note><p><person>Jon Vale</person> of <org value="NGT" idsrc="ticker">Northgate’s</org> paid <money unit="EUR">5 euros</money> in ' +
          '<location location-code="PEL"><city>Port Ellery</city>, <country>Demoland</country></location>. <person>Jon Vale</person> left.</p>',
      }),
    );
    expect(story.editorialNote).toBe('Please check.');
    expect(story.text).not.toContain('check');
    expect(story.agencyEntities).toEqual([
      { kind: 'Person', name: 'Jon Vale', identifiers: [] },
      { kind: 'Organization', name: 'Northgate', identifiers: [{ scheme: 'ticker', value: 'NGT' }] },
      { name: '5 euros', identifiers: [{ scheme: 'money', value: 'EUR' }] },
      { kind: 'Place', name: 'Port Ellery', identifiers: [{ scheme: 'code', value: 'PEL' }] },
    ]);
  });

  it('makes a guid of headline and day where none is given', () => {
    const made = (issue: string) =>
      storyOf(aNitf({ docdata: `<date.issue norm="${issue}"/>`, top: '<hedline><hl1>Rain</hl1></hedline>' }));
    expect(made('20210121T180500Z').guid).toBe(made('20210121T200500Z').guid);
    expect(made('20210121T180500Z').guid).not.toBe(made('20210122T180500Z').guid);
    expect(made('20210121T180500Z').guidDerived).toBe(true);
  });

  it('reads a place from a line, from the text, and from a line below a byline', () => {
    const place = (top: string, body: string) => storyOf(aNitf({ top, body })).dateline?.place;
    expect(place('<dateline>PORT ELLERY March 22 AAP -</dateline>', '<p>Rain.</p>')).toBe('PORT ELLERY');
    expect(place('', '<p>PORT ELLERY, Jan 21 (Demo) - Rain fell.</p>')).toBe('PORT ELLERY');
    expect(place('', '<p>By Ines Halloran</p><p>PORT ELLERY (Demo) - Rain fell.</p>')).toBe('PORT ELLERY');
    expect(place('', '<p>Rain fell.</p>')).toBeUndefined();
  });
});
