import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { claimRule, type Draft } from '../claim/claim-rule.js';
import { mainCompany } from '../claim/main-company.js';
import type { Standing } from '../claim/standing.js';
import type { Actor } from '../entity/cast.js';
import { actingIn, toldStanding } from '../lawsuit/agreement.js';
import { type Authority, authoritiesOf, clauseOver, namedAfter } from '../lawsuit/authority.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { askedOf, isHelped, isMatterOf, isSubjectOf, mainTarget, targetsOf } from '../lawsuit/inquiry-target.js';
import { isInvestigating, isOfAuthority, isPrivate } from '../lawsuit/inquiry-verb.js';
import { behind } from '../lawsuit/suit-fact.js';
import { subpoenasIn } from '../lawsuit/subpoena.js';
import type { Sentence } from '../story/story.js';
import type { Dated } from '../time/calendar.js';
import words from '../lawsuit/penalty-words.json' with { type: 'json' };

const INVESTIGATIONS = new Set([...words.investigations, ...words.reviews]);
const REVIEWS = new Set(words.reviews);
const OPENED = new Set([...words.reviews, 'proceeding']);
const OPENING = new Set(words.opening);
const CLOSING = new Set(words.closing);
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
      says: "The Justice Department's investigation of Boeing has widened.",
      claims: [['Department of Justice', 'INVESTIGATES', 'Boeing']],
    },
    {
      says: 'The Federal Trade Commission is looking into whether Facebook misled users.',
      claims: [['Federal Trade Commission', 'INVESTIGATES', 'Facebook']],
    },
    {
      says: 'The Justice Department is examining the collapse of Enron.',
      claims: [['Department of Justice', 'INVESTIGATES', 'Enron']],
    },
    {
      says: 'Ofcom has begun an inquiry into whether TikTok misled it.',
      claims: [['Ofcom', 'INVESTIGATES', 'TikTok']],
    },
    { says: 'The Justice Department may investigate Boeing.', claims: [] },
    { says: 'The Justice Department declined to open an investigation into Boeing.', claims: [] },
    {
      says: 'The Justice Department closed its investigation into Boeing on Jan 20.',
      claims: [['Department of Justice', 'INVESTIGATES', 'Boeing', { validTo: '2021-01-20' }]],
    },
    {
      says: 'The Federal Trade Commission is examining whether Facebook misled users.',
      claims: [['Federal Trade Commission', 'INVESTIGATES', 'Facebook']],
    },
    {
      says: 'German prosecutors raided the offices of Volkswagen.',
      claims: [['Germany', 'INVESTIGATES', 'Volkswagen', { inferred: true }]],
    },
    {
      says: 'Boeing is the subject of an investigation by the Justice Department.',
      claims: [['Department of Justice', 'INVESTIGATES', 'Boeing']],
    },
    {
      says: 'Boeing fell. Boeing is under pressure. The Justice Department is conducting a criminal investigation.',
      claims: [['Department of Justice', 'INVESTIGATES', 'Boeing', { inferred: true }]],
    },
    {
      says: 'Uber is the subject of an inquiry by the California Department of Motor Vehicles.',
      claims: [['California Department of Motor Vehicles', 'INVESTIGATES', 'Uber']],
    },
    {
      says: 'Nvidia said it received a subpoena from the Securities and Exchange Commission.',
      claims: [['Securities and Exchange Commission', 'INVESTIGATES', 'Nvidia']],
    },
    {
      says: 'The FBI is probing a data breach at Oracle.',
      claims: [['Federal Bureau of Investigation', 'INVESTIGATES', 'Oracle']],
    },
    { says: 'Epic Games launched legal proceedings against Apple. Google searched the offices of Boeing.', claims: [] },
    { says: "Reuters' investigation of Boeing won a prize.", claims: [] },
    { says: 'The Justice Department is examining the data of Boeing.', claims: [] },
  ],
  match: (scene) => {
    const nouns = scene.lemmas(INVESTIGATIONS).filter(({ pos }) => pos === 'NOUN');
    const told = scene.story.sentences.flatMap((at) => [...byVerb(scene, at), ...byNoun(scene, at, nouns)]);
    return told.concat(
      subpoenasIn(scene).flatMap((found) =>
        draftsOf(scene, { ...found, standing: toldStanding(scene, found.clause, found.targets) }),
      ),
    );
  },
});

