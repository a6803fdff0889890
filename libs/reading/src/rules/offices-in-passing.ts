import type { Example } from '../claim/claim-rule.js';

/** More ways of saying who holds an office, or did: examples of OFFICER_OF. */
export const officesInPassing: readonly Example[] = [
  {
    says: "Shell's finance chief, Mary Holt, left. Holt had joined from Ford, replacing Peter Lowe, who became head of BP.",
    claims: [
      ['Mary Holt', 'OFFICER_OF', 'Shell', { title: 'finance chief' }],
      ['Peter Lowe', 'OFFICER_OF', 'Shell', { title: 'finance chief' }],
    ],
  },
  {
    says: 'Shell grew. Shell said that Peter Lowe stepped down as chairman in May and was succeeded by Mary Holt, previously finance director at Ford.',
    claims: [
      ['Mary Holt', 'OFFICER_OF', 'Ford', { title: 'finance director', validTo: '2021-01-22' }],
      ['Peter Lowe', 'OFFICER_OF', 'Shell', { title: 'chairman' }],
      ['Mary Holt', 'OFFICER_OF', 'Shell', { title: 'chairman' }],
    ],
  },
  {
    says: 'Shell stripped Mary Holt of her role as chairman.',
    claims: [['Mary Holt', 'OFFICER_OF', 'Shell', { title: 'chairman', validTo: '2021-01-22' }]],
  },
  {
    says: "Mary Holt, who runs Shell's trading arm, left.",
    claims: [['Mary Holt', 'OFFICER_OF', 'Shell', { title: 'head of trading arm' }]],
  },
];
