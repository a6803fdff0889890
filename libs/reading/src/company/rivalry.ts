import { flatMap } from '@wiregraph/kernel/flat-map';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Token } from '@wiregraph/syntax/document';
import { asideStanding } from '../claim/aside.js';
import type { Draft } from '../claim/claim-rule.js';
import { companyMeant } from '../claim/company-meant.js';
import { pairs, type Scene } from '../claim/scene.js';
import { listUpTo, namesBeside } from '../claim/set-beside.js';
import type { Actor, ActorMention } from '../entity/cast.js';
import { among, told } from './bond.js';
import { dealings } from './dealing.js';
import { meant } from './meant.js';
import table from './rival-frames.json' with { type: 'json' };
import words from './rival-words.json' with { type: 'json' };
import { ofKind } from './wares.js';

const RIVALS = new Set(words.rivals);
const RIVALRY = new Set([...words.rivalry, ...words.contests]);
const CONTESTS = new Set(words.contests);
const OVER_TRADE = new Set(words.overTrade);
const LEGAL = new Set(words.legal);
const EFFORTS = new Set(words.efforts);
const FIGHTING = new Set(words.fighting);
const AGAINST = ['with', 'against'];

export const isFirm = ({ kinds }: Actor): boolean =>
  kinds.some((kind) => kind === 'Company' || kind === 'Platform' || kind === 'Organization');
const isTrader = ({ kinds }: Actor): boolean => kinds.some((kind) => kind === 'Company' || kind === 'Platform');

/** Who competes with whom, as a verb says it. */
export const rivalsByVerb = (scene: Scene): readonly Draft[] => [
  ...dealings(scene, table.frames, { first: isFirm, second: isTrader, efforts: EFFORTS }),
  ...byAside(scene),
  ...byEachOther(scene),
];

/** "Kroger and Albertsons, two of the biggest rivals in the trade, ..." */
function twoBeside(scene: Scene, noun: Token): readonly ActorMention[] {
  const two = noun.head.lower === 'of' && noun.head.head.lower === 'two' ? noun.head.head : undefined;
  const [last] = two ? namesBeside(scene, two) : [];
  return last ? listUpTo(scene, last) : [];
}

/** More are somebody else's: "Apple, Amazon and YouTube, competitors with deeper pockets". */
const MOST_ASIDE = 2;

/** "Apple and Samsung, rivals in smartphones, ..." */
const byAside = (scene: Scene): readonly Draft[] =>
  flatMap(scene.words(RIVALS), (noun) => {
    const phrase = new NounPhrase(noun);
    const isOfOthers = phrase.possessors.length > 0 || phrase.obliques('of', 'to').length > 0;
    const isOfStory = noun.children('det', 'relcl').length > 0;
    const names = isOfOthers ? [] : isOfStory ? twoBeside(scene, noun) : namesBeside(scene, noun);
    if (names.length > MOST_ASIDE) return [];
    const tokens = flatMap(names, ({ document, from, to }) => document.span(from, to).tokens);
    return among(names.map(({ actor }) => actor).filter(isFirm)).map(([subject, object]) => ({
      subject,
      object,
      standing: asideStanding(scene, noun, [subject, object]),
      evidence: [scene.cover(noun, ...tokens)],
    }));
  });

/** "Uber and Lyft compete", "Uber and Lyft are rivals", "... are fighting for drivers", "... dominate the market" */
const byEachOther = (scene: Scene): readonly Draft[] =>
  flatMap(
    [
      ...scene.verbs('compete|vie').filter(({ clause }) => isAlone(clause)),
      ...scene.verbs('fight|battle|jostle|contend').filter(({ clause }) => isAlone(clause) && isFor(scene, clause)),
      ...scene.verbs('dominate').filter(({ clause }) => isOver(scene, clause)),
      ...scene.verbs('be').filter(({ clause }) => clause.attributes.some(isOfEachOther)),
    ],
    ({ clause, subjects }) => told(scene, clause, { ends: among(scene.all(subjects).filter(isFirm)), nouns: subjects }),
  );

/** "rivals", and not "Ford's closest rivals" */
const isOfEachOther = (noun: NounPhrase): boolean =>
  RIVALS.has(noun.head.lower) && noun.possessors.length === 0 && noun.obliques('of', 'to').length === 0;

const isAlone = (clause: Clause): boolean =>
  clause.obliques('with', 'against').length === 0 && clause.voice === 'active';
const isFor = (scene: Scene, clause: Clause): boolean =>
  clause.objects.length === 0 && clause.objectsNear('for').some((noun) => ofKind(scene, noun, 'prize').length > 0);
const isOver = (scene: Scene, clause: Clause): boolean =>
  clause.objects.some((noun) => ofKind(scene, noun, 'market').length > 0);

/** "the rivalry between A and B", "its rivalry with B", "locked in a price war with B" */
export const rivalsByNoun = (scene: Scene): readonly Draft[] => [
  ...flatMap(scene.words(RIVALRY), (noun) => contested(scene, noun)),
  ...flatMap(scene.words(ANSWER), (noun) => answering(scene, noun)),
  ...byRank(scene),
];

const ANSWER = new Set(['answer']);

/** "Threads is Meta's answer to X" */
function answering(scene: Scene, noun: Token): readonly Draft[] {
  const phrase = new NounPhrase(noun);
  const others = phrase.objectsOf('to').filter(({ head }) => scene.mentionAt(head)?.how === 'name');
  const makers = scene.all(phrase.possessors).filter(isTrader);
  const ends = pairs(makers.length > 0 ? makers : saidToAnswer(scene, noun), scene.all(others).filter(isTrader));
  const evidence = [scene.cover(noun, ...phrase.phrase.tokens)];
  return ends.map(([subject, object]) => ({
    subject,
    object,
    standing: asideStanding(scene, noun, [subject, object]),
    evidence,
  }));
}

