import { BadInput } from '@wiregraph/kernel/errors';
import { WireItem } from '../wire-item.js';
import { LIMITS, textTooLong } from './limit.js';

/** An item within all bounds. @throws BadInput wire.text-too-long, wire.field-out-of-bounds naming the field */
export function checked(item: WireItem): WireItem {
  if (item.text.length > LIMITS.textLength) throw textTooLong(item.text.length);
  const present = Object.fromEntries(Object.entries(item).filter(([, value]) => value !== undefined));
  const parsed = WireItem.safeParse(present);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const where = issue?.path.join('.') ?? 'item';
  throw new BadInput(
    'wire.field-out-of-bounds',
    `The field ${where} of a story is out of bounds: ${issue?.message ?? ''}.`,
  );
}
