import { type House, openHouse } from '@wiregraph/house/house';
import { ask } from '@wiregraph/house/ask';
import { type ClaimAnswer, CLAIM, everything, type EntityAnswer } from './questions.js';

/** What an editor asks, over the demo stories. Numbers are those of the twenty questions. */
let house: House;
beforeAll(async () => {
  house = await openHouse();
  const { code, stderr } = await house.cli('demo');
  expect({ code, stderr }).toMatchObject({ code: 0 });
}, 300_000);
afterAll(() => house.close(), 60_000);

const claimsOf = async (name: string): Promise<readonly ClaimAnswer[]> => {
  const query = `query ($name: String!) { company(name: $name) { claims(first: 100) { nodes { ${CLAIM} } } } }`;
  const { company } = await ask<{ company: { claims: { nodes: ClaimAnswer[] } } }>(house, query, { name });
  return company.claims.nodes;
};

const says = (claim: ClaimAnswer) => [claim.subject.name, claim.role, claim.object?.name ?? claim.value].join(' ');

async function injunctionStory() {
  const query = `{ articles(first: 100) { nodes { id headline current { text
    mentions { start end text entity { name kinds } } claims { ${CLAIM} } } } } }`;
  type Story = {
    id: string;
    headline: string;
    current: { text: string; mentions: MentionAnswer[]; claims: ClaimAnswer[] };
  };
  type MentionAnswer = { start: number; end: number; text: string; entity: EntityAnswer | null };
  const { articles } = await ask<{ articles: { nodes: Story[] } }>(house, query);
  const found = articles.nodes.find(({ headline }) => headline.includes('UPDATE 1-Judge refuses to make Amazon'));
  if (!found) throw new Error('The story of the injunction is not among the articles.');
  return found;
}

describe('1: who is in this story', () => {
  it('names companies and people, each once, and nobody else', async () => {
    const { current } = await injunctionStory();
    const names = new Set(current.mentions.flatMap(({ entity }) => (entity ? [entity.name] : [])));
    for (const name of ['Parler', 'Amazon Web Services', 'Apple', 'Alphabet', 'Google', 'DDos-Guard', 'Fox News']) {
      expect(names).toContain(name);
    }
    for (const name of [
      'Barbara Rothstein',
      'John Matze',
      'Jeffrey Wernick',
      'Donald Trump',
      'Sean Hannity',
      'Mark Levin',
    ]) {
      expect(names).toContain(name);
    }
    for (const name of ['Inc', 'Rothstein', 'Matze', 'Chief Executive Officer']) expect(names).not.toContain(name);
  });

  it('shows a mention where it stands', async () => {
    const { current } = await injunctionStory();
    for (const { start, end, text } of current.mentions) expect(current.text.slice(start, end)).toBe(text);
  });

  it('takes "Rothstein" and the full name for one person', async () => {
    const { current } = await injunctionStory();
    const forms = current.mentions.filter(({ entity }) => entity?.name === 'Barbara Rothstein').map(({ text }) => text);
    expect(new Set(forms).size).toBeGreaterThan(1);
  });

  it('has Parler as company and platform, never as person', async () => {
    const { company } = await ask<{ company: EntityAnswer }>(house, '{ company(name: "Parler") { name kinds } }');
    expect(company.kinds).toEqual(expect.arrayContaining(['COMPANY', 'PLATFORM']));
    expect(company.kinds).not.toContain('PERSON');
  });
});

