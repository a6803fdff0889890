import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import { parties, suitFact, type SuitFact } from './suit-fact.js';
import { partiesIn } from './suit-party.js';

const ROLES = new Set(['plaintiff', 'defendant', 'co-defendant', 'co-plaintiff']);
const SOME = new Set(['one', 'two', 'three', 'among']);

/** Who is called a party of the case that the text tells of: "the plaintiff, Mark Johnson", "Ann Ray, a plaintiff". */
export const suitRoles = (scene: Scene): readonly SuitFact[] =>
  scene.lemmas(ROLES).flatMap((noun) => {
    const sentence = scene.sentenceOf(noun);
    const named = parties(calledAt(scene, noun));
    if (!sentence || named.length === 0) return [];
    const isSuing = noun.lemma.toLowerCase().endsWith('plaintiff');
    const mentions = scene.mentionsIn(sentence).filter(({ actor }) => named.includes(actor));
    const tokens = mentions.flatMap(({ document, from, to }) => document.span(from, to).tokens);
    const evidence = scene.cover(noun, ...tokens.slice(0, 1), ...tokens);
    const [plaintiffs, defendants] = isSuing ? [named, []] : [[], named];
    return [suitFact({ sentence, plaintiffs, defendants, isJoining: true, evidence, token: noun, clause: undefined })];
  });

function calledAt(scene: Scene, noun: Token): readonly Actor[] {
  // "plaintiff Mark Johnson"
  if (noun.label === 'compound') {
    const mention = noun.next && scene.mentionAt(noun.next);
    return mention?.how === 'name' && mention.from === noun.index + 1 ? [mention.actor] : [];
  }
  const one = noun.head.lower === 'of' && SOME.has(noun.head.head.lower) ? noun.head.head : noun;
  const phrase = new NounPhrase(one);
  const beside = scene.all(phrase.appositions);
  if (beside.length > 0) return beside;
  // "plaintiffs led by Ann Ray", "defendants including Oracle"
  const among = noun.tag === 'NNS' && one === noun ? partiesIn(scene, [phrase]).map(({ actor }) => actor) : [];
  if (among.length > 0) return among;
  return saidOf(scene, one);
}

/** "His co-defendants are A and B", "The plaintiffs include A and B", "A is one of the defendants" */
function saidOf(scene: Scene, one: Token): readonly Actor[] {
  const isOne = ({ head }: NounPhrase): boolean => head === one;
  const clause = scene
    .sentenceOf(one)
    ?.clauses.find(
      ({ lemma, attributes, surfaceSubjects }) =>
        (lemma === 'be' && [...attributes, ...surfaceSubjects].some(isOne)) ||
        (lemma === 'include' && surfaceSubjects.some(isOne)),
    );
  const footing = clause && scene.footing(clause);
  if (!footing || footing.isNegated || footing.isExpected) return [];
  return scene.all(clause.surfaceSubjects.some(isOne) ? [...clause.attributes, ...clause.objects] : clause.subjects);
}
