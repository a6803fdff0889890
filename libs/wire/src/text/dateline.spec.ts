import { printedDateline } from './dateline.js';

it.each([
  ['SEATTLE, Jan 21 (Agency) - A judge ruled.', { place: 'SEATTLE', credit: 'Agency' }, 'A judge ruled.'],
  ['GROSSETO, Italy (AP) -- The trial began.', { place: 'GROSSETO, Italy', credit: 'AP' }, 'The trial began.'],
  ['Berlin (dpa) - Talks go on.', { place: 'Berlin', credit: 'dpa' }, 'Talks go on.'],
  ['BRISBANE, Oct 12 AAP - Rain fell.', { place: 'BRISBANE', credit: 'AAP' }, 'Rain fell.'],
  [
    'AUSTIN, Texas, Feb. 1, 2017 /PRNewswire-AsiaNet/ --',
    { place: 'AUSTIN, Texas', credit: 'PRNewswire-AsiaNet', date: '2017-02-01' },
    '',
  ],
  ['(Reuters) - Shares rose.', { credit: 'Reuters' }, 'Shares rose.'],
  ['REUTERS: Shares rose.', { credit: 'REUTERS' }, 'Shares rose.'],
  ['KNOXVILLE, Tenn. (AP) _ Profit rose.', { place: 'KNOXVILLE, Tenn.', credit: 'AP' }, 'Profit rose.'],
  ['Oslo (NTB): Retten tok saken.', { place: 'Oslo', credit: 'NTB' }, 'Retten tok saken.'],
  ['København /ritzau/: Retten talte.', { place: 'København', credit: 'ritzau' }, 'Retten talte.'],
  ['MOSCOW, January 21. /TASS/. The court met.', { place: 'MOSCOW', credit: 'TASS' }, 'The court met.'],
  ['Madrid, 21 ene (EFE).- El juez habló.', { place: 'Madrid', credit: 'EFE' }, 'El juez habló.'],
  ['BRUSSEL 21/01 (BELGA) = De rechter sprak.', { place: 'BRUSSEL', credit: 'BELGA' }, 'De rechter sprak.'],
  ['(ANSA) - ROMA, 21 GEN - Il giudice parla.', { place: 'ROMA', credit: 'ANSA' }, 'Il giudice parla.'],
  ['TOKYO — Shares rose.', { place: 'TOKYO' }, 'Shares rose.'],
])('reads the dateline of "%s"', (lead, parts, rest) => {
  expect(printedDateline(lead)).toMatchObject({ dateline: parts, rest });
});

it.each([
  'The judge - a former prosecutor - ruled on Monday.',
  'Northgate said on Jan 21 - a Thursday - that it would appeal.',
  'UPDATE: the shop is open.',
  'A court (in Seattle) - the second one - agreed.',
])('finds no dateline in "%s"', (lead) => {
  expect(printedDateline(lead)).toBeUndefined();
});
