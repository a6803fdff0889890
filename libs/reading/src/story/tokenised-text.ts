/** A text whose words and signs stand apart ("U.S. markets were opening ."), written as people write it. */
export interface JoinedText {
  readonly text: string;
  /** For each UTF-16 unit of `text` its place in the text as it came; one more for the end. */
  readonly places: readonly number[];
}

const APART = /\S [.,;:?!%)](?=\s|$)/g;
const JOINED = /\S[.,;:?!%)](?=\s|$)/g;
const FEW = 2;
/** What joins the word before it: signs, "'s", "n't". */
const LEANS_BACK = /^(?:[.,;:?!%)\]”](?!\d)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b)/i;
const LEANS_FORWARD = new Set(['(', '[', '$', '£', '€', '“']);

/** Undefined for a text that is not tokenised. Only spaces go, so that every place is known. */
export function joinedText(text: string): JoinedText | undefined {
  const apart = text.match(APART)?.length ?? 0;
  const joined = text.match(JOINED)?.length ?? 0;
  if (apart < FEW || apart < joined) return undefined;
  const places: number[] = [];
  let written = '';
  let isQuoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text.charAt(i);
    if (sign === '\n') isQuoted = false;
    if (sign === ' ' && isNeedless(text, i, isQuoted)) continue;
    if (sign === '"') isQuoted = !isQuoted;
    places.push(i);
    written += sign;
  }
  places.push(text.length);
  return { text: written, places };
}

function isNeedless(text: string, index: number, isQuoted: boolean): boolean {
  const [before, next, behind] = [text.charAt(index - 1), text.charAt(index + 1), text.charAt(index + 2)];
  if (LEANS_FORWARD.has(before) || LEANS_BACK.test(text.slice(index + 1, index + 5))) return true;
  if (/['’]/.test(next) && behind === ' ') return /s/i.test(before);
  // A straight quotation mark leans forward where a quotation opens, and back where it ends.
  return isQuoted ? next === '"' || before === '"' : false;
}
