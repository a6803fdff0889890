import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { claimRule, type Draft } from '../claim/claim-rule.js';
import type { Standing } from '../claim/standing.js';
import type { Actor } from '../entity/cast.js';
import { actingIn, toldStanding } from '../lawsuit/agreement.js';
import { type Authority, authoritiesOf, clauseOver, namedAfter } from '../lawsuit/authority.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { behind } from '../lawsuit/suit-fact.js';
import type { Sentence } from '../story/story.js';
import words from '../lawsuit/penalty-words.json' with { type: 'json' };

const INVESTIGATING = new Set(words.investigating);
const INVESTIGATIONS = new Set(words.investigations);
const OPENING = new Set(words.opening);
const SETTLING = new Set([...words.settling, 'pay']);

export const investigates = claimRule({
  predicate: 'INVESTIGATES',
  examples: [
    {
      says: 'The European Commission is investigating Amazon over its use of merchant data.',
      claims: [['European Commission', 'INVESTIGATES', 'Amazon', { stance: 'stated' }]],
    },
    {
      says: 'The Federal Trade Commission has opened an investigation into Facebook.',
      claims: [['Federal Trade Commission', 'INVESTIGATES', 'Facebook']],
    },
    {
      says: 'Boeing is under investigation by the Justice Department.',
      claims: [['Department of Justice', 'INVESTIGATES', 'Boeing']],
    },
    {
      says: 'Boeing is being investigated by the Justice Department.',
      claims: [['Department of Justice', 'INVESTIGATES', 'Boeing']],
    },
    {
      says: "The Justice Department's investigation of Boeing has widened.",
      claims: [['Department of Justice', 'INVESTIGATES', 'Boeing']],
    },
    {
      says: 'The Federal Trade Commission is looking into whether Facebook misled users.',
      claims: [['Federal Trade Commission', 'INVESTIGATES', 'Facebook']],
    },
    { says: 'The Justice Department may investigate Boeing.', claims: [] },
    { says: 'Senators urged the Justice Department to investigate Boeing.', claims: [] },
    { says: 'The Justice Department declined to open an investigation into Boeing.', claims: [] },
    { says: 'The Justice Department closed its investigation into Boeing.', claims: [] },
  ],
  match: (scene) =>
    scene.story.sentences.flatMap((sentence) => [...byVerb(scene, sentence), ...byNoun(scene, sentence)]),
});

const byVerb = (scene: CourtScene, sentence: Sentence): readonly Draft[] =>
  sentence.clauses
    .filter((clause) => isInvestigating(clause))
    .flatMap((clause) => {
      const after = clause.voice === 'active' ? namedAfter(scene, sentence, clause.verb) : undefined;
      const objects = [
        ...clause.objects,
        ...(clause.lemma === 'look' ? clause.obliques('into').flatMap(({ objects: into }) => into) : []),
      ];
      const inner = clause.children
        .filter((child) => isMatterOf(child))
        .flatMap(({ surfaceSubjects }) => surfaceSubjects);
      const targets = targetsOf(scene, [...objects, ...inner]);
      const by = actingIn(scene, clause);
      const found = targets.length > 0 ? targets : after ? [after] : [];
      return draftsOf(scene, {
        by,
        targets: found,
        standing: toldStanding(scene, clause, [...by.map(({ actor }) => actor), ...found]),
        tokens: [clause.verb],
        clause,
      });
    });

const isInvestigating = (clause: Clause): boolean =>
  clause.verb.pos === 'VERB' && (INVESTIGATING.has(clause.lemma) || (clause.lemma === 'look' && looksInto(clause)));

const looksInto = (clause: Clause): boolean =>
  clause.obliques('into').length > 0 || clause.children.some(({ verb }) => verb.head.lower === 'into');

/** "whether Facebook misled users" */
const isMatterOf = ({ isQuestion, verb, relation }: Clause): boolean =>
  (isQuestion && relation === 'complement') || verb.head.lower === 'into';

