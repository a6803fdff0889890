import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import { claimRule, type Draft } from '../claim/claim-rule.js';
import { isPerson, pairs, type Scene } from '../claim/scene.js';

const LAWYERS = new Set(['lawyer', 'attorney', 'counsel', 'barrister', 'solicitor']);
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
    { says: 'For Oracle, David Boies was a hero.', claims: [] },
    { says: 'Assistant Crown Attorney Meaghan Cunningham agreed. U.S. Attorney Jane Roe did not.', claims: [] },
    { says: 'David Boies, a lawyer who criticised Oracle, spoke on Monday.', claims: [] },
  ],
  match: (scene) => [...byVerb(scene), ...byNoun(scene), ...arguing(scene), ...listed(scene)],
});

const byVerb = (scene: Scene): readonly Draft[] =>
  scene.verbs('represent').flatMap(({ clause, subjects, objects }) =>
    pairs(
      scene.all(subjects).filter((actor) => actor.kinds.some((kind) => kind === 'Person' || kind === 'Company')),
      scene.all(objects),
    ).flatMap(([subject, object]) => {
      const standing = scene.standing(clause, [subject, object]);
      return standing
        ? [{ subject, object, standing, evidence: [scene.evidence(clause, [...subjects, ...objects])] }]
        : [];
    }),
  );

/** "argued the case for Samsung" */
const arguing = (scene: Scene): readonly Draft[] =>
  scene.verbs('argue').flatMap(({ clause, subjects, objects }) => {
    const isCase = objects.some(({ head }) => ['case', 'appeal', 'motion'].includes(head.lemma.toLowerCase()));
    const clients = clause.obliquesNear('for', 'on behalf of').flatMap(({ objects: behind }) => behind);
    const standing = isCase ? scene.standing(clause, []) : undefined;
    return pairs(scene.all(subjects).filter(isPerson), scene.all(clients)).flatMap(([subject, object]) =>
      standing ? [{ subject, object, standing, evidence: [scene.evidence(clause, [...subjects, ...clients])] }] : [],
    );
  });

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

/** A lawyer's noun with the client's name at it, and the name that it is set beside. */
const byNoun = (scene: Scene): readonly Draft[] => scene.lemmas(LAWYERS).flatMap((noun) => atNoun(scene, noun));

const OF_STATE = new Set(['crown', 'district', 'state', 'county', 'prosecuting', 'u.s.', 'us', 'city', 'commonwealth']);

/** "Assistant Crown Attorney", "district attorney", "attorney general": an office, and its state no client. */
const isOffice = (scene: Scene, noun: Token): boolean =>
  OF_STATE.has(noun.previous?.lower ?? '') || noun.next?.lower === 'general' || scene.at(noun) !== undefined;

function atNoun(scene: Scene, noun: Token): readonly Draft[] {
  if (isOffice(scene, noun)) return [];
  const phrase = new NounPhrase(noun);
  const clients = [
    ...phrase.obliques('for').flatMap(({ objects }) => objects),
    ...phrase.possessors,
    ...phrase.compounds,
  ];
  const beside = phrase.appositions.map(({ head }) => head);
  const after = scene.titled
    .filter(({ title }) => title.includes(noun))
    .map(({ mention }) => mention.document.token(mention.from));
  const lawyers = [...beside, ...after].filter((token) => isPerson(scene.at(token)));
  return lawyers.flatMap((lawyer) =>
    pairs([scene.at(lawyer)].filter(isPerson), scene.all(clients)).map(([subject, object]) => ({
      subject,
      object,
      standing: STATED,
      evidence: [
        scene.cover(noun, ...[lawyer, ...clients.map(({ head }) => head)].flatMap((token) => scene.tokensAt(token))),
      ],
    })),
  );
}
