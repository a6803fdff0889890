import { Unavailable } from '@wiregraph/kernel/errors';

/** Resolves if what the process needs is there; rejects else. An Unavailable's message is shown to whoever asks. */
export type HealthCheck = () => Promise<unknown>;

export interface HealthReport {
  readonly status: 'ok' | 'unavailable';
  readonly checks: Readonly<Record<string, { readonly status: 'ok' | 'failed'; readonly message?: string }>>;
}

/** Answers whether a process can work. Questions that come at the same time share one run of the checks. */
export class Health {
  #running: Promise<HealthReport> | undefined;
  #isStopping = false;

  /** @param timeoutMs for each check, after which it has failed */
  constructor(
    private readonly checks: Readonly<Record<string, HealthCheck>>,
    private readonly timeoutMs = 2_000,
  ) {}

  /** From now on the process is not ready: nobody shall send it more. */
  stop(): void {
    this.#isStopping = true;
  }

  ready(): Promise<HealthReport> {
    this.#running ??= this.#run().finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #run(): Promise<HealthReport> {
    const named = Object.entries(this.checks);
    const results = await Promise.all(named.map(([, check]) => outcome(check, this.timeoutMs)));
    const isOk = !this.#isStopping && results.every(({ status }) => status === 'ok');
    const checks = Object.fromEntries(named.map(([name], at) => [name, results[at] ?? { status: 'failed' }]));
    return { status: isOk ? 'ok' : 'unavailable', checks: checks as HealthReport['checks'] };
  }
}

async function outcome(check: HealthCheck, timeoutMs: number): Promise<HealthReport['checks'][string]> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(
      () => reject(new Unavailable('health.timeout', `It did not answer within ${timeoutMs} ms.`)),
      timeoutMs,
    );
  });
  try {
    await Promise.race([check(), late]);
    return { status: 'ok' };
  } catch (error) {
    // Only our own sentences are fit for strangers; a driver's message may hold a URL.
    return { status: 'failed', message: error instanceof Unavailable ? error.message : 'It failed; see the log.' };
  } finally {
    clearTimeout(timer);
  }
}
