import type { Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import type { Scene } from '../claim/scene.js';
import words from './supply-words.json' with { type: 'json' };
import { goodsIn, trading } from './trading.js';

const TASKS = new Set(words.tasks);
const REVENUE = new Set(['revenue', 'revenues', 'sales', 'turnover', 'income', 'business', 'orders', 'output']);

/** Who supplies whom, by who lives off whom: "relies on Qualcomm for chips", "accounts for half of its revenue". */
export const clientsByDependence = (scene: Scene): readonly Draft[] => [
  ...byRelying(scene),
  ...byPaying(scene),
  ...byShare(scene),
  ...byRevenue(scene),
];

/** "relies on Qualcomm for chips", "depends on TSMC to make its chips", "turned to Foxconn for batteries" */
const byRelying = (scene: Scene): readonly Draft[] =>
  scene.verbs('rely|depend on', 'turn|switch to').flatMap(({ clause, subjects, objects }) => {
    const isForGoods = clause.objectsNear('for').some((noun) => goodsIn(noun).length > 0);
    const isForRevenue = clause.objectsNear('for').some((noun) => revenueIn(noun).length > 0);
    if (isForRevenue) return trading(scene, clause, { clients: objects, suppliers: subjects });
    return isForGoods || hasTask(clause) ? trading(scene, clause, { clients: subjects, suppliers: objects }) : [];
  });

const hasTask = (clause: Clause): boolean =>
  clause.children.some(({ lemma, form }) => form.isInfinitive && TASKS.has(lemma));

/** "pays Accenture to moderate content", "pays Google for cloud services" */
const byPaying = (scene: Scene): readonly Draft[] =>
  scene.verbs('pay').flatMap(({ clause, subjects, objects }) => {
    const isForGoods = clause.objectsNear('for').some((noun) => goodsIn(noun).length > 0);
    if (!isForGoods && !hasTask(clause)) return [];
    return trading(scene, clause, { clients: subjects, suppliers: [...objects, ...clause.indirectObjects] });
  });

/** "Apple accounts for a quarter of TSMC's revenue", "Apple, which makes up half its sales" */
const byShare = (scene: Scene): readonly Draft[] =>
  scene
    .verbs('account for', 'make up', 'bring in', 'represent|contribute|provide|generate')
    .flatMap(({ clause, subjects, objects }) => {
      const earners = [...objects, ...clause.objects].flatMap(revenueIn).flatMap(ownersOf);
      return trading(scene, clause, { clients: subjects, suppliers: earners });
    });

/** "gets 20 percent of its revenue from Apple", "half of its revenue comes from Apple" */
const byRevenue = (scene: Scene): readonly Draft[] => [
  ...scene.verbs('come from', 'outsource to').flatMap(({ clause, subjects, objects }) => {
    if (clause.lemma === 'outsource') return trading(scene, clause, { clients: subjects, suppliers: objects });
    const earners = subjects.flatMap(revenueIn).flatMap(ownersOf);
    return trading(scene, clause, { clients: objects, suppliers: earners });
  }),
  ...byEarning(scene),
];

const byEarning = (scene: Scene): readonly Draft[] =>
  scene.verbs('get|derive|generate|earn|draw|make|receive|book').flatMap(({ clause, subjects, objects }) => {
    const revenue = objects.flatMap(revenueIn);
    if (revenue.length === 0) return [];
    const from = [...clause.obliquesNear('from'), ...revenue.flatMap((noun) => noun.obliques('from'))];
    return trading(scene, clause, { clients: from.flatMap((oblique) => oblique.objects), suppliers: subjects });
  });

/** "revenue", "a quarter of its revenue", "half its revenue" */
const revenueIn = (noun: NounPhrase): readonly NounPhrase[] =>
  [noun, ...noun.objectsOf('of')].filter(({ head }) => REVENUE.has(head.lower));

const ownersOf = (noun: NounPhrase): readonly NounPhrase[] => [...noun.possessors, ...noun.objectsOf('of', 'at')];
