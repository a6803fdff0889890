const MARK = '(?:[\\w.-]{1,40}:)?([A-Za-z][\\w.-]{0,40})';
const DOCTYPE = new RegExp(`^<!DOCTYPE\\s+${MARK}`, 'i');
const TAG = new RegExp(`^<${MARK}(?:[\\s/>]|$)`);

/** The root element's name in lower case, without prefix, as far as the head of a document shows it. */
export function rootName(head: string): string | undefined {
  let rest = head.replaceAll('\0', '').trimStart();
  for (;;) {
    const end = rest.startsWith('<?')
      ? rest.indexOf('?>') + 2
      : rest.startsWith('<!--')
        ? rest.indexOf('-->', 4) + 3
        : 0;
    if (end < 3) break;
    rest = rest.slice(end).trimStart();
  }
  return (DOCTYPE.exec(rest) ?? TAG.exec(rest))?.[1]?.toLowerCase();
}
