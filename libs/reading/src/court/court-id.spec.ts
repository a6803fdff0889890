import { courtIdOf } from './court-id.js';

it.each([
  ['United States District Court for the Western District of Washington', 'wawd'],
  ['U.S. Bankruptcy Court for the District of Delaware', 'deb'],
  ['US Court of Appeals for the Ninth Circuit', 'ca9'],
  ['Texas Supreme Court', 'tex'],
  ['Supreme Court of Texas', 'tex'],
])('knows %s', (name, id) => expect(courtIdOf(name)).toBe(id));

it('leaves open which of two courts of one name is meant, unless the place tells', () => {
  expect(courtIdOf('Franklin County Court of Common Pleas')).toBeUndefined();
  expect(courtIdOf('Franklin County Court of Common Pleas', { place: 'Ohio' })).toBe('ohctcomplfrankl');
  expect(courtIdOf('Franklin County Court of Common Pleas', { place: 'Pennsylvania' })).toBe('pactcomplfrankl');
});

it('is not led astray by the place where a story plays', () =>
  expect(courtIdOf('Supreme Court of the United States', { place: 'Texas' })).toBe('scotus'));

it('takes a part of a name for the whole only where it may', () => {
  expect(courtIdOf('the old Texas Supreme Court building')).toBe('tex');
  expect(courtIdOf('the old Texas Supreme Court building', { isWhole: true })).toBeUndefined();
});

it('knows no court that did not sit on the day', () => {
  expect(courtIdOf('United States Court of Appeals for the Eleventh Circuit', { date: '1990-01-01' })).toBe('ca11');
  expect(courtIdOf('United States Court of Appeals for the Eleventh Circuit', { date: '1950-01-01' })).toBeUndefined();
});

it('looks at the beginning of a long text only', () => {
  expect(courtIdOf('of the '.repeat(300_000))).toBeUndefined();
  expect(courtIdOf(`${'x'.repeat(250)} Texas Supreme Court`)).toBeUndefined();
}, 60_000);
