import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import { claimRule, type Draft } from '../claim/claim-rule.js';
import { type Role, rolesOf } from '../claim/role-noun.js';
import { isBody, pairs, type Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import { asideStanding } from '../claim/aside.js';

const CLIENT = new Set(['client', 'customer']);

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
    ...scene.story.sentences.flatMap(({ span }) => span.tokens.filter(isClient).flatMap((noun) => at(scene, noun))),
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

/** "one of the largest clients" */
const isOneOf = (head: Token, noun: Token) =>
  head.lower === 'one' && noun.head.lower === 'of' && noun.head.head === head;

const isClient = (token: Token) => CLIENT.has(token.lower);

function at(scene: Scene, noun: Token): readonly Draft[] {
  const phrase = new NounPhrase(noun);
  const providers = [
    ...phrase.obliques('of').flatMap(({ objects }) => objects),
    ...phrase.possessors,
    ...phrase.compounds,
  ];
  const clause = scene
    .sentenceOf(noun)
    ?.clauses.find(({ attributes }) => attributes.some(({ head }) => head === noun || isOneOf(head, noun)));
  const clients = clause ? clause.subjects : phrase.appositions;
  return pairs(scene.all(clients), scene.all(providers)).flatMap(([subject, object]) => {
    const standing = clause ? scene.standing(clause, [subject, object]) : asideStanding(scene, noun);
    const tokens = [
      ...clients.map(({ head }) => head),
      ...clients.flatMap(({ core }) => core.tokens),
      ...phrase.core.tokens,
    ];
    return standing ? [{ subject, object, standing, evidence: [scene.cover(noun, ...tokens)] }] : [];
  });
}

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
