import { claimRule } from '../claim/claim-rule.js';
import { suingsIn } from '../lawsuit/suit-pairs.js';
import { suitsInPassing } from './suits-in-passing.js';

export const sued = claimRule({
  predicate: 'SUED',
  examples: [
    {
      says: 'Epic Games sued Apple on Thursday.',
      claims: [['Epic Games', 'SUED', 'Apple', { stance: 'stated', on: '2021-01-21' }]],
    },
    {
      says: 'Microsoft was sued by the Federal Trade Commission.',
      claims: [['Federal Trade Commission', 'SUED', 'Microsoft']],
    },
    { says: 'Oracle filed a lawsuit against Google in 2010.', claims: [['Oracle', 'SUED', 'Google', { on: '2010' }]] },
    {
      says: "The Federal Trade Commission sued to block Microsoft's purchase of Activision Blizzard.",
      claims: [['Federal Trade Commission', 'SUED', 'Microsoft']],
    },
    { says: 'Texas sued Google on Wednesday.', claims: [['Texas', 'SUED', 'Google', { on: '2021-01-20' }]] },
    { says: 'Google sued by Texas over ad practices', claims: [['Texas', 'SUED', 'Google']] },
    {
      says: "Australia's competition regulator sued Facebook on Wednesday.",
      claims: [['Australia', 'SUED', 'Facebook', { inferred: true }]],
    },
    {
      says: "The judge denied Uber's motion to dismiss a lawsuit brought by Waymo.",
      claims: [['Waymo', 'SUED', 'Uber', { inferred: true }]],
    },
    {
      says: 'The Justice Department sued Google on Tuesday. The case is United States v. Google.',
      claims: [
        ['Department of Justice', 'SUED', 'Google'],
        ['United States', 'SUED', 'Google'],
      ],
    },
    {
      says: 'Oracle still has lawsuits pending against Google and Rudy Giuliani.',
      claims: [
        ['Oracle', 'SUED', 'Google'],
        ['Oracle', 'SUED', 'Rudy Giuliani'],
      ],
    },
    { says: 'Target joined the lawsuit against Mastercard.', claims: [['Target', 'SUED', 'Mastercard']] },
    { says: 'Apple was hit with a lawsuit by Epic Games.', claims: [['Epic Games', 'SUED', 'Apple']] },
    {
      says: 'Walmart lodged a claim against Visa in the High Court in London.',
      claims: [['Walmart', 'SUED', 'Visa']],
    },
    {
      says: 'Sony began legal proceedings against Nintendo in the High Court in London.',
      claims: [['Sony', 'SUED', 'Nintendo']],
    },
    {
      says: 'Oracle and SAP were named as defendants in the lawsuit brought by Matthew Script.',
      claims: [
        ['Matthew Script', 'SUED', 'Oracle'],
        ['Matthew Script', 'SUED', 'SAP'],
      ],
    },
    {
      says: 'Binance was sued by the SEC in February, along with its founder Changpeng Zhao.',
      claims: [
        ['Securities and Exchange Commission', 'SUED', 'Binance'],
        ['Securities and Exchange Commission', 'SUED', 'Changpeng Zhao'],
      ],
    },
    {
      says: 'The case is Cisco Systems (US) Inc v. Oracle Corp, No. 23-135.',
      claims: [['Cisco Systems', 'SUED', 'Oracle']],
    },
    {
      says: 'In a complaint filed in federal court in Manhattan, Getty Images said Oracle had copied its photographs.',
      claims: [['Getty Images', 'SUED', 'Oracle', { inferred: true }]],
    },
    {
      says: 'Epic Games filed a lawsuit in Delaware on Thursday. The suit accuses Oracle of fraud.',
      claims: [['Epic Games', 'SUED', 'Oracle', { inferred: true }]],
    },
    {
      says: 'Sonos sued Google in 2020. Google countersued months later.',
      claims: [
        ['Sonos', 'SUED', 'Google'],
        ['Google', 'SUED', 'Sonos', { inferred: true }],
      ],
    },
    {
      says: "Bayer's Monsanto unit has been sued by Edwin Hardeman.",
      claims: [['Edwin Hardeman', 'SUED', 'Monsanto']],
    },
    {
      says: 'Google must face a lawsuit by Texas accusing it of monopolizing digital advertising.',
      claims: [['Texas', 'SUED', 'Google']],
    },
    {
      says: 'The Justice Department accused Apple of running a monopoly, and asked a court to split it up.',
      claims: [['Department of Justice', 'SUED', 'Apple', { inferred: true }]],
    },
    {
      says: 'Oracle lost a court case brought by Edwin Hardeman.',
      claims: [['Edwin Hardeman', 'SUED', 'Oracle', { inferred: true }]],
    },
    {
      says: 'Ann Ray filed a lawsuit on behalf of Oracle against Google.',
      claims: [['Oracle', 'SUED', 'Google']],
    },
    {
      says: 'In its lawsuit against Oracle, the Justice Department says the company hid faults.',
      claims: [['Department of Justice', 'SUED', 'Oracle']],
    },
    {
      says: 'Oracle is seeking damages from Google in a Chicago court.',
      claims: [['Oracle', 'SUED', 'Google', { inferred: true }]],
    },
    {
      says: 'Google is defending a claim by Oracle at the county court in Leeds.',
      claims: [['Oracle', 'SUED', 'Google', { inferred: true }]],
    },
    {
      says: 'Oracle filed a civil suit against the two men, Trevor Milton and Mark Russell.',
      claims: [
        ['Oracle', 'SUED', 'Trevor Milton'],
        ['Oracle', 'SUED', 'Mark Russell'],
      ],
    },
    {
      says: 'Elon Musk has sued Oracle, its chief executive, Safra Catz, and Dell.',
      claims: [
        ['Elon Musk', 'SUED', 'Oracle'],
        ['Elon Musk', 'SUED', 'Safra Catz'],
        ['Elon Musk', 'SUED', 'Dell'],
      ],
    },
    { says: 'A case that Oracle brought against Google in 2010 is over.', claims: [['Oracle', 'SUED', 'Google']] },
    { says: 'Oracle went to court to stop Uber from hiring others.', claims: [['Oracle', 'SUED', 'Uber']] },
    { says: 'Oracle, already the target of a lawsuit by Google, is growing.', claims: [['Google', 'SUED', 'Oracle']] },
    {
      says: 'Google, facing suits by Oracle and Microsoft, has hired lawyers.',
      claims: [
        ['Oracle', 'SUED', 'Google'],
        ['Microsoft', 'SUED', 'Google'],
      ],
    },
    {
      says: 'Oracle sued Google. A similar case brought by Microsoft is pending.',
      claims: [
        ['Oracle', 'SUED', 'Google'],
        ['Microsoft', 'SUED', 'Google'],
      ],
    },
    { says: 'Google was among six companies sued by Oracle.', claims: [['Oracle', 'SUED', 'Google']] },
    { says: 'Oracle asked a judge to order Google to hand over its profits.', claims: [['Oracle', 'SUED', 'Google']] },
    { says: "Dell lost its bid to block Oracle's purchase of Cisco.", claims: [] },
    { says: 'Google asked Oracle to stop Dell from copying its code.', claims: [] },
    { says: 'In a complaint to the European Commission, Spotify said Apple had abused its power.', claims: [] },
    { says: 'Epic Games filed a lawsuit in Delaware. A separate suit accuses Oracle of fraud.', claims: [] },
    {
      says: 'Rebekah Vardy lost a libel case against Coleen Rooney.',
      claims: [['Rebekah Vardy', 'SUED', 'Coleen Rooney']],
    },
    {
      says: 'Apple and Ericsson sued each other over patents.',
      claims: [
        ['Apple', 'SUED', 'Ericsson'],
        ['Ericsson', 'SUED', 'Apple'],
      ],
    },
    {
      says: 'Amazon has fought the Federal Trade Commission since the agency sued in 2023.',
      claims: [['Federal Trade Commission', 'SUED', 'Amazon']],
    },
    {
      says: 'Two labels, Universal Music and Sony Music, sued Spotify.',
      claims: [
        ['Universal Music', 'SUED', 'Spotify'],
        ['Sony Music', 'SUED', 'Spotify'],
      ],
    },
    {
      says: 'Credit Suisse lost a case against Bidzina Ivanishvili, who had sued Credit Suisse.',
      claims: [['Bidzina Ivanishvili', 'SUED', 'Credit Suisse']],
    },
    {
      says: 'The consumer watchdog took Google to the Federal Court in May. Ann Ray, who chairs the Australian Competition and Consumer Commission, said so.',
      claims: [['Australian Competition and Consumer Commission', 'SUED', 'Google']],
    },
    {
      says: 'The Federal Trade Commission and nearly every U.S. state filed suit against Google on Wednesday.',
      claims: [['Federal Trade Commission', 'SUED', 'Google']],
    },
    {
      says: 'Lawyers representing Oracle filed a lawsuit against Google in May.',
      claims: [['Oracle', 'SUED', 'Google']],
    },
    {
      says: 'Oracle accused Google of stealing code in a lawsuit filed on Monday in San Francisco federal court.',
      claims: [['Oracle', 'SUED', 'Google', { inferred: true }]],
    },
    {
      says: 'Oracle is seeking an injunction against Google in Delaware.',
      claims: [['Oracle', 'SUED', 'Google', { inferred: true }]],
    },
    {
      says: 'Oracle asked the High Court for an order that Google hand over the code.',
      claims: [['Oracle', 'SUED', 'Google', { inferred: true }]],
    },
    {
      says: 'Oracle demanded $2 billion from Google in a London court.',
      claims: [['Oracle', 'SUED', 'Google', { inferred: true }]],
    },
    { says: "Oracle's suit seeks $2 billion from Google.", claims: [['Oracle', 'SUED', 'Google']] },
    { says: 'Google responded with a counterclaim against Oracle.', claims: [['Google', 'SUED', 'Oracle']] },
    { says: 'Oracle has a $2.7 billion case pending against Google.', claims: [['Oracle', 'SUED', 'Google']] },
    {
      says: 'Oracle brought a patent suit against the pair, Trevor Milton and Mark Russell.',
      claims: [
        ['Oracle', 'SUED', 'Trevor Milton'],
        ['Oracle', 'SUED', 'Mark Russell'],
      ],
    },
    {
      says: 'Ann Ray filed her complaint on Tuesday in Delaware. It names Oracle and Google.',
      claims: [
        ['Ann Ray', 'SUED', 'Oracle', { inferred: true }],
        ['Ann Ray', 'SUED', 'Google', { inferred: true }],
      ],
    },
    { says: 'A London court sided with Trevor Milton and Mark Russell, who had brought the case.', claims: [] },
    { says: 'The lawyer was fresh from Bush v. Gore when Oracle hired him.', claims: [] },
    { says: 'Microsoft was sued by 33 U.S. states.', claims: [] },
    { says: 'Spotify filed an antitrust complaint against Apple with the European Commission.', claims: [] },
    { says: 'Microsoft lodged a claim against Oracle with its insurer.', claims: [] },
    { says: 'Trevor Milton was convicted of fraud by a jury in Manhattan.', claims: [] },
    { says: 'Epic Games plans to sue Apple.', claims: [] },
    { says: 'Apple feared it would be sued by Epic Games.', claims: [] },
    { says: 'Oracle is seeking compensation from its insurer.', claims: [] },
    { says: 'Oracle sued Google, and Dell said it would not.', claims: [['Oracle', 'SUED', 'Google']] },
    { says: 'The Justice Department is weighing a lawsuit against Visa.', claims: [] },
    { says: 'Epic Games won awards from Sony in 2019.', claims: [] },
    { says: 'Epic Games threatened to sue Apple.', claims: [] },
    {
      says: "A federal judge rejected Parler's demand that Amazon restore service.",
      claims: [['Parler', 'SUED', 'Amazon', { inferred: true }]],
    },
    ...suitsInPassing,
  ],
  match: (scene) => scene.cases.all.flatMap(suingsIn),
});
