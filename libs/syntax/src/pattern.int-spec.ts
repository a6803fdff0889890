import fc from 'fast-check';
import { type English, loadEnglish } from '@wiregraph/syntax/english';
import { modelPath } from '@wiregraph/syntax/model';
import { type Clause, clausesOf, type NounPhrase } from '@wiregraph/syntax/pattern';
import { names, said } from './testing/clauses.js';
import { recorded } from './testing/recorded.js';

let english: English;
beforeAll(async () => {
  english = await loadEnglish({ modelFile: modelPath() });
});

/** By law: a sentence, and all its clauses as "subjects > verb > objects", in the order of their verbs. */
const WHO_DOES_WHAT: Readonly<Record<string, readonly (readonly [string, ...string[]])[]>> = {
  'an active verb has its subject and object': [
    ['Parler sued Amazon on Monday.', 'Parler > sue > Amazon'],
    ['Brightwater Foods bought Larkfield for 3 billion dollars.', 'Brightwater Foods > buy > Larkfield'],
  ],
  'a passive has its agent as subject, and its surface subject as object': [
    ['Northgate was sued by Harbour Lane in March.', 'Harbour Lane > sue > Northgate'],
    [
      'Larkfield was acquired by Brightwater Foods and Stonebridge Capital.',
      'Brightwater Foods + Stonebridge Capital > acquire > Larkfield',
    ],
    ['Northgate must be sued by Tidewell.', 'Tidewell > sue > Northgate'],
    ['Parler was given a warning by Google.', 'Google > give > a warning'],
    ['The merger was blocked.', '- > block > The merger'],
  ],
  'what "by" says of time is no agent': [
    ['The plant was closed by Thursday.', '- > close > The plant'],
    ['The plant was closed by the end of March.', '- > close > The plant'],
    ['The plant was closed on Thursday by Tidewell.', 'Tidewell > close > The plant'],
  ],
  'a shortened relative clause has its noun in a role': [
    ['A company owned by Anna Keller sued Northgate.', 'Anna Keller > own > A company', 'A company > sue > Northgate'],
    ['Executives accused of fraud left the company.', '- > accuse > Executives', 'Executives > leave > the company'],
    ['The bank suing Northgate hired Anna Keller.', 'The bank > sue > Northgate', 'The bank > hire > Anna Keller'],
  ],
  'a relative pronoun stands for its noun': [
    [
      'Harbour Lane, which sued Northgate, makes ferries.',
      'Harbour Lane > sue > Northgate',
      'Harbour Lane > make > ferries',
    ],
    [
      'The investor who backed Tidewell sold its shares.',
      'The investor > back > Tidewell',
      'The investor > sell > its shares',
    ],
    ['The bank that Northgate sued settled the case.', 'Northgate > sue > The bank', 'The bank > settle > the case'],
    ['Tidewell, which Northgate accused of fraud, denied it.', 'Northgate > accuse > Tidewell', 'Tidewell > deny > it'],
    ['This is the lawyer whom Northgate hired.', 'This > be > -', 'Northgate > hire > the lawyer'],
  ],
  'a relative clause without pronoun has its noun too': [
    ['The company Facebook bought makes drones.', 'Facebook > buy > The company', 'The company > make > drones'],
    ['It was the firm Google wanted to buy.', 'It > be > -', 'Google > want > -', 'Google > buy > the firm'],
  ],
  'coordinated nouns are subjects and objects all': [
    ['Harbour Lane and Stonebridge sued Northgate.', 'Harbour Lane + Stonebridge > sue > Northgate'],
    [
      'Harbour Lane, Stonebridge and Larkfield sued Northgate, Tidewell and Brightwater.',
      'Harbour Lane + Stonebridge + Larkfield > sue > Northgate + Tidewell + Brightwater',
    ],
  ],
  'coordinated verbs share subjects, and an object that follows the last of them': [
    [
      'The regulator fined Tidewell and closed its offices.',
      'The regulator > fine > Tidewell',
      'The regulator > close > its offices',
    ],
    ['Tidewell bought and sold Larkfield.', 'Tidewell > buy > Larkfield', 'Tidewell > sell > Larkfield'],
    ['The site was suspended and removed by Apple.', 'Apple > suspend > The site', 'Apple > remove > The site'],
    [
      'Microsoft, Apple and Google signed the letter and criticised the law.',
      'Microsoft + Apple + Google > sign > the letter',
      'Microsoft + Apple + Google > criticise > the law',
    ],
    [
      'Northgate sued Tidewell, and Larkfield sued Brightwater.',
      'Northgate > sue > Tidewell',
      'Larkfield > sue > Brightwater',
    ],
    [
      'Tidewell failed to pay and was sued by Larkfield.',
      'Tidewell > fail > -',
      'Tidewell > pay > -',
      'Larkfield > sue > Tidewell',
    ],
    [
      'Northgate said on Monday it had hired Anna Keller, but refused to comment.',
      'Northgate > say > -',
      'it > hire > Anna Keller',
      'Northgate > refuse > -',
      'Northgate > comment > -',
    ],
  ],
  'who wants, promises or fails to do it does it': [
    ['Harbour Lane wants to sue Northgate.', 'Harbour Lane > want > -', 'Harbour Lane > sue > Northgate'],
    ['Northgate promised to sell Larkfield.', 'Northgate > promise > -', 'Northgate > sell > Larkfield'],
    ['Northgate is unlikely to appeal the ruling.', 'Northgate > be > -', 'Northgate > appeal > the ruling'],
    ['Northgate denied bribing officials.', 'Northgate > deny > -', 'Northgate > bribe > officials'],
    [
      'Tidewell sued Northgate after losing the contract.',
      'Tidewell > sue > Northgate',
      'Tidewell > lose > the contract',
    ],
    ['To save money, Northgate closed the plant.', 'Northgate > save > money', 'Northgate > close > the plant'],
    [
      'Saying the deal was unfair, Stonebridge sued Tidewell.',
      'Stonebridge > say > -',
      'the deal > be > -',
      'Stonebridge > sue > Tidewell',
    ],
  ],
  'who is forced, asked or accused does it': [
    ['Tidewell was forced to sell Larkfield.', '- > force > Tidewell', 'Tidewell > sell > Larkfield'],
    [
      'The court ordered Northgate to pay Harbour Lane.',
      'The court > order > Northgate',
      'Northgate > pay > Harbour Lane',
    ],
    [
      'Northgate was ordered by the court to pay Tidewell.',
      'the court > order > Northgate',
      'Northgate > pay > Tidewell',
    ],
    [
      'Northgate urged Tidewell and Larkfield to merge.',
      'Northgate > urge > Tidewell + Larkfield',
      'Tidewell + Larkfield > merge > -',
    ],
    [
      'The regulator accused Northgate of misleading investors.',
      'The regulator > accuse > Northgate',
      'Northgate > mislead > investors',
    ],
    [
      'The judge barred Tidewell from selling the engines.',
      'The judge > bar > Tidewell',
      'Tidewell > sell > the engines',
    ],
    ['Northgate had the case dismissed.', 'Northgate > have > -', '- > dismiss > the case'],
  ],
  'whose bid or decision it is does it': [
    [
      "The court's decision to block the merger surprised Tidewell.",
      'The court > block > the merger',
      "The court's decision > surprise > Tidewell",
    ],
    [
      'Harbour Lane was the first company to sue Northgate.',
      'Harbour Lane > be > -',
      'the first company > sue > Northgate',
    ],
  ],
  'what there is, is subject': [
    ['There is evidence against Northgate.', 'evidence > be > -'],
    ['There may be a settlement.', 'a settlement > be > -'],
  ],
  'a particle belongs to its verb, wherever it stands': [
    ['Amazon cut Parler off.', 'Amazon > cut off > Parler'],
    ['Parler was cut off by Amazon.', 'Amazon > cut off > Parler'],
    ['Northgate spun off Larkfield.', 'Northgate > spin off > Larkfield'],
  ],
};

