import { claimRule } from '../claim/claim-rule.js';
import { quotationsOf } from '../claim/quotation.js';

export const said = claimRule({
  predicate: 'SAID',
  examples: [
    {
      says: 'US District Judge Barbara Rothstein said it was "not a close call."',
      claims: [['Barbara Rothstein', 'SAID', 'not a close call.']],
    },
    {
      says: 'Judge Lucy Koh rejected the request. "That event," she added, "was a tragic reminder of the past."',
      claims: [['Lucy Koh', 'SAID', 'That event, was a tragic reminder of the past.']],
    },
    {
      says: '"We will appeal this decision," Apple said.',
      claims: [['Apple', 'SAID', 'We will appeal this decision']],
    },
    { says: 'Apple cited "political animus" in its reply.', claims: [] },
    { says: '"We are ready for this," a spokesman said.', claims: [] },
    {
      says: 'Amazon said it would appeal.\n\n"We disagree with the ruling," a spokeswoman said.',
      claims: [['Amazon', 'SAID', 'We disagree with the ruling']],
    },
    { says: 'Google sued Sonos. "We disagree," a spokeswoman said.', claims: [] },
    {
      says: 'TikTok and ByteDance sued the Justice Department.\n\n"Congress went too far," the companies said.',
      claims: [
        ['TikTok', 'SAID', 'Congress went too far'],
        ['ByteDance', 'SAID', 'Congress went too far'],
      ],
    },
    { says: 'Google sued Sonos. "It is a bad day for justice," the companies said.', claims: [] },
    {
      says: 'Twitter sued Elon Musk in Delaware on Tuesday. "Musk believes that he is free to go," the lawsuit said.',
      claims: [['Twitter', 'SAID', 'Musk believes that he is free to go']],
    },
    {
      says: 'Sky News saw an internal letter. The letter says "failure to return the form may end a claim".',
      claims: [],
    },
    {
      says: "Alan Bates said it was 'an insult to the victims' and the owners' plan 'a disgrace to this country'.",
      claims: [
        ['Alan Bates', 'SAID', 'an insult to the victims'],
        ['Alan Bates', 'SAID', 'a disgrace to this country'],
      ],
    },
    {
      says: 'Tim Cook, Apple\'s chief executive, was blunt. "We are not going to change this."',
      claims: [['Tim Cook', 'SAID', 'We are not going to change this.']],
    },
    {
      says: 'It was, as Dan Ives put it, "a fork in the road". Tim Sweeney, in a tweet: "We shall fight on."',
      claims: [
        ['Dan Ives', 'SAID', 'a fork in the road'],
        ['Tim Sweeney', 'SAID', 'We shall fight on.'],
      ],
    },
    {
      says: 'Netflix called the claims "meritless". Netflix said its "Blue Glass" design would "delight users".',
      claims: [
        ['Netflix', 'SAID', 'meritless'],
        ['Netflix', 'SAID', 'delight users'],
      ],
    },
    {
      says: 'Parler, its lawyer David Groesbeck said, was told by Amazon that the site was "a very real risk to public safety".',
      claims: [['Amazon', 'SAID', 'a very real risk to public safety', { stance: 'alleged', by: 'David Groesbeck' }]],
    },
    {
      says: 'Amazon told Parler in a letter that it posed "a very real risk to public safety", BuzzFeed News reported.',
      claims: [['Amazon', 'SAID', 'a very real risk to public safety', { stance: 'alleged', by: 'BuzzFeed News' }]],
    },
    {
      says: 'JPMorgan analysts called the results "better than feared across the board". Apple\'s privacy team called it "nonsense".',
      claims: [
        ['JPMorgan', 'SAID', 'better than feared across the board'],
        ['Apple', 'SAID', 'nonsense'],
      ],
    },
    { says: 'A former analyst at Goldman Sachs called the results "better than feared across the board".', claims: [] },
    {
      says: 'Netflix called the suit a "transparently political" move and said it was "a threat to us all".',
      claims: [
        ['Netflix', 'SAID', 'transparently political'],
        ['Netflix', 'SAID', 'a threat to us all'],
      ],
    },
    {
      says: 'On the "Squawk Box" show Tim Cook said it was "a threat to us all".',
      claims: [['Tim Cook', 'SAID', 'a threat to us all']],
    },
    { says: 'Netflix denied that it had "stolen the idea for the show".', claims: [] },
    { says: 'Apple declined to say whether it was "under investigation by the regulator".', claims: [] },
    {
      says: 'Apple said that Epic\'s suit had "no merit at all," adding that it looked forward to "the trial ahead of us".',
      claims: [
        ['Apple', 'SAID', 'no merit at all'],
        ['Apple', 'SAID', 'the trial ahead of us'],
      ],
    },
    {
      says: 'Tim Cook railed against what he called the "Brussels cartel". He lashed out at "junk fees".',
      claims: [['Tim Cook', 'SAID', 'Brussels cartel']],
    },
    {
      says: 'In Tim Cook\'s view, the fine was "absurd". To Dan Ives, it was "a bolt from the blue".',
      claims: [
        ['Tim Cook', 'SAID', 'absurd'],
        ['Dan Ives', 'SAID', 'a bolt from the blue'],
      ],
    },
    {
      says: 'Tim Cook\'s answer was short: "Never." "Nonsense" was the verdict of Dan Ives.',
      claims: [
        ['Tim Cook', 'SAID', 'Never.'],
        ['Dan Ives', 'SAID', 'Nonsense'],
      ],
    },
    {
      says: 'A spokesman for Gov. Gavin Newsom, Alex Stack, called the move "a sham". The plan was rejected as "unfair" by Apple.',
      claims: [
        ['Alex Stack', 'SAID', 'a sham'],
        ['Apple', 'SAID', 'unfair'],
      ],
    },
    {
      says: 'Sonos claims Google "looted" its code. Apple was accused by Tim Sweeney of "profiteering".',
      claims: [
        ['Sonos', 'SAID', 'looted'],
        ['Tim Sweeney', 'SAID', 'profiteering'],
      ],
    },
    {
      says: 'Tim Cook explained what the word "modify" meant. Apple said on "Squawk on the Street" it rose.',
      claims: [],
    },
    {
      says: 'The Guardian newspaper reported that UnitedHealth paid bonuses. "These claims are false," the company said.',
      claims: [['UnitedHealth', 'SAID', 'These claims are false']],
    },
  ],
  match: (scene) =>
    quotationsOf(scene).flatMap(({ speakers, value, spans, standing }) =>
      speakers.map((subject) => ({
        subject,
        value,
        standing,
        evidence: spans,
      })),
    ),
});
