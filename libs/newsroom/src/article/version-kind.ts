/** What a version says that it is to those before it. */
export type VersionKind = 'revised' | 'corrected' | 'writethru' | 'added';

const ADDED = /^(?:\d{1,2}(?:st|nd|rd|th)?[ -](?:add|take)|(?:add|take)[ -]\d{1,2})\b/i;
const WRITETHRU = /\b(?:write-?thr(?:u|ough)|\d{1,2}(?:st|nd|rd|th)[ -](?:ld|lead)|(?:ld|lead)[ -]\d{1,2})\b/i;
// IPTC `sig:correction`, Reuters `edStat:C` and CORRECTED, AP's CORRECTION in the note to editors.
const CORRECTED = /^(?:sig:)?c(?:orrection|warn)$|\bcorrect(?:ed|ion|s)\b|^edstat:c$/i;

/** By the sender's own words: the take key of a text wire, and signals. An addition is one though it corrects. */
export function versionKind({
  takeKey = '',
  signals = [],
}: {
  takeKey?: string | undefined;
  signals?: readonly string[] | undefined;
}): VersionKind {
  if (ADDED.test(takeKey.trim()) || signals.some((signal) => ADDED.test(signal))) return 'added';
  if (signals.some((signal) => CORRECTED.test(signal)) || CORRECTED.test(takeKey)) return 'corrected';
  return WRITETHRU.test(takeKey) || signals.some((signal) => WRITETHRU.test(signal)) ? 'writethru' : 'revised';
}

/** Whether what is withheld is only held while it is checked. */
export const isHold = (words: { takeKey?: string | undefined; signals?: readonly string[] | undefined }): boolean =>
  [words.takeKey ?? '', ...(words.signals ?? [])].some((word) => /^(?:sig:)?hold\b/i.test(word.trim()));