const byVerb = (scene: CourtScene, sentence: Sentence): readonly Draft[] =>
  sentence.clauses
    .filter((clause) => isInvestigating(clause))
    .flatMap((clause) => {
      const after = clause.voice === 'active' ? namedAfter(scene, sentence, clause.verb) : undefined;
      const into = clause.lemma === 'look' ? clause.objectsOf('into') : [];
      const inner = clause.children
        .filter((child) => isMatterOf(child))
        .flatMap(({ surfaceSubjects }) => surfaceSubjects);
      const named = targetsOf(scene, [...clause.objects, ...into, ...inner]);
      const by = actingIn(scene, clause).filter(({ actor }) => !isOfAuthority(clause) || !actor.kinds.some(isPrivate));
      const targets = named.length === 0 && after ? [after] : named;
      const meant = targets.length > 0 ? undefined : mainTarget(scene, clause, [...clause.objects, ...into, ...inner]);
      return draftsOf(scene, {
        by,
        targets: meant ? [meant] : targets,
        isGuessed: meant !== undefined,
        standing: toldStanding(scene, clause, [...by.map(({ actor }) => actor), ...targets]),
        tokens: [clause.verb],
        clause,
      });
    });

/** "opened an investigation into X", "X is under investigation by Y", "Y's probe of X" */
const byNoun = (scene: CourtScene, sentence: Sentence, nouns: readonly Token[]): readonly Draft[] =>
  nouns
    .filter((noun) => scene.sentenceOf(noun) === sentence)
    .flatMap((noun) => {
      const clause = clauseOver(sentence, noun);
      const isObject = clause?.objects.some(({ head }) => head === noun) ?? false;
      if (!clause || !isTold(clause, noun, isObject)) return [];
      const standing = toldStanding(scene, clause, []);
      const { by: told, targets } = endsOf(scene, { noun, clause, isObject });
      const by = REVIEWS.has(noun.lemma) ? told.filter(({ actor }) => actor.kinds.includes('Agency')) : told;
      const isBare = isObject && targets.length === 0 && by.some(({ actor }) => actor.kinds.includes('Agency'));
      const meant = isBare && isAlone(noun) ? mainCompany(scene) : undefined;
      return draftsOf(scene, {
        by,
        targets: meant ? [meant] : targets,
        isGuessed: meant !== undefined,
        standing: isKnown(clause) ? standing : undefined,
        validTo: isObject && CLOSING.has(clause.lemma) ? scene.dateOf(clause) : undefined,
        tokens: [noun],
        clause,
      });
    });

/** Anybody reviews anything: a review that an agency opens is an inquiry. */
const isTold = (clause: Clause, { lemma }: Token, isObject: boolean): boolean =>
  (!isObject || isDoneTo(clause)) && (!OPENED.has(lemma) || (isObject && OPENING.has(clause.lemma)));

/** What is done to an investigation that there is or was; one that is declined or called for is none. */
const isDoneTo = ({ lemma }: Clause): boolean =>
  OPENING.has(lemma) || SETTLING.has(lemma) || CLOSING.has(lemma) || lemma === 'face';

/** Nothing is said of what it is into. */
const isAlone = (noun: Token): boolean => noun.children('prep', 'acl', 'relcl').length === 0;

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
  const near = isObject ? clause.objectsNear('into', 'against') : [];
  const agents = [...phrase.possessors, ...phrase.compounds, ...phrase.objectsOf('by', 'from')];
  const isUnder = noun.head.lower === 'under' || isSubjectOf(noun) || isHelped(noun, clause);
  const isFacing = clause.lemma === 'face' || SETTLING.has(clause.lemma);
  const passive = isUnder ? clause.objectsNear('by') : [];
  const subjects = isObject && (OPENING.has(clause.lemma) || CLOSING.has(clause.lemma)) ? clause.subjects : [];
  const own = authoritiesOf(scene, [...agents, ...passive]).filter(({ actor }) => !isPress(actor));
  // "an inquiry by the Department of Motor Vehicles" is not into vehicles.
  const targets = targetsOf(scene, [...into, ...near, ...askedOf(scene, noun)]).filter(
    (target) => !own.some(({ actor }) => actor === target),
  );
  return {
    by: own.length > 0 || subjects.length === 0 ? own : actingIn(scene, clause).filter(({ actor }) => !isPress(actor)),
    targets: targets.length > 0 ? targets : isUnder || isFacing ? scene.all([...clause.surfaceSubjects]) : [],
  };
}

/** A newspaper's investigation is none of an authority, nor is a company that takes proceedings. */
const isPress = ({ kinds }: Actor): boolean => kinds[0] === 'Company';

/** Of one that is called for, or might come, nothing is known. */
const isKnown = (clause: Clause): boolean => clause.form.modal === undefined && !clause.isNegated;

interface Investigation {
  readonly by: readonly Authority[];
  readonly targets: readonly Actor[];
  /** The text does not say there whom it is about. */
  readonly isGuessed?: boolean;
  readonly validTo?: Dated | undefined;
  readonly standing: Standing | undefined;
  readonly tokens: readonly Token[];
  readonly clause: Clause;
}

const draftsOf = (
  scene: CourtScene,
  { by, targets, isGuessed = false, validTo, standing, tokens, clause }: Investigation,
): readonly Draft[] =>
  by.flatMap(({ actor: subject, inferred }) =>
    targets.flatMap((object) =>
      standing && object !== subject
        ? [
            {
              subject,
              object,
              inferred: inferred || isGuessed,
              standing,
              validTo,
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
