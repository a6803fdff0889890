import type { Example } from '../claim/claim-rule.js';

/** What courts and regulators do, in other words than the usual. */
export const ruledOtherwise: readonly Example[] = [
  {
    says: 'Google sued Oracle. Oracle appealed to the Second Circuit, where it lost.',
    claims: [['US Court of Appeals for the Second Circuit', 'RULED_ON', 'Google v. Oracle']],
  },
  {
    says: "Google sued Oracle. The Supreme Court would not hear Oracle's appeal.",
    claims: [['Supreme Court', 'RULED_ON', 'Google v. Oracle', { stance: 'ruled' }]],
  },
  {
    says: 'Google sued Oracle. Judge Ann Ray signed off on the dismissal on Monday.',
    claims: [['Ann Ray', 'RULED_ON', 'Google v. Oracle', { stance: 'ruled' }]],
  },
  {
    says: 'Google sued Oracle. Judge Ann Ray let most of the claims go forward.',
    claims: [['Ann Ray', 'RULED_ON', 'Google v. Oracle', { stance: 'ruled' }]],
  },
  { says: 'Oracle sued Google. US District Judge William Alsup may dismiss the lawsuit.', claims: [] },
  { says: 'Oracle sued Google. A ruling by Judge William Alsup is expected in May.', claims: [] },
  { says: "Oracle sued Google. Oracle's claims could proceed, its lawyers said.", claims: [] },
];

export const appealedOtherwise: readonly Example[] = [
  {
    says: 'Google sued Oracle and Dell. Both have asked the Ninth Circuit to reverse the verdict.',
    claims: [
      ['Oracle', 'APPEALED', 'Google v. Oracle'],
      ['Dell', 'APPEALED', 'Google v. Oracle'],
    ],
  },
  {
    says: 'Google sued Oracle. Oracle petitioned the Supreme Court for review.',
    claims: [['Oracle', 'APPEALED', 'Google v. Oracle']],
  },
];

export const counselOtherwise: readonly Example[] = [
  {
    says: 'Google sued Trevor Milton. His attorneys at Abrams & Bayliss declined to comment.',
    claims: [['Abrams & Bayliss', 'REPRESENTS', 'Trevor Milton']],
  },
  {
    says: 'Google sued Oracle. "We won," said Ann Ray, who tried the case for Google.',
    claims: [['Ann Ray', 'REPRESENTS', 'Google']],
  },
  {
    says: 'Google sued Oracle. "We won," said Ann Ray of Cooley LLP, the lawyer for Google.',
    claims: [['Ann Ray', 'REPRESENTS', 'Google']],
  },
  {
    says: "Google sued Oracle. Google's counsel are Fish & Richardson and Ann Ray.",
    claims: [
      ['Fish & Richardson', 'REPRESENTS', 'Google'],
      ['Ann Ray', 'REPRESENTS', 'Google'],
    ],
  },
  {
    says: 'Google sued Oracle. Lawyers from Cooley LLP and Kirkland & Ellis represent Google.',
    claims: [
      ['Cooley', 'REPRESENTS', 'Google'],
      ['Kirkland & Ellis', 'REPRESENTS', 'Google'],
    ],
  },
  {
    says: 'Elon Musk sued Oracle. Attorney Ann Ray said that her client wanted answers.',
    claims: [['Ann Ray', 'REPRESENTS', 'Elon Musk', { inferred: true }]],
  },
  { says: 'Google sued Oracle. Attorney Ann Ray said that her client wanted answers.', claims: [] },
];

export const inquiriesOtherwise: readonly Example[] = [
  {
    says: 'The Securities and Exchange Commission sued Oracle in 2022 after a three-year probe.',
    claims: [['Securities and Exchange Commission', 'INVESTIGATES', 'Oracle']],
  },
  {
    says: 'The Federal Trade Commission upgraded its probe into Oracle.',
    claims: [['Federal Trade Commission', 'INVESTIGATES', 'Oracle']],
  },
  { says: 'Google sued Oracle after a three-year probe by Reuters.', claims: [] },
  { says: 'Facebook put Twitter under review.', claims: [] },
  { says: "Reuters' investigation of Boeing won a prize.", claims: [] },
  { says: 'The Justice Department is examining the data of Boeing.', claims: [] },
];

export const finesOtherwise: readonly Example[] = [
  {
    says: 'The Financial Conduct Authority made Barclays pay £40m.',
    claims: [['Financial Conduct Authority', 'FINED', 'Barclays']],
  },
  { says: 'The Federal Trade Commission ordered Amazon to pay $25 million in refunds to customers.', claims: [] },
  { says: 'Facebook must pay $5 million in damages, the Federal Trade Commission said.', claims: [] },
  { says: 'Facebook is trying to avoid a fine by the European Commission.', claims: [] },
];
