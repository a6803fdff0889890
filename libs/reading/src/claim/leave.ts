import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Suspension } from './ban.js';
import { doersOf } from './company-meant.js';
import { isBody, isPerson, pairs, type Scene } from './scene.js';

const LEAVE = new Set(['leave', 'suspension']);

/** "placed X on administrative leave", "X was put on leave by the board of Y" */
export const leavesOf = (scene: Scene): readonly Suspension[] =>
  flatMap(scene.verbs('put|place|send'), ({ clause }) => {
    const leave = clause.objectsNear('on').find(({ head }) => LEAVE.has(head.lower) && !scene.at(head));
    const people = leave ? scene.all(clause.objects).filter(isPerson) : [];
    if (!leave || people.length === 0) return [];
    const by = clause.voice === 'passive' ? scene.all([...clause.objectsNear('by'), ...leave.objectsOf('by')]) : [];
    const doers = [...scene.doers(clause), ...doersOf(scene, clause), ...by].filter(isBody);
    const evidence = scene.evidence(clause, [...clause.surfaceSubjects, ...clause.objects, leave]);
    return flatMap(pairs([...new Set(doers)], people), ([one, of]) => {
      const standing = scene.standing(clause, [one, of]);
      const on = scene.dateOf(clause);
      return standing ? [{ by: one, of, isHosting: false, on, standing, inferred: false, evidence }] : [];
    });
  });
