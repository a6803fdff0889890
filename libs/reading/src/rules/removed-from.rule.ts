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
      says: 'Apple said that it removed Parler from its app store on Jan 9.',
      claims: [['Parler', 'REMOVED_FROM', 'Apple', { on: '2021-01-09' }]],
    },
    { says: 'TikTok may be removed from the app stores of Apple.', claims: [] },
    { says: 'Apple removed a post from Facebook users.', claims: [] },
  ],
  match: (scene) =>
    scene
      .verbs('remove|pull|delist|drop|ban|kick|boot|expel|eject|bar from', 'take out of', 'take off')
      .flatMap(({ clause, objects }) => {
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
const storesOf = (scene: Scene, nouns: readonly NounPhrase[]): readonly Actor[] => [
  ...new Set(nouns.flatMap((noun) => storesAt(scene, noun))),
];

function storesAt(scene: Scene, noun: NounPhrase): readonly Actor[] {
  const named = scene.at(noun.head);
  const isStore = STORES.has(noun.head.lower) || named?.name === 'App Store';
  if (!isStore) return isBody(named) ? [named] : [];
  const listed = listAfterOf(scene, noun);
  if (listed.length > 0) return listed;
  const inside = [
    ...noun.obliques('of', 'by').flatMap(({ objects }) => objects),
    ...noun.possessors,
    ...noun.appositions,
  ];
  const owners = scene.all(inside).filter(isBody);
  return owners.length > 0 || !named ? owners : [named];
}

/** "Apple Inc and Alphabet Inc's Google" after "app stores of", by the words, since trees of lists go wrong. */
function listAfterOf(scene: Scene, { head }: NounPhrase): readonly Actor[] {
  const found: Actor[] = [];
  const of = head.next;
  if (of?.lower !== 'of') return found;
  for (let token = of.next; token && token.sentence.contains(of); token = token.next) {
    const mention = scene.mentionAt(token);
    if (mention && isBody(mention.actor)) {
      if (!found.includes(mention.actor)) found.push(mention.actor);
      token = mention.document.token(mention.to - 1);
    } else if (token.tag === 'POS') found.pop();
    else if (token.lower !== 'and' && token.text !== ',') break;
  }
  return found;
}
