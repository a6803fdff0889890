export { type GraphConfig, graphConfig, graphVariables } from './graph.config.js';
