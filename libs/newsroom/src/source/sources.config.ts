import { z } from 'zod';

/** Where it is written who sends. */
export const sourcesConfig = z.strictObject({
  file: z
    .string()
    .max(1_000)
    .optional()
    .describe(
      'YAML file that says of each source how it comes and is read (docs/sources.md); none is listed if not set',
    ),
});
export type SourcesConfig = z.infer<typeof sourcesConfig>;

/** The environment variable of each setting. */
export const sourcesVariables = { file: 'WIREGRAPH_SOURCES_FILE' } satisfies Record<keyof SourcesConfig, string>;
