import { claimRule } from '../claim/claim-rule.js';
import { ownersByList } from '../company/ownership-list.js';
import { ownersByName } from '../company/ownership-name.js';
import { ownersByRole } from '../company/ownership-role.js';
import { ownersByVerb } from '../company/ownership-verb.js';

export const owns = claimRule({
  predicate: 'OWNS',
  examples: [
    {
      says: 'Google owns YouTube and Meta owns Instagram.',
      claims: [
        ['Google', 'OWNS', 'YouTube'],
        ['Meta', 'OWNS', 'Instagram'],
      ],
    },
    {
      says: 'Twitch is owned by Amazon and YouTube belongs to Google.',
      claims: [
        ['Amazon', 'OWNS', 'Twitch'],
        ['Google', 'OWNS', 'YouTube'],
      ],
    },
    {
      says: 'A builder named Mary Holt owns Larkfield Bank.',
      claims: [['Mary Holt', 'OWNS', 'Larkfield Bank']],
    },
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
    { says: "Google's DeepMind hired a new chief.", claims: [['Google', 'OWNS', 'DeepMind']] },
    { says: "Elon Musk's SpaceX launched a rocket.", claims: [['Elon Musk', 'OWNS', 'SpaceX']] },
    { says: "Microsoft's Internet Explorer was slow.", claims: [] },
    { says: 'Twitch, an Amazon company, cut jobs.', claims: [['Amazon', 'OWNS', 'Twitch']] },
    { says: 'Twitch, unlike an Amazon company, cut jobs.', claims: [] },
    { says: 'Larkfield Bank, a unit within Barclays, fell.', claims: [['Barclays', 'OWNS', 'Larkfield Bank']] },
    { says: 'A unit of Alphabet, Waymo runs robotaxis.', claims: [['Alphabet', 'OWNS', 'Waymo']] },
    {
      says: 'As a Microsoft company, LinkedIn publishes its figures late.',
      claims: [['Microsoft', 'OWNS', 'LinkedIn']],
    },
    { says: 'Walmart counts Flipkart among its brands.', claims: [['Walmart', 'OWNS', 'Flipkart']] },
    { says: "Volkswagen's brands, such as Audi, did well.", claims: [['Volkswagen', 'OWNS', 'Audi']] },
    { says: 'Comcast, whose businesses include NBCUniversal, fell.', claims: [['Comcast', 'OWNS', 'NBCUniversal']] },
    { says: "Comcast's rival companies include Walmart.", claims: [] },
    {
      says: 'Mary Holt resigned. Larkfield Group, a vehicle of Mary Holt, fell.',
      claims: [['Mary Holt', 'OWNS', 'Larkfield Group']],
    },
    { says: 'JAB Holding, the controlling shareholder of Lindt, fell.', claims: [['JAB Holding', 'OWNS', 'Lindt']] },
    { says: 'JAB Holding, a large shareholder of Lindt, fell.', claims: [] },
    { says: 'Meta, the company behind Instagram, fell.', claims: [['Meta', 'OWNS', 'Instagram']] },
    { says: 'LinkedIn became part of Microsoft in 2016.', claims: [['Microsoft', 'OWNS', 'LinkedIn']] },
    {
      says: 'LinkedIn, a unit of eBay until 2009, fell.',
      claims: [['eBay', 'OWNS', 'LinkedIn', { validTo: '2021-01-22' }]],
    },
    { says: 'Audi sits under the umbrella of Volkswagen.', claims: [['Volkswagen', 'OWNS', 'Audi']] },
    { says: 'Walmart has owned all of Flipkart since 2018.', claims: [['Walmart', 'OWNS', 'Flipkart']] },
    { says: 'Audi is 51 percent owned by Volkswagen.', claims: [['Volkswagen', 'OWNS', 'Audi']] },
    { says: 'Audi is 20 percent owned by Volkswagen.', claims: [] },
    {
      says: 'Volkswagen owns Bentley and the sports car maker Porsche.',
      claims: [
        ['Volkswagen', 'OWNS', 'Bentley'],
        ['Volkswagen', 'OWNS', 'Porsche'],
      ],
    },
    { says: 'The Audi subsidiary of Volkswagen fell.', claims: [['Volkswagen', 'OWNS', 'Audi']] },
    { says: "Berkshire Hathaway's railroad, BNSF, fell.", claims: [['Berkshire Hathaway', 'OWNS', 'BNSF']] },
    { says: 'Mary Holt is co-owner of Flipkart.', claims: [['Mary Holt', 'OWNS', 'Flipkart']] },
    { says: 'Twitch, unlike Amazon-owned sites, cut jobs.', claims: [] },
    {
      says: 'LinkedIn, formerly owned by Microsoft, fell.',
      claims: [['Microsoft', 'OWNS', 'LinkedIn', { validTo: '2021-01-22' }]],
    },
    { says: "Microsoft's rival network LinkedIn grew.", claims: [] },
    { says: "Amazon's Prime Video grew.", claims: [] },
    { says: "Walmart's Black Friday and Disney's Frozen drew crowds.", claims: [] },
    { says: 'Skype was once a unit of eBay.', claims: [['eBay', 'OWNS', 'Skype', { validTo: '2021-01-22' }]] },
    { says: 'Skype is a future unit of eBay.', claims: [] },
    // Past usual faults of the trees
    {
      says: 'Orders to lapse went out; the latter went to LinkedIn, which is owned by Microsoft.',
      claims: [['Microsoft', 'OWNS', 'LinkedIn']],
    },
    { says: 'The parent company of Audi, Volkswagen, fell.', claims: [['Volkswagen', 'OWNS', 'Audi']] },
    {
      says: 'Volkswagen, the owner of brands including Audi and Porsche, fell.',
      claims: [
        ['Volkswagen', 'OWNS', 'Audi'],
        ['Volkswagen', 'OWNS', 'Porsche'],
      ],
    },
    // Told by what they own
    { says: 'Meta cut jobs on Monday. The Instagram owner fell.', claims: [['Meta', 'OWNS', 'Instagram']] },
    { says: 'Shares of Alphabet fell after the Google parent met.', claims: [['Alphabet', 'OWNS', 'Google']] },
    { says: 'Meta fell. The parent of Instagram declined to comment.', claims: [['Meta', 'OWNS', 'Instagram']] },
    { says: 'Ford cut jobs on Monday. The Tesla owner said his car was slow.', claims: [] },
    { says: 'LinkedIn and Microsoft, its American owner, fell.', claims: [['Microsoft', 'OWNS', 'LinkedIn']] },
    { says: 'Microsoft, whose LinkedIn grew, fell.', claims: [['Microsoft', 'OWNS', 'LinkedIn']] },
    { says: 'Microsoft, whose LinkedIn ads grew, fell.', claims: [] },
    { says: 'Google said its YouTube was fair.', claims: [['Google', 'OWNS', 'YouTube']] },
    { says: 'Larkfield Bank, part of the Volkswagen group, fell.', claims: [['Volkswagen', 'OWNS', 'Larkfield Bank']] },
    { says: 'DeepMind, the Google unit that plays games, grew.', claims: [['Google', 'OWNS', 'DeepMind']] },
    { says: 'LinkedIn, now in the hands of Microsoft, fell.', claims: [['Microsoft', 'OWNS', 'LinkedIn']] },
    { says: 'LinkedIn, once in the hands of Microsoft, fell.', claims: [] },
    { says: 'The lawsuit is in the hands of Microsoft.', claims: [] },
    { says: "Walmart holds 77 percent of Flipkart's voting stock.", claims: [['Walmart', 'OWNS', 'Flipkart']] },
    { says: "Walmart holds 7 percent of Flipkart's voting stock.", claims: [] },
    { says: "Comcast's holdings include NBCUniversal.", claims: [['Comcast', 'OWNS', 'NBCUniversal']] },
    { says: 'Instagram is not a unit of Google.', claims: [] },
    { says: 'Apple Inc, Alphabet Inc and Facebook Inc fell.', claims: [] },
    { says: 'Microsoft wants to own TikTok.', claims: [] },
    {
      says: 'Comcast fell. Its stable includes NBCUniversal, Dell and Skype.',
      claims: [
        ['Comcast', 'OWNS', 'NBCUniversal'],
        ['Comcast', 'OWNS', 'Dell'],
        ['Comcast', 'OWNS', 'Skype'],
      ],
    },
    {
      says: 'Larkfield Group, which includes Dell and Skype, fell.',
      claims: [
        ['Larkfield Group', 'OWNS', 'Dell'],
        ['Larkfield Group', 'OWNS', 'Skype'],
      ],
    },
    { says: 'Microsoft joined a consortium that includes Dell and Skype.', claims: [] },
    {
      says: 'Larkfield Group, the publisher of the Berlin Herald, fell.',
      claims: [['Larkfield Group', 'OWNS', 'Berlin Herald']],
    },
    {
      says: 'Larkfield Group, owner of the Holden Foods grocery chain, fell.',
      claims: [['Larkfield Group', 'OWNS', 'Holden Foods']],
    },
  ],
  match: (scene) => [...ownersByVerb(scene), ...ownersByName(scene), ...ownersByRole(scene), ...ownersByList(scene)],
});
