import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Scene } from '../claim/scene.js';
import type { Forum } from '../entity/court-finder.js';
import type { Sentence } from '../story/story.js';
import { suitFact, type SuitFact } from './suit-fact.js';
import { type SuitPlace, partiesAt } from './suit-side.js';
import words from './suit-words.json' with { type: 'json' };

const SURE = new Set(words.sure);
const BROUGHT = new Set(words.brought);
/** "its libel case" */
const GROUNDS = new Set(words.grounds);
const NEW = new Set(words.new);
const FILING = new Set(words.filing);
const HANDING = new Set(['with', 'to', 'before', 'at']);
const OFFICES = new Set(words.offices);
/** "civil charges" too, which an agency brings before a court. */
const SUITS = new Set([...words.suit, ...words.brought, 'charge']);

/** "the lawsuit that X filed against Y", "X's complaint against Y", "settled a suit by X" */
export const suitNouns = (scene: Scene): readonly SuitFact[] =>
  flatMap(scene.lemmas(SUITS), (noun) => {
    const sentence = noun.pos === 'NOUN' ? scene.sentenceOf(noun) : undefined;
    return sentence && isSuit(noun, sentence) ? (suitAt(scene, sentence, noun) ?? []) : [];
  });

function isSuit(token: Token, { span }: Sentence): boolean {
  const lemma = token.lemma.toLowerCase();
  if (SURE.has(lemma) && !BROUGHT.has(lemma)) return true;
  const others = new Set(span.tokens.map((other) => other.lemma.toLowerCase()));
  if (lemma === 'charge') return [token.previous, token.previous?.previous].some((word) => word?.lower === 'civil');
  if (BROUGHT.has(lemma)) return isPriced(token) || isLaunched(token) || words.court.some((word) => others.has(word));
  if (token.children('compound', 'amod', 'nmod').some(({ lower }) => GROUNDS.has(lower))) return true;
  if (lemma === 'case' && isPursued(token)) return true;
  // "The complaint also names Y"
  if (lemma === 'complaint' && token.label === 'nsubj' && token.head.lemma === 'name') return true;
  others.delete(lemma);
  if (lemma === 'complaint') others.delete('file');
  return words.legal.some((word) => others.has(word));
}

/** "a $10 billion claim against the chain", "a claim that X brought against Y" */
const isPriced = (token: Token): boolean =>
  token.subtree.some(({ lower }) => lower === 'against') &&
  (token.children('nummod').some(({ entity }) => entity?.type === 'MONEY') ||
    token.children('acl', 'relcl').some(({ lower }) => lower === 'brought'));

/** "who launched the claim in 2016" */
const isLaunched = (token: Token): boolean =>
  LAUNCHING.has(token.head.lemma) &&
  token.label === 'dobj' &&
  token.children('det').some(({ lower }) => lower === 'the');

const LAUNCHING = new Set(['launch', 'bring', 'lodge']);

/** "dropped his claim against Y", "the trial of X's claims against Y" */
const isPressed = ({ clauses }: Sentence, noun: Token): boolean =>
  // "faces a trial over claims by Y"
  (noun.tag === 'NNS' &&
    ['over', 'in', 'of', 'on'].includes(noun.head.lower) &&
    FORUMS.has(noun.head.head.lower) &&
    noun.children('prep').some(({ lower }) => lower === 'by')) ||
  isPressedAgainst(clauses, noun) ||
  // "the claims by X against Y"
  ['by', 'against'].every((word) => noun.subtree.some(({ lower, label }) => lower === word && label === 'prep')) ||
  (noun.children('poss').length > 0 && isDismissed(clauses, noun));

/** "asked the court to dismiss Google's claims", "to have Google's complaint thrown out" */
const isDismissed = (clauses: readonly Clause[], noun: Token): boolean =>
  clauses.some(
    ({ lemma, objects, surfaceSubjects, form }) =>
      DISMISSING.has(lemma.split(' ')[0] ?? '') &&
      (objects.some(({ head }) => head === noun) ||
        (!form.isFinite && surfaceSubjects.some(({ head }) => head === noun))),
  );

const DISMISSING = new Set(words.dismissing);

const FORUMS = new Set(['trial', 'suit', 'lawsuit', 'hearing']);

const isPressedAgainst = (clauses: readonly Clause[], noun: Token): boolean =>
  noun.children('prep').some(({ lower }) => lower === 'against') &&
  (noun.children('poss').length > 0 ||
    clauses.some(({ lemma, objects }) => OWNING.has(lemma) && objects.some(({ head }) => head === noun)));

