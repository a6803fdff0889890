import { detectLanguage } from './language.js';

describe('the language of a text', () => {
  it('is English by its small words, whatever names it has', () => {
    const names = 'Giorgio Maria Bergamaschi of Banca Monte dei Paschi di Siena and Azzurra Caltagirone of Mediobanca';
    expect(detectLanguage(`${names} said on Monday that the Tribunale di Milano had heard from Luigi Lovaglio.`)).toBe(
      'en',
    );
  });

  it.each([
    [
      'de',
      'Der Richter in Hamburg hat am Montag den Antrag der Firma abgelehnt, und die Klage war damit ohne Erfolg, sagte ein Sprecher des Gerichts.',
    ],
    [
      'nl',
      'De rechter in Amsterdam heeft maandag het verzoek van het bedrijf afgewezen, of dat nu terecht was of niet, zei een woordvoerder van de rechtbank.',
    ],
    [
      'da',
      'Dommeren i København har mandag afvist selskabets begæring om et forbud, og sagen er dermed tabt for selskabet, siger en talsmand for retten.',
    ],
    [
      'fr',
      'Le juge a rejeté lundi la demande de la société, qui avait porté plainte contre son concurrent devant le tribunal de commerce de Paris.',
    ],
  ])('is %s where that is written', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('is not known of a few words', () => {
    expect(detectLanguage('Apple Google Microsoft')).toBe('');
  });
});
