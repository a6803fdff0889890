import type { Example } from '../claim/claim-rule.js';

/** More ways of saying who works where, or did: examples of EMPLOYED_BY. */
export const comingsAndGoings: readonly Example[] = [
  {
    says: 'Mary Holt was fired from Google in May 2017.',
    claims: [['Mary Holt', 'EMPLOYED_BY', 'Google', { validTo: '2017-05' }]],
  },
  { says: 'Mary Holt was fired from a cannon at Google.', claims: [] },
  {
    says: 'Mary Holt quit Google over the merger.',
    claims: [['Mary Holt', 'EMPLOYED_BY', 'Google', { validTo: '2021-01-22' }]],
  },
  { says: 'Mary Holt is leaving Google after ten years.', claims: [['Mary Holt', 'EMPLOYED_BY', 'Google']] },
  { says: 'Mary Holt may leave Google.', claims: [] },
  { says: 'Before joining Google, Mary Holt taught physics.', claims: [['Mary Holt', 'EMPLOYED_BY', 'Google']] },
  { says: 'Mary Holt has worked at the Ford plant for 20 years.', claims: [['Mary Holt', 'EMPLOYED_BY', 'Ford']] },
  {
    says: 'Mary Holt, a welder at the Ford plant in Cologne, said so.',
    claims: [['Mary Holt', 'EMPLOYED_BY', 'Ford']],
  },
  {
    says: "Mary Holt, a trader in Barclays' Leeds office, was charged.",
    claims: [['Mary Holt', 'EMPLOYED_BY', 'Barclays']],
  },
  {
    says: 'Mary Holt, a partner in the Leeds office of Clifford Chance, said so.',
    claims: [['Mary Holt', 'EMPLOYED_BY', 'Clifford Chance']],
  },
  { says: 'Chicago Tribune columnist Mary Holt said so.', claims: [['Mary Holt', 'EMPLOYED_BY', 'Chicago Tribune']] },
  {
    says: "In an interview with Bloomberg's Mary Holt, Tim Cook denied it.",
    claims: [['Mary Holt', 'EMPLOYED_BY', 'Bloomberg']],
  },
  { says: "In an interview with Japan's Mary Holt, Tim Cook denied it.", claims: [] },
  {
    says: 'Google fell after Google cut prices. Mary Holt, a company spokeswoman, said so.',
    claims: [['Mary Holt', 'EMPLOYED_BY', 'Google', { inferred: true }]],
  },
  {
    says: 'Ex-Tesla worker Mary Holt said so.',
    claims: [['Mary Holt', 'EMPLOYED_BY', 'Tesla', { validTo: '2021-01-22' }]],
  },
  {
    says: 'Mary Holt was hired away from Apple by Google in 2018.',
    claims: [
      ['Mary Holt', 'EMPLOYED_BY', 'Google', { validFrom: '2018' }],
      ['Mary Holt', 'EMPLOYED_BY', 'Apple', { validTo: '2018' }],
    ],
  },
  {
    says: 'Mary Holt, who led chip design at Apple, said so.',
    claims: [['Mary Holt', 'EMPLOYED_BY', 'Apple', { validTo: '2021-01-22' }]],
  },
  { says: 'Mary Holt, who led a protest at Apple, said so.', claims: [] },
  { says: 'Mary Holt, who is now with Google, said so.', claims: [['Mary Holt', 'EMPLOYED_BY', 'Google']] },
  { says: 'Mary Holt is with Google on that.', claims: [] },
  {
    says: 'During her time at Google, Mary Holt built the pricing team.',
    claims: [['Mary Holt', 'EMPLOYED_BY', 'Google', { validTo: '2021-01-22' }]],
  },
  {
    says: 'Mary Holt spent most of her career with Google.',
    claims: [['Mary Holt', 'EMPLOYED_BY', 'Google', { validTo: '2021-01-22' }]],
  },
  {
    says: 'Mary Holt, who speaks for Google, declined to comment.',
    claims: [['Mary Holt', 'EMPLOYED_BY', 'Google']],
  },
  { says: 'Mary Holt jumped ship to UBS in June.', claims: [['Mary Holt', 'EMPLOYED_BY', 'UBS']] },
  { says: 'Mary Holt, of broker Jefferies, said so.', claims: [['Mary Holt', 'EMPLOYED_BY', 'Jefferies']] },
  {
    says: 'A former Google engineer was charged with theft on Monday. Mary Holt, 38, faces four counts.',
    claims: [['Mary Holt', 'EMPLOYED_BY', 'Google', { inferred: true, validTo: '2021-01-22' }]],
  },
  {
    says: 'A former Google engineer was charged with theft on Monday. Judge Mary Holt will hear the case.',
    claims: [],
  },
  {
    says: 'Mary Holt was charged on Monday. The former Google engineer faces four counts.',
    claims: [['Mary Holt', 'EMPLOYED_BY', 'Google', { inferred: true, validTo: '2021-01-22' }]],
  },
  { says: 'Mary Holt met Peter Lowe on Monday. The former Google engineer faces four counts.', claims: [] },
  {
    says: 'Mary Holt, a onetime Google lawyer, said so.',
    claims: [['Mary Holt', 'EMPLOYED_BY', 'Google', { validTo: '2021-01-22' }]],
  },
  { says: "Mary Holt, the architect of the deal and Google's first backer, said so.", claims: [] },
];
