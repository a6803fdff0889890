import { type Clause, NounPhrase, type VerbMatch } from '@wiregraph/syntax/pattern';
import type { Token } from '@wiregraph/syntax/document';
import type { Actor } from '../entity/cast.js';
import { asideStanding } from './aside.js';
import type { Draft } from './claim-rule.js';
import { behindParticle } from './left-place.js';
import { isBody, isPerson, pairs, type Scene } from './scene.js';
import { isShop, isStoreWord, storesOf } from './store-place.js';
import words from './removal-words.json' with { type: 'json' };

const SHUTTING_OUT = new Set(words.shuttingOut);
const NOUNS = new Set(words.nouns);
const GONE = new Set(words.gone);
const SHARES = new Set(words.shares);

/** What was taken out of a shop, a platform or a list that a story tells of. */
export const removalsOf = (scene: Scene): readonly Draft[] => [
  ...removing(scene),
  ...delisting(scene),
  ...clearing(scene),
  ...vanishing(scene),
  ...byNoun(scene),
  ...gone(scene),
];

const removing = (scene: Scene): readonly Draft[] => {
  const apps: Actor[] = [];
  return scene
    .verbs(...words.verbs)
    .toSorted(byPlace)
    .flatMap(({ clause, objects }) => {
      const places = placesIn(scene, clause, objects)
        .flatMap((noun): readonly NounPhrase[] => (VERSIONS.has(noun.head.lower) ? noun.objectsOf('of') : [noun]))
        .filter((noun) => isLeft(scene, clause, noun));
      const removed = places.length > 0 ? appsOf(scene, clause, { places, apps }) : [];
      apps.push(...removed);
      return draftsOf(scene, clause, { removed, stores: storesOf(scene, places, clause), places });
    });
};

/** "from the Chinese version of its App Store" */
const VERSIONS = new Set(['version', 'edition', 'section', 'part']);

/** "was kicked off the App Store", where the tree takes "off" for a particle: the store is no object of it. */
function placesIn(scene: Scene, { verb }: Clause, objects: readonly NounPhrase[]): readonly NounPhrase[] {
  const isParticle = verb.children('prt').some(({ lower }) => lower === 'off' || lower === 'out');
  return isParticle
    ? [...objects, ...behindParticle(verb)].filter((noun) => isShop(scene, noun) || LISTS.has(noun.head.lower))
    : objects;
}

const LISTS = new Set(['list', 'lists', 'roster']);

/** "suspended from Twitter", "booted from its servers" are told as suspensions; not so what leaves a shop. */
function isLeft(scene: Scene, { lemma }: Clause, noun: NounPhrase): boolean {
  const [verb = ''] = lemma.split(' ');
  if (verb === 'suspend') return isShop(scene, noun);
  return !SHUTTING_OUT.has(verb) || isShop(scene, noun) || !isStoreWord(noun);
}

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

/** "Spotify removed the rapper's songs", where the platform that does it is the place too. */
const clearing = (scene: Scene): readonly Draft[] =>
  scene.verbs(...words.clearing).flatMap(({ clause }) => {
    const works = clause.objects.filter(({ head }) => WORKS.has(head.lower) && !scene.at(head));
    if (works.length === 0 || clause.objectsNear('from', 'off').some(({ head }) => scene.at(head))) return [];
    const platforms = scene.doers(clause).filter(({ kinds }) => kinds.includes('Platform'));
    const owners = works.flatMap((noun) => {
      const inner = noun.objectsOf('of').filter(({ head }) => WORKS.has(head.lower));
      return [noun, ...inner].flatMap((one) => [...one.possessors, ...one.objectsOf('by')]);
    });
    const removed = scene.all(owners).filter((actor) => isPerson(actor) || isBody(actor));
    return draftsOf(scene, clause, { removed, stores: platforms, places: works });
  });
const WORKS = new Set(words.works);

/** Whom the New York Stock Exchange delists */
const delisting = (scene: Scene): readonly Draft[] =>
  scene
    .verbs('delist')
    .filter(({ clause }) => clause.obliquesNear('from').length === 0)
    .flatMap(({ clause, objects }) =>
      draftsOf(scene, clause, {
        removed: itselfOrOwner(scene, objects),
        stores: scene.doers(clause).filter(isBody),
        places: objects,
      }),
    );

