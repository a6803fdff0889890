import fc from 'fast-check';
import { an, suit, type Told, Wire } from './testing/wire.js';

const parler = an(['Company', 'Platform'], 'Parler');
const amazon = an('Company', 'Amazon');
const aws = an('Company', 'Amazon Web Services');

/** Tells a story and answers who its entities are. */
function told(...stories: readonly Told[]) {
  const wire = new Wire();
  return stories.map((story) => wire.tell(story));
}

describe('who is who', () => {
  it('knows a company by its name without its legal form', () => {
    const [one, other] = told(
      { guid: 'a', entities: [amazon] },
      { guid: 'b', entities: [an('Company', 'Amazon.com Inc')] },
    );
    expect(other?.idOf('Amazon.com Inc')).toBe(one?.idOf('Amazon'));
    expect(other?.identified).toEqual([]);
  });

  it.each([[['Amazon', 'Amazon Web Services']], [['Amazon Web Services', 'Amazon']]])(
    'never takes a company for another whose name begins alike: %s',
    (names) => {
      const wire = new Wire();
      const ids = names.map((name) => {
        const alias = name === 'Amazon' ? [] : [{ text: 'Amazon', kind: 'alias' as const }];
        const entity = an('Company', name, { names: [{ text: name, kind: 'canonical' }, ...alias] });
        return wire.tell({ guid: name, entities: [entity] }).idOf(name);
      });
      expect(ids[0]).not.toBe(ids[1]);
    },
  );

  it('says why Amazon Web Services is not Amazon', () => {
    const [, other] = told({ guid: 'a', entities: [amazon] }, { guid: 'b', entities: [aws] });
    const features = other?.linked.resolutions[0]?.features ?? [];
    expect(features).toContainEqual({ name: 'longer-name-than', value: 'Amazon', weight: -0.5 });
  });

  it('never takes a person for a company of the name', () => {
    const [one, other] = told(
      { guid: 'a', entities: [an('Company', 'Morgan Stanley')] },
      { guid: 'b', entities: [an('Person', 'Morgan Stanley')] },
    );
    expect(other?.idOf('Morgan Stanley')).not.toBe(one?.idOf('Morgan Stanley'));
  });

  it('knows a person by the full name, with or without a middle initial', () => {
    const [one, other] = told(
      { guid: 'a', entities: [an('Person', 'Barbara Rothstein')] },
      { guid: 'b', entities: [an('Person', 'Barbara J. Rothstein')] },
    );
    expect(other?.idOf('Barbara J. Rothstein')).toBe(one?.idOf('Barbara Rothstein'));
  });

  it('does not take a bare surname of another story for somebody known', () => {
    const [one, other] = told(
      { guid: 'a', entities: [an('Person', 'Barbara Rothstein')] },
      { guid: 'b', entities: [an('Person', 'Rothstein')] },
    );
    expect(other?.idOf('Rothstein')).not.toBe(one?.idOf('Barbara Rothstein'));
  });

  it('takes a bare surname for the one of that name in the article before', () => {
    const [one, other] = told(
      { guid: 'a', entities: [an('Person', 'Barbara Rothstein')] },
      { guid: 'a', entities: [an('Person', 'Rothstein')] },
    );
    expect(other?.idOf('Rothstein')).toBe(one?.idOf('Barbara Rothstein'));
  });

  it('takes a bare surname for the one who stands in a claim with somebody of the story', () => {
    const matze = an('Person', 'John Matze');
    const [one, other] = told(
      { guid: 'a', entities: [parler, matze], claims: [['John Matze', 'CHIEF_EXECUTIVE_OF', 'Parler']] },
      { guid: 'b', entities: [parler, an('Person', 'Matze')] },
    );
    expect(other?.idOf('Matze')).toBe(one?.idOf('John Matze'));
  });

  it('leaves a bare surname alone where two of that name could be meant', () => {
    const [one, other] = told(
      { guid: 'a', entities: [an('Person', 'John Matze'), an('Person', 'Anna Matze')] },
      { guid: 'a', entities: [an('Person', 'Matze')] },
    );
    expect([one?.idOf('John Matze'), one?.idOf('Anna Matze')]).not.toContain(other?.idOf('Matze'));
  });

  it('knows a court by its id, whatever it is called', () => {
    const identifiers = [{ scheme: 'courts-db', value: 'wawd' }];
    const [one, other] = told(
      { guid: 'a', entities: [an('Court', 'Western District of Washington', { identifiers })] },
      { guid: 'b', entities: [an('Court', 'federal court in Seattle', { identifiers })] },
    );
    expect(other?.idOf('federal court in Seattle')).toBe(one?.idOf('Western District of Washington'));
  });

  it('tells what a later text taught, and only that', () => {
    const ticker = { scheme: 'ticker', value: 'AMZN.O' };
    const [, other] = told(
      { guid: 'a', entities: [amazon] },
      { guid: 'b', entities: [an(['Company', 'Platform'], 'Amazon', { identifiers: [ticker] })] },
    );
    expect(other?.described).toMatchObject([{ kinds: ['Platform'], names: [], identifiers: [ticker] }]);
  });
});

