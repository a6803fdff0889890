import type { Clause, NounPhrase, VerbMatch } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import { bansOf, isBodyOrPerson, isPlatform, type Suspension } from './ban.js';
import { ownersOf } from './account-owner.js';
import { placesLeft } from './left-place.js';
import { isBody, isPerson, pairs, type Scene } from './scene.js';
import words from './suspension-words.json' with { type: 'json' };

const SERVICES = new Set(words.services);
const ACCOUNTS = new Set(words.accounts);
/** What one has of another, and no part of oneself: "restored access" */
const ACCESS = new Set([...words.access, ...words.accounts]);

/** Suspensions that a story tells of. */
export const suspensionsOf = (scene: Scene): readonly Suspension[] => [
  ...bansOf(scene),
  ...scene.verbs(...words.sure).flatMap((match) => direct(scene, match, isBodyOrPerson)),
  ...scene.verbs(...words.broad).flatMap((match) => direct(scene, match, isShutOutBy(scene, match))),
  ...scene.verbs(...words.placed).flatMap((match) => direct(scene, match, isDroppedBy(scene, match))),
  ...scene.verbs(...words.readmitting).flatMap((match) => over(scene, direct(scene, match, isShutOutBy(scene, match)))),
  ...scene.verbs(...words.serviceVerbs).flatMap((match) => ofService(scene, match, SERVICES)),
  ...scene.verbs(...words.accountVerbs).flatMap((match) => ofService(scene, match, ACCOUNTS)),
  ...scene.verbs(...words.restoring).flatMap((match) => over(scene, ofService(scene, match, ACCESS))),
];

/** "Twitter reinstated X": there was a suspension until then. */
const over = (scene: Scene, ended: readonly Suspension[]): readonly Suspension[] =>
  ended
    .filter(({ standing }) => standing.stance === 'stated')
    .map((one) => ({ ...one, on: undefined, validTo: one.on ?? scene.calendar.today }));

/** Who is shut out by a platform, or from a place of the company's that shuts out: "banned X from its platforms". */
function isShutOutBy(scene: Scene, { clause }: VerbMatch) {
  const places = placesLeft(scene, clause);
  const isByPlatform = places.isOwn || [...scene.doers(clause), ...places.named].some(isPlatform);
  return (actor: Actor) => isByPlatform && isBodyOrPerson(actor);
}

/** "dropped Parler as a customer", "removed X from its platform"; "drop" and "remove" alone have other meanings. */
function isDroppedBy(scene: Scene, match: VerbMatch) {
  const { clause } = match;
  const places = placesLeft(scene, clause);
  const isPlaced = places.isOwn || places.named.length > 0;
  const isCustomer = clause.objectsNear('as').some(({ head }) => ['customer', 'client', 'user'].includes(head.lower));
  const isByPlatform = clause.lemma === 'drop' && scene.doers(clause).some(isPlatform);
  return (actor: Actor) =>
    ((isCustomer || isPlaced) && isBodyOrPerson(actor)) ||
    (clause.lemma === 'drop' && isPlatform(actor)) ||
    (isByPlatform && isBody(actor) && !isPerson(actor));
}

/** "Facebook, YouTube and Apple banned X" */
const MOST_DOERS = 5;

/** "Amazon suspended Parler", "Parler, which Amazon had cut off", "X was banned from Twitter" */
function direct(
  scene: Scene,
  { clause, subjects }: VerbMatch,
  mayBe: (actor: Actor) => boolean,
): readonly Suspension[] {
  const places = placesLeft(scene, clause);
  const isPassive = clause.voice === 'passive' && clause.subjects.length === 0;
  const doers = isPassive ? places.named : scene.doers(clause).filter(isBody).slice(0, MOST_DOERS);
  if (isHabit(clause) || places.isElsewhere) return [];
  const { objects } = clause;
  const isHosting = hasHosting(scene, objects);
  const evidence = scene.evidence(clause, [...subjects, ...objects]);
  return pairs(doers, scene.all(objects).filter(mayBe)).flatMap(([by, of]) => {
    const standing = scene.standing(clause, [by, of]);
    return standing ? [{ by, of, isHosting, on: scene.dateOf(clause), standing, inferred: false, evidence }] : [];
  });
}

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
  if (!service || !by || isHabit(clause) || placesLeft(scene, clause).isElsewhere || isBank(by)) return [];
  const { named, isSomebodys } = ownersOf(scene, { clause, service, by });
  const other = named.length === 0 && !isSomebodys ? theOther(scene, clause.verb, by) : undefined;
  const met = other ? [other] : named;
  const standing = met.length > 0 ? scene.standing(clause, [by, ...met]) : undefined;
  if (!standing) return [];
  const isHosting = ['service', 'services', 'hosting'].includes(service.head.lower) && isHost(scene);
  const evidence = scene.cover(
    clause.verb,
    ...service.phrase.tokens,
    ...clause.obliques('on').flatMap(({ token, objects: days }) => [token, ...days.flatMap(({ core }) => core.tokens)]),
  );
  const on = scene.dateOf(clause);
  return met.map((of) => ({ by, of, isHosting, on, standing, inferred: named.length === 0, evidence }));
}

/** A bank closes accounts of another sort. */
const isBank = ({ name, kinds }: Actor): boolean => /\bbank\b/i.test(name) && !kinds.includes('Platform');

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
