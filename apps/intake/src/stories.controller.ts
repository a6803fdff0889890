import { Controller, Get, HttpCode, Inject, Param, Post, Req, Res, StreamableFile } from '@nestjs/common';
import { decodeBody } from '@wiregraph/intake/content-encoding';
import { openStatus, receiptStatus, type ReceiptStatus } from '@wiregraph/intake/receipt-status';
import { TOO_FAST, TOO_FAST_SECONDS } from '@wiregraph/intake/throttle';
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
    const answer = await this.parts.receive({
      bytes,
      source: one(query['source']),
      urgency: urgencyOf(query['urgency']),
      channel: 'http',
      contentType: one(headers['content-type']),
      fileName: one(headers['x-file-name']),
      idempotencyKey: one(headers['idempotency-key']),
    });
    if (isRefused(answer) && answer.refused === TOO_FAST) reply.header('retry-after', String(TOO_FAST_SECONDS));
    const { receipt } = orThrow(answer);
    const status = `/v1/receipts/${receipt.receiptId}`;
    reply.header('location', status);
    return { receiptId: receipt.receiptId, status };
  }

  /**
   * The bytes as they came, of what is in quarantine alone, for whoever mends it: this door asks for no key, and what was
   * read may be closed or killed by now. Nobody's browser is to show them.
   */
  @Get('receipts/:id/bytes')
  async bytes(@Param('id') id: string, @Res({ passthrough: true }) reply: Reply): Promise<StreamableFile> {
    const receipt = receiptId.is(id) ? await this.parts.archive.receipts.find(ReceiptId.parse(id)) : undefined;
    if (!receipt) throw unknownReceipt(id);
    const bytes = receipt.quarantine && (await this.parts.archive.originals.fetch(receipt.sha256));
    if (!bytes)
      throw new BadInput('receipt.not-in-quarantine', `The story of ${receipt.receiptId} is not in quarantine.`);
    reply.header('x-content-type-options', 'nosniff');
    reply.header('cache-control', 'no-store');
    return new StreamableFile(bytes, { disposition: `attachment; filename="${receipt.receiptId}"` });
  }

  @Get('receipts/:id')
  async receipt(@Param('id') id: string): Promise<ReceiptStatus> {
    const status = receiptId.is(id) ? await receiptStatus(this.parts.archive, ReceiptId.parse(id)) : undefined;
    if (!status) throw unknownReceipt(id);
    return openStatus(status);
  }
}

const unknownReceipt = (id: string) => new BadInput('receipt.unknown', `There is no receipt "${id.slice(0, 100)}".`);

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
