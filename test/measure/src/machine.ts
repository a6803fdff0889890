import { arch, availableParallelism, cpus, platform, totalmem } from 'node:os';

/** What one needs to know of a machine to compare figures, and nothing that identifies it. */
export function machine(): Record<string, string | number> {
  return {
    cpu: cpus()[0]?.model ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${platform()} ${arch()}`,
    node: process.versions.node,
  };
}
