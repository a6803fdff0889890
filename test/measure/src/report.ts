import { machine } from './machine.js';
import type { Measurement, Outcome, Row } from './measurement.js';

const inCell = (value: string | number | undefined): string =>
  typeof value === 'number' && !Number.isInteger(value) ? String(Number(value.toPrecision(6))) : String(value ?? '');

/** A plain text table: numbers to the right, all else to the left. Empty for no rows. */
export function tableOf(rows: readonly Row[]): string {
  const columns = Object.keys(rows[0] ?? {}).map((title) => {
    const cells = rows.map((row) => inCell(row[title]));
    const width = Math.max(title.length, ...cells.map((cell) => cell.length));
    const isNumeric = rows.every((row) => typeof row[title] === 'number');
    const pad = (text: string) => (isNumeric ? text.padStart(width) : text.padEnd(width));
    return [pad(title), '-'.repeat(width), ...cells.map(pad)];
  });
  const lines =
    columns[0]?.map((_, line) =>
      columns
        .map((column) => column[line])
        .join('  ')
        .trimEnd(),
    ) ?? [];
  return lines.map((line) => `${line}\n`).join('');
}

/** The result for a reader: the figures beside what they are held against, and the longer table where there is one. */
export function reportText({ name, title }: Measurement, { figures, against, rows = [] }: Outcome): string {
  const keys = [...new Set([...Object.keys(figures), ...Object.keys(against)])];
  const figureRows = keys.map((key) => ({ figure: key, value: figures[key] ?? '', against: against[key] ?? '' }));
  const on = Object.entries(machine()).map(([what, value]) => `${what} ${value}`);
  const parts = [`${name}: ${title}\n`, tableOf(rows), tableOf(figureRows), `${on.join(', ')}\n`];
  return parts.filter((part) => part !== '').join('\n');
}

/** The result for a program: one JSON document. */
export function reportJson({ name }: Measurement, { figures, against }: Outcome): string {
  return `${JSON.stringify({ name, figures, against, machine: machine() }, null, 2)}\n`;
}
