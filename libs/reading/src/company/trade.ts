import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Clause } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import { pairs, type Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import { dealings } from './dealing.js';
import { meant } from './meant.js';
import { isCompany } from './ownership.js';
import words from './supply-words.json' with { type: 'json' };
import table from './trade-frames.json' with { type: 'json' };
import { ofKind } from './wares.js';

/** Agencies and charities buy as companies do; no court is said to. */
export const isBuyer = ({ kinds }: Actor): boolean =>
  kinds.some((kind) => kind === 'Company' || kind === 'Organization' || kind === 'Agency');

/** Who buys from whom, or takes whom into its service, as verbs say it. */
export const clientsByVerb = (scene: Scene): readonly Draft[] => [
  ...dealings(scene, table.frames, { first: isBuyer, second: isCompany }),
  ...byTask(scene),
  ...byReplacing(scene),
];

const HIRING = new Set(['appoint', 'choose', 'hire', 'name', 'pick', 'select', 'engage', 'bring']);
const ROLES = new Set(words.kinds.role);

/** "has appointed KPMG as its auditor, replacing Deloitte" */
const byReplacing = (scene: Scene): readonly Draft[] =>
  flatMap(scene.verbs('replace|succeed'), ({ clause }) => {
    const { parent, verb } = clause;
    const isHired =
      verb.tag === 'VBG' &&
      parent !== undefined &&
      HIRING.has(parent.lemma) &&
      parent.objectsNear('as').some(({ head }) => ROLES.has(head.lower));
    if (!isHired) return [];
    const clients = parent.voice === 'passive' ? ownersOfRole(parent) : parent.subjects;
    return drafts(scene, clause, [meant(scene, clients), meant(scene, clause.objects)]).map((draft) => ({
      ...draft,
      validTo: scene.calendar.today,
    }));
  });

/** "KPMG was appointed as auditor of Ford" */
const ownersOfRole = (clause: Clause): Clause['objects'] =>
  flatMap(clause.objectsNear('as'), (role) => [...role.possessors, ...role.objectsOf('of', 'to', 'for')]);

const TASKS = new Set(words.tasks);
const BUYING = new Set(['buy', 'purchase', 'source', 'use', 'lease', 'license', 'rent']);
const SIGNING =
  'win|secure|receive|land|get|clinch|sign|have|hold|strike|reach|announce|lose order|contract|deal|agreement|pact|tender';

/**
 * Contracts whose direction the task tells: "won a contract to upgrade Vodafone's network", "signed a deal with Telia to
 * build its network", "has a contract to build vans for Amazon"; the other way round "signed a deal with Livent to buy
 * lithium", "signed a deal with Oracle for cloud services".
 */
const byTask = (scene: Scene): readonly Draft[] =>
  flatMap(scene.verbs(SIGNING), ({ clause, subjects }) => {
    const content = [...clause.complements, ...clause.adverbials(), ...contentsOf(scene, clause)];
    const infinitives = content.filter(({ form }) => form.isInfinitive);
    const partners = clause.objectsNear('with');
    const isBuying =
      clause.lemma !== 'have' &&
      (infinitives.some(({ lemma, objects }) => BUYING.has(lemma) && hasKind(scene, objects, 'goods')) ||
        (clause.lemma !== 'win' && clause.lemma !== 'lose' && hasKind(scene, clause.objectsNear('for'), 'wares')));
    if (isBuying) return drafts(scene, clause, [meant(scene, subjects), meant(scene, partners)]);
    const tasks = infinitives.filter(({ lemma }) => TASKS.has(lemma));
    const owners = flatMap(tasks, (task) => [
      ...flatMap(task.objects, ({ possessors }) => possessors),
      ...(task.lemma === 'supply' || task.lemma === 'equip' ? task.objects : []),
      ...task.objectsNear('for', 'to'),
    ]);
    const named = owners.filter(({ head }) => scene.mentionAt(head)?.how !== 'pronoun');
    const clients = partners.length > 0 && tasks.length > 0 ? partners : named;
    return drafts(scene, clause, [meant(scene, clients), meant(scene, subjects)]);
  });

const hasKind = (scene: Scene, nouns: Clause['objects'], kind: string): boolean =>
  nouns.some((noun) => ofKind(scene, noun, kind).length > 0);

/** "a contract to upgrade": the task hangs on the contract. */
const contentsOf = (scene: Scene, { verb, objects }: Clause): readonly Clause[] =>
  (scene.sentenceOf(verb)?.clauses ?? []).filter(({ attachedTo }) => objects.some(({ head }) => head === attachedTo));

const drafts = (
  scene: Scene,
  clause: Clause,
  [clients, suppliers]: readonly [readonly Actor[], readonly Actor[]],
): readonly Draft[] =>
  flatMap(pairs(clients.filter(isBuyer), suppliers.filter(isCompany)), ([subject, object]) => {
    const standing = scene.standing(clause, [subject, object]);
    return standing ? [{ subject, object, standing, evidence: [scene.evidence(clause, clause.objectsNear())] }] : [];
  });
