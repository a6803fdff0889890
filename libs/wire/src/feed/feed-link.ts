/** An address, absolute where it is known against what. What is no address stays as it is. */
export function resolved(address: string, base: string | undefined): string {
  const given = address.trim();
  if (base === undefined || /^[a-z][a-z0-9+.-]*:/i.test(given)) return given;
  return URL.canParse(given, base) ? new URL(given, base).href : given;
}

/** The address, if it leads to the web: nothing else is ever a link (`javascript:`, `data:`, `file:`). */
export function webLink(address: string | undefined): string | undefined {
  const given = address?.trim() ?? '';
  const isWeb = given !== '' && given.length <= 2_000 && (/^https?:\/\//i.test(given) || !/^[^/?#]*:/.test(given));
  return isWeb ? given : undefined;
}
