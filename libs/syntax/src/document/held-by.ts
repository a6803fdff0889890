/** Spans that do not overlap, each at the indices of its tokens: rules ask for a token's sentence all the time. */
export function heldBy<Held extends { readonly from: number; readonly to: number }>(
  spans: readonly Held[],
): readonly Held[] {
  const found: Held[] = [];
  for (const span of spans) for (let at = span.from; at < span.to; at++) found[at] = span;
  return found;
}
