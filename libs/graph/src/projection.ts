import type { NewsEvent } from '@wiregraph/newsroom/catalogue';
import type { Change } from './projection/change.js';
import { articleProjection } from './projection/article.projection.js';
import { entityProjection } from './projection/entity.projection.js';
import { linksProjection } from './projection/links.projection.js';
import type { LoggedEvent, Projection } from './projection/projection.js';

export { type Change, type CourtEventId, courtEventId, type EdgeId, edgeId } from './projection/change.js';
export type { LoggedEvent } from './projection/projection.js';

/** Of every event of the desk: a type without an entry does not compile. */
const PROJECTION: Projection<NewsEvent['type']> = { ...articleProjection, ...entityProjection, ...linksProjection };

/** What events of the log make of the graph, in their order. Pure: the same events give the same changes. */
export const fold = (events: readonly LoggedEvent[]): readonly Change[] => events.flatMap(changesOf);

const changesOf = (event: LoggedEvent): readonly Change[] =>
  (PROJECTION[event.type] as (event: LoggedEvent) => readonly Change[])(event);
