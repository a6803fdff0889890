import { calledNames } from '../accusation/called-names.js';
import { punishedFor } from '../accusation/punished-for.js';
import { charges } from '../accusation/charge.js';
import { describedWrongs } from '../accusation/described-wrong.js';
import { foundGuilty } from '../accusation/found-guilty.js';
import { onTrialFor } from '../accusation/on-trial.js';
import { suitGrounds } from '../accusation/suit-ground.js';
import { toldWrongs } from '../accusation/told-wrongs.js';
import { wrongNouns } from '../accusation/wrong-noun.js';
import { claimRule } from '../claim/claim-rule.js';
import { ACCUSED_OTHERWISE } from './accused-otherwise.js';

export const accusedOf = claimRule({
  predicate: 'ACCUSED_OF',
  examples: [
    {
      says: 'Parler accused Amazon of breaching its contract.',
      claims: [['Amazon', 'ACCUSED_OF', 'breaching its contract', { stance: 'alleged', by: 'Parler' }]],
    },
    {
      says: 'Epic Games alleged that Apple violated antitrust law.',
      claims: [['Apple', 'ACCUSED_OF', 'violated antitrust law', { by: 'Epic Games' }]],
    },
    {
      says: 'Judge Barbara Rothstein said Parler was unlikely to prove Amazon breached its contract.',
      claims: [['Amazon', 'ACCUSED_OF', 'breached its contract', { stance: 'alleged', by: 'Parler' }]],
    },
    {
      says: 'The Securities and Exchange Commission charged Trevor Milton with securities fraud.',
      claims: [['Trevor Milton', 'ACCUSED_OF', 'securities fraud', { by: 'Securities and Exchange Commission' }]],
    },
    {
      says: 'The Justice Department sued Walmart on Tuesday, alleging it fueled the opioid crisis.',
      claims: [['Walmart', 'ACCUSED_OF', 'fueled the opioid crisis', { by: 'Department of Justice' }]],
    },
    {
      says: 'David Boies, a lawyer for Oracle, said that Google had tried to steal its code.',
      claims: [['Google', 'ACCUSED_OF', 'had tried to steal its code', { stance: 'alleged', by: 'David Boies' }]],
    },
    {
      says: 'The Federal Trade Commission fined Twitter $5 million for failing to delete posts.',
      claims: [['Twitter', 'ACCUSED_OF', 'failing to delete posts', { by: 'Federal Trade Commission' }]],
    },
    {
      says: 'A judge found that Starbucks Corp broke federal labour law by firing seven people.',
      claims: [['Starbucks', 'ACCUSED_OF', 'broke federal labour law by firing seven people', { stance: 'ruled' }]],
    },
    {
      says: 'Starbucks Corp broke federal labour law by firing people, an official of the labour board has ruled.',
      claims: [['Starbucks', 'ACCUSED_OF', 'broke federal labour law by firing people', { stance: 'ruled' }]],
    },
    {
      says: 'Prosecutors said Sam Bankman-Fried looted FTX to prop up his hedge fund.',
      claims: [['Sam Bankman-Fried', 'ACCUSED_OF', 'looted FTX to prop up his hedge fund', { stance: 'alleged' }]],
    },
    {
      says: 'Elizabeth Holmes was found guilty on Monday of defrauding investors.',
      claims: [['Elizabeth Holmes', 'ACCUSED_OF', 'defrauding investors', { stance: 'ruled' }]],
    },
    {
      says: 'The former chief executive of Wirecard, Markus Braun, was arrested on suspicion of inflating its balance sheet.',
      claims: [['Markus Braun', 'ACCUSED_OF', 'inflating its balance sheet']],
    },
    {
      says: 'Germany filed a complaint against Wirecard for market manipulation.',
      claims: [['Wirecard', 'ACCUSED_OF', 'market manipulation', { by: 'Germany' }]],
    },
    {
      says: "Apple said that Samsung's blatant copying of its ideas had cost it billions.",
      claims: [['Samsung', 'ACCUSED_OF', 'blatant copying of its ideas']],
    },
    {
      says: 'Albertsons sued Kroger on Wednesday, accusing its rival of failing to win approval.',
      claims: [['Kroger', 'ACCUSED_OF', 'failing to win approval', { by: 'Albertsons' }]],
    },
    {
      says: 'Facebook denied that it misled advertisers.',
      claims: [['Facebook', 'ACCUSED_OF', 'misled advertisers', { stance: 'denied', by: 'Facebook' }]],
    },
    {
      says: 'Tesla is facing a lawsuit over allegations that it discriminated against workers.',
      claims: [['Tesla', 'ACCUSED_OF', 'discriminated against workers']],
    },
    {
      says: 'Walmart ignored warning signs, according to the complaint.',
      claims: [['Walmart', 'ACCUSED_OF', 'ignored warning signs']],
    },
    {
      says: 'Oracle has been criticised by lawmakers for failing to report bribes.',
      claims: [['Oracle', 'ACCUSED_OF', 'failing to report bribes']],
    },
    {
      says: 'Unions blame Tesla for the deaths of two workers.',
      claims: [['Tesla', 'ACCUSED_OF', 'the deaths of two workers', { by: 'Unions' }]],
    },
    {
      says: 'Oracle has come under fire over its alleged use of forced labour.',
      claims: [['Oracle', 'ACCUSED_OF', 'alleged use of forced labour']],
    },
    {
      says: 'Trevor Milton was convicted in 2022 of defrauding investors.',
      claims: [['Trevor Milton', 'ACCUSED_OF', 'defrauding investors', { stance: 'ruled' }]],
    },
    {
      says: 'Oracle sued Google. The suit says Google hired away 30 engineers.',
      claims: [['Google', 'ACCUSED_OF', 'hired away 30 engineers', { by: 'Oracle' }]],
    },
    {
      says: 'The complaint tells of the role of Oracle. It says Oracle bribed officials.',
      claims: [['Oracle', 'ACCUSED_OF', 'bribed officials']],
    },
    {
      says: 'Google was sued in federal court in Delaware over the alleged misuse of photos.',
      claims: [['Google', 'ACCUSED_OF', 'the alleged misuse of photos']],
    },
    {
      says: 'Oracle told jurors that Google used its code without permission.',
      claims: [['Google', 'ACCUSED_OF', 'used its code without permission', { by: 'Oracle' }]],
    },
    { says: 'Analysts blamed the outage on Oracle.', claims: [['Oracle', 'ACCUSED_OF', 'the outage']] },
    { says: 'Trevor Milton faces six counts of fraud.', claims: [['Trevor Milton', 'ACCUSED_OF', 'fraud']] },
    {
      says: 'Tesla is fighting a racial discrimination suit by Oracle.',
      claims: [['Tesla', 'ACCUSED_OF', 'racial discrimination', { by: 'Oracle' }]],
    },
    {
      says: 'Trevor Milton went on trial in Manhattan on charges of securities fraud.',
      claims: [['Trevor Milton', 'ACCUSED_OF', 'securities fraud']],
    },
    {
      says: 'The lawsuit describes a pattern of harassment at Tesla.',
      claims: [['Tesla', 'ACCUSED_OF', 'a pattern of harassment at Tesla']],
    },
    {
      says: 'Uber paid $148 million to settle claims that it covered up a breach.',
      claims: [['Uber', 'ACCUSED_OF', 'covered up a breach']],
    },
    {
      says: 'Prosecutors charged Trevor Milton and his partner, Mark Russell, with fraud.',
      claims: [
        ['Trevor Milton', 'ACCUSED_OF', 'fraud'],
        ['Mark Russell', 'ACCUSED_OF', 'fraud'],
      ],
    },
    {
      says: 'An investigation by the Federal Trade Commission found that Amazon punished sellers.',
      claims: [['Amazon', 'ACCUSED_OF', 'punished sellers', { stance: 'alleged', by: 'Federal Trade Commission' }]],
    },
    {
      says: "Oracle sued Google. Oracle's lawsuit says the search engine copied its code.",
      claims: [['Google', 'ACCUSED_OF', 'copied its code']],
    },
    {
      says: 'Oracle sued Google, calling it a monopolist that bought up rivals.',
      claims: [['Google', 'ACCUSED_OF', 'a monopolist that bought up rivals', { by: 'Oracle' }]],
    },
    {
      says: 'Oracle sued Google, claiming it stole code.',
      claims: [['Google', 'ACCUSED_OF', 'stole code', { by: 'Oracle' }]],
    },
    {
      says: 'The board fired Trevor Milton, saying he was not candid with it.',
      claims: [['Trevor Milton', 'ACCUSED_OF', 'was not candid with it']],
    },
    {
      says: 'Trevor Milton is serving four years in prison for defrauding investors.',
      claims: [['Trevor Milton', 'ACCUSED_OF', 'defrauding investors']],
    },
    {
      says: 'Wells Fargo will pay $3 billion for opening fake accounts.',
      claims: [['Wells Fargo', 'ACCUSED_OF', 'opening fake accounts']],
    },
    {
      says: 'Facebook was hit with a fine by the Data Protection Commission for shipping data abroad.',
      claims: [['Facebook', 'ACCUSED_OF', 'shipping data abroad', { by: 'Data Protection Commission' }]],
    },
    {
      says: 'Trevor Milton stands accused of misleading investors.',
      claims: [['Trevor Milton', 'ACCUSED_OF', 'misleading investors']],
    },
    {
      says: 'Charges against Trevor Milton include wire fraud and perjury.',
      claims: [['Trevor Milton', 'ACCUSED_OF', 'wire fraud and perjury']],
    },
    {
      says: 'Trevor Milton is wanted in Virginia on charges of racketeering.',
      claims: [['Trevor Milton', 'ACCUSED_OF', 'racketeering']],
    },
    {
      says: "Trevor Milton's trial on fraud charges began in Manhattan.",
      claims: [['Trevor Milton', 'ACCUSED_OF', 'fraud']],
    },
    {
      says: 'Trevor Milton went to court to answer charges of fraud, breach of trust and market manipulation.',
      claims: [['Trevor Milton', 'ACCUSED_OF', 'fraud, breach of trust and market manipulation']],
    },
    {
      says: 'Uber has been dogged by allegations of sexual harassment.',
      claims: [['Uber', 'ACCUSED_OF', 'sexual harassment']],
    },
    {
      says: 'Oracle hit Google with a lawsuit over stolen code.',
      claims: [['Google', 'ACCUSED_OF', 'stolen code', { by: 'Oracle' }]],
    },
    {
      says: 'Apple sued Samsung in 2011. A jury found that the Korean firm had copied its phones.',
      claims: [['Samsung', 'ACCUSED_OF', 'had copied its phones', { stance: 'ruled' }]],
    },
    {
      says: 'Trevor Milton and Mark Russell ran Oracle. Prosecutors accused the pair of looting it.',
      claims: [
        ['Trevor Milton', 'ACCUSED_OF', 'looting it'],
        ['Mark Russell', 'ACCUSED_OF', 'looting it'],
      ],
    },
    ...ACCUSED_OTHERWISE,
    {
      says: 'Delta Air Lines sued Oracle on Friday, alleging fraud and breach of contract.',
      claims: [['Oracle', 'ACCUSED_OF', 'fraud and breach of contract', { by: 'Delta Air Lines' }]],
    },
    {
      says: 'Volkswagen admitted that it had cheated on tests.',
      claims: [['Volkswagen', 'ACCUSED_OF', 'had cheated on tests', { stance: 'stated' }]],
    },
    { says: 'Volkswagen admitted that it had sold fewer cars.', claims: [] },
    { says: 'Elon Musk is charged with leading the company.', claims: [] },
    { says: 'Analysts said Tesla failed to sell enough cars.', claims: [] },
    { says: 'The Federal Trade Commission fined Twitter for the third time.', claims: [] },
    { says: 'The bank charged Walmart with a fee of $20.', claims: [] },
    { says: 'Amazon said Parler grew quickly.', claims: [] },
    { says: 'Parler did not accuse Amazon of breaching its contract.', claims: [] },
  ],
  match: (scene) => [
    ...charges(scene),
    ...foundGuilty(scene),
    ...toldWrongs(scene),
    ...wrongNouns(scene),
    ...suitGrounds(scene),
    ...onTrialFor(scene),
    ...describedWrongs(scene),
    ...calledNames(scene),
    ...punishedFor(scene),
  ],
});
