import type { pino } from 'pino';

/** Log lines for people at a terminal: time, level, sentence, and the rest as JSON. */
export function readableLines(to: { write: (text: string) => unknown }): pino.DestinationStream {
  return {
    write: (line) => {
      const { time, level, msg, name, err, ...rest } = JSON.parse(line) as Record<string, unknown>;
      delete rest['pid'];
      const clock = String(time).slice(11, 23);
      const more = Object.keys(rest).length > 0 ? ` ${JSON.stringify(rest)}` : '';
      const { stack } = (err ?? {}) as { readonly stack?: unknown };
      const trace = typeof stack === 'string' ? `\n${stack}` : '';
      to.write(`${clock} ${String(level).padEnd(5)} ${String(name)}: ${String(msg)}${more}${trace}\n`);
    },
  };
}