describe('which lawsuit it is', () => {
  const parties = { plaintiffs: ['Parler'], defendants: ['Amazon'] };
  const named = (name: string, defendant = 'Amazon'): NonNullable<Told['claims']> => [
    ['Parler', 'PLAINTIFF_IN', name],
    [defendant, 'DEFENDANT_IN', name],
  ];
  const bid: Told = {
    guid: 's0',
    entities: [parler, amazon, suit('Parler v. Amazon', parties)],
    claims: named('Parler v. Amazon'),
  };
  const number = { docketNumber: '2:21-cv-00031', courtId: 'wawd', forum: 'federal' as const };
  const filing: Told = {
    guid: 's1',
    on: '2021-01-11',
    entities: [
      parler,
      aws,
      suit('Parler v. AWS', { plaintiffs: ['Parler'], defendants: ['Amazon Web Services'], ...number }),
    ],
    claims: named('Parler v. AWS', 'Amazon Web Services'),
  };

  it.each([
    ['the bid before the filing', [bid, filing]],
    ['the filing before the bid', [filing, bid]],
  ])('is one suit against a company and its house, %s', (_, stories) => {
    const [one, other] = told(...stories);
    const idIn = (story: (typeof stories)[number] | undefined, from: typeof one) =>
      from?.idOf(story?.entities.at(-1)?.name ?? '');
    expect(idIn(stories[1], other)).toBe(idIn(stories[0], one));
  });

  it('learns number and court from a later story', () => {
    const [, other] = told(bid, filing);
    expect(other?.described).toContainEqual(expect.objectContaining(number));
  });

  it('is another suit where the numbers differ', () => {
    const next = suit('Parler v. AWS', { ...parties, ...number, docketNumber: '2:21-cv-00270' });
    const [one, other] = told(filing, { guid: 's2', entities: [parler, amazon, next] });
    expect(other?.idOf('Parler v. AWS')).not.toBe(one?.idOf('Parler v. AWS'));
  });

  it('is one suit where a number is written otherwise', () => {
    const next = suit('The case', { docketNumber: '21-cv-31' });
    const [one, other] = told(filing, { guid: 's2', entities: [next] });
    expect(other?.idOf('The case')).toBe(one?.idOf('Parler v. AWS'));
  });

  it('tells the suit that ends from the one that begins between the same parties', () => {
    const ends = suit('Federal case', { ...parties, forum: 'federal' });
    const begins = suit('State suit', { ...parties, forum: 'state', filedOn: '2021-03-02' as never });
    const [one, other] = told(bid, { guid: 's6', on: '2021-03-02', entities: [parler, amazon, begins, ends] });
    expect(other?.idOf('Federal case')).toBe(one?.idOf('Parler v. Amazon'));
    expect(other?.idOf('State suit')).not.toBe(one?.idOf('Parler v. Amazon'));
  });

  it('is another suit where the defendant is of another house', () => {
    const next = suit('Parler v. Twitter', { plaintiffs: ['Parler'], defendants: ['Twitter'] });
    const [one, other] = told(bid, { guid: 's7', entities: [parler, an('Company', 'Twitter'), next] });
    expect(other?.idOf('Parler v. Twitter')).not.toBe(one?.idOf('Parler v. Amazon'));
  });
});

describe('what a text claims', () => {
  it('gives one claim to two stories that say the same', () => {
    const story = { entities: [parler, amazon], claims: [['Parler', 'SUED', 'Amazon']] as const };
    const [one, other] = told({ guid: 'a', ...story }, { guid: 'b', ...story });
    expect(other?.linked.claims[0]?.claimId).toBe(one?.linked.claims[0]?.claimId);
    expect(other?.linked.claims[0]?.evidence).not.toEqual(one?.linked.claims[0]?.evidence);
  });
});

describe('linking', () => {
  const pool = [parler, amazon, aws, an('Person', 'John Matze'), an('Person', 'Matze'), an('Place', 'Seattle')];
  const stories = fc.array(
    fc.record({
      guid: fc.constantFrom('a', 'b', 'c'),
      entities: fc.uniqueArray(fc.constantFrom(...pool), { minLength: 1, selector: ({ key }) => key }),
    }),
    { minLength: 1, maxLength: 8 },
  );

  it('gives the same events for the same history, ids and all', () => {
    fc.assert(
      fc.property(stories, (history) => {
        const [one, other] = [new Wire(), new Wire()];
        for (const story of history) one.tell(story);
        for (const story of history) other.tell(story);
        expect(other.events).toEqual(one.events);
      }),
      { numRuns: 50 },
    );
  });
});
