import type { Token } from '@wiregraph/syntax/document';
import type { Draft } from '../claim/claim-rule.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { accusationDrafts } from './accusation.js';
import { accusedAmong } from './accused.js';
import words from './accuser-words.json' with { type: 'json' };
import { isWrongNoun } from './wrong.js';

const EPITHETS = new Set(words.epithets);

/** "sued Facebook, calling it a monopolist that bought up rivals", "denounced him as a liar" */
export const calledNames = (scene: CourtScene): readonly Draft[] =>
  scene.verbs(words.naming.join('|')).flatMap(({ clause, objects }) => {
    const called = [...clause.attributes, ...clause.objectsOf('as')].find(({ head }) => isBad(head));
    const footing = called && scene.footing(clause);
    if (!footing || footing.isNegated || footing.isExpected || clause.voice === 'passive') return [];
    const [by] = scene.doers(clause);
    return accusedAmong(scene, { clause, by }, objects).flatMap((subject) =>
      accusationDrafts(scene, { subject, by, value: called.head.subtree, from: clause.verb }),
    );
  });

const isBad = (noun: Token): boolean =>
  noun.pos === 'NOUN' && (EPITHETS.has(noun.lemma.toLowerCase()) || isWrongNoun(noun) || isFullOfWrong(noun));

/** "a bottomless pit of plagiarism"; who is a victim of it does none. */
const isFullOfWrong = (noun: Token): boolean =>
  !SUFFERING.has(noun.lemma.toLowerCase()) &&
  noun.children('prep').some((at) => at.lower === 'of' && at.children('pobj').some(isWrongNoun));

const SUFFERING = new Set([
  'victim',
  'target',
  'critic',
  'opponent',
  'survivor',
  'champion',
  'act',
  'case',
  'allegation',
]);
