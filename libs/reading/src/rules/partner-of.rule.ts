import { claimRule, type Draft } from '../claim/claim-rule.js';
import { rolesOf } from '../claim/role-noun.js';
import { isBody, pairs, type Scene } from '../claim/scene.js';

const PARTNERS = { nouns: new Set(['partner', 'partners']), prepositions: ['of', 'with', 'to', 'for'] };
const VERBS = [
  'partner|ally|collaborate with',
  'team up with',
  'sign|form|enter|announce|strike|have|forge|launch partnership|alliance|collaboration|venture with',
];

export const partnerOf = claimRule({
  predicate: 'PARTNER_OF',
  examples: [
    { says: 'Google partnered with Samsung on a headset.', claims: [['Google', 'PARTNER_OF', 'Samsung']] },
    { says: 'Google has teamed up with Samsung.', claims: [['Google', 'PARTNER_OF', 'Samsung']] },
    { says: 'Google formed a partnership with Samsung.', claims: [['Google', 'PARTNER_OF', 'Samsung']] },
    { says: "Google's partner Samsung unveiled a phone.", claims: [['Samsung', 'PARTNER_OF', 'Google']] },
    { says: 'Google is in talks to partner with Samsung.', claims: [] },
    { says: 'Google did not partner with Samsung.', claims: [] },
    { says: 'Google may team up with Samsung.', claims: [] },
    { says: 'Google ended a partnership with Samsung.', claims: [] },
    { says: 'Former Google partner Samsung unveiled a phone.', claims: [] },
  ],
  match: (scene) => [
    ...byVerb(scene),
    ...rolesOf(scene, PARTNERS)
      .filter(({ holder, of, isPast }) => isBody(holder) && isBody(of) && !isPast)
      .map(({ holder, of, standing, evidence }) => ({ subject: holder, object: of, standing, evidence: [evidence] })),
  ],
});

const byVerb = (scene: Scene): readonly Draft[] =>
  scene.verbs(...VERBS).flatMap(({ clause, subjects, objects }) =>
    pairs(scene.doers(clause).filter(isBody), scene.all(objects).filter(isBody)).flatMap(([subject, object]) => {
      const standing = scene.standing(clause, [subject, object]);
      return standing
        ? [{ subject, object, standing, evidence: [scene.evidence(clause, [...subjects, ...objects])] }]
        : [];
    }),
  );
