import { parseHTML } from 'linkedom';

const NAMED = /&([A-Za-z][A-Za-z0-9]{1,31});/g;
/** HTML has 2,231 names; who uses more of them than this writes no feed. */
const MOST = 500;

/** Those of HTML's entity names that a document uses, with what they stand for. Names that HTML does not know are absent. */
export function knownReferences(xml: string): Record<string, string> {
  const names = new Set<string>();
  for (const [, name = ''] of xml.matchAll(NAMED)) {
    names.add(name);
    if (names.size === MOST) break;
  }
  for (const name of ['amp', 'lt', 'gt', 'quot', 'apos']) names.delete(name);
  const known = [...names].map((name) => [name, signsOf(name)] as const);
  return Object.fromEntries(known.filter(([name, signs]) => signs !== `&${name};`));
}

const signsOf = (name: string) => parseHTML(`<html><body>&${name};</body></html>`).document.body.textContent;
