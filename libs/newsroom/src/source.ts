export { SourceId } from './source/source-id.js';
export { parseSources } from './source/parse-sources.js';
export { anySource, type Source, type Sources } from './source/sources.js';
export { type SourcesConfig, sourcesConfig, sourcesVariables } from './source/sources.config.js';
