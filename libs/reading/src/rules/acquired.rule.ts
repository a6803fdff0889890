import { claimRule } from '../claim/claim-rule.js';
import { purchasesAgreed } from '../company/purchase-agreed.js';
import { purchasesByIdiom } from '../company/purchase-idiom.js';
import { purchasesListed } from '../company/purchase-list.js';
import { purchasesByNoun } from '../company/purchase-noun.js';
import { purchasesUnsaid } from '../company/purchase-unsaid.js';
import { purchasesByVerb } from '../company/purchase-verb.js';

export const acquired = claimRule({
  predicate: 'ACQUIRED',
  examples: [
    {
      says: 'The Federal Trade Commission sued Oracle, saying its 2019 takeover of Cerner gave it a stranglehold.',
      claims: [['Oracle', 'ACQUIRED', 'Cerner', { on: '2019', stance: 'alleged' }]],
    },
    { says: 'Facebook acquired Instagram in 2012.', claims: [['Facebook', 'ACQUIRED', 'Instagram', { on: '2012' }]] },
    { says: 'LinkedIn was bought by Microsoft.', claims: [['Microsoft', 'ACQUIRED', 'LinkedIn']] },
    {
      says: 'Microsoft agreed to buy Nuance Communications.',
      claims: [['Microsoft', 'ACQUIRED', 'Nuance Communications', { stance: 'expected' }]],
    },
    { says: 'Google sold Motorola to Lenovo in 2014.', claims: [['Lenovo', 'ACQUIRED', 'Motorola', { on: '2014' }]] },
    { says: "Sales rose after Microsoft's acquisition of LinkedIn.", claims: [['Microsoft', 'ACQUIRED', 'LinkedIn']] },
    {
      says: 'The acquisition of LinkedIn by Microsoft was completed.',
      claims: [['Microsoft', 'ACQUIRED', 'LinkedIn']],
    },
    {
      says: 'Microsoft completed its $26 billion takeover of LinkedIn.',
      claims: [['Microsoft', 'ACQUIRED', 'LinkedIn', { amount: { value: 26_000_000_000, currency: 'USD' } }]],
    },
    {
      says: 'Facebook bought Instagram for about $1 billion.',
      claims: [['Facebook', 'ACQUIRED', 'Instagram', { amount: { value: 1_000_000_000, currency: 'USD' } }]],
    },
    { says: 'Microsoft closed the $26 billion deal for LinkedIn.', claims: [['Microsoft', 'ACQUIRED', 'LinkedIn']] },
    {
      says: 'Google signed a deal to buy Motorola.',
      claims: [['Google', 'ACQUIRED', 'Motorola', { stance: 'expected' }]],
    },
    { says: 'Google is buying Motorola.', claims: [['Google', 'ACQUIRED', 'Motorola', { stance: 'expected' }]] },
    { says: 'Google is to buy Motorola.', claims: [['Google', 'ACQUIRED', 'Motorola', { stance: 'expected' }]] },
    {
      says: 'Microsoft announced a $26 billion deal for LinkedIn.',
      claims: [['Microsoft', 'ACQUIRED', 'LinkedIn', { stance: 'expected' }]],
    },
    { says: 'Microsoft closed its deal to buy LinkedIn.', claims: [['Microsoft', 'ACQUIRED', 'LinkedIn']] },
    { says: 'Elon Musk took Twitter private in October.', claims: [['Elon Musk', 'ACQUIRED', 'Twitter']] },
    { says: "Facebook's 2012 purchase of Instagram was cheap.", claims: [['Facebook', 'ACQUIRED', 'Instagram']] },
    { says: "Microsoft's acquisition of LinkedIn closed on Friday.", claims: [['Microsoft', 'ACQUIRED', 'LinkedIn']] },
    { says: 'Microsoft snapped up LinkedIn in 2016.', claims: [['Microsoft', 'ACQUIRED', 'LinkedIn', { on: '2016' }]] },
    { says: 'Elon Musk won control of Twitter in 2022.', claims: [['Elon Musk', 'ACQUIRED', 'Twitter']] },
    { says: 'Walmart bought a 77 percent stake in Flipkart.', claims: [['Walmart', 'ACQUIRED', 'Flipkart']] },
    { says: 'Walmart bought a 7 percent stake in Flipkart.', claims: [] },
    {
      says: 'Walmart bought companies such as Flipkart and Jet.com.',
      claims: [
        ['Walmart', 'ACQUIRED', 'Flipkart'],
        ['Walmart', 'ACQUIRED', 'Jet.com'],
      ],
    },
    {
      says: 'Microsoft said it would buy LinkedIn.',
      claims: [['Microsoft', 'ACQUIRED', 'LinkedIn', { stance: 'expected' }]],
    },
    { says: 'Analysts said Microsoft would buy LinkedIn.', claims: [] },
    {
      says: 'Microsoft said it would pay $157 a share for LinkedIn.',
      claims: [['Microsoft', 'ACQUIRED', 'LinkedIn', { stance: 'expected' }]],
    },
    {
      says: 'LinkedIn accepted an offer of $157 a share from Microsoft.',
      claims: [['Microsoft', 'ACQUIRED', 'LinkedIn', { stance: 'expected' }]],
    },
    {
      says: "LinkedIn's board recommended a takeover by Microsoft.",
      claims: [['Microsoft', 'ACQUIRED', 'LinkedIn', { stance: 'expected' }]],
    },
    { says: 'LinkedIn rejected an offer from Microsoft.', claims: [] },
    {
      says: 'Microsoft won approval to buy LinkedIn.',
      claims: [['Microsoft', 'ACQUIRED', 'LinkedIn', { stance: 'expected' }]],
    },
    { says: 'Microsoft outbid Google to buy LinkedIn.', claims: [['Microsoft', 'ACQUIRED', 'LinkedIn']] },
    {
      says: 'Google agreed the sale of Motorola to Lenovo.',
      claims: [['Lenovo', 'ACQUIRED', 'Motorola', { stance: 'expected' }]],
    },
    { says: 'Motorola sold itself to Lenovo.', claims: [['Lenovo', 'ACQUIRED', 'Motorola']] },
    { says: 'Microsoft expanded with the acquisition of LinkedIn.', claims: [['Microsoft', 'ACQUIRED', 'LinkedIn']] },
    { says: "LinkedIn's acquisition by Microsoft in 2016 was cheap.", claims: [['Microsoft', 'ACQUIRED', 'LinkedIn']] },
    {
      says: "Microsoft's acquisition of LinkedIn brought 400 million users.",
      claims: [['Microsoft', 'ACQUIRED', 'LinkedIn']],
    },
    {
      says: "Microsoft's planned acquisition of LinkedIn was criticised.",
      claims: [['Microsoft', 'ACQUIRED', 'LinkedIn', { stance: 'expected' }]],
    },
    {
      says: "Microsoft's purchases include LinkedIn and GitHub.",
      claims: [
        ['Microsoft', 'ACQUIRED', 'LinkedIn'],
        ['Microsoft', 'ACQUIRED', 'GitHub'],
      ],
    },
    { says: "Microsoft's largest acquisition was LinkedIn.", claims: [['Microsoft', 'ACQUIRED', 'LinkedIn']] },
    { says: 'Microsoft, the buyer of LinkedIn, fell.', claims: [['Microsoft', 'ACQUIRED', 'LinkedIn']] },
    { says: 'Microsoft, a potential buyer of LinkedIn, fell.', claims: [] },
    {
      says: 'Microsoft bought LinkedIn for $26 billion in 2016 and GitHub for $7.5 billion.',
      claims: [
        ['Microsoft', 'ACQUIRED', 'LinkedIn'],
        ['Microsoft', 'ACQUIRED', 'GitHub'],
      ],
    },
    {
      says: 'Microsoft bought LinkedIn in 2016 and Google waited for $7.5 billion.',
      claims: [['Microsoft', 'ACQUIRED', 'LinkedIn']],
    },
    { says: 'LinkedIn merged into Microsoft in 2016.', claims: [['Microsoft', 'ACQUIRED', 'LinkedIn']] },
    {
      says: 'LinkedIn, which cost Microsoft $26 billion in 2016, fell.',
      claims: [['Microsoft', 'ACQUIRED', 'LinkedIn']],
    },
    { says: 'The strike cost Microsoft $26 million.', claims: [] },
    { says: "Microsoft, a buyer of LinkedIn's software, fell.", claims: [] },
    {
      says: 'Microsoft fell. LinkedIn and GitHub, the networks Microsoft bought in 2016, did not.',
      claims: [
        ['Microsoft', 'ACQUIRED', 'LinkedIn'],
        ['Microsoft', 'ACQUIRED', 'GitHub'],
      ],
    },
    // Agreed, approved, priced
    {
      says: "Shareholders approved Microsoft's takeover of LinkedIn.",
      claims: [['Microsoft', 'ACQUIRED', 'LinkedIn', { stance: 'expected' }]],
    },
    {
      says: 'Microsoft won clearance for its acquisition of LinkedIn.',
      claims: [['Microsoft', 'ACQUIRED', 'LinkedIn', { stance: 'expected' }]],
    },
    {
      says: "Microsoft's $26 billion deal for LinkedIn faces a vote.",
      claims: [['Microsoft', 'ACQUIRED', 'LinkedIn', { stance: 'expected' }]],
    },
    { says: "Microsoft's deal for LinkedIn faces a vote.", claims: [] },
    {
      says: 'LinkedIn signed an agreement to be acquired by Microsoft.',
      claims: [['Microsoft', 'ACQUIRED', 'LinkedIn', { stance: 'expected' }]],
    },
    { says: 'Microsoft paid $26 billion to buy LinkedIn.', claims: [['Microsoft', 'ACQUIRED', 'LinkedIn']] },
    { says: 'Walmart took a controlling stake in Flipkart.', claims: [['Walmart', 'ACQUIRED', 'Flipkart']] },
    { says: 'Walmart took a small stake in Flipkart.', claims: [] },
    {
      says: 'Microsoft said LinkedIn, which it bought in 2016, grew.',
      claims: [['Microsoft', 'ACQUIRED', 'LinkedIn']],
    },
    {
      says: 'Google agreed to sell phone maker Motorola to Chinese firm Lenovo.',
      claims: [['Lenovo', 'ACQUIRED', 'Motorola', { stance: 'expected' }]],
    },
    // By whom is not told again
    {
      says: 'Microsoft reported figures. Microsoft was helped by LinkedIn, bought for $26 billion in 2016.',
      claims: [['Microsoft', 'ACQUIRED', 'LinkedIn', { inferred: true }]],
    },
    {
      says: 'Microsoft reported figures. Microsoft was helped by LinkedIn, bought by many on Friday.',
      claims: [],
    },
    { says: "Google's deal to buy Motorola was blocked by a judge.", claims: [] },
    { says: 'Google abandoned its agreement to buy Motorola.', claims: [] },
    { says: "A judge blocked Google's 2012 takeover of Motorola.", claims: [] },
    { says: 'Google paid $2 million for the advertisement.', claims: [] },
    { says: "Regulators will review Microsoft's acquisition of LinkedIn.", claims: [] },
    { says: "Microsoft's failed acquisition of LinkedIn was criticised.", claims: [] },
    { says: 'Microsoft is in talks to acquire TikTok.', claims: [] },
    { says: 'Microsoft did not buy TikTok.', claims: [] },
    { says: 'Microsoft is considering selling LinkedIn to Google.', claims: [] },
    { says: 'Microsoft failed to acquire TikTok.', claims: [] },
    { says: 'Microsoft could acquire TikTok.', claims: [] },
    { says: 'Microsoft bought a stake in OpenAI.', claims: [] },
    { says: 'Snap spent $2 billion on Google Cloud.', claims: [] },
    { says: 'Microsoft paid an undisclosed sum for LinkedIn.', claims: [['Microsoft', 'ACQUIRED', 'LinkedIn']] },
    { says: 'Microsoft added LinkedIn to its stable in 2016.', claims: [['Microsoft', 'ACQUIRED', 'LinkedIn']] },
    { says: 'Microsoft won the battle for LinkedIn in 2016.', claims: [['Microsoft', 'ACQUIRED', 'LinkedIn']] },
    { says: 'Microsoft picked up LinkedIn from Oracle.', claims: [['Microsoft', 'ACQUIRED', 'LinkedIn']] },
    { says: 'LinkedIn passed to Microsoft in 2016.', claims: [['Microsoft', 'ACQUIRED', 'LinkedIn']] },
    { says: 'A group led by Microsoft bought LinkedIn in 2016.', claims: [['Microsoft', 'ACQUIRED', 'LinkedIn']] },
    {
      says: 'Microsoft joined with Oracle to buy LinkedIn.',
      claims: [
        ['Microsoft', 'ACQUIRED', 'LinkedIn'],
        ['Oracle', 'ACQUIRED', 'LinkedIn'],
      ],
    },
    { says: 'Microsoft won the battle for users.', claims: [] },
    { says: "Tesco's buyer, Ann Ray, said so.", claims: [] },
    { says: "LinkedIn's largest shareholder, Oracle, backed an offer from Microsoft.", claims: [] },
  ],
  match: (scene) => [
    ...purchasesByVerb(scene),
    ...purchasesAgreed(scene),
    ...purchasesByNoun(scene),
    ...purchasesListed(scene),
    ...purchasesUnsaid(scene),
    ...purchasesByIdiom(scene),
  ],
});
