import { z } from 'zod';
import { secret } from '@wiregraph/kernel/secret';
import { port } from '@wiregraph/runtime/config';

/** Long enough that nobody guesses it. Without one nobody has the role. */
const key = () =>
  z
    .string()
    .min(32, 'must have at least 32 characters')
    .max(200)
    .regex(/^[\x21-\x7e]+$/, 'must be of visible ASCII characters')
    .pipe(secret())
    .optional();

/** How questions are taken. */
export const editorialConfig = z.strictObject({
  port: port(4000, 'the api'),
  questionTimeoutMs: z.coerce
    .number()
    .int()
    .min(100)
    .max(60_000)
    .default(2_000)
    .describe('after which one question of the api to the graph is broken off'),
  editorKey: key().describe('with which an editor asks: sees what is embargoed, held or killed, marked as such'),
  auditKey: key().describe('with which an audit asks: reads what was withdrawn, too'),
});
export type EditorialConfig = z.infer<typeof editorialConfig>;

/** The environment variable of each setting. */
export const editorialVariables = {
  port: 'WIREGRAPH_API_PORT',
  questionTimeoutMs: 'WIREGRAPH_QUESTION_TIMEOUT_MS',
  editorKey: 'WIREGRAPH_EDITOR_KEY',
  auditKey: 'WIREGRAPH_AUDIT_KEY',
} satisfies Record<keyof EditorialConfig, string>;
