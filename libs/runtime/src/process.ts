export { type ProcessOptions, type RunningProcess, startProcess } from './process/start-process.js';
export { runMain } from './process/run-main.js';
