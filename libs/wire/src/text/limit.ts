import { BadInput } from '@wiregraph/kernel/errors';

/** What one document may cost. A story is far below all of them; whatever is above is no story. */
export const LIMITS = { bytes: 10_000_000, depth: 256, elements: 50_000, textLength: 2_000_000 } as const;

export const tooDeep = (where: string): BadInput =>
  new BadInput(
    'wire.too-deep',
    `${where} is nested deeper than ${LIMITS.depth} levels. Send stories without such nesting.`,
  );

export const tooManyElements = (where: string): BadInput =>
  new BadInput(
    'wire.too-many-elements',
    `${where} has more than ${LIMITS.elements} elements. Send fewer stories at once.`,
  );

export const textTooLong = (length: number): BadInput =>
  new BadInput('wire.text-too-long', `The text has ${length} characters; at most ${LIMITS.textLength} are read.`);
