import { type DynamicModule, Inject, Module, type OnApplicationShutdown } from '@nestjs/common';
import type { ArchiveConfig } from './archive.config.js';
import { type Archive, openArchive } from './archive.js';

/** The token under which an `Archive` is injected. */
export const ARCHIVE = Symbol('archive');

/** Gives an `Archive` to every module of the process, and closes it when the process ends. */
@Module({})
export class ArchiveModule implements OnApplicationShutdown {
  constructor(@Inject(ARCHIVE) private readonly archive: Archive) {}

  static forRoot(config: ArchiveConfig): DynamicModule {
    return {
      module: ArchiveModule,
      global: true,
      providers: [{ provide: ARCHIVE, useFactory: () => openArchive(config) }],
      exports: [ARCHIVE],
    };
  }
  onApplicationShutdown(): Promise<void> {
    return this.archive.close();
  }
}
