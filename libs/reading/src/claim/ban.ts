import type { TextSpan } from '@wiregraph/kernel/text-span';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import type { Dated } from '../time/calendar.js';
import { asideStanding } from './aside.js';
import { isBody, isPerson, pairs, type Scene } from './scene.js';
import type { Standing } from './standing.js';

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

const BANS: ReadonlySet<string> = new Set(['ban', 'suspension', 'deplatforming']);
const SERVING = new Set(['process', 'serve', 'handle', 'provide', 'host']);

/** Bans that no verb of banning tells of: "Facebook's ban of X", "locked X out of his account", "stopped payments for X". */
export const bansOf = (scene: Scene): readonly Suspension[] => [...byNoun(scene), ...byLock(scene), ...byStop(scene)];

export const isBodyOrPerson = (actor: Actor): boolean => isBody(actor) || isPerson(actor);
export const isPlatform = ({ kinds }: Actor): boolean => kinds.includes('Platform');

/** "Facebook's ban of Donald Trump", "Twitter's suspension of his account" */
const byNoun = (scene: Scene): readonly Suspension[] =>
  scene.words(BANS).flatMap((noun) => {
    const phrase = new NounPhrase(noun);
    const owners = scene.all(phrase.possessors).filter(isPlatform);
    const of = phrase.objectsOf('of', 'on');
    const standing = asideStanding(scene, noun);
    return pairs(owners, scene.all(of).filter(isPerson)).map(([by, banned]) => ({
      by,
      of: banned,
      isHosting: false,
      on: undefined,
      standing,
      inferred: false,
      evidence: scene.cover(noun, ...phrase.phrase.tokens),
    }));
  });

/** "Instagram locked Kanye West out of his account", "Kanye West was locked out of Instagram" */
const byLock = (scene: Scene): readonly Suspension[] =>
  scene.verbs('lock out of').flatMap(({ clause, subjects, objects }) => {
    const doers = scene.all(clause.subjects).filter(isBody);
    const by = doers.length > 0 ? doers : scene.all(objects).filter(isPlatform);
    return pairs(by, scene.all(clause.objects).filter(isBodyOrPerson)).flatMap(([one, other]) => {
      const standing = scene.standing(clause, [one, other]);
      const evidence = scene.evidence(clause, [...subjects, ...clause.objects, ...objects]);
      return standing
        ? [{ by: one, of: other, isHosting: false, on: scene.dateOf(clause), standing, inferred: false, evidence }]
        : [];
    });
  });

/** "Visa stopped processing payments for Pornhub" */
const byStop = (scene: Scene): readonly Suspension[] =>
  scene.verbs('stop|cease').flatMap(({ clause, subjects }) => {
    const inner = clause.children.filter(({ lemma, verb }) => SERVING.has(lemma) && verb.tag === 'VBG');
    // "processing" may be read as a noun
    const isOfPayments = clause.objects.some(({ head }) => head.lemma === 'payment');
    const served = (inner.length > 0 || isOfPayments ? [clause, ...inner] : []).flatMap((each) =>
      each.objectsNear('for', 'to'),
    );
    return pairs(scene.all(subjects).filter(isBody), scene.all(served).filter(isBody)).flatMap(([by, of]) => {
      const standing = clause.form.tense === 'past' ? scene.standing(clause, [by, of]) : undefined;
      const evidence = scene.evidence(clause, [...subjects, ...served]);
      return standing
        ? [{ by, of, isHosting: false, on: scene.dateOf(clause), standing, inferred: false, evidence }]
        : [];
    });
  });
