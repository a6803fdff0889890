import { Args, Context, Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { Ask } from '@wiregraph/editorial/ask';
import type { StoryAtDoor } from '@wiregraph/intake/receive';
import { TOO_FAST } from '@wiregraph/intake/throttle';
import { isRefused, refuse, type Refused } from '@wiregraph/kernel/errors';
import type { Loaders } from './loaders.js';
import { type ReceiptView, Taken } from './taken.js';

interface FileArticleInput {
  readonly source: string;
  readonly format?: string | null;
  readonly body?: string | null;
  readonly bodyBase64?: string | null;
  readonly idempotencyKey?: string | null;
  readonly clientMutationId?: string | null;
}

const STORY_MOST_BYTES = 2_000_000;
const BASE64 = /^[A-Za-z0-9+/\r\n]*={0,2}[\r\n]*$/;

@Resolver('Receipt')
export class ReceiptResolver {
  constructor(
    private readonly taken: Taken,
    private readonly ask: Ask,
  ) {}

  @Query()
  receipt(@Args('id') id: string) {
    return this.taken.find(id);
  }

  @Mutation()
  async fileArticle(@Args('input') input: FileArticleInput) {
    const clientMutationId = input.clientMutationId ?? null;
    const story = storyOf(input);
    const answer = isRefused(story) ? story : await this.taken.receive(story);
    if (isRefused(answer)) return { userErrors: [userError(answer, input)], clientMutationId };
    const [receipt, { logPosition }] = await Promise.all([this.taken.view(answer.receipt), this.ask.status()]);
    return { receipt, position: logPosition, userErrors: [], clientMutationId };
  }

  @ResolveField()
  async article(@Parent() { articleId }: ReceiptView, @Context('load') load: Loaders) {
    return articleId === undefined ? undefined : load.thing('article', articleId);
  }
}

function storyOf(input: FileArticleInput): StoryAtDoor | Refused {
  const [text, base64] = [input.body ?? undefined, input.bodyBase64 ?? undefined];
  if ((text === undefined) === (base64 === undefined)) {
    return refuse('story.no-body', 'Give either "body" or "bodyBase64".');
  }
  if (base64 !== undefined && !BASE64.test(base64)) return refuse('story.no-base64', 'This is no Base64.');
  const bytes = text === undefined ? Buffer.from(base64 ?? '', 'base64') : Buffer.from(text, 'utf8');
  if (bytes.length > STORY_MOST_BYTES) {
    return refuse(
      'story.too-large',
      `The story has ${bytes.length} bytes; at most ${STORY_MOST_BYTES} are taken here.`,
    );
  }
  const [contentType, idempotencyKey] = [input.format ?? undefined, input.idempotencyKey ?? undefined];
  return { bytes, source: input.source, channel: 'api', contentType, idempotencyKey };
}

const CODES: Readonly<Record<string, string>> = {
  'story.too-large': 'TOO_LARGE',
  'story.unknown-source': 'UNKNOWN_SOURCE',
  [TOO_FAST]: 'TOO_FAST',
};

/** A refusal as data: which part of the input it is about, and of which type it is. */
function userError({ refused, message }: Refused, { body }: FileArticleInput) {
  if (refused === 'receipt.key-reused') {
    return { __typename: 'KeyReused', code: 'KEY_REUSED', message, path: ['input', 'idempotencyKey'] };
  }
  const part =
    refused.endsWith('-source') || refused === TOO_FAST ? 'source' : typeof body === 'string' ? 'body' : 'bodyBase64';
  const path = refused === 'receipt.bad-field' ? ['input'] : ['input', part];
  return { __typename: 'InvalidInput', code: CODES[refused] ?? 'INVALID', message, path };
}
