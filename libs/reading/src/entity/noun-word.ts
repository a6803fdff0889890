import type { Token } from '@wiregraph/syntax/document';

/** A noun in lower case; "start-up", of which the last of three tokens is the head, as one. */
export const nounWord = ({ lower, previous }: Token): string =>
  lower === 'up' && previous?.text === '-' && previous.previous?.lower === 'start' ? 'start-up' : lower;
