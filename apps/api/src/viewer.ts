import { timingSafeEqual } from 'node:crypto';
import { GraphQLError } from 'graphql';
import type { EditorialConfig } from '@wiregraph/editorial/config';
import { sha256 } from '@wiregraph/kernel/id';
import type { Role } from '@wiregraph/newsroom/visibility';

export type Keys = Pick<EditorialConfig, 'editorKey' | 'auditKey'>;

const BEARER = /^Bearer +([\x21-\x7e]{1,200})$/i;

/** Whose rights a request has: those of its key; without a key those of a reader. @throws GraphQLError UNAUTHENTICATED */
export function roleOf(authorization: string | undefined, { editorKey, auditKey }: Keys): Role {
  if (authorization === undefined) return 'reader';
  const given = BEARER.exec(authorization.trim())?.[1];
  if (given !== undefined && auditKey && isSame(given, auditKey.reveal())) return 'audit';
  if (given !== undefined && editorKey && isSame(given, editorKey.reveal())) return 'editor';
  const message = 'This key is not known here. Leave "Authorization" out to ask as a reader.';
  throw new GraphQLError(message, { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });
}

/** In a time that does not tell how much of it was right. */
const isSame = (given: string, key: string): boolean =>
  timingSafeEqual(Buffer.from(sha256(given)), Buffer.from(sha256(key)));
