import { scratchDatabase, type ScratchDatabase } from './scratch-database.js';

/** Migrated databases of a spec, one for each test, all dropped at its end. */
export function scratchDatabases(migrate: (url: string) => Promise<unknown>) {
  const all: ScratchDatabase[] = [];
  return {
    fresh: async (): Promise<ScratchDatabase> => {
      const database = await scratchDatabase();
      all.push(database);
      await migrate(database.url);
      return database;
    },
    dropAll: async () => {
      await Promise.all(all.map((database) => database.drop()));
    },
  };
}
