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

/** All live claims, page by page. */
export async function everything(house: House): Promise<readonly ClaimAnswer[]> {
  const query = `query ($after: String) { claims(first: 100, after: $after) {
    nodes { ${CLAIM} } pageInfo { hasNextPage endCursor } } }`;
  const found: ClaimAnswer[] = [];
  for (let after: string | null = null; ;) {
    const { claims } = await ask<{
      claims: { nodes: ClaimAnswer[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
    }>(house, query, { after });
    found.push(...claims.nodes);
    if (!claims.pageInfo.hasNextPage) return found;
    after = claims.pageInfo.endCursor;
  }
}
