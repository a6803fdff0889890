import type { Example } from '../claim/claim-rule.js';

/** Lenders, builders and houses, and what is told of several with one verb. */
export const clientsServed: readonly Example[] = [
  // Lenders
  { says: 'Nike borrowed $20 million from Wells Fargo.', claims: [['Nike', 'CLIENT_OF', 'Wells Fargo']] },
  { says: 'Nike borrowed an idea from Ford.', claims: [] },
  { says: 'Wells Fargo lent Nike $20 million.', claims: [['Nike', 'CLIENT_OF', 'Wells Fargo']] },
  { says: 'Nike drew down a credit line from Barclays.', claims: [['Nike', 'CLIENT_OF', 'Barclays']] },
  { says: 'Barclays extended a $2 billion loan to Nike.', claims: [['Nike', 'CLIENT_OF', 'Barclays']] },
  // Builders
  { says: 'Skanska is building a warehouse for Nike.', claims: [['Nike', 'CLIENT_OF', 'Skanska']] },
  {
    says: 'Skanska will put up the warehouse for Nike.',
    claims: [['Nike', 'CLIENT_OF', 'Skanska', { stance: 'expected' }]],
  },
  // Books and papers
  { says: 'Deloitte, which looks after Nike’s accounts, resigned.', claims: [['Nike', 'CLIENT_OF', 'Deloitte']] },
  { says: 'Bankers at Lazard advised Nike.', claims: [['Nike', 'CLIENT_OF', 'Lazard']] },
  {
    says: 'Nike and Ford use the same auditor, KPMG.',
    claims: [
      ['Nike', 'CLIENT_OF', 'KPMG'],
      ['Ford', 'CLIENT_OF', 'KPMG'],
    ],
  },
  {
    says: 'KPMG has audited Ford for years and counts Nike among its clients.',
    claims: [
      ['Ford', 'CLIENT_OF', 'KPMG'],
      ['Nike', 'CLIENT_OF', 'KPMG'],
    ],
  },
  // The verb is not told again
  {
    says: 'Lazard acted for Ford and Evercore for Nike.',
    claims: [
      ['Ford', 'CLIENT_OF', 'Lazard'],
      ['Nike', 'CLIENT_OF', 'Evercore', { inferred: true }],
    ],
  },
  {
    says: 'Ford was advised by Lazard, Nike by Evercore.',
    claims: [
      ['Ford', 'CLIENT_OF', 'Lazard'],
      ['Nike', 'CLIENT_OF', 'Evercore', { inferred: true }],
    ],
  },
  // Parts, and the things that they go into
  { says: "Siemens makes the brakes that go into Ford's vans.", claims: [['Ford', 'CLIENT_OF', 'Siemens']] },
  { says: "Siemens is the sole supplier of brakes for Ford's vans.", claims: [['Ford', 'CLIENT_OF', 'Siemens']] },
  { says: 'Intel fabricates the chips that Nokia designs.', claims: [['Nokia', 'CLIENT_OF', 'Intel']] },
  { says: "Siemens makes the doors of Boeing's 737 MAX.", claims: [['Boeing', 'CLIENT_OF', 'Siemens']] },
  { says: 'Delta is the launch customer for the Airbus A220.', claims: [['Delta', 'CLIENT_OF', 'Airbus']] },
  { says: 'Delta committed to 20 of the Boeing 737 MAX.', claims: [['Delta', 'CLIENT_OF', 'Boeing']] },
  { says: "Ford takes most of Nucor's output.", claims: [['Ford', 'CLIENT_OF', 'Nucor']] },
  { says: "CrowdStrike's software protects the computers of Delta.", claims: [['Delta', 'CLIENT_OF', 'CrowdStrike']] },
  // Where work and accounts are
  { says: "Nike's media buying sits with Dentsu.", claims: [['Nike', 'CLIENT_OF', 'Dentsu']] },
  {
    says: "Publicis won Nike's media account from Omnicom.",
    claims: [
      ['Nike', 'CLIENT_OF', 'Publicis'],
      ['Nike', 'CLIENT_OF', 'Omnicom', { validTo: '2021-01-22' }],
    ],
  },
  { says: 'Nike advertises on Facebook.', claims: [['Nike', 'CLIENT_OF', 'Facebook']] },
  { says: 'Nike advertised for cooks on LinkedIn.', claims: [] },
  { says: 'Nike has renewed its contract with Accenture.', claims: [['Nike', 'CLIENT_OF', 'Accenture']] },
  // Two that were just named, and of whom a company speaks
  {
    says: 'Airbus and Boeing raised prices. Delta buys jets from both planemakers.',
    claims: [
      ['Delta', 'CLIENT_OF', 'Airbus'],
      ['Delta', 'CLIENT_OF', 'Boeing'],
    ],
  },
  {
    says: 'Delta said Rolls-Royce would supply the engines.',
    claims: [['Delta', 'CLIENT_OF', 'Rolls-Royce', { stance: 'expected', inferred: true }]],
  },
  // Of the company that a story is about
  {
    says: 'Nike lost money. Nike fell. Repairs are farmed out to Siemens.',
    claims: [['Nike', 'CLIENT_OF', 'Siemens', { inferred: true }]],
  },
  {
    says: 'Nike lost money. Nike fell. Lazard and UBS are the house brokers.',
    claims: [
      ['Nike', 'CLIENT_OF', 'Lazard', { inferred: true }],
      ['Nike', 'CLIENT_OF', 'UBS', { inferred: true }],
    ],
  },
  { says: 'Nike is sending its account back to WPP.', claims: [['Nike', 'CLIENT_OF', 'WPP']] },
  { says: 'Nike sold a quarter of its shares to WPP.', claims: [] },
  { says: 'Nike and WPP fell. Repairs are farmed out to Siemens.', claims: [] },
  {
    says: 'Vestas will deliver 40 turbines to Orsted.',
    claims: [['Orsted', 'CLIENT_OF', 'Vestas', { stance: 'expected' }]],
  },
];
