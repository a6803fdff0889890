import { type Archive, openArchive } from '@wiregraph/archive/archive';
import { archiveConfig, archiveVariables } from '@wiregraph/archive/config';
import { dispatchConfig, dispatchVariables } from '@wiregraph/dispatch/config';
import { openWireQueue, type WireQueue } from '@wiregraph/dispatch/wire-queue';
import { graphConfig, graphVariables } from '@wiregraph/graph/config';
import { type Graph, openGraph } from '@wiregraph/graph/graph';
import { settings } from './environment.js';

export const ARCHIVE = { archive: { schema: archiveConfig, variables: archiveVariables } } as const;
export const GRAPH = { graph: { schema: graphConfig, variables: graphVariables } } as const;
export const DISPATCH = { dispatch: { schema: dispatchConfig, variables: dispatchVariables } } as const;

interface Closing {
  close(): Promise<void>;
}

async function closing<Part extends Closing, Answer>(
  part: Part,
  work: (part: Part) => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work(part);
  } finally {
    await part.close();
  }
}

/** Opens a part for some work, and closes it whatever becomes of it. */
export const withArchive = <Answer>(work: (archive: Archive) => Promise<Answer>): Promise<Answer> =>
  closing(openArchive(settings(ARCHIVE).archive), work);

export const withGraph = <Answer>(work: (graph: Graph) => Promise<Answer>): Promise<Answer> =>
  closing(openGraph(settings(GRAPH).graph), work);

export const withQueue = <Answer>(work: (queue: WireQueue) => Promise<Answer>): Promise<Answer> =>
  closing(
    openWireQueue(settings(DISPATCH).dispatch, () => undefined),
    work,
  );

/** Where the graph is, for people: no user, no password. */
export const graphPlace = (): string => new URL(settings(GRAPH).graph.url).host;
