import type { Token } from '@wiregraph/syntax/document';
import { claimRule } from '../claim/claim-rule.js';
import { rolesOf } from '../claim/role-noun.js';
import { isBody } from '../claim/scene.js';
import { bareRolesOf } from '../company/bare-role.js';
import { onceEach } from '../company/bond.js';
import table from '../company/bond-frames.json' with { type: 'json' };
import { partnersByNoun, partnersByVerb } from '../company/partnership.js';

const PARTNERS = { nouns: new Set(table.partners), prepositions: ['of', 'with', 'to', 'for'] };
export const partnerOf = claimRule({
  predicate: 'PARTNER_OF',
  examples: [
    { says: 'Tencent and Oracle jointly organise a league.', claims: [['Tencent', 'PARTNER_OF', 'Oracle']] },
    { says: 'Ford counts Siemens as a partner.', claims: [['Ford', 'PARTNER_OF', 'Siemens']] },
    { says: 'Ford has thrown in its lot with Siemens.', claims: [['Ford', 'PARTNER_OF', 'Siemens']] },
    { says: 'Ford has a hydrogen venture with Toyota.', claims: [['Ford', 'PARTNER_OF', 'Toyota']] },
    { says: 'Ford started a new venture in Ohio.', claims: [] },
    { says: 'Ford and Toyota are partners in batteries.', claims: [['Ford', 'PARTNER_OF', 'Toyota']] },
    {
      says: 'Google signed a cooperation agreement with Samsung.',
      claims: [['Google', 'PARTNER_OF', 'Samsung']],
    },
    { says: 'Google signed an agreement with Samsung.', claims: [] },
    { says: 'Google partnered with Samsung on a headset.', claims: [['Google', 'PARTNER_OF', 'Samsung']] },
    { says: 'Google has teamed up with Samsung.', claims: [['Google', 'PARTNER_OF', 'Samsung']] },
    { says: 'Google formed a partnership with Samsung.', claims: [['Google', 'PARTNER_OF', 'Samsung']] },
    { says: "Google's partner Samsung unveiled a phone.", claims: [['Samsung', 'PARTNER_OF', 'Google']] },
    { says: 'Google is in talks to partner with Samsung.', claims: [] },
    { says: 'Google did not partner with Samsung.', claims: [] },
    { says: 'Google may team up with Samsung.', claims: [] },
    {
      says: 'Google ended a partnership with Samsung.',
      claims: [['Google', 'PARTNER_OF', 'Samsung', { validTo: '2021-01-22' }]],
    },
    { says: "Google's partnership with Samsung began in 2019.", claims: [['Google', 'PARTNER_OF', 'Samsung']] },
    { says: 'Google and Samsung formed an alliance.', claims: [['Google', 'PARTNER_OF', 'Samsung']] },
    { says: 'Google and Samsung joined forces.', claims: [['Google', 'PARTNER_OF', 'Samsung']] },
    { says: 'Google set up a joint venture with Samsung.', claims: [['Google', 'PARTNER_OF', 'Samsung']] },
    { says: 'Google unveiled a phone in partnership with Samsung.', claims: [['Google', 'PARTNER_OF', 'Samsung']] },
    { says: 'Google is the general partner of Samsung.', claims: [] },
    { says: 'Google proposed an alliance with Samsung.', claims: [] },
    { says: 'Google cooperated with the Federal Trade Commission.', claims: [] },
    { says: 'Google and Samsung developed the headset together.', claims: [['Google', 'PARTNER_OF', 'Samsung']] },
    { says: 'Google jointly runs the plant with Samsung.', claims: [['Google', 'PARTNER_OF', 'Samsung']] },
    {
      says: 'Google has teamed up with phone makers including Samsung and Sony.',
      claims: [
        ['Google', 'PARTNER_OF', 'Samsung'],
        ['Google', 'PARTNER_OF', 'Sony'],
      ],
    },
    { says: 'Google and Samsung fell together.', claims: [] },
    // What several make, and where one acts with the other
    { says: 'Google developed the headset with Samsung.', claims: [['Google', 'PARTNER_OF', 'Samsung']] },
    {
      says: 'Google said it would build a plant in Dresden with Samsung and Sony.',
      claims: [
        ['Google', 'PARTNER_OF', 'Samsung', { stance: 'expected' }],
        ['Google', 'PARTNER_OF', 'Sony', { stance: 'expected' }],
      ],
    },
    { says: 'Google built a plant with Siemens turbines.', claims: [] },
    {
      says: 'Google and Samsung will build a plant together.',
      claims: [['Google', 'PARTNER_OF', 'Samsung', { stance: 'expected' }]],
    },
    { says: 'Google is working with Samsung on a headset.', claims: [['Google', 'PARTNER_OF', 'Samsung']] },
    { says: 'Google is working with Lazard on a sale.', claims: [] },
    { says: "Google's ally Samsung unveiled a phone.", claims: [['Samsung', 'PARTNER_OF', 'Google']] },
    { says: 'Google and Samsung, partners since 2010, fell.', claims: [['Google', 'PARTNER_OF', 'Samsung']] },
    {
      says: 'Google pulled out of a joint venture with Samsung.',
      claims: [['Google', 'PARTNER_OF', 'Samsung', { validTo: '2021-01-22' }]],
    },
    { says: 'Google complained of its venture with Samsung.', claims: [['Google', 'PARTNER_OF', 'Samsung']] },
    { says: 'Former Google partner Samsung unveiled a phone.', claims: [] },
  ],
  match: (scene) =>
    onceEach([
      ...partnersByVerb(scene),
      ...partnersByNoun(scene),
      ...bareRolesOf(scene, PARTNERS.nouns).map(({ holder, of, evidence }) => ({
        subject: holder,
        object: of,
        standing: { stance: 'stated' as const },
        inferred: true,
        evidence: [evidence],
      })),
      ...rolesOf(scene, PARTNERS)
        .filter(({ holder, of, isPast, noun }) => isBody(holder) && isBody(of) && !isPast && !isLegal(noun))
        .map(({ holder, of, standing, evidence }) => ({ subject: holder, object: of, standing, evidence: [evidence] })),
    ]),
});

/** "general partner of Global Partners LP": a form of company and no cooperation. */
const isLegal = (noun: Token): boolean =>
  ['general', 'limited', 'managing', 'founding', 'senior'].includes(noun.previous?.lower ?? '');
