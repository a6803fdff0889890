export { type DispatchConfig, dispatchConfig, dispatchVariables } from './dispatch.config.js';
