import type { Token } from '@wiregraph/syntax/document';
import type { Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import words from './penalty-words.json' with { type: 'json' };

/** What may be a settlement or any other deal. */
export const DEALS: ReadonlySet<string> = new Set(['deal', 'agreement', 'accord', 'pact', 'resolution', 'truce']);
const REACHING = new Set(words.reaching);
const OF_LAW = new Set(words.ofLaw);
/** What is going on yet. */
const TALKING = new Set([
  'negotiate',
  'hammer out',
  'work out',
  'thrash out',
  'hash out',
  'iron out',
  'finalize',
  'finalise',
]);
/** Those that enforce laws: a deal with another part of a government is business. */
const ENFORCING =
  /Justice|Exchange Commission|Trade Commission|Futures Trading|Equal Employment|Environmental Protection|Consumer|Fraud|Prosecut|Competition|Conduct Authority|Labor Relations|Civil Rights|Attorney|Antitrust|Data Protection/;

export const isEnforcing = ({ kinds, name }: Actor): boolean => kinds.includes('Agency') && ENFORCING.test(name);

export const isParty = ({ kinds }: Actor): boolean => !kinds.includes('Court');

/** "reached", "has hammered out"; who "is negotiating" has reached nothing. */
export const isReaching = ({ lemma, voice, form }: Clause): boolean =>
  REACHING.has(lemma) && voice === 'active' && !(TALKING.has(lemma) && (form.isProgressive || form.isInfinitive));

/** "their patent war", "a trade-secrets case" */
export const isOfLaw = (noun: Token): boolean =>
  noun
    .children('amod', 'compound', 'nmod')
    .some(
      ({ lower, subtree }) =>
        OF_LAW.has(lower) || subtree.some(({ lower: word }) => OF_LAW.has(word) || SECRETS.has(word)),
    );

const SECRETS = new Set(['secret', 'secrets']);

/** "with the firm agreeing to pay $25 million" */
export const isAgreeing = ({ lemma, marker, form, verb }: Clause): boolean =>
  (marker === 'with' || verb.head.lower === 'with') && !form.isFinite && (lemma === 'agree' || lemma === 'pay');

const FIGHTS = new Set(words.fights);
const ROWS = new Set(words.rows);
const CLAIMS = new Set(['claim', 'charge', 'allegation', 'accusation']);
const PARTS = new Set(['part', 'portion', 'rest', 'remainder', 'half', 'share']);

/** What is fought before a court: a suit, a trial, "their patent war", "its part of the litigation". */
export const isFight = (noun: NounPhrase): boolean => {
  const { head } = noun;
  const lemma = head.lemma.toLowerCase();
  if (lemma === 'trial') return !isClinical(head);
  if (PARTS.has(lemma)) return noun.objectsOf('of').some(isFight);
  return FIGHTS.has(lemma) || CLAIMS.has(lemma) || (ROWS.has(lemma) && isOfLaw(head));
};

/** "a clinical trial", "a free trial" */
export const isClinical = (trial: Token): boolean =>
  trial.children('amod', 'compound').some(({ lower }) => DRUGS.has(lower));

const DRUGS = new Set('clinical drug vaccine phase free human medical field late-stage stage'.split(' '));
