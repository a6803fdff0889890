import { archiveConfig, archiveVariables } from '@wiregraph/archive/config';
import { dispatchConfig, dispatchVariables } from '@wiregraph/dispatch/config';
import { editorialConfig, editorialVariables } from '@wiregraph/editorial/config';
import { graphConfig, graphVariables } from '@wiregraph/graph/config';
import { sourcesConfig, sourcesVariables } from '@wiregraph/newsroom/source';
import { type ConfigOf, processConfig, processVariables } from '@wiregraph/runtime/config';

/** All that the api takes from its environment. */
export const apiSettings = {
  process: { schema: processConfig, variables: processVariables },
  editorial: { schema: editorialConfig, variables: editorialVariables },
  sources: { schema: sourcesConfig, variables: sourcesVariables },
  archive: { schema: archiveConfig, variables: archiveVariables },
  graph: { schema: graphConfig, variables: graphVariables },
  dispatch: { schema: dispatchConfig, variables: dispatchVariables },
} as const;
export type ApiSettings = ConfigOf<typeof apiSettings>;
