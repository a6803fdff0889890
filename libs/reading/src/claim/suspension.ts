import type { Clause, NounPhrase, VerbMatch } from '@wiregraph/syntax/pattern';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { Actor } from '../entity/cast.js';
import type { Dated } from '../time/calendar.js';
import type { Standing } from './standing.js';
import { isBody, isPerson, type Scene } from './scene.js';

/** One stopped serving another. */
export interface Suspension {
  readonly by: Actor;
  readonly of: Actor;
  /** What was stopped is hosting. */
  readonly isHosting: boolean;
  readonly on: Dated | undefined;
  readonly standing: Standing;
  /** Whom it met is not named beside the verb. */
  readonly inferred: boolean;
  readonly evidence: TextSpan;
}

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
/** Of whoever serves others; "drop" has other meanings, so that what is dropped must be a platform. */
const SURE = ['suspend|deplatform|unplug', 'cut off', 'boot|kick off', 'kick out'];
const BROAD = ['drop|ban|bar'];
const SERVICE_VERBS = ['suspend|terminate|end|stop|withdraw|discontinue|pull|halt|disable|cut', 'cut off'];

/** Suspensions that a story tells of. */
export const suspensionsOf = (scene: Scene): readonly Suspension[] => [
  ...scene.verbs(...SURE).flatMap((match) => direct(scene, match, isBodyOrPerson)),
  ...scene.verbs(...BROAD).flatMap((match) => direct(scene, match, (actor) => actor.kinds.includes('Platform'))),
  ...scene.verbs(...SERVICE_VERBS).flatMap((match) => ofService(scene, match)),
];

const isBodyOrPerson = (actor: Actor) => [isBody, isPerson].some((is) => is(actor));

/** "Amazon suspended Parler", "Parler, which Amazon had cut off" */
function direct(
  scene: Scene,
  { clause, subjects, objects }: VerbMatch,
  mayBe: (actor: Actor) => boolean,
): readonly Suspension[] {
  const [by] = scene.doers(clause).filter(isBody);
  if (!by || isHabit(clause) || clause.obliquesNear('from').length > 0) return [];
  return scene
    .all(objects)
    .filter((actor) => mayBe(actor) && actor !== by)
    .flatMap((of) => {
      const standing = scene.standing(clause, [by, of]);
      if (!standing) return [];
      const isHosting = hasHosting(scene, objects);
      return [
        {
          by,
          of,
          isHosting,
          on: scene.dateOf(clause),
          standing,
          inferred: false,
          evidence: scene.evidence(clause, [...subjects, ...objects]),
        },
      ];
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
function ofService(scene: Scene, { clause, objects }: VerbMatch): readonly Suspension[] {
  const service = objects.find(({ head }) => SERVICES.has(head.lower) && !scene.at(head));
  const [by] = scene.doers(clause).filter(isBody);
  if (!service || !by || isHabit(clause)) return [];
  const near = [...clause.obliquesNear('to', 'for', 'of'), ...service.obliques('to', 'for', 'of')].flatMap(
    ({ objects: served }) => served,
  );
  const named = scene
    .all([...service.possessors, ...near, ...service.compounds])
    .filter((actor) => actor !== by && isBody(actor));
  const found = named[0] ?? theOther(scene, clause.verb, by);
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
