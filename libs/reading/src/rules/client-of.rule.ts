import { claimRule } from '../claim/claim-rule.js';
import { clientsByRole } from '../company/client-role.js';
import { retainedBy } from '../company/retaining.js';
import { suppliesByVerb } from '../company/supply.js';

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
    { says: 'Intel won a contract from the Pentagon.', claims: [] },
    { says: 'Goldman Sachs advised against it.', claims: [] },
    { says: 'Former Boeing supplier Triumph Group sold a plant.', claims: [] },
    { says: 'Apple customers like Netflix.', claims: [] },
  ],
  match: (scene) => [...suppliesByVerb(scene), ...retainedBy(scene), ...clientsByRole(scene)],
});
