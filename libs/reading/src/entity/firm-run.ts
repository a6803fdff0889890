import type { Document } from '@wiregraph/syntax/document';
import { isCompanyName, isPlaceName, knownByName } from './gazetteer.js';
import { at, type Run } from './name-joint.js';

const MOST_PARTNERS = 6;

/** "Young Conaway Stargatt & Taylor", "Gibson, Dunn & Crutcher": firms called by their partners, who are no people here. */
export function firmRuns(document: Document): readonly Run[] {
  const found: Run[] = [];
  for (let sign = 1; sign < document.length - 1; sign++) {
    if (document.token(sign).text !== '&' || !isProper(document, sign - 1) || !isProper(document, sign + 1)) continue;
    const from = startOf(document, sign);
    let to = sign + 1;
    while (isProper(document, to) && document.token(to - 1).label === 'compound') to += 1;
    const isSeen =
      document.token(sign).entity !== undefined &&
      at(document, from)?.entity === document.token(sign).entity &&
      // What the recognizer sees whole falls apart at its commas.
      document.span(from, sign).tokens.every(({ text }) => text !== ',');
    if (!isSeen) found.push({ from, to: Math.max(to, sign + 2), type: 'ORG' });
  }
  return found;
}

const isProper = (document: Document, index: number): boolean => {
  const token = at(document, index);
  return token?.pos === 'PROPN' && /^\p{Lu}[\p{L}'’-]+$/u.test(token.text);
};

function startOf(document: Document, sign: number): number {
  let from = sign - 1;
  while (isProper(document, from - 1) && document.token(from - 1).sentence.contains(document.token(sign))) from -= 1;
  if (from < sign - 1) return from;
  for (let step = 0; step < MOST_PARTNERS; step++) {
    const [comma, partner] = [at(document, from - 1)?.text, at(document, from - 2)?.text ?? ''];
    const isNamed = comma === ',' && isProper(document, from - 2) && !isProper(document, from - 3);
    if (!isNamed || isCompanyName(partner) || isPlaceName(partner) || knownByName(partner)) break;
    from -= 2;
  }
  return from;
}
