import { claimRule } from '../claim/claim-rule.js';

export const defendantIn = claimRule({
  predicate: 'DEFENDANT_IN',
  examples: [
    { says: 'Epic Games sued Apple.', claims: [['Apple', 'DEFENDANT_IN', 'Epic Games v. Apple', { inferred: false }]] },
    {
      says: 'The lawsuit names Goldman Sachs and Morgan Stanley as defendants.',
      claims: [
        ['Goldman Sachs', 'DEFENDANT_IN', 'Lawsuit against Goldman Sachs'],
        ['Morgan Stanley', 'DEFENDANT_IN', 'Lawsuit against Goldman Sachs'],
      ],
    },
    {
      says: 'Google bought Fitbit. Two Oracle shareholders sued the company and CEO Safra Catz in Delaware.',
      claims: [
        ['Safra Catz', 'DEFENDANT_IN', 'Lawsuit against Safra Catz'],
        ['Oracle', 'DEFENDANT_IN', 'Lawsuit against Safra Catz'],
      ],
    },
    {
      says: 'Elizabeth Holmes was found guilty of fraud by a jury in San Jose.',
      claims: [['Elizabeth Holmes', 'DEFENDANT_IN', 'Criminal case against Elizabeth Holmes']],
    },
    {
      says: 'Volkswagen pleaded guilty to criminal charges.',
      claims: [['Volkswagen', 'DEFENDANT_IN', 'Criminal case against Volkswagen']],
    },
    {
      says: 'Trevor Milton was indicted by a grand jury. The trial of Trevor Milton opens in May.',
      claims: [['Trevor Milton', 'DEFENDANT_IN', 'Criminal case against Trevor Milton']],
    },
    {
      says: 'U.S. prosecutors charged Huawei with stealing trade secrets.',
      claims: [['Huawei', 'DEFENDANT_IN', 'Criminal case against Huawei']],
    },
    {
      says: 'Do Kwon was sentenced to 15 years in prison.',
      claims: [['Kwon', 'DEFENDANT_IN', 'Criminal case against Kwon']],
    },
    {
      says: 'Trevor Milton is on trial in Munich for fraud. His co-defendant, Mark Russell, denies it.',
      claims: [
        ['Trevor Milton', 'DEFENDANT_IN', 'Criminal case against Trevor Milton'],
        ['Mark Russell', 'DEFENDANT_IN', 'Criminal case against Trevor Milton'],
      ],
    },
    {
      says: 'Trevor Milton was jailed for 11 years. Mark Russell remains in Tokyo awaiting trial in the same affair.',
      claims: [
        ['Trevor Milton', 'DEFENDANT_IN', 'Criminal case against Trevor Milton'],
        ['Mark Russell', 'DEFENDANT_IN', 'Criminal case against Trevor Milton'],
      ],
    },
    {
      says: 'The jury found Trevor Milton and his partner, Mark Russell, guilty of fraud.',
      claims: [
        ['Trevor Milton', 'DEFENDANT_IN', 'Criminal case against Trevor Milton'],
        ['Mark Russell', 'DEFENDANT_IN', 'Criminal case against Trevor Milton'],
      ],
    },
    {
      says: 'Trevor Milton is serving 11 years in prison.',
      claims: [['Trevor Milton', 'DEFENDANT_IN', 'Criminal case against Trevor Milton']],
    },
    {
      says: "Bill Hwang's trial on fraud charges began in Manhattan on Monday.",
      claims: [['Bill Hwang', 'DEFENDANT_IN', 'Criminal case against Bill Hwang']],
    },
    {
      says: 'The Justice Department charged Trevor Milton with securities fraud on Monday.',
      claims: [['Trevor Milton', 'DEFENDANT_IN', 'Criminal case against Trevor Milton']],
    },
    {
      says: 'Trevor Milton and Mark Russell ran Oracle. The Federal Trade Commission filed a civil suit against the two men.',
      claims: [
        ['Trevor Milton', 'DEFENDANT_IN', 'Federal Trade Commission v. Trevor Milton'],
        ['Mark Russell', 'DEFENDANT_IN', 'Federal Trade Commission v. Trevor Milton'],
      ],
    },
    {
      says: 'Trevor Milton is serving an 11-year sentence for fraud.',
      claims: [['Trevor Milton', 'DEFENDANT_IN', 'Criminal case against Trevor Milton']],
    },
    {
      says: 'Trevor Milton, who is in prison for fraud, said so.',
      claims: [['Trevor Milton', 'DEFENDANT_IN', 'Criminal case against Trevor Milton']],
    },
    {
      says: 'Google was accused of fraud in a lawsuit filed on Monday by Oracle.',
      claims: [['Google', 'DEFENDANT_IN', 'Oracle v. Google']],
    },
    {
      says: 'A lawsuit was filed on Monday in Chicago by Oracle. It accuses Google of fraud.',
      claims: [['Google', 'DEFENDANT_IN', 'Oracle v. Google']],
    },
    {
      says: 'Google is appealing a ruling in a case brought by Oracle.',
      claims: [['Google', 'DEFENDANT_IN', 'Oracle v. Google']],
    },
    { says: 'Oracle fired Ann Ray in 2018, and she sued.', claims: [['Oracle', 'DEFENDANT_IN', 'Ann Ray v. Oracle']] },
    {
      says: 'Oracle won a court order barring Google from selling a copy of its code.',
      claims: [['Google', 'DEFENDANT_IN', 'Oracle v. Google']],
    },
    {
      says: "Google infringed two of Oracle's patents, a jury in Delaware found on Friday.",
      claims: [['Google', 'DEFENDANT_IN', 'Oracle v. Google']],
    },
    {
      says: "The Federal Trade Commission lost its bid to block Oracle's purchase of Dell.",
      claims: [['Oracle', 'DEFENDANT_IN', 'Federal Trade Commission v. Oracle']],
    },
    { says: 'Trevor Milton is in prison for a visit.', claims: [] },
    { says: 'Trevor Milton served four years as governor. He is on trial leave.', claims: [] },
    { says: 'Trevor Milton may be indicted by a grand jury.', claims: [] },
    { says: 'The report was an indictment of Elizabeth Holmes.', claims: [] },
    { says: 'Nikola was not charged with fraud, prosecutors said.', claims: [] },
    { says: 'Visa charged Walmart with fees. Prosecutors looked on.', claims: [] },
    { says: 'The SEC charged Oracle with fraud, and no prosecutors were involved.', claims: [] },
    { says: 'Epic Games did not sue Apple.', claims: [] },
  ],
  match: (scene) =>
    scene.cases.all.flatMap(({ actor, defendants }) =>
      defendants.map((party) => ({
        subject: party.actor,
        object: actor,
        standing: { stance: 'stated' as const },
        inferred: party.inferred,
        evidence: party.evidence,
      })),
    ),
});
