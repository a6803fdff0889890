import type { Document, Token } from '@wiregraph/syntax/document';
import { at, type Run } from './name-joint.js';
import nameWords from './name-words.json' with { type: 'json' };

const HEADS = new Set([...nameWords.organization, ...nameWords.agency, 'Bank']);
const MOST_WORDS = 4;

/** "Bank of London", "Federal Reserve Bank of San Francisco", which the recognizer takes to pieces at the "of". */
export function seatRuns(document: Document): readonly Run[] {
  const found: Run[] = [];
  for (let of = 1; of < document.length - 1; of++) {
    if (document.token(of).text !== 'of' || !HEADS.has(document.token(of - 1).text)) continue;
    const [head, name] = [document.token(of - 1), document.token(of + 1)];
    const isWhole = head.entity !== undefined && head.entity === name.entity;
    if (isWhole || !isCapital(name) || name.pos !== 'PROPN') continue;
    let from = of - 1;
    while (of - from < MOST_WORDS && isPart(at(document, from - 1), head)) from -= 1;
    let to = of + 2;
    while (to - of <= MOST_WORDS && isPart(at(document, to), head) && document.token(to - 1).label === 'compound')
      to += 1;
    found.push({ from, to, type: 'ORG' });
  }
  return found;
}

const isCapital = (token: Token): boolean => /^\p{Lu}\p{L}+$/u.test(token.text);
const isPart = (token: Token | undefined, head: Token): boolean =>
  token?.pos === 'PROPN' && isCapital(token) && token.sentence === head.sentence;
