// npm run -s ner -- FILE.jsonl > ner.jsonl: set-up, then names of each line {"id","text"} as score/ner.mjs of shared/corpora
// takes them.
import { print } from './printer.mjs';
import { REACHED } from './setup.mjs';

await print(REACHED.model, 'reading/ner-file.js', 'nerFile');
