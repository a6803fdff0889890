import type { Outcome } from '@wiregraph/measure/measurement';
import type { Corpus } from './texts.js';

/** What the parts of the measurement have in common. */
export interface Setting {
  readonly modelFile: string;
  readonly corpora: readonly Corpus[];
  /** All texts of the corpora, numbered, one JSON object a line. */
  readonly textsFile: string;
  /** A folder for files that are needed no longer than the measurement. */
  readonly work: string;
  /** The Python of a virtual environment with spaCy; undefined where there is none. */
  readonly python: string | undefined;
  readonly progress: (line: string) => void;
}

/** What a part adds to the outcome. */
export type Part = Pick<Outcome, 'figures' | 'against'>;
