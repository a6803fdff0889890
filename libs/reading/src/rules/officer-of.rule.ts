import { claimRule } from '../claim/claim-rule.js';
import { leadsCompany, officesOf } from '../claim/office.js';

export const officerOf = claimRule({
  predicate: 'OFFICER_OF',
  examples: [
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
    { says: 'White House Chief of Staff Mary Holt said so.', claims: [] },
    { says: 'Apple fell. Apple will appeal, President Joe Biden said.', claims: [] },
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
