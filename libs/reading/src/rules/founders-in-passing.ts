import type { Example } from '../claim/claim-rule.js';

/** Founders that a text tells of on its way to something else. */
export const foundersInPassing: readonly Example[] = [
  {
    says: 'Heineken bought Larkfield Bank from its founders, Mary Holt and Peter Lowe, in 2017.',
    claims: [
      ['Mary Holt', 'FOUNDED', 'Larkfield Bank'],
      ['Peter Lowe', 'FOUNDED', 'Larkfield Bank'],
    ],
  },
  { says: 'Mary Holt will run Starling Bank. She succeeds co-founder Anne Boden.', claims: [] },
];
