import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import { isBody, pairs, type Scene } from '../claim/scene.js';
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
  ...objects.flatMap((noun) =>
    noun.obliques('such as', 'like', 'including', 'as').flatMap((oblique) => oblique.objects),
  ),
];

/** Who competes with whom, as a verb says it. */
export const rivalsByVerb = (scene: Scene): readonly Draft[] => [
  ...scene.verbs(...COMPETING).flatMap(({ clause, subjects, objects }) =>
    told(scene, clause, {
      ends: pairs(scene.all(subjects), scene.all(meant(objects)).filter(isBody)),
      nouns: [...subjects, ...objects],
    }),
  ),
  ...byEachOther(scene),
];

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
    const two = phrase.obliques('between').flatMap(({ objects }) => objects);
    const other = noun.lower === 'battle' ? [] : phrase.obliques('with').flatMap(({ objects }) => objects);
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
