// npm run -s parse -- FOLDER > wire.jsonl: set-up, then each file of the folder as the scorers of shared/corpora take it.
import { print } from './printer.mjs';
import { REACHED } from './setup.mjs';

await print(REACHED.build, 'wire/parse-folder.js', 'parseFolder');
