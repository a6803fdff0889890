import { feedTime, isoTime } from './feed-time.js';

it.each([
  ['Thu, 01 Jan 2004 19:48:21 GMT', '2004-01-01T19:48:21Z'],
  ['Thursday, 1-January-04, 7:48 pm +0100', '2004-01-01T19:48:00+01:00'],
  ['Thu Jan  1 19:48:21 EST 2004', '2004-01-01T19:48:21-05:00'],
  ['Jan 1, 2004 19:48 GMT+2', '2004-01-01T19:48:00+02:00'],
  ['2004-01-01 19:48:21', '2004-01-01T19:48:21'],
  ['20040101', '2004-01-01'],
  ['2004', '2004-01-01'],
])('reads %s', (written, iso) => {
  expect(isoTime(written)).toBe(iso);
});

it.each(['yesterday', 'Mon, 32 Jan 2020 25:61:61 +9999', '0', '99999999999999', ''])(
  'takes "%s" for no time',
  (written) => {
    expect(isoTime(written)).toBeUndefined();
  },
);

it('keeps the words, and knows the moment only where a zone is stated or set for the source', () => {
  expect(feedTime('2004-01-01 19:48:21', undefined)).toEqual({ raw: '2004-01-01 19:48:21' });
  expect(feedTime('2004-01-01 19:48:21', 'Europe/Vienna')?.at).toBe('2004-01-01T18:48:21.000Z');
  expect(feedTime('2004-01-01', 'Europe/Vienna')).toEqual({ raw: '2004-01-01' });
  expect(feedTime('yesterday', undefined)).toEqual({ raw: 'yesterday' });
});
