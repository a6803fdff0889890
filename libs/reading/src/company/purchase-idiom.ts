import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import { isBody, type Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import { moneyIn } from '../money/money-finder.js';
import { companiesNamed } from './named.js';
import { isCompany } from './ownership.js';
import { purchaseDrafts, purchaseStanding } from './purchase-draft.js';
import words from './purchase-words.json' with { type: 'json' };

const SUMS: ReadonlySet<string> = new Set(words.sums);
const CONTESTS: ReadonlySet<string> = new Set(words.contests);
const HOLDINGS: ReadonlySet<string> = new Set(words.holdings);
const BUYERS: ReadonlySet<string> = new Set(words.syndicates);
const LEADING = new Set(['led', 'headed', 'fronted']);
const BUYING = ['acquire|buy|purchase'];

/** Who bought whom, as it is put in other words: "paid an undisclosed sum for", "added to its stable", "passes to". */
export const purchasesByIdiom = (scene: Scene): readonly Draft[] => [
  ...bySum(scene),
  ...byAdding(scene),
  ...byContest(scene),
  ...byPassing(scene),
  ...byLeader(scene),
  ...byJoining(scene),
];

/** "paid an undisclosed sum for Larkfield" */
const bySum = (scene: Scene): readonly Draft[] =>
  scene.verbs('pay').flatMap(({ clause }) => {
    const isSum = clause.objects.some(({ head }) => SUMS.has(head.lower) && !scene.at(head));
    return isSum
      ? told(scene, clause, { buyers: scene.doers(clause).filter(isBody), nouns: clause.objectsNear('for') })
      : [];
  });

/** "added Larkfield to its stable" */
const byAdding = (scene: Scene): readonly Draft[] =>
  scene.verbs('add to').flatMap(({ clause, objects }) => {
    const isHad = objects.some(({ head }) => HOLDINGS.has(head.lower) && head.children('poss').length > 0);
    return isHad ? told(scene, clause, { buyers: scene.doers(clause).filter(isCompany), nouns: clause.objects }) : [];
  });

/** "won the battle for Larkfield" */
const byContest = (scene: Scene): readonly Draft[] =>
  scene.verbs('win').flatMap(({ clause }) => {
    const contest = clause.objects.find(({ head }) => CONTESTS.has(head.lower));
    const nouns = contest ? [...contest.objectsOf('for'), ...clause.objectsNear('for')] : [];
    return told(scene, clause, { buyers: scene.doers(clause).filter(isCompany), nouns });
  });

/** "The paper passes to Halden", "Larkfield went to Halden for $2 billion" */
const byPassing = (scene: Scene): readonly Draft[] =>
  [...scene.verbs('pass to'), ...scene.verbs('go to').filter(({ clause }) => isPriced(scene, clause))].flatMap(
    ({ clause, subjects, objects }) =>
      clause.voice === 'passive'
        ? []
        : told(scene, clause, { buyers: scene.all(objects).filter(isCompany), nouns: subjects }),
  );

function isPriced(scene: Scene, clause: Clause): boolean {
  const sentence = scene.sentenceOf(clause.verb);
  const prices = clause.objectsNear('for').map(({ head }) => head);
  return sentence !== undefined && moneyIn(sentence).some(({ tokens }) => prices.some((head) => tokens.includes(head)));
}

/** "Investors led by Halden bought Larkfield", "acquired by a group led by Halden" */
const byLeader = (scene: Scene): readonly Draft[] =>
  scene.verbs(...BUYING).flatMap(({ clause }) => {
    const isPassive = clause.voice === 'passive';
    const doers = isPassive ? clause.objectsNear('by') : clause.surfaceSubjects;
    const leaders = doers.flatMap(({ head }) => (BUYERS.has(head.lower) && !scene.at(head) ? leadersOf(head) : []));
    if (leaders.length === 0) return [];
    const nouns = isPassive ? clause.subjects : clause.objects;
    return told(scene, clause, { buyers: scene.all(leaders).filter(isBody), nouns });
  });

const leadersOf = (noun: Token): readonly NounPhrase[] =>
  noun
    .children('acl')
    .filter(({ lower }) => LEADING.has(lower))
    .flatMap((verb) => verb.children('agent'))
    .flatMap((by) => by.children('pobj'))
    .flatMap((head) => [head, ...head.children('conj')])
    .map((head) => new NounPhrase(head));

/** "joined with Halden to buy Larkfield" */
const byJoining = (scene: Scene): readonly Draft[] =>
  scene.verbs(...BUYING).flatMap(({ clause }) => {
    const { parent, form } = clause;
    if (!parent || !form.isInfinitive || !JOINING.has(parent.lemma.split(' ')[0] ?? '')) return [];
    const partners = parent.objectsNear('with');
    if (partners.length === 0 || parent.form.tense !== 'past') return [];
    const buyers = [...scene.all(parent.surfaceSubjects), ...scene.all(partners)];
    return purchaseDrafts(scene, clause, {
      buyers,
      bought: companiesNamed(scene, clause.objects).filter(isCompany),
      nouns: [...parent.surfaceSubjects, ...clause.objects],
      standingOf: (ends) => purchaseStanding(scene, parent, ends),
    });
  });

const JOINING = new Set(['join', 'team', 'partner', 'combine', 'unite', 'link', 'band', 'club']);

interface Told {
  readonly buyers: readonly Actor[];
  /** What names who was bought. */
  readonly nouns: readonly NounPhrase[];
}

function told(scene: Scene, clause: Clause, { buyers, nouns }: Told): readonly Draft[] {
  // "paid Halden a sum for the brewer": to the seller
  const [sum] = clause.objects;
  const paid = clause.indirectObjects.filter(({ head }) => sum !== undefined && head.index < sum.head.index);
  const others = [...buyers, ...scene.all(paid)];
  return purchaseDrafts(scene, clause, {
    buyers,
    bought: companiesNamed(scene, nouns).filter((actor) => isCompany(actor) && !others.includes(actor)),
    nouns: [...clause.subjects, ...nouns],
  });
}
