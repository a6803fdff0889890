import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res } from '@nestjs/common';
import { decodeBody } from '@wiregraph/intake/content-encoding';
import { receiptStatus, type ReceiptStatus } from '@wiregraph/intake/receipt-status';
import { BadInput, isRefused, type Refused } from '@wiregraph/kernel/errors';
import { receiptId, ReceiptId } from '@wiregraph/newsroom/article';
import { PARTS, type Parts } from './parts.js';

interface StoryRequest {
  readonly body: unknown;
  readonly query: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

interface Reply {
  header(name: string, value: string): unknown;
}

export interface StoryAnswer {
  readonly receiptId: ReceiptId;
  readonly status: string;
}

@Controller('v1')
export class StoriesController {
  constructor(@Inject(PARTS) private readonly parts: Parts) {}

  @Post('stories')
  @HttpCode(202)
  async take(@Req() request: StoryRequest, @Res({ passthrough: true }) reply: Reply): Promise<StoryAnswer> {
    const { headers, query, body } = request;
    const given = Buffer.isBuffer(body) ? body : new Uint8Array();
    const bytes = orThrow(await decodeBody(given, one(headers['content-encoding'])));
    const { receipt } = orThrow(
      await this.parts.receive({
        bytes,
        source: one(query['source']),
        urgency: urgencyOf(query['urgency']),
        channel: 'http',
        contentType: one(headers['content-type']),
        fileName: one(headers['x-file-name']),
        idempotencyKey: one(headers['idempotency-key']),
      }),
    );
    const status = `/v1/receipts/${receipt.receiptId}`;
    reply.header('location', status);
    return { receiptId: receipt.receiptId, status };
  }

  @Get('receipts/:id')
  async receipt(@Param('id') id: string): Promise<ReceiptStatus> {
    const status = receiptId.is(id) ? await receiptStatus(this.parts.archive, ReceiptId.parse(id)) : undefined;
    if (!status) throw new BadInput('receipt.unknown', `There is no receipt "${id.slice(0, 100)}".`);
    return status;
  }
}

/** A thing that was said once; what was said twice counts as said badly. */
function one(given: unknown): string | undefined {
  if (given === undefined || typeof given === 'string') return given;
  return Array.isArray(given) ? given.join(', ') : undefined;
}

function urgencyOf(given: unknown): number | undefined {
  if (given === undefined) return undefined;
  if (typeof given === 'string' && /^[1-9]$/.test(given)) return Number(given);
  throw new BadInput('story.bad-urgency', 'The urgency must be a number from 1 (flash) to 9.');
}

function orThrow<T extends object>(answer: T | Refused): T {
  if (isRefused(answer)) throw new BadInput(answer.refused, answer.message);
  return answer;
}
