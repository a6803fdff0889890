import type { Example } from '../claim/claim-rule.js';

/** Lawyers that a text tells of by what they do in a case. */
export const counselInPassing: readonly Example[] = [
  {
    says: 'Ann Ray sued Oracle. "Nonsense," said Ben Lee, who is defending Oracle.',
    claims: [['Ben Lee', 'REPRESENTS', 'Oracle']],
  },
  {
    says: 'Ann Ray sued Oracle. "Nonsense," said Ben Lee, a partner at Latham & Watkins who is defending the company.',
    claims: [['Ben Lee', 'REPRESENTS', 'Oracle']],
  },
  {
    says: 'Ann Ray sued Oracle. "They lied," said one of her attorneys, Ben Lee.',
    claims: [['Ben Lee', 'REPRESENTS', 'Ann Ray']],
  },
  {
    says: 'Ann Ray sued Oracle. Defense attorney Ben Lee told the jury that Oracle had done nothing wrong.',
    claims: [['Ben Lee', 'REPRESENTS', 'Oracle', { inferred: true }]],
  },
  {
    says: 'Ann Ray sued Oracle. Ray has hired Ben Lee, a trial lawyer.',
    claims: [['Ben Lee', 'REPRESENTS', 'Ann Ray']],
  },
  {
    says: 'Ann Ray sued Oracle. Hagens Berman, the Seattle law firm that filed the suit for Ray, said so.',
    claims: [['Hagens Berman', 'REPRESENTS', 'Ann Ray']],
  },
  {
    says: 'Ann Ray sued Oracle. Lawyers at Gibson Dunn represent Oracle.',
    claims: [['Gibson Dunn', 'REPRESENTS', 'Oracle']],
  },
  {
    says: "Ann Ray sued Oracle. Oracle's legal team includes Ben Lee of Gibson Dunn.",
    claims: [['Ben Lee', 'REPRESENTS', 'Oracle']],
  },
  {
    says: 'Ann Ray sued Oracle. In his opening statement for Oracle, Ben Lee called it a shakedown.',
    claims: [['Ben Lee', 'REPRESENTS', 'Oracle']],
  },
  {
    says: 'Ann Ray sued Oracle. "She never lied," said attorney Ben Lee, whose firm represents Ray.',
    claims: [['Ben Lee', 'REPRESENTS', 'Ann Ray']],
  },
  {
    says: 'Trevor Milton, through lawyer Ben Lee, denied the charges.',
    claims: [['Ben Lee', 'REPRESENTS', 'Trevor Milton']],
  },
  { says: 'Ann Ray sued Oracle. Safra Catz defended Oracle, saying it had done nothing wrong.', claims: [] },
  { says: 'Ann Ray sued Oracle. Safra Catz, the chief executive, is defending Oracle in public.', claims: [] },
];
