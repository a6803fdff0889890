import { createHash } from 'node:crypto';
import { canonicalJson } from '@wiregraph/kernel/digest';
import type { Sha256 } from '@wiregraph/kernel/id';
import type { Run } from '../driver.js';
import { COUNT_STRANGERS, PAGES } from './digest.cypher.js';

const PAGE = 1_000;

interface NodeRow {
  readonly id: string;
  readonly labels: readonly string[];
  readonly props: object;
  readonly out: readonly unknown[];
}

/** Nodes by label and id, each with its labels, properties and what goes out of it in canonical order. */
export async function digest(run: Run): Promise<Sha256> {
  const hash = createHash('sha256');
  for (const page of PAGES) {
    let after = '';
    for (;;) {
      const rows = await run<NodeRow>(page, { after, limit: PAGE });
      for (const row of rows) hash.update(`${canonical(row)}\n`);
      const last = rows.at(-1);
      if (!last) break;
      after = last.id;
    }
  }
  hash.update(canonicalJson(await run(COUNT_STRANGERS)));
  return hash.digest('hex') as Sha256;
}

const canonical = ({ labels, props, out }: NodeRow): string =>
  canonicalJson([[...labels].sort(), props, out.map(canonicalJson).sort()]);
