import { readFileSync } from 'node:fs';
import { openPool } from '@wiregraph/syntax/pool';
import { readJsonLines, type Text } from './texts.js';

// A process of its own, whose memory is all the engine's: memory-probe MODEL_FILE TEXTS_FILE, prints MB (10^6 bytes) at the peak.
const [modelFile = '', textsFile = ''] = process.argv.slice(2);
const texts = (readJsonLines(textsFile) as Text[]).map(({ text }) => text);
const pool = await openPool({ modelFile, threads: 2, queueLimit: texts.length });
await Promise.all(texts.map(async (text) => (await pool.read(text)).length));
process.stdout.write(String((peakKilobytes() * 1024) / 1e6));
await pool.close();

/** Linux carries the peak in resource usage over from the parent; the peak in /proc is the process's own. */
function peakKilobytes(): number {
  try {
    return Number(/^VmHWM:\s+(\d+)/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]);
  } catch {
    return process.resourceUsage().maxRSS;
  }
}
