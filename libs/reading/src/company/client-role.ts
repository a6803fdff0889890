import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import { companyMeant } from '../claim/company-meant.js';
import { mainCompany } from '../claim/main-company.js';
import { type Role, rolesOf } from '../claim/role-noun.js';
import { isBody, type Scene } from '../claim/scene.js';
import { namesBeside } from '../claim/set-beside.js';
import type { Actor } from '../entity/cast.js';
import { bareRolesOf } from './bare-role.js';
import words from './supply-words.json' with { type: 'json' };

const ADVISERS = new Set(words.advisers);
const HOUSES = new Set(words.houses.map((word) => word.toLowerCase()));
const CLIENTS = {
  nouns: new Set(['client', 'clients', 'customer', 'customers']),
  prepositions: ['of', 'for', 'to'],
};
const SUPPLIERS = {
  nouns: new Set(['supplier', 'suppliers', 'vendor', 'vendors', 'provider', ...ADVISERS]),
  prepositions: ['to', 'for', 'of'],
};
/** Of goods, so that only "for" and "to" tell for whom: "a maker of chips for Apple". */
const MAKERS = {
  nouns: new Set([
    'maker',
    'makers',
    'manufacturer',
    'manufacturers',
    'assembler',
    'assemblers',
    'producer',
    'builder',
  ]),
  prepositions: ['for', 'to'],
};
/** "its law firm, Kirkland": who works for it, not who it is. */
const FIRMS = { nouns: new Set(['firm', 'agency']), prepositions: [] };

/** Who works for whom, by what one is to the other: "Apple supplier Foxconn", "its auditor EY", "customers including Apple". */
export const clientsByRole = (scene: Scene): readonly Draft[] => [
  ...rolesOf(scene, CLIENTS).flatMap((role) => byRole(scene, role, { client: role.holder, provider: role.of })),
  ...rolesOf(scene, SUPPLIERS).flatMap((role) => byRole(scene, role, { client: role.of, provider: role.holder })),
  ...rolesOf(scene, MAKERS)
    .filter(({ isBefore }) => !isBefore)
    .flatMap((role) => byRole(scene, role, { client: role.of, provider: role.holder })),
  ...rolesOf(scene, FIRMS)
    .filter(isHouse)
    .flatMap((role) => byRole(scene, role, { client: role.of, provider: role.holder })),
  ...byBareRole(scene),
];

interface Ends {
  readonly client: Actor;
  readonly provider: Actor;
}

/** An adviser that was one still is who advised; of a former one it is known that it is over. */
function byRole(scene: Scene, role: Role, { client, provider }: Ends): readonly Draft[] {
  // "Its clients included Apple" tells of no end.
  const isLasting = ADVISERS.has(role.noun.lower) || role.noun.tag === 'NNS';
  const { today } = scene.calendar;
  const validTo = role.isFormer ? today : undefined;
  const isOver = validTo === undefined && (isLasting ? role.isFormer : role.isPast);
  if (isOver || !isBody(provider) || !isBody(client) || role.standing.stance === 'expected') return [];
  return [{ subject: client, object: provider, standing: role.standing, validTo, evidence: [role.evidence] }];
}

const isHouse = ({ noun }: Role): boolean =>
  new NounPhrase(noun).core.tokens.some(({ lower }) => HOUSES.has(lower)) ||
  (noun.previous !== undefined && HOUSES.has(noun.previous.lower));

const AUDITORS = new Set(['auditor', 'auditors']);

