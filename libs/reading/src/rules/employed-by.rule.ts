import { claimRule, type Draft } from '../claim/claim-rule.js';
import { employments } from '../claim/employment.js';
import { housesAfter } from '../claim/house-after.js';
import { housesBeside } from '../claim/house-beside.js';
import { officesOf } from '../claim/office.js';
import type { Scene } from '../claim/scene.js';
import { staffNamed } from '../claim/staff-named.js';
import { staffAtPlants } from '../claim/staff-at-plant.js';
import { staffByRole } from '../claim/staff-role.js';
import { timesAt } from '../claim/time-at.js';
import { workingAt } from '../claim/working-at.js';
import { comingsAndGoings } from './comings-and-goings.js';

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
    {
      says: 'Sophie Lang joined Barclays in 2017 and was dismissed in March 2019.',
      claims: [['Sophie Lang', 'EMPLOYED_BY', 'Barclays', { validFrom: '2017', validTo: '2019-03' }]],
    },
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
    {
      says: 'Mary Holt, a Clifford Chance partner, said so.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Clifford Chance']],
    },
    {
      says: 'Mary Holt, who covers the carmaker for Gartner, said so.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Gartner']],
    },
    {
      says: 'Uber blocked two riders. A spokeswoman, Mary Holt, denied it.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Uber']],
    },
    {
      says: 'Google was silent, according to its press officer, Mary Holt.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Google']],
    },
    { says: 'Mary Holt left in 2009 for Google.', claims: [['Mary Holt', 'EMPLOYED_BY', 'Google']] },
    { says: 'Mary Holt left for Google headquarters.', claims: [] },
    { says: 'Mary Holt defected to Google.', claims: [['Mary Holt', 'EMPLOYED_BY', 'Google']] },
    { says: 'Mary Holt has been at Google since 2015.', claims: [['Mary Holt', 'EMPLOYED_BY', 'Google']] },
    { says: "Mary Holt, an engineer on Apple's maps team, said so.", claims: [['Mary Holt', 'EMPLOYED_BY', 'Apple']] },
    {
      says: 'Clifford Chance lawyer Mary Holt said so.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Clifford Chance']],
    },
    {
      says: 'Mary Holt, an analyst covering Apple at Gartner, said so.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Gartner']],
    },
    { says: 'Oracle lawyer Mary Holt said so.', claims: [] },
    { says: "Toyota's Mary Holt said so.", claims: [['Mary Holt', 'EMPLOYED_BY', 'Toyota']] },
    {
      says: 'Mary Holt, chief executive of Google since May and previously at Gartner, said so.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Gartner', { validTo: '2021-01-22' }]],
    },
    {
      says: 'Mary Holt, of the law firm Larkfield & Lowe, said so.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Larkfield & Lowe']],
    },
    {
      says: 'Ann Ray spent a decade at Intel before moving to Nvidia.',
      claims: [
        ['Ann Ray', 'EMPLOYED_BY', 'Intel', { validTo: '2021-01-22' }],
        ['Ann Ray', 'EMPLOYED_BY', 'Nvidia'],
      ],
    },
    { says: 'Mary Holt, with Clifford Chance, said so.', claims: [['Mary Holt', 'EMPLOYED_BY', 'Clifford Chance']] },
    {
      says: 'Uber cut jobs. Uber shut a depot. "We knew nothing," said Mary Holt, a driver at the depot.',
      claims: [['Mary Holt', 'EMPLOYED_BY', 'Uber']],
    },
    {
      says: "KPMG's Mary Holt and Peter Lowe were named.",
      claims: [
        ['Mary Holt', 'EMPLOYED_BY', 'KPMG'],
        ['Peter Lowe', 'EMPLOYED_BY', 'KPMG'],
      ],
    },
    ...comingsAndGoings,
  ],
  match: (scene) => all(scene).filter((draft) => !isOfficerThere(scene, draft)),
});

/** Not repeated for one who holds an office there. */
const isOfficerThere = (scene: Scene, { subject, object }: Draft): boolean =>
  officesOf(scene).some(({ person, body }) => person === subject && body === object);

const all = (scene: Scene): readonly Draft[] => [
  ...workingAt(scene),
  ...housesAfter(scene),
  ...employments(scene),
  ...housesBeside(scene),
  ...staffNamed(scene),
  ...staffAtPlants(scene),
  ...staffByRole(scene),
  ...timesAt(scene),
];
