import { z } from 'zod';
import type { Branded } from '@wiregraph/kernel/id';

/** Names who sends: `reuters`, `harbour-desk`. Chosen by the newsroom, lower case. */
export type SourceId = Branded<'SourceId'>;
export const SourceId = z
  .string()
  .regex(/^[a-z0-9][a-z0-9._-]{0,63}$/, 'must be 1 to 64 of a-z, 0-9, ".", "_", "-", and begin with a letter or digit')
  .transform((text) => text as SourceId) as unknown as z.ZodType<SourceId>;
