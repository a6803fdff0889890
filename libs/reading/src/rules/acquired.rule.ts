import { claimRule } from '../claim/claim-rule.js';
import { purchasesByNoun } from '../company/purchase-noun.js';
import { purchasesByVerb } from '../company/purchase-verb.js';

export const acquired = claimRule({
  predicate: 'ACQUIRED',
  examples: [
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
    { says: "Google's deal to buy Motorola was blocked by a judge.", claims: [] },
    { says: 'Google abandoned its agreement to buy Motorola.', claims: [] },
    { says: "A judge blocked Google's 2012 takeover of Motorola.", claims: [] },
    { says: 'Google paid $2 million for the advertisement.', claims: [] },
    { says: "Regulators will review Microsoft's acquisition of LinkedIn.", claims: [] },
    { says: "Microsoft's proposed acquisition of LinkedIn was criticised.", claims: [] },
    { says: 'Microsoft is in talks to acquire TikTok.', claims: [] },
    { says: 'Microsoft did not buy TikTok.', claims: [] },
    { says: 'Microsoft is considering selling LinkedIn to Google.', claims: [] },
    { says: 'Microsoft failed to acquire TikTok.', claims: [] },
    { says: 'Microsoft could acquire TikTok.', claims: [] },
    { says: 'Microsoft bought a stake in OpenAI.', claims: [] },
  ],
  match: (scene) => [...purchasesByVerb(scene), ...purchasesByNoun(scene)],
});
