import type { Document } from '@wiregraph/syntax/document';
import { isCompanyName, joinedNamesFrom, mayBeginCompany } from './gazetteer.js';
import { at, type Run } from './name-joint.js';

const LONGEST = 4;

/** "Marks and Spencer", "3M", "Bank of England": names that the recognizer and the tagger take to pieces. */
export function householdRuns(document: Document): readonly Run[] {
  const found: Run[] = [];
  for (let index = 0; index < document.length; index++) {
    const run = pieceAt(document, index);
    if (!run || run.from < (found.at(-1)?.to ?? 0)) continue;
    found.push(run);
    index = run.to - 1;
  }
  return found;
}

function pieceAt(document: Document, index: number): Run | undefined {
  const { text, lower } = document.token(index);
  // Most words are in lower case, and stand in no name.
  const known = text === lower ? undefined : (joinedAt(document, index) ?? letterAt(document, index));
  if (known) return known;
  const isJoint = lower === 'and' || text === '&';
  const isNumber = isDigit(text.charCodeAt(0)) && mayBeginCompany(text);
  return isJoint || isNumber ? companyAt(document, index, isJoint) : undefined;
}

const isDigit = (code: number): boolean => code >= 0x30 && code <= 0x39;

function companyAt(document: Document, index: number, isJoint: boolean): Run | undefined {
  const starts = isJoint ? [index - 3, index - 2, index - 1].filter((start) => isCapital(document, start)) : [index];
  for (const from of starts) {
    for (let to = Math.min(document.length, from + LONGEST + Number(isJoint)); to > index; to--) {
      const isOne = to > index + 1 || !isJoint;
      if (isOne && at(document, from) && isCompanyName(document.span(from, to).text)) return { from, to, type: 'ORG' };
    }
  }
  return undefined;
}

/** "Australian Competition and Consumer Commission"; not as a part of a longer name, "California Department of Education". */
function joinedAt(document: Document, from: number): Run | undefined {
  const { lower, text } = document.token(from);
  const named = joinedNamesFrom(lower);
  return named.length > 0 && /^\p{Lu}/u.test(text) ? oneOf(document, from, named) : undefined;
}

function oneOf(document: Document, from: number, named: readonly (readonly string[])[]): Run | undefined {
  const words = named.find((name) => name.every((word, i) => at(document, from + i)?.lower === word));
  if (!words) return undefined;
  const to = from + words.length;
  const [before, next] = [at(document, from - 1), at(document, to)];
  const isPart = before?.pos === 'PROPN' && !['us', 'u.s.', 'states'].includes(before.lower);
  const isLonger = next?.pos === 'PROPN' && next.label !== 'appos' && next.sentence === document.token(from).sentence;
  return isPart || isLonger ? undefined : { from, to, type: 'ORG' };
}

/** The platform called X, where the passage has a word that says so; not "Model X", "X-ray", "X, Y and Z". */
function letterAt(document: Document, index: number): Run | undefined {
  if (document.token(index).text !== 'X' || !PLATFORM.test(document.text)) return undefined;
  const [before, next] = [at(document, index - 1), at(document, index + 1)];
  const isPart = [before, next].some(
    (token) => token?.pos === 'PROPN' || ['-', '.', '&', '+'].includes(token?.text ?? ''),
  );
  return isPart || /\b[YZ]\b/.test(document.text) ? undefined : { from: index, to: index + 1, type: 'ORG' };
}

const PLATFORM = /\b(?:Twitter|Musk|social (?:media|network)|platforms?|tweet\w*|post(?:s|ed)? on X)\b/;

const isCapital = (document: Document, index: number): boolean => {
  const token = at(document, index);
  return token !== undefined && token.text !== token.lower;
};
