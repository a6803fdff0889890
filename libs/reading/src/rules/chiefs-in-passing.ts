import type { Example } from '../claim/claim-rule.js';

/** Chiefs of whom a text says so only along with something else, or not where. */
export const chiefsInPassing: readonly Example[] = [
  {
    says: 'Peter Lowe was chief executive of Shell last year.',
    claims: [['Peter Lowe', 'CHIEF_EXECUTIVE_OF', 'Shell', { validTo: '2021-01-22' }]],
  },
  {
    says: 'Shell said its board had chosen Mary Holt as the next chief executive.',
    claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell', { stance: 'expected' }]],
  },
  {
    says: 'Intel and Nvidia fell. Peter Lowe joined Ford in 1990. He was named chief executive in 2003.',
    claims: [['Peter Lowe', 'CHIEF_EXECUTIVE_OF', 'Ford', { validFrom: '2003' }]],
  },
  {
    says: 'Peter Lowe joined Ford and became finance chief in 2003 and chief executive in 2009.',
    claims: [['Peter Lowe', 'CHIEF_EXECUTIVE_OF', 'Ford']],
  },
  {
    says: 'Shell shares fell after Chief Executive Mary Holt said so.',
    claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell', { inferred: true }]],
  },
  {
    says: 'At Boeing, Chief Executive Mary Holt wants more.',
    claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Boeing']],
  },
  {
    says: 'Mary Holt earned $12 million last year as chief executive of Boeing.',
    claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Boeing']],
  },
  { says: 'Peter Lowe praised Mary Holt as chief executive of Boeing.', claims: [] },
  {
    says: "Mary Holt is the first female chief executive in Shell's long history.",
    claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell']],
  },
  {
    says: 'The appointment of Mary Holt to lead Boeing takes effect in May.',
    claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Boeing']],
  },
  {
    says: 'Intel was sound when the company was still led by Peter Lowe. Intel fell.',
    claims: [['Peter Lowe', 'CHIEF_EXECUTIVE_OF', 'Intel', { validTo: '2021-01-22' }]],
  },
  {
    says: "Mary Holt and Peter Lowe, Shell's chief executive and finance chief, left.",
    claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell']],
  },
  {
    says: 'Peter Lowe has run Shell since Mary Holt left in 2012.',
    claims: [
      ['Peter Lowe', 'CHIEF_EXECUTIVE_OF', 'Shell'],
      ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell', { validTo: '2012' }],
    ],
  },
  {
    says: 'Shell turned to Mary Holt as its next chief executive.',
    claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell', { stance: 'expected' }]],
  },
  {
    says: "Shell's board has asked Mary Holt to stay on as chief executive.",
    claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell']],
  },
  {
    says: "Shell's directors fired Mary Holt as chief executive and put Peter Lowe in her place.",
    claims: [
      ['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell', { validTo: '2021-01-22' }],
      ['Peter Lowe', 'CHIEF_EXECUTIVE_OF', 'Shell'],
    ],
  },
  {
    says: 'Mary Holt, the woman in charge of Shell, left.',
    claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell']],
  },
  {
    says: 'Shell was run by Mary Holt at the time.',
    claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell', { validTo: '2021-01-22' }]],
  },
  {
    says: 'Shell, in which Bain still holds a tenth, said boss Mary Holt would stay.',
    claims: [['Mary Holt', 'CHIEF_EXECUTIVE_OF', 'Shell']],
  },
  {
    says: 'Nike fell. Nike will pay. Peter Lowe, earlier the head of Uber, will step down as chief executive.',
    claims: [
      ['Peter Lowe', 'CHIEF_EXECUTIVE_OF', 'Uber', { validTo: '2021-01-22' }],
      ['Peter Lowe', 'CHIEF_EXECUTIVE_OF', 'Nike'],
    ],
  },
];
