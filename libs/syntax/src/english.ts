import { setImmediate as nextTurn } from 'node:timers/promises';
import { namesOf, Pipeline } from './analysis/pipeline.js';
import { Document } from './document.js';
import type { Names } from './document/columns.js';
import { ReadCancelled } from './errors.js';
import { openPackedFile } from './model/packed-file.js';
import { EngineMemory } from './model/memory.js';

/** A text of two million signs of English prose has about 400,000 tokens; each takes some 100 bytes while it is read. */
export const DEFAULT_MAX_TOKENS = 1_000_000;

export interface ReadOptions {
  /** Stops the reading within some ten milliseconds. */
  readonly signal?: AbortSignal;
  /** Longer texts are refused. Default: `DEFAULT_MAX_TOKENS`. */
  readonly maxTokens?: number;
}

export interface LoadOptions {
  /** The packed model file; see model.ts. */
  readonly modelFile: string;
  /** Do without WebAssembly. The answers are the same, some 150 times slower. */
  readonly plain?: boolean;
}

/** Loads the model (some 0.1 s, 120 MB). @throws ModelMissing, ModelDamaged */
export function loadEnglish({ modelFile, plain = false }: LoadOptions): Promise<English> {
  return Promise.resolve().then(() => {
    const file = openPackedFile(modelFile);
    try {
      const memory = EngineMemory.load(file, { threads: 1, plain });
      return new English(new Pipeline(file.manifest, memory, 0), namesOf(file.manifest));
    } finally {
      file.close();
    }
  });
}

/** Reads English in the calling thread. For a server's event loop take a pool instead; see pool.ts. */
export class English {
  private last: Promise<unknown> = Promise.resolve();

  /** Made by `loadEnglish`. */
  constructor(
    private readonly pipeline: Pipeline,
    private readonly names: Names,
  ) {}

  /**
   * Reads a text, any string. The same text gives the same document, whatever was read before. The event loop gets a
   * turn every ten milliseconds or so; texts are read one after the other in the order of the calls.
   * @throws TextTooLong, ReadCancelled
   */
  async read(text: string, options: ReadOptions = {}): Promise<Document> {
    const [document] = await this.readAll([text], options);
    return document;
  }

  /**
   * Reads texts together: each gets the document that `read` gives, and a third less time goes into short ones.
   * `maxTokens` holds for each text.
   * @throws TextTooLong if one of them is, ReadCancelled
   */
  readAll(
    texts: readonly string[],
    { signal, maxTokens = DEFAULT_MAX_TOKENS }: ReadOptions = {},
  ): Promise<readonly Document[]> {
    const reading = this.last.then(async () => {
      const turns = this.pipeline.read(texts, maxTokens);
      for (;;) {
        if (signal?.aborted) throw new ReadCancelled({ cause: signal.reason });
        const turn = turns.next();
        if (turn.done) return turn.value.map((columns, i) => new Document(texts[i], columns, this.names));
        await nextTurn();
      }
    });
    this.last = reading.catch(() => undefined);
    return reading;
  }
}
