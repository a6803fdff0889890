import { claimRule, type Draft } from '../claim/claim-rule.js';
import { mainCompany } from '../claim/main-company.js';
import { employments } from '../claim/employment.js';
import { housesAfter } from '../claim/house-after.js';
import { housesBeside } from '../claim/house-beside.js';
import { officesOf } from '../claim/office.js';
import { type Role, rolesOf } from '../claim/role-noun.js';
import { isBody, isPerson, pairs, type Scene } from '../claim/scene.js';
import { staffNamed } from '../claim/staff-named.js';
import staff from '../claim/staff.json' with { type: 'json' };

const STAFF = {
  nouns: new Set(staff.nouns.flatMap((noun) => [noun, `${noun}s`])),
  prepositions: ['of', 'at', 'for', 'with', 'from'],
};
/** A lawyer "for" a company has it as his client. */
const LAWYERS = { nouns: new Set(staff.lawyers), prepositions: ['at', 'with'] };

/** An "Apple analyst" watches Apple; one of Wedbush Securities is employed there. */
const WATCHING = new Set(staff.watching);
const BROKERS = new Set(staff.brokers);

function isWatcher(scene: Scene, { noun, of, isBefore }: Role): boolean {
  if (
    !isBefore ||
    !WATCHING.has(noun.lemma.toLowerCase()) ||
    BROKERS.has(of.name.split(' ').at(-1)?.toLowerCase() ?? '')
  )
    return false;
  // Whom a story on another company names once is the analyst's house.
  const main = mainCompany(scene);
  const mentions = scene.cast.mentions.filter(({ actor, how }) => actor === of && how !== 'pronoun').length;
  return main === undefined || main === of || mentions > 1;
}

