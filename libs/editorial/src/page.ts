import { BadInput } from '@wiregraph/kernel/errors';
import type { Lists, SortKey } from '@wiregraph/graph/read';

/** Items on one page at most. */
export const PAGE_MOST = 100;

/** Which page of a list. */
export interface PageRequest {
  /** 1 to 100. */
  readonly first: number;
  /** The cursor of the last item that is known; opaque. */
  readonly after?: string | null | undefined;
}

export interface Page<Row> {
  readonly edges: readonly { readonly node: Row; readonly cursor: string }[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
}

export const EMPTY_PAGE: Page<never> = { edges: [], hasNextPage: false, hasPreviousPage: false };

/** The cursor is not of this list, or of none. */
export class BadCursor extends BadInput {
  constructor() {
    super('page.bad-cursor', 'The cursor is not one of this list: give "after" an endCursor that this list answered.');
  }
}

/** @throws BadInput 'page.bad-size' */
export function checkedSize({ first }: PageRequest): number {
  if (Number.isInteger(first) && first >= 1 && first <= PAGE_MOST) return first;
  throw new BadInput('page.bad-size', `"first" is ${first}: a page has 1 to ${PAGE_MOST} items.`);
}

const MOST_LETTERS = 2_000;

/** A place in a list as an opaque text: the key of a row, so that it stays right while rows come and go. */
export const cursorOf = (list: keyof Lists, key: SortKey): string =>
  Buffer.from(JSON.stringify([list, ...key])).toString('base64url');

/** @throws BadCursor */
export function keyOf(list: keyof Lists, cursor: string): SortKey {
  if (cursor.length > MOST_LETTERS) throw new BadCursor();
  const parts = parsed(Buffer.from(cursor, 'base64url').toString());
  if (!Array.isArray(parts) || parts[0] !== list || parts.length < 2) throw new BadCursor();
  const key: unknown[] = parts.slice(1);
  if (!key.every((part) => typeof part === 'string' || typeof part === 'number')) throw new BadCursor();
  return key;
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
