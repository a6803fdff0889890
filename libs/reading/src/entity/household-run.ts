import type { Document } from '@wiregraph/syntax/document';
import { isCompanyName } from './gazetteer.js';
import { at, type Run } from './name-joint.js';

const LONGEST = 4;

/** "Marks and Spencer", "3M", "7-Eleven": companies whose names the recognizer and the tagger take to pieces. */
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
  const isJoint = lower === 'and' || text === '&';
  if (!isJoint && !/^\d/.test(text)) return undefined;
  const starts = isJoint ? [index - 3, index - 2, index - 1] : [index];
  for (const from of starts.filter((start) => start >= 0)) {
    for (let to = Math.min(document.length, from + LONGEST + Number(isJoint)); to > index; to--) {
      const isOne = to > index + 1 || !isJoint;
      if (isOne && at(document, from) && isCompanyName(document.span(from, to).text)) return { from, to, type: 'ORG' };
    }
  }
  return undefined;
}
