import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import { claimRule, type Draft } from '../claim/claim-rule.js';
import type { Standing } from '../claim/standing.js';
import type { Actor } from '../entity/cast.js';
import { actingIn, toldStanding } from '../lawsuit/agreement.js';
import { type Authority, clauseOver, namedAfter } from '../lawsuit/authority.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { endsOf, isSomebodys, isTold, standingAt, unsaidTarget } from '../lawsuit/inquiry-noun.js';
import { isMatterOf, mainTarget, targetsOf } from '../lawsuit/inquiry-target.js';
import { isInvestigating, isOfAuthority, isPrivate, lookedInto } from '../lawsuit/inquiry-verb.js';
import { subpoenasIn } from '../lawsuit/subpoena.js';
import type { Sentence } from '../story/story.js';
import type { Dated } from '../time/calendar.js';
import words from '../lawsuit/penalty-words.json' with { type: 'json' };
import { inquiriesOtherwise } from './courts-otherwise.js';

const INVESTIGATIONS = new Set([...words.investigations, ...words.reviews]);
const REVIEWS = new Set(words.reviews);
const CLOSING = new Set(words.closing);

export const investigates = claimRule({
  predicate: 'INVESTIGATES',
  examples: [
    {
      says: 'The Transportation Department is examining how Delta treated travellers.',
      claims: [['Department of Transportation', 'INVESTIGATES', 'Delta']],
    },
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
    {
      says: 'BaFin is looking into possible market manipulation at Wirecard.',
      claims: [['BaFin', 'INVESTIGATES', 'Wirecard']],
    },
    {
      says: "The Securities and Exchange Commission is poring over Ernst & Young's work.",
      claims: [['Securities and Exchange Commission', 'INVESTIGATES', 'EY']],
    },
    {
      says: "The Federal Trade Commission is reviewing Microsoft's purchase of LinkedIn.",
      claims: [['Federal Trade Commission', 'INVESTIGATES', 'Microsoft']],
    },
    {
      says: 'The Federal Trade Commission put Facebook under investigation.',
      claims: [['Federal Trade Commission', 'INVESTIGATES', 'Facebook']],
    },
    {
      says: 'Facebook has come under scrutiny from the Federal Trade Commission.',
      claims: [['Federal Trade Commission', 'INVESTIGATES', 'Facebook']],
    },
    {
      says: 'A Federal Trade Commission probe of Facebook found no wrongdoing.',
      claims: [['Federal Trade Commission', 'INVESTIGATES', 'Facebook']],
    },
    {
      says: 'The Securities and Exchange Commission is probing trades by Elon Musk.',
      claims: [['Securities and Exchange Commission', 'INVESTIGATES', 'Elon Musk']],
    },
    {
      says: "Wells Fargo was charged with obstructing the Securities and Exchange Commission's probe of Enron.",
      claims: [['Securities and Exchange Commission', 'INVESTIGATES', 'Enron']],
    },
    {
      says: "The Justice Department's inquiry found that Boeing had hidden a flaw. The FBI's probe concerns Nvidia's chips.",
      claims: [
        ['Department of Justice', 'INVESTIGATES', 'Boeing'],
        ['Federal Bureau of Investigation', 'INVESTIGATES', 'Nvidia'],
      ],
    },
    {
      says: "Silicon Valley Bank fell. HSBC's purchase followed. Silicon Valley Bank's collapse shook HSBC. The Justice Department is examining the collapse.",
      claims: [['Department of Justice', 'INVESTIGATES', 'Silicon Valley Bank', { inferred: true }]],
    },
    {
      says: 'The Securities and Exchange Commission investigated a merger between Oracle and Dell.',
      claims: [
        ['Securities and Exchange Commission', 'INVESTIGATES', 'Oracle'],
        ['Securities and Exchange Commission', 'INVESTIGATES', 'Dell'],
      ],
    },
    {
      says: 'The scandal prompted the FAA to open an inquiry into Boeing.',
      claims: [['Federal Aviation Administration', 'INVESTIGATES', 'Boeing']],
    },
    { says: "Lawmakers demanded the Justice Department's investigation of Boeing.", claims: [] },
    { says: 'Epic Games launched legal proceedings against Apple. Google searched the offices of Boeing.', claims: [] },
    {
      says: 'British regulators are investigating Barclays. The Financial Conduct Authority wrote to it.',
      claims: [['Financial Conduct Authority', 'INVESTIGATES', 'Barclays']],
    },
    ...inquiriesOtherwise,
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
      const into = lookedInto(clause);
      const inner = clause.children
        .filter((child) => isMatterOf(child))
        .flatMap(({ surfaceSubjects }) => surfaceSubjects);
      // "is probing trades by Elon Musk", where the parser has him do it
      const doers = clause.voice === 'active' ? clause.objectsOf('by', 'involving') : [];
      const found = targetsOf(scene, [...clause.objects, ...into, ...inner]);
      const named = found.length > 0 ? found : scene.all(doers);
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
      if (!clause || !(isTold(clause, noun, isObject) || isSomebodys(clause, noun))) return [];
      const { by: told, targets } = endsOf(scene, { noun, clause, isObject });
      const by = REVIEWS.has(noun.lemma) ? told.filter(({ actor }) => actor.kinds.includes('Agency')) : told;
      const isBare = isObject && targets.length === 0 && by.some(({ actor }) => actor.kinds.includes('Agency'));
      const meant = isBare ? unsaidTarget(scene, clause, noun) : undefined;
      return draftsOf(scene, {
        by,
        targets: meant ? [meant] : targets,
        isGuessed: meant !== undefined,
        standing: standingAt(scene, clause, noun),
        validTo: isObject && CLOSING.has(clause.lemma) ? scene.dateOf(clause) : undefined,
        tokens: [noun],
        clause,
      });
    });

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
