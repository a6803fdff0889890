import type { Analysis } from '@wiregraph/newsroom/analysis';
import type { Readable } from '@wiregraph/reading/reader';

/** Reads a story with the reader that all parts share. */
export type Read = (readable: Readable) => Promise<Analysis>;

/** What a part of the measurement `reading` found. Ratios run from 0 to 1; `against` has the bound of a figure. */
export interface PartFigures {
  readonly figures: Readonly<Record<string, number>>;
  readonly against?: Readonly<Record<string, string>>;
  /** A longer table: what a row is about in words, what was found in numbers. */
  readonly rows: readonly Readonly<Record<string, string | number>>[];
}

/** @param corpora the folder of the shared corpora, absolute. @throws Error that names what is missing there */
export type MeasurePart = (read: Read, corpora: string) => Promise<PartFigures>;
