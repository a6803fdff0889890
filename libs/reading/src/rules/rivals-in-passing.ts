import type { Example } from '../claim/claim-rule.js';

/** Rivals of a price war, by rank, by a choice between them. */
export const rivalsInPassing: readonly Example[] = [
  {
    says: "Rivian and Lucid are Ford's closest competitors.",
    claims: [
      ['Rivian', 'COMPETES_WITH', 'Ford'],
      ['Lucid', 'COMPETES_WITH', 'Ford'],
    ],
  },
  {
    says: 'Aldi and Lidl are locked in a price war with Tesco.',
    claims: [
      ['Aldi', 'COMPETES_WITH', 'Tesco'],
      ['Lidl', 'COMPETES_WITH', 'Tesco'],
    ],
  },
  { says: 'Aldi is locked in a legal battle with Tesco.', claims: [] },
  {
    says: 'Ford is the second-largest carmaker after Toyota.',
    claims: [['Ford', 'COMPETES_WITH', 'Toyota', { inferred: true }]],
  },
  { says: 'Disney launched a service to take on Netflix.', claims: [['Disney', 'COMPETES_WITH', 'Netflix']] },
  { says: 'Disney took on Goldman Sachs as an adviser.', claims: [] },
  { says: 'Google sees OpenAI as a competitor.', claims: [['Google', 'COMPETES_WITH', 'OpenAI']] },
  { says: 'Nike is struggling to compete with Adidas.', claims: [['Nike', 'COMPETES_WITH', 'Adidas']] },
  { says: 'Intel beat Nvidia to a contract with Ford.', claims: [['Intel', 'COMPETES_WITH', 'Nvidia']] },
  { says: 'Ford picked Intel over Nvidia.', claims: [['Intel', 'COMPETES_WITH', 'Nvidia']] },
  { says: 'Microsoft overtook Apple as the most valuable company.', claims: [] },
  {
    says: 'Uber grew fast. Uber raised prices, Uber said. Lyft, a smaller rival, did not.',
    claims: [['Lyft', 'COMPETES_WITH', 'Uber', { inferred: true }]],
  },
];
