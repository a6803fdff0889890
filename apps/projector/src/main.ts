import 'reflect-metadata';
import { runMain } from '@wiregraph/runtime/process';
import { startProjector } from './start-projector.js';

await runMain(() => startProjector(process.env));
