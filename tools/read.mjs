// npm run -s read -- FOLDER > read.jsonl: set-up, then what each <id>.txt of the folder says: entities and claims.
import { print } from './printer.mjs';
import { REACHED } from './setup.mjs';

await print(REACHED.model, 'reading/read-folder.js', 'readFolder');
