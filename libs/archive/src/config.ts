export { type ArchiveConfig, archiveConfig, archiveVariables } from './archive.config.js';
