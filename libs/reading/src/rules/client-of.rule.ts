import { claimRule } from '../claim/claim-rule.js';
import { clientsByRole } from '../company/client-role.js';
import { clientsByNoun } from '../company/supply-noun.js';
import { clientsByVerb } from '../company/trade.js';
import { clientsInPassing } from './clients-in-passing.js';
import { clientsMoved } from './clients-moved.js';

export const clientOf = claimRule({
  predicate: 'CLIENT_OF',
  examples: [
    { says: 'Twitter Inc, a larger Amazon client, did not comment.', claims: [['Twitter', 'CLIENT_OF', 'Amazon']] },
    {
      says: 'Netflix is a customer of Amazon Web Services.',
      claims: [['Netflix', 'CLIENT_OF', 'Amazon Web Services']],
    },
    { says: 'Netflix is not a customer of Google.', claims: [] },
    {
      says: "Snowflake's customers include Adobe and Siemens.",
      claims: [
        ['Adobe', 'CLIENT_OF', 'Snowflake'],
        ['Siemens', 'CLIENT_OF', 'Snowflake'],
      ],
    },
    { says: 'Apple supplier Foxconn cut its outlook.', claims: [['Apple', 'CLIENT_OF', 'Foxconn']] },
    {
      says: 'Snowflake counts Adobe and Siemens among its customers.',
      claims: [
        ['Adobe', 'CLIENT_OF', 'Snowflake'],
        ['Siemens', 'CLIENT_OF', 'Snowflake'],
      ],
    },
    { says: "Oracle is Uber's cloud provider.", claims: [['Uber', 'CLIENT_OF', 'Oracle']] },
    { says: 'Goldman Sachs is advising Uber on the sale.', claims: [['Uber', 'CLIENT_OF', 'Goldman Sachs']] },
    { says: 'Uber hired Goldman Sachs to explore a sale.', claims: [['Uber', 'CLIENT_OF', 'Goldman Sachs']] },
    { says: 'Ford picked Samsung to supply batteries for its cars.', claims: [['Ford', 'CLIENT_OF', 'Samsung']] },
    { says: 'Samsung makes chips for Apple.', claims: [['Apple', 'CLIENT_OF', 'Samsung']] },
    { says: 'Samsung supplies Apple with screens.', claims: [['Apple', 'CLIENT_OF', 'Samsung']] },
    { says: 'Ford buys its batteries from Samsung.', claims: [['Ford', 'CLIENT_OF', 'Samsung']] },
    { says: 'Intel won a contract from Ford.', claims: [['Ford', 'CLIENT_OF', 'Intel']] },
    { says: "Uber uses Oracle's cloud.", claims: [['Uber', 'CLIENT_OF', 'Oracle']] },
    { says: "Ford's battery supplier Samsung fell.", claims: [['Ford', 'CLIENT_OF', 'Samsung']] },
    {
      says: 'Nvidia said customers including Apple were affected.',
      claims: [['Apple', 'CLIENT_OF', 'Nvidia', { inferred: true }]],
    },
    { says: 'Apple, one of the biggest customers of Samsung, fell.', claims: [['Apple', 'CLIENT_OF', 'Samsung']] },
    {
      says: "Intel won a contract to upgrade Ford's network.",
      claims: [['Ford', 'CLIENT_OF', 'Intel']],
    },
    { says: 'Intel signed a deal with Ford to build its network.', claims: [['Ford', 'CLIENT_OF', 'Intel']] },
    { says: 'Intel secured a contract with Ford.', claims: [['Ford', 'CLIENT_OF', 'Intel']] },
    { says: 'Goldman Sachs advised Uber.', claims: [['Uber', 'CLIENT_OF', 'Goldman Sachs']] },
    { says: "Goldman Sachs arranged Uber's share sale.", claims: [['Uber', 'CLIENT_OF', 'Goldman Sachs']] },
    {
      says: 'Intel will supply Ford with chips.',
      claims: [['Ford', 'CLIENT_OF', 'Intel', { stance: 'expected' }]],
    },
    { says: 'Intel signed a deal with Ford.', claims: [] },
    { says: 'Intel signed a deal to buy shares of Ford.', claims: [] },
    { says: 'Ford may hire Goldman Sachs.', claims: [] },
    { says: 'Uber hired a chief designer from Google.', claims: [] },
    { says: 'Goldman Sachs advised Uber to sell.', claims: [] },
    { says: 'Samsung sold its printer business to Apple.', claims: [] },
    { says: 'Intel won a contract from the Pentagon.', claims: [['Department of Defense', 'CLIENT_OF', 'Intel']] },
    { says: 'Goldman Sachs advised against it.', claims: [] },
    {
      says: 'Former Boeing supplier Triumph Group sold a plant.',
      claims: [['Boeing', 'CLIENT_OF', 'Triumph Group', { validTo: '2021-01-22' }]],
    },
    { says: "Samsung makes screens for Apple's phones.", claims: [['Apple', 'CLIENT_OF', 'Samsung']] },
    { says: "Samsung makes screens for Apple's rivals.", claims: [] },
    { says: 'Apple relies on Samsung for screens.', claims: [['Apple', 'CLIENT_OF', 'Samsung']] },
    { says: 'Apple relies on Samsung for support.', claims: [] },
    { says: "Apple accounts for a quarter of Samsung's revenue.", claims: [['Apple', 'CLIENT_OF', 'Samsung']] },
    { says: "Apple accounts for a quarter of Samsung's shares.", claims: [] },
    { says: 'Samsung gets a fifth of its revenue from Apple.', claims: [['Apple', 'CLIENT_OF', 'Samsung']] },
    { says: 'Samsung gets a fifth of its staff from Apple.', claims: [] },
    { says: 'Ford pays Intel to manage its network.', claims: [['Ford', 'CLIENT_OF', 'Intel']] },
    { says: 'Google pays Apple billions to remain the default.', claims: [] },
    {
      says: 'Ford signed an agreement with Samsung to buy batteries.',
      claims: [['Ford', 'CLIENT_OF', 'Samsung', { stance: 'stated' }]],
    },
    { says: 'Intel has a contract to build servers for Ford.', claims: [['Ford', 'CLIENT_OF', 'Intel']] },
    { says: 'Intel has an agreement to build a plant in Germany for Ford.', claims: [['Ford', 'CLIENT_OF', 'Intel']] },
    {
      says: 'More than 900 customers use Snowflake, but Nvidia has many customers, among them Apple and the carmaker Ford.',
      claims: [
        ['Apple', 'CLIENT_OF', 'Nvidia'],
        ['Ford', 'CLIENT_OF', 'Nvidia'],
      ],
    },
    {
      says: 'Nvidia sells chips. Nvidia counts Apple among its clients. Ford is another customer.',
      claims: [
        ['Apple', 'CLIENT_OF', 'Nvidia'],
        ['Ford', 'CLIENT_OF', 'Nvidia', { inferred: true }],
      ],
    },
    { says: 'Nvidia said a customer had sued it. Nvidia said Ford is not a customer.', claims: [] },
    {
      says: 'Takata fell after Ford, its biggest customer, sued.',
      claims: [['Ford', 'CLIENT_OF', 'Takata']],
    },
    { says: 'Apple customers like Netflix.', claims: [] },
    // Lists that stand for a plural, however long
    {
      says: 'Samsung supplies screens to a number of phone makers in Asia, including Sony and Xiaomi.',
      claims: [
        ['Sony', 'CLIENT_OF', 'Samsung'],
        ['Xiaomi', 'CLIENT_OF', 'Samsung'],
      ],
    },
    {
      says: 'Ford and Siemens are among those who use Snowflake software.',
      claims: [
        ['Ford', 'CLIENT_OF', 'Snowflake'],
        ['Siemens', 'CLIENT_OF', 'Snowflake'],
      ],
    },
    { says: 'Ford is one of the companies that buy chips from Intel.', claims: [['Ford', 'CLIENT_OF', 'Intel']] },
    {
      says: 'Snowflake is used by companies such as Adobe and Siemens.',
      claims: [
        ['Adobe', 'CLIENT_OF', 'Snowflake'],
        ['Siemens', 'CLIENT_OF', 'Snowflake'],
      ],
    },
    { says: 'Analysts say the algorithms used by services such as YouTube and Netflix are alike.', claims: [] },
    // Orders and contracts
    { says: 'Ford has taken delivery of its first robots from Siemens.', claims: [['Ford', 'CLIENT_OF', 'Siemens']] },
    { says: 'Intel was awarded a contract by Ford to equip a plant.', claims: [['Ford', 'CLIENT_OF', 'Intel']] },
    { says: 'Intel won a contract to supply chips to Ford.', claims: [['Ford', 'CLIENT_OF', 'Intel']] },
    { says: 'Intel is bidding for a contract to supply chips to Ford.', claims: [] },
    {
      says: 'Intel lost the Ford account to Samsung.',
      claims: [
        ['Ford', 'CLIENT_OF', 'Intel'],
        ['Ford', 'CLIENT_OF', 'Samsung'],
      ],
    },
    {
      says: 'Siemens will deliver 90 trains to Amtrak.',
      claims: [['Amtrak', 'CLIENT_OF', 'Siemens', { stance: 'expected' }]],
    },
    { says: 'Siemens plans to deliver trains to Amtrak.', claims: [] },
    // Ends of a dealing
    {
      says: 'Ford has stopped buying steel from Nucor.',
      claims: [['Ford', 'CLIENT_OF', 'Nucor', { validTo: '2021-01-22' }]],
    },
    { says: 'Ford picked Siemens over Nvidia for its new plant.', claims: [['Ford', 'CLIENT_OF', 'Siemens']] },
    {
      says: 'Ford switched from Oracle to Microsoft.',
      claims: [
        ['Ford', 'CLIENT_OF', 'Microsoft'],
        ['Ford', 'CLIENT_OF', 'Oracle', { validTo: '2021-01-22' }],
      ],
    },
    { says: 'Intel signed up Ford as a customer.', claims: [['Ford', 'CLIENT_OF', 'Intel']] },
    { says: 'Samsung runs the online shop of Nike.', claims: [['Nike', 'CLIENT_OF', 'Samsung']] },
    { says: 'Samsung sold its service area in Ohio to Ford.', claims: [] },
    { says: 'Samsung developed an app for Apple.', claims: [] },
    { says: 'Apple employs about 450 engineers of Intel.', claims: [] },
    { says: 'VoIP service providers including Sprint were hit.', claims: [] },
    // What one has of the other
    {
      says: "Siemens's contract with the Pentagon was renewed.",
      claims: [['Department of Defense', 'CLIENT_OF', 'Siemens']],
    },
    { says: "Siemens's contract with Ford was renewed.", claims: [] },
    { says: "Accenture's work for Ford has ended.", claims: [['Ford', 'CLIENT_OF', 'Accenture', { inferred: true }]] },
    { says: "Accenture's potential work for Ford was discussed.", claims: [] },
    // Lists of those served, and who are among others
    {
      says: 'Oracle hosts workloads for companies such as Ford and Nike.',
      claims: [
        ['Ford', 'CLIENT_OF', 'Oracle'],
        ['Nike', 'CLIENT_OF', 'Oracle'],
      ],
    },
    {
      says: 'Oracle has worked with brands such as Ford and Nike.',
      claims: [
        ['Ford', 'CLIENT_OF', 'Oracle'],
        ['Nike', 'CLIENT_OF', 'Oracle'],
      ],
    },
    { says: 'Oracle has worked with Ford.', claims: [] },
    {
      says: 'Intel, Samsung and other suppliers of Ford fell.',
      claims: [
        ['Ford', 'CLIENT_OF', 'Intel'],
        ['Ford', 'CLIENT_OF', 'Samsung'],
      ],
    },
    // Users and makers of wares
    { says: "Delta, a buyer of Siemens's turbines, fell.", claims: [['Delta', 'CLIENT_OF', 'Siemens']] },
    { says: 'Delta is a big user of Palantir software.', claims: [['Delta', 'CLIENT_OF', 'Palantir']] },
    { says: 'Ford uses software developed by Palantir.', claims: [['Ford', 'CLIENT_OF', 'Palantir']] },
    { says: "The screens in Apple's phones are made by Samsung.", claims: [['Apple', 'CLIENT_OF', 'Samsung']] },
    { says: "The batteries in Ford's trucks come from Panasonic.", claims: [['Ford', 'CLIENT_OF', 'Panasonic']] },
    { says: 'Panasonic makes batteries for Ford trucks in Nevada.', claims: [['Ford', 'CLIENT_OF', 'Panasonic']] },
    { says: "Tesco stocks Nestle's chocolate.", claims: [['Tesco', 'CLIENT_OF', 'Nestle']] },
    { says: 'Nestle sells its chocolate through Tesco.', claims: [['Tesco', 'CLIENT_OF', 'Nestle']] },
    { says: 'Nestle is working with Lazard on a sale.', claims: [['Nestle', 'CLIENT_OF', 'Lazard']] },
    { says: 'Nestle is working with Lazard on a report.', claims: [] },
    { says: 'Wirecard had its books audited by EY.', claims: [['Wirecard', 'CLIENT_OF', 'EY']] },
    { says: 'Siemens won an order for 90 trains from Amtrak.', claims: [['Amtrak', 'CLIENT_OF', 'Siemens']] },
    { says: 'Nokia handed its phone business to Microsoft for 5 billion euros.', claims: [] },
    {
      says: "KPMG was fined for its work on Carillion's books and for its work on Wirecard.",
      claims: [['Wirecard', 'CLIENT_OF', 'KPMG', { inferred: true }]],
    },
    { says: "Wirecard's auditor at the time, EY, fell.", claims: [['Wirecard', 'CLIENT_OF', 'EY']] },
    { says: "Half of Panasonic's sales go to Ford.", claims: [['Ford', 'CLIENT_OF', 'Panasonic']] },
    { says: "A third of Siemens's sales come from Siemens Energy.", claims: [] },
    // Sums, moves and ends
    { says: 'Google pays Apple $20 billion a year for searches.', claims: [['Google', 'CLIENT_OF', 'Apple']] },
    {
      says: 'Oracle said its biggest customer, Ford, had moved to Microsoft.',
      claims: [
        ['Ford', 'CLIENT_OF', 'Oracle'],
        ['Ford', 'CLIENT_OF', 'Microsoft'],
      ],
    },
    {
      says: 'Ford has ended its contract with Oracle.',
      claims: [['Ford', 'CLIENT_OF', 'Oracle', { validTo: '2021-01-22' }]],
    },
    {
      says: 'Ford ditched Intel for Nvidia.',
      claims: [
        ['Ford', 'CLIENT_OF', 'Intel', { validTo: '2021-01-22' }],
        ['Ford', 'CLIENT_OF', 'Nvidia'],
      ],
    },
    {
      says: 'Siemens replaced Oracle as the auditor of Ford.',
      claims: [
        ['Ford', 'CLIENT_OF', 'Siemens'],
        ['Ford', 'CLIENT_OF', 'Oracle', { validTo: '2021-01-22' }],
      ],
    },
    ...clientsInPassing,
    ...clientsMoved,
  ],
  match: (scene) => [...clientsByVerb(scene), ...clientsByRole(scene), ...clientsByNoun(scene)],
});
