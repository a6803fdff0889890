import { claimRule } from '../claim/claim-rule.js';
import { officesOf } from '../claim/office.js';
import { isChiefExecutive } from '../entity/title.js';

export const officerOf = claimRule({
  predicate: 'OFFICER_OF',
  examples: [
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
    { says: 'Apple fell. Apple will appeal, President Joe Biden said.', claims: [] },
  ],
  match: (scene) =>
    officesOf(scene)
      .filter(({ title }) => !isChiefExecutive(title))
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
