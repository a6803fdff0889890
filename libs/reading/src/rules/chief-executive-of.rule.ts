import { claimRule } from '../claim/claim-rule.js';
import { leadsCompany, officesOf } from '../claim/office.js';
import { changesOfChiefs } from './changes-of-chiefs.js';
import { chiefsInPassing } from './chiefs-in-passing.js';

export const chiefExecutiveOf = claimRule({
  predicate: 'CHIEF_EXECUTIVE_OF',
  examples: [
    {
      says: 'Elon Musk, who runs rocket company SpaceX, denied it.',
      claims: [['Elon Musk', 'CHIEF_EXECUTIVE_OF', 'SpaceX']],
    },
    {
      says: 'Mary Holt, who ran Larkfield Systems Inc, was charged.',
      claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Larkfield Systems', { validTo: '2021-01-22' }]],
    },
    {
      says: 'Mary Holt, who came to Nvidia as chief executive last year, will join Google.',
      claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Nvidia']],
    },
    { says: "Mark Forkner, Boeing's chief technical pilot, was acquitted.", claims: [] },
    {
      says: 'Nvidia, whose chief executive Jensen Huang said so, rose.',
      claims: [['Jensen Huang', 'CHIEF_EXECUTIVE_OF', 'Nvidia']],
    },
    {
      says: 'Nvidia rose. Mary Holt, the chief executive of the company that bears her name, sold shares.',
      claims: [],
    },
    {
      says: 'Parler Chief Executive Officer John Matze told Reuters so.',
      claims: [['John Matze', 'CHIEF_EXECUTIVE_OF', 'Parler', { stance: 'stated' }]],
    },
    {
      says: "Tim Cook, Apple's chief executive, said sales rose.",
      claims: [['Tim Cook', 'CHIEF_EXECUTIVE_OF', 'Apple']],
    },
    {
      says: 'Satya Nadella is the chief executive officer of Microsoft.',
      claims: [['Satya Nadella', 'CHIEF_EXECUTIVE_OF', 'Microsoft']],
    },
    {
      says: 'Former Google Chief Executive Eric Schmidt spoke.',
      claims: [['Eric Schmidt', 'CHIEF_EXECUTIVE_OF', 'Google', { validTo: '2021-01-22' }]],
    },
    {
      says: 'Microsoft raised its forecast. Microsoft will hire more, Chief Executive Satya Nadella said.',
      claims: [['Satya Nadella', 'CHIEF_EXECUTIVE_OF', 'Microsoft', { inferred: true }]],
    },
    { says: 'Microsoft fell and Oracle rose. Sales are up, Chief Executive Satya Nadella said.', claims: [] },
    {
      says: 'Oracle fell. Oracle lost a bid, Q-Mobiltel Chief Executive Satya Nadella said.',
      claims: [['Satya Nadella', 'CHIEF_EXECUTIVE_OF', 'Q-Mobiltel']],
    },
    {
      says: 'Incoming Google Chief Executive Eric Schmidt spoke.',
      claims: [['Eric Schmidt', 'CHIEF_EXECUTIVE_OF', 'Google', { stance: 'expected' }]],
    },
    {
      says: 'Amazon, led by Mary Holt, denied the charges.',
      claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Amazon']],
    },
    { says: 'Mary Holt, who runs Apple, said so.', claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Apple']] },
    { says: "Mary Holt, who led Amazon's cloud business, said so.", claims: [] },
    { says: 'Apple boss Tim Cook said so.', claims: [['Tim Cook', 'CHIEF_EXECUTIVE_OF', 'Apple']] },
    { says: 'Mary Holt, the chief economist at Apple, said so.', claims: [] },
    { says: "Mary Holt, the chief executive of Microsoft's gaming division, said so.", claims: [] },
    {
      says: 'The former chief executive of Apple, Mary Holt, has been arrested.',
      claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Apple', { validTo: '2021-01-22' }]],
    },
    {
      says: 'Apple CEO Tim Cook and Microsoft CEO Satya Nadella met.',
      claims: [
        ['Tim Cook', 'CHIEF_EXECUTIVE_OF', 'Apple'],
        ['Satya Nadella', 'CHIEF_EXECUTIVE_OF', 'Microsoft'],
      ],
    },
    {
      says: 'Nvidia, run since 1993 by Jensen Huang, rose.',
      claims: [['Jensen Huang', 'CHIEF_EXECUTIVE_OF', 'Nvidia']],
    },
    {
      says: 'Mary Holt spent ten years at the head of Shell.',
      claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell', { validTo: '2021-01-22' }]],
    },
    { says: 'Mary Holt left retirement to run Boeing.', claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Boeing']] },
    {
      says: 'As chief executive of Shell, Mary Holt cut costs.',
      claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell']],
    },
    {
      says: 'Citigroup, with Jane Fraser as chief executive, sold shares.',
      claims: [['Jane Fraser', 'CHIEF_EXECUTIVE_OF', 'Citigroup']],
    },
    {
      says: "Shell has cut costs under Mary Holt's leadership.",
      claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell']],
    },
    {
      says: 'Mary Holt is a businesswoman, chief executive of Shell.',
      claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell']],
    },
    {
      says: 'Mary Holt and Peter Lowe, co-chief executives of Shell, left.',
      claims: [
        ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell'],
        ['Peter Lowe', 'CHIEF_EXECUTIVE_OF', 'Shell'],
      ],
    },
    { says: 'Elon Musk-led Tesla cut prices.', claims: [['Elon Musk', 'CHIEF_EXECUTIVE_OF', 'Tesla']] },
    { says: 'John Matze told the chief executive of Apple so.', claims: [] },
    {
      says: 'Mary Holt is the founder, CEO, and chairman of Shell.',
      claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell']],
    },
    {
      says: 'Mary Holt served as chief executive of Ford from 1983 to 1984 and chief executive of Shell from 1994 to 1997.',
      claims: [
        ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Ford', { validTo: '1984' }],
        ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell', { validTo: '1997' }],
      ],
    },
    {
      says: 'Mary Holt and Peter Lowe are the chief executive and chairman of Shell.',
      claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell']],
    },
    {
      says: "Mary Holt, Shell's Austrian chief executive at the time, is on trial.",
      claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell']],
    },
    {
      says: 'Peter Lowe, owner and boss of Shell, said so.',
      claims: [['Peter Lowe', 'CHIEF_EXECUTIVE_OF', 'Shell']],
    },
    {
      says: 'Mary Holt, at the helm of Shell since 2015, said so.',
      claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell']],
    },
    { says: 'Shell, with Mary Holt at the helm, fell.', claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell']] },
    {
      says: 'Mary Holt and Peter Lowe share the top job at Netflix.',
      claims: [
        ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Netflix'],
        ['Peter Lowe', 'CHIEF_EXECUTIVE_OF', 'Netflix'],
      ],
    },
    {
      says: 'Mary Holt headed Larkfield Systems Inc.',
      claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Larkfield Systems', { validTo: '2021-01-22' }]],
    },
    { says: 'Under CEO Mary Holt, Shell has cut costs.', claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell']] },
    { says: "Mary Holt, Shell's top executive, said so.", claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell']] },
    { says: "Mary Holt, head of Microsoft's Xbox business, said so.", claims: [] },
    { says: 'Apple said boss Mary Holt would stay.', claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Apple']] },
    {
      says: 'The Bank of England is to look at fees after savers complained. Mary Holt, its chief executive, said so.',
      claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Bank of England']],
    },
    ...changesOfChiefs,
    ...chiefsInPassing,
  ],
  match: (scene) =>
    officesOf(scene)
      .filter(leadsCompany)
      .map(({ person, body, standing, validFrom, validTo, inferred, evidence }) => ({
        subject: person,
        object: body,
        standing,
        validFrom,
        validTo,
        inferred: inferred ?? false,
        evidence: [evidence],
      })),
});
