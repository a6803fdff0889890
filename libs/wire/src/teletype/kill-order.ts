import { LIFE_LINKS, type WireItem } from '../wire-item.js';
import { namedNumbers, numberGuid, type StoryNumber } from './story-number.js';

const KILL = /\b(?:kill|withdraw(?:n|al)?|elimination)\b/i;
const CORRECTIVE = /\bcorrective\b/i;
/** Of a part of a story: the story itself stays. */
const PART =
  '(?! (?:the |that )?(?:[\\w-]+ ){0,2}(?:grafs?|paragraphs?|sentences?|lines?|photos?|pictures?|captions?|references?|headlines?|quotes?)\\b)';
const ADDRESSED = new RegExp(
  `^\\W{0,4}(?:(?:attention|eds?|editors?|advisory|note)\\b[\\s:,.;-]{1,4}){1,3}(?:(?:please|mandatory|must)\\b[\\s:]{1,3})?(?:kill|withdraw)\\b${PART}`,
  'i',
);
const FORMAL = new RegExp(`^\\W{0,4}(?:please|mandatory|must) (?:kill|withdraw)\\b${PART}`, 'i');
const BARE = /^\W{0,4}(?:kill|withdraw)\b[\s:,-]{1,3}(?:the )?(?:story|item|copy|slug|number|no\.?|[a-z]{0,3}\d{4}\b)/i;

/** An order to editors to withdraw a story; a sentence that merely begins with the word is none. */
export const isKillOrder = (line: string | undefined): boolean =>
  line !== undefined && [ADDRESSED, FORMAL, BARE].some((pattern) => pattern.test(line.slice(0, 300)));

export const isKillKey = (takeKey: string | undefined): boolean => KILL.test(takeKey ?? '');

/** What a text does to other stories. */
export interface Order {
  /** Of the text itself, where it can be known. */
  readonly number: StoryNumber | undefined;
  readonly family: string | undefined;
  readonly takeKey: string | undefined;
  readonly isKill: boolean;
  /** Where the other stories are named. */
  readonly text: string;
}

/** To the stories that a kill or a corrective names by number, on its own day; else to all versions of its keyword. */
export function orderLinks({ number, family, takeKey, isKill, text }: Order): WireItem['links'] {
  const rel = isKill ? LIFE_LINKS.cancels : CORRECTIVE.test(takeKey ?? '') ? LIFE_LINKS.corrects : undefined;
  if (rel === undefined || number === undefined) return [];
  const named = namedNumbers(text).map((one) =>
    numberGuid({ ...number, ...one, service: one.service || number.service }),
  );
  const others = named.filter((id) => id !== numberGuid(number));
  return (others.length > 0 || family === undefined ? others : [family]).map((id) => ({ rel, id }));
}
