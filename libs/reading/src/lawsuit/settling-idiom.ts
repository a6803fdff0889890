import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import { moneyAfter } from '../money/money-finder.js';
import type { CourtScene } from './court-scene.js';
import { accords } from './settling-deal.js';
import { settledDrafts } from './settling-draft.js';
import { sidesMeant } from './settling-side.js';
import { isEnforcing, isParty } from './settling-words.js';
import words from './penalty-words.json' with { type: 'json' };

const PEACE: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(words.peace).map(([verb, things]) => [verb, new Set(things)]),
);
const REACHING = new Set(words.reaching);
/** Settlements that no word for one tells: "buried the hatchet", "an $18 million accord with the EEOC". */
export const settlingIdioms = (scene: CourtScene): readonly Draft[] => [
  ...scene.verbs(...PEACE.keys()).flatMap(({ clause }) => peaceIn(scene, clause)),
  ...accords(scene),
  ...scene.lemmas(MEANT).flatMap((noun) => dealMeant(scene, noun)),
  ...scene.verbs('pay').flatMap(({ clause }) => paidUnadmitted(scene, clause)),
  ...scene.verbs('accept|take').flatMap(({ clause }) => acceptedIn(scene, clause)),
];

/** "agreed to accept £200m from Oracle", of one who has sued it */
function acceptedIn(scene: CourtScene, clause: Clause): readonly Draft[] {
  const isPaid = clause.objects.some(({ head }) => head.subtree.some(({ entity }) => entity?.type === 'MONEY'));
  const from = isPaid ? scene.all(clause.objectsNear('from')) : [];
  const [settler] = scene.all(clause.subjects);
  const suit = scene.cases.all.find(
    ({ plaintiffs, defendants }) =>
      plaintiffs.some(({ actor }) => actor === settler) && defendants.some(({ actor }) => from.includes(actor)),
  );
  const others = from.map((actor) => ({ actor, inferred: true }));
  if (!settler || !suit) return [];
  const tokens = [clause.verb, ...clause.objects.map(({ head }) => head)];
  return settledDrafts(scene, { settlers: [settler], others, suit: undefined, clause, money: undefined, tokens });
}

/** "The two companies came to terms", "Oracle buried the hatchet with Google" */
function peaceIn(scene: CourtScene, clause: Clause): readonly Draft[] {
  const things = PEACE.get(clause.lemma);
  const meant = [...clause.objects, ...clause.objectsOf('to')].filter(({ head }) => things?.has(head.lower) === true);
  const sentence = meant.length > 0 ? scene.sentenceOf(clause.verb) : undefined;
  if (!sentence || clause.voice === 'passive') return [];
  const behind = meant.flatMap((thing) => thing.objectsOf('with'));
  const from = clause.lemma === 'buy' ? clause.objectsNear('from') : [];
  const withs = scene.all([...clause.objectsNear('with'), ...behind, ...from]).filter(isParty);
  const named = scene.all(clause.subjects).filter(isParty);
  const settlers = named.length > 0 ? named : sidesMeant(clause.subjects, scene.cases.about(sentence));
  if (settlers.length === 0 || settlers.length + withs.length < 2) return [];
  // with whom, it says, if not by name
  const isOpen = withs.length === 0 && [...clause.objectsNear('with'), ...behind].some(({ head }) => head.tag !== 'CD');
  if (isOpen) return [];
  // of many who made peace with each other nobody knows who fought whom
  if (withs.length === 0 && settlers.length > 2) return [];
  const others = withs.map((actor) => ({ actor, inferred: false }));
  const tokens = [clause.verb, ...meant.map(({ head }) => head)];
  return settledDrafts(scene, { settlers, others, suit: undefined, clause, money: undefined, tokens });
}

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
