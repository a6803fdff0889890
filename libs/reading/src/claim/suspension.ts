import type { Clause, NounPhrase, VerbMatch } from '@wiregraph/syntax/pattern';
import { namedInList } from '../company/object-list.js';
import type { Actor } from '../entity/cast.js';
import { bansOf, isBodyOrPerson, isPlatform, type Suspension } from './ban.js';
import { ownersOf } from './account-owner.js';
import { byBoards, leavesOf } from './leave.js';
import { authoritySuspensions } from './licence.js';
import { placesLeft } from './left-place.js';
import { behindComma } from './set-beside.js';
import { isShop } from './store-place.js';
import { isBody, isPerson, pairs, type Scene } from './scene.js';
import words from './suspension-words.json' with { type: 'json' };

const SERVICES = new Set(words.services);
const ACCOUNTS = new Set(words.accounts);
/** What one has of another, and no part of oneself: "restored access" */
const ACCESS = new Set([...words.access, ...words.accounts]);

/** Suspensions that a story tells of. */
export const suspensionsOf = (scene: Scene): readonly Suspension[] => [
  ...bansOf(scene),
  ...leavesOf(scene),
  ...authoritySuspensions(scene),
  ...byBoards(scene),
  ...scene.verbs(...words.parting).flatMap((match) => parted(scene, match)),
  ...scene.verbs(...words.sure).flatMap((match) => direct(scene, match, { mayBe: isBodyOrPerson })),
  ...scene.verbs(...words.plugs).flatMap((match) => direct(scene, match, { mayBe: isBody, objects: match.objects })),
  ...lostAccounts(scene),
  ...scene.verbs(...words.broad).flatMap((match) => direct(scene, match, { mayBe: isShutOutBy(scene, match) })),
  ...scene.verbs(...words.placed).flatMap((match) => direct(scene, match, { mayBe: isDroppedBy(scene, match) })),
  ...scene
    .verbs(...words.readmitting)
    .flatMap((match) => over(scene, direct(scene, match, { mayBe: isShutOutBy(scene, match) }))),
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
  // "banned him for eight years"
  const isTimed = clause.lemma === 'ban' && clause.objectsNear('for').some(({ head }) => TERMS.has(head.lower));
  return (actor: Actor) => (isByPlatform && isBodyOrPerson(actor)) || (isTimed && isPerson(actor));
}

const TERMS = new Set(['life', 'year', 'years', 'months', 'games', 'matches', 'season', 'seasons', 'good']);

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

/** "GoDaddy cut ties with Gab": what a platform does to whom it serves. */
const parted = (scene: Scene, match: VerbMatch): readonly Suspension[] =>
  scene.doers(match.clause).every(isPlatform) && match.clause.voice === 'active'
    ? direct(scene, match, { mayBe: isBodyOrPerson, objects: match.objects })
    : [];

/** "Facebook, YouTube and Apple banned X" */
const MOST_DOERS = 5;

interface Direct {
  readonly mayBe: (actor: Actor) => boolean;
  /** Those of the clause, if it is not said which. */
  readonly objects?: readonly NounPhrase[];
}

/** "Amazon suspended Parler", "Parler, which Amazon had cut off", "X was banned from Twitter" */
function direct(
  scene: Scene,
  { clause, subjects }: VerbMatch,
  { mayBe, objects = clause.objects }: Direct,
): readonly Suspension[] {
  const places = placesLeft(scene, clause);
  const isPassive = clause.voice === 'passive' && clause.subjects.length === 0;
  const acting = isPassive ? [] : scene.doers(clause);
  // "Elon Musk banned him from Twitter"
  const isByPlace = isPassive || (acting.length > 0 && acting.every(isPerson));
  const doers = isByPlace ? places.named : acting.filter(isBody).slice(0, MOST_DOERS);
  if (isHabit(clause) || places.isElsewhere) return [];
  const isHosting = hasHosting(scene, objects);
  const evidence = scene.evidence(clause, [...subjects, ...objects]);
  const listed = clause.voice === 'active' && objects.length > 0 ? namedInList(scene, clause.verb) : [];
  // "which Apple kicked off its App Store": the parser has Apple kick the store.
  const shutOut = objects.filter((noun) => !isShop(scene, noun));
  // "suspended its most popular streamer, X": wherever the tree hangs the name
  const beside = clause.voice === 'active' ? shutOut.flatMap((noun) => besideObject(scene, noun)) : [];
  const met = [...new Set([...scene.all(shutOut), ...beside, ...listed.filter(isPerson)])].filter(mayBe);
  return pairs(doers, met).flatMap(([by, of]) => {
    const standing = scene.standing(clause, [by, of]);
    return standing ? [{ by, of, isHosting, on: scene.dateOf(clause), standing, inferred: false, evidence }] : [];
  });
}

