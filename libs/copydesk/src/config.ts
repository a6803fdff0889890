export { type CopydeskConfig, copydeskConfig, copydeskVariables } from './copydesk.config.js';
