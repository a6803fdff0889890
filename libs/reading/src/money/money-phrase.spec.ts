import { moneyPhrasesIn } from './money-phrase.js';

const amounts = (text: string) => moneyPhrasesIn(text).map(({ money }) => `${money.value} ${money.currency}`);

it.each([
  ['a $22 million fine', '22000000 USD'],
  ['2.42 billion euros', '2420000000 EUR'],
  ['A$10 mln', '10000000 AUD'],
  ['€1.2bn', '1200000000 EUR'],
  ['US$1.5 billion', '1500000000 USD'],
  ['a 50.5 million pound penalty of 50.5 million pounds', '50500000 GBP'],
  ['£750,000', '750000 GBP'],
  ['8.9 million roubles', '8900000 RUB'],
  ['450,000 euros', '450000 EUR'],
  ['a $130-million settlement', '130000000 USD'],
  ['500 crore rupees', '5000000000 INR'],
  ['EUR 10 million', '10000000 EUR'],
  ['600 billion won', '600000000000 KRW'],
  ['$502.8 million.', '502800000 USD'],
])('reads "%s"', (text, amount) => expect(amounts(text)).toContain(amount));

it.each(['20 patents', 'in 2019', '$', 'he won 5 to 3', 'section 230', 'B2 million'])('finds none in "%s"', (text) =>
  expect(amounts(text)).toEqual([]),
);

it('reads both of an amount and what it comes to', () =>
  expect(amounts('10 million euros ($12 million)')).toEqual(['10000000 EUR', '12000000 USD']));

it('says that an amount is a bound', () =>
  expect(moneyPhrasesIn('up to $5 million, then $1 million').map(({ isBound }) => isBound)).toEqual([true, false]));

it('comes to an end with a long text of numbers', () => {
  // By the square of its length this would take hours.
  expect(moneyPhrasesIn('$1,000,000,000 1,1 1 $ '.repeat(20_000)).length).toBeGreaterThanOrEqual(20_000);
}, 60_000);