const besideObject = (scene: Scene, noun: NounPhrase): readonly Actor[] =>
  scene.who(noun) || noun.head.pos !== 'NOUN'
    ? []
    : behindComma(scene, noun.head).flatMap(({ actor, how }) => (how === 'name' && isPerson(actor) ? [actor] : []));

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
  const shutting = service ? shuttingDown(scene, clause, service) : [];
  const [by] = shutting;
  if (!service || !by || isHabit(clause) || placesLeft(scene, clause).isElsewhere || isBank(by)) return [];
  const owned = ownersOf(scene, { clause, service, by });
  const named = owned.named.filter((actor) => !shutting.includes(actor));
  const unsaid = owned.isSomebodys
    ? whomItBefell(scene, clause, { service, shutting })
    : theOther(scene, clause.verb, shutting);
  const other = named.length === 0 ? unsaid : undefined;
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
  return pairs(shutting, met).map(([one, of]) => {
    return { by: one, of, isHosting, on, standing, inferred: named.length === 0, evidence };
  });
}

interface Stopped {
  readonly service: NounPhrase;
  readonly shutting: readonly Actor[];
}

/** "Gab went dark after Joyent withdrew its services": the services are Joyent's own, and what follows is Gab's. */
function whomItBefell(
  scene: Scene,
  { relation, parent, marker }: Clause,
  { service, shutting }: Stopped,
): Actor | undefined {
  const owners = scene.all(service.possessors);
  const isOwn = owners.every((owner) => shutting.includes(owner));
  if (!isOwn || !OFFERED.has(service.head.lower) || relation !== 'adverbial' || !AFTER.has(marker ?? ''))
    return undefined;
  const met = scene.all(parent?.surfaceSubjects ?? []).filter((actor) => isServed(actor) && !shutting.includes(actor));
  return met.length === 1 ? met[0] : undefined;
}

const AFTER = new Set(['after', 'when', 'because', 'since', 'once']);

/** What one does for another. */
const OFFERED = new Set(['service', 'services', 'hosting', 'support', 'protection']);

/** Who does it; of "Kanye West's Twitter account was suspended" the platform. */
function shuttingDown(scene: Scene, clause: Clause, service: NounPhrase): readonly Actor[] {
  const bys = scene.doers(clause).filter(isBody);
  if (bys.length > 0)
    return bys.every(isPlatform) || OFFERED.has(service.head.lower) ? bys.slice(0, MOST_DOERS) : bys.slice(0, 1);
  return clause.voice === 'passive' && clause.subjects.length === 0 ? platformsOf(scene, service) : [];
}

/** "Kanye West's Twitter account", "its accounts with Stripe and Twilio", "his account on Twitter" */
const platformsOf = (scene: Scene, account: NounPhrase): readonly Actor[] => [
  ...scene.all([...account.compounds, ...account.objectsOf('on')]).filter(isPlatform),
  ...(ACCOUNTS.has(account.head.lower) ? scene.all(account.objectsOf('with', 'at')).filter(isBody) : []),
];

/** "lost his Twitter account" */
const lostAccounts = (scene: Scene): readonly Suspension[] =>
  scene.verbs('lose').flatMap(({ clause, subjects }) => {
    const account = clause.objects.find(({ head }) => ACCOUNTS.has(head.lower) && !scene.at(head));
    if (!account) return [];
    const evidence = scene.evidence(clause, [...subjects, account]);
    return pairs(platformsOf(scene, account), scene.all(subjects).filter(isBodyOrPerson)).flatMap(([by, of]) => {
      const standing = isBank(by) ? undefined : scene.standing(clause, [by, of]);
      const on = scene.dateOf(clause);
      return standing ? [{ by, of, isHosting: false, on, standing, inferred: false, evidence }] : [];
    });
  });

/** A bank closes accounts of another sort. */
const isBank = ({ name, kinds }: Actor): boolean => /\bbank\b/i.test(name) && !kinds.includes('Platform');

const isHost = (scene: Scene) =>
  scene.story.passages.some(({ text }) => /\b(?:web|cloud|internet)[ -]host|\bhosting\b/i.test(text));

function theOther(scene: Scene, verb: Parameters<Scene['sentenceOf']>[0], bys: readonly Actor[]): Actor | undefined {
  const sentence = scene.sentenceOf(verb);
  const others = new Set(
    sentence
      ? scene
          .mentionsIn(sentence)
          .map(({ actor }) => actor)
          .filter((actor) => !bys.includes(actor) && isServed(actor))
      : [],
  );
  return others.size === 1 ? [...others][0] : undefined;
}

const isServed = ({ kinds }: Actor) =>
  kinds.some((kind) => kind === 'Company' || kind === 'Platform' || kind === 'Organization');
