import { NounPhrase } from '@wiregraph/syntax/pattern';
import { claimRule, type Draft } from '../claim/claim-rule.js';
import { isPerson, pairs, type Scene } from '../claim/scene.js';
import { actingFor } from '../lawsuit/acting-for.js';
import { counselMet } from '../lawsuit/counsel-met.js';
import { clientsToldOf } from '../lawsuit/counsel-client.js';
import { counselByNoun } from '../lawsuit/counsel-noun.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { representing } from '../lawsuit/representing.js';
import { counselInPassing } from './counsel-in-passing.js';
import { counselOtherwise } from './courts-otherwise.js';

const STATED = { stance: 'stated' } as const;

export const represents = claimRule({
  predicate: 'REPRESENTS',
  examples: [
    {
      says: 'David Boies, a lawyer for Oracle, said the company would appeal.',
      claims: [['David Boies', 'REPRESENTS', 'Oracle']],
    },
    { says: "Oracle's lawyer, David Boies, told the jury so.", claims: [['David Boies', 'REPRESENTS', 'Oracle']] },
    { says: 'Google is represented by Robert Van Nest.', claims: [['Robert Van Nest', 'REPRESENTS', 'Google']] },
    {
      says: 'Kathleen Sullivan argued the case for Samsung.',
      claims: [['Kathleen Sullivan', 'REPRESENTS', 'Samsung']],
    },
    { says: 'For Oracle: David Boies of Boies Schiller Flexner', claims: [['David Boies', 'REPRESENTS', 'Oracle']] },
    { says: "David Boies, one of Oracle's lawyers, said so.", claims: [['David Boies', 'REPRESENTS', 'Oracle']] },
    { says: 'Lawyers for Oracle include David Boies.', claims: [['David Boies', 'REPRESENTS', 'Oracle']] },
    {
      says: 'Justin Nelson, a lawyer with Susman Godfrey who represented Oracle, said so.',
      claims: [['Justin Nelson', 'REPRESENTS', 'Oracle']],
    },
    {
      says: 'Oracle sued Google. David Boies, who appeared for Oracle, said so.',
      claims: [['David Boies', 'REPRESENTS', 'Oracle']],
    },
    { says: 'Oracle hired David Boies as its lawyer.', claims: [['David Boies', 'REPRESENTS', 'Oracle']] },
    { says: 'David Boies is lead counsel for Oracle.', claims: [['David Boies', 'REPRESENTS', 'Oracle']] },
    { says: 'Donald Lee, whose attorney is David Boies, left.', claims: [['David Boies', 'REPRESENTS', 'Donald Lee']] },
    { says: 'Counsel to Oracle, David Boies, said so.', claims: [['David Boies', 'REPRESENTS', 'Oracle']] },
    {
      says: 'Acting for Oracle, the barrister David Boies told the court so.',
      claims: [['David Boies', 'REPRESENTS', 'Oracle']],
    },
    {
      says: 'David Boies, who defended Oracle at the trial, said so.',
      claims: [['David Boies', 'REPRESENTS', 'Oracle']],
    },
    { says: 'Lawyers for Oracle, including David Boies, said so.', claims: [['David Boies', 'REPRESENTS', 'Oracle']] },
    {
      says: 'Oracle hired the litigator David Boies to defend it in court.',
      claims: [['David Boies', 'REPRESENTS', 'Oracle']],
    },
    {
      says: 'On behalf of Oracle, attorney David Boies asked for more.',
      claims: [['David Boies', 'REPRESENTS', 'Oracle']],
    },
    {
      says: 'David Boies of Boies Schiller, who acts for Oracle, said so.',
      claims: [['David Boies', 'REPRESENTS', 'Oracle']],
    },
    { says: "Oracle's legal team, led by David Boies, said so.", claims: [['David Boies', 'REPRESENTS', 'Oracle']] },
    {
      says: 'Oracle turned to David Boies, a trial lawyer, to defend it.',
      claims: [['David Boies', 'REPRESENTS', 'Oracle']],
    },
    {
      says: 'Oracle sued Google. Oracle has retained Quinn Emanuel.',
      claims: [['Quinn Emanuel', 'REPRESENTS', 'Oracle']],
    },
    {
      says: "Oracle sued Google. David Boies, who pressed Oracle's case, was pleased.",
      claims: [['David Boies', 'REPRESENTS', 'Oracle']],
    },
    {
      says: 'Oracle sued Google. David Boies made the closing argument for Oracle.',
      claims: [['David Boies', 'REPRESENTS', 'Oracle']],
    },
    {
      says: 'Oracle opened the case with David Boies as its lawyer.',
      claims: [['David Boies', 'REPRESENTS', 'Oracle']],
    },
    { says: 'David Boies, a Larkfield litigator, said so.', claims: [] },
    { says: "Tim Cook made the case for Oracle's phones.", claims: [] },
    {
      says: 'Mary Holt and Peter Lowe sued Oracle. Their lawyer, David Boies, said so.',
      claims: [
        ['David Boies', 'REPRESENTS', 'Mary Holt'],
        ['David Boies', 'REPRESENTS', 'Peter Lowe'],
      ],
    },
    {
      says: 'Mary Holt and Peter Lowe sued Oracle. David Boies represents the two men.',
      claims: [
        ['David Boies', 'REPRESENTS', 'Mary Holt'],
        ['David Boies', 'REPRESENTS', 'Peter Lowe'],
      ],
    },
    {
      says: 'Oracle sued Google. Its lawyer, David Boies, said so.',
      claims: [['David Boies', 'REPRESENTS', 'Oracle']],
    },
    {
      says: 'Oracle sued Google. David Boies, a lawyer for the plaintiff, told jurors so.',
      claims: [['David Boies', 'REPRESENTS', 'Oracle']],
    },
    {
      says: "Mary Holt and Peter Lowe sued Oracle. The plaintiffs' lawyer, David Boies, said so.",
      claims: [
        ['David Boies', 'REPRESENTS', 'Mary Holt'],
        ['David Boies', 'REPRESENTS', 'Peter Lowe'],
      ],
    },
    {
      says: 'David Boies and Ann Ray, lawyers for Oracle, said so.',
      claims: [
        ['David Boies', 'REPRESENTS', 'Oracle'],
        ['Ann Ray', 'REPRESENTS', 'Oracle'],
      ],
    },
    {
      says: 'Oracle sued Google. For Oracle, David Boies told the judge so.',
      claims: [['David Boies', 'REPRESENTS', 'Oracle']],
    },
    {
      says: 'Trevor Milton was convicted on Monday. David Boies, one of his lawyers, said he would appeal.',
      claims: [['David Boies', 'REPRESENTS', 'Trevor Milton']],
    },
    {
      says: "Oracle's lawyers at Quinn Emanuel declined to comment.",
      claims: [['Quinn Emanuel', 'REPRESENTS', 'Oracle']],
    },
    {
      says: 'Mary Holt and Peter Lowe sued Oracle. David Boies, a lawyer for the authors, said so.',
      claims: [
        ['David Boies', 'REPRESENTS', 'Mary Holt'],
        ['David Boies', 'REPRESENTS', 'Peter Lowe'],
      ],
    },
    { says: 'David Boies KC, acting for Oracle, said so.', claims: [['David Boies', 'REPRESENTS', 'Oracle']] },
    { says: 'Oracle has hired David Boies to represent it.', claims: [['David Boies', 'REPRESENTS', 'Oracle']] },
    { says: "Oracle's law firm, Quinn Emanuel, said so.", claims: [['Quinn Emanuel', 'REPRESENTS', 'Oracle']] },
    {
      says: 'Kirkland & Ellis is advising Oracle on the deal.',
      claims: [['Kirkland & Ellis', 'REPRESENTS', 'Oracle']],
    },
    { says: "David Boies is one of Mary Holt's lawyers.", claims: [['David Boies', 'REPRESENTS', 'Mary Holt']] },
    { says: 'Clifford Chance lawyer David Boies said so.', claims: [] },
    { says: "David Boies, Oracle's top lawyer, said so.", claims: [] },
    { says: 'NetChoice, a trade group that represents Meta, said so.', claims: [] },
    {
      says: 'Kirkland & Ellis represented Oracle and Cravath represented Kroger.',
      claims: [
        ['Kirkland & Ellis', 'REPRESENTS', 'Oracle'],
        ['Cravath', 'REPRESENTS', 'Kroger'],
      ],
    },
    { says: 'Oracle retained Goldman Sachs to sell its arm.', claims: [] },
    { says: 'Tim Cook defended Oracle against criticism from lawmakers.', claims: [] },
    { says: 'Oracle may hire David Boies as its lawyer.', claims: [] },
    { says: "David Boies, Oracle's general counsel, said so.", claims: [] },
    { says: 'For Oracle, David Boies was a hero.', claims: [] },
    { says: 'Assistant Crown Attorney Meaghan Cunningham agreed. U.S. Attorney Jane Roe did not.', claims: [] },
    { says: 'David Boies, a lawyer who criticised Oracle, spoke on Monday.', claims: [] },
    ...counselInPassing,
    ...counselOtherwise,
  ],
  match: (scene) => [
    ...representing(scene),
    ...counselByNoun(scene),
    ...bySilk(scene),
    ...[...actingFor(scene), ...counselMet(scene)].flatMap(({ lawyers, clients, standing, evidence }) =>
      pairs(lawyers, clients).map(([subject, object]) => ({ subject, object, standing, evidence: [evidence] })),
    ),
    ...listed(scene),
    ...clientsToldOf(scene),
  ],
});

