import { hashParts } from '@wiregraph/kernel/id';
import { storyName } from './take-key.js';

/** What tells one text of a wire from all others: its service's number begins anew each day. */
export interface StoryNumber {
  readonly provider: string;
  /** Letters before the number: the service or circuit. */
  readonly service: string;
  readonly sequence: string;
  readonly day: string;
}

/** A text wire has no ids of its own: provider, day and number make one, so that the same text read again has the same. */
export const numberGuid = ({ provider, service, sequence, day }: StoryNumber): string =>
  derived('number', [provider.toLowerCase(), day, service.toLowerCase(), bare(sequence)]);

/** What all versions of a story share: provider, day and the keyword without its words of version. */
export const familyOf = (provider: string, day: string, keyword: string): string | undefined => {
  const name = storyName(keyword);
  return name === '' ? undefined : derived('family', [provider.toLowerCase(), day, name]);
};

const derived = (kind: string, parts: readonly string[]) => `derived:${hashParts([kind, ...parts]).slice(0, 32)}`;

/** `062`, `0062` and `62` are one number. */
const bare = (sequence: string) => sequence.replace(/^0+(?=\d)/, '');

const NAMED =
  /\b(?:story|item|copy|number|numbered|no\.?|nr\.?|take|transref|ref(?:erence)?|meldung|d[ée]p[êe]che)[\s:#]{1,3}([a-z]{0,3})(\d{3,4})\b/gi;
const LETTERED = /\b([a-z]{1,3})(\d{4})\b/gi;
const MOST_NAMED = 10;
const REACH = 3_000;

/** The stories that a text orders to withdraw, by service and number as it names them: `kill story W2607`. */
export function namedNumbers(text: string): { service: string; sequence: string }[] {
  const head = text.slice(0, REACH);
  const found = [...head.matchAll(NAMED), ...head.matchAll(LETTERED)];
  const unique = new Map(
    found.map(([, service = '', sequence = '']) => [service.toLowerCase() + bare(sequence), { service, sequence }]),
  );
  return [...unique.values()].slice(0, MOST_NAMED);
}
