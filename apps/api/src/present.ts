/** Without what is not there. */
export const present = <Thing>(things: readonly (Thing | undefined)[]): readonly Thing[] =>
  things.filter((thing) => thing !== undefined);