/** In a story of a case: "Hugh Tomlinson QC, for Mrs Vardy"; "Beth Corrigan, for the bank, told the court" */
function bySilk(scene: CourtScene): readonly Draft[] {
  const titles = scene.words(SILK).flatMap((silk) => [silk, silk.previous ?? silk]);
  const speakers = scene
    .verbs('tell')
    .filter(({ objects }) => objects.some(({ head }) => BENCH.has(head.lower)))
    .flatMap(({ clause, subjects }) => subjects.map(({ head }) => ({ lawyer: head, clause })));
  return [...titles.map((lawyer) => ({ lawyer, clause: undefined })), ...speakers].flatMap(({ lawyer, clause }) => {
    // "For Oracle, David Boies told the judge so"
    const before = clause?.obliques('for').filter(({ token }) => token.index < lawyer.index) ?? [];
    const clients = [...new NounPhrase(lawyer).objectsOf('for'), ...before.flatMap(({ objects }) => objects)];
    const people = [lawyer, lawyer.previous ?? lawyer].map((token) => scene.at(token)).filter(isPerson);
    return pairs(people.slice(0, 1), scene.all(clients)).map(([subject, object]) => ({
      subject,
      object,
      standing: STATED,
      evidence: [
        scene.cover(...[lawyer, ...clients.map(({ head }) => head)].flatMap((token) => scene.tokensAt(token))),
      ],
    }));
  });
}

const BENCH = new Set(['court', 'judge', 'jury', 'jurors', 'tribunal', 'panel']);
const SILK = new Set(['qc', 'kc']);

/** The list of counsel at the end of a law story: "For Oracle: David Boies of Boies Schiller Flexner". */
const listed = (scene: Scene): readonly Draft[] =>
  scene.story.sentences.flatMap((sentence) => {
    const mentions = scene.mentionsIn(sentence);
    const [client, lawyer] = mentions;
    const first = sentence.span.tokens.find(({ isSpace }) => !isSpace);
    const colon = client && client.to < client.document.length ? client.document.token(client.to) : undefined;
    const isList = first?.text === 'For' && client?.from === first.index + 1 && colon?.text === ':';
    if (!isList || !lawyer || lawyer.from !== colon.index + 1 || !isPerson(lawyer.actor)) return [];
    const evidence = scene.cover(...lawyer.document.span(first.index, lawyer.to).tokens);
    return [{ subject: lawyer.actor, object: client.actor, standing: STATED, evidence: [evidence] }];
  });
