import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { EntityKind } from '@wiregraph/newsroom/ontology';
import { isPleadedWrong, isWrongNoun } from '../accusation/wrong.js';
import { isPerson, type Scene } from '../claim/scene.js';
import { severalMeant } from '../claim/several-meant.js';
import type { Actor } from '../entity/cast.js';
import type { Sentence } from '../story/story.js';
import { clauseOver } from './authority.js';
import { judgesOf } from './bench.js';
import { behind, suitFact, type SuitFact } from './suit-fact.js';
import words from './criminal-words.json' with { type: 'json' };

const TRYING = new Set(words.trying);
const ACCUSERS = new Set(words.accusers);
const PROCEEDINGS = new Set(words.proceedings);
const CHARGES = new Set(words.charges);
const PENALTIES = new Set(words.penalties);
const FACING = new Set(words.facing);
const CRIMES = new Set(words.crimes);
const TERMS = new Set(words.terms);
const VERBS = [
  ...TRYING,
  ...FACING,
  ...['find', 'sentence', 'charge', 'accuse', 'plead', 'stand', 'go', 'be', 'await', 'serve', 'try'],
].join('|');
const NOUNS = new Set([...PROCEEDINGS, ...CHARGES]);
const CRIME =
  /\b(?:criminal(?:ly)?|indict\w*|prosecutors?|guilty|convict\w*|acquit\w*|sentenced?|prison|jail\w*|bail|arrest\w*|extradit\w*|felon\w*|grand jury)\b/i;
const NOBODY: ReadonlySet<EntityKind> = new Set<EntityKind>(['Court', 'Lawsuit', 'Place', 'Agency']);
/** Tokens from "found" or "pleaded" to "guilty": what the man is may stand between. */
const NEAR = 24;

/** Cases that a state brings for a crime: who was charged, tried, convicted or sentenced is defendant in one. */
export function criminalCases(scene: Scene): readonly SuitFact[] {
  if (!scene.story.sentences.some(({ span }) => CRIME.test(span.text)))
    return [...onTrial(scene), ...charged(scene), ...trials(scene)];
  return [
    ...scene.verbs(VERBS).flatMap(({ clause }) => triedIn(scene, clause)),
    ...scene
      .lemmas(NOUNS)
      .filter(isProceeding)
      .flatMap((noun) => triedAt(scene, noun)),
  ];
}

/** "went on trial" tells it without any other word of crime. */
const onTrial = (scene: Scene): readonly SuitFact[] =>
  scene
    .verbs('go|stand|be|await|answer|face')
    .flatMap(({ clause }) =>
      scene.all(clause.subjects).every(isPerson) && isAnswering(clause) && !isCivil(scene, clause.verb)
        ? triedIn(scene, clause)
        : [],
    );

/** So does a charge by prosecutors, and one of somebody in a story that has no other authority. */
const charged = (scene: Scene): readonly SuitFact[] =>
  scene
    .verbs('charge')
    .flatMap(({ clause, subjects }) =>
      scene.all(subjects).some(isProsecuting) || (clause.voice === 'passive' && isBetweenPeople(scene, clause))
        ? triedIn(scene, clause)
        : [],
    );

/** "Bill Hwang's trial on fraud charges" */
const trials = (scene: Scene): readonly SuitFact[] =>
  scene
    .lemmas(TRIALS)
    .filter((noun) => noun.pos === 'NOUN' && CHARGED.test(scene.sentenceOf(noun)?.span.text ?? ''))
    .flatMap((noun) => triedAt(scene, noun))
    .filter(({ defendants }) => defendants.every(isPerson));

const TRIALS = new Set(['trial', 'retrial']);
const CHARGED = /\b(?:charges|counts|accused)\b/i;

const isBetweenPeople = (scene: Scene, { objects, subjects, verb }: Clause): boolean =>
  subjects.length === 0 &&
  isWithCrime(scene, verb) &&
  scene.all(objects).every(isPerson) &&
  scene.cast.actors.every((actor) => !actor.kinds.includes('Agency') || isProsecuting(actor));

/** "charged with lying to investors", not "charged with leading the company" */
const isWithCrime = (scene: Scene, verb: Token): boolean =>
  verb
    .children('prep')
    .filter(({ lower }) => lower === 'with')
    .flatMap((at) => at.children('pobj', 'pcomp'))
    .some((thing) => {
      const deed = scene.clauseAt(thing);
      return deed ? isPleadedWrong(deed) : isWrongNoun(thing);
    });

