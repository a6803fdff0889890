import { ask } from '@wiregraph/house/ask';
import type { House } from '@wiregraph/house/house';

export interface EntityAnswer {
  readonly name: string;
  readonly kinds: readonly string[];
}

export interface EvidenceAnswer {
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly sentence: { readonly text: string; readonly start: number; readonly end: number };
  readonly revision: { readonly text: string };
}

export interface ClaimAnswer {
  readonly role: string;
  readonly stance: string;
  readonly inferred: boolean;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly value: string | null;
  readonly subject: EntityAnswer;
  readonly object: EntityAnswer | null;
  readonly attributedTo: EntityAnswer | null;
  readonly evidence: { readonly nodes: readonly EvidenceAnswer[] };
}

/** What is asked of a claim. */
export const CLAIM = `role stance inferred value validFrom validTo
  subject { name kinds } object { name kinds } attributedTo { name kinds }
  evidence(first: 3) { nodes { start end quote sentence { text start end } revision { text } } }`;

interface ClaimPage {
  readonly claims: {
    readonly nodes: readonly ClaimAnswer[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

/** All live claims, page by page. */
export async function everything(house: House): Promise<readonly ClaimAnswer[]> {
  const query = `query ($after: String) { claims(first: 100, after: $after) {
    nodes { ${CLAIM} } pageInfo { hasNextPage endCursor } } }`;
  const found: ClaimAnswer[] = [];
  let after: string | null = null;
  for (;;) {
    const page: ClaimPage = await ask<ClaimPage>(house, query, { after });
    found.push(...page.claims.nodes);
    if (!page.claims.pageInfo.hasNextPage) return found;
    after = page.claims.pageInfo.endCursor;
  }
}
