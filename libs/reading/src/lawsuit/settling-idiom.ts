import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import type { Actor } from '../entity/cast.js';
import { moneyAfter, moneyAt } from '../money/money-finder.js';
import { partiesOf } from './case-draft.js';
import type { CourtScene } from './court-scene.js';
import { settledDrafts } from './settling-draft.js';
import { sidesMeant } from './settling-side.js';
import words from './penalty-words.json' with { type: 'json' };

const PEACE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(words.peace).map(([verb, things]) => [verb, new Set(things)]),
);
const DEALS = new Set(['deal', 'agreement', 'accord', 'pact', 'resolution']);
const REACHING = new Set(words.reaching);
/** Those that enforce laws: a deal with another part of a government is business. */
const ENFORCING =
  /Justice|Exchange Commission|Trade Commission|Futures Trading|Equal Employment|Environmental Protection|Consumer|Fraud|Prosecut|Competition|Conduct Authority|Labor Relations|Civil Rights|Attorney|Antitrust|Data Protection/;

/** Settlements that no word for one tells: "buried the hatchet", "an $18 million accord with the EEOC". */
export const settlingIdioms = (scene: CourtScene): readonly Draft[] => [
  ...scene.verbs(...PEACE.keys()).flatMap(({ clause }) => peaceIn(scene, clause)),
  ...scene.lemmas(DEALS).flatMap((noun) => accordAt(scene, noun)),
  ...scene.lemmas(MEANT).flatMap((noun) => dealMeant(scene, noun)),
  ...scene.verbs('pay').flatMap(({ clause }) => paidUnadmitted(scene, clause)),
];

/** "The two companies came to terms", "Oracle buried the hatchet with Google" */
function peaceIn(scene: CourtScene, clause: Clause): readonly Draft[] {
  const things = PEACE.get(clause.lemma);
  const meant = [...clause.objects, ...clause.objectsOf('to')].filter(({ head }) => things?.has(head.lower) === true);
  const sentence = meant.length > 0 ? scene.sentenceOf(clause.verb) : undefined;
  if (!sentence || clause.voice === 'passive') return [];
  const behind = meant.flatMap((thing) => thing.objectsOf('with'));
  const withs = scene.all([...clause.objectsNear('with'), ...behind]).filter(isParty);
  const named = scene.all(clause.subjects).filter(isParty);
  const settlers = named.length > 0 ? named : sidesMeant(clause.subjects, scene.cases.about(sentence));
  if (settlers.length === 0 || settlers.length + withs.length < 2) return [];
  // of many who made peace with each other nobody knows who fought whom
  if (withs.length === 0 && settlers.length > 2) return [];
  const others = withs.map((actor) => ({ actor, inferred: false }));
  const tokens = [clause.verb, ...meant.map(({ head }) => head)];
  return settledDrafts(scene, { settlers, others, suit: undefined, clause, money: undefined, tokens });
}

/** "reached an $18 million accord with the EEOC", "a deferred prosecution agreement with the Justice Department" */
function accordAt(scene: CourtScene, noun: Token): readonly Draft[] {
  const sentence = scene.sentenceOf(noun);
  const clause = scene.clauseAt(noun.label === 'pobj' ? noun.head.head : noun.head);
  if (!sentence || !clause || !REACHING.has(clause.lemma) || clause.voice === 'passive') return [];
  const money = moneyAt(noun, sentence);
  const isSettling = clause.children.some(({ lemma }) => ENDING.has(lemma));
  const isKnown = money !== undefined || isSettling || noun.previous?.lower === 'prosecution';
  if (!isKnown) return [];
  const withs = scene.all([...new NounPhrase(noun).objectsOf('with'), ...clause.objectsNear('with')]);
  const settlers = scene.all(clause.subjects).filter(isParty);
  if (![...withs, ...settlers].some(isEnforcing) && !isOfSuit(scene, settlers, withs)) return [];
  const others = withs.filter(isParty).map((actor) => ({ actor, inferred: false }));
  if (others.length === 0) return [];
  return settledDrafts(scene, { settlers, others, suit: undefined, clause, money, tokens: [clause.verb, noun] });
}

/** Those whom the text has told to be in one suit. */
const isOfSuit = (scene: CourtScene, ones: readonly Actor[], others: readonly Actor[]): boolean =>
  scene.cases.all
    .map(partiesOf)
    .some((parties) => [ones, others].every((side) => side.some((actor) => parties.includes(actor))));

const ENDING = new Set(['resolve', 'settle', 'end']);

/** "Equifax will pay $700 million. The deal, struck with the Federal Trade Commission, ...": who pays has settled with it. */
function dealMeant(scene: CourtScene, noun: Token): readonly Draft[] {
  const sentence = noun.children('det').some(({ lower }) => lower === 'the') ? scene.sentenceOf(noun) : undefined;
  // the parser may have the deal strike somebody
  const verbs = [...noun.children('acl'), ...(noun.label === 'nsubj' ? [noun.head] : [])];
  const struck = verbs.flatMap((verb) => scene.clauseAt(verb) ?? []).filter(({ lemma }) => REACHING.has(lemma));
  const nouns = [new NounPhrase(noun).objectsOf('with'), ...struck.map((clause) => clause.objectsOf('with'))].flat();
  const agencies = sentence ? scene.all(nouns).filter(isEnforcing) : [];
  if (!sentence || agencies.length === 0) return [];
  const before = scene.story.sentences.slice(Math.max(0, sentence.index - BACK), sentence.index);
  const paying = before.flatMap(({ clauses }) => clauses).findLast(isPaying);
  if (!paying) return [];
  const settlers = scene.all(paying.subjects).filter(isParty);
  const others = agencies.map((actor) => ({ actor, inferred: true }));
  const tokens = [noun, ...nouns.map(({ head }) => head)];
  return settlers.length === 1
    ? settledDrafts(scene, {
        settlers,
        others,
        suit: undefined,
        clause: paying,
        money: undefined,
        tokens,
        isPast: true,
      })
    : [];
}

const MEANT = new Set(['deal', 'agreement', 'accord', 'settlement']);
/** Sentences back to the paying. */
const BACK = 2;

const isPaying = ({ lemma, voice, isNegated, objects }: Clause): boolean =>
  lemma === 'pay' &&
  voice === 'active' &&
  !isNegated &&
  objects.some(({ head }) => head.subtree.some(({ entity }) => entity?.type === 'MONEY'));

/** "agreed to pay $18 million to the EEOC without admitting wrongdoing" */
function paidUnadmitted(scene: CourtScene, clause: Clause): readonly Draft[] {
  const sentence = scene.sentenceOf(clause.verb);
  const above = clause.parent ? [...clause.children, ...clause.parent.children] : clause.children;
  const isUnadmitted = above.some(({ marker, lemma }) => marker === 'without' && ['admit', 'concede'].includes(lemma));
  if (!sentence || !isUnadmitted) return [];
  const payees = scene.all([...clause.indirectObjects, ...clause.objectsNear('to')]).filter(isEnforcing);
  const others = payees.map((actor) => ({ actor, inferred: false }));
  const settlers = scene.all(clause.subjects).filter(isParty);
  if (others.length === 0) return [];
  const money = moneyAfter(clause.verb, sentence);
  return settledDrafts(scene, { settlers, others, suit: undefined, clause, money, tokens: [clause.verb] });
}

const isEnforcing = ({ kinds, name }: Actor): boolean => kinds.includes('Agency') && ENFORCING.test(name);

const isParty = ({ kinds }: Actor): boolean => !kinds.includes('Court');