const OWNING = new Set(words.owning);

/** "is pursuing a similar case against Fox News", "has a $2.7 billion case pending against it" */
const isPursued = (token: Token): boolean =>
  token.next?.lower === 'pending' ||
  (token.head.lemma === 'pursue' && token.children('prep').some(({ lower }) => lower === 'against'));

function suitAt(scene: Scene, sentence: Sentence, noun: Token): SuitFact | undefined {
  const filing = sentence.clauses.filter((clause) => isFilingOf(clause, noun));
  const place = { sentence, noun, filing };
  const isLoose =
    (BROUGHT.has(noun.lemma.toLowerCase()) || noun.lemma === 'charge') &&
    filing.length === 0 &&
    !isDefended(scene, noun) &&
    !isPressed(sentence, noun);
  if (isLoose || isForOffice(scene, place)) return undefined;
  const { plaintiffs, defendants, nouns, isInferred, isJoining } = partiesAt(scene, place);
  // Two who settle "their" suit do not say who sued whom.
  const isShared = noun.children('poss').some(({ lower }) => lower === 'their');
  const isWeak = defendants.length === 0 && !isSure(scene, place);
  if (plaintiffs.length + defendants.length === 0 || isWeak || isShared) return undefined;
  const [filed] = filing;
  if (filed && !isDone(scene, filed)) return undefined;
  const core = flatMap([new NounPhrase(noun), ...nouns], (phrase) => phrase.core.tokens);
  return suitFact({
    sentence,
    plaintiffs,
    defendants,
    inferred: isInferred,
    isJoining,
    isNew: noun.children('amod', 'det').some(({ lower }) => NEW.has(lower)),
    forum: forumBefore(noun),
    filedOn: filed && scene.dateOf(filed),
    evidence: scene.cover(noun, ...core),
    token: noun,
    clause: filed,
  });
}

/** A clause that the parser takes for what a case says tells of its filing all the same. */
function isDone(scene: Scene, filed: Clause): boolean {
  if (filed.relation === 'content') return filed.form.tense === 'past' && !filed.isNegated;
  const footing = scene.footing(filed);
  return footing !== undefined && !footing.isNegated && !footing.isExpected;
}

/** "is defending a claim by X" */
const isDefended = (scene: Scene, noun: Token): boolean =>
  DEFENDED.has(scene.clauseAt(noun.head)?.lemma ?? '') &&
  noun.children('prep').some(({ lower }) => lower === 'by' || lower === 'from');

const DEFENDED = new Set(['defend', 'face', 'fight', 'contest']);

/** "filed a complaint" may have gone to a regulator, "its case" may be no suit at all. */
function isSure(scene: Scene, { sentence, noun, filing }: SuitPlace): boolean {
  const lemma = noun.lemma.toLowerCase();
  if (SURE.has(lemma)) return true;
  return (
    filing.length > 0 &&
    (lemma === 'case' ||
      isLaunched(noun) ||
      scene.mentionsIn(sentence).some(({ actor }) => actor.kinds.includes('Court')))
  );
}

/** "filed a complaint against X with the European Commission": that is for no court. */
function isForOffice(scene: Scene, { noun, filing }: SuitPlace): boolean {
  if (SURE.has(noun.lemma.toLowerCase())) return false;
  const behind = [
    ...new NounPhrase(noun).obliques(),
    ...flatMap(filing, (clause) => clause.obliquesNear(...HANDING)),
  ].filter(({ preposition }) => HANDING.has(preposition));
  return behind.some(({ objects }) =>
    objects.some(({ head }) => {
      const actor = scene.at(head);
      return actor ? actor.kinds.includes('Agency') : OFFICES.has(head.lemma.toLowerCase());
    }),
  );
}

const isFilingOf = ({ lemma, objects, attachedTo, relation }: Clause, noun: Token): boolean => {
  // "brought in the Court of Chancery": the parser takes "in" for a part of the verb.
  if (!FILING.has(lemma.replace(/ in$/, ''))) return false;
  // "a case that the department brought against Google": the parser takes it for what the case says.
  const isContent = relation === 'content' && attachedTo === noun;
  return objects.some(({ head }) => head === noun) || (isContent && objects.every(({ head }) => head.lower === 'that'));
};

/** "its federal lawsuit" */
function forumBefore(noun: Token): Forum | undefined {
  const adjectives = noun.children('amod', 'compound').map(({ lower }) => lower);
  return adjectives.includes('federal') ? 'federal' : adjectives.includes('state') ? 'state' : undefined;
}
