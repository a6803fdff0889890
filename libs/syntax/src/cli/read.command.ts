import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import type { Document, Token } from '../document.js';
import { loadEnglish } from '../english.js';
import { modelPath } from '../model.js';
import { type Clause, clausesOf, type NounPhrase } from '../pattern.js';
import { table } from './table.js';

const STANDARD_INPUT = 0;

/** `syntax read`: reads a text and prints what was found. */
export async function readCommand(args: readonly string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { tokens: { type: 'boolean' }, json: { type: 'boolean' }, model: { type: 'string' } },
  });
  const [file = '-'] = positionals;
  const text = readFileSync(file === '-' ? STANDARD_INPUT : file, 'utf8');
  const english = await loadEnglish({ modelFile: values.model ?? modelPath() });
  const document = await english.read(text);
  const print = values.json ? jsonLines : values.tokens ? tokenTable : summary;
  process.stdout.write(print(document));
}

const rowOf = (token: Token) => ({
  index: token.index,
  start: token.start,
  end: token.end,
  text: token.text,
  lemma: token.lemma,
  pos: token.pos,
  tag: token.tag,
  features: token.features,
  label: token.label,
  head: token.head.index,
  entity: token.entity?.type ?? '',
});

const jsonLines = (document: Document): string =>
  document.tokens.map((token) => `${JSON.stringify(rowOf(token))}\n`).join('');

function tokenTable(document: Document): string {
  const rows = document.tokens
    .map(rowOf)
    .map((row) =>
      Object.values({ ...row, text: JSON.stringify(row.text), lemma: JSON.stringify(row.lemma) }).map(String),
    );
  return table(['', 'start', 'end', 'text', 'lemma', 'pos', 'tag', 'features', 'label', 'head', 'entity'], rows);
}

/** Per sentence: its text, its entities, and its verbs with their logical subjects and objects. */
function summary(document: Document): string {
  const rows = new Map(document.sentences.map((sentence) => [sentence.from, [sentence.text.trim()]]));
  const addTo = (token: Token, kind: string, what: string) =>
    rows.get(token.sentence.from)?.push(`    ${kind.padEnd(12)} ${what}`);
  for (const entity of document.entities) addTo(document.token(entity.from), entity.type, entity.text);
  for (const clause of clausesOf(document)) addTo(clause.verb, 'verb', who(clause));
  return [...rows.values()].map((lines) => `${lines.join('\n')}\n`).join('\n');
}

/** "Parler | cut off (not) | Amazon" */
function who({ subjects, lemma, isNegated, objects }: Clause): string {
  const names = (phrases: readonly NounPhrase[]) => phrases.map(({ core }) => core.text).join(', ') || '-';
  return `${names(subjects)} | ${lemma}${isNegated ? ' (not)' : ''} | ${names(objects)}`;
}
