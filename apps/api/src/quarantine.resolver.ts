import { Args, Context, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Ask } from '@wiregraph/editorial/ask';
import { BadCursor, checkedSize, EMPTY_PAGE } from '@wiregraph/editorial/page';
import type { QuarantinePlace } from '@wiregraph/archive/receipts';
import { Instant } from '@wiregraph/kernel/time';
import { receiptId } from '@wiregraph/newsroom/article';
import type { Role } from '@wiregraph/newsroom/visibility';
import type { FaultCode } from '@wiregraph/kernel/errors';
import { connection, type PageArgs } from './connection.js';
import { type ReceiptView, Taken } from './taken.js';

interface RetryInput {
  readonly receipts: readonly string[];
  readonly clientMutationId?: string | null;
}

const RETRIES_MOST = 100;
const WORD = 'quarantine ';

@Resolver()
export class QuarantineResolver {
  constructor(
    private readonly taken: Taken,
    private readonly ask: Ask,
  ) {}

  @Query()
  async quarantine(@Args() { reason, ...page }: PageArgs & { reason?: string | null }, @Context('role') role: Role) {
    const first = checkedSize(page);
    const after = afterOf(page.after);
    if (role === 'reader') return connection(EMPTY_PAGE);
    const code = (reason ?? undefined) as FaultCode | undefined;
    // One more, to see whether there is more.
    const found = await this.taken.quarantined({ first: first + 1, after, reason: code });
    const edges = found.slice(0, first).map((node) => ({ node, cursor: cursorOf(node) }));
    return connection({ edges, hasNextPage: found.length > first, hasPreviousPage: after !== undefined });
  }

  @Query()
  quarantineReasons(@Context('role') role: Role) {
    return role === 'reader' ? [] : this.taken.reasons();
  }

  @Mutation()
  async retryQuarantined(@Args('input') input: RetryInput, @Context('role') role: Role) {
    const clientMutationId = input.clientMutationId ?? null;
    const fault = faultOf(input, role);
    if (fault) return { receipts: [], userErrors: [fault], clientMutationId };
    const known = input.receipts.filter((id) => receiptId.is(id));
    const receipts = await this.taken.retry(known.map((id) => receiptId.schema.parse(id)));
    const released = new Set<string>(receipts.map(({ id }) => id));
    const userErrors = input.receipts.flatMap((id, at) => (released.has(id) ? [] : [notThere(id, at)]));
    const { logPosition } = await this.ask.status();
    return { receipts, position: logPosition, userErrors, clientMutationId };
  }
}

/** Its place itself, so that the list goes on there though the receipt has left. */
const cursorOf = ({ id, place }: ReceiptView): string =>
  Buffer.from(`${WORD}${place?.at ?? ''} ${id}`).toString('base64url');

/** @throws BadCursor */
function afterOf(cursor: string | null | undefined): QuarantinePlace | undefined {
  if (cursor === undefined || cursor === null) return undefined;
  const text = Buffer.from(cursor.slice(0, 200), 'base64url').toString();
  const [given, id = ''] = text.slice(WORD.length).split(' ');
  const at = Instant.safeParse(given);
  if (!text.startsWith(WORD) || !at.success || !receiptId.is(id)) throw new BadCursor();
  return { at: at.data, receiptId: receiptId.schema.parse(id) };
}

function faultOf({ receipts }: RetryInput, role: Role) {
  const path = ['input', 'receipts'];
  if (role === 'reader') {
    return { __typename: 'NotAllowed', code: 'NOT_ALLOWED', message: 'Ask with the key of an editor.', path: [] };
  }
  if (receipts.length >= 1 && receipts.length <= RETRIES_MOST) return undefined;
  const message = `Name 1 to ${RETRIES_MOST} receipts at once, not ${receipts.length}.`;
  return { __typename: 'InvalidInput', code: 'INVALID', message, path };
}

const notThere = (id: string, at: number) => ({
  __typename: 'NotFound',
  code: 'NOT_FOUND',
  message: `"${id.slice(0, 100)}" is not in quarantine.`,
  path: ['input', 'receipts', String(at)],
  id,
});
