import type { Clause } from '@wiregraph/syntax/pattern';

const STAYS: ReadonlySet<string> = new Set([
  'spend',
  'work',
  'serve',
  'start',
  'begin',
  'train',
  'manage',
  'run',
  'be',
]);

/** "spent a decade at Tesla before moving to Ford" */
export const isNextStep = ({ marker, verb, parent }: Clause): boolean =>
  verb.tag === 'VBG' && (marker === 'before' || marker === 'after') && parent !== undefined && STAYS.has(parent.lemma);
