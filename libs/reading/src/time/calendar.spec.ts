import type { Instant } from '@wiregraph/kernel/time';
import type { Readable } from '../story/readable.js';
import { Calendar } from './calendar.js';
import { datePhrasesIn } from './date-phrase.js';

const aReadable = (more: Partial<Readable>): Readable => ({ text: '', blocks: [], ...more });
const filed = new Calendar(aReadable({ filedAt: '2021-01-22T12:00:00.000Z' as Instant }));

function dayOf(says: string, calendar = filed): string | undefined {
  const [phrase] = datePhrasesIn(says);
  return phrase && calendar.resolve(phrase)?.date;
}

it.each([
  ['on Jan 10', '2021-01-10'],
  ['on Thursday (Jan 21)', '2021-01-21'],
  ['on Tuesday', '2021-01-19'],
  ['on Friday', '2021-01-22'],
  ['on Dec. 30', '2020-12-30'],
  ['on 6 January', '2021-01-06'],
  ['on Nov 25, 2020', '2020-11-25'],
  ['in August 2020', '2020-08'],
  ['in 2012', '2012'],
  ['in January', '2021-01'],
  ['since early December', '2020-12'],
  ['on Feb 2', '2021-02-02'],
])('reckons "%s" from the day of filing', (says, day) => expect(dayOf(says)).toBe(day));

it.each([
  ['on Friday', '2021-01-22'],
  ['on Tuesday', '2021-01-26'],
  ['on Dec. 30', '2021-12-30'],
  ['on Jan 10', '2022-01-10'],
  ['in August', '2021-08'],
  ['for January', '2021-01'],
  ['to December', '2021-12'],
  ['in 2023', '2023'],
])('reckons "%s" ahead for what is to come', (says, day) => {
  const [phrase] = datePhrasesIn(says);
  expect(phrase && filed.resolveAhead(phrase)?.date).toBe(day);
});

it.each(['Feb 30', 'Sherman Act section 2', 'he may go', 'Mar-a-Lago'])('finds no day in "%s"', (says) =>
  expect(dayOf(says)).toBeUndefined(),
);

it('says that a year is inferred, and that a written one is not', () => {
  const [bare, full] = datePhrasesIn('Jan 10 and Jan 10, 2021');
  expect(bare && filed.resolve(bare)?.isInferred).toBe(true);
  expect(full && filed.resolve(full)?.isInferred).toBe(false);
});

it('takes the year that a weekday leaves near one that the text names', () => {
  const calendar = new Calendar(aReadable({ text: 'pictured on Nov 25, 2020. On Thursday (Jan 21) a judge' }));
  expect(dayOf('on Jan 10', calendar)).toBe('2021-01-10');
});

it('leaves a day open where nothing tells its year', () => {
  expect(dayOf('on Jan 10', new Calendar(aReadable({ text: 'On Thursday (Jan 21) a judge' })))).toBeUndefined();
});

it('takes a story for one of the day on which it came, unless its weekdays are of another year', () => {
  const receivedAt = '2026-11-24T12:00:00.000Z' as Instant;
  const old = new Calendar(aReadable({ text: 'Pictured on Nov 25, 2020. On Thursday (Jan 21) a judge', receivedAt }));
  const fresh = new Calendar(aReadable({ text: 'Since 2020 it grew. On Monday (Nov 23) a judge', receivedAt }));
  expect(dayOf('on Jan 10', old)).toBe('2021-01-10');
  expect(dayOf('on Friday', fresh)).toBe('2026-11-20');
  expect(dayOf('on Nov 20', new Calendar(aReadable({ receivedAt })))).toBe('2026-11-20');
});

it.each([
  ['SEATTLE, Jan 21 (Agency) - ', 'on Thursday', '2026-01-15'],
  ['LONDON, 23 November - ', 'on Friday', '2026-11-20'],
  ['PARIS, Nov 25 (Agency) - ', 'on Wednesday', '2026-11-25'],
  ['OSLO, Dec 2 (Agency) - ', 'on Tuesday', '2025-12-02'],
  ['BERLIN (Agency) - ', 'on Tuesday', '2026-11-24'],
])('takes the last day that the dateline "%s" can mean for the story\'s', (raw, says, day) => {
  const receivedAt = '2026-11-24T12:00:00.000Z' as Instant;
  expect(dayOf(says, new Calendar(aReadable({ dateline: { raw }, receivedAt })))).toBe(day);
});

it('reckons no weekday from the day as of which a story is read, but has what is over end by then', () => {
  const calendar = new Calendar(
    aReadable({ text: 'On Thursday a judge', asOf: '2026-11-30T00:00:00.000Z' as Instant }),
  );
  expect([dayOf('on Thursday', calendar), calendar.today?.date]).toEqual([undefined, '2026-11-30']);
});
