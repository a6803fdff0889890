export { type DispatchConfig, dispatchConfig, dispatchSettings } from './dispatch.config.js';
