import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import { claimRule, type Draft } from '../claim/claim-rule.js';
import { mainCompany } from '../claim/main-company.js';
import { rolesOf } from '../claim/role-noun.js';
import { isBody, pairs, type Scene } from '../claim/scene.js';

const RIVAL = new Set(['rival', 'rivals', 'competitor', 'competitors']);

export const competesWith = claimRule({
  predicate: 'COMPETES_WITH',
  examples: [
    { says: 'Lyft, a rival of Uber, fell.', claims: [['Lyft', 'COMPETES_WITH', 'Uber']] },
    { says: 'Uber competes with Lyft.', claims: [['Uber', 'COMPETES_WITH', 'Lyft']] },
    { says: 'Uber rival Lyft fell.', claims: [['Lyft', 'COMPETES_WITH', 'Uber']] },
    {
      says: "Uber's rivals include Lyft and Google.",
      claims: [
        ['Lyft', 'COMPETES_WITH', 'Uber'],
        ['Google', 'COMPETES_WITH', 'Uber'],
      ],
    },
    {
      says: "Uber's rivals Lyft and Google fell.",
      claims: [
        ['Lyft', 'COMPETES_WITH', 'Uber'],
        ['Google', 'COMPETES_WITH', 'Uber'],
      ],
    },
    { says: 'Uber competes with companies such as Lyft.', claims: [['Uber', 'COMPETES_WITH', 'Lyft']] },
    {
      says: 'Uber faces stiff competition from Lyft and Google.',
      claims: [
        ['Uber', 'COMPETES_WITH', 'Lyft'],
        ['Uber', 'COMPETES_WITH', 'Google'],
      ],
    },
    {
      says: 'Uber fell after Uber said demand was weak, and rival Lyft rose.',
      claims: [['Lyft', 'COMPETES_WITH', 'Uber', { inferred: true }]],
    },
    { says: 'Uber fell and Google rose. Rival Lyft rose, too.', claims: [] },
    { says: 'Uber does not compete with Tesla.', claims: [] },
    { says: 'Uber could compete with Tesla.', claims: [] },
    { says: 'Rivals accused Uber of copying Lyft.', claims: [] },
  ],
  match: (scene) => [...byVerb(scene), ...byNoun(scene), ...byRole(scene), ...bare(scene)],
});

const RIVALS = { nouns: RIVAL, prepositions: ['of', 'to', 'with', 'for'] };

const byRole = (scene: Scene): readonly Draft[] =>
  rolesOf(scene, RIVALS)
    .filter(({ holder, of, isPast }) => isBody(holder) && isBody(of) && !isPast)
    .map(({ holder, of, standing, evidence }) => ({ subject: holder, object: of, standing, evidence: [evidence] }));

/** "competes with A", "competes with companies such as A and B" */
const meant = (objects: readonly NounPhrase[]): readonly NounPhrase[] => [
  ...objects,
  ...objects.flatMap((noun) =>
    noun.obliques('such as', 'like', 'including', 'as').flatMap((oblique) => oblique.objects),
  ),
];

const byVerb = (scene: Scene): readonly Draft[] =>
  scene
    .verbs('compete|vie with', 'compete against', 'face competition|rivalry from')
    .flatMap(({ clause, subjects, objects }) =>
      pairs(scene.all(subjects), scene.all(meant(objects)).filter(isBody)).flatMap(([subject, object]) => {
        const standing = scene.standing(clause, [subject, object]);
        return standing
          ? [{ subject, object, standing, evidence: [scene.evidence(clause, [...subjects, ...objects])] }]
          : [];
      }),
    );

/** "Uber rival Lyft", "Uber's rival Lyft", "Lyft, a rival of Uber" */
const byNoun = (scene: Scene): readonly Draft[] => scene.words(RIVAL).flatMap((noun) => at(scene, noun));

function at(scene: Scene, noun: Token): readonly Draft[] {
  const phrase = new NounPhrase(noun);
  const before = noun.previous?.tag === 'POS' ? noun.previous.previous : noun.previous;
  const after = noun.next && scene.at(noun.next);
  const owned = [
    before && scene.at(before),
    ...scene.all(phrase.obliques('of', 'to').flatMap(({ objects }) => objects)),
  ];
  const beside = isBody(after) ? [after] : scene.all(phrase.appositions);
  return pairs(beside.filter(isBody), owned.filter(isBody)).map(([subject, object]) => ({
    subject,
    object,
    standing: { stance: 'stated' },
    evidence: [
      scene.cover(
        noun,
        ...phrase.phrase.tokens,
        ...[before, noun.next, ...phrase.appositions.map(({ head }) => head)].filter((token) => token !== undefined),
      ),
    ],
  }));
}

/** "Rival Lyft", in a story that is about one company. */
function bare(scene: Scene): readonly Draft[] {
  const object = mainCompany(scene);
  if (!object) return [];
  return scene.words(RIVAL).flatMap((noun): readonly Draft[] => {
    const mention = noun.next ? scene.mentionAt(noun.next) : undefined;
    const before = noun.previous?.sentence.contains(noun) ? noun.previous : undefined;
    const isBare = before === undefined || ['PUNCT', 'ADP', 'CCONJ', 'SCONJ', 'VERB', 'ADJ'].includes(before.pos);
    if (mention?.how !== 'name' || !isBody(mention.actor) || mention.actor === object || !isBare) return [];
    const evidence = [scene.cover(noun, ...scene.tokensAt(noun.next ?? noun))];
    return [{ subject: mention.actor, object, standing: { stance: 'stated' }, inferred: true, evidence }];
  });
}