/** "TSMC said customers including Apple ..."; "the auditor EY", in a story that is about one company. */
function byBareRole(scene: Scene): readonly Draft[] {
  const customers = bareRolesOf(scene, CLIENTS.nouns).map(({ holder, of, evidence }) => ({
    ends: [holder, of] as const,
    evidence,
  }));
  const others = [
    ...scene.words(CUSTOMER).flatMap((noun) => anotherCustomer(scene, noun)),
    ...besideBare(scene),
    ...listedBare(scene),
  ];
  const client = mainCompany(scene);
  const auditors = scene.words(AUDITORS).flatMap((noun) => {
    const house = noun.next && noun.sentence.contains(noun.next) ? scene.at(noun.next) : undefined;
    const isBare =
      ['DET', 'ADP', 'PUNCT', 'SCONJ', 'VERB'].includes(noun.previous?.pos ?? 'PUNCT') &&
      noun.children('poss').length === 0;
    if (!client || !isBody(house) || house === client || !isBare) return [];
    return [{ ends: [client, house] as const, evidence: scene.cover(noun, ...scene.tokensAt(noun.next ?? noun)) }];
  });
  return [...customers, ...others, ...auditors].map(({ ends: [subject, object], evidence }) => ({
    subject,
    object,
    standing: { stance: 'stated' },
    inferred: true,
    evidence: [evidence],
  }));
}

const CUSTOMER = new Set(['client', 'customer']);
const ANOTHER = new Set(['another', 'a', 'also']);

interface Found {
  readonly ends: readonly [Actor, Actor];
  readonly evidence: TextSpan;
}

/** "The carmaker Stellantis is another customer": of the company that the story is about there. */
function anotherCustomer(scene: Scene, noun: Token): readonly Found[] {
  const clause = isBareCustomer(noun) ? scene.clauseAt(noun.head) : undefined;
  if (clause?.lemma !== 'be' || clause.isNegated || clause.form.tense !== 'present') return [];
  const [client, ...more] = scene.all(clause.subjects);
  if (more.length > 0 || !isBody(client) || scene.standing(clause, [client])?.stance !== 'stated') return [];
  const supplier = companyMeant(scene, noun, [client]);
  if (!supplier || supplier === client) return [];
  const evidence = scene.cover(noun, ...clause.subjects.flatMap(({ core }) => core.tokens));
  return [{ ends: [client, supplier], evidence }];
}

const BESIDE = new Set(['customer', 'client', 'supplier', 'auditor']);

/** "BMW, a customer, ...", "EY, the auditor, ...": of the company that the story is about there. */
const besideBare = (scene: Scene): readonly Found[] =>
  scene.words(BESIDE).flatMap((noun) => {
    const article = noun.lower === 'auditor' ? 'the' : 'a';
    const isBare = noun.previous?.lower === article && [',', '.'].includes(noun.next?.text ?? '');
    const [name] = isBare ? namesBeside(scene, noun) : [];
    const other = name && isBody(name.actor) ? companyMeant(scene, noun, [name.actor]) : undefined;
    if (!name || !other || other === name.actor) return [];
    const ends = CUSTOMER.has(noun.lower) ? ([name.actor, other] as const) : ([other, name.actor] as const);
    return [{ ends, evidence: scene.cover(noun, ...name.document.span(name.from, name.to).tokens) }];
  });

const CUSTOMERS = new Set(['customers', 'clients']);

/** "Customers include Volkswagen and BMW." */
const listedBare = (scene: Scene): readonly Found[] =>
  scene.verbs('include').flatMap(({ clause, subjects, objects }) => {
    const noun = subjects.map(({ head }) => head).find(({ lower }) => CUSTOMERS.has(lower));
    const clients = scene.all(objects).filter(isBody);
    if (
      !noun ||
      noun.children('poss', 'prep', 'compound').length > 0 ||
      scene.standing(clause, [])?.stance !== 'stated'
    )
      return [];
    const supplier = companyMeant(scene, noun, clients);
    const evidence = scene.evidence(clause, [...subjects, ...objects]);
    return supplier
      ? clients.filter((client) => client !== supplier).map((client) => ({ ends: [client, supplier], evidence }))
      : [];
  });

const isBareCustomer = (noun: Token): boolean =>
  noun.label === 'attr' &&
  noun.children('poss', 'prep', 'compound').length === 0 &&
  noun.children('det').some(({ lower }) => ANOTHER.has(lower));
