import type { Example } from '../claim/claim-rule.js';

/** Customers and suppliers that a text names on its way to something else. */
export const clientsInPassing: readonly Example[] = [
  // Lists with what each is, and from the one to the other
  {
    says: 'Goldman Sachs advised Oracle and Lazard advised Kroger.',
    claims: [
      ['Oracle', 'CLIENT_OF', 'Goldman Sachs'],
      ['Kroger', 'CLIENT_OF', 'Lazard'],
    ],
  },
  { says: "Instagram's maker, Meta, said so.", claims: [] },
  {
    says: 'Snowflake counts Adobe, the grocer Kroger and Nike among its customers.',
    claims: [
      ['Adobe', 'CLIENT_OF', 'Snowflake'],
      ['Kroger', 'CLIENT_OF', 'Snowflake'],
      ['Nike', 'CLIENT_OF', 'Snowflake'],
    ],
  },
  {
    says: "Snowflake's customers range from Adobe to the carmaker Ford.",
    claims: [
      ['Adobe', 'CLIENT_OF', 'Snowflake'],
      ['Ford', 'CLIENT_OF', 'Snowflake'],
    ],
  },
  {
    says: 'Snowflake lost data, and its clients Adobe and Nike told their staff.',
    claims: [
      ['Adobe', 'CLIENT_OF', 'Snowflake'],
      ['Nike', 'CLIENT_OF', 'Snowflake'],
    ],
  },
  {
    says: 'The theft at Snowflake hit several customers, including Adobe and Nike.',
    claims: [
      ['Adobe', 'CLIENT_OF', 'Snowflake', { inferred: true }],
      ['Nike', 'CLIENT_OF', 'Snowflake', { inferred: true }],
    ],
  },
  {
    says: 'ASML, whose machines are bought by every maker of chips from TSMC to Intel, grew.',
    claims: [
      ['TSMC', 'CLIENT_OF', 'ASML'],
      ['Intel', 'CLIENT_OF', 'ASML'],
    ],
  },
  {
    says: 'Snowflake grew. Adobe and Nike use its software.',
    claims: [
      ['Adobe', 'CLIENT_OF', 'Snowflake'],
      ['Nike', 'CLIENT_OF', 'Snowflake'],
    ],
  },
  // Who supplies what to whom
  { says: 'Corning, a supplier of glass to Apple, fell.', claims: [['Apple', 'CLIENT_OF', 'Corning']] },
  {
    says: 'Magna, a maker of car parts whose customers include Ford, fell.',
    claims: [['Ford', 'CLIENT_OF', 'Magna']],
  },
  {
    says: 'Ford buys its motors from Siemens and its cameras from Sony.',
    claims: [
      ['Ford', 'CLIENT_OF', 'Siemens'],
      ['Ford', 'CLIENT_OF', 'Sony'],
    ],
  },
  { says: 'Shell awarded a contract worth $300 million to Fluor.', claims: [['Shell', 'CLIENT_OF', 'Fluor']] },
  { says: 'FedEx, which delivers for Nike, fell.', claims: [['Nike', 'CLIENT_OF', 'FedEx']] },
  { says: 'FedEx drivers deliver parcels for Nike.', claims: [] },
  { says: "FedEx's drivers deliver parcels for Nike.", claims: [['Nike', 'CLIENT_OF', 'FedEx']] },
  { says: 'Siemens makes the motors in the trucks of Ford.', claims: [['Ford', 'CLIENT_OF', 'Siemens']] },
  { says: "Ford's computer system was supplied by Fujitsu.", claims: [['Ford', 'CLIENT_OF', 'Fujitsu']] },
  { says: 'Delta has 100 Airbus A220 jets on order.', claims: [['Delta', 'CLIENT_OF', 'Airbus']] },
  { says: 'Netflix uses Amazon Web Services.', claims: [['Netflix', 'CLIENT_OF', 'Amazon Web Services']] },
  { says: 'Netflix uses Facebook.', claims: [] },
  { says: 'Snap spent $2 billion on Google Cloud.', claims: [['Snap', 'CLIENT_OF', 'Google Cloud']] },
  // Advisers, auditors, agencies
  {
    says: "Lazard was Ford's financial adviser and Linklaters its legal counsel.",
    claims: [
      ['Ford', 'CLIENT_OF', 'Lazard'],
      ['Ford', 'CLIENT_OF', 'Linklaters'],
    ],
  },
  {
    says: 'Ford has appointed KPMG as its auditor, replacing Deloitte.',
    claims: [
      ['Ford', 'CLIENT_OF', 'KPMG'],
      ['Ford', 'CLIENT_OF', 'Deloitte', { validTo: '2021-01-22' }],
    ],
  },
  {
    says: 'Ford lost money. Ford hired Lazard in May. Evercore advised the board.',
    claims: [
      ['Ford', 'CLIENT_OF', 'Lazard'],
      ['Ford', 'CLIENT_OF', 'Evercore'],
    ],
  },
  {
    says: 'Nike hired the agency Wieden & Kennedy to make the film.',
    claims: [['Nike', 'CLIENT_OF', 'Wieden & Kennedy']],
  },
  { says: 'WPP fell. Ford, its most valuable account, left.', claims: [['Ford', 'CLIENT_OF', 'WPP']] },
  {
    says: 'JPMorgan and UBS will lead the flotation of Klarna.',
    claims: [
      ['Klarna', 'CLIENT_OF', 'JPMorgan', { stance: 'expected' }],
      ['Klarna', 'CLIENT_OF', 'UBS', { stance: 'expected' }],
    ],
  },
];
