import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../../../', import.meta.url));

/** An entity that a careful editor finds. `must: false` is neither rewarded nor punished. */
export interface ExpectedEntity {
  readonly id: string;
  readonly name: string;
  readonly kinds: readonly string[];
  readonly must: boolean;
  /** As the text has it; none for what no word of the text names. */
  readonly mentions: readonly string[];
}

/** A claim that a careful editor reads. Absent fields are not asked for. */
export interface ExpectedClaim {
  readonly type: string;
  readonly subject: string;
  readonly object?: string;
  readonly must: boolean;
  readonly stance: string | readonly string[];
  readonly outcome?: string;
  readonly matter?: string;
  readonly scope?: string;
  readonly against?: string;
  readonly title?: string;
  readonly date?: string;
  readonly validTo?: string;
  readonly by?: string;
  readonly quote?: string;
  readonly literal?: readonly string[];
}

export interface Expected {
  readonly entities: readonly ExpectedEntity[];
  readonly notEntities: readonly string[];
  readonly claims: readonly ExpectedClaim[];
  readonly notClaims: readonly Pick<ExpectedClaim, 'type' | 'subject' | 'object'>[];
}

/** The folder `seed` with `parler.txt` and `expected.json`. @throws Error that says where it was looked for */
export function seedFolder(env: NodeJS.ProcessEnv = process.env): string {
  const shared = env['WIREGRAPH_SHARED'] ?? join(ROOT, '..', 'shared');
  const folder = join(shared, 'seed');
  if (existsSync(join(folder, 'expected.json'))) return folder;
  throw new Error(
    `There is no seed/expected.json in ${shared}. Put the shared folder beside the clone, or name it in WIREGRAPH_SHARED.`,
  );
}

export const readExpected = (folder: string): Expected =>
  JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')) as Expected;
