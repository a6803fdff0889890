// Writes docs/claims-measured.json: how well each type of claim is read in our own annotated stories.
//   node tools/claims-measured.mjs
// after `npx nx build eval`. For each half ("dev", which rules were written by, and "report", which nobody looked at) and
// type: how many claims an editor wanted, how many of them were found, and how many of those read are right and wrong (the
// rest an editor may note or not). `wiregraph docs` puts them into docs/claims.md; run both whenever the rules read
// differently.
import { writeFileSync } from 'node:fs';
import { RULES_VERSION } from '../libs/reading/dist/analysis.js';
import { openReader } from '../libs/reading/dist/reader.js';
import { modelPath } from '../libs/syntax/dist/model.js';
import { measureOwn } from '../test/eval/dist/reading/own.js';

const TO = new URL('../docs/claims-measured.json', import.meta.url);

const reader = await openReader({ modelFile: modelPath(), threads: 2 });
try {
  const { rows } = await measureOwn((story) => reader.read(story));
  const stories = Object.fromEntries(
    rows.flatMap(({ half, what, stories }) => (what === 'all' ? [[half, stories]] : [])),
  );
  const types = {};
  for (const { half, what, wanted, found, right, wrong } of rows) {
    if (/^[A-Z_]+$/.test(what)) (types[what] ??= {})[half] = { wanted, found, right, wrong };
  }
  const sorted = Object.fromEntries(Object.entries(types).sort(([a], [b]) => (a < b ? -1 : 1)));
  writeFileSync(TO, `${JSON.stringify({ rules: RULES_VERSION, stories, types: sorted }, null, 2)}\n`);
  console.log(
    `docs/claims-measured.json written: ${Object.keys(types).length} types, rules of version ${RULES_VERSION}.`,
  );
} finally {
  await reader.close();
}
