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
    { says: 'David Boies, a lawyer who criticised Oracle, spoke on Monday.', claims: [] },
  ],
  match: (scene) => [...byVerb(scene), ...byNoun(scene)],
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

/** A lawyer's noun with the client's name at it, and the name that it is set beside. */
const byNoun = (scene: Scene): readonly Draft[] =>
  scene.story.sentences.flatMap(({ span }) =>
    span.tokens.filter(({ lemma }) => LAWYERS.has(lemma.toLowerCase())).flatMap((noun) => atNoun(scene, noun)),
  );

function atNoun(scene: Scene, noun: Token): readonly Draft[] {
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
