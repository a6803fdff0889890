import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase, type VerbMatch } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import { claimRule, type Draft } from '../claim/claim-rule.js';
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
  'server',
  'servers',
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
    {
      says: 'Apple removed Fortnite from the App Store. Google then pulled the game from the Play Store.',
      claims: [
        ['Fortnite', 'REMOVED_FROM', 'App Store'],
        ['Fortnite', 'REMOVED_FROM', 'Google Play'],
      ],
    },
    { says: 'Parler vanished from Google Play.', claims: [['Parler', 'REMOVED_FROM', 'Google Play']] },
    {
      says: 'The New York Stock Exchange delisted Luckin Coffee.',
      claims: [['Luckin Coffee', 'REMOVED_FROM', 'New York Stock Exchange']],
    },
    { says: 'Apple removed Jobs from the board.', claims: [] },
    { says: 'TikTok may be removed from the app stores of Apple.', claims: [] },
    { says: 'Apple removed a post from Facebook users.', claims: [] },
  ],
  match: (scene) => [...removing(scene), ...delisting(scene), ...vanishing(scene)],
});

const REMOVING = [
  'remove|pull|delist|drop|ban|kick|boot|expel|eject|bar|suspend|delete|withdraw|yank|purge from',
  'take out of',
  'take off',
  'take|pull down from',
  'kick|boot|throw|pull off',
];

const removing = (scene: Scene): readonly Draft[] => {
  const apps: Actor[] = [];
  return scene
    .verbs(...REMOVING)
    .toSorted(byPlace)
    .flatMap(({ clause, objects: places }) => {
      // "suspended from Twitter" is told as a suspension.
      const isStored = clause.lemma !== 'suspend' || places.some(({ head }) => SHOPS.has(head.lower));
      const removed = isStored ? appsOf(scene, clause, { places, apps }) : [];
      apps.push(...removed);
      return draftsOf(scene, clause, { removed, stores: storesOf(scene, places), places });
    });
};

const byPlace = (one: VerbMatch, other: VerbMatch): number =>
  one.clause.verb.document === other.clause.verb.document ? one.clause.verb.index - other.clause.verb.index : 0;

interface Removal {
  readonly removed: readonly Actor[];
  readonly stores: readonly Actor[];
  readonly places: readonly NounPhrase[];
}

function draftsOf(scene: Scene, clause: Clause, { removed, stores, places }: Removal): readonly Draft[] {
  const evidence = scene.evidence(clause, places);
  const tail = scene.cover(clause.verb, ...places.flatMap(({ phrase }) => phrase.tokens));
  return pairs(removed, stores).flatMap(([subject, object]) => {
    const standing = scene.standing(clause, [...scene.all(clause.subjects), subject, object]);
    return standing
      ? [{ subject, object, standing, on: scene.dateOf(clause), evidence: [tail.end > evidence.end ? tail : evidence] }]
      : [];
  });
}

/** Whom the New York Stock Exchange delists */
const delisting = (scene: Scene): readonly Draft[] =>
  scene
    .verbs('delist')
    .filter(({ clause }) => clause.obliquesNear('from').length === 0)
    .flatMap(({ clause, objects }) =>
      draftsOf(scene, clause, {
        removed: scene.all(objects),
        stores: scene.doers(clause).filter(isBody),
        places: objects,
      }),
    );

/** "Parler disappeared from Google Play" */
const vanishing = (scene: Scene): readonly Draft[] =>
  scene.verbs('disappear|vanish from').flatMap(({ clause, subjects, objects: places }) => {
    const stores = places.filter(({ head }) => SHOPS.has(head.lower) || STORE_NAMES.has(scene.at(head)?.name ?? ''));
    return draftsOf(scene, clause, { removed: scene.all(subjects), stores: storesOf(scene, stores), places });
  });

interface Removing {
  readonly places: readonly NounPhrase[];
  /** Those that the text has told to be removed so far. */
  readonly apps: readonly Actor[];
}

/** What is removed; a name that is nobody's yet is an app by its shop, and "the game" is the one told of before. */
function appsOf(scene: Scene, { objects }: Clause, { places, apps }: Removing): readonly Actor[] {
  const known = scene.all(objects);
  const isShop = places.some(({ head }) => SHOPS.has(head.lower) || STORE_NAMES.has(scene.at(head)?.name ?? ''));
  if (known.length > 0 || !isShop) return known;
  const last = apps.at(-1);
  return objects.flatMap(({ head }) => {
    if (head.pos === 'PROPN') return appNamed(scene, head);
    return last && APPS.has(head.lower) && head.children('det').some(({ lower }) => lower === 'the') ? [last] : [];
  });
}

/** Enters an app and all its mentions into the story's cast. */
function appNamed(scene: Scene, head: Token): readonly Actor[] {
  const name = new NounPhrase(head).name?.text ?? head.text;
  if (!/^[A-Z]/.test(name) || /\s/.test(name)) return [];
  const actor = scene.cast.add({ name, kinds: ['Platform'], inferred: false });
  for (const token of scene.words(new Set([head.lower]))) {
    const { document, index: from } = token;
    if (token.text === head.text && !scene.at(token))
      scene.cast.refer({ actor, document, from, to: from + 1, how: 'name', confidence: 0.7 });
  }
  return [actor];
}

const APPS = new Set(['game', 'app']);
const SHOPS = new Set(['store', 'stores', 'shop', 'marketplace', 'play']);
const STORE_NAMES = new Set(['App Store', 'Google Play', 'Play Store']);

/** "the app stores of Apple and Google", "Apple's App Store", "Facebook" */
const storesOf = (scene: Scene, nouns: readonly NounPhrase[]): readonly Actor[] => [
  ...new Set(nouns.flatMap((noun) => storesAt(scene, noun))),
];

function storesAt(scene: Scene, noun: NounPhrase): readonly Actor[] {
  const named = scene.at(noun.head);
  const isStore = STORES.has(noun.head.lower) || STORE_NAMES.has(named?.name ?? '');
  if (!isStore) return isBody(named) ? [named] : [];
  const listed = listAfterOf(scene, noun);
  if (listed.length > 0) return listed;
  const inside = [...noun.objectsOf('of', 'by'), ...noun.possessors, ...noun.appositions];
  const owners = scene.all(inside).filter(isBody);
  return owners.length > 0 || !named ? [...owners, ...(named && isShopNamed(noun.head) ? [named] : [])] : [named];
}

/** "Apple's App Store" is a name; "its app store" is none. */
const isShopNamed = (head: Token): boolean => /^[A-Z]/.test(head.text);

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
