/** A docket number for comparison: without the office before it and the judge behind it. `2:21-cv-00031-BJR` is `21-cv-31`. */
export function normalDocket(docketNumber: string): string {
  const plain = docketNumber
    .toLowerCase()
    .replace(/^(case\s+)?(no|nos|number)\b\.?\s*/u, '')
    .replace(/\s+/gu, '');
  const federal = /^(?:\d{1,2}:)?(\d{2,4})-?([a-z]{2})-?0*(\d+)(?:-[a-z-]+)?$/u.exec(plain);
  return federal ? `${(federal[1] ?? '').slice(-2)}-${federal[2] ?? ''}-${federal[3] ?? ''}` : plain;
}

const FEDERAL = /^(scotus|cafc|cadc|ca\d{1,2}|[a-z]{2}[nsewcm]?d)$/u;

/** Of courts of the United States, by the id that courts-db gives; undefined where the id does not tell. */
export const forumOf = (courtId: string | undefined): 'federal' | undefined =>
  courtId !== undefined && FEDERAL.test(courtId) ? 'federal' : undefined;
