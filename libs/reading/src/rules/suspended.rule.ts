import { claimRule } from '../claim/claim-rule.js';
import { suspensionsOf } from '../claim/suspension.js';

export const suspended = claimRule({
  predicate: 'SUSPENDED',
  examples: [
    {
      says: 'Twitch has suspended its most popular streamer, Jack "Blitz" Rourke, the company said.',
      claims: [['Twitch', 'SUSPENDED', 'Jack "Blitz" Rourke']],
    },
    {
      says: 'Twitter suspended Donald Trump, Kanye West and Alex Jones.',
      claims: [
        ['Twitter', 'SUSPENDED', 'Donald Trump'],
        ['Twitter', 'SUSPENDED', 'Kanye West'],
        ['Twitter', 'SUSPENDED', 'Alex Jones'],
      ],
    },
    { says: 'Elon Musk banned Kanye West from Twitter.', claims: [['Twitter', 'SUSPENDED', 'Kanye West']] },
    { says: "Amazon's suspension of Parler came after a warning.", claims: [['Amazon', 'SUSPENDED', 'Parler']] },
    { says: 'Donald Trump lost his Twitter account.', claims: [['Twitter', 'SUSPENDED', 'Donald Trump']] },
    { says: 'Donald Trump lost his bank account.', claims: [] },
    { says: 'Twitter locked Donald Trump out of his account.', claims: [['Twitter', 'SUSPENDED', 'Donald Trump']] },
    { says: 'Facebook barred Donald Trump from posting.', claims: [['Facebook', 'SUSPENDED', 'Donald Trump']] },
    { says: 'Amazon pulled the plug on Parler.', claims: [['Amazon', 'SUSPENDED', 'Parler']] },
    { says: 'FIFA banned Jack Warner from football.', claims: [['FIFA', 'SUSPENDED', 'Jack Warner']] },
    { says: 'Amazon suspended Parler on Jan 10.', claims: [['Amazon', 'SUSPENDED', 'Parler', { on: '2021-01-10' }]] },
    {
      says: 'Parler sued Amazon for suspending service on Jan 10.',
      claims: [['Amazon', 'SUSPENDED', 'Parler', { on: '2021-01-10' }]],
    },
    { says: 'Parler remains offline after being dropped by Amazon.', claims: [['Amazon', 'SUSPENDED', 'Parler']] },
    {
      says: 'Twitter permanently suspended Donald Trump from its platform.',
      claims: [['Twitter', 'SUSPENDED', 'Donald Trump', { stance: 'stated' }]],
    },
    { says: 'Twitter has banned Donald Trump for good.', claims: [['Twitter', 'SUSPENDED', 'Donald Trump']] },
    { says: "YouTube blocked Donald Trump's channel.", claims: [['YouTube', 'SUSPENDED', 'Donald Trump']] },
    { says: 'Kanye West was suspended from Twitter.', claims: [['Twitter', 'SUSPENDED', 'Kanye West']] },
    {
      says: 'Facebook, YouTube and Twitter banned Donald Trump.',
      claims: [
        ['Facebook', 'SUSPENDED', 'Donald Trump'],
        ['YouTube', 'SUSPENDED', 'Donald Trump'],
        ['Twitter', 'SUSPENDED', 'Donald Trump'],
      ],
    },
    { says: 'Kanye West was locked out of Instagram.', claims: [['Instagram', 'SUSPENDED', 'Kanye West']] },
    { says: 'Kanye West was locked out of talks.', claims: [] },
    { says: "Kanye West's Twitter account was suspended again.", claims: [['Twitter', 'SUSPENDED', 'Kanye West']] },
    { says: "Kanye West's bank account was suspended again.", claims: [] },
    { says: "Facebook's ban of Donald Trump was upheld.", claims: [['Facebook', 'SUSPENDED', 'Donald Trump']] },
    { says: "Facebook's ban of ads was upheld.", claims: [] },
    { says: 'Visa stopped processing payments for Parler.', claims: [['Visa', 'SUSPENDED', 'Parler']] },
    { says: 'Visa stopped processing payments for a day.', claims: [] },
    {
      says: 'Parler went dark after Cloudflare and GoDaddy withdrew their services.',
      claims: [
        ['Cloudflare', 'SUSPENDED', 'Parler', { inferred: true }],
        ['GoDaddy', 'SUSPENDED', 'Parler', { inferred: true }],
      ],
    },
    { says: 'Amazon stopped hosting Parler on Jan 10.', claims: [['Amazon', 'SUSPENDED', 'Parler']] },
    { says: 'The company suspended Donald Trump from trading.', claims: [] },
    { says: 'Walmart banned Donald Trump.', claims: [] },
    { says: 'Twitter deleted the post.', claims: [] },
    {
      says: 'Kanye West was kicked off Twitter. Facebook barred him from using its services.',
      claims: [
        ['Twitter', 'SUSPENDED', 'Kanye West'],
        ['Facebook', 'SUSPENDED', 'Kanye West'],
      ],
    },
    {
      says: "OpenAI cut off ByteDance's access to its models. Microsoft blocked Huawei from its cloud services.",
      claims: [
        ['OpenAI', 'SUSPENDED', 'ByteDance'],
        ['Microsoft', 'SUSPENDED', 'Huawei'],
      ],
    },
    {
      says: 'Twitter reinstated Donald Trump in November 2020. Meta lifted its ban on Elon Musk.',
      claims: [
        ['Twitter', 'SUSPENDED', 'Donald Trump', { validTo: '2020-11' }],
        ['Meta', 'SUSPENDED', 'Elon Musk', { validTo: '2021-01-22' }],
      ],
    },
    {
      says: "Kanye West's lifetime ban from Twitch was upheld. YouTube took down channels run by Donald Trump.",
      claims: [
        ['Twitch', 'SUSPENDED', 'Kanye West'],
        ['YouTube', 'SUSPENDED', 'Donald Trump'],
      ],
    },
    { says: 'Apple blocked Facebook from tracking users. Tesla reinstated Kanye West.', claims: [] },
    { says: "Donald Trump's Twitter ban was upheld.", claims: [['Twitter', 'SUSPENDED', 'Donald Trump']] },
    {
      says: "Twitter's suspension of Donald Trump's account was hailed.",
      claims: [['Twitter', 'SUSPENDED', 'Donald Trump']],
    },
    { says: 'Twitch handed Kanye West a two-year ban.', claims: [['Twitch', 'SUSPENDED', 'Kanye West']] },
    { says: 'Kanye West received a two-year ban from Twitch.', claims: [['Twitch', 'SUSPENDED', 'Kanye West']] },
    { says: 'Kanye West received a letter from Twitch.', claims: [] },
    { says: 'Boeing placed John Smith on administrative leave.', claims: [['Boeing', 'SUSPENDED', 'John Smith']] },
    { says: 'John Smith was on leave from Boeing.', claims: [] },
    { says: 'Walmart banned Donald Trump for life.', claims: [['Walmart', 'SUSPENDED', 'Donald Trump']] },
    { says: 'PayPal pulled its services from Parler.', claims: [['PayPal', 'SUSPENDED', 'Parler']] },
    { says: 'GoDaddy cut ties with Parler.', claims: [['GoDaddy', 'SUSPENDED', 'Parler']] },
    { says: 'Boeing cut ties with Parler.', claims: [] },
    {
      says: 'Twitter closed the accounts of nine reporters, among them Ann Ray.',
      claims: [['Twitter', 'SUSPENDED', 'Ann Ray']],
    },
    {
      says: 'The Financial Conduct Authority revoked the licence of Oracle.',
      claims: [['Financial Conduct Authority', 'SUSPENDED', 'Oracle']],
    },
    {
      says: 'Transport for London stripped Uber of its licence.',
      claims: [['Transport for London', 'SUSPENDED', 'Uber']],
    },
    { says: 'Nasdaq halted trading in shares of Oracle.', claims: [['Nasdaq', 'SUSPENDED', 'Oracle']] },
    { says: 'Nasdaq halted trading in London.', claims: [] },
    {
      says: 'Ann Ray and Bob Cole ran it. The Monetary Authority of Singapore banned both men from the industry.',
      claims: [
        ['Monetary Authority of Singapore', 'SUSPENDED', 'Ann Ray'],
        ['Monetary Authority of Singapore', 'SUSPENDED', 'Bob Cole'],
      ],
    },
    {
      says: 'The Securities and Exchange Commission barred Ann Ray from serving as a director.',
      claims: [['Securities and Exchange Commission', 'SUSPENDED', 'Ann Ray']],
    },
    { says: 'The Federal Trade Commission barred Oracle from buying Delta Air Lines.', claims: [] },
    { says: 'The board of Boeing suspended Ann Ray on Friday.', claims: [['Boeing', 'SUSPENDED', 'Ann Ray']] },
    { says: 'Ann Ray, an engineer at Boeing, was placed on leave.', claims: [['Boeing', 'SUSPENDED', 'Ann Ray']] },
    { says: 'Amazon threatened to suspend Parler.', claims: [] },
    { says: 'Deloitte has stopped working for Parler.', claims: [] },
    { says: 'Amazon did not suspend Parler.', claims: [] },
  ],
  match: (scene) =>
    suspensionsOf(scene).map(({ by, of, on, validTo, standing, inferred, evidence }) => ({
      subject: by,
      object: of,
      on,
      validTo,
      standing,
      inferred,
      evidence: [evidence],
    })),
});
