import { Presets, SingleBar } from 'cli-progress';

export const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Rows below each other, columns as wide as they need; the last one is left as it is. */
export function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(0, ...rows.map((row) => row.length));
  const widths = Array.from({ length: columns }, (_, at) => Math.max(...rows.map((row) => (row[at] ?? '').length)));
  const line = (row: readonly string[]) =>
    row.map((cell, at) => (at < row.length - 1 ? cell.padEnd(widths[at] ?? 0) : cell));
  return rows.map((row) => `  ${line(row).join('  ')}`.trimEnd()).join('\n');
}

export interface Progress {
  /** How many are done, of how many; `rate` per second where who tells knows it better. */
  at(done: number, total: number, rate?: number): void;
  end(): void;
}

/** A bar with its rate on a terminal; elsewhere a line at each tenth, so that a log stays short. */
export function progress(what: string, unit: string): Progress {
  const started = performance.now();
  const since = (done: number) => Math.round((done * 1_000) / Math.max(1, performance.now() - started));
  if (!process.stderr.isTTY) return plainProgress(what, (done, rate) => `${rate ?? since(done)} ${unit}/s`);
  const format = `${what} [{bar}] {value}/{total}  {rate} ${unit}/s`;
  const bar = new SingleBar({ format, hideCursor: true, stream: process.stderr }, Presets.shades_classic);
  bar.start(0, 0, { rate: 0 });
  return {
    at: (done, total, rate) => {
      bar.setTotal(total);
      bar.update(done, { rate: rate ?? since(done) });
    },
    end: () => bar.stop(),
  };
}

function plainProgress(what: string, rateOf: (done: number, rate: number | undefined) => string): Progress {
  let tenth = -1;
  return {
    at: (done, total, rate) => {
      const reached = total === 0 ? 10 : Math.floor((10 * done) / total);
      if (reached === tenth) return;
      tenth = reached;
      process.stderr.write(`${what} ${done}/${total}, ${rateOf(done, rate)}\n`);
    },
    end: () => undefined,
  };
}
