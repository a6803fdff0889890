import { claimRule } from '../claim/claim-rule.js';
import { officesOf } from '../claim/office.js';
import { isChiefExecutive } from '../entity/title.js';

export const chiefExecutiveOf = claimRule({
  predicate: 'CHIEF_EXECUTIVE_OF',
  examples: [
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
    { says: 'Incoming Google Chief Executive Eric Schmidt spoke.', claims: [] },
    { says: 'John Matze told the chief executive of Apple so.', claims: [] },
  ],
  match: (scene) =>
    officesOf(scene)
      .filter(({ title }) => isChiefExecutive(title))
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
