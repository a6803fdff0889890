import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { parseEnv } from '../../../docker/native/settings.mjs';

export const ROOT = join(import.meta.dirname, '..', '..', '..');

export const versions = parseEnv(readFileSync(join(ROOT, 'docker', 'versions.env'), 'utf8'));

/** What the checks look at in a service. */
export interface Service {
  image?: string;
  user?: string;
  ports?: string[];
  build?: { target: string };
  healthcheck?: { test?: string[]; disable?: boolean };
  environment?: Record<string, string | number>;
  volumes?: (string | { type: string; source: string; target: string; read_only?: boolean })[];
  depends_on?: Record<string, { condition: string }>;
}

export interface ComposeFile {
  name: string;
  services: Record<string, Service>;
  volumes: Record<string, unknown>;
}

/** As it is written, merge keys resolved and ${…} left standing. */
export const composeFile = parse(readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8'), {
  merge: true,
}) as ComposeFile;

export const services = Object.entries(composeFile.services);

/** Which variables a text asks for. Escaped dollars are for the container's own shell. */
export const variablesIn = (text: string): string[] =>
  [...text.replaceAll('$$', '').matchAll(/\$\{(\w+)[^}]*\}/g)].map(([, name]) => name);
