import { BadInput } from '@wiregraph/kernel/errors';
import { parse } from 'yaml';
import { z } from 'zod';
import { SourceEntry } from './source-entry.js';
import type { Source, Sources } from './sources.js';

const MAX_CHARACTERS = 1_000_000;
const MAX_SOURCES = 10_000;
/** Each may stand for much: who nests them makes a bomb. */
const MAX_ALIASES = 100;
const MAX_FAULTS = 20;

const SourcesFile = z.strictObject({
  onlyListed: z.boolean('must be true or false').default(false),
  sources: z.array(z.unknown(), 'must be a list of sources').max(MAX_SOURCES, `has more than ${MAX_SOURCES} sources`),
});

/**
 * Reads a file of sources: YAML 1.2 of at most 1,000,000 characters, laid out in docs/sources.md. Pure.
 * @throws BadInput 'source.bad-file' that names each fault by source and field
 */
export function parseSources(text: string): Sources {
  const file = SourcesFile.safeParse(yamlOf(text) ?? {});
  if (!file.success) throw badFile(faultsOf(file.error, ''));
  const faults: string[] = [];
  const byId = new Map<Source['id'], Source>();
  file.data.sources.forEach((given, at) => {
    const entry = SourceEntry.safeParse(given);
    const which = nameOf(given, at);
    if (!entry.success) faults.push(...faultsOf(entry.error, which));
    else if (byId.has(entry.data.id)) faults.push(`${which}: id: is there twice`);
    else byId.set(entry.data.id, { ...entry.data, name: entry.data.name ?? entry.data.id });
  });
  if (faults.length > 0) throw badFile(faults);
  return { onlyListed: file.data.onlyListed, byId };
}

function yamlOf(text: string): unknown {
  if (text.length > MAX_CHARACTERS) throw badFile([`it has more than ${MAX_CHARACTERS} characters`]);
  try {
    return parse(text, { maxAliasCount: MAX_ALIASES, prettyErrors: true, logLevel: 'error' });
  } catch (error) {
    throw badFile([`it is no YAML: ${error instanceof Error ? error.message : String(error)}`]);
  }
}

function nameOf(given: unknown, at: number): string {
  const id = typeof given === 'object' && given !== null && 'id' in given ? given.id : undefined;
  return `source ${at + 1}${typeof id === 'string' ? ` (${id.slice(0, 64)})` : ''}`;
}

const faultsOf = (error: z.ZodError, which: string): string[] =>
  error.issues.map((issue) => {
    const where = [which, issue.path.join('.')].filter((part) => part !== '').join(': ');
    const what = issue.code === 'unrecognized_keys' ? `nobody knows ${issue.keys.join(', ')}` : issue.message;
    return where === '' ? what : `${where}: ${what}`;
  });

function badFile(faults: readonly string[]): BadInput {
  const more = faults.length > MAX_FAULTS ? [`and ${faults.length - MAX_FAULTS} more`] : [];
  return new BadInput('source.bad-file', [...faults.slice(0, MAX_FAULTS), ...more].join('; '));
}
