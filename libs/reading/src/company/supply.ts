import type { Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import type { Scene } from '../claim/scene.js';
import words from './supply-words.json' with { type: 'json' };
import { goodsIn, isBusiness, isGoods, madeFor, makersOf, trading } from './trading.js';

/** Who supplies whom, as verbs of trade say it: "makes chips for", "ordered jets from", "won a contract from". */
export const suppliesByVerb = (scene: Scene): readonly Draft[] => [
  ...byMaking(scene),
  ...bySupplying(scene),
  ...byBuying(scene),
  ...byContract(scene),
  ...byTask(scene),
  ...byUse(scene),
];

/** "makes chips for Apple", "supplies fuselages to Boeing", "handles advertising for Ford", "works for Ford" */
const byMaking = (scene: Scene): readonly Draft[] => [
  ...[
    ...scene.verbs(`${MAKING} for`).map((match) => ({ ...match, isPromise: false })),
    ...scene.verbs(`${GIVING} to`).map((match) => ({ ...match, isPromise: match.clause.lemma !== 'sell' })),
  ].flatMap(({ clause, subjects, objects, isPromise }) => {
    const made = clause.objects.filter((noun) => goodsIn(noun).length > 0 || isBusiness(noun) || isModel(scene, noun));
    if (made.length === 0) return [];
    return trading(scene, clause, { clients: madeFor(scene, objects), suppliers: subjects, isPromise });
  }),
  ...ofOthers(scene),
  ...scene
    .verbs('work for', 'act for')
    .flatMap(({ clause, subjects, objects }) => trading(scene, clause, { clients: objects, suppliers: subjects })),
];

/** "TSMC makes Nvidia's chips", "Nvidia, whose chips are made by TSMC" */
const ofOthers = (scene: Scene): readonly Draft[] =>
  scene.verbs('make|build|produce|manufacture|assemble').flatMap(({ clause, subjects, objects }) => {
    const owners = objects.filter(isGoods).flatMap(({ possessors }) => possessors);
    return trading(scene, clause, { clients: owners, suppliers: subjects });
  });

const MAKING =
  'make|build|produce|manufacture|assemble|design|develop|handle|run|manage|provide|moderate|process|print|store|train';
const GIVING = 'supply|sell|provide|deliver|ship|lease|rent|license';

/** "its first 787", "iPhones", "the Model 3": a name of goods and of nobody. */
const isModel = (scene: Scene, noun: NounPhrase): boolean =>
  scene.who(noun) === undefined && (noun.head.pos === 'PROPN' || /^\d{3}/.test(noun.head.text));

/** "supplies Boeing with fuselages", "supplies Boeing" */
const bySupplying = (scene: Scene): readonly Draft[] =>
  [...scene.verbs('supply'), ...scene.verbs('provide|equip|furnish').filter(({ clause }) => goodsWith(clause))].flatMap(
    ({ clause, subjects }) => trading(scene, clause, { clients: clause.objects, suppliers: subjects, isPromise: true }),
  );

const goodsWith = (clause: Clause): boolean => clause.objectsNear('with').some(isGoods);

/** "ordered 50 jets from Airbus", "buys its chips from Samsung", "ordered 50 Airbus jets" */
const byBuying = (scene: Scene): readonly Draft[] => [
  ...scene
    .verbs('buy|purchase|order|source|get|obtain|lease|procure|receive|license|rent from')
    .flatMap(({ clause, subjects, objects }) => {
      const isPromise = clause.parent?.lemma === 'agree';
      const isBought = clause.objects.some((noun) => goodsIn(noun).length > 0);
      return isBought ? trading(scene, clause, { clients: subjects, suppliers: objects, isPromise }) : [];
    }),
  ...scene.verbs('buy|purchase|order').flatMap(({ clause, subjects, objects }) => {
    const makers = objects.filter(isGoods).flatMap(({ compounds }) => compounds);
    return trading(scene, clause, { clients: subjects, suppliers: makers });
  }),
];

const ORDERS = 'order|contract';

/** "won an order from Qantas", "placed an order with Airbus", "awarded a contract to Airbus" */
const byContract = (scene: Scene): readonly Draft[] => [
  ...scene
    .verbs(
      `win|secure|receive|land|get|book|clinch ${ORDERS} from`,
      `win|secure|land|clinch ${ORDERS} with`,
      'win|secure|land|clinch deal from',
      'win|secure|land|clinch deal with',
      `have|hold|lose|book ${ORDERS} from`,
      'lose contract with',
    )
    .flatMap(({ clause, subjects, objects }) => trading(scene, clause, { clients: objects, suppliers: subjects })),
  ...scene
    .verbs('place|cancel|cut|scrap|increase order with', 'place|cancel|cut|scrap|increase order from')
    .flatMap(({ clause, subjects, objects }) => trading(scene, clause, { clients: subjects, suppliers: objects })),
  ...scene.verbs(`award|give|hand ${ORDERS}`).flatMap(({ clause, subjects }) => {
    const suppliers = [...clause.indirectObjects, ...clause.objectsNear('to')];
    return trading(scene, clause, { clients: subjects, suppliers });
  }),
];

/**
 * "won a contract to upgrade Vodafone's network", "signed a deal with Telia to build its network", "has a contract to build
 * vans for Amazon"; the other way round "signed a deal with Livent to buy lithium".
 */
const byTask = (scene: Scene): readonly Draft[] =>
  scene
    .verbs(`win|secure|receive|land|get|clinch|sign|have|strike|reach|announce ${ORDERS}|deal|agreement`)
    .flatMap(({ clause, subjects }) => {
      const content = [...clause.complements, ...clause.adverbials(), ...contentsOf(scene, clause)];
      const infinitives = content.filter(({ form }) => form.isInfinitive);
      const partners = clause.objectsNear('with');
      const isBuying = infinitives.some(
        ({ lemma, objects }) => BUYING.has(lemma) && objects.some((noun) => goodsIn(noun).length > 0),
      );
      if (isBuying && clause.lemma !== 'have')
        return trading(scene, clause, { clients: subjects, suppliers: partners, isPromise: true });
      // "signed a deal with Oracle for cloud services"
      const bought = clause.lemma === 'sign' ? clause.objectsNear('for') : [];
      if (bought.some(isGoods))
        return trading(scene, clause, { clients: subjects, suppliers: partners, isPromise: true });
      const tasks = infinitives.filter(({ lemma }) => TASKS.has(lemma));
      const owners = tasks.flatMap((task) => [
        ...task.objects.flatMap(({ possessors }) => possessors),
        ...(task.lemma === 'supply' || task.lemma === 'equip' ? task.objects : []),
        ...task.objectsNear('for', 'to'),
      ]);
      const named = owners.filter(({ head }) => scene.mentionAt(head)?.how !== 'pronoun');
      const clients = partners.length > 0 && tasks.length > 0 ? partners : named;
      return trading(scene, clause, { clients, suppliers: subjects });
    });

const BUYING = new Set(['buy', 'purchase', 'source', 'use', 'lease', 'license', 'rent']);
const TASKS = new Set(words.tasks);

/** "a contract to upgrade": the task hangs on the contract. */
const contentsOf = (scene: Scene, { verb, objects }: Clause): readonly Clause[] =>
  (scene.sentenceOf(verb)?.clauses ?? []).filter(({ attachedTo }) => objects.some(({ head }) => head === attachedTo));

/** "uses Amazon's cloud", "uses Palantir software", "spends $2 billion on Google's cloud", "its software is used by Delta" */
const byUse = (scene: Scene): readonly Draft[] =>
  scene
    .verbs('use|adopt|deploy|fly|operate', 'spend on', 'move|switch|migrate to')
    .flatMap(({ clause, subjects, objects }) => {
      const used = objects.flatMap(goodsIn).flatMap(makersOf);
      const services = objects.filter((noun) => SERVICES.test(scene.who(noun)?.name ?? ''));
      // "companies such as Netflix"
      const named = subjects.flatMap((noun) => noun.obliques('such as', 'like', 'including'));
      const clients = [...subjects, ...named.flatMap((oblique) => oblique.objects)];
      return trading(scene, clause, { clients, suppliers: [...used, ...services] });
    });

/** Companies that are called like what they sell. */
const SERVICES = /\b(?:Web Services|AWS|Azure|Cloud)\b/;
