import { z } from 'zod';

/** A part of a text in UTF-16 code units, `[start, end)`, never empty. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

const offset = z.int().min(0);

export const textSpanShape = { start: offset, end: offset };
export const TextSpan = z.strictObject(textSpanShape).refine(({ start, end }) => start < end, 'must not be empty');

export const spanText = (text: string, { start, end }: TextSpan): string => text.slice(start, end);

export const contains = (outer: TextSpan, inner: TextSpan): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
