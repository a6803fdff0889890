import {
  type DynamicModule,
  Inject,
  Module,
  type OnApplicationBootstrap,
  type OnApplicationShutdown,
  type OnModuleDestroy,
} from '@nestjs/common';
import { openArchive } from '@wiregraph/archive/archive';
import { openAnnouncements } from '@wiregraph/dispatch/announcements';
import { openGraph } from '@wiregraph/graph/graph';
import { AtWork } from './at-work.js';
import { PARTS, type Parts, type ProjectorOptions } from './parts.js';

@Module({})
class ProjectorModule implements OnApplicationBootstrap, OnModuleDestroy, OnApplicationShutdown {
  constructor(
    @Inject(PARTS) private readonly parts: Parts,
    @Inject(AtWork) private readonly atWork: AtWork,
  ) {}

  onApplicationBootstrap(): void {
    this.atWork.start();
  }
  onModuleDestroy(): Promise<void> {
    return this.atWork.stop();
  }
  async onApplicationShutdown(): Promise<void> {
    await this.parts.announcements.close();
    await this.parts.graph.close();
    await this.parts.archive.close();
  }
}

/** Follows the log with linker and graph. Closes what it opens. */
export const projectorModule = (options: ProjectorOptions): DynamicModule => ({
  module: ProjectorModule,
  providers: [
    { provide: PARTS, useFactory: () => openParts(options) },
    { provide: AtWork, useFactory: (parts: Parts) => new AtWork(parts, options), inject: [PARTS] },
  ],
});

const openParts = ({ archive, dispatch, graph, log }: ProjectorOptions): Parts => ({
  archive: openArchive(archive),
  graph: openGraph(graph),
  announcements: openAnnouncements(dispatch, (error) => log.warn({ err: error }, 'Lost the line to Redis.')),
});
