import { claimRule, type Draft } from '../claim/claim-rule.js';
import { type Role, rolesOf } from '../claim/role-noun.js';
import { isBody, pairs, type Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';

export const clientOf = claimRule({
  predicate: 'CLIENT_OF',
  examples: [
    { says: 'Twitter Inc, a larger Amazon client, did not comment.', claims: [['Twitter', 'CLIENT_OF', 'Amazon']] },
    {
      says: 'Netflix is a customer of Amazon Web Services.',
      claims: [['Netflix', 'CLIENT_OF', 'Amazon Web Services']],
    },
    { says: 'Netflix is not a customer of Google.', claims: [] },
    {
      says: "Snowflake's customers include Adobe and Siemens.",
      claims: [
        ['Adobe', 'CLIENT_OF', 'Snowflake'],
        ['Siemens', 'CLIENT_OF', 'Snowflake'],
      ],
    },
    { says: 'Apple supplier Foxconn cut its outlook.', claims: [['Apple', 'CLIENT_OF', 'Foxconn']] },
    {
      says: 'Snowflake counts Adobe and Siemens among its customers.',
      claims: [
        ['Adobe', 'CLIENT_OF', 'Snowflake'],
        ['Siemens', 'CLIENT_OF', 'Snowflake'],
      ],
    },
    { says: "Oracle is Uber's cloud provider.", claims: [['Uber', 'CLIENT_OF', 'Oracle']] },
    { says: 'Goldman Sachs is advising Uber on the sale.', claims: [['Uber', 'CLIENT_OF', 'Goldman Sachs']] },
    { says: 'Goldman Sachs advised against it.', claims: [] },
    { says: 'Former Boeing supplier Triumph Group sold a plant.', claims: [] },
    { says: 'Apple customers like Netflix.', claims: [] },
  ],
  match: (scene) => [
    ...byVerb(scene),
    ...rolesOf(scene, CLIENTS).flatMap(({ holder, of, ...role }) => byRole({ client: holder, provider: of, ...role })),
    ...rolesOf(scene, SUPPLIERS).flatMap(({ holder, of, ...role }) =>
      byRole({ client: of, provider: holder, ...role }),
    ),
  ],
});

const CLIENTS = { nouns: new Set(['client', 'clients', 'customer', 'customers']), prepositions: ['of', 'for', 'to'] };
const SUPPLIERS = {
  nouns: new Set(['supplier', 'suppliers', 'vendor', 'vendors', 'provider', 'auditor', 'auditors']),
  prepositions: ['to', 'for'],
};

const byRole = ({
  client,
  provider,
  standing,
  isPast,
  evidence,
}: Omit<Role, 'noun' | 'holder' | 'of'> & { readonly client: Actor; readonly provider: Actor }): readonly Draft[] =>
  !isPast && isBody(provider) && isBody(client)
    ? [{ subject: client, object: provider, standing, evidence: [evidence] }]
    : [];

/** "counts A and B among its customers", "is advising A" */
const byVerb = (scene: Scene): readonly Draft[] =>
  [...scene.verbs('count among customer|client|user'), ...scene.verbs('advise|audit')].flatMap(
    ({ clause, subjects, objects }) =>
      pairs(scene.all(objects).filter(isCompany), scene.all(subjects).filter(isCompany)).flatMap(
        ([subject, object]) => {
          const standing = clause.form.tense === 'past' ? undefined : scene.standing(clause, [subject, object]);
          if (!standing || standing.stance === 'expected') return [];
          return [{ subject, object, standing, evidence: [scene.evidence(clause, [...subjects, ...objects])] }];
        },
      ),
  );

const isCompany = ({ kinds }: Actor) => kinds.includes('Company');
