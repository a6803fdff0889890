import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { predicateOf } from './accusation.js';
import words from './accuser-words.json' with { type: 'json' };
import { isLax, isPleadedWrong, isTainted, isWrongNoun } from './wrong.js';

const DEEDS = new Set(words.deeds);

/** What stands behind a preposition; of "over what it called a sham" the sham. */
export const matterOf = (preposition: Token): readonly Token[] => {
  const called = calledBehind(preposition);
  return called ? called.subtree : preposition.subtree.filter(({ index }) => index > preposition.index);
};

const NAMING = new Set([...words.naming, 'term', 'say', 'characterize', 'characterise', 'deem']);

/** "over what it called a sham": what it is called. */
function calledBehind(preposition: Token): Token | undefined {
  const naming = preposition
    .children('pcomp')
    .find((verb) => NAMING.has(verb.lemma) && verb.children('dobj').some(({ tag }) => tag === 'WP'));
  return naming?.children('oprd', 'dobj', 'ccomp').find(({ index, pos }) => index > naming.index && pos === 'NOUN');
}

/** "for failing to delete posts", "over its alleged use of data", "over lapses": what somebody did, and no date or sum. */
export function isDeed(preposition: Token): boolean {
  if (
    calledBehind(preposition) !== undefined ||
    preposition.children('pcomp').some(({ tag, lower }) => tag === 'VBG' || (tag === 'NN' && lower.endsWith('ing'))) ||
    preposition.next?.lower === 'allegedly'
  )
    return true;
  const noun = preposition.children('pobj')[0];
  return (
    noun !== undefined &&
    (noun.tag === 'VBG' ||
      isWrongNoun(noun) ||
      isTainted(noun) ||
      isLax(noun) ||
      isAlleged(noun) ||
      DEEDS.has(noun.lemma.toLowerCase()))
  );
}

/** A deed that is a wrong by its words: one may be criticised for anything, and it is no charge. */
export function isWrongDeed(scene: CourtScene, preposition: Token): boolean {
  if (!isDeed(preposition)) return false;
  const noun = preposition.children('pobj')[0];
  const doing = preposition.children('pcomp')[0] ?? noun;
  const clause = doing && scene.clauseAt(doing);
  const isAllegedly = preposition.next?.lower === 'allegedly';
  if (isAllegedly || !noun || clause) return isAllegedly || (clause !== undefined && isPleadedWrong(clause));
  // "for unsafe practices"
  return isTainted(noun) || isLax(noun) || !USUAL.has(noun.lemma.toLowerCase());
}

/** Of these one may be critical. */
const USUAL = new Set([
  'use',
  'role',
  'part',
  'response',
  'practice',
  'conduct',
  'behaviour',
  'behavior',
  'involvement',
]);

/** "its alleged use of forced labour" */
export const isAlleged = (noun: Token): boolean => noun.children('amod').some(({ lower }) => lower === 'alleged');

/** What a charge is about: "charges of fraud", "securities fraud charges", "accusations that it spied on users". */
export function chargedIn(scene: CourtScene, noun: Token): readonly Token[] {
  const of = noun.children('prep').find(({ lower }) => lower === 'of' || lower === 'over');
  const isOwner = of?.children('pobj').some((token) => scene.at(token)?.kinds.includes('Agency')) ?? false;
  if (of && !isOwner) return withList(matterOf(of));
  const that = contentIn(scene, noun);
  if (that) return predicateOf(that);
  const listed = listedIn(scene, noun);
  if (listed.length > 0) return listed;
  const before = new NounPhrase(noun).core.tokens.filter(
    ({ label, head, tag }) => label === 'compound' && head === noun && tag.startsWith('NN'),
  );
  const first = before[0];
  return first && before.some(isWrongNoun) ? noun.document.span(leftOf(first), noun.index).tokens : [];
}

/** "faces seven counts, including wire fraud", "charges that include fraud" */
function listedIn(scene: CourtScene, noun: Token): readonly Token[] {
  const including = noun.children('prep').find(({ lower }) => lower === 'including');
  const listed = including
    ? matterOf(including)
    : noun
        .children('relcl')
        .flatMap((verb) => scene.clauseAt(verb) ?? [])
        .filter(({ lemma }) => lemma === 'include')
        .flatMap(({ verb }) => verb.children('dobj').flatMap(({ subtree }) => subtree));
  return listed.some(isWrongNoun) ? listed : [];
}

/** "charges of fraud, breach of trust and market manipulation", where the parser ends the list at its first comma. */
function withList(tokens: readonly Token[]): readonly Token[] {
  const last = tokens.at(-1);
  let end = last;
  while (end) {
    const next = itemBehind(end);
    if (!next) break;
    end = next;
  }
  return last && end && end !== last
    ? [...tokens, ...last.document.span(last.index + 1, end.index + 1).tokens]
    : tokens;
}

/** The last word of the next item of a list, if it is a wrong too. */
function itemBehind(end: Token): Token | undefined {
  const joint = end.next;
  if (!joint || !(joint.text === ',' || joint.lower === 'and') || !end.sentence.contains(joint)) return undefined;
  const item: Token[] = [];
  for (let token = joint.next; token && item.length < MOST_WORDS && IN_ITEM.has(token.pos); token = token.next)
    item.push(token);
  return item.some((token) => isWrongNoun(token)) ? item.at(-1) : undefined;
}

/** Words of one item. */
const MOST_WORDS = 6;
const IN_ITEM = new Set(['NOUN', 'ADJ', 'PROPN', 'ADP']);

const leftOf = (token: Token): number => token.subtree[0]?.index ?? token.index;

/** The clause that a noun has as its content: "allegations that it discriminated", "a report that it paid homes" */
export const contentIn = (scene: CourtScene, noun: Token): Clause | undefined =>
  noun
    .children('acl', 'relcl', 'ccomp')
    .map((verb) => scene.clauseAt(verb))
    .find(
      (clause) =>
        clause?.form.tense !== undefined &&
        clause.verb.children('nsubj').length > 0 &&
        (isMarked(clause) || clause.verb.label !== 'relcl' || isWhole(clause, noun)),
    );

const isMarked = ({ verb }: Clause): boolean => verb.children('mark').some(({ lower }) => lower === 'that');

/** "claims it helped them", where the parser has them help the claims: nothing is left out. */
const isWhole = ({ verb, objects, complements }: Clause, noun: Token): boolean =>
  verb.subtree.every(({ tag, index }) => index > verb.index || !tag.startsWith('W')) &&
  verb.children('nsubj').every(({ tag }) => !tag.startsWith('W')) &&
  !objects.some(({ head }) => head === noun) &&
  (objects.length > 0 || complements.length > 0);
