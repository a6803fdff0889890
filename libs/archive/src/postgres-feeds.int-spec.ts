import { jest } from '@jest/globals';
import { openArchive } from '@wiregraph/archive/archive';
import { archiveConfig } from '@wiregraph/archive/config';
import { migrate } from '@wiregraph/archive/migrate';
import { feedsContract } from './testing/feeds.contract.js';
import { scratchDatabases } from './testing/postgres-room.js';

const databases = scratchDatabases((url) => migrate(archiveConfig.parse({ url })));
jest.setTimeout(60_000);
afterAll(() => databases.dropAll(), 60_000);

feedsContract(async () => {
  const { url } = await databases.fresh();
  const archive = openArchive(archiveConfig.parse({ url }));
  return { feeds: archive.feeds, close: () => archive.close() };
});
