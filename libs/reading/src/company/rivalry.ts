import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import { asideStanding } from '../claim/aside.js';
import { isBody, pairs, type Scene } from '../claim/scene.js';
import { namesBeside } from '../claim/set-beside.js';
import type { Actor } from '../entity/cast.js';
import { among, told } from './bond.js';

const RIVALRY = new Set(['rivalry', 'competition', 'battle', 'duel', 'feud']);
const RIVALS = new Set(['rivals', 'competitors', 'arch-rivals', 'archrivals']);
const COMPETING = [
  'compete|vie with',
  'compete against',
  'face competition|rivalry from',
  'rival',
  'lose share|ground|customers to',
  'take|win|steal share|customers from',
];

/** "competes with A", "competes with companies such as A and B" */
const meant = (objects: readonly NounPhrase[]): readonly NounPhrase[] => [
  ...objects,
  ...objects.flatMap((noun) => noun.objectsOf('such as', 'like', 'including', 'as')),
];

/** Who competes with whom, as a verb says it. */
export const rivalsByVerb = (scene: Scene): readonly Draft[] => [
  ...byBattling(scene),
  ...byAside(scene),
  ...scene.verbs(...COMPETING).flatMap(({ clause, subjects, objects }) =>
    told(scene, clause, {
      ends: pairs(scene.all(subjects), scene.all(meant(objects)).filter(isBody)),
      nouns: [...subjects, ...objects],
    }),
  ),
  ...byEachOther(scene),
];

const PRIZES = new Set([
  'customer',
  'share',
  'market',
  'dominance',
  'supremacy',
  'user',
  'talent',
  'business',
  'crown',
]);

/** "is battling Uber Eats for customers", "overtook Tesla as the biggest maker of electric cars" */
const byBattling = (scene: Scene): readonly Draft[] =>
  [
    ...scene
      .verbs('battle|fight')
      .filter(({ clause }) => clause.objectsNear('for').some(({ head }) => PRIZES.has(head.lemma))),
    ...scene.verbs('overtake|surpass|outsell|dethrone').filter(({ clause }) => clause.obliquesNear('as').length > 0),
  ].flatMap(({ clause, subjects }) =>
    told(scene, clause, {
      ends: pairs(scene.all(subjects).filter(isFirm), scene.all(clause.objects).filter(isFirm)),
      nouns: [...subjects, ...clause.objects],
    }),
  );

/** "Apple and Samsung, rivals in smartphones, ..." */
const byAside = (scene: Scene): readonly Draft[] =>
  scene.words(RIVALS).flatMap((noun) => {
    const phrase = new NounPhrase(noun);
    const isOfOthers = phrase.possessors.length > 0 || phrase.obliques('of', 'to').length > 0;
    const names = isOfOthers ? [] : namesBeside(scene, noun);
    const tokens = names.flatMap(({ document, from, to }) => document.span(from, to).tokens);
    return among(names.map(({ actor }) => actor).filter(isFirm)).map(([subject, object]) => ({
      subject,
      object,
      standing: asideStanding(scene, noun),
      evidence: [scene.cover(noun, ...tokens)],
    }));
  });

/** "Uber and Lyft compete", "Uber and Lyft are rivals" */
const byEachOther = (scene: Scene): readonly Draft[] =>
  [
    ...scene.verbs('compete|vie').filter(({ clause }) => clause.obliques('with', 'against').length === 0),
    ...scene.verbs('be').filter(({ clause }) => clause.attributes.some(({ head }) => RIVALS.has(head.lower))),
  ].flatMap(({ clause, subjects }) =>
    told(scene, clause, { ends: among(scene.all(subjects).filter(isFirm)), nouns: subjects }),
  );

const isFirm = (actor: Actor): boolean =>
  ['Company', 'Platform', 'Organization'].some((kind) => actor.kinds.some((own) => own === kind));

/** "the rivalry between A and B", "its rivalry with B" */
export const rivalsByNoun = (scene: Scene): readonly Draft[] =>
  scene.words(RIVALRY).flatMap((noun) => {
    const phrase = new NounPhrase(noun);
    const isLegal = noun
      .children('amod', 'compound')
      .some(({ lower }) => ['legal', 'court', 'proxy', 'takeover', 'bidding', 'patent'].includes(lower));
    if (isLegal || phrase.isNegated) return [];
    const two = phrase.objectsOf('between');
    const other = noun.lower === 'battle' ? [] : phrase.objectsOf('with');
    const ends = [
      ...among(scene.all(two).filter(isFirm)),
      ...pairs(scene.all(phrase.possessors).filter(isFirm), scene.all(other).filter(isFirm)),
    ];
    const tokens: readonly Token[] = [...two, ...other, ...phrase.possessors].flatMap(({ head }) =>
      scene.tokensAt(head),
    );
    return ends.map(([subject, object]) => ({
      subject,
      object,
      standing: { stance: 'stated' },
      evidence: [scene.cover(noun, ...tokens)],
    }));
  });
