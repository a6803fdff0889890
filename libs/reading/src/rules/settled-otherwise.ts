import type { Example } from '../claim/claim-rule.js';

/** Settlements told by what comes of them, or in other words. */
export const settledOtherwise: readonly Example[] = [
  {
    says: 'Oracle will pay $25 million to put to rest claims by the Federal Trade Commission.',
    claims: [['Oracle', 'SETTLED', 'Federal Trade Commission', { stance: 'stated' }]],
  },
  {
    says: 'Oracle reached a $78 million agreement with Google on Tuesday, averting a trial.',
    claims: [['Oracle', 'SETTLED', 'Google']],
  },
  {
    says: 'Oracle and Google have struck a deal to end their part of the litigation.',
    claims: [['Oracle', 'SETTLED', 'Google']],
  },
  {
    says: 'Oracle struck a deal with Google that ends their nine-year patent war.',
    claims: [['Oracle', 'SETTLED', 'Google']],
  },
  { says: 'Oracle and Google have agreed to end their patent war.', claims: [['Oracle', 'SETTLED', 'Google']] },
  { says: 'Oracle has ended its legal feud with Google.', claims: [['Oracle', 'SETTLED', 'Google']] },
  {
    says: 'Oracle cut a deal with Google on the eve of the trial.',
    claims: [['Oracle', 'SETTLED', 'Google']],
  },
  { says: 'Oracle bought peace from Google last month.', claims: [['Oracle', 'SETTLED', 'Google']] },
  {
    says: 'Oracle paid $900,000 to make a suit by Google go away.',
    claims: [['Oracle', 'SETTLED', 'Google', { amount: { value: 900_000, currency: 'USD' } }]],
  },
  {
    says: 'Google sued Oracle. Oracle will pay $9 million to make the suit go away.',
    claims: [['Oracle', 'SETTLED', 'Google']],
  },
  {
    says: 'Oracle agreed to hand over $12 million to Google to end the case.',
    claims: [['Oracle', 'SETTLED', 'Google']],
  },
  {
    says: 'Oracle has agreed to pay Google $12 million, bringing the case to a close.',
    claims: [['Oracle', 'SETTLED', 'Google']],
  },
  {
    says: 'Oracle ended a legal fight with Google by agreeing to pay $12 million.',
    claims: [['Oracle', 'SETTLED', 'Google']],
  },
  { says: "Oracle's deal with Google resolves a lawsuit over code.", claims: [['Oracle', 'SETTLED', 'Google']] },
  {
    says: 'Google and Oracle announced a resolution of their patent case.',
    claims: [['Google', 'SETTLED', 'Oracle']],
  },
  {
    says: 'Google will collect $12 million from Oracle under a settlement announced on Friday.',
    claims: [['Google', 'SETTLED', 'Oracle']],
  },
  { says: 'Google won a favorable settlement from Oracle.', claims: [['Google', 'SETTLED', 'Oracle']] },
  {
    says: 'Google has dropped its lawsuit against Oracle after the two reached a confidential settlement.',
    claims: [['Google', 'SETTLED', 'Oracle']],
  },
  {
    says: 'Google and Oracle told a judge on Friday that they had settled.',
    claims: [['Google', 'SETTLED', 'Oracle']],
  },
  {
    says: 'A settlement was reached on Friday between Google and Oracle.',
    claims: [['Google', 'SETTLED', 'Oracle']],
  },
  {
    says: "Google's lawsuit against Oracle ended in a $12 million settlement.",
    claims: [['Google', 'SETTLED', 'Oracle']],
  },
  {
    says: 'Oracle agreed to a $12 million settlement in a lawsuit brought by Google.',
    claims: [['Oracle', 'SETTLED', 'Google']],
  },
  {
    says: 'Oracle, along with Dell, inked a settlement with Google.',
    claims: [
      ['Oracle', 'SETTLED', 'Google'],
      ['Dell', 'SETTLED', 'Google'],
    ],
  },
  {
    says: 'Google sued Oracle. The two sides said they were dropping all litigation.',
    claims: [['Google', 'SETTLED', 'Oracle', { stance: 'alleged' }]],
  },
  {
    says: 'Oracle and Dell will hand Google as much as $2 billion to close the book on claims that they copied its code.',
    claims: [
      ['Oracle', 'SETTLED', 'Google', { stance: 'stated' }],
      ['Dell', 'SETTLED', 'Google', { stance: 'stated' }],
    ],
  },
  {
    says: 'Oracle has reached an agreement with the Justice Department that will spare it prosecution.',
    claims: [['Oracle', 'SETTLED', 'Department of Justice']],
  },
  {
    says: 'Oracle struck a plea deal with the Justice Department.',
    claims: [['Oracle', 'SETTLED', 'Department of Justice']],
  },
  {
    says: 'Google, which sued Oracle in 2016, agreed last year to accept £20m from Oracle.',
    claims: [['Google', 'SETTLED', 'Oracle', { inferred: true }]],
  },
  { says: 'Google has wrung a $14 million settlement out of Oracle.', claims: [['Google', 'SETTLED', 'Oracle']] },
  { says: 'Oracle and Dell have buried the hatchet with hundreds of retailers.', claims: [] },
  { says: 'Google accepted $3 million from Oracle for its offices.', claims: [] },
  { says: 'Oracle is in talks on a settlement with Google.', claims: [] },
  { says: 'Google sued Oracle. In 2011 Oracle paid $9,000 to make a suit by a union local go away.', claims: [] },
  {
    says: 'Google sued Oracle. Dell took a licence from Google and paid $3 million, ending an action in Delaware.',
    claims: [],
  },
  { says: 'Oracle is negotiating a settlement with Google.', claims: [] },
  { says: 'Oracle reached a $2 billion agreement with Google on Tuesday, ending months of talks.', claims: [] },
  { says: 'Oracle struck a deal with Pfizer before a clinical trial of the drug.', claims: [] },
  { says: 'Oracle and Dell signed a $26 million settlement with nearly every state.', claims: [] },
  { says: 'Apple is in talks to settle a lawsuit by Qualcomm.', claims: [] },
  { says: 'Apple refused to settle with Qualcomm.', claims: [] },
  { says: 'Apple may settle with Qualcomm.', claims: [] },
  { says: 'Apple settled in Cupertino with its founder.', claims: [] },
  { says: 'Oracle signed a $10 billion deal with the Defense Department.', claims: [] },
  { says: 'Samsung and LG took licenses from Oracle, ending the cases brought against them.', claims: [] },
];
