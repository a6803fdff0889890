export { type EditorialConfig, editorialConfig, editorialVariables } from './editorial.config.js';
