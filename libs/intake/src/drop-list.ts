import type { Dirent } from 'node:fs';
import { lstat, opendir } from 'node:fs/promises';
import { join } from 'node:path';

export interface DroppedFile {
  readonly path: string;
  readonly name: string;
  /** As the subfolder is named, which may be no source. */
  readonly source: string;
  readonly bytes: number;
  /** Changes when the file does. */
  readonly signature: string;
}

/** Most files of one look: the rest has its turn when these are gone. */
const MAX_FILES = 1_000;
const OUR_FOLDERS = new Set(['done', 'bad']);
// Names under which senders keep a file until it is whole.
const UNFINISHED = /^\.|\.(part|partial|tmp|filepart|crdownload)$/i;

/** Files in a drop folder and in its subfolders, one level deep. Links and other things are left alone. */
export async function listDropped({
  folder,
  source,
  isOfOneSource = false,
}: {
  readonly folder: string;
  readonly source: string;
  readonly isOfOneSource?: boolean;
}): Promise<readonly DroppedFile[]> {
  const files: DroppedFile[] = [];
  for await (const entry of await opendir(folder)) {
    if (files.length >= MAX_FILES) break;
    if (entry.isDirectory() && !isOfOneSource && !OUR_FOLDERS.has(entry.name) && !UNFINISHED.test(entry.name)) {
      await listFolder(join(folder, entry.name), entry.name, files);
    } else await addFile({ folder, source, files }, entry);
  }
  return files;
}

async function listFolder(folder: string, source: string, files: DroppedFile[]): Promise<void> {
  for await (const entry of await opendir(folder)) {
    if (files.length >= MAX_FILES) return;
    await addFile({ folder, source, files }, entry);
  }
}

async function addFile(
  { folder, source, files }: { readonly folder: string; readonly source: string; readonly files: DroppedFile[] },
  entry: Dirent,
): Promise<void> {
  if (!entry.isFile() || UNFINISHED.test(entry.name)) return;
  const path = join(folder, entry.name);
  const stat = await lstat(path).catch(() => undefined);
  if (!stat?.isFile()) return;
  files.push({ path, name: entry.name, source, bytes: stat.size, signature: signatureOf(stat) });
}

export const signatureOf = ({ size, mtimeMs, ino }: { size: number; mtimeMs: number; ino: number }): string =>
  [size, mtimeMs, ino].join(' ');
