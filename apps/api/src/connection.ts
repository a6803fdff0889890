import type { Page, PageRequest } from '@wiregraph/editorial/page';

/** What every list takes. */
export interface PageArgs {
  readonly first: number;
  readonly after?: string | null;
}

export const pageOf = ({ first, after }: PageArgs): PageRequest => ({ first, after });

export interface Connection<Row> {
  readonly edges: Page<Row>['edges'];
  readonly nodes: readonly Row[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | undefined;
    readonly endCursor: string | undefined;
  };
}

/** A page as Relay wants it. */
export function connection<Row>({ edges, hasNextPage, hasPreviousPage }: Page<Row>): Connection<Row> {
  const pageInfo = { hasNextPage, hasPreviousPage, startCursor: edges[0]?.cursor, endCursor: edges.at(-1)?.cursor };
  return { edges, nodes: edges.map(({ node }) => node), pageInfo };
}
