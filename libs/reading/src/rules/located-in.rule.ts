import { claimRule } from '../claim/claim-rule.js';
import { seatsByClause } from '../company/seat-clause.js';
import { seatsByName } from '../company/seat-name.js';
import { seatsByNoun } from '../company/seat-noun.js';
import { seatsByPossessor } from '../company/seat-possessor.js';
import { seatsBySetting } from '../company/seat-setting.js';

export const locatedIn = claimRule({
  predicate: 'LOCATED_IN',
  examples: [
    { says: 'Amazon is based in Seattle.', claims: [['Amazon', 'LOCATED_IN', 'Seattle']] },
    { says: 'Volkswagen, headquartered in Berlin, recalled cars.', claims: [['Volkswagen', 'LOCATED_IN', 'Berlin']] },
    { says: 'California-based Apple fell.', claims: [['Apple', 'LOCATED_IN', 'California']] },
    { says: 'Seattle-based online retailer Amazon fell.', claims: [['Amazon', 'LOCATED_IN', 'Seattle']] },
    { says: 'Amazon, the Seattle-based online retailer, fell.', claims: [['Amazon', 'LOCATED_IN', 'Seattle']] },
    { says: 'The Berlin, Germany-based carmaker Volkswagen fell.', claims: [['Volkswagen', 'LOCATED_IN', 'Berlin']] },
    { says: 'Amazon has its headquarters in Seattle.', claims: [['Amazon', 'LOCATED_IN', 'Seattle']] },
    {
      says: 'Amazon raised prices. The Seattle-based company fell.',
      claims: [['Amazon', 'LOCATED_IN', 'Seattle']],
    },
    { says: 'Amazon raised prices. The Seattle company fell.', claims: [['Amazon', 'LOCATED_IN', 'Seattle']] },
    { says: 'Amazon, of Seattle, Washington, raised prices.', claims: [['Amazon', 'LOCATED_IN', 'Seattle']] },
    {
      says: 'Amazon raised prices. The Seattle online retailer fell.',
      claims: [['Amazon', 'LOCATED_IN', 'Seattle']],
    },
    { says: 'Amazon, a Seattle company, raised prices.', claims: [['Amazon', 'LOCATED_IN', 'Seattle']] },
    { says: 'Houston energy company Enron fell.', claims: [['Enron', 'LOCATED_IN', 'Houston']] },
    {
      says: 'GameStop fired its chief. The Grapevine, Texas-based company named a chairman.',
      claims: [['GameStop', 'LOCATED_IN', 'Grapevine']],
    },
    {
      says: 'Uber Technologies Inc. of San Francisco, California, fell.',
      claims: [['Uber Technologies', 'LOCATED_IN', 'San Francisco']],
    },
    { says: "Police raided Volkswagen's headquarters in Berlin.", claims: [['Volkswagen', 'LOCATED_IN', 'Berlin']] },
    {
      says: 'Workers gathered at the Berlin headquarters of Volkswagen.',
      claims: [['Volkswagen', 'LOCATED_IN', 'Berlin']],
    },
    { says: 'Amazon, whose headquarters are in Seattle, fell.', claims: [['Amazon', 'LOCATED_IN', 'Seattle']] },
    { says: 'Volkswagen, with its head office in Berlin, fell.', claims: [['Volkswagen', 'LOCATED_IN', 'Berlin']] },
    { says: 'TikTok moved its European seat to Dublin.', claims: [['TikTok', 'LOCATED_IN', 'Dublin']] },
    {
      says: 'Amazon, based in Seattle, and Volkswagen, based in Berlin, fell.',
      claims: [
        ['Amazon', 'LOCATED_IN', 'Seattle'],
        ['Volkswagen', 'LOCATED_IN', 'Berlin'],
      ],
    },
    {
      says: 'Amazon fell. Amazon said it was sorry. Prices rose. Regulators called the Seattle-based company slow.',
      claims: [['Amazon', 'LOCATED_IN', 'Seattle']],
    },
    { says: 'Parler fell and Gettr rose. Prices rose. Tim Cook called the Nashville-based company slow.', claims: [] },
    // Where members of an index sit is known.
    {
      says: 'Amazon fell and Apple rose. Prices rose. Tim Cook called the Seattle-based company slow.',
      claims: [['Amazon', 'LOCATED_IN', 'Seattle']],
    },
    {
      says: 'Nvidia cut its forecast. Nvidia fell. The Austin, Texas, company was founded in 1993.',
      claims: [['Nvidia', 'LOCATED_IN', 'Austin']],
    },
    {
      says: 'Robinhood, a Menlo Park, California-based brokerage, was fined.',
      claims: [['Robinhood', 'LOCATED_IN', 'Menlo Park']],
    },
    {
      says: 'Larkfield Systems Inc, a Denver driller, was fined.',
      claims: [['Larkfield Systems', 'LOCATED_IN', 'Denver']],
    },
    { says: 'Larkfield Systems Inc sued a Denver driller, and was fined.', claims: [] },
    {
      says: 'Nvidia fell. Nvidia cut its forecast. The Austin, Texas business was founded in 1993.',
      claims: [['Nvidia', 'LOCATED_IN', 'Austin']],
    },
    { says: 'Nvidia and Apple fell. The Austin, Texas business was founded in 1993.', claims: [] },
    {
      says: 'Nvidia will move its headquarters to Austin.',
      claims: [['Nvidia', 'LOCATED_IN', 'Austin', { stance: 'expected' }]],
    },
    { says: 'Amazon is one of the companies based in Seattle.', claims: [['Amazon', 'LOCATED_IN', 'Seattle']] },
    { says: 'Companies based in Seattle, such as Amazon, fell.', claims: [['Amazon', 'LOCATED_IN', 'Seattle']] },
    { says: 'Amazon sued companies based in Seattle.', claims: [] },
    {
      says: 'Larkfield Systems Inc, a start-up from Berlin, fell.',
      claims: [['Larkfield Systems', 'LOCATED_IN', 'Berlin']],
    },
    {
      says: 'Larkfield Systems Inc, a law firm in Boston, fell.',
      claims: [['Larkfield Systems', 'LOCATED_IN', 'Boston']],
    },
    { says: 'Larkfield Systems Inc, the largest retailer in Berlin, fell.', claims: [] },
    {
      says: 'Larkfield Systems Inc, a Norwegian oil company with headquarters in Fornebu, fell.',
      claims: [['Larkfield Systems', 'LOCATED_IN', 'Fornebu']],
    },
    {
      says: 'At its headquarters in Redmond, Microsoft set up a team.',
      claims: [['Microsoft', 'LOCATED_IN', 'Redmond']],
    },
    { says: 'Engineers met in Redmond, where Microsoft is based.', claims: [['Microsoft', 'LOCATED_IN', 'Redmond']] },
    { says: 'The Austin, Texas, company Nvidia fell.', claims: [['Nvidia', 'LOCATED_IN', 'Austin']] },
    {
      says: 'Tesla moved its headquarters from Palo Alto to Austin.',
      claims: [
        ['Tesla', 'LOCATED_IN', 'Austin'],
        ['Tesla', 'LOCATED_IN', 'Palo Alto', { validTo: '2021-01-22' }],
      ],
    },
    {
      says: 'Boeing said it would move its headquarters to Arlington.',
      claims: [['Boeing', 'LOCATED_IN', 'Arlington', { stance: 'expected' }]],
    },
    { says: 'Analysts said Boeing would move its headquarters to Arlington.', claims: [] },
    { says: 'The headquarters of Amazon will stay in Seattle.', claims: [['Amazon', 'LOCATED_IN', 'Seattle']] },
    { says: 'Bayer of Leverkusen and Apple of Berlin fell.', claims: [['Apple', 'LOCATED_IN', 'Berlin']] },
    { says: 'In Austin, Texas, company officials spoke to Nvidia.', claims: [] },
    { says: 'Amazon plans to move its headquarters to Dublin.', claims: [] },
    { says: 'Parler, which operates from Henderson, Nevada, fell.', claims: [['Parler', 'LOCATED_IN', 'Henderson']] },
    { says: 'Enron had moved from Houston to Dallas.', claims: [['Enron', 'LOCATED_IN', 'Dallas']] },
    { says: 'Enron moved staff from Houston to Dallas.', claims: [] },
    { says: 'Nvidia fell. Amazon, also of Seattle, rose.', claims: [['Amazon', 'LOCATED_IN', 'Seattle']] },
    { says: 'Nvidia, a Menlo Park company, fell.', claims: [['Nvidia', 'LOCATED_IN', 'Menlo Park']] },
    { says: 'Nvidia, a Silicon Valley company, fell.', claims: [] },
    { says: "Amazon's Dublin-based unit fell.", claims: [] },
    { says: 'Amazon opened an office in Dublin.', claims: [] },
    { says: 'Amazon closed its headquarters in Dublin.', claims: [] },
    { says: 'Enron, formerly based in Houston, was sued.', claims: [] },
    { says: 'Samsung rose. The South Korean company raised prices.', claims: [] },
    { says: 'Amazon raised prices in Seattle. The company fell.', claims: [] },
    { says: 'Tim Cook, of California, spoke to Amazon.', claims: [] },
    { says: 'Amazon was based in Berlin until 1999.', claims: [] },
    { says: 'Amazon may be based in Berlin.', claims: [] },
    { says: 'Amazon sells books in Germany.', claims: [] },
    { says: 'Tim Cook is based in California.', claims: [] },
    {
      says: 'Chevron had to digest PDC Energy, a Denver driller bought for $6 billion in stock.',
      claims: [['PDC Energy', 'LOCATED_IN', 'Denver']],
    },
    { says: 'The suit names Chevron, a Denver lawyer with a client there said.', claims: [] },
    {
      says: 'Apple sued Google in Ohio. Google, the Seattle-based photo company run by Mary Holt, denied it.',
      claims: [['Google', 'LOCATED_IN', 'Seattle']],
    },
    {
      says: 'Workers gathered outside the headquarters of Amazon in Seattle.',
      claims: [['Amazon', 'LOCATED_IN', 'Seattle']],
    },
    { says: 'Amazon calls Seattle home.', claims: [['Amazon', 'LOCATED_IN', 'Seattle']] },
    { says: 'From its base in Seattle, Amazon runs shops.', claims: [['Amazon', 'LOCATED_IN', 'Seattle']] },
    { says: 'From its old base in Seattle, Amazon ran shops.', claims: [] },
    {
      says: 'Enron relocated to Dallas from Oakland in 2016.',
      claims: [
        ['Enron', 'LOCATED_IN', 'Dallas'],
        ['Enron', 'LOCATED_IN', 'Oakland', { validTo: '2016' }],
      ],
    },
    {
      says: 'Larkfield Systems Inc, a Delaware company headquartered in Dallas, fell.',
      claims: [['Larkfield Systems', 'LOCATED_IN', 'Dallas']],
    },
    {
      says: 'Larkfield Systems Inc of Green Bay, a maker of cheese, fell.',
      claims: [['Larkfield Systems', 'LOCATED_IN', 'Green Bay']],
    },
    { says: 'Amazon, whose offices are in Seattle, fell.', claims: [['Amazon', 'LOCATED_IN', 'Seattle']] },
    {
      says: 'Mary Holt sold her Berlin start-up, Larkfield Systems Inc, to Google.',
      claims: [['Larkfield Systems', 'LOCATED_IN', 'Berlin']],
    },
    { says: 'Tim Cook runs Apple from Berlin.', claims: [['Apple', 'LOCATED_IN', 'Berlin']] },
    {
      says: 'Volkswagen and Ford cut prices. Volkswagen fell. Ford fell. The Wolfsburg company was sued.',
      claims: [['Volkswagen', 'LOCATED_IN', 'Wolfsburg']],
    },
    { says: "Berlin's Larkfield Systems Inc fell.", claims: [['Larkfield Systems', 'LOCATED_IN', 'Berlin']] },
    {
      says: "Larkfield Systems Inc, Berlin's best-known start-up, fell.",
      claims: [['Larkfield Systems', 'LOCATED_IN', 'Berlin']],
    },
    { says: "California's largest insurer, Larkfield Systems Inc, fell.", claims: [] },
    { says: "Berlin's Larkfield factory fell silent.", claims: [] },
    {
      says: 'Larkfield Systems Inc, a smaller Berlin rival, fell.',
      claims: [['Larkfield Systems', 'LOCATED_IN', 'Berlin']],
    },
    {
      says: 'Larkfield Systems Inc, the Berlin maker of pumps, fell.',
      claims: [['Larkfield Systems', 'LOCATED_IN', 'Berlin']],
    },
    {
      says: 'Larkfield Systems Inc, which has its offices in Berlin, fell.',
      claims: [['Larkfield Systems', 'LOCATED_IN', 'Berlin']],
    },
    { says: 'Police searched its offices in Berlin, Larkfield Systems Inc said.', claims: [] },
  ],
  match: (scene) => [
    ...seatsByClause(scene),
    ...seatsByNoun(scene),
    ...seatsByName(scene),
    ...seatsBySetting(scene),
    ...seatsByPossessor(scene),
  ],
});
