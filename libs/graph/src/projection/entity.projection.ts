import type { EntityEvent } from '@wiregraph/newsroom/entity';
import type { EntityChange, Props } from './change.js';
import type { Projection } from './projection.js';

type Taught = EntityEvent['data'];

export const entityProjection: Projection<EntityEvent['type']> = {
  'entity.identified': ({ data, recordedAt, position }) => [
    entityChange(data, {
      inferred: data.inferred,
      firstRevision: data.firstSeen.revisionId,
      recordedAt,
      recordedPosition: position,
    }),
  ],
  'entity.described': ({ data }) => [entityChange(data, {})],
};

const entityChange = (data: Taught, props: Props): EntityChange => ({
  change: 'entity',
  id: data.entityId,
  kinds: data.kinds,
  names: data.name === undefined ? data.names : [{ text: data.name, kind: 'canonical' }, ...data.names],
  identifiers: data.identifiers.map(({ scheme, value }) => `${scheme}:${value}`),
  props: {
    ...props,
    caption: data.name,
    docketNumber: data.docketNumber,
    courtId: data.courtId,
    forum: data.forum,
    filedOn: data.filedOn,
  },
});
