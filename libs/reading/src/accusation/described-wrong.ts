import type { Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import type { Actor } from '../entity/cast.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { accusationDrafts } from './accusation.js';
import { suedIn } from './accused.js';
import { accuserIn } from './accuser.js';
import words from './accuser-words.json' with { type: 'json' };
import { isWrongNoun } from './wrong.js';

const GRIEVANCES = new Set(words.grievances);
const SUIT_PAPERS = new Set(['lawsuit', 'suit', 'complaint', 'indictment']);

/** "The lawsuit describes a pattern of harassment at Activision", "sued Tesla, describing a segregated workplace" */
export const describedWrongs = (scene: CourtScene): readonly Draft[] =>
  scene.verbs(...words.describing).flatMap(({ clause, objects }) => {
    const [thing] = objects;
    const footing = scene.footing(clause);
    const isSaid = isOfPaper(clause) && footing !== undefined && !footing.isNegated && !footing.isExpected;
    if (!thing || !isSaid || clause.voice === 'passive' || !isGrievance(thing)) return [];
    const by = accuserIn(scene, clause)?.by;
    return accusedOf(scene, clause, thing)
      .filter((actor) => actor !== by)
      .flatMap((subject) => accusationDrafts(scene, { subject, by, value: thing.head.subtree, from: clause.verb }));
  });

const isOfPaper = ({ subjects, relation, parent, attachedTo }: Clause): boolean =>
  subjects.some(({ head }) => SUIT_PAPERS.has(head.lemma.toLowerCase())) ||
  SUIT_PAPERS.has(attachedTo.lemma.toLowerCase()) ||
  (relation === 'adverbial' && parent?.lemma === 'sue');

/** At whom, else who is sued. */
function accusedOf(scene: CourtScene, clause: Clause, thing: NounPhrase): readonly Actor[] {
  const there = [...thing.objectsOf('at', 'by'), ...clause.objectsOf('at')];
  const named = scene.all([...there, ...thing.possessors]).filter(({ kinds }) => !kinds.includes('Place'));
  if (named.length > 0) return named;
  const sued = suedIn(scene, clause);
  return sued.length === 1 ? sued : [];
}

/** "a culture of fear", "a scheme to hide losses": a wrong, or something that one is held to have done. */
const isGrievance = ({ head }: NounPhrase): boolean =>
  isWrongNoun(head) ||
  GRIEVANCES.has(head.lemma.toLowerCase()) ||
  head
    .children('prep')
    .flatMap((of) => of.children('pobj'))
    .some(isWrongNoun);
