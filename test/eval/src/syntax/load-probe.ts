import { loadEnglish } from '@wiregraph/syntax/english';

// A process of its own, since only a fresh one has loaded nothing yet: load-probe MODEL_FILE, prints seconds.
const [modelFile = ''] = process.argv.slice(2);
const begin = performance.now();
await loadEnglish({ modelFile });
process.stdout.write(String((performance.now() - begin) / 1e3));
