import type { Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import { mainCompany } from '../claim/main-company.js';
import { pairs, type Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import { isCompany } from './ownership.js';

const SERVING = new Set(
  'supply provide build make advise audit handle manage explore review help lead run design produce develop deliver defend represent'.split(
    ' ',
  ),
);
const ROLE = /\b(?:suppliers?|auditors?|advis[eo]rs?|counsel|underwriters?|contractors?|partners?|providers?)\b/i;

/** Whom a company takes into its service: "hired Goldman Sachs to explore a sale", "is being advised by Lazard". */
export const retainedBy = (scene: Scene): readonly Draft[] => [
  ...byHiring(scene),
  ...byChoosing(scene),
  ...byAdvising(scene),
  ...byEnding(scene),
];

const byHiring = (scene: Scene): readonly Draft[] =>
  scene.verbs('hire|retain|enlist|tap').flatMap(({ clause, subjects, objects }) =>
    // "Credit Suisse hired Centerview": the parser may see no subject.
    told(scene, clause, { clients: subjects, houses: objects, client: scene.doers(clause).find(isCompany) }),
  );

/** "appointed Deloitte as its auditor", "chose LG to supply batteries" */
const byChoosing = (scene: Scene): readonly Draft[] =>
  scene.verbs('appoint|name|choose|select|pick|engage|use', 'sign up').flatMap(({ clause, subjects, objects }) => {
    const isAs = clause.obliquesNear('as').some((oblique) => oblique.objects.some(({ core }) => ROLE.test(core.text)));
    const isTo = [...clause.complements, ...clause.adverbials()].some(
      ({ lemma, form }) => form.isInfinitive && SERVING.has(lemma),
    );
    return isAs || isTo ? told(scene, clause, { clients: subjects, houses: objects }) : [];
  });

/** "counts Adobe among its customers", "is advising Uber", "was advised by Lazard on the sale", "audits its accounts" */
const byAdvising = (scene: Scene): readonly Draft[] => [
  ...scene
    .verbs('count among customer|client|user', 'count as customer|client')
    .flatMap(({ clause, subjects, objects }) => told(scene, clause, { clients: objects, houses: subjects })),
  ...scene.verbs('advise').flatMap(({ clause, subjects, objects }) => {
    // "advised Boeing to wait", "advised Boeing that": a piece of advice
    if (clause.complements.length > 0) return [];
    const isStory = objects.some(({ head }) => scene.mentionAt(head)?.how === 'description');
    return told(scene, clause, {
      clients: objects,
      houses: subjects,
      client: isStory ? mainCompany(scene) : undefined,
    });
  }),
  ...scene.verbs('underwrite|arrange|lead').flatMap(({ clause, subjects, objects }) =>
    told(scene, clause, {
      clients: objects.filter(({ head }) => LISTINGS.has(head.lower)).flatMap(({ possessors }) => possessors),
      houses: subjects,
    }),
  ),
  ...scene.verbs('sign off on').flatMap(({ clause, subjects, objects }) =>
    told(scene, clause, {
      clients: objects.filter(({ head }) => ACCOUNTS.has(head.lower)).flatMap(({ possessors }) => possessors),
      houses: subjects,
    }),
  ),
  ...scene.verbs('audit').flatMap(({ clause, subjects, objects }) => {
    const clients = objects.flatMap((noun) => [noun, ...noun.possessors, ...noun.objectsOf('of')]);
    return told(scene, clause, { clients, houses: subjects });
  }),
];

const ACCOUNTS = new Set(['accounts', 'books', 'statements', 'results']);
const AUDITOR = new Set(['auditor', 'adviser', 'advisor', 'accountant', 'underwriter', 'supplier']);

/** "EY resigned as Wirecard's auditor", "Wirecard dropped EY as its auditor" */
const byEnding = (scene: Scene): readonly Draft[] => [
  ...scene.verbs('resign|quit|serve|act', 'step down').flatMap(({ clause, subjects }) => {
    const owners = rolesIn(clause).flatMap((role) => [...role.possessors, ...role.objectsOf('of', 'to', 'for')]);
    return over(scene, clause, told(scene, clause, { clients: owners, houses: subjects }));
  }),
  ...scene
    .verbs('drop|fire|dismiss|sack|oust|replace|remove')
    .flatMap(({ clause, subjects, objects }) =>
      rolesIn(clause).length > 0
        ? over(scene, clause, told(scene, clause, { clients: subjects, houses: objects }))
        : [],
    ),
];

const rolesIn = (clause: Clause): readonly NounPhrase[] =>
  clause.obliquesNear('as').flatMap(({ objects }) => objects.filter(({ head }) => AUDITOR.has(head.lower)));

/** Who "serves as" one still is. */
const over = (scene: Scene, clause: Clause, drafts: readonly Draft[]): readonly Draft[] =>
  ['serve', 'act'].includes(clause.lemma)
    ? drafts
    : drafts.map((draft) => ({ ...draft, validTo: scene.dateOf(clause) ?? scene.calendar.today }));

const LISTINGS = new Set(['listing', 'offering', 'ipo', 'flotation', 'float', 'sale', 'placement']);

interface Service {
  readonly clients: readonly NounPhrase[];
  readonly houses: readonly NounPhrase[];
  /** Whom advisers call "the company": the one that the story is about. */
  readonly client?: Actor | undefined;
}

const told = (scene: Scene, clause: Clause, { clients, houses, client }: Service): readonly Draft[] =>
  pairs(client ? [client] : scene.all(clients).filter(isCompany), scene.all(houses).filter(isCompany)).flatMap(
    ([subject, object]) => {
      const standing = scene.standing(clause, [subject, object]);
      return standing && standing.stance !== 'expected'
        ? [{ subject, object, standing, evidence: [scene.evidence(clause, [...clients, ...houses])] }]
        : [];
    },
  );
