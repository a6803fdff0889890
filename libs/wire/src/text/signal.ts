// What agencies print before a headline to say which version this is. Verbatim words are kept; nothing is concluded here.
const WORDS =
  /^(?:(UPDATE \d{1,2}|CORRECTED(?: \([A-Z]+\))?|CORRECTION|REFILE|WRAPUP \d{1,2}|RPT|REPEAT|FIXES|CLARIFIED|KILL(?:ED)?|WITHDRAWN|ADVISORY|FLASH|URGENT|BREAKING|EXCLUSIVE)(?:\s*[-–—:]+\s*|\s+(?=\p{Lu}\p{Ll})))/u;

/** `UPDATE 1-CORRECTED-Judge ...` -> the words in front, and the headline without them. */
export function headlineSignals(headline: string): { signals: string[]; bare: string } {
  const signals: string[] = [];
  let bare = headline.trimStart();
  for (let found = WORDS.exec(bare); found; found = WORDS.exec(bare)) {
    signals.push(found[1] ?? '');
    bare = bare.slice(found[0].length);
    if (signals.length === 10) break;
  }
  return { signals, bare };
}

const IN_NOTE = /\b(?:(?:STRICTLY |UNDER )?EMBARGO(?:ED)?|CORRECTION|CORRECTS|KILL|WITHHOLD|HOLD|WITHDRAWN)\b/g;

/** Words of alarm in a note to editors: a flag for people, never the reason of a decision. */
export const noteSignals = (note: string | undefined): string[] => [
  ...new Set((note ?? '').slice(0, 20_000).match(IN_NOTE) ?? []),
];
