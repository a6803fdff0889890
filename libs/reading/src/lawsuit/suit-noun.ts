import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Scene } from '../claim/scene.js';
import type { Forum } from '../entity/court-finder.js';
import type { Sentence } from '../story/story.js';
import { authoritiesOf } from './authority.js';
import { behind, parties, suitFact, type SuitFact } from './suit-fact.js';
import words from './suit-words.json' with { type: 'json' };

const SUIT = new Set(words.suit);
const SURE = new Set(words.sure);
const LEGAL = new Set(words.legal);
const NEW = new Set(words.new);
const DEFENDING = new Set(words.defending);
const FILING = new Set(words.filing);

/** "the lawsuit that X filed against Y", "X's complaint against Y", "settled a suit by X" */
export const suitNouns = (scene: Scene): readonly SuitFact[] =>
  scene.story.sentences.flatMap((sentence) => {
    const lemmas = new Set(sentence.span.tokens.map(({ lemma }) => lemma.toLowerCase()));
    const nouns = sentence.span.tokens.filter((token) => token.pos === 'NOUN' && isSuit(token, lemmas));
    return nouns.flatMap((noun) => suitAt(scene, sentence, noun) ?? []);
  });

function isSuit(token: Token, lemmas: ReadonlySet<string>): boolean {
  const lemma = token.lemma.toLowerCase();
  if (!SUIT.has(lemma)) return false;
  return (
    SURE.has(lemma) ||
    [...LEGAL].some((word) => word !== lemma && !(lemma === 'complaint' && word === 'file') && lemmas.has(word))
  );
}

function suitAt(scene: Scene, sentence: Sentence, noun: Token): SuitFact | undefined {
  const filing = sentence.clauses.filter((clause) => isFilingOf(clause, noun));
  const { plaintiffs, defendants, nouns, isDefending } = partiesAt(scene, { sentence, noun, filing });
  // Two who settle "their" suit do not say who sued whom.
  const isShared = noun.children('poss').some(({ lower }) => lower === 'their');
  // "filed a complaint" may have gone to a regulator, "its case" may be no suit at all.
  const isBrought = filing.length > 0 && noun.lemma.toLowerCase() === 'case';
  const isInCourt = filing.length > 0 && scene.mentionsIn(sentence).some(({ actor }) => actor.kinds.includes('Court'));
  const isWeak = defendants.length === 0 && !isBrought && !isInCourt && !SURE.has(noun.lemma.toLowerCase());
  if (plaintiffs.length + defendants.length === 0 || isWeak || isShared) return undefined;
  const [filed] = filing;
  const footing = filed ? scene.footing(filed) : undefined;
  if (filed && (!footing || footing.isNegated || footing.isExpected)) return undefined;
  const core = [new NounPhrase(noun), ...nouns].flatMap((phrase) => phrase.core.tokens);
  return suitFact({
    sentence,
    plaintiffs,
    defendants,
    inferred: isDefending,
    isNew: noun.children('amod', 'det').some(({ lower }) => NEW.has(lower)),
    forum: forumBefore(noun),
    filedOn: filed && scene.dateOf(filed),
    evidence: scene.cover(noun, ...core),
    token: noun,
    clause: filed,
  });
}

interface Place {
  readonly sentence: Sentence;
  readonly noun: Token;
  readonly filing: readonly Clause[];
}

function partiesAt(scene: Scene, { sentence, noun, filing }: Place) {
  const phrase = new NounPhrase(noun);
  const taking = sentence.clauses.filter(({ objects }) => objects.some(({ head }) => head === noun));
  const against = [
    ...behind(noun, 'against'),
    ...taking.flatMap((at) => at.obliques('against').flatMap(({ objects }) => objects)),
  ];
  // "filed suit in the Court of Chancery against Y": what it hangs on is the parser's guess.
  const anywhere = against.length > 0 ? [] : filing.flatMap((clause) => behind(clause.verb, 'against'));
  const accused = sentence.clauses.filter((clause) => isAccusing(clause, noun)).flatMap(({ objects }) => objects);
  const defending = taking.filter(({ lemma }) => DEFENDING.has(lemma));
  // "the case of the commission against Meta"
  const by = phrase
    .obliques(...(against.length > 0 ? ['by', 'from', 'of'] : ['by', 'from']))
    .flatMap(({ objects }) => objects);
  // A headline's "Oracle lawsuit against Google".
  const before = against.length > 0 ? phrase.compounds : [];
  const ended = defending.flatMap((clause) => clause.obliques('by', 'from').flatMap(({ objects }) => objects));
  const filers = filing.flatMap((clause) => clientsOf(filersOf(scene, clause)));
  const owners = phrase.possessors.filter(({ head }) => !isOpen(scene, head, against));
  const suing = [...filers, ...owners, ...by, ...before, ...ended];
  const found = [...against, ...anywhere, ...accused];
  const sued = found.length > 0 ? found : defending.flatMap(({ subjects }) => subjects);
  const plaintiffs = [...new Set(parties(authoritiesOf(scene, suing).map(({ actor }) => actor)))];
  const defendants = parties(scene.all(sued)).filter((actor) => !plaintiffs.includes(actor));
  return {
    plaintiffs,
    defendants,
    // "settled a suit": that it was sued follows.
    isDefending: found.length === 0 && sued.length > 0,
    nouns: [...suing, ...found].filter(({ head }) => head.sentence.from === noun.sentence.from),
  };
}

/** "HP said it had filed a lawsuit": HP did. */
const filersOf = (scene: Scene, { subjects, parent, relation }: Clause): readonly NounPhrase[] => {
  const isIt = subjects.some(({ head }) => head.lower === 'it' && !scene.at(head));
  return isIt && relation === 'complement' && parent ? parent.subjects : subjects;
};

const LAWYERS = new Set(['lawyer', 'attorney', 'counsel']);

/** "Lawyers for Twitter filed suit": Twitter did. */
const clientsOf = (nouns: readonly NounPhrase[]): readonly NounPhrase[] =>
  nouns.flatMap((noun) =>
    LAWYERS.has(noun.head.lemma.toLowerCase()) ? noun.obliques('for', 'of').flatMap(({ objects }) => objects) : [noun],
  );

/** "its lawsuit against the company": if nobody knows which company, nobody knows whose. */
const isOpen = (scene: Scene, possessor: Token, against: readonly NounPhrase[]): boolean =>
  scene.mentionAt(possessor)?.how === 'pronoun' && against.length > 0 && scene.all(against).length === 0;

const isFilingOf = ({ lemma, objects }: Clause, noun: Token) =>
  FILING.has(lemma) && objects.some(({ head }) => head === noun);

/** "a suit accusing X of ..."; "the lawsuit alleges that X ..." has no object and tells it elsewhere. */
const isAccusing = (clause: Clause, noun: Token) =>
  clause.lemma === 'accuse' &&
  (clause.subjects.some(({ head }) => head === noun) ||
    clause.attachedTo === noun ||
    // "a lawsuit by shareholders accusing X": whose it is comes between.
    (clause.relation === 'relative' && clause.attachedTo.ancestors.slice(0, 2).includes(noun)));

/** "its federal lawsuit" */
function forumBefore(noun: Token): Forum | undefined {
  const adjectives = noun.children('amod', 'compound').map(({ lower }) => lower);
  return adjectives.includes('federal') ? 'federal' : adjectives.includes('state') ? 'state' : undefined;
}
