import { joinedText } from './tokenised-text.js';

it('joins signs to words, and knows where each stood', () => {
  const text = '( Reuters ) - U.S. markets fell .\nParler ’s chief said : “ No , ” and left .';
  const joined = joinedText(text);
  expect(joined?.text).toBe('(Reuters) - U.S. markets fell.\nParler’s chief said: “No,” and left.');
  const at = joined?.text.indexOf('Parler') ?? -1;
  expect(text.slice(joined?.places[at])).toMatch(/^Parler ’s/);
});

it('leaves alone what people wrote', () => {
  expect(joinedText('U.S. markets fell. Parler, a network, sued.')).toBeUndefined();
});
