import { claimRule } from '../claim/claim-rule.js';
import { ownersByName } from '../company/ownership-name.js';
import { ownersByRole } from '../company/ownership-role.js';
import { ownersByVerb } from '../company/ownership-verb.js';

export const owns = claimRule({
  predicate: 'OWNS',
  examples: [
    {
      says: "It was removed from the app stores of Apple Inc and Alphabet Inc's Google.",
      claims: [['Alphabet', 'OWNS', 'Google']],
    },
    { says: 'Instagram is owned by Facebook.', claims: [['Facebook', 'OWNS', 'Instagram']] },
    { says: 'YouTube, a unit of Google, said so.', claims: [['Google', 'OWNS', 'YouTube']] },
    { says: 'TikTok owner ByteDance declined to comment.', claims: [['ByteDance', 'OWNS', 'TikTok']] },
    { says: 'Walmart-owned Flipkart competes with Amazon in India.', claims: [['Walmart', 'OWNS', 'Flipkart']] },
    { says: 'Instagram is a subsidiary of Facebook.', claims: [['Facebook', 'OWNS', 'Instagram']] },
    {
      says: 'LinkedIn operates as a wholly owned subsidiary of Microsoft.',
      claims: [['Microsoft', 'OWNS', 'LinkedIn']],
    },
    { says: "Apple sued Meta's Instagram.", claims: [['Meta', 'OWNS', 'Instagram']] },
    { says: 'TikTok owner ByteDance fell.', claims: [['ByteDance', 'OWNS', 'TikTok']] },
    { says: 'Twitter cut jobs under its new owner, Elon Musk.', claims: [['Elon Musk', 'OWNS', 'Twitter']] },
    { says: 'LinkedIn is part of Microsoft.', claims: [['Microsoft', 'OWNS', 'LinkedIn']] },
    { says: 'LinkedIn, which belongs to Microsoft, fell.', claims: [['Microsoft', 'OWNS', 'LinkedIn']] },
    {
      says: 'Dunzo, which is backed by Google and owned by Reliance Retail, lost money.',
      claims: [['Reliance Retail', 'OWNS', 'Dunzo']],
    },
    {
      says: 'Regulators accused YouTube and its parent company, Google, of breaking the law.',
      claims: [['Google', 'OWNS', 'YouTube']],
    },
    { says: 'Alphabet, parent of Google, fell.', claims: [['Alphabet', 'OWNS', 'Google']] },
    { says: 'Regulators accused YouTube and a parent company of breaking the law.', claims: [] },
    { says: 'Audi is majority-owned by Volkswagen.', claims: [['Volkswagen', 'OWNS', 'Audi']] },
    { says: 'Walmart holds a 77 percent stake in Flipkart.', claims: [['Walmart', 'OWNS', 'Flipkart']] },
    { says: 'Microsoft said its professional network LinkedIn grew.', claims: [['Microsoft', 'OWNS', 'LinkedIn']] },
    {
      says: 'Sam Bankman-Fried propped up his hedge fund, Alameda Research.',
      claims: [['Sam Bankman-Fried', 'OWNS', 'Alameda Research']],
    },
    {
      says: 'Elon Musk, the former owner of PayPal, fell.',
      claims: [['Elon Musk', 'OWNS', 'PayPal', { validTo: '2021-01-22' }]],
    },
    { says: 'Sam Bankman-Fried praised his law firm, Google.', claims: [] },
    { says: 'Walmart holds a 7 percent stake in Flipkart.', claims: [] },
    {
      says: 'Larkfield Group, the holding company that Mary Holt controls, fell.',
      claims: [['Mary Holt', 'OWNS', 'Larkfield Group']],
    },
    { says: 'Mary Holt controls Larkfield Group with an iron hand.', claims: [] },
    { says: 'Twitch, the Amazon-owned streaming site, cut jobs.', claims: [['Amazon', 'OWNS', 'Twitch']] },
    { says: 'Twitch, unlike Amazon-owned sites, cut jobs.', claims: [] },
    { says: 'LinkedIn, formerly owned by Microsoft, fell.', claims: [] },
    { says: "Microsoft's rival network LinkedIn grew.", claims: [] },
    { says: "Amazon's Prime Video grew.", claims: [] },
    { says: "Walmart's Black Friday and Disney's Frozen drew crowds.", claims: [] },
    { says: 'Skype was once a unit of eBay.', claims: [] },
    { says: 'Instagram is not a unit of Google.', claims: [] },
    { says: 'Apple Inc, Alphabet Inc and Facebook Inc fell.', claims: [] },
    { says: 'Microsoft wants to own TikTok.', claims: [] },
  ],
  match: (scene) => [...ownersByVerb(scene), ...ownersByName(scene), ...ownersByRole(scene)],
});