/** "Parler disappeared from Google Play", "X delisted from Nasdaq" */
const vanishing = (scene: Scene): readonly Draft[] =>
  [
    ...scene.verbs(...words.leaving),
    ...scene.verbs('delist from').filter(({ clause }) => clause.objects.length === 0 && clause.verb.tag === 'VBD'),
  ].flatMap(({ clause, subjects, objects: places }) => {
    const isSale = clause.lemma === 'delist';
    const stores = places.filter((noun) => isSale || isShop(scene, noun));
    return draftsOf(scene, clause, {
      removed: itselfOrOwner(scene, subjects),
      stores: storesOf(scene, stores),
      places,
    });
  });

/** "Fortnite's removal from the App Store", "the delisting of Luckin from Nasdaq" */
const byNoun = (scene: Scene): readonly Draft[] =>
  scene.words(NOUNS).flatMap((noun) => {
    const phrase = new NounPhrase(noun);
    const places = phrase.objectsOf('from').filter((place) => noun.lower !== 'suspension' || isShop(scene, place));
    const behind = scene.all(phrase.objectsOf('of'));
    // "Apple's removal of X from its store"
    const isOwn =
      behind.length > 0 && places.some((place) => isShop(scene, place) && place.head.children('poss').length > 0);
    const stores = isOwn ? scene.all(phrase.possessors).filter(isBody) : storesOf(scene, places);
    if (stores.length === 0) return [];
    const removed = behind.length > 0 ? behind : scene.all(phrase.possessors);
    const standing = asideStanding(scene, noun);
    const evidence = scene.cover(
      noun,
      ...phrase.possessors.map(({ head }) => head),
      ...places.flatMap(({ phrase: { tokens } }) => tokens),
    );
    return pairs(
      removed.filter((actor) => !isPerson(actor)),
      stores,
    ).map(([subject, object]) => {
      return { subject, object, standing, evidence: [evidence] };
    });
  });

/** "TikTok was no longer available in the app stores of Apple and Google" */
const gone = (scene: Scene): readonly Draft[] =>
  scene.lemmas(GONE).flatMap((word) => {
    const clause = word.label === 'acomp' ? scene.clauseAt(word.head) : undefined;
    if (!clause || clause.lemma !== 'be' || isThere(word, clause) || clause.form.modal) return [];
    const places = new NounPhrase(word).objectsOf('in', 'on', 'from', 'at').filter((noun) => isShop(scene, noun));
    const standing = places.length > 0 ? asideStanding(scene, word) : undefined;
    const evidence = scene.evidence(clause, [...clause.subjects, ...places]);
    return standing
      ? pairs(scene.all(clause.subjects), storesOf(scene, places)).map(([subject, object]) => {
          return { subject, object, standing, evidence: [evidence] };
        })
      : [];
  });

/** "available" is gone only with "no longer". */
const isThere = ({ lower }: Token, { verb }: Clause): boolean =>
  (lower === 'available' || lower === 'listed' || lower === 'downloadable') &&
  !verb.children('neg', 'advmod').some(({ lower: word, previous }) => word === 'longer' && previous?.lower === 'no');

/** "delisted the shares of X" */
const itselfOrOwner = (scene: Scene, nouns: readonly NounPhrase[]): readonly Actor[] =>
  nouns.flatMap((noun) => {
    const itself = scene.who(noun);
    if (itself) return [itself];
    return SHARES.has(noun.head.lemma.toLowerCase())
      ? scene.all([...noun.possessors, ...noun.objectsOf('of', 'in')])
      : [];
  });

interface Removing {
  readonly places: readonly NounPhrase[];
  /** Those that the text has told to be removed so far. */
  readonly apps: readonly Actor[];
}

/** What is removed; a name that is nobody's yet is an app by its shop, and "the game" is the one told of before. */
function appsOf(scene: Scene, { objects }: Clause, { places, apps }: Removing): readonly Actor[] {
  const known = itselfOrOwner(
    scene,
    objects.filter((noun) => !places.includes(noun)),
  );
  if (known.length > 0 || !places.some((noun) => isShop(scene, noun))) return known;
  const last = apps.at(-1);
  return objects.flatMap(({ head }) => {
    if (head.pos === 'PROPN') return appNamed(scene, head);
    return last && APPS.has(head.lower) && head.children('det').some(({ lower }) => lower === 'the') ? [last] : [];
  });
}

const APPS = new Set(['game', 'app']);

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