describe('2: which lawsuit is it', () => {
  const query = `{ lawsuits(filter: { docketNumber: "2:21-cv-00031" }, first: 10) { nodes { id docketNumber status filedOn
    court { to { name ... on Court { courtId } } } judges { from { name } }
    parties { role inferred entity { name } }
    events(types: [RULING]) { nodes { type on motion outcome scope judge { name } } } } } }`;
  interface Case {
    readonly docketNumber: string;
    readonly status: string;
    readonly court: { readonly to: { readonly name: string; readonly courtId?: string } } | null;
    readonly judges: readonly { readonly from: { readonly name: string } }[];
    readonly parties: readonly { readonly role: string; readonly entity: { readonly name: string } }[];
    readonly events: { readonly nodes: readonly object[] };
  }
  const cases = async () => (await ask<{ lawsuits: { nodes: Case[] } }>(house, query)).lawsuits.nodes;

  it('is one case, whichever story speaks of it', async () => expect(await cases()).toHaveLength(1));

  it('has parties, court and judge', async () => {
    const [parler] = await cases();
    const parties = parler?.parties.map(({ role, entity }) => `${role} ${entity.name}`);
    expect(parties).toEqual(expect.arrayContaining(['PLAINTIFF Parler', 'DEFENDANT Amazon Web Services']));
    expect(parler?.court?.to.courtId).toBe('wawd');
    expect(parler?.judges.map(({ from }) => from.name)).toContain('Barbara Rothstein');
  });

  it('has the ruling on the injunction, which decides nothing else', async () => {
    const [parler] = await cases();
    expect(parler?.events.nodes).toContainEqual(
      expect.objectContaining({
        on: '2021-01-21',
        motion: 'PRELIMINARY_INJUNCTION',
        outcome: 'DENIED',
        scope: 'PRELIMINARY',
      }),
    );
  });

  it('is another case than the one in the state court', async () => {
    const all = `{ lawsuits(first: 100) { nodes { docketNumber parties { role entity { name } } } } }`;
    const { lawsuits } = await ask<{ lawsuits: { nodes: Case[] } }>(house, all);
    const parlers = lawsuits.nodes.filter(({ parties }) =>
      parties.some(({ role, entity }) => role === 'PLAINTIFF' && entity.name === 'Parler'),
    );
    expect(parlers).toHaveLength(2);
  });
});

describe('3: show me the sentence', () => {
  it('gives each claim of each story a place in the stored text that says what the quote says', async () => {
    const claims = await everything(house);
    expect(claims.length).toBeGreaterThan(200);
    for (const { evidence } of claims) {
      expect(evidence.nodes.length).toBeGreaterThan(0);
      for (const { start, end, quote, sentence, revision } of evidence.nodes) {
        expect(revision.text.slice(start, end)).toBe(quote);
        expect(revision.text.slice(sentence.start, sentence.end)).toBe(sentence.text);
      }
    }
  }, 60_000);
});

describe('4: what is alleged, what is said, what is ruled', () => {
  it('keeps an accusation an allegation, with its accuser', async () => {
    const accused = (await claimsOf('Amazon')).filter(
      ({ role, subject }) => role === 'ACCUSED_OF' && subject.name === 'Amazon',
    );
    expect(accused.length).toBeGreaterThan(0);
    for (const claim of accused) expect(claim.stance).toBe('ALLEGED');
    expect(accused.map(({ attributedTo }) => attributedTo?.name)).toContain('Parler');
  });

  it('puts what the court decided as ruled', async () => {
    const { current } = await injunctionStory();
    const ruling = current.claims.find(({ role }) => role === 'RULED_ON');
    expect(ruling).toMatchObject({ stance: 'RULED', subject: { name: 'Barbara Rothstein' } });
  });
});

describe('5: is Twitter a client of Amazon', () => {
  it('has it on the word of Parler', async () => {
    const clients = (await claimsOf('Twitter')).filter(({ role }) => role === 'CLIENT_OF');
    expect(clients.map(says).some((text) => text.startsWith('Twitter CLIENT_OF Amazon'))).toBe(true);
  });
});

describe('6 and 7: who hosted, who owned, who ran it', () => {
  it.each([
    ['Alphabet', 'Alphabet OWNS Google'],
    ['Parler', 'John Matze CHIEF_EXECUTIVE_OF Parler'],
    ['Parler', 'Jeffrey Wernick OFFICER_OF Parler'],
    ['Apple', 'Parler REMOVED_FROM Apple'],
    ['Google', 'Parler REMOVED_FROM Google'],
  ])('of %s it is known: %s', async (name, claim) => {
    expect((await claimsOf(name)).map(says)).toContain(claim);
  });

  it('says until when Amazon hosted Parler', async () => {
    const hosted = (await claimsOf('Parler')).filter(
      ({ role, object }) => role === 'HOSTS' && object?.name === 'Parler',
    );
    expect(hosted.some(({ subject, validTo }) => subject.name.startsWith('Amazon') && validTo === '2021-01-10')).toBe(
      true,
    );
  });
});

describe('the graph', () => {
  it('is the same after the demo was filed again, and after a rebuild', async () => {
    const digest = async () => (await house.cli('digest')).stdout.trim();
    const before = await digest();
    expect(before).toMatch(/[0-9a-f]{64}/);
    expect(await house.cli('demo')).toMatchObject({ code: 0 });
    expect(await digest()).toBe(before);
    expect(await house.cli('rebuild', '--yes')).toMatchObject({ code: 0 });
    expect(await digest()).toBe(before);
  }, 180_000);
});
