import type { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import { claimRule } from '../claim/claim-rule.js';
import { isBody, pairs, type Scene } from '../claim/scene.js';

const STORES = new Set([
  'store',
  'stores',
  'shop',
  'shops',
  'marketplace',
  'platform',
  'platforms',
  'service',
  'services',
  'index',
  'site',
  'app',
]);

export const removedFrom = claimRule({
  predicate: 'REMOVED_FROM',
  examples: [
    {
      says: "Parler was removed from the app stores of Apple Inc and Alphabet Inc's Google.",
      claims: [
        ['Parler', 'REMOVED_FROM', 'Apple'],
        ['Parler', 'REMOVED_FROM', 'Google'],
      ],
    },
    {
      says: 'On Jan 9, Apple removed Parler from its app store.',
      claims: [['Parler', 'REMOVED_FROM', 'Apple', { on: '2021-01-09' }]],
    },
    { says: 'TikTok may be removed from the app stores of Apple.', claims: [] },
    { says: 'Apple removed a post from Facebook users.', claims: [] },
  ],
  match: (scene) =>
    scene.verbs('remove|pull|delist|drop|ban|kick|boot|expel|eject|bar from').flatMap(({ clause, objects }) => {
      const removed = clause.objects;
      return pairs(scene.all(removed), storesOf(scene, objects)).flatMap(([subject, object]) => {
        const standing = scene.standing(clause, [...scene.all(clause.subjects), subject, object]);
        const evidence = scene.evidence(
          clause,
          objects.map((noun) => noun),
        );
        const tail = scene.cover(clause.verb, ...objects.flatMap(({ phrase }) => phrase.tokens));
        return standing
          ? [
              {
                subject,
                object,
                standing,
                on: scene.dateOf(clause),
                evidence: [tail.end > evidence.end ? tail : evidence],
              },
            ]
          : [];
      });
    }),
});

/** "the app stores of Apple and Google", "Apple's App Store", "Facebook" */
function storesOf(scene: Scene, nouns: readonly NounPhrase[]): readonly Actor[] {
  return [
    ...new Set(
      nouns.flatMap((noun) => {
        const inside = [
          ...noun.obliques('of', 'by').flatMap(({ objects }) => objects),
          ...noun.possessors,
          ...noun.appositions,
        ];
        const isStore = STORES.has(noun.head.lower);
        const owners = scene.all(inside).filter(isBody);
        const named = scene.who(noun);
        if (isStore || named?.name === 'App Store') return owners.length > 0 ? owners : [named ?? []].flat();
        return isBody(named) ? [named] : [];
      }),
    ),
  ];
}
