import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
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
    const by = clause.voice === 'passive' ? leave.objectsOf('by') : [];
    return suspendedBy(scene, clause, { people, by, nouns: [leave] });
  });

/** "The board of X suspended its chief", "X's chief was suspended by the board" */
export const byBoards = (scene: Scene): readonly Suspension[] =>
  flatMap(scene.verbs('suspend'), ({ clause }) => {
    const isByBoard = [...clause.subjects, ...clause.objectsNear('by')].some(({ head }) => BOARDS.has(head.lower));
    const people = isByBoard ? scene.all(clause.objects).filter(isPerson) : [];
    return people.length > 0 ? suspendedBy(scene, clause, { people, by: [], nouns: [] }) : [];
  });

const BOARDS = new Set(['board', 'directors', 'club', 'party']);

interface OnLeave {
  readonly people: readonly Actor[];
  /** Agents behind something else than the verb. */
  readonly by: readonly NounPhrase[];
  readonly nouns: readonly NounPhrase[];
}

function suspendedBy(scene: Scene, clause: Clause, { people, by, nouns }: OnLeave): readonly Suspension[] {
  const agents = clause.voice === 'passive' ? [...clause.objectsNear('by'), ...by] : [];
  const boards = agents.filter(({ head }) => BOARDS.has(head.lower));
  const ofBoards = boards.flatMap((board) => [...board.possessors, ...board.compounds, ...board.objectsOf('of', 'at')]);
  const named = [...scene.doers(clause), ...doersOf(scene, clause), ...scene.all([...agents, ...ofBoards])];
  const doers = named.filter(isBody);
  const isOpen = clause.subjects.every(({ head }) => BOARDS.has(head.lower)) && agents.length === boards.length;
  const houses = doers.length > 0 || !isOpen ? doers : employersOf(scene, clause);
  const evidence = scene.evidence(clause, [...clause.surfaceSubjects, ...clause.objects, ...nouns]);
  return flatMap(pairs([...new Set(houses)], people), ([one, of]) => {
    const standing = scene.standing(clause, [one, of]);
    const on = scene.dateOf(clause);
    return standing ? [{ by: one, of, isHosting: false, on, standing, inferred: false, evidence }] : [];
  });
}

/** "Ann Ray, a Boeing engineer, was placed on leave", "Boeing engineer Ann Ray": whose they are by what stands beside the name. */
function employersOf(scene: Scene, { objects }: Clause): readonly Actor[] {
  const beside = objects.flatMap((noun) => [noun, ...noun.appositions]);
  const found = scene.all(
    beside.flatMap((noun) => [...noun.possessors, ...noun.compounds, ...noun.objectsOf('of', 'at', 'for', 'with')]),
  );
  const companies = [...new Set(found.filter((actor) => isBody(actor) && !actor.kinds.includes('Court')))];
  return companies.length === 1 ? companies : [];
}
