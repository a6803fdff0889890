import { inspect } from 'node:util';
import { z } from 'zod';

/** A password or key. It prints, logs and serialises as `***`; only `reveal` gives it away. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }
  reveal(): string {
    return this.#value;
  }
  toString(): string {
    return '***';
  }
  toJSON(): string {
    return '***';
  }
  [inspect.custom](): string {
    return '***';
  }
}

/** A non-empty secret in a configuration. */
export const secret = () =>
  z
    .string()
    .min(1, 'must not be empty')
    .transform((value) => new Secret(value));
