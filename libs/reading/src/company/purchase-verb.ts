import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import { isBody, type Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import { type MoneySpan, moneyIn } from '../money/money-finder.js';
import { dealBuying } from './deal.js';
import { companiesNamed } from './named.js';
import { namedInList } from './object-list.js';
import { isCompany } from './ownership.js';
import { purchaseDrafts, purchaseStanding } from './purchase-draft.js';
import words from './purchase-words.json' with { type: 'json' };
import { isRented } from './wares.js';

const OUTDOING = new Set(words.outdoing);
const PAYING = new Set(words.paying.flatMap((pattern) => pattern.split('|')));

/** Who bought whom, as a verb says it. */
export const purchasesByVerb = (scene: Scene): readonly Draft[] => [
  ...byBuying(scene),
  ...byOutdoing(scene),
  ...byPaying(scene),
  ...byCost(scene),
  ...byPrivate(scene),
  ...bySale(scene),
];

const byBuying = (scene: Scene): readonly Draft[] =>
  [
    ...scene.verbs(...words.buying, ...words.completing),
    ...scene
      .verbs(...words.buyingForMoney)
      .filter(({ clause }) => isPriced(scene, clause) || isFromSeller(scene, clause)),
    ...scene.verbs(...words.takingStake).map((match) => ({ ...match, objects: match.clause.objects })),
    ...scene
      .verbs('merge into')
      .map((match) => ({ ...match, subjects: match.objects, objects: match.clause.surfaceSubjects })),
  ].flatMap(({ clause, subjects, objects }) => {
    const deal = dealBuying(scene, clause);
    const isMerger = clause.lemma === 'merge';
    const buyers = deal?.buyers ?? (isMerger ? scene.all(subjects) : scene.doers(clause));
    const listed = clause.voice === 'active' && objects.length > 0 && !isMerger ? namedInList(scene, clause.verb) : [];
    return purchaseDrafts(scene, clause, {
      buyers: isMerger ? buyers.filter(isCompany) : buyers,
      bought: [...new Set([...companiesNamed(scene, objects), ...listed, ...(deal?.bought ?? [])])].filter(
        isMerger ? isCompany : isBody,
      ),
      nouns: [...subjects, ...objects],
      ...(deal ? { standingOf: deal.standingOf } : {}),
    });
  });

const isPriced = (scene: Scene, clause: Clause): boolean =>
  clause.objectsNear('for').some(({ head }) => moneyOf(scene, clause)?.tokens.includes(head) === true);

/** "picked up Larkfield from Halden" */
const isFromSeller = (scene: Scene, clause: Clause): boolean =>
  clause.lemma.startsWith('pick') && scene.all(clause.objectsNear('from')).some(isCompany);

/** The sum that a clause tells among its nouns. */
function moneyOf(scene: Scene, clause: Clause): MoneySpan | undefined {
  const sentence = scene.sentenceOf(clause.verb);
  const nouns = [...clause.objects, ...clause.objectsNear('for')];
  return sentence && moneyIn(sentence).find(({ tokens }) => nouns.some(({ head }) => tokens.includes(head)));
}

/** "outbid Halden to buy Larkfield", "paid $2 billion to buy Larkfield" */
const byOutdoing = (scene: Scene): readonly Draft[] =>
  scene.verbs(...words.buying, ...words.buyingForMoney).flatMap(({ clause, objects }) => {
    const { parent, form, relation } = clause;
    if (!parent || !form.isInfinitive || relation === 'relative') return [];
    const isPaying = PAYING.has(parent.lemma) && moneyOf(scene, parent) !== undefined;
    if (!isPaying && (relation !== 'adverbial' || !OUTDOING.has(parent.lemma))) return [];
    return purchaseDrafts(scene, clause, {
      buyers: scene.doers(parent).filter(isBody),
      bought: companiesNamed(scene, objects).filter(isCompany),
      nouns: [...parent.subjects, ...objects],
      standingOf: (ends) => purchaseStanding(scene, parent, ends),
    });
  });

/** "HP paid $11 billion for Autonomy", "would pay $157 a share in cash for Splunk" */
const byPaying = (scene: Scene): readonly Draft[] =>
  scene.verbs(...words.paying).flatMap(({ clause }) => {
    const money = moneyOf(scene, clause);
    if (!money || !clause.objects.some(({ head }) => money.tokens.includes(head))) return [];
    const bought = paidFor(clause, money);
    const isEach = money.tokens.at(-1)?.next?.next?.lower === 'share';
    return purchaseDrafts(scene, clause, {
      buyers: scene.doers(clause).filter(isBody),
      bought: companiesNamed(scene, bought).filter((actor) => isCompany(actor) && !isRented(actor)),
      nouns: [...clause.subjects, ...bought],
    }).map((draft) => ({ ...draft, qualifiers: isEach ? {} : { amount: money.money } }));
  });

/** What the sum is paid for, a few words behind it. */
function paidFor({ verb }: Clause, { tokens }: MoneySpan): readonly NounPhrase[] {
  let token = tokens.at(-1)?.next;
  for (let step = 0; token && step < MOST_BETWEEN && verb.sentence.contains(token); step++, token = token.next) {
    if (token.pos === 'VERB' || token.pos === 'AUX') return [];
    if (token.lower === 'for' || (token.lower === 'on' && verb.lemma !== 'pay'))
      return token
        .children('pobj')
        .flatMap((noun) => [noun, ...noun.children('conj')])
        .map((noun) => new NounPhrase(noun));
  }
  return [];
}

const MOST_BETWEEN = 6;

/** "Gimlet, which cost Spotify about $230m in 2019" */
const byCost = (scene: Scene): readonly Draft[] =>
  scene.verbs('cost').flatMap(({ clause }) => {
    const money = moneyOf(scene, clause);
    const nouns = [...clause.indirectObjects, ...clause.objects.filter(({ head }) => !money?.tokens.includes(head))];
    if (!money || clause.voice === 'passive' || clause.form.tense !== 'past') return [];
    return purchaseDrafts(scene, clause, {
      buyers: scene.all(nouns).filter(isCompany),
      bought: companiesNamed(scene, clause.subjects).filter(isCompany),
      nouns: [...clause.subjects, ...nouns],
    }).map((draft) => ({ ...draft, qualifiers: { amount: money.money } }));
  });

/** "took Twitter private" */
const byPrivate = (scene: Scene): readonly Draft[] =>
  scene.verbs('take').flatMap(({ clause, subjects, objects }) => {
    const near = [...clause.verb.children(), ...objects.flatMap(({ head }) => head.children())];
    if (!near.some(({ lower }) => lower === 'private')) return [];
    return purchaseDrafts(scene, clause, {
      buyers: scene.doers(clause),
      bought: companiesNamed(scene, objects).filter(isCompany),
      nouns: [...subjects, ...objects],
    });
  });

/** "Google sold Motorola to Lenovo", "agreed to sell itself to Lenovo", "agreed the sale of Motorola to Lenovo" */
const bySale = (scene: Scene): readonly Draft[] => [
  ...scene.verbs(...words.selling).flatMap(({ clause, objects: buyers }) => {
    const isItself = clause.objects.some(({ head }) => head.lower === 'itself');
    // "sell book publisher Larkfield to Halden", where the tree takes the publisher for who gets it
    const given = clause.objects.length > 0 ? clause.objects : clause.indirectObjects.filter(isGiven);
    const sold = isItself ? clause.subjects : given;
    return purchaseDrafts(scene, clause, {
      buyers: scene.all(buyers).filter(isBody),
      bought: namedOnly(scene, sold),
      nouns: [...sold, ...buyers],
    });
  }),
];

const isGiven = ({ head }: NounPhrase): boolean => head.label === 'dative' && head.pos !== 'ADP';

/** Of a "firm" that was sold long ago the story's other firms may be meant. */
const namedOnly = (scene: Scene, sold: Clause['objects']): readonly Actor[] => {
  const actors = companiesNamed(scene, sold).filter(isBody);
  const described = sold.flatMap(({ head }) => {
    const mention = scene.mentionAt(head);
    return mention?.how === 'description' ? [mention.actor] : [];
  });
  return actors.filter((actor) => !described.includes(actor));
};
