import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { BadInput, type FaultCode, Unavailable } from '@wiregraph/kernel/errors';
import type { SecondReaderConfig } from './second-reader.config.js';

export interface Tokens {
  /** Of the question. */
  readonly asked: number;
  readonly answered: number;
}

/** A question as the endpoint gets it. */
export interface Asking {
  readonly system: string;
  readonly user: string;
  /** JSON Schema that the answer has to keep to. */
  readonly schema: object;
}

export interface ChatAnswer {
  /** What the model wrote, whatever it is. */
  readonly content: string;
  readonly tokens: Tokens;
}

/** The endpoint answered, and the answer is of no use for this text: it is not asked again. */
export class Useless extends BadInput {
  constructor(
    code: FaultCode,
    message: string,
    readonly tokens: Tokens,
  ) {
    super(code, message);
  }
}

/** Called before a question is put again. */
export type OnRetry = (fault: Unavailable) => void;

const MOST_BYTES = 1_048_576;
const MOST_ANSWER_TOKENS = 8_000;
const LONGEST_WAIT_MS = 60_000;

/** Tokens that a text is reckoned at where nobody counts them. */
export const reckoned = (text: string): number => Math.ceil(text.length / 4);

/**
 * Asks a chat endpoint: again, later each time, where it is away, busy or too slow.
 * @throws Useless for an answer that is no answer; Unavailable `second-reader.*`, also when aborted
 */
export async function ask(
  config: SecondReaderConfig,
  asking: Asking,
  { signal, onRetry }: { readonly signal: AbortSignal; readonly onRetry: OnRetry },
): Promise<ChatAnswer> {
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await askOnce(config, asking, signal);
    } catch (error) {
      const mayHelp = error instanceof Unavailable && error.code !== 'second-reader.denied';
      if (!mayHelp || attempt >= config.retries || signal.aborted) throw error;
      onRetry(error);
      await waitBefore(attempt, { config, error, signal });
    }
  }
}

interface Waiting {
  readonly config: SecondReaderConfig;
  readonly error: Unavailable;
  readonly signal: AbortSignal;
}

async function waitBefore(attempt: number, { config, error, signal }: Waiting): Promise<void> {
  const drawn = config.retryDelayMs * 2 ** attempt * (0.5 + Math.random() / 2);
  const wanted = error instanceof Busy ? error.retryAfterMs : 0;
  const ms = Math.min(Math.max(drawn, wanted), LONGEST_WAIT_MS);
  await pause(ms, undefined, { signal }).catch((cause: unknown) => {
    throw new Unavailable('second-reader.interrupted', 'The work was ended before there was an answer.', { cause });
  });
}

async function askOnce(config: SecondReaderConfig, asking: Asking, signal: AbortSignal): Promise<ChatAnswer> {
  const limit = AbortSignal.timeout(config.timeoutMs);
  const answer = await fetched(config, asking, AbortSignal.any([signal, limit])).catch((cause: unknown) => {
    if (cause instanceof BadInput || cause instanceof Unavailable) throw cause;
    if (signal.aborted) throw new Unavailable('second-reader.interrupted', 'The work was ended.', { cause });
    if (limit.aborted) throw outage('timed-out', `gave no whole answer within ${config.timeoutMs} ms`, cause);
    throw outage('away', 'does not answer', cause);
  });
  return answer;
}

const outage = (reason: string, what: string, cause?: unknown) =>
  new Unavailable(`second-reader.${reason}`, `The second reader (WIREGRAPH_LLM_URL) ${what}.`, { cause });

/** It asks for time. */
class Busy extends Unavailable {
  constructor(
    status: number,
    readonly retryAfterMs: number,
  ) {
    super('second-reader.busy', `The second reader (WIREGRAPH_LLM_URL) is busy: it answered ${status}.`);
  }
}

async function fetched(config: SecondReaderConfig, asking: Asking, signal: AbortSignal): Promise<ChatAnswer> {
  const request = JSON.stringify({
    model: config.model,
    temperature: 0,
    max_tokens: MOST_ANSWER_TOKENS,
    messages: [
      { role: 'system', content: asking.system },
      { role: 'user', content: asking.user },
    ],
    response_format: { type: 'json_schema', json_schema: { name: 'claims', strict: true, schema: asking.schema } },
  });
  const response = await fetch(`${(config.url ?? '').replace(/\/+$/, '')}/chat/completions`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(config.key && { authorization: `Bearer ${config.key.reveal()}` }),
    },
    body: request,
    // Whoever is sent elsewhere would take the story, and the key, to somebody whom the newsroom has not named.
    redirect: 'manual',
    signal,
  });
  if (!response.ok) {
    await response.body?.cancel();
    throw refusal(response, reckoned(request));
  }
  return answerIn(await bounded(response, reckoned(request)), reckoned(request));
}

/** The text is the sender's, the rest the operator's or the endpoint's to mend. */
function refusal({ status, headers }: Response, asked: number): Error {
  if (status === 429 || status === 503) return new Busy(status, 1_000 * (Number(headers.get('retry-after')) || 0));
  if (status === 400 || status === 413 || status === 422) {
    const message = `The second reader does not take this text: it answered ${status}.`;
    return new Useless('second-reader.refused', message, { asked, answered: 0 });
  }
  if (status >= 500 || status === 408) return outage('outage', `answered ${status}`);
  const hint = status < 400 ? 'it sends elsewhere, which is not followed' : 'look at URL, key and model';
  return outage('denied', `answered ${status}: ${hint}`);
}

async function bounded(response: Response, asked: number): Promise<string> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of (response.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += chunk.byteLength;
    if (bytes > MOST_BYTES) {
      const tokens = { asked, answered: MOST_ANSWER_TOKENS };
      throw new Useless('second-reader.too-large', `The answer has more than ${MOST_BYTES} bytes.`, tokens);
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

const count = z.int().min(0).max(10_000_000).optional().catch(undefined);
const Completion = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
  usage: z.object({ prompt_tokens: count, completion_tokens: count }).nullish().catch(undefined),
});

function answerIn(body: string, asked: number): ChatAnswer {
  const completion = Completion.safeParse(jsonIn(body));
  const content = completion.data?.choices[0]?.message.content;
  const { prompt_tokens = asked, completion_tokens = reckoned(content ?? body) } = completion.data?.usage ?? {};
  const tokens = { asked: prompt_tokens, answered: completion_tokens };
  if (content !== undefined) return { content, tokens };
  throw new Useless('second-reader.junk', 'The answer is no chat completion.', tokens);
}

/** What a text holds as JSON; undefined if it is none. */
export function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
