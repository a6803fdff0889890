import { z } from 'zod';
import { secret } from '@wiregraph/kernel/secret';

/** A language model that reads after the rules. Off while no URL is set. */
export const secondReaderConfig = z
  .strictObject({
    url: z
      .url({ protocol: /^https?$/, error: 'must begin with http:// or https://' })
      .max(2_000)
      .optional()
      .describe('of any OpenAI-compatible endpoint, up to before /chat/completions; no second reader if not set'),
    key: secret().optional().describe('that the endpoint wants as a bearer token'),
    model: z.string().min(1).max(100).optional().describe('as the endpoint knows it; must be set if the URL is'),
    timeoutMs: z.coerce
      .number()
      .int()
      .min(10)
      .max(600_000)
      .default(60_000)
      .describe('after which an answer is not waited for any longer'),
    retries: z.coerce
      .number()
      .int()
      .min(0)
      .max(10)
      .default(3)
      .describe('how often a question is put again that got no answer'),
    retryDelayMs: z.coerce
      .number()
      .int()
      .min(1)
      .max(60_000)
      .default(1_000)
      .describe('before it is put again; doubled, with jitter, before each further time'),
    tokensPerDay: z.coerce
      .number()
      .int()
      .min(0)
      .max(1e12)
      .default(1_000_000)
      .describe('of questions and answers, by UTC; what comes when they are used up is not read a second time')
      .meta({ unit: 'tokens' }),
    parallel: z.coerce
      .number()
      .int()
      .min(1)
      .max(64)
      .default(2)
      .describe('questions on their way at a time')
      .meta({ unit: 'count' }),
  })
  .refine(({ url, model }) => url === undefined || model !== undefined, {
    path: ['model'],
    error: 'must be set where WIREGRAPH_LLM_URL is',
  });
export type SecondReaderConfig = z.infer<typeof secondReaderConfig>;

/** The environment variable of each setting. */
export const secondReaderVariables = {
  url: 'WIREGRAPH_LLM_URL',
  key: 'WIREGRAPH_LLM_KEY',
  model: 'WIREGRAPH_LLM_MODEL',
  timeoutMs: 'WIREGRAPH_LLM_TIMEOUT_MS',
  retries: 'WIREGRAPH_LLM_RETRIES',
  retryDelayMs: 'WIREGRAPH_LLM_RETRY_DELAY_MS',
  tokensPerDay: 'WIREGRAPH_LLM_TOKENS_PER_DAY',
  parallel: 'WIREGRAPH_LLM_PARALLEL',
} satisfies Record<keyof SecondReaderConfig, string>;
