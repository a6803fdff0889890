import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { accusationDrafts } from './accusation.js';
import { accusedAmong } from './accused.js';
import words from './accuser-words.json' with { type: 'json' };
import { isFact } from './charge.js';
import { chargedIn, isDeed, matterOf } from './matter.js';

const CHARGES = new Set(words.charges);

/** "found guilty of stealing", "pleaded guilty to bribery", "found liable for fraud" */
export const foundGuilty = (scene: CourtScene): readonly Draft[] =>
  scene.verbs('find|plead|declare|be').flatMap(({ clause, objects }) => {
    const word =
      clause.verb.children('acomp', 'oprd', 'ccomp', 'xcomp').find(({ lower }) => GUILTY.has(lower)) ??
      guiltyBehind(clause);
    const isPlea = clause.lemma === 'plead';
    if (!word || clause.form.modal || !(isPlea || isFact(scene, clause))) return [];
    const value = guiltOf(scene, clause, word);
    const isOwn = isPlea || clause.lemma === 'be';
    const accused = isOwn ? clause.surfaceSubjects : [...objects, ...(scene.clauseAt(word)?.surfaceSubjects ?? [])];
    const isNot = word.children('neg').length > 0 || clause.isNegated;
    if (isNot && !isPlea) return [];
    const stance = isPlea ? (isNot ? 'alleged' : 'stated') : 'ruled';
    return accusedAmong(scene, { clause }, accused).flatMap((subject) =>
      accusationDrafts(scene, { subject, by: undefined, value, from: clause.verb, stance }),
    );
  });

const GUILTY = new Set(['guilty', 'liable']);

/** "found X, a former chief of Theranos, guilty", where the tree hangs the word on the last name. */
const guiltyBehind = ({ verb, lemma }: Clause): Token | undefined =>
  lemma === 'find'
    ? verb.subtree.find(
        ({ lower, index, previous }) => GUILTY.has(lower) && index > verb.index && previous?.text === ',',
      )
    : undefined;

/** "guilty of fraud", "guilty on all charges of fraud"; one is "liable for" costs as well. */
function guiltOf(scene: CourtScene, { verb, lemma }: Clause, word: Token): readonly Token[] {
  const found = [...word.children('prep'), ...verb.children('prep')];
  const preposition =
    found.find(({ lower }) => lower === 'of' || (lemma !== 'be' && (lower === 'to' || lower === 'for'))) ??
    found.find((token) => token.lower === 'on' && isOfCharge(token)) ??
    // "found guilty in November of stealing"
    found.flatMap((at) => nestedOf(at)).find((token) => token.next?.tag === 'VBG' || isDeed(token));
  const noun = preposition?.children('pobj')[0];
  if (!preposition) return [];
  return noun && isOfCharge(preposition) ? chargedIn(scene, noun) : matterOf(preposition);
}

const nestedOf = (preposition: Token): readonly Token[] =>
  preposition.children('pobj').flatMap((noun) => noun.children('prep').filter(({ lower }) => lower === 'of'));

const isOfCharge = (preposition: Token): boolean =>
  preposition.children('pobj').some(({ lemma }) => CHARGES.has(lemma.toLowerCase()));
