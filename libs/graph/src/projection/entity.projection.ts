import type { EntityEvent } from '@wiregraph/newsroom/entity';
import type { EntityChange, Props } from './change.js';
import type { Projection } from './projection.js';

type Taught = EntityEvent['data'];

/** Scheme of ids of courts, as courts-db gives them. */
const COURTS = 'courts-db';

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
    courtId: data.courtId ?? courtIdIn(data),
    forum: data.forum,
    filedOn: data.filedOn,
  },
});

/** A lawsuit says before which court it is; a court itself is known by its id. */
const courtIdIn = ({ kinds, identifiers }: Taught): string | undefined =>
  kinds.includes('Court') ? identifiers.find(({ scheme }) => scheme === COURTS)?.value : undefined;
