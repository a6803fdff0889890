import type { Example } from '../claim/claim-rule.js';

/** Suits that a text tells of without the word for one, or on its way to something else. */
export const suitsInPassing: readonly Example[] = [
  {
    says: 'Shareholders including BlackRock filed a lawsuit against Oracle.',
    claims: [['BlackRock', 'SUED', 'Oracle']],
  },
  {
    says: 'Oracle sued Google and Apple sued Samsung.',
    claims: [
      ['Oracle', 'SUED', 'Google'],
      ['Apple', 'SUED', 'Samsung'],
    ],
  },
  // How they are fought
  {
    says: 'Live Nation is fighting the Justice Department in an antitrust case.',
    claims: [['Department of Justice', 'SUED', 'Live Nation', { inferred: true }]],
  },
  {
    says: 'Amazon is locked in litigation with the Federal Trade Commission over its pricing.',
    claims: [['Federal Trade Commission', 'SUED', 'Amazon', { inferred: true }]],
  },
  {
    says: "Amazon's legal battle with the Federal Trade Commission began in 2023.",
    claims: [['Federal Trade Commission', 'SUED', 'Amazon', { inferred: true }]],
  },
  {
    says: 'Oracle is pursuing Ann Ray, a consultant, in a New Jersey court over an article.',
    claims: [['Oracle', 'SUED', 'Ann Ray', { inferred: true }]],
  },
  {
    says: 'Oracle filed against Google in Rhode Island in March.',
    claims: [['Oracle', 'SUED', 'Google', { inferred: true }]],
  },
  {
    says: 'Oracle hauled Google into federal court this week.',
    claims: [['Oracle', 'SUED', 'Google']],
  },
  {
    says: 'Oracle took Google to the Delaware Court of Chancery in March.',
    claims: [['Oracle', 'SUED', 'Google']],
  },
  { says: 'Amazon is fighting the European Commission in court.', claims: [] },
  { says: 'Oracle is pursuing Google customers in Europe.', claims: [] },
  { says: 'Oracle took the fight over its merger with Google to a federal court.', claims: [] },
  // What was asked for, or awarded
  {
    says: 'A Chicago jury told Nintendo to pay $10 million to Oracle.',
    claims: [['Oracle', 'SUED', 'Nintendo', { inferred: true }]],
  },
  {
    says: "Oracle was found liable by a jury for copying Google's code.",
    claims: [['Google', 'SUED', 'Oracle', { inferred: true }]],
  },
  {
    says: 'A judge granted Oracle a temporary restraining order against Google.',
    claims: [['Oracle', 'SUED', 'Google', { inferred: true }]],
  },
  {
    says: 'Oracle sought a court order to keep Google from selling the phone.',
    claims: [['Oracle', 'SUED', 'Google', { inferred: true }]],
  },
  {
    says: 'Oracle is trying to recover $10 million from Google through the High Court.',
    claims: [['Oracle', 'SUED', 'Google', { inferred: true }]],
  },
  // Claims and challenges
  { says: 'Ann Ray dropped her $10 billion claim against Oracle in June.', claims: [['Ann Ray', 'SUED', 'Oracle']] },
  { says: 'A claim that Dell brought against Oracle was withdrawn.', claims: [['Dell', 'SUED', 'Oracle']] },
  {
    says: "The trial of Ann Ray's claims against Oracle opened on Monday.",
    claims: [['Ann Ray', 'SUED', 'Oracle']],
  },
  {
    says: "The court rejected Meta's challenge to the European Commission.",
    claims: [['Meta', 'SUED', 'European Commission', { inferred: true }]],
  },
  { says: "Oracle cannot escape Ann Ray's lawsuit, a judge ruled.", claims: [['Ann Ray', 'SUED', 'Oracle']] },
  { says: 'A judge refused to let Oracle out of a lawsuit by Ann Ray.', claims: [['Ann Ray', 'SUED', 'Oracle']] },
  {
    says: 'Oracle reached an accord with Ann Ray, whose discrimination suit was due to go before a jury.',
    claims: [['Ann Ray', 'SUED', 'Oracle']],
  },
  // What the filing says
  {
    says: 'Oracle alleges in a Delaware lawsuit that Google infringed a dozen patents.',
    claims: [['Oracle', 'SUED', 'Google', { inferred: true }]],
  },
  {
    says: 'Oracle has filed a case in Delaware, saying Google infringed a dozen patents.',
    claims: [['Oracle', 'SUED', 'Google']],
  },
  {
    says: "Oracle's complaint also names Google and Ann Ray.",
    claims: [
      ['Oracle', 'SUED', 'Google'],
      ['Oracle', 'SUED', 'Ann Ray'],
    ],
  },
  {
    says: 'Oracle cheated its drivers, according to a lawsuit filed by Ann Ray on Monday.',
    claims: [['Ann Ray', 'SUED', 'Oracle', { inferred: true }]],
  },
  {
    says: 'Primark and Asda are among 2,000 merchants pursuing Visa at the tribunal.',
    claims: [
      ['Primark', 'SUED', 'Visa', { inferred: true }],
      ['Asda', 'SUED', 'Visa', { inferred: true }],
    ],
  },
  {
    says: 'Oracle must face a lawsuit by a former manager. Ann Ray was let go in 2022. Her suit asks for $8 million.',
    claims: [['Ann Ray', 'SUED', 'Oracle', { inferred: true }]],
  },
  {
    says: 'Two former engineers sued Oracle on Monday. Ann Ray and Ben Lee say that they were fired for speaking up.',
    claims: [
      ['Ann Ray', 'SUED', 'Oracle'],
      ['Ben Lee', 'SUED', 'Oracle'],
    ],
  },
  { says: 'Two engineers sued Oracle on Monday. Ann Ray and Ben Lee, its chiefs, denied it.', claims: [] },
  { says: 'Three engineers sued Oracle on Monday. Ann Ray and Ben Lee, who run the company, denied it.', claims: [] },
  { says: 'Among those suing Oracle is Ann Ray, a nurse.', claims: [['Ann Ray', 'SUED', 'Oracle']] },
  {
    says: 'Ann Ray and Ben Lee are novelists. The writers took Oracle to court in 2023.',
    claims: [
      ['Ann Ray', 'SUED', 'Oracle'],
      ['Ben Lee', 'SUED', 'Oracle'],
    ],
  },
  {
    says: 'A trial in which Oracle accuses Google of copying its code opened on Monday.',
    claims: [['Oracle', 'SUED', 'Google', { inferred: true }]],
  },
  {
    says: 'Oracle asked a federal judge in San Jose for a temporary restraining order barring startup Oatly from hiring its engineers.',
    claims: [['Oracle', 'SUED', 'Oatly', { inferred: true }]],
  },
  // Claims that are met, asked to be dismissed, or told with a court
  {
    says: 'Oracle still faces a $2.7 billion claim from Google, which is pending in New York state court.',
    claims: [['Google', 'SUED', 'Oracle', { inferred: true }]],
  },
  {
    says: 'A judge said Oracle must face most of a suit by Google.',
    claims: [['Google', 'SUED', 'Oracle', { inferred: true }]],
  },
  {
    says: 'Oracle has accused Google of copying five patents, according to a complaint docketed Monday in the Eastern District of Texas.',
    claims: [['Oracle', 'SUED', 'Google', { inferred: true }]],
  },
  {
    says: 'Oracle says Google copied five patents, according to a suit lodged Monday in Delaware.',
    claims: [['Oracle', 'SUED', 'Google', { inferred: true }]],
  },
  {
    says: 'Oracle dragged Google before the International Trade Commission in 2019.',
    claims: [['Oracle', 'SUED', 'Google', { inferred: true }]],
  },
  {
    says: 'The Justice Department is already litigating two cases with Google.',
    claims: [['Department of Justice', 'SUED', 'Google', { inferred: true }]],
  },
  {
    says: "Oracle is seeking $2 billion from Google at London's High Court, where Dell has lodged a similar action.",
    claims: [
      ['Oracle', 'SUED', 'Google', { inferred: true }],
      ['Dell', 'SUED', 'Google', { inferred: true }],
    ],
  },
  { says: 'Oracle has been named in a suit filed by Google.', claims: [['Google', 'SUED', 'Oracle']] },
  {
    says: 'Trevor Milton alleged in a complaint filed in San Jose that Oracle fired him.',
    claims: [['Trevor Milton', 'SUED', 'Oracle', { inferred: true }]],
  },
  {
    says: 'Google won a $1 billion judgment from Oracle.',
    claims: [['Google', 'SUED', 'Oracle', { inferred: true }]],
  },
  { says: "A judge rejected Oracle's attempt to get the case tossed.", claims: [] },
  { says: 'Oracle is growing. Apple and Dell are not. Google sued it in 2020.', claims: [] },
  // Several who are meant, and whom "the case" is against
  {
    says: 'Oracle, Dell and Cisco are in talks. New Jersey sued the three companies in 2019.',
    claims: [
      ['New Jersey', 'SUED', 'Oracle'],
      ['New Jersey', 'SUED', 'Dell'],
      ['New Jersey', 'SUED', 'Cisco'],
    ],
  },
  { says: 'Oracle, Dell and Cisco are in talks. New Jersey sued the two companies in 2019.', claims: [] },
  {
    says: 'Oracle agreed to pay $2 million to writers who accused it of piracy. Trevor Milton and Mark Russell brought the case last year in federal court in San Francisco.',
    claims: [
      ['Trevor Milton', 'SUED', 'Oracle', { inferred: true }],
      ['Mark Russell', 'SUED', 'Oracle', { inferred: true }],
    ],
  },
  {
    says: 'Oracle failed to persuade a judge to throw out a lawsuit by Google.',
    claims: [['Google', 'SUED', 'Oracle', { inferred: true }]],
  },
  {
    says: 'Oracle lost its bid to shake off a Justice Department lawsuit.',
    claims: [['Department of Justice', 'SUED', 'Oracle', { inferred: true }]],
  },
  {
    says: 'Judge Ann Ray trimmed some of the claims by the Justice Department against Oracle.',
    claims: [['Department of Justice', 'SUED', 'Oracle']],
  },
  { says: 'Trevor Milton led a firm that won awards from Ernst & Young. A judge spoke.', claims: [] },
];
