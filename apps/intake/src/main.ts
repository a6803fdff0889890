import 'reflect-metadata';
import { runMain } from '@wiregraph/runtime/process';
import { startIntake } from './start-intake.js';

await runMain(() => startIntake(process.env));