const CIVIL =
  /\b(?:civil|SEC|Securities and Exchange Commission|lawsuit|suit|sue[ds]?|suing|plaintiffs?|liable|damages|libel|defamation|patents?)\b/i;

const isCivil = (scene: Scene, token: Token): boolean => CIVIL.test(scene.sentenceOf(token)?.span.text ?? '');

function triedIn(scene: Scene, clause: Clause): readonly SuitFact[] {
  const nouns = triedOf(scene, clause);
  const sentence = scene.sentenceOf(clause.verb);
  if (!sentence || nouns.length === 0 || !isTold(scene, clause)) return [];
  return factOf(scene, { sentence, token: clause.verb, nouns, clause });
}

/** Whom a verb says to be tried, charged or found guilty. */
function triedOf(scene: Scene, clause: Clause): readonly NounPhrase[] {
  const { lemma, objects, subjects, verb } = clause;
  if (TRYING.has(lemma)) return objects.map((noun) => personBefore(scene, clause, noun));
  if (lemma === 'find')
    return isGuilty(verb) ? [...objects, ...clause.complements.flatMap(({ surfaceSubjects }) => surfaceSubjects)] : [];
  if (lemma === 'sentence') return isPunished(verb) ? objects : [];
  if (lemma === 'charge') return isCharged(scene, clause) ? objects : [];
  if (lemma === 'accuse') return subjects.some(({ head }) => INDICTING.has(head.lemma.toLowerCase())) ? objects : [];
  if (lemma === 'try') return clause.voice === 'passive' ? objects.filter((noun) => isPerson(scene.who(noun))) : [];
  return isAnswering(clause) ? subjects : [];
}

const INDICTING = new Set(['prosecutor', 'indictment']);

/** "Elizabeth Holmes, the founder of Theranos, a company, who was convicted": "who" is no company. */
export function personBefore(scene: Scene, { relation, verb }: Clause, noun: NounPhrase): NounPhrase {
  const isWho = relation === 'relative' && verb.children('nsubj', 'nsubjpass').some(({ lower }) => lower === 'who');
  if (!isWho || isPerson(scene.who(noun))) return noun;
  const person = noun.head.ancestors.find((above) => isPerson(scene.at(above)));
  return person && person.index < noun.head.index ? new NounPhrase(person) : noun;
}

/** "pleaded guilty", "faces criminal charges", "went on trial" */
function isAnswering(clause: Clause): boolean {
  const { lemma, objects, verb } = clause;
  if (lemma === 'plead') return isGuilty(verb);
  if (FACING.has(lemma)) return objects.some(({ head }) => isCriminalCharge(head));
  if (lemma === 'stand' || lemma === 'await') return objects.some(isTrial);
  if (lemma === 'serve')
    return objects.some(isTerm) && (isPunished(verb) || objects.some(({ head }) => head.lower === 'sentence'));
  if (lemma === 'go' && clause.objectsOf('to').some(({ head }) => JAILS.has(head.lower))) return true;
  if (lemma === 'be' && clause.objectsOf('in').some(({ head }) => JAILS.has(head.lower)) && isFor(clause)) return true;
  return ['go', 'be'].includes(lemma) && clause.objectsOf('on').some(isTrial);
}

const isTerm = ({ head }: NounPhrase): boolean => TERMS.has(head.lemma.toLowerCase());

/** "is in prison for fraud" */
const isFor = ({ verb }: Clause): boolean =>
  verb.subtree.some((token) => token.lower === 'for' && token.children('pobj').some(isWrongNoun));

const JAILS = new Set(['prison', 'jail']);

const isTrial = ({ head }: NounPhrase) => head.lower === 'trial';

const isGuilty = (verb: Token): boolean => {
  const { document, index } = verb;
  const after = document.span(index + 1, Math.min(document.length, index + 1 + NEAR)).tokens;
  return after.some((token) => token.lower === 'guilty' && token.ancestors.includes(verb));
};

const isPunished = (verb: Token): boolean => verb.subtree.some(({ lemma }) => PENALTIES.has(lemma));

