import type { NounPhrase } from '@wiregraph/syntax/pattern';
import { type Clause } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import { isBody, pairs, type Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import words from './supply-words.json' with { type: 'json' };

const GOODS = new Set(words.goods);
const BUSINESS = new Set(words.business);

/** Who supplies whom, as verbs of trade say it: "makes chips for", "ordered jets from", "won a contract from". */
export const suppliesByVerb = (scene: Scene): readonly Draft[] => [
  ...byMaking(scene),
  ...bySupplying(scene),
  ...byBuying(scene),
  ...byContract(scene),
  ...byTask(scene),
  ...byUse(scene),
];

const isGoods = ({ head }: NounPhrase): boolean => GOODS.has(head.lemma.toLowerCase()) || GOODS.has(head.lower);
const isFirm = ({ kinds }: Actor): boolean => kinds.includes('Company');

/** "makes chips for Apple", "supplies fuselages to Boeing", "handles advertising for Ford", "works for Ford" */
const byMaking = (scene: Scene): readonly Draft[] => [
  ...[
    ...scene.verbs('make|build|produce|manufacture|assemble|design|develop|handle|run|manage|provide for'),
    ...scene.verbs('supply|sell|provide|deliver|ship|lease|rent to'),
  ].flatMap(({ clause, subjects, objects }) => {
    const made = clause.objects.filter((noun) => isGoods(noun) || BUSINESS.has(noun.head.lower));
    return made.length > 0 ? told(scene, clause, { clients: objects, suppliers: subjects }) : [];
  }),
  ...scene
    .verbs('work for')
    .flatMap(({ clause, subjects, objects }) => told(scene, clause, { clients: objects, suppliers: subjects })),
];

/** "supplies Boeing with fuselages", "supplies Boeing" */
const bySupplying = (scene: Scene): readonly Draft[] =>
  [...scene.verbs('supply'), ...scene.verbs('provide|equip|furnish').filter(({ clause }) => goodsWith(clause))].flatMap(
    ({ clause, subjects }) => told(scene, clause, { clients: clause.objects, suppliers: subjects, isPromise: true }),
  );

const goodsWith = (clause: Clause): boolean => clause.obliquesNear('with').some(({ objects }) => objects.some(isGoods));

/** "ordered 50 jets from Airbus", "buys its chips from Samsung", "ordered 50 Airbus jets" */
const byBuying = (scene: Scene): readonly Draft[] => [
  ...scene
    .verbs('buy|purchase|order|source|get|obtain|lease|procure|receive from')
    .flatMap(({ clause, subjects, objects }) =>
      clause.objects.some(isGoods) ? told(scene, clause, { clients: subjects, suppliers: objects }) : [],
    ),
  ...scene.verbs('buy|purchase|order').flatMap(({ clause, subjects, objects }) => {
    const makers = objects.filter(isGoods).flatMap(({ compounds }) => compounds);
    return told(scene, clause, { clients: subjects, suppliers: makers });
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
    )
    .flatMap(({ clause, subjects, objects }) => told(scene, clause, { clients: objects, suppliers: subjects })),
  ...scene
    .verbs('place order with')
    .flatMap(({ clause, subjects, objects }) => told(scene, clause, { clients: subjects, suppliers: objects })),
  ...scene.verbs(`award|give|hand ${ORDERS}`).flatMap(({ clause, subjects }) => {
    const suppliers = [...clause.indirectObjects, ...clause.obliquesNear('to').flatMap(({ objects }) => objects)];
    return told(scene, clause, { clients: subjects, suppliers });
  }),
];

/** "won a contract to upgrade Vodafone's network", "signed a deal with Telia to build its network" */
const byTask = (scene: Scene): readonly Draft[] =>
  scene.verbs(`win|secure|receive|land|get|clinch|sign ${ORDERS}|deal|agreement`).flatMap(({ clause, subjects }) => {
    const tasks = [...clause.complements, ...clause.adverbials(), ...contentsOf(scene, clause)].filter(
      ({ form, lemma }) => form.isInfinitive && TASKS.has(lemma),
    );
    if (tasks.length === 0) return [];
    const owners = tasks.flatMap(({ objects }) => objects.flatMap(({ possessors }) => possessors));
    const partners = clause.obliquesNear('with').flatMap(({ objects }) => objects);
    const named = owners.filter(({ head }) => scene.mentionAt(head)?.how !== 'pronoun');
    return told(scene, clause, { clients: partners.length > 0 ? partners : named, suppliers: subjects });
  });

const TASKS = new Set(words.tasks);

/** "a contract to upgrade": the task hangs on the contract. */
const contentsOf = (scene: Scene, { verb, objects }: Clause): readonly Clause[] =>
  (scene.sentenceOf(verb)?.clauses ?? []).filter(({ attachedTo }) => objects.some(({ head }) => head === attachedTo));

/** "uses Amazon's cloud", "uses Palantir software", "spends $2 billion on Google's cloud" */
const byUse = (scene: Scene): readonly Draft[] =>
  scene.verbs('use', 'spend on').flatMap(({ clause, subjects, objects }) => {
    const used = objects.filter(isGoods).flatMap(({ possessors, compounds }) => [...possessors, ...compounds]);
    return told(scene, clause, { clients: subjects, suppliers: used });
  });

interface Trade {
  readonly clients: readonly NounPhrase[];
  readonly suppliers: readonly NounPhrase[];
  /** "will supply": there is a contract. */
  readonly isPromise?: boolean;
}

function told(scene: Scene, clause: Clause, { clients, suppliers, isPromise = false }: Trade): readonly Draft[] {
  const ends = pairs(
    scene.all(clients).filter(isBody).filter(isFirm),
    scene.all(suppliers).filter(isBody).filter(isFirm),
  );
  return ends.flatMap(([subject, object]) => {
    const standing = scene.standing(clause, [subject, object]);
    return standing && (isPromise || standing.stance !== 'expected')
      ? [{ subject, object, standing, evidence: [scene.evidence(clause, [...clients, ...suppliers])] }]
      : [];
  });
}
