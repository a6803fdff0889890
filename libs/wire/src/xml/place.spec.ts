import { ownDateline } from './place.js';

it.each([
  ['PORT ELLERY, Jan 21, 2021 (Demo) -', { place: 'PORT ELLERY', credit: 'Demo', date: '2021-01-21' }],
  ['Port Ellery, Demoland, January 21, 2021 (Demo)', { place: 'Port Ellery, Demoland', credit: 'Demo' }],
  ['Strand, 10 juil 2024 (DEMO)', { place: 'Strand', credit: 'DEMO' }],
  ['Strand, 21 ene (DEMO).-', { place: 'Strand', credit: 'DEMO' }],
  ['STRAND, January 21. /DEMO/.', { place: 'STRAND', credit: 'DEMO' }],
  ['Strand 21 mei', { place: 'Strand' }],
  ['New Strand 21 jan. (DEMO) =', { place: 'New Strand', credit: 'DEMO' }],
  ['PORT ELLERY March 22 AAP -', { place: 'PORT ELLERY' }],
  ['Port Ellery, Pa.', { place: 'Port Ellery, Pa.' }],
  ['港町', { place: '港町' }],
])('the line "%s" tells its place', (line, told) => expect(ownDateline(line)).toMatchObject(told));

it.each([undefined, '', ' - ', 'MARCH 04, 2013', '2014-07-17 00:24:11 GMT+00:00'])(
  'the line "%s" is no dateline',
  (line) => expect(ownDateline(line)).toBeUndefined(),
);

it('knows what senders write where they know nothing', () => {
  expect(ownDateline('No-Data-Available')?.place).toBeUndefined();
});
