import type { Example } from '../claim/claim-rule.js';

/** More examples of accusations: what nobody did, is, or denies; what is told beside a name. */
export const ACCUSED_OTHERWISE: readonly Example[] = [
  {
    says: 'Oracle, which misled investors according to the Securities and Exchange Commission, was sold.',
    claims: [['Oracle', 'ACCUSED_OF', 'misled investors', { by: 'Securities and Exchange Commission' }]],
  },
  {
    says: 'The Federal Trade Commission said Zoom Inc had not taken basic steps to protect its users.',
    claims: [['Zoom', 'ACCUSED_OF', 'had not taken basic steps to protect its users', { stance: 'alleged' }]],
  },
  { says: 'The Federal Trade Commission said Zoom Inc had not yet reported its sales.', claims: [] },
  {
    says: 'A judge ruled that Google was a monopolist.',
    claims: [['Google', 'ACCUSED_OF', 'was a monopolist', { stance: 'ruled' }]],
  },
  {
    says: 'The European Commission said Facebook was in breach of the law.',
    claims: [['Facebook', 'ACCUSED_OF', 'was in breach of the law']],
  },
  {
    says: 'The jury agreed with Oracle that Google had copied its code.',
    claims: [['Google', 'ACCUSED_OF', 'had copied its code', { stance: 'ruled' }]],
  },
  { says: 'Analysts agreed that Google had copied Oracle.', claims: [] },
  {
    says: 'Shareholders sued Oracle on Friday, saying that it had known of the flaw for months.',
    claims: [['Oracle', 'ACCUSED_OF', 'had known of the flaw for months']],
  },
  {
    says: 'The Federal Trade Commission, which sued Amazon in May, said it had evaded the rules.',
    claims: [['Amazon', 'ACCUSED_OF', 'had evaded the rules']],
  },
  {
    says: 'Former employee Ann Ray wrote in a blog that Uber had ignored her complaints.',
    claims: [['Uber', 'ACCUSED_OF', 'had ignored her complaints', { by: 'Ann Ray' }]],
  },
  {
    says: 'Oracle admitted to lying to its auditors.',
    claims: [['Oracle', 'ACCUSED_OF', 'lying to its auditors', { stance: 'stated' }]],
  },
  {
    says: 'Oracle denied any role in the bribery.',
    claims: [['Oracle', 'ACCUSED_OF', 'the bribery', { stance: 'denied' }]],
  },
  { says: 'Oracle denied any knowledge.', claims: [] },
  {
    says: 'Trevor Milton was found guilty in October of misleading investors.',
    claims: [['Trevor Milton', 'ACCUSED_OF', 'misleading investors', { stance: 'ruled' }]],
  },
  {
    says: 'A jury found Trevor Milton, the former chief financial officer of Nikola Corp, guilty of fraud.',
    claims: [['Trevor Milton', 'ACCUSED_OF', 'fraud', { stance: 'ruled' }]],
  },
  {
    says: 'Trevor Milton faces up to 20 years in prison if convicted of wire fraud.',
    claims: [['Trevor Milton', 'ACCUSED_OF', 'wire fraud', { stance: 'alleged' }]],
  },
  {
    says: 'The judge gave Trevor Milton 12 years in prison for pocketing the money.',
    claims: [['Trevor Milton', 'ACCUSED_OF', 'pocketing the money', { stance: 'ruled' }]],
  },
  { says: 'The judge gave Trevor Milton 12 days for packing his things.', claims: [] },
  {
    says: 'The bank fired Trevor Milton for allegedly leaking its plans.',
    claims: [['Trevor Milton', 'ACCUSED_OF', 'allegedly leaking its plans']],
  },
  {
    says: 'Trevor Milton stood before a magistrate, accused of stealing millions.',
    claims: [['Trevor Milton', 'ACCUSED_OF', 'stealing millions']],
  },
  {
    says: 'Ann Ray accused Trevor Milton, then chairman of Oracle, of sexual harassment.',
    claims: [['Trevor Milton', 'ACCUSED_OF', 'sexual harassment', { by: 'Ann Ray' }]],
  },
  {
    says: 'Prosecutors charged Trevor Milton and six others over an alleged bribery scheme.',
    claims: [['Trevor Milton', 'ACCUSED_OF', 'an alleged bribery scheme']],
  },
  {
    says: 'Trevor Milton was charged last month in a bribery scheme.',
    claims: [['Trevor Milton', 'ACCUSED_OF', 'a bribery scheme']],
  },
  {
    says: 'Trevor Milton faces seven counts, including wire fraud and perjury.',
    claims: [['Trevor Milton', 'ACCUSED_OF', 'wire fraud and perjury']],
  },
  {
    says: 'The charges against Trevor Milton, which include wire fraud, carry long terms.',
    claims: [['Trevor Milton', 'ACCUSED_OF', 'wire fraud']],
  },
  {
    says: 'Trevor Milton resigned in May over allegations of fraud.',
    claims: [['Trevor Milton', 'ACCUSED_OF', 'fraud']],
  },
  {
    says: 'Credit Suisse is facing claims it helped Russians evade taxes.',
    claims: [['Credit Suisse', 'ACCUSED_OF', 'helped Russians evade taxes']],
  },
  {
    says: 'Disney sued Google, calling it a bottomless pit of plagiarism.',
    claims: [['Google', 'ACCUSED_OF', 'a bottomless pit of plagiarism', { by: 'Disney' }]],
  },
  { says: 'Oracle paid $3 billion for building a factory.', claims: [] },
  { says: 'Parler sued Amazon. Parler said it had broken the contract by mistake.', claims: [] },
  { says: 'Tesla lost a trade secrets suit by Oracle.', claims: [] },
  { says: 'Lawmakers criticised Ford for opening a factory in Mexico.', claims: [] },
  { says: 'Oracle sued Google. The suit says Google is based in California.', claims: [] },
  { says: 'Prosecutors said Amazon had handed over its papers.', claims: [] },
  { says: 'A judge found that Starbucks Corp did not break federal labour law.', claims: [] },
  { says: 'Facebook denied that it would sell Instagram.', claims: [] },
  { says: "Investors feared the cost of Marriott's data breach.", claims: [] },
  { says: 'Facebook agreed to settle charges of the Federal Trade Commission.', claims: [] },
  {
    says: 'Oracle was sued by users who said its servers were defective.',
    claims: [['Oracle', 'ACCUSED_OF', 'were defective']],
  },
  {
    says: 'Regulators hit Oracle with $136 million in penalties for failing to protect data.',
    claims: [['Oracle', 'ACCUSED_OF', 'failing to protect data']],
  },
  {
    says: 'Trevor Milton was convicted in 1931 of the murder of his wife.',
    claims: [['Trevor Milton', 'ACCUSED_OF', 'the murder of his wife', { stance: 'ruled' }]],
  },
  {
    says: 'Trevor Milton was a banker who was found guilty of fraud.',
    claims: [['Trevor Milton', 'ACCUSED_OF', 'fraud', { stance: 'ruled' }]],
  },
  {
    says: 'Ann Ray testified that Oracle took shortcuts with its software.',
    claims: [['Oracle', 'ACCUSED_OF', 'took shortcuts with its software', { by: 'Ann Ray' }]],
  },
  {
    says: 'Ann Ray told senators that Oracle dumped faulty chips on schools.',
    claims: [['Oracle', 'ACCUSED_OF', 'dumped faulty chips on schools', { by: 'Ann Ray' }]],
  },
  { says: 'Ann Ray told senators that Oracle sold chips to schools.', claims: [] },
  {
    says: 'The Federal Trade Commission said Oracle waited too long to report the leak.',
    claims: [['Oracle', 'ACCUSED_OF', 'waited too long to report the leak']],
  },
  {
    says: 'The Federal Trade Commission told Oracle that it had deceived buyers.',
    claims: [['Oracle', 'ACCUSED_OF', 'had deceived buyers', { by: 'Federal Trade Commission' }]],
  },
  {
    says: 'Plaintiffs said Oracle stored their photos without asking.',
    claims: [['Oracle', 'ACCUSED_OF', 'stored their photos without asking']],
  },
  {
    says: 'Ann Ray published a report alleging Oracle fabricated its sales.',
    claims: [['Oracle', 'ACCUSED_OF', 'fabricated its sales', { by: 'Ann Ray' }]],
  },
  {
    says: 'Oracle is under suspicion of rigging tests.',
    claims: [['Oracle', 'ACCUSED_OF', 'rigging tests']],
  },
  {
    says: 'Investigators faulted Oracle for lax oversight.',
    claims: [['Oracle', 'ACCUSED_OF', 'lax oversight']],
  },
  {
    says: 'Delta Air Lines sued Oracle over what it called a "sham" audit.',
    claims: [['Oracle', 'ACCUSED_OF', 'a "sham" audit', { by: 'Delta Air Lines' }]],
  },
  {
    says: 'Trevor Milton is suspected of complicity in running an illegal market.',
    claims: [['Trevor Milton', 'ACCUSED_OF', 'complicity in running an illegal market']],
  },
  {
    says: 'Ann Ray told the jury that Trevor Milton ordered her to alter records.',
    claims: [['Trevor Milton', 'ACCUSED_OF', 'ordered her to alter records', { by: 'Ann Ray' }]],
  },
  {
    says: 'The complaint says Oracle engaged in a campaign to suppress rivals.',
    claims: [['Oracle', 'ACCUSED_OF', 'engaged in a campaign to suppress rivals']],
  },
  {
    says: 'Ann Ray said Trevor Milton told her to falsify the books.',
    claims: [['Trevor Milton', 'ACCUSED_OF', 'told her to falsify the books', { by: 'Ann Ray' }]],
  },
  {
    says: 'Oracle was fined in 2020 after the Federal Trade Commission said it had hidden a leak.',
    claims: [['Oracle', 'ACCUSED_OF', 'had hidden a leak', { by: 'Federal Trade Commission' }]],
  },
  {
    says: 'Oracle agreed to pay a $20 million penalty for widespread misconduct.',
    claims: [['Oracle', 'ACCUSED_OF', 'widespread misconduct']],
  },
  {
    says: 'Oracle was hit with a 20 million euro fine for sending files abroad.',
    claims: [['Oracle', 'ACCUSED_OF', 'sending files abroad']],
  },
  {
    says: 'EU antitrust regulators charged Oracle with tying. The European Commission opened the case in 2019.',
    claims: [['Oracle', 'ACCUSED_OF', 'tying', { by: 'European Commission' }]],
  },
];
