import type { Clause, NounPhrase, VerbMatch } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import { bansOf, isBodyOrPerson, isPlatform, type Suspension } from './ban.js';
import { isBody, isPerson, pairs, type Scene } from './scene.js';

const SERVICES = new Set([
  'service',
  'services',
  'hosting',
  'account',
  'accounts',
  'access',
  'support',
  'site',
  'website',
  'app',
  'platform',
  'page',
  'channel',
]);
const ACCOUNTS = new Set(['account', 'accounts', 'page', 'pages', 'channel', 'profile', 'feed', 'handle']);
/** Of whoever serves others; "drop" has other meanings, so that what is dropped must be a platform. */
const SURE = ['suspend|deplatform|unplug', 'cut off', 'boot|kick off', 'kick out'];
const BROAD = ['drop|ban|bar|block'];
const SERVICE_VERBS = ['suspend|terminate|end|stop|withdraw|discontinue|pull|halt|disable|cut', 'cut off'];
/** Of an account alone: one may lock and freeze many things. */
const ACCOUNT_VERBS = ['block|lock|freeze|delete|remove|close|ban|restrict', 'take down', 'shut down'];
/** What one is banned from, where it is no shop for apps. */
const PLACES = new Set(['platform', 'site', 'website', 'network', 'service', 'app', 'forum']);

/** Suspensions that a story tells of. */
export const suspensionsOf = (scene: Scene): readonly Suspension[] => [
  ...bansOf(scene),
  ...scene.verbs(...SURE).flatMap((match) => direct(scene, match, isBodyOrPerson)),
  ...scene.verbs(...BROAD).flatMap((match) => direct(scene, match, isBannedBy(scene, match))),
  ...scene.verbs(...SERVICE_VERBS).flatMap((match) => ofService(scene, match, SERVICES)),
  ...scene.verbs(...ACCOUNT_VERBS).flatMap((match) => ofService(scene, match, ACCOUNTS)),
];

/** A platform bans people too. */
const isBannedBy = (scene: Scene, { clause }: VerbMatch) => {
  const isByPlatform = [...scene.doers(clause), ...placesOf(scene, clause)].some(isPlatform);
  const isCustomer = clause.objectsNear('as').some(({ head }) => ['customer', 'client', 'user'].includes(head.lower));
  return (actor: Actor) =>
    isPlatform(actor) ||
    (isCustomer && isBodyOrPerson(actor)) ||
    (isByPlatform && clause.lemma !== 'drop' && isPerson(actor));
};

/** "Facebook, YouTube and Apple banned X" */
const MOST_DOERS = 5;

/** "Amazon suspended Parler", "Parler, which Amazon had cut off" */
function direct(
  scene: Scene,
  { clause, subjects, objects }: VerbMatch,
  mayBe: (actor: Actor) => boolean,
): readonly Suspension[] {
  const from = clause.objectsNear('from');
  const places = placesOf(scene, clause);
  const isPassive = clause.voice === 'passive' && clause.subjects.length === 0;
  const doers = isPassive ? places : scene.doers(clause).filter(isBody).slice(0, MOST_DOERS);
  const isElsewhere = from.length > 0 && places.length === 0 && !from.some((noun) => isOwnPlace(noun));
  if (isHabit(clause) || isElsewhere) return [];
  const isHosting = hasHosting(scene, objects);
  const evidence = scene.evidence(clause, [...subjects, ...objects]);
  return pairs(doers, scene.all(objects).filter(mayBe)).flatMap(([by, of]) => {
    const standing = scene.standing(clause, [by, of]);
    return standing ? [{ by, of, isHosting, on: scene.dateOf(clause), standing, inferred: false, evidence }] : [];
  });
}

/** "suspended from Twitter" */
const placesOf = (scene: Scene, clause: Clause): readonly Actor[] =>
  scene.all(clause.objectsNear('from')).filter(({ kinds, name }) => kinds.includes('Platform') && !STORE.test(name));

const STORE = /\b(?:store|play|market|marketplace)\b/i;

/** "from its platforms" */
const isOwnPlace = ({ head, possessors }: NounPhrase): boolean =>
  PLACES.has(head.lemma.toLowerCase()) && (possessors.length > 0 || head.children('poss').length > 0);

/** "hosting services for the platform, which Amazon had cut off" */
const hasHosting = (scene: Scene, objects: readonly NounPhrase[]): boolean =>
  objects.some(({ head }) => {
    const mention = scene.mentionAt(head);
    const from = mention ? mention.document.token(mention.from) : head;
    const before = from.sentence.tokens.filter(({ index }) => index < from.index && index >= from.index - 4);
    return (
      before.some(({ lower }) => lower === 'hosting') ||
      before.some(({ lower }) => lower === 'service' || lower === 'services')
    );
  });

/** "before it suspends an account" tells of no suspension. */
const isHabit = ({ form }: Clause) =>
  form.tense === 'present' && !form.isPerfect && !form.isProgressive && form.voice === 'active';

/** "suspending service to Parler", "cut off its hosting"; without a name, the other body if the sentence has just one. */
function ofService(scene: Scene, { clause, objects }: VerbMatch, services: ReadonlySet<string>): readonly Suspension[] {
  const service = objects.find(({ head }) => services.has(head.lower) && !scene.at(head));
  const isPassive = clause.voice === 'passive' && clause.subjects.length === 0;
  // "Kanye West's Twitter account was suspended"
  const platforms = isPassive && service ? scene.all(service.compounds).filter(isPlatform) : [];
  const [by] = [...scene.doers(clause).filter(isBody), ...platforms];
  const from = clause.objectsNear('from');
  if (!service || !by || isHabit(clause) || from.some((noun) => !isOwnPlace(noun))) return [];
  const near = [...clause.obliquesNear('to', 'for', 'of'), ...service.obliques('to', 'for', 'of')].flatMap(
    ({ objects: served }) => served,
  );
  const named = scene
    .all([...service.possessors, ...near, ...service.compounds])
    .filter((actor) => actor !== by && isBodyOrPerson(actor));
  const isSomebodys = service.head.children('poss').length > 0 || near.length > 0;
  const found = named[0] ?? (isSomebodys ? undefined : theOther(scene, clause.verb, by));
  const standing = found && scene.standing(clause, [by, found]);
  if (!found || !standing) return [];
  const isHosting = ['service', 'services', 'hosting'].includes(service.head.lower) && isHost(scene);
  const evidence = scene.cover(
    clause.verb,
    ...service.phrase.tokens,
    ...clause.obliques('on').flatMap(({ token, objects: days }) => [token, ...days.flatMap(({ core }) => core.tokens)]),
  );
  return [{ by, of: found, isHosting, on: scene.dateOf(clause), standing, inferred: named.length === 0, evidence }];
}

const isHost = (scene: Scene) =>
  scene.story.passages.some(({ text }) => /\b(?:web|cloud|internet)[ -]host|\bhosting\b/i.test(text));

function theOther(scene: Scene, verb: Parameters<Scene['sentenceOf']>[0], by: Actor): Actor | undefined {
  const sentence = scene.sentenceOf(verb);
  const others = new Set(
    sentence
      ? scene
          .mentionsIn(sentence)
          .map(({ actor }) => actor)
          .filter((actor) => actor !== by && isServed(actor))
      : [],
  );
  return others.size === 1 ? [...others][0] : undefined;
}

const isServed = ({ kinds }: Actor) =>
  kinds.some((kind) => kind === 'Company' || kind === 'Platform' || kind === 'Organization');
