import type { Example } from '../claim/claim-rule.js';
import { clientsServed } from './clients-served.js';

/** Customers that come, go and move, and what they have others do. */
export const clientsMoved: readonly Example[] = [
  // Houses that are known to work for others
  { says: 'Ford brought in McKinsey after the recall.', claims: [['Ford', 'CLIENT_OF', 'McKinsey']] },
  { says: 'Ford asked KPMG to review the ledgers.', claims: [['Ford', 'CLIENT_OF', 'KPMG']] },
  { says: 'Ford dismissed KPMG.', claims: [['Ford', 'CLIENT_OF', 'KPMG', { validTo: '2021-01-22' }]] },
  { says: 'Ford dismissed Toyota.', claims: [] },
  {
    says: 'Ford has dropped Samsung, the battery supplier.',
    claims: [['Ford', 'CLIENT_OF', 'Samsung', { validTo: '2021-01-22' }]],
  },
  {
    says: 'KPMG was sacked as the auditor of Ford.',
    claims: [['Ford', 'CLIENT_OF', 'KPMG', { validTo: '2021-01-22' }]],
  },
  { says: "Ford's bankers at Lazard met investors.", claims: [['Ford', 'CLIENT_OF', 'Lazard', { inferred: true }]] },
  {
    says: "Lazard and UBS are bookrunners on Klarna's listing.",
    claims: [
      ['Klarna', 'CLIENT_OF', 'Lazard'],
      ['Klarna', 'CLIENT_OF', 'UBS'],
    ],
  },
  { says: 'Klarna has lined up Lazard for its flotation.', claims: [['Klarna', 'CLIENT_OF', 'Lazard']] },
  // What is moved, and from whom
  {
    says: 'Nike left Oracle for Microsoft in May.',
    claims: [
      ['Nike', 'CLIENT_OF', 'Oracle', { validTo: '2020-05' }],
      ['Nike', 'CLIENT_OF', 'Microsoft'],
    ],
  },
  { says: 'Nike moved its payroll to Workday.', claims: [['Nike', 'CLIENT_OF', 'Workday']] },
  { says: 'Nike moved its headquarters to Oracle Park.', claims: [] },
  {
    says: 'Siemens has poached Delta from Honeywell.',
    claims: [
      ['Delta', 'CLIENT_OF', 'Siemens'],
      ['Delta', 'CLIENT_OF', 'Honeywell', { validTo: '2021-01-22' }],
    ],
  },
  { says: 'Delta opted for Airbus.', claims: [['Delta', 'CLIENT_OF', 'Airbus']] },
  { says: 'Delta went with Siemens for its engines.', claims: [['Delta', 'CLIENT_OF', 'Siemens']] },
  { says: 'Delta went with Siemens to the police.', claims: [] },
  { says: 'Walmart has signed up with Oracle.', claims: [['Walmart', 'CLIENT_OF', 'Oracle']] },
  // Contracts whose direction is told by who sells such things
  {
    says: 'Walmart has signed a $3 billion cloud deal with Microsoft.',
    claims: [['Walmart', 'CLIENT_OF', 'Microsoft']],
  },
  { says: 'Microsoft signed a cloud deal with Walmart.', claims: [['Walmart', 'CLIENT_OF', 'Microsoft']] },
  { says: 'Walmart has a contract with Siemens for turbines.', claims: [['Walmart', 'CLIENT_OF', 'Siemens']] },
  {
    says: "Walmart's deal with Siemens for turbines was renewed.",
    claims: [['Walmart', 'CLIENT_OF', 'Siemens', { inferred: true }]],
  },
  { says: 'OpenAI has a licensing deal with Axel Springer.', claims: [['OpenAI', 'CLIENT_OF', 'Axel Springer']] },
  // Advertisers
  { says: 'Nike has pulled its ads from Facebook.', claims: [['Nike', 'CLIENT_OF', 'Facebook']] },
  {
    says: 'Nike and Ford, both of which halted their spending on Facebook in May, are back.',
    claims: [
      ['Nike', 'CLIENT_OF', 'Facebook'],
      ['Ford', 'CLIENT_OF', 'Facebook'],
    ],
  },
  { says: 'Nike resumed buying chips from Intel.', claims: [['Nike', 'CLIENT_OF', 'Intel']] },
  // Whose things one handles, carries and powers
  { says: "UPS carries Nike's parcels in Ohio.", claims: [['Nike', 'CLIENT_OF', 'UPS']] },
  { says: 'Amazon parcels are delivered by UPS.', claims: [['Amazon', 'CLIENT_OF', 'UPS']] },
  { says: 'UPS sorts returns for Nike.', claims: [['Nike', 'CLIENT_OF', 'UPS']] },
  { says: 'UPS trucks carry Nike shoes.', claims: [] },
  { says: "Intel supplies Ford's plant in Ohio.", claims: [['Ford', 'CLIENT_OF', 'Intel']] },
  { says: 'Cruise ran on chips from Nvidia.', claims: [['Cruise', 'CLIENT_OF', 'Nvidia']] },
  { says: 'Nike trains its models on servers belonging to Oracle.', claims: [['Nike', 'CLIENT_OF', 'Oracle']] },
  { says: "Delta's Airbus jets are new.", claims: [['Delta', 'CLIENT_OF', 'Airbus', { inferred: true }]] },
  { says: 'Delta is the largest operator of the Boeing 737 Max.', claims: [['Delta', 'CLIENT_OF', 'Boeing']] },
  {
    says: "Ford's reliance on Siemens for motors has grown.",
    claims: [['Ford', 'CLIENT_OF', 'Siemens', { inferred: true }]],
  },
  { says: "Ford's reliance on Siemens has grown.", claims: [] },
  // How many of whose customers, and which
  {
    says: "Adobe and Nike, two of Snowflake's largest customers, complained.",
    claims: [
      ['Adobe', 'CLIENT_OF', 'Snowflake'],
      ['Nike', 'CLIENT_OF', 'Snowflake'],
    ],
  },
  { says: "Apple is Intel's No. 1 customer.", claims: [['Apple', 'CLIENT_OF', 'Intel']] },
  { says: 'Intel began as a maker of chips for Apple.', claims: [['Apple', 'CLIENT_OF', 'Intel']] },
  {
    says: 'WPP, the agency whose clients include Ford and Nike, grew.',
    claims: [
      ['Ford', 'CLIENT_OF', 'WPP'],
      ['Nike', 'CLIENT_OF', 'WPP'],
    ],
  },
  { says: 'Commerzbank is a lender to Wirecard.', claims: [['Wirecard', 'CLIENT_OF', 'Commerzbank']] },
  // Of the company that a story is about, and of those listed before "which"
  {
    says: 'Ford has 30 mills. Ford closed a mill. Duke Energy supplies the power.',
    claims: [['Ford', 'CLIENT_OF', 'Duke Energy', { inferred: true }]],
  },
  { says: 'Ford fell. Duke Energy saw the power fail.', claims: [] },
  {
    says: 'Ford and Nike, which buy chips from Intel, fell.',
    claims: [
      ['Ford', 'CLIENT_OF', 'Intel'],
      ['Nike', 'CLIENT_OF', 'Intel'],
    ],
  },
  {
    says: 'Ford gets its mirrors from Siemens and its lasers from Intel.',
    claims: [
      ['Ford', 'CLIENT_OF', 'Siemens'],
      ['Ford', 'CLIENT_OF', 'Intel'],
    ],
  },
  { says: 'Ford got its start from Siemens.', claims: [] },
  { says: "Ford's truck runs on engines that Siemens builds in Ohio.", claims: [['Ford', 'CLIENT_OF', 'Siemens']] },
  { says: "Siemens maintains Ford's robots.", claims: [['Ford', 'CLIENT_OF', 'Siemens']] },
  { says: 'Ford has handed its warehousing to DHL.', claims: [['Ford', 'CLIENT_OF', 'DHL']] },
  { says: 'Accenture snapped up work for Ford.', claims: [['Ford', 'CLIENT_OF', 'Accenture']] },
  { says: 'Accenture does the same work for Ford.', claims: [['Ford', 'CLIENT_OF', 'Accenture']] },
  {
    says: 'Ford picked Oracle in place of Google.',
    claims: [
      ['Ford', 'CLIENT_OF', 'Oracle'],
      ['Ford', 'CLIENT_OF', 'Google', { validTo: '2021-01-22' }],
    ],
  },
  {
    says: 'Ford has booked launches with Arianespace and Boeing.',
    claims: [
      ['Ford', 'CLIENT_OF', 'Arianespace'],
      ['Ford', 'CLIENT_OF', 'Boeing'],
    ],
  },
  { says: 'Ford relies on Siemens for deliveries.', claims: [['Ford', 'CLIENT_OF', 'Siemens']] },
  { says: 'Accenture won business from Ford.', claims: [['Ford', 'CLIENT_OF', 'Accenture']] },
  { says: 'Ford reached an agreement to sell Siemens motors to Amazon.', claims: [['Amazon', 'CLIENT_OF', 'Ford']] },
  { says: "Ford's maps are sold to Amazon.", claims: [['Amazon', 'CLIENT_OF', 'Ford']] },
  ...clientsServed,
];
