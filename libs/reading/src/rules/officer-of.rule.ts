import { claimRule } from '../claim/claim-rule.js';
import { leadsCompany, officesOf } from '../claim/office.js';
import { officesInPassing } from './offices-in-passing.js';

export const officerOf = claimRule({
  predicate: 'OFFICER_OF',
  examples: [
    {
      says: 'Larkfield Motors named a new finance chief, luring Mary Holt away from Shell.',
      claims: [['Mary Holt', 'OFFICER_OF', 'Larkfield Motors', { title: 'finance chief' }]],
    },
    {
      says: 'Larkfield Motors said on Friday that Mary Holt would take over as finance chief next month.',
      claims: [['Mary Holt', 'OFFICER_OF', 'Larkfield Motors', { stance: 'expected', title: 'finance chief' }]],
    },
    {
      says: "Peter Lowe, a senator, wrote to Mary Holt, Nvidia's chairwoman.",
      claims: [['Mary Holt', 'OFFICER_OF', 'Nvidia', { stance: 'stated', title: 'chairwoman' }]],
    },
    {
      says: 'Chevron Chief Executive Mike Wirth said so. His finance chief, Eimear Bonner, agreed.',
      claims: [['Eimear Bonner', 'OFFICER_OF', 'Chevron', { title: 'finance chief' }]],
    },
    { says: 'Mike Wirth said so. His finance chief, Eimear Bonner, agreed.', claims: [] },
    {
      says: "Jeffrey Wernick, Parler's chief operating officer, said so on Tuesday.",
      claims: [['Jeffrey Wernick', 'OFFICER_OF', 'Parler', { title: 'chief operating officer' }]],
    },
    {
      says: 'Microsoft President Brad Smith said so.',
      claims: [['Brad Smith', 'OFFICER_OF', 'Microsoft', { title: 'president' }]],
    },
    {
      says: 'Brad Smith, the president of Microsoft, spoke.',
      claims: [['Brad Smith', 'OFFICER_OF', 'Microsoft', { title: 'president' }]],
    },
    {
      says: 'Former Google chief financial officer Patrick Pichette spoke.',
      claims: [
        ['Patrick Pichette', 'OFFICER_OF', 'Google', { title: 'chief financial officer', validTo: '2021-01-22' }],
      ],
    },
    {
      says: "Mary Holt, Apple's head of people, wrote to staff.",
      claims: [['Mary Holt', 'OFFICER_OF', 'Apple', { title: 'head of people' }]],
    },
    {
      says: 'Apple finance chief Luca Maestri said so.',
      claims: [['Luca Maestri', 'OFFICER_OF', 'Apple', { title: 'finance chief' }]],
    },
    {
      says: 'Apple fell. General counsel Mary Holt said Apple would appeal.',
      claims: [['Mary Holt', 'OFFICER_OF', 'Apple', { title: 'general counsel', inferred: true }]],
    },
    {
      says: 'Mary Holt, who heads the Federal Trade Commission, said so.',
      claims: [['Mary Holt', 'OFFICER_OF', 'Federal Trade Commission', { title: 'head' }]],
    },
    {
      says: 'Apple Chief Operating Officer Mary Holt left the company in May. Peter Lowe took over her post.',
      claims: [
        ['Mary Holt', 'OFFICER_OF', 'Apple', { validTo: '2020-05' }],
        ['Peter Lowe', 'OFFICER_OF', 'Apple', { title: 'chief operating officer' }],
      ],
    },
    {
      says: "Mary Holt, the head of Microsoft's gaming division, said so.",
      claims: [['Mary Holt', 'OFFICER_OF', 'Microsoft', { title: 'head of gaming division' }]],
    },
    {
      says: 'Mary Holt will serve as chief restructuring officer of Apple.',
      claims: [['Mary Holt', 'OFFICER_OF', 'Apple', { stance: 'expected' }]],
    },
    {
      says: 'Apple Chairman Mary Holt and CEO Peter Lowe said so.',
      claims: [['Mary Holt', 'OFFICER_OF', 'Apple', { title: 'chairman' }]],
    },
    {
      says: 'Mary Holt, the founder of Larkfield Systems Inc, was charged. Mary Holt resigned as executive chairman in May.',
      claims: [['Mary Holt', 'OFFICER_OF', 'Larkfield Systems', { validTo: '2020-05', inferred: true }]],
    },
    {
      says: 'Dave Ward, general secretary of the Communication Workers Union, said so.',
      claims: [['Dave Ward', 'OFFICER_OF', 'Communication Workers Union', { title: 'general secretary' }]],
    },
    {
      says: 'Mario Draghi, who headed the European Central Bank from 2011 to 2019, said so.',
      claims: [['Mario Draghi', 'OFFICER_OF', 'European Central Bank', { title: 'head', validTo: '2019' }]],
    },
    {
      says: 'During her stint as chief operating officer of Facebook, Sheryl Sandberg hired Peter Lowe.',
      claims: [['Sheryl Sandberg', 'OFFICER_OF', 'Facebook', { validTo: '2021-01-22' }]],
    },
    {
      says: 'Mary Holt left Google, where Mary Holt was chief operating officer.',
      claims: [['Mary Holt', 'OFFICER_OF', 'Google']],
    },
    {
      says: 'Mary Holt, until last year managing director of Ford, joined Shell.',
      claims: [['Mary Holt', 'OFFICER_OF', 'Ford', { validTo: '2021-01-22' }]],
    },
    {
      says: "Mary Holt, Facebook's government and policy director, said so.",
      claims: [['Mary Holt', 'OFFICER_OF', 'Facebook', { title: 'government and policy director' }]],
    },
    {
      says: 'Carlos Ghosn, chairman of both Nissan and Renault, fled.',
      claims: [
        ['Carlos Ghosn', 'OFFICER_OF', 'Nissan'],
        ['Carlos Ghosn', 'OFFICER_OF', 'Renault'],
      ],
    },
    {
      says: 'Boeing is led by Chairman Mary Holt.',
      claims: [['Mary Holt', 'OFFICER_OF', 'Boeing', { title: 'chairman' }]],
    },
    {
      says: 'Boeing, whose executive chairman, Mary Holt, has railed against it, fell.',
      claims: [['Mary Holt', 'OFFICER_OF', 'Boeing', { title: 'executive chairman' }]],
    },
    {
      says: 'Intel fell. Intel will pay. Compliance chief Mary Holt said so.',
      claims: [['Mary Holt', 'OFFICER_OF', 'Intel', { title: 'compliance chief', inferred: true }]],
    },
    {
      says: 'Boeing fell. Boeing will pay, and Airbus may. Mary Holt, the chairman, said so.',
      claims: [['Mary Holt', 'OFFICER_OF', 'Boeing', { title: 'chairman', inferred: true }]],
    },
    { says: 'Boeing fell. The Federal Aviation Administration fined Boeing. Chairman Mary Holt said so.', claims: [] },
    {
      says: 'Shell said so. Mary Holt, its top lawyer, agreed.',
      claims: [['Mary Holt', 'OFFICER_OF', 'Shell', { title: 'top lawyer' }]],
    },
    {
      says: "Mary Holt, the senior vice president in charge of Google's maps, said so.",
      claims: [['Mary Holt', 'OFFICER_OF', 'Google', { title: 'senior vice president' }]],
    },
    {
      says: 'Mary Holt gave up the chairmanship of Shell.',
      claims: [['Mary Holt', 'OFFICER_OF', 'Shell', { title: 'chairman', validTo: '2021-01-22' }]],
    },
    { says: 'Shell fell. Shell will pay. Mary Holt, chief operating officer of Gatwick Airport, said so.', claims: [] },
    { says: 'Mary Holt is a director of Shell.', claims: [] },
    { says: 'Senate Majority Leader Mary Holt said so.', claims: [] },
    { says: 'White House Chief of Staff Mary Holt said so.', claims: [] },
    { says: 'Apple fell. Apple will appeal, President Joe Biden said.', claims: [] },
    {
      says: "Shell's HR director, Mary Holt, left.",
      claims: [['Mary Holt', 'OFFICER_OF', 'Shell', { title: 'hr director' }]],
    },
    { says: 'The talks failed. Mary Holt, its finance chief, is away.', claims: [] },
    {
      says: 'Mary Holt had settled in as general counsel at Boeing.',
      claims: [['Mary Holt', 'OFFICER_OF', 'Boeing', { title: 'general counsel' }]],
    },
    {
      says: "Shell fell. Shell sold more. Mary Holt, the oil group's vice chairman, said so.",
      claims: [['Mary Holt', 'OFFICER_OF', 'Shell', { title: 'vice chairman' }]],
    },
    { says: 'The board of Shell voted to oust Mary Holt and appoint director Peter Lowe.', claims: [] },
    {
      says: 'Shell fell. Peter Lowe, the chairman and chief executive, and Mary Holt, his vice chairman, will move, Shell said.',
      claims: [
        ['Peter Lowe', 'OFFICER_OF', 'Shell', { title: 'chairman' }],
        ['Mary Holt', 'OFFICER_OF', 'Shell', { title: 'vice chairman' }],
      ],
    },
    {
      says: "Shell Chairman Peter Lowe and his cousin Mary Holt, the company's finance chief, left.",
      claims: [
        ['Peter Lowe', 'OFFICER_OF', 'Shell', { title: 'chairman' }],
        ['Mary Holt', 'OFFICER_OF', 'Shell', { title: 'finance chief' }],
      ],
    },
    {
      says: 'Mary Holt, once the chairman of Shell and of the consulting firm Bain, left.',
      claims: [
        ['Mary Holt', 'OFFICER_OF', 'Shell', { title: 'chairman' }],
        ['Mary Holt', 'OFFICER_OF', 'Bain', { title: 'chairman' }],
      ],
    },
    {
      says: 'Peter Lowe left as chief executive of Shell but remains chairman.',
      claims: [['Peter Lowe', 'OFFICER_OF', 'Shell', { title: 'chairman' }]],
    },
    {
      says: 'Shell said Mary Holt had been elected chairwoman.',
      claims: [['Mary Holt', 'OFFICER_OF', 'Shell', { title: 'chairwoman' }]],
    },
    {
      says: 'Shell hired Mary Holt from Chevron to be its finance chief.',
      claims: [['Mary Holt', 'OFFICER_OF', 'Shell', { title: 'finance chief' }]],
    },
    {
      says: 'Kodak fell. Kodak will go. Peter Lowe, a vice chairman of Bain, will serve as chief restructuring officer.',
      claims: [
        ['Peter Lowe', 'OFFICER_OF', 'Bain', { title: 'vice chairman' }],
        ['Peter Lowe', 'OFFICER_OF', 'Kodak', { title: 'chief restructuring officer', stance: 'expected' }],
      ],
    },
    {
      says: "Oracle sued. Shell Chairman Peter Lowe and his cousin Mary Holt, the company's chief counsel, left.",
      claims: [
        ['Peter Lowe', 'OFFICER_OF', 'Shell', { title: 'chairman' }],
        ['Mary Holt', 'OFFICER_OF', 'Shell', { title: 'chief counsel' }],
      ],
    },
    { says: 'Mary Holt worked at Shell, where she was put in charge of choosing software.', claims: [] },
    {
      says: 'Mary Holt was head of security at Shell for 14 months.',
      claims: [['Mary Holt', 'OFFICER_OF', 'Shell', { title: 'head of security', validTo: '2021-01-22' }]],
    },
    {
      says: "Mary Holt is Shell's chief scientist.",
      claims: [['Mary Holt', 'OFFICER_OF', 'Shell', { title: 'chief scientist' }]],
    },
    {
      says: "Shell's directors, its chairman, Peter Lowe, and Mary Holt, a banker, agreed.",
      claims: [['Peter Lowe', 'OFFICER_OF', 'Shell', { title: 'chairman' }]],
    },
    {
      says: "Peter Lowe, Shell's vice chairman and chief negotiator, left.",
      claims: [['Peter Lowe', 'OFFICER_OF', 'Shell', { title: 'vice chairman' }]],
    },
    {
      says: 'Mary Holt, chief executive of Shell from 2001 to 2008 and later chairman of Boeing, left.',
      claims: [['Mary Holt', 'OFFICER_OF', 'Boeing', { title: 'chairman' }]],
    },
    ...officesInPassing,
    { says: 'Mary Holt left Shell, where she ran the team.', claims: [] },
    { says: 'Shell fell. Peter Lowe takes charge of the combination.', claims: [] },
  ],
  match: (scene) =>
    officesOf(scene)
      .filter((office) => !leadsCompany(office) && office.title !== 'founder')
      .map(({ person, body, title, standing, validFrom, validTo, inferred, evidence }) => ({
        subject: person,
        object: body,
        qualifiers: { title },
        standing,
        validFrom,
        validTo,
        inferred: inferred ?? false,
        evidence: [evidence],
      })),
});
