import { claimRule, type Draft } from '../claim/claim-rule.js';
import { coFounded } from '../claim/co-founded.js';
import { foundedByVerb } from '../claim/founding-verb.js';
import { hyphenedBy } from '../claim/hyphened.js';
import { isBodyName } from '../claim/office-noun.js';
import { officesOf } from '../claim/office.js';
import { isBody, isPerson, type Scene } from '../claim/scene.js';
import { type Role, rolesOf } from '../claim/role-noun.js';
import { unnamedRoles } from '../claim/unnamed-role.js';
import words from '../claim/founding.json' with { type: 'json' };
import { foundersInPassing } from './founders-in-passing.js';

const FOUNDER = { nouns: new Set(words.founders), prepositions: ['of', 'behind'] };
/** "founding member", "founding partner" */
const FOUNDING = { nouns: new Set(words.founding), prepositions: ['of', 'at'] };
/** "the entrepreneur behind Larkfield" */
const BEHIND = { nouns: new Set(words.behind), prepositions: ['behind'] };
const BRAINCHILD = { nouns: new Set(words.brainchild), prepositions: ['of'] };
export const founded = claimRule({
  predicate: 'FOUNDED',
  examples: [
    ...foundersInPassing,
    {
      says: 'Starling Bank was fined. Starling was founded in 2014 by Anne Boden.',
      claims: [['Anne Boden', 'FOUNDED', 'Starling Bank', { on: '2014' }]],
    },
    { says: 'Jeff Bezos founded Amazon in 1994.', claims: [['Jeff Bezos', 'FOUNDED', 'Amazon', { on: '1994' }]] },
    {
      says: 'Larkfield Systems Inc was founded by Mary Holt and Peter Lowe.',
      claims: [
        ['Mary Holt', 'FOUNDED', 'Larkfield Systems'],
        ['Peter Lowe', 'FOUNDED', 'Larkfield Systems'],
      ],
    },
    { says: 'Amazon founder Jeff Bezos owns a newspaper.', claims: [['Jeff Bezos', 'FOUNDED', 'Amazon']] },
    {
      says: 'Jack Dorsey, co-founder and chief executive of Twitter, testified.',
      claims: [['Jack Dorsey', 'FOUNDED', 'Twitter']],
    },
    {
      says: 'Peter Lowe set up Larkfield Systems Inc in 2004.',
      claims: [['Peter Lowe', 'FOUNDED', 'Larkfield Systems']],
    },
    {
      says: 'Mary Holt is the founder of Larkfield Systems Inc.',
      claims: [['Mary Holt', 'FOUNDED', 'Larkfield Systems']],
    },
    {
      says: 'Mary Holt co-founded Larkfield Systems Inc with Peter Lowe in 2019.',
      claims: [
        ['Mary Holt', 'FOUNDED', 'Larkfield Systems'],
        ['Peter Lowe', 'FOUNDED', 'Larkfield Systems'],
      ],
    },
    {
      says: 'Jack Dorsey is also the chief executive of Square Inc, which he co-founded.',
      claims: [['Jack Dorsey', 'FOUNDED', 'Square']],
    },
    { says: 'Facebook co-founder Mark Zuckerberg said so.', claims: [['Mark Zuckerberg', 'FOUNDED', 'Facebook']] },
    {
      says: 'Mary Holt founded Larkfield Systems Inc with Peter Lowe.',
      claims: [
        ['Mary Holt', 'FOUNDED', 'Larkfield Systems'],
        ['Peter Lowe', 'FOUNDED', 'Larkfield Systems'],
      ],
    },
    {
      says: 'Eric Yuan founded Zoom in 2011 after leaving Cisco.',
      claims: [['Eric Yuan', 'FOUNDED', 'Zoom', { on: '2011' }]],
    },
    {
      says: 'Kevin Systrom and Mike Krieger, the founders of Instagram, resigned.',
      claims: [
        ['Kevin Systrom', 'FOUNDED', 'Instagram'],
        ['Mike Krieger', 'FOUNDED', 'Instagram'],
      ],
    },
    {
      says: 'Amazon founder Jeff Bezos and his friend Peter Lowe were charged.',
      claims: [['Jeff Bezos', 'FOUNDED', 'Amazon']],
    },
    {
      says: 'Peter Lowe and Mary Holt were traders when they founded Larkfield Systems Inc.',
      claims: [
        ['Peter Lowe', 'FOUNDED', 'Larkfield Systems'],
        ['Mary Holt', 'FOUNDED', 'Larkfield Systems'],
      ],
    },
    { says: 'Peter Lowe was a trader when they founded Larkfield Systems Inc.', claims: [] },
    { says: 'Jeff Bezos, who helped found Amazon, resigned.', claims: [['Jeff Bezos', 'FOUNDED', 'Amazon']] },
    {
      says: 'Apple fell. Steve Jobs, who founded the Cupertino-based group with Steve Wozniak, is dead.',
      claims: [
        ['Steve Jobs', 'FOUNDED', 'Apple'],
        ['Steve Wozniak', 'FOUNDED', 'Apple'],
      ],
    },
    { says: 'Apple fell. Steve Jobs founded the company that became Pixar.', claims: [] },
    { says: 'Facebook bought a company co-founded by a student.', claims: [] },
    { says: 'Jeff Bezos did not found Microsoft.', claims: [] },
    { says: 'Jeff Bezos plans to start a company.', claims: [] },
    { says: 'Mark Zuckerberg launched an app of Facebook.', claims: [] },
    {
      says: 'Mary Holt left Google to start Larkfield Systems Inc.',
      claims: [['Mary Holt', 'FOUNDED', 'Larkfield Systems']],
    },
    {
      says: 'Mary Holt teamed up with Apple to found Larkfield Systems Inc.',
      claims: [['Mary Holt', 'FOUNDED', 'Larkfield Systems']],
    },
    {
      says: 'Larkfield Systems Inc, the brainchild of Mary Holt, was sold.',
      claims: [['Mary Holt', 'FOUNDED', 'Larkfield Systems']],
    },
    {
      says: 'Mary Holt is a founding partner of Larkfield Systems Inc.',
      claims: [['Mary Holt', 'FOUNDED', 'Larkfield Systems']],
    },
    {
      says: 'Two engineers, Mary Holt and Peter Lowe, founded Larkfield Systems Inc.',
      claims: [
        ['Mary Holt', 'FOUNDED', 'Larkfield Systems'],
        ['Peter Lowe', 'FOUNDED', 'Larkfield Systems'],
      ],
    },
    {
      says: 'Larkfield Systems Inc is a company started by Mary Holt.',
      claims: [['Mary Holt', 'FOUNDED', 'Larkfield Systems']],
    },
    { says: 'Mary Holt is a partner of Larkfield Systems Inc.', claims: [] },
    { says: 'Mary Holt created a film for Larkfield Systems Inc.', claims: [] },
    {
      says: 'Google bought the Mary Holt-founded Larkfield Systems Inc.',
      claims: [['Mary Holt', 'FOUNDED', 'Larkfield Systems']],
    },
    {
      says: 'WPP, the London-based market leader, whose founder Sir Martin Sorrell had foreseen it, fell.',
      claims: [['Martin Sorrell', 'FOUNDED', 'WPP']],
    },
    {
      says: 'Larkfield Systems Inc, dreamed up by Mary Holt, fell.',
      claims: [['Mary Holt', 'FOUNDED', 'Larkfield Systems']],
    },
    { says: 'Mary Holt, who built Instagram in 2010, left.', claims: [['Mary Holt', 'FOUNDED', 'Instagram']] },
    { says: 'Mary Holt, who built Apple into a giant, left.', claims: [] },
    { says: 'Peter Lowe met the founder of Amazon.', claims: [] },
    {
      says: 'Larkfield Systems Inc was founded by comedian Ron White, singer Mary Holt and industry veteran Peter Lowe.',
      claims: [
        ['Ron White', 'FOUNDED', 'Larkfield Systems'],
        ['Mary Holt', 'FOUNDED', 'Larkfield Systems'],
        ['Peter Lowe', 'FOUNDED', 'Larkfield Systems'],
      ],
    },
    {
      says: 'Larkfield Systems Inc was co-founded in 1987 by Mary Holt, a pharmacologist, and Peter Lowe.',
      claims: [
        ['Mary Holt', 'FOUNDED', 'Larkfield Systems'],
        ['Peter Lowe', 'FOUNDED', 'Larkfield Systems'],
      ],
    },
    { says: 'Larkfield Systems Inc was started by a former Mary Holt aide.', claims: [] },
    {
      says: 'Mary Holt was a lawyer before starting Larkfield Systems Inc.',
      claims: [['Mary Holt', 'FOUNDED', 'Larkfield Systems']],
    },
    {
      says: 'Mary Holt founded the tunneling venture The Boring Company.',
      claims: [['Mary Holt', 'FOUNDED', 'Boring Company']],
    },
    {
      says: 'Larkfield Systems Inc was started in a garage by Mary Holt and Peter Lowe.',
      claims: [
        ['Mary Holt', 'FOUNDED', 'Larkfield Systems'],
        ['Peter Lowe', 'FOUNDED', 'Larkfield Systems'],
      ],
    },
    {
      says: 'Mary Holt, the entrepreneur behind Larkfield Systems Inc, left.',
      claims: [['Mary Holt', 'FOUNDED', 'Larkfield Systems']],
    },
    {
      says: 'Mary Holt built Larkfield Systems Inc from a market stall into a national chain.',
      claims: [['Mary Holt', 'FOUNDED', 'Larkfield Systems']],
    },
    { says: 'Mary Holt built Apple from a niche brand into a giant.', claims: [] },
    { says: 'Mary Holt opened Larkfield Brewing Co in 1998.', claims: [['Mary Holt', 'FOUNDED', 'Larkfield Brewing']] },
    {
      says: "Mary Holt, president and one of Google's co-founders, left.",
      claims: [['Mary Holt', 'FOUNDED', 'Google']],
    },
    {
      says: 'Oracle fell. Oracle cut its forecast. Mary Holt, who co-founded the database giant with Peter Lowe, left.',
      claims: [
        ['Mary Holt', 'FOUNDED', 'Oracle'],
        ['Peter Lowe', 'FOUNDED', 'Oracle'],
      ],
    },
    {
      says: 'Mary Holt was charged on Monday. The founder of Larkfield Systems Inc denied it.',
      claims: [['Mary Holt', 'FOUNDED', 'Larkfield Systems', { inferred: true }]],
    },
    { says: 'Mary Holt said the founder of Amazon was rude.', claims: [] },
  ],
  match: (scene) => [
    ...foundedByVerb(scene),
    ...unnamedRoles(scene, FOUNDER).filter(({ object }) => object !== undefined && isBodyName(object.name)),
    ...byTitle(scene),
    ...coFounded(scene),
    ...hyphened(scene),
    ...[
      ...rolesOf(scene, FOUNDER),
      ...rolesOf(scene, FOUNDING).filter(isFounding),
      ...rolesOf(scene, BEHIND).filter(({ noun }) => noun.next?.lower === 'behind'),
      ...rolesOf(scene, BRAINCHILD).map(turned),
    ]
      .filter(({ holder, of }) => isPerson(holder) && isBody(of) && isBodyName(of.name))
      .map(({ holder, of, standing, evidence }) => ({ subject: holder, object: of, standing, evidence: [evidence] })),
  ],
});

const HYPHENED = new Set(['founded']);

/** "the Mary Holt-founded Larkfield" */
const hyphened = (scene: Scene): readonly Draft[] =>
  hyphenedBy(scene, HYPHENED).map(({ person, body, participle, tokens }) => ({
    subject: person,
    object: body,
    standing: { stance: 'stated' },
    evidence: [scene.cover(participle, ...tokens)],
  }));

const isFounding = ({ noun }: Role): boolean =>
  noun.children('amod', 'compound').some(({ lower }) => lower === 'founding');

/** Of "Uber, the brainchild of Travis Kalanick," he is the founder. */
const turned = (role: Role): Role => ({ ...role, holder: role.of, of: role.holder });

/** "Facebook co-founder Mark Zuckerberg", "founder and chief executive of Twitter" */
const byTitle = (scene: Scene): readonly Draft[] =>
  officesOf(scene)
    .filter(({ title }) => title === 'founder')
    .map(({ person, body, standing, inferred, evidence }) => ({
      subject: person,
      object: body,
      standing,
      inferred: inferred ?? false,
      evidence: [evidence],
    }));
