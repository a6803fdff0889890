import { type Archive, openArchive } from '@wiregraph/archive/archive';
import { type ArchiveConfig, archiveVariables } from '@wiregraph/archive/config';
import { Unavailable } from '@wiregraph/kernel/errors';
import { ConfigFault } from '@wiregraph/runtime/config';

/**
 * Opens the archive. A server that is away may come; one that answers with a no will not change its mind.
 * @throws ConfigFault for a wrong password, a database that is not there or that was never migrated
 */
export async function openUsableArchive(config: ArchiveConfig): Promise<Archive> {
  const archive = openArchive(config);
  try {
    await archive.ping();
  } catch (error) {
    if (error instanceof Unavailable) return archive;
    await archive.close();
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigFault([
      `${archiveVariables.url} leads to a database that cannot be used (${why}). If it is new, run "wiregraph migrate".`,
    ]);
  }
  return archive;
}
