import { constants } from 'node:fs';
import { access, mkdir, open, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isRefused, type Refused } from '@wiregraph/kernel/errors';
import { type DroppedFile, signatureOf } from './drop-list.js';
import { type ReceiveStory, sizeFault } from './receive.js';
import { TOO_FAST } from './throttle.js';

/** The file is not there any more. */
export class DropGone extends Error {}

export interface DropPlace {
  readonly folder: string;
  readonly receive: ReceiveStory;
}

/** `changed` and `later`: it stays, and has its turn again. */
export type DropOutcome = 'changed' | 'later' | { readonly to: 'done' | 'bad'; readonly why?: string };

/** Takes one file in, then moves it. @throws DropGone, Unavailable, or what the file system says */
export async function takeFile(place: DropPlace, file: DroppedFile): Promise<DropOutcome> {
  const bytes = await readWhole(file);
  if (bytes === 'changed') return 'changed';
  const answer = isRefused(bytes)
    ? bytes
    : await place.receive({ bytes, source: file.source, channel: 'drop', fileName: file.name.slice(0, 500) });
  if (isRefused(answer)) {
    if (answer.refused === TOO_FAST) return 'later';
    await move(place, file, { to: 'bad', mark: 'again', reason: answer });
    return { to: 'bad', why: answer.message };
  }
  await move(place, file, { to: 'done', mark: answer.receipt.receiptId.slice(-8) });
  return { to: 'done' };
}

/** The bytes of the file that was seen; 'changed' if it is not the same any more. */
async function readWhole(file: DroppedFile): Promise<Uint8Array | Refused | 'changed'> {
  const fault = sizeFault(file.bytes);
  if (fault) return fault;
  const handle = await open(file.path, constants.O_RDONLY | constants.O_NOFOLLOW).catch(orGone);
  try {
    if (signatureOf(await handle.stat()) !== file.signature) return 'changed';
    const bytes = await handle.readFile();
    return signatureOf(await handle.stat()) === file.signature ? bytes : 'changed';
  } finally {
    await handle.close();
  }
}

async function move(
  { folder }: DropPlace,
  file: DroppedFile,
  { to, mark, reason }: { readonly to: 'done' | 'bad'; readonly mark: string; readonly reason?: Refused },
): Promise<void> {
  const target = join(folder, to, file.source);
  await mkdir(target, { recursive: true });
  const path = await freeName(target, file.name, mark);
  // The reason first: a bad file without its reason would be a riddle.
  if (reason) {
    const { refused, message } = reason;
    await writeFile(`${path}.why.txt`, `${message}\n\nCode: ${refused}\nAt: ${new Date().toISOString()}\n`);
  }
  await rename(file.path, path).catch(orGone);
}

async function freeName(folder: string, name: string, mark: string): Promise<string> {
  const path = join(folder, name);
  const isTaken = await access(path).then(
    () => true,
    () => false,
  );
  return isTaken ? join(folder, `${Date.now()}-${mark}-${name.slice(-120)}`) : path;
}

function orGone(error: unknown): never {
  if (typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT') throw new DropGone();
  throw error;
}
