import 'reflect-metadata';
import { runMain } from '@wiregraph/runtime/process';
import { startWorker } from './start-worker.js';

await runMain(() => startWorker(process.env));
