import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { courtIdOf } from '@wiregraph/reading/court-id';
import type { MeasurePart } from './part.js';

/** As courts-db has it. */
interface Court {
  readonly id: string;
  readonly location: string;
  readonly examples: readonly string[];
}

interface Example {
  readonly id: string;
  readonly location: string;
  readonly says: string;
}

/**
 * Names of courts to their ids, on the examples of courts-db. `courts` is asked with the state that the database has the
 * court in, as courts-db's own test does, since counties of several states share names; `courts.name` without it.
 */
export const measureCourts: MeasurePart = (_read, corpora) => {
  const file = join(corpora, 'gazetteers', 'courts-db', 'courts.json');
  const courts = JSON.parse(readFileSync(file, 'utf8')) as readonly Court[];
  const examples = courts.flatMap(({ examples, ...court }) => examples.map((says) => ({ ...court, says })));
  const found = (part: readonly Example[], ask: (example: Example) => string | undefined) => ({
    right: part.filter((example) => ask(example) === example.id).length / part.length,
    wrong: part.filter((example) => ![undefined, example.id].includes(ask(example))).length / part.length,
  });
  const placed = (part: readonly Example[]) =>
    found(part, ({ says, location }) => courtIdOf(says, { place: location }));
  const named = (part: readonly Example[]) => found(part, ({ says }) => courtIdOf(says));
  const [withPlace, byName] = [placed(examples), named(examples)];
  return Promise.resolve({
    figures: { courts: withPlace.right, 'courts.name': byName.right },
    against: { courts: '>= 0.95' },
    rows: [
      { courts: 'with the state', examples: examples.length, ...withPlace },
      { courts: 'by the name alone', examples: examples.length, ...byName },
    ],
  });
};