describe.each(Object.entries(WHO_DOES_WHAT))('%s', (_, cases) => {
  it.each(cases)('%s', async (sentence, ...clauses) => {
    expect(clausesOf(await english.read(sentence)).map(said)).toEqual(clauses);
  });
});

describe('whom a thing is given to is indirect object', () => {
  it.each([
    ['Google gave Parler a warning.', 'Google > give > a warning', 'Parler'],
    ['Google gave a warning to Parler.', 'Google > give > a warning', 'Parler'],
    ['Parler was given a warning by Google.', 'Google > give > a warning', 'Parler'],
    ['The bank lent Tidewell 2 million dollars.', 'The bank > lend > 2 million dollars', 'Tidewell'],
    ['The letter was sent to Tidewell.', '- > send > The letter', 'Tidewell'],
  ])('%s', async (sentence, clause, receivers) => {
    const [found] = clausesOf(await english.read(sentence));
    expect(found && [said(found), names(found.indirectObjects)]).toEqual([clause, receivers]);
  });
});

/** What must hold of every clause, whatever the text. */
function demandSound(clause: Clause): void {
  const { sentence } = clause.verb;
  const inside = ({ core, phrase, head, title, name }: NounPhrase) =>
    [core, phrase, title, name].every((span) => !span || (span.from >= sentence.from && span.to <= sentence.to)) &&
    core.contains(head) &&
    phrase.contains(head);
  const obliques = clause.obliquesNear();
  const roles = [clause.surfaceSubjects, clause.subjects, clause.objects, clause.indirectObjects, clause.attributes];
  const phrases = [...roles.flat(), ...obliques.flatMap(({ objects }) => objects)];
  const around = phrases.flatMap((phrase) => [...phrase.possessors, ...phrase.appositions, ...phrase.compounds]);
  expect([...phrases, ...around].filter((phrase) => !inside(phrase))).toEqual([]);
  const clauses = [clause.parent, clause.conjunctOf, ...clause.children, ...clause.conjuncts];
  expect(clauses.filter((other) => other && !sentence.contains(other.verb))).toEqual([]);
  expect(clause.children.filter(({ parent }) => parent !== clause)).toEqual([]);
  expect([clause.isNegated, clause.isQuestion].map((flag) => typeof flag)).toEqual(['boolean', 'boolean']);
}

describe('any string', () => {
  const words = recorded().flatMap(({ text }) => text.split(/\s+/));
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.constantFrom(...words), { maxLength: 80 }).map((list) => list.join(' ')),
    fc
      .array(fc.constantFrom(...'who which whose that and not by of to sued was Google, . ?'.split(' ')))
      .map((list) => list.join(' ')),
  );

  it('has clauses whose spans lie in their sentence, each once, in the order of their verbs', async () => {
    const law = async (text: string) => {
      const document = await english.read(text);
      const clauses = clausesOf(document);
      clauses.forEach(demandSound);
      const places = clauses.map(({ verb }) => verb.index);
      expect(places).toEqual([...new Set(places)].sort((a, b) => a - b));
      expect(document.sentences.flatMap((sentence) => clausesOf(sentence))).toEqual(clauses);
    };
    await fc.assert(fc.asyncProperty(any, law), { numRuns: 400, seed: 6 });
  }, 60_000);
});
