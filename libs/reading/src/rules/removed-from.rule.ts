import { claimRule } from '../claim/claim-rule.js';
import { removalsOf } from '../claim/removal.js';

export const removedFrom = claimRule({
  predicate: 'REMOVED_FROM',
  examples: [
    { says: "Spotify dropped Kanye West's podcast.", claims: [['Kanye West', 'REMOVED_FROM', 'Spotify']] },
    { says: "Spotify removed Kanye West's songs.", claims: [['Kanye West', 'REMOVED_FROM', 'Spotify']] },
    { says: "Walmart removed Kanye West's songs.", claims: [] },
    {
      says: "Parler was removed from the app stores of Apple Inc and Alphabet Inc's Google.",
      claims: [
        ['Parler', 'REMOVED_FROM', 'Apple'],
        ['Parler', 'REMOVED_FROM', 'Google'],
      ],
    },
    {
      says: 'Apple said that it removed Parler from its app store on Jan 9.',
      claims: [['Parler', 'REMOVED_FROM', 'Apple', { on: '2021-01-09' }]],
    },
    {
      says: 'Apple removed Fortnite from the App Store. Google then pulled the game from the Play Store.',
      claims: [
        ['Fortnite', 'REMOVED_FROM', 'App Store'],
        ['Fortnite', 'REMOVED_FROM', 'Google Play'],
      ],
    },
    { says: 'Parler vanished from Google Play.', claims: [['Parler', 'REMOVED_FROM', 'Google Play']] },
    {
      says: 'The New York Stock Exchange delisted Luckin Coffee.',
      claims: [['Luckin Coffee', 'REMOVED_FROM', 'New York Stock Exchange']],
    },
    {
      says: "Apple kicked Fortnite out of the App Store. Fortnite's removal from Google Play followed.",
      claims: [
        ['Fortnite', 'REMOVED_FROM', 'App Store'],
        ['Fortnite', 'REMOVED_FROM', 'Google Play'],
      ],
    },
    {
      says: 'TikTok was no longer available in the Apple and Google app stores.',
      claims: [
        ['TikTok', 'REMOVED_FROM', 'Apple'],
        ['TikTok', 'REMOVED_FROM', 'Google'],
      ],
    },
    {
      says: 'Apple and Google removed Fortnite from their stores.',
      claims: [
        ['Fortnite', 'REMOVED_FROM', 'Apple'],
        ['Fortnite', 'REMOVED_FROM', 'Google'],
      ],
    },
    {
      says: "Luckin Coffee's shares were delisted from Nasdaq. Amazon booted Parler from its servers.",
      claims: [['Luckin Coffee', 'REMOVED_FROM', 'Nasdaq']],
    },
    { says: "Apple's removal of Parler from its app store followed.", claims: [['Parler', 'REMOVED_FROM', 'Apple']] },
    { says: 'Fortnite was kicked off the App Store in 2020.', claims: [['Fortnite', 'REMOVED_FROM', 'App Store']] },
    {
      says: 'Apple has pulled Telegram from the Chinese version of its App Store.',
      claims: [
        ['Telegram', 'REMOVED_FROM', 'Apple'],
        ['Telegram', 'REMOVED_FROM', 'App Store'],
      ],
    },
    { says: "Parler's app vanished from the App Store.", claims: [['Parler', 'REMOVED_FROM', 'App Store']] },
    {
      says: 'Visa and Mastercard took Parler off their lists of merchants.',
      claims: [
        ['Parler', 'REMOVED_FROM', 'Visa'],
        ['Parler', 'REMOVED_FROM', 'Mastercard'],
      ],
    },
    { says: 'TikTok is available in the app stores of Apple and Google.', claims: [] },
    { says: 'Apple removed Jobs from the board.', claims: [] },
    { says: 'TikTok may be removed from the app stores of Apple.', claims: [] },
    { says: 'Apple removed a post from Facebook users.', claims: [] },
  ],
  match: removalsOf,
});
