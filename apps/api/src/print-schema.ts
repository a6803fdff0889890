import { schemaText } from './schema.js';

// For `wiregraph docs`: an app is never imported, but it can be asked.
process.stdout.write(`${schemaText()}\n`);
