import type { Example } from '../claim/claim-rule.js';

/** Rulings of one of several judges. */
export const rulingsInPassing: readonly Example[] = [
  {
    says: 'A federal judge on Tuesday dismissed a class action accusing Apple of fraud. U.S. District Judge Ann Ray said there was no proof. Google faces a suit by Oracle before Judge Tom Lee.',
    claims: [['Ann Ray', 'RULED_ON', 'Lawsuit against Apple', { outcome: 'dismissed', on: '2021-01-19' }]],
  },
];
