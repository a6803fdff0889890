import type { Row } from '@wiregraph/measure/measurement';
import { type English, loadEnglish } from '@wiregraph/syntax/english';
import { Parity } from './parity.js';
import { type Found, mentionsOf, ourReading, spacyReading } from './reading.js';
import type { Part, Setting } from './setting.js';
import { liveAnswers, recordedAnswers, type SpacyAnswer } from './spacy.js';
import type { Corpus } from './texts.js';

const SHOWN = 10;

/** Parity over the texts of one corpus, and the names that spaCy found in them. */
export interface Comparison {
  readonly corpus: string;
  readonly parity: Parity;
  /** The texts that spaCy could read: not those with lone surrogates. */
  readonly read: readonly string[];
  readonly spacys: Found;
}

/** Compares corpus by corpus; without Python, only our own texts, which have recorded answers. */
export async function compare({ modelFile, corpora, textsFile, python, progress }: Setting): Promise<Comparison[]> {
  const answers = python === undefined ? recordedAnswers() : liveAnswers(python, textsFile);
  const comparing = new Comparing(await loadEnglish({ modelFile }), answers, progress);
  const found: Comparison[] = [];
  for (const corpus of python === undefined ? corpora.slice(0, 1) : corpora) {
    progress(`parity on ${corpus.name}: ${corpus.texts.length} texts`);
    found.push(await comparing.corpus(corpus));
  }
  return found;
}

export function parityPart(compared: readonly Comparison[]): Part {
  const all = new Parity();
  for (const { parity } of compared) all.merge(parity);
  const shares = Object.entries(all.shares).map(([aspect, share]) => [`parity.${aspect}`, share] as const);
  return {
    figures: Object.fromEntries(shares),
    against: { 'parity.on': `${all.size} tokens of ${all.texts} texts` },
  };
}

export const rowOf = ({ corpus, parity: { texts, size, shares } }: Comparison): Row => ({
  corpus,
  texts,
  'tokens read': size,
  ...shares,
});

/** Reads the corpora beside spaCy's answers, which come in the order of the texts. Tells of the first few differences. */
class Comparing {
  private shown = 0;
  private readonly answers: AsyncIterator<SpacyAnswer> | Iterator<SpacyAnswer>;

  constructor(
    private readonly english: English,
    answers: AsyncIterable<SpacyAnswer> | Iterable<SpacyAnswer>,
    private readonly progress: (line: string) => void,
  ) {
    this.answers = Symbol.asyncIterator in answers ? answers[Symbol.asyncIterator]() : answers[Symbol.iterator]();
  }

  /** The corpora one after the other, in the order in which the answers come. */
  async corpus({ name, texts }: Corpus): Promise<Comparison> {
    const parity = new Parity();
    const spacys: Found[number][] = [];
    const read: string[] = [];
    for (const { id, text } of texts) {
      const { spacy, error } = await this.nextAnswer();
      if (!spacy) {
        this.progress(`${name} ${id} is left out, spaCy cannot read it: ${error ?? 'no reason given'}`);
        continue;
      }
      const [mine, theirs] = [ourReading(await this.english.read(text)), spacyReading(spacy)];
      read.push(text);
      spacys.push({ id, mentions: mentionsOf(theirs) });
      for (const difference of parity.add(mine, theirs)) this.show(`${name} ${id} ${difference}`);
    }
    return { corpus: name, parity, read, spacys };
  }

  private async nextAnswer(): Promise<SpacyAnswer> {
    const next = await this.answers.next();
    if (next.done) throw new Error('There are fewer answers of spaCy than texts.');
    return next.value;
  }

  private show(difference: string): void {
    this.shown += 1;
    if (this.shown <= SHOWN) this.progress(`differs: ${difference}`);
    if (this.shown === SHOWN) this.progress('further differences are counted, not listed');
  }
}