/** "Mistral, which wants to be Europe's answer to OpenAI" */
function saidToAnswer(scene: Scene, noun: Token): readonly Actor[] {
  const clause = noun.label === 'attr' ? scene.clauseAt(noun.head) : undefined;
  if (noun.children('poss').length === 0 || clause?.isNegated) return [];
  const beside = new NounPhrase(noun).appositions;
  const subjects = clause ? (clause.subjects.length > 0 ? clause.subjects : (clause.parent?.subjects ?? [])) : beside;
  return scene.all(subjects).filter(isTrader);
}

const isOverTrade = (phrase: NounPhrase, before: readonly string[]): boolean =>
  before.some((word) => OVER_TRADE.has(word)) || phrase.objectsOf('for').some(({ head }) => OVER_TRADE.has(head.lower));

/** "lost a price war to Didi" */
const foughtIn = (over: Clause | undefined): readonly NounPhrase[] =>
  over?.objectsOf(...AGAINST, ...(over.lemma === 'lose' ? ['to'] : [])) ?? [];

function contested(scene: Scene, noun: Token): readonly Draft[] {
  const phrase = new NounPhrase(noun);
  const before = noun.children('amod', 'compound').map(({ lower }) => lower);
  if (before.some((word) => LEGAL.has(word)) || phrase.isNegated) return [];
  const isOfTrade = !CONTESTS.has(noun.lower) || isOverTrade(phrase, before);
  const two = phrase.objectsOf('between', 'of');
  const over = clauseOver(scene, noun);
  const others = isOfTrade ? [...phrase.objectsOf(...AGAINST), ...foughtIn(over)] : [];
  const owners = phrase.possessors.length > 0 ? phrase.possessors : subjectsOver(over);
  const from = noun.lower === 'competition' ? phrase.objectsOf('from') : [];
  const rivals = meant(scene, [...others, ...from]).filter(isTrader);
  const own = scene.all(owners).filter(isFirm);
  const isMutual = isOfTrade && over !== undefined && two.length + others.length + from.length === 0;
  const ends = [
    ...among(scene.all(two).filter(isFirm)),
    ...pairs(own.length > 0 || over || from.length === 0 ? own : pressedBy(scene, noun, rivals), rivals),
    ...(isMutual ? among(own) : []),
  ];
  const tokens = flatMap([...two, ...others, ...owners, ...from], ({ head }) => scene.tokensAt(head));
  return flatMap(ends, ([subject, object]) => {
    const standing = over ? scene.standing(over, [subject, object]) : asideStanding(scene, noun, [subject, object]);
    const evidence = [scene.cover(noun, ...tokens)];
    return standing && standing.stance !== 'expected' ? [{ subject, object, standing, evidence }] : [];
  });
}

/** Tesla of "competition from BYD has hurt Tesla"; else the company that the story is about there. */
function pressedBy(scene: Scene, noun: Token, rivals: readonly Actor[]): readonly Actor[] {
  if (rivals.length === 0) return [];
  const clause = noun.label === 'nsubj' ? scene.clauseAt(noun.head) : undefined;
  const hurt = clause ? scene.all(clause.objects).filter(isTrader) : [];
  const meantHere = hurt.length > 0 ? undefined : companyMeant(scene, noun, rivals);
  return meantHere ? [meantHere] : hurt;
}

/** "Faced with competition from Ford, Fiat cut prices" */
const subjectsOver = (over: Clause | undefined): readonly NounPhrase[] =>
  over?.surfaceSubjects.length === 0 ? (over.parent?.subjects ?? []) : (over?.surfaceSubjects ?? []);

/** "is locked in a battle", "is fighting a price war" */
function clauseOver(scene: Scene, noun: Token): Clause | undefined {
  const verb = noun.label === 'pobj' && ['in', 'with'].includes(noun.head.lower) ? noun.head.head : noun.head;
  const clause = noun.label === 'dobj' || noun.label === 'pobj' ? scene.clauseAt(verb) : undefined;
  return clause && FIGHTING.has(clause.lemma) ? clause : undefined;
}

const ORDINALS = new Set(words.ordinals);
const SUPERLATIVES = new Set(words.superlatives);
const BEHIND = ['behind', 'after'];

/** "is the second-biggest planemaker behind Boeing": in one trade, and measured by each other. */
const byRank = (scene: Scene): readonly Draft[] =>
  flatMap(scene.words(SUPERLATIVES), (word) => {
    const ordinal = word.previous?.text === '-' ? word.previous.previous : word.previous;
    const noun = new NounPhrase(word.label === 'amod' ? word.head : word);
    if (!ordinal || !ORDINALS.has(ordinal.lower) || !word.sentence.contains(ordinal)) return [];
    const clause = scene
      .sentenceOf(word)
      ?.clauses.find(
        (one) =>
          ['be', 'become', 'remain'].includes(one.lemma) && one.attributes.some(({ head }) => head === noun.head),
      );
    const ahead = [...noun.objectsOf(...BEHIND), ...(clause?.objectsOf(...BEHIND) ?? [])];
    const holders = clause ? clause.subjects : noun.appositions.filter(({ head }) => head.index < noun.head.index);
    const ends = pairs(scene.all(holders).filter(isTrader), meant(scene, ahead).filter(isTrader));
    const tokens = flatMap([...ahead, ...holders], ({ head }) => scene.tokensAt(head));
    return flatMap(ends, ([subject, object]) => {
      const standing = clause
        ? scene.standing(clause, [subject, object])
        : asideStanding(scene, noun.head, [subject, object]);
      return standing ? [{ subject, object, standing, inferred: true, evidence: [scene.cover(word, ...tokens)] }] : [];
    });
  });