/** Regulators charge too, but in a civil case. */
function isCharged(scene: Scene, clause: Clause): boolean {
  if (!clause.obliquesNear('with').some(({ token }) => token.index > clause.verb.index)) return false;
  const agencies = scene.all(clause.subjects).filter(({ kinds }) => kinds.includes('Agency'));
  if (agencies.length > 0) return agencies.some(isProsecuting);
  if (clause.subjects.length > 0) return clause.subjects.some(({ head }) => ACCUSERS.has(head.lemma.toLowerCase()));
  const sentence = scene.sentenceOf(clause.verb);
  const present = sentence ? scene.mentionsIn(sentence).map(({ actor }) => actor) : [];
  return (
    clause.voice === 'passive' && present.every((actor) => !actor.kinds.includes('Agency') || isProsecuting(actor))
  );
}

const isProsecuting = ({ name }: Actor): boolean => /Justice|Attorney|Prosecut|Crown/.test(name);

/** "criminal charges", "fraud charges", "charges of bribery" */
const isCriminalCharge = (head: Token): boolean =>
  CHARGES.has(head.lemma.toLowerCase()) &&
  (head.children('amod').some(({ lower }) => lower === 'criminal') ||
    (head.lemma !== 'case' && [...head.children('compound'), ...ofAt(head)].some(({ lower }) => CRIMES.has(lower))));

const ofAt = (head: Token): readonly Token[] =>
  head
    .children('prep')
    .filter(({ lower }) => lower === 'of')
    .flatMap((of) => of.children('pobj'));

const isProceeding = (token: Token): boolean =>
  token.pos === 'NOUN' && (PROCEEDINGS.has(token.lemma.toLowerCase()) || isCriminalCharge(token));

/** "the trial of X", "the indictment against X", "X's conviction" */
function triedAt(scene: Scene, noun: Token): readonly SuitFact[] {
  const sentence = scene.sentenceOf(noun);
  if (!sentence) return [];
  const phrase = new NounPhrase(noun);
  const against = behind(noun, 'against');
  // "an indictment of Clinton" is a figure of speech more often than not.
  const isFigure = noun.lemma.toLowerCase() === 'indictment';
  const nouns = isCriminalCharge(noun)
    ? against
    : [...against, ...phrase.possessors, ...(isFigure ? [] : phrase.objectsOf('of'))];
  // "whether it would ask for his extradition"
  const isOpen = clauseOver(sentence, noun)?.isQuestion === true;
  return isOpen || isCivil(scene, noun) ? [] : factOf(scene, { sentence, token: noun, nouns, clause: undefined });
}

function isTold(scene: Scene, clause: Clause): boolean {
  const { parent, form } = clause;
  const above = form.isInfinitive && parent?.lemma === 'agree' ? parent : clause;
  const footing = scene.footing(above);
  const isComing = footing?.isExpected === true && !COMING.has(clause.lemma);
  return footing !== undefined && !footing.isNegated && !isComing && footing.heard?.manner !== 'adverse';
}

/** Who will be tried or sentenced is charged already. */
const COMING = new Set(['try', 'stand', 'go', 'sentence', 'retry']);

interface Tried {
  readonly sentence: Sentence;
  readonly token: Token;
  readonly nouns: readonly NounPhrase[];
  readonly clause: Clause | undefined;
}

/** "also found nine others guilty", "awaiting trial in the same affair": of the case that is told of right before. */
const SHARED =
  /\b(?:co-defendants?|same (?:case|affair|trial|scheme|plot|indictment)|others|too|(?:also|both) (?:found|convicted|charged|indicted|sentenced))\b/i;
const APART = /\b(?:separate(?:ly)?|another|unrelated|different)\b/i;

function factOf(scene: Scene, { sentence, token, nouns, clause }: Tried): readonly SuitFact[] {
  // "The judge set his sentencing": the judge is not the one.
  const judges = judgesOf(scene);
  const named = scene.all(nouns);
  const tried = named.length > 0 ? named : nouns.flatMap((noun) => severalMeant(scene, noun)).filter(isPerson);
  const defendants = tried.filter((actor) => !judges.includes(actor) && !actor.kinds.some((kind) => NOBODY.has(kind)));
  if (defendants.length === 0) return [];
  const evidence = scene.cover(token, ...nouns.flatMap(({ head }) => scene.tokensAt(head)));
  const isJoining = SHARED.test(sentence.span.text) && !APART.test(sentence.span.text);
  return [suitFact({ sentence, plaintiffs: [], defendants, isCriminal: true, isJoining, evidence, token, clause })];
}
