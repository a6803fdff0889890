import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { accusationDrafts } from './accusation.js';
import { accusedAmong } from './accused.js';
import words from './accuser-words.json' with { type: 'json' };
import { chargedIn, isDeed, matterOf } from './matter.js';

const TRIAL = new Set(['trial']);
const CHARGES = new Set(words.charges);
const MEETING = new Set(['be', 'go', 'stand', 'await', 'face', 'put', 'remain']);

/** "is on trial for fraud", "went on trial in Munich on charges of fraud", "while awaiting trial for bribery" */
export const onTrialFor = (scene: CourtScene): readonly Draft[] =>
  scene.lemmas(TRIAL).flatMap((trial) => {
    const clause = scene.clauseAt(trial.head.lower === 'on' ? trial.head.head : trial.head);
    const own = ownTrial(scene, trial);
    if (own.length > 0) return own;
    if (!clause || !MEETING.has(clause.lemma) || clause.isNegated) return [];
    const prepositions = [trial, clause.verb].flatMap(prepositionsBelow).filter(({ index }) => index > trial.index);
    const value = prepositions.map((at) => heldAt(scene, at)).find((tokens) => tokens.length > 0) ?? [];
    const accused = clause.voice === 'passive' ? clause.objects : clause.subjects;
    return accusedAmong(scene, { clause }, accused).flatMap((subject) =>
      accusationDrafts(scene, { subject, by: undefined, value, from: trial }),
    );
  });

/** "Bill Hwang's trial on fraud charges" */
function ownTrial(scene: CourtScene, trial: Token): readonly Draft[] {
  const phrase = new NounPhrase(trial);
  const accused = scene.all([...phrase.possessors, ...phrase.objectsOf('of')]);
  const value = prepositionsBelow(trial)
    .map((at) => heldAt(scene, at))
    .find((tokens) => tokens.length > 0);
  return value
    ? accused.flatMap((subject) => accusationDrafts(scene, { subject, by: undefined, value, from: trial }))
    : [];
}

/** Its own, and those of the nouns behind them: the parser hangs "on charges" on "in Munich". */
const prepositionsBelow = (word: Token): readonly Token[] =>
  word.children('prep').flatMap((at) => [at, ...at.children('pobj').flatMap((noun) => noun.children('prep'))]);

function heldAt(scene: CourtScene, preposition: Token): readonly Token[] {
  const noun = preposition.children('pobj')[0];
  if (noun && CHARGES.has(noun.lemma.toLowerCase())) return chargedIn(scene, noun);
  return ['for', 'over'].includes(preposition.lower) && isDeed(preposition) ? matterOf(preposition) : [];
}
