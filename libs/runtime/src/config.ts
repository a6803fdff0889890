export { ConfigFault, type ConfigOf, readConfig, type Settings } from './config/read-config.js';
export { listSettings, type SettingEntry } from './config/list-settings.js';
export { type ProcessConfig, processConfig, port, processVariables } from './config/process.config.js';
export { readSettingsFile } from './config/read-settings-file.js';