export const employedBy = claimRule({
  predicate: 'EMPLOYED_BY',
  examples: [
    { says: 'Mary Holt works for Google.', claims: [['Mary Holt', 'EMPLOYED_BY', 'Google']] },
    {
      says: 'Mary Holt, an analyst at Goldman Sachs, said so.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Goldman Sachs']],
    },
    { says: 'Apple spokeswoman Mary Holt declined to comment.', claims: [['Mary Holt', 'EMPLOYED_BY', 'Apple']] },
    {
      says: 'The ruling is narrow, said Mary Holt of Goldman Sachs.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Goldman Sachs']],
    },
    { says: 'Alex Spiro of Quinn Emanuel said so.', claims: [['Alex Spiro', 'EMPLOYED_BY', 'Quinn Emanuel']] },
    { says: 'Mary Holt of Texas said so.', claims: [] },
    { says: 'Mary Holt, an executive at Apple, said so.', claims: [['Mary Holt', 'EMPLOYED_BY', 'Apple']] },
    { says: 'Mary Holt, the chief executive of Apple, said so.', claims: [] },
    { says: 'Apple analyst Mary Holt said so.', claims: [] },
    {
      says: 'Apple rose. Apple sold more phones, Larkfield Group analyst Mary Holt said. Apple declined to comment.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Larkfield Group']],
    },
    {
      says: 'Mary Holt, who follows Apple at Goldman Sachs, said so.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Goldman Sachs']],
    },
    {
      says: 'Analyst Mary Holt at Goldman Sachs said so.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Goldman Sachs']],
    },
    { says: 'Mary Holt met Peter Lowe at Goldman Sachs.', claims: [] },
    { says: 'Mary Holt, who works at a Starbucks cafe, said so.', claims: [['Mary Holt', 'EMPLOYED_BY', 'Starbucks']] },
    {
      says: 'Mary Holt, who joined Microsoft from Google in 2019, said so.',
      claims: [
        ['Mary Holt', 'EMPLOYED_BY', 'Microsoft'],
        ['Mary Holt', 'EMPLOYED_BY', 'Google', { validTo: '2019' }],
      ],
    },
    {
      says: 'Mary Holt left Google to run Larkfield Systems Inc.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Google', { validTo: '2021-01-22' }]],
    },
    { says: 'Mary Holt left Google to have lunch.', claims: [] },
    {
      says: 'Mary Holt worked for Google.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Google', { validTo: '2021-01-22' }]],
    },
    {
      says: 'Mary Holt, who worked at Google for two years, testified.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Google', { validTo: '2021-01-22' }]],
    },
    {
      says: 'Google fired Mary Holt and Peter Lowe.',
      claims: [
        ['Mary Holt', 'EMPLOYED_BY', 'Google', { validTo: '2021-01-22' }],
        ['Peter Lowe', 'EMPLOYED_BY', 'Google', { validTo: '2021-01-22' }],
      ],
    },
    {
      says: 'Mary Holt and Peter Lowe, engineers at Google, were fired.',
      claims: [
        ['Mary Holt', 'EMPLOYED_BY', 'Google'],
        ['Peter Lowe', 'EMPLOYED_BY', 'Google'],
      ],
    },
    { says: 'Mary Holt met Peter Lowe, and engineers at Google were fired.', claims: [] },
    {
      says: 'Apple hired Mary Holt from Google in 2018.',
      claims: [
        ['Mary Holt', 'EMPLOYED_BY', 'Apple', { validFrom: '2018' }],
        ['Mary Holt', 'EMPLOYED_BY', 'Google', { validTo: '2018' }],
      ],
    },
    {
      says: 'Apple said it would cut jobs. "We are sorry," spokeswoman Mary Holt said.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Apple', { inferred: true }]],
    },
    { says: 'The Federal Trade Commission sued Apple. "We are sure," spokeswoman Mary Holt said.', claims: [] },
    {
      says: 'The case is strong, said Mary Holt from Goldman Sachs.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Goldman Sachs']],
    },
    { says: 'Mary Holt bought shares from Goldman Sachs, she said.', claims: [] },
    {
      says: 'Former Apple engineer Mary Holt said so.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Apple', { validTo: '2021-01-22' }]],
    },
    {
      says: 'Mary Holt joined Google in 2011.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Google', { validFrom: '2011' }]],
    },
    { says: 'Mary Holt joined Google in a suit against Apple.', claims: [] },
    {
      says: 'Google dismissed Mary Holt in May 2017.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Google', { validTo: '2017-05' }]],
    },
    { says: 'Mary Holt, a partner at Cooley LLP, said so.', claims: [['Mary Holt', 'EMPLOYED_BY', 'Cooley']] },
    { says: 'Mary Holt, a lawyer for Google, said so.', claims: [] },
    {
      says: 'Wedbush Securities analyst Mary Holt said so.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Wedbush Securities']],
    },
    { says: 'A spokesman for Google, Mary Holt, said so.', claims: [['Mary Holt', 'EMPLOYED_BY', 'Google']] },
    {
      says: 'Two researchers from Meta, Mary Holt and Peter Lowe, left.',
      claims: [
        ['Mary Holt', 'EMPLOYED_BY', 'Meta'],
        ['Peter Lowe', 'EMPLOYED_BY', 'Meta'],
      ],
    },
    {
      says: 'Mary Holt and Peter Lowe, both of Goldman Sachs, said so.',
      claims: [
        ['Mary Holt', 'EMPLOYED_BY', 'Goldman Sachs'],
        ['Peter Lowe', 'EMPLOYED_BY', 'Goldman Sachs'],
      ],
    },
    {
      says: 'Mary Holt, formerly of Goldman Sachs, said so.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Goldman Sachs', { validTo: '2021-01-22' }]],
    },
    {
      says: 'Mary Holt spent 32 years at Boeing.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Boeing', { validTo: '2021-01-22' }]],
    },
    { says: 'Mary Holt has worked for Google for years.', claims: [['Mary Holt', 'EMPLOYED_BY', 'Google']] },
    {
      says: "Mary Holt's departure from Google was a surprise.",
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Google', { validTo: '2021-01-22' }]],
    },
    { says: 'Mary Holt, the chief economist at Apple, said so.', claims: [['Mary Holt', 'EMPLOYED_BY', 'Apple']] },
    {
      says: 'Goldman Sachs analysts led by Mary Holt said so.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Goldman Sachs']],
    },
    { says: 'Mary Holt, a Navy veteran, said so.', claims: [] },
    { says: 'Mary Holt, with Google, sued Apple.', claims: [] },
    { says: 'Facebook suspended Mary Holt on Friday.', claims: [] },
    { says: 'Mary Holt wants to work for Google.', claims: [] },
    { says: 'Mary Holt wrote to an analyst at Goldman Sachs.', claims: [] },
    {
      says: 'Mary Holt of the research firm Gartner said so.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Gartner']],
    },
    { says: "Toyota's Mary Holt said so.", claims: [['Mary Holt', 'EMPLOYED_BY', 'Toyota']] },
  ],
  match: (scene) => all(scene).filter((draft) => !isOfficerThere(scene, draft)),
});

