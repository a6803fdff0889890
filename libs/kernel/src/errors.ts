/** What went wrong, for programs: `area.reason`. Never changes once it was released. */
export type FaultCode = `${string}.${string}`;

/** A fault that somebody can do something about. Anything else that is thrown is a bug. */
export abstract class Fault extends Error {
  /** @param message what, where, and what to do */
  constructor(
    readonly code: FaultCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The sender's fault: answered or quarantined with its bytes, never tried again by itself. */
export class BadInput extends Fault {}

/** A server is away or busy: the same thing may succeed later. */
export class Unavailable extends Fault {}

/** A no by a rule, as a value: the desk understood and declines. */
export interface Refused {
  readonly refused: FaultCode;
  readonly message: string;
}

export const refuse = (code: FaultCode, message: string): Refused => ({ refused: code, message });

export const isRefused = (answer: unknown): answer is Refused =>
  typeof answer === 'object' && answer !== null && 'refused' in answer;

/** Makes a forgotten case of a union a compile error. */
export function assertNever(value: never): never {
  throw new Error(`Nobody handles ${JSON.stringify(value)}.`);
}
