import { createHash } from 'node:crypto';
import { z } from 'zod';

declare const brand: unique symbol;
/** A string that only one kind of thing is named by; the compiler tells kinds apart, at run time it is the bare string. */
export type Branded<Name extends string> = string & { readonly [brand]: Name };

/** What an id is made of. A missing part differs from an empty one. */
export type IdPart = string | number | undefined;

/** SHA-256 in lower-case hex. */
export type Sha256 = Branded<'Sha256'>;
export const Sha256 = z
  .string()
  .regex(/^[0-9a-f]{64}$/, 'must be 64 lower-case hex digits')
  .transform((text) => text as Sha256);

export const sha256 = (bytes: Uint8Array | string): Sha256 =>
  createHash('sha256').update(bytes).digest('hex') as Sha256;

/** The hash of a list of parts, each with its length in front, so that no two lists read alike. */
export function hashParts(parts: readonly IdPart[]): Sha256 {
  const hash = createHash('sha256');
  for (const part of parts) {
    const text = part === undefined ? undefined : String(part);
    hash.update(text === undefined ? '-;' : `${Buffer.byteLength(text)}:`);
    if (text !== undefined) hash.update(text);
  }
  return hash.digest('hex') as Sha256;
}

const DIGITS = 32;

/** A kind of id: how it is made, and how it is known again. */
export interface IdKind<Name extends string> {
  /** `<word>-<32 hex digits>`, always the same for the same parts. */
  readonly of: (...parts: readonly IdPart[]) => Branded<Name>;
  readonly is: (text: string) => boolean;
  readonly schema: z.ZodType<Branded<Name>>;
}

/** Declares a kind of id. Ids are text to everyone else; the word in front is for people and for `node(id)`. */
export function idKind<Name extends string>(word: Lowercase<string>): IdKind<Name> {
  const pattern = new RegExp(`^${word}-[0-9a-f]{${DIGITS}}$`);
  return {
    of: (...parts) => `${word}-${hashParts([word, ...parts]).slice(0, DIGITS)}` as Branded<Name>,
    is: (text) => pattern.test(text),
    schema: z
      .string()
      .regex(pattern, `must be "${word}-" and ${DIGITS} hex digits`)
      .transform((text) => text as Branded<Name>),
  };
}