/** Not repeated for one who holds an office there. */
const isOfficerThere = (scene: Scene, { subject, object }: Draft): boolean =>
  officesOf(scene).some(({ person, body }) => person === subject && body === object);

const all = (scene: Scene): readonly Draft[] => [
  ...byVerb(scene),
  ...housesAfter(scene),
  ...employments(scene),
  ...housesBeside(scene),
  ...employersOf(scene),
  ...staffNamed(scene),
  ...[
    ...rolesOf(scene, STAFF),
    ...rolesOf(scene, LAWYERS).filter(({ isBefore, noun }) => !isBefore && noun.next?.pos === 'ADP'),
  ]
    .filter(({ holder, of, isUnreal }) => isPerson(holder) && isBody(of) && !isUnreal)
    .filter((role) => !isWatcher(scene, role) && !isOfTheState(role) && !isChief(role))
    .map(({ holder, of, standing, isPast, evidence }) => ({
      subject: holder,
      object: of,
      standing,
      validTo: isPast ? scene.calendar.today : undefined,
      evidence: [evidence],
    })),
];

/** "X, whose previous employer was Salomon" */
const employersOf = (scene: Scene): readonly Draft[] =>
  rolesOf(scene, { nouns: new Set(['employer', 'employers']), prepositions: ['of'] })
    .filter(({ holder, of, isUnreal }) => isBody(holder) && isPerson(of) && !isUnreal)
    .map(({ holder, of, standing, isPast, evidence }) => ({
      subject: of,
      object: holder,
      standing,
      validTo: isPast ? scene.calendar.today : undefined,
      evidence: [evidence],
    }));

/** A chief economist is staff, a chief executive is none. */
const isChief = ({ noun }: Role): boolean =>
  noun.lemma.toLowerCase() === 'executive' && noun.previous?.lower === 'chief';

const OF_COMPANIES = new Set(staff.ofCompanies);

/** A "Google veteran" has worked there; a "Navy veteran" is another thing. */
const isOfTheState = ({ noun, of }: Role): boolean =>
  OF_COMPANIES.has(noun.lemma.toLowerCase()) && !of.kinds.includes('Company');

const WORKS = [...staff.worksAt.map((verb) => `${verb} at`), ...staff.worksFor.map((verb) => `${verb} for`)];

const byVerb = (scene: Scene): readonly Draft[] =>
  scene.verbs(...WORKS, 'work in', 'follow|cover|track at', 'employ').flatMap((match) => {
    const { clause, subjects } = match;
    // "works at a Starbucks cafe"
    const objects = match.objects.flatMap((noun) => [noun, ...(scene.who(noun) ? [] : noun.compounds)]);
    const isOver = clause.form.tense === 'past' || clause.form.isPerfect;
    const [people, bodies] = clause.lemma === 'employ' ? [objects, subjects] : [subjects, objects];
    if (isOver || clause.form.tense === undefined) return [];
    return pairs(scene.all(people).filter(isPerson), scene.all(bodies).filter(isBody)).flatMap(([subject, object]) => {
      const standing = scene.standing(clause, [subject, object]);
      if (!standing || standing.stance === 'expected') return [];
      return [{ subject, object, standing, evidence: [scene.evidence(clause, [...people, ...bodies])] }];
    });
  });
