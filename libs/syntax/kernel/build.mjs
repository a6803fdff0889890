// Compiles kernel.ts to kernel.wasm, beside it, with the pinned AssemblyScript compiler. Same source, same bytes: the digest of
// the binary stands in kernel.sha256, and a build that gives another one stops (after a change: `--accept`).
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const flags = ['-O3', '--noAssert', '--runtime', 'stub', '--enable', 'simd', '--enable', 'threads'];
const memory = ['--importMemory', '--sharedMemory', '--initialMemory', '1', '--maximumMemory', '65536'];

const files = ['kernel.ts', '--outFile', 'kernel.wasm', '--baseDir', here('.')];
const { error, stderr } = await asc.main([...files, ...flags, ...memory, '--use', 'abort=']);
if (error) {
  console.error(`The kernel does not compile: ${error.message}\n${stderr.toString()}`);
  process.exit(1);
}
const digest = createHash('sha256')
  .update(readFileSync(here('kernel.wasm')))
  .digest('hex');
if (process.argv.includes('--accept')) writeFileSync(here('kernel.sha256'), `${digest}  kernel.wasm\n`);
const expected = readFileSync(here('kernel.sha256'), 'utf8').split(/\s/, 1)[0];
if (digest !== expected) {
  console.error(
    `kernel.wasm has the digest ${digest}, kernel.sha256 says ${expected}. If kernel.ts was changed, run "node kernel/build.mjs --accept" in libs/syntax.`,
  );
  process.exit(1);
}
