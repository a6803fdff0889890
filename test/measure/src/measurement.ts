/** A row of a table: column title to cell. The first row's columns are the table's. */
export type Row = Readonly<Record<string, string | number>>;

/** What a measurement found. Keys carry their unit where they have one (`memory.mb`, `load.s`); ratios run from 0 to 1. */
export interface Outcome {
  /** Finite numbers only: anything else fails the measurement. */
  readonly figures: Readonly<Record<string, number>>;
  /** What the figures are held against: a bound, or another program's figure in the same run. */
  readonly against: Readonly<Record<string, string | number>>;
  /** A longer table for the reader, not part of the JSON document. */
  readonly rows?: readonly Row[];
}

export interface Measurement {
  /** As typed after `npm run eval --`, and the file's name before `.eval.ts` or `.bench.ts`. */
  readonly name: string;
  readonly title: string;
  /** Reports on the way through `progress` alone: standard output belongs to the result. A throw is a failed measurement. */
  readonly measure: (tools: Tools) => Promise<Outcome>;
}

/** What a measurement is handed. */
export interface Tools {
  readonly progress: (line: string) => void;
  /** `--corpus FOLDER`: measure on this folder, absolute, instead of the usual one. It has the same shape. */
  readonly corpus?: string | undefined;
}

/** Declares a measurement, as the default export of its file. */
export const measurement = (declared: Measurement): Measurement => declared;