/** Whom it is about: a name, or whose deeds: "into Facebook's handling of data". */
const targetsOf = (scene: CourtScene, nouns: readonly NounPhrase[]): readonly Actor[] => [
  ...new Set(nouns.flatMap((noun) => scene.who(noun) ?? scene.all(noun.possessors))),
];

/** "opened an investigation into X", "X is under investigation by Y", "Y's probe of X" */
const byNoun = (scene: CourtScene, sentence: Sentence): readonly Draft[] =>
  sentence.span.tokens
    .filter(({ lemma, pos }) => INVESTIGATIONS.has(lemma.toLowerCase()) && pos === 'NOUN')
    .flatMap((noun) => {
      const clause = clauseOver(sentence, noun);
      if (!clause) return [];
      const isObject = clause.objects.some(({ head }) => head === noun);
      if (isObject && !OPENING.has(clause.lemma) && !SETTLING.has(clause.lemma) && clause.lemma !== 'face') return [];
      const standing = toldStanding(scene, clause, []);
      const { by, targets } = endsOf(scene, { noun, clause, isObject });
      return draftsOf(scene, { by, targets, standing: isKnown(clause) ? standing : undefined, tokens: [noun], clause });
    });

interface Place {
  readonly noun: Token;
  readonly clause: Clause;
  readonly isObject: boolean;
}

function endsOf(
  scene: CourtScene,
  { noun, clause, isObject }: Place,
): { by: readonly Authority[]; targets: readonly Actor[] } {
  const phrase = new NounPhrase(noun);
  const into = ['into', 'of', 'against'].flatMap((preposition) => behind(noun, preposition));
  const near = isObject ? clause.obliquesNear('into', 'against').flatMap(({ objects }) => objects) : [];
  const agents = [
    ...phrase.possessors,
    ...phrase.compounds,
    ...phrase.obliques('by', 'from').flatMap(({ objects }) => objects),
  ];
  const isUnder = noun.head.lower === 'under';
  const isFacing = clause.lemma === 'face' || SETTLING.has(clause.lemma);
  const passive = isUnder ? clause.obliquesNear('by').flatMap(({ objects }) => objects) : [];
  const subjects = isObject && OPENING.has(clause.lemma) ? clause.subjects : [];
  const own = authoritiesOf(scene, [...agents, ...passive]);
  const targets = targetsOf(scene, [...into, ...near]);
  return {
    by: own.length > 0 || subjects.length === 0 ? own : actingIn(scene, clause),
    targets: targets.length > 0 ? targets : isUnder || isFacing ? scene.all([...clause.surfaceSubjects]) : [],
  };
}

/** Of one that is called for, or might come, nothing is known. */
const isKnown = (clause: Clause): boolean => clause.form.modal === undefined && !clause.isNegated;

interface Investigation {
  readonly by: readonly Authority[];
  readonly targets: readonly Actor[];
  readonly standing: Standing | undefined;
  readonly tokens: readonly Token[];
  readonly clause: Clause;
}

const draftsOf = (scene: CourtScene, { by, targets, standing, tokens, clause }: Investigation): readonly Draft[] =>
  by.flatMap(({ actor: subject, inferred }) =>
    targets
      .filter((object) => standing !== undefined && object !== subject)
      .flatMap((object) =>
        standing
          ? [
              {
                subject,
                object,
                inferred,
                standing,
                evidence: [scene.cover(...tokens, clause.verb, ...mentionsOf(scene, clause, [subject, object]))],
              },
            ]
          : [],
      ),
  );

const mentionsOf = (scene: CourtScene, { verb }: Clause, actors: readonly Actor[]): readonly Token[] => {
  const sentence = scene.sentenceOf(verb);
  const mentions = sentence ? scene.mentionsIn(sentence).filter(({ actor }) => actors.includes(actor)) : [];
  return mentions.flatMap(({ document, from, to }) => document.span(from, to).tokens);
};
