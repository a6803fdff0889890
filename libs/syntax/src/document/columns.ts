/** A read text, column by column; one row a token. What threads send each other. */
export interface Columns {
  /** Offsets in UTF-16 units, `[start, end)`. */
  readonly starts: Uint32Array<ArrayBuffer>;
  readonly ends: Uint32Array<ArrayBuffer>;
  /** Bits of `Flag`. */
  readonly flags: Uint8Array<ArrayBuffer>;
  /** Numbers into `Names`. */
  readonly tags: Uint8Array<ArrayBuffer>;
  readonly labels: Uint8Array<ArrayBuffer>;
  readonly pos: Uint8Array<ArrayBuffer>;
  /** 0 outside, else the number of the entity type plus one. */
  readonly entities: Uint8Array<ArrayBuffer>;
  /** A root is its own head. */
  readonly heads: Int32Array<ArrayBuffer>;
  /** Numbers into the two tables below. */
  readonly features: Uint16Array<ArrayBuffer>;
  readonly lemmas: Uint32Array<ArrayBuffer>;
  readonly featureTable: readonly string[];
  readonly lemmaTable: readonly string[];
}

/** The model's names for what columns give as numbers. */
export interface Names {
  readonly tags: readonly string[];
  readonly labels: readonly string[];
  readonly pos: readonly string[];
  readonly entityTypes: readonly string[];
}

export const Flag = { SpaceAfter: 1, SentenceStart: 2, EntityStart: 4, Listed: 8 } as const;

/** The value of one feature in FEATS form (`Number=Plur|Person=3`). */
export const featureValue = (features: string, name: string): string | undefined =>
  features
    .split('|')
    .find((feature) => feature.startsWith(`${name}=`))
    ?.slice(name.length + 1);

/** Runs of tokens, each from one that has the flag to before the next that has it. */
export function runsFrom({ flags }: Columns, flag: number): [from: number, to: number][] {
  const starts: number[] = [];
  for (let token = 0; token < flags.length; token++) if (flags[token] & flag) starts.push(token);
  return starts.map((from, i) => [from, starts[i + 1] ?? flags.length]);
}

/** Entities in order: their tokens `[from, to)`, and the number of their type. */
export function entityRuns(columns: Columns): { from: number; to: number; type: number }[] {
  const { entities } = columns;
  return runsFrom(columns, Flag.EntityStart).map(([from, limit]) => {
    let to = from + 1;
    while (to < limit && entities[to] !== 0) to += 1;
    return { from, to, type: entities[from] - 1 };
  });
}

/** The buffers of columns, to be handed over to another thread instead of copied. */
export const buffersOf = (columns: Columns): ArrayBuffer[] =>
  Object.values(columns).flatMap((column: unknown) =>
    ArrayBuffer.isView(column) ? [column.buffer as ArrayBuffer] : [],
  );

/** Numbers strings in the order in which they come. */
export class Interner {
  readonly table: string[] = [];
  private readonly numbers = new Map<string, number>();

  number(text: string): number {
    const known = this.numbers.get(text);
    if (known !== undefined) return known;
    this.numbers.set(text, this.table.length);
    return this.table.push(text) - 1;
  }
}
