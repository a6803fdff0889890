import { claimRule } from '../claim/claim-rule.js';
import { leadsCompany, officesOf } from '../claim/office.js';

export const chiefExecutiveOf = claimRule({
  predicate: 'CHIEF_EXECUTIVE_OF',
  examples: [
    {
      says: 'Elon Musk, who runs rocket company SpaceX, denied it.',
      claims: [['Elon Musk', 'CHIEF_EXECUTIVE_OF', 'SpaceX']],
    },
    {
      says: 'Nvidia rose. Nvidia sold more. Jensen Huang took charge of the company in 1993.',
      claims: [['Jensen Huang', 'CHIEF_EXECUTIVE_OF', 'Nvidia', { validFrom: '1993' }]],
    },
    { says: 'Nvidia rose. Jensen Huang took charge of the talks in 1993.', claims: [] },
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
      says: 'Elon Musk on Friday named Linda Yaccarino as the new chief executive of Twitter.',
      claims: [['Linda Yaccarino', 'CHIEF_EXECUTIVE_OF', 'Twitter']],
    },
    {
      says: 'John Matze resigned as chief executive of Parler on Jan 20.',
      claims: [['John Matze', 'CHIEF_EXECUTIVE_OF', 'Parler', { validTo: '2021-01-20' }]],
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
      says: 'Howard Schultz left. Mary Holt succeeded Howard Schultz as chief executive of Starbucks in March 2020.',
      claims: [
        ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Starbucks', { validFrom: '2020-03' }],
        ['Howard Schultz', 'CHIEF_EXECUTIVE_OF', 'Starbucks', { validTo: '2020-03' }],
      ],
    },
    {
      says: 'Tim Cook, the chief executive of Apple, will step down in June. He will be succeeded by Mary Holt.',
      claims: [
        ['Tim Cook', 'CHIEF_EXECUTIVE_OF', 'Apple', { stance: 'stated' }],
        ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Apple', { stance: 'expected' }],
      ],
    },
    { says: 'Mary Holt succeeded Peter Lowe as champion.', claims: [] },
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
      says: 'GameStop Corp fired Chief Executive Matthew Furlong on Wednesday.',
      claims: [['Matthew Furlong', 'CHIEF_EXECUTIVE_OF', 'GameStop', { validTo: '2021-01-20' }]],
    },
    {
      says: 'Intel CEO Pat Gelsinger resigned on Monday.',
      claims: [['Pat Gelsinger', 'CHIEF_EXECUTIVE_OF', 'Intel', { validTo: '2021-01-18' }]],
    },
    {
      says: 'Tim Cook said he would step down as chief executive of Apple.',
      claims: [['Tim Cook', 'CHIEF_EXECUTIVE_OF', 'Apple', { stance: 'stated' }]],
    },
    {
      says: 'The former chief executive of Apple, Mary Holt, has been arrested.',
      claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Apple', { validTo: '2021-01-22' }]],
    },
    {
      says: 'Tim Cook took over as chief executive of Apple in 2011.',
      claims: [['Tim Cook', 'CHIEF_EXECUTIVE_OF', 'Apple', { validFrom: '2011' }]],
    },
    {
      says: 'Apple CEO Tim Cook and Microsoft CEO Satya Nadella met.',
      claims: [
        ['Tim Cook', 'CHIEF_EXECUTIVE_OF', 'Apple'],
        ['Satya Nadella', 'CHIEF_EXECUTIVE_OF', 'Microsoft'],
      ],
    },
    {
      says: 'The resignation of Mary Holt as chief executive of Apple stunned investors.',
      claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Apple', { validTo: '2021-01-22' }]],
    },
    {
      says: 'Boeing named Mary Holt as its new chief executive on Monday, replacing Peter Lowe.',
      claims: [
        ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Boeing', { validFrom: '2021-01-18' }],
        ['Peter Lowe', 'CHIEF_EXECUTIVE_OF', 'Boeing', { validTo: '2021-01-18' }],
      ],
    },
    {
      says: 'Starbucks replaced CEO Mary Holt with Brian Niccol on Monday.',
      claims: [
        ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Starbucks', { validTo: '2021-01-18' }],
        ['Brian Niccol', 'CHIEF_EXECUTIVE_OF', 'Starbucks'],
      ],
    },
    { says: 'Starbucks replaced Mary Holt with Brian Niccol.', claims: [] },
    {
      says: 'Jack Dorsey stepped down as chief executive of Twitter Inc and the company named Mary Holt to succeed him.',
      claims: [
        ['Jack Dorsey', 'CHIEF_EXECUTIVE_OF', 'Twitter', { validTo: '2021-01-22' }],
        ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Twitter', { stance: 'stated' }],
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
    {
      says: 'Mary Holt gave up the top job at Barclays in May.',
      claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Barclays', { validTo: '2020-05' }]],
    },
    { says: 'Mary Holt left retirement to run Boeing.', claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Boeing']] },
    {
      says: 'Peter Lowe handed the reins of Shell to Mary Holt in May.',
      claims: [
        ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell'],
        ['Peter Lowe', 'CHIEF_EXECUTIVE_OF', 'Shell', { validTo: '2020-05' }],
      ],
    },
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
      says: 'Mary Holt took over at Shell in June.',
      claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell', { validFrom: '2020-06' }]],
    },
    {
      says: 'Mary Holt and Peter Lowe, co-chief executives of Shell, left.',
      claims: [
        ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell'],
        ['Peter Lowe', 'CHIEF_EXECUTIVE_OF', 'Shell'],
      ],
    },
    { says: 'Elon Musk-led Tesla cut prices.', claims: [['Elon Musk', 'CHIEF_EXECUTIVE_OF', 'Tesla']] },
    { says: 'Mary Holt gave up a job at Barclays.', claims: [] },
    { says: 'Peter Lowe will hand the reins to Mary Holt.', claims: [] },
    { says: 'Mary Holt got the chief executive of Shell fired.', claims: [] },
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
      says: 'The board of Shell voted to remove Mary Holt as chief executive.',
      claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell', { validTo: '2021-01-22' }]],
    },
    {
      says: "Mary Holt, Shell's Austrian chief executive at the time, is on trial.",
      claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell']],
    },
    {
      says: 'The top job at Boeing went to Mary Holt when Peter Lowe gave it up in 2020.',
      claims: [
        ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Boeing'],
        ['Peter Lowe', 'CHIEF_EXECUTIVE_OF', 'Boeing', { validTo: '2020' }],
      ],
    },
    { says: 'The top prize of Boeing went to Mary Holt.', claims: [] },
    {
      says: 'Peter Lowe, owner and boss of Shell, said so.',
      claims: [['Peter Lowe', 'CHIEF_EXECUTIVE_OF', 'Shell']],
    },
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
