import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Expected, ExpectedClaim } from '../seed/expected.js';

const FOLDER = fileURLToPath(new URL('../../gold/', import.meta.url));

export interface GoldClaim extends ExpectedClaim {
  readonly evidence: string;
  /** Whose word it is. */
  readonly attributedTo?: string;
  readonly amount?: { readonly value: number; readonly currency: string };
  /** It is over ("former"), whether or not the text says since when. */
  readonly ended?: boolean;
}

/** Words between quotation marks, and who says or writes them. */
export interface GoldQuote {
  readonly text: string;
  readonly speaker: string;
}

export interface Gold extends Expected {
  readonly claims: readonly GoldClaim[];
  readonly quotes: readonly GoldQuote[];
}

/** Rules are written looking at `dev`; of `report` only the score is looked at. */
export type Half = 'dev' | 'report';

export interface GoldStory {
  readonly id: string;
  readonly half: Half;
  /** The story's text. */
  readonly file: string;
  readonly gold: Gold;
}

export const halfOf = (id: string): Half =>
  (createHash('sha256').update(id).digest()[0] ?? 0) % 2 === 0 ? 'dev' : 'report';

/** The annotated stories of `test/eval/gold`, in order of their ids. */
export const goldStories = (): GoldStory[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => {
      const id = basename(name, '.json');
      const gold = JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Gold;
      return { id, half: halfOf(id), file: join(FOLDER, `${id}.txt`), gold };
    });
