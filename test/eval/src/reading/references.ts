import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Analysis } from '@wiregraph/newsroom/analysis';
import { type Gold, goldStories } from './gold.js';
import { OwnMatching } from './own-matching.js';
import { share } from './own-score.js';
import type { PartFigures, Read } from './part.js';
import { readStoryFile } from './story-file.js';

const FOLDER = fileURLToPath(new URL('../../references/', import.meta.url));

/** A word that refers to somebody: a line of `test/eval/references/<id>.tsv`. */
export interface Reference {
  readonly start: number;
  readonly end: number;
  readonly words: string;
  /** Ids of entities of the story; none if nobody who is named is meant. */
  readonly meant: readonly string[];
}

/** What became of the references of one kind in one half. */
interface Count {
  meant: number;
  right: number;
  wrong: number;
}

const PERSONAL = /^(?:he|him|his|she|hers?)$/i;
const NEUTRAL = /^its?$/i;
const PLURAL = /^the(?:y|m|irs?)$/i;

/**
 * Who is meant by pronouns and descriptions, against the annotated references of our own stories. A word is right if
 * the analysis has a mention of one that is meant there, wrong if it has one of anybody else, also where nobody is meant.
 * Precision is of what is said, recall of the words that mean somebody listed. The figures are of the half `report`.
 */
export async function measureReferences(read: Read): Promise<PartFigures> {
  const counts = new Map<string, Count>();
  for (const { id, half, file, gold } of goldStories()) {
    const references = referencesOf(id);
    if (references.length === 0) continue;
    const analysis = await read(await readStoryFile(file));
    for (const reference of references) {
      const found = judge(reference, analysis, gold);
      for (const kind of [kindOf(reference), 'all']) add(counts, `references ${half} ${kind}`, found);
    }
  }
  const { right = 0, wrong = 0, meant = 0 } = counts.get('references report all') ?? {};
  return {
    figures: { 'own.references.precision': share(right, right + wrong), 'own.references.recall': share(right, meant) },
    rows: [...counts].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([what, count]) => ({ what, ...ratiosOf(count) })),
  };
}

/** In the order of the text; none for a story without annotated references. */
export function referencesOf(id: string): readonly Reference[] {
  const file = `${FOLDER}${id}.tsv`;
  if (!existsSync(file)) return [];
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [start, end, words = '', meant = '-'] = line.split('\t');
      return { start: Number(start), end: Number(end), words, meant: meant === '-' ? [] : meant.split('+') };
    });
}

const kindOf = ({ words }: Reference): string =>
  PERSONAL.test(words) ? 'person' : NEUTRAL.test(words) ? 'body' : PLURAL.test(words) ? 'several' : 'description';

/** Longer mentions hold the word by chance. */
const LONGEST = 80;

function judge({ start, end, meant }: Reference, analysis: Analysis, gold: Gold): Count {
  const matching = new OwnMatching(analysis, gold);
  const said = analysis.mentions
    .filter((mention) => mention.start < end && start < mention.end && mention.end - mention.start < LONGEST)
    .map(({ entity }) => entity);
  const isMeant = (entity: string) =>
    meant.some((id) => (id.startsWith('!') ? isNamed(analysis, entity, id.slice(1)) : matching.is(entity, id)));
  const isListed = meant.some((id) => gold.entities.some((entity) => entity.id === id));
  const isRight = said.length > 0 && said.every(isMeant);
  return {
    meant: isListed ? 1 : 0,
    right: isRight && isListed ? 1 : 0,
    wrong: said.length > 0 && !isRight ? 1 : 0,
  };
}

const isNamed = ({ entities }: Analysis, key: string, name: string): boolean =>
  entities.some((entity) => entity.key === key && entity.name.toLowerCase().includes(name.toLowerCase()));

function add(counts: Map<string, Count>, key: string, { meant, right, wrong }: Count): void {
  const count = counts.get(key) ?? { meant: 0, right: 0, wrong: 0 };
  counts.set(key, { meant: count.meant + meant, right: count.right + right, wrong: count.wrong + wrong });
}

const ratiosOf = ({ meant, right, wrong }: Count) => ({
  precision: share(right, right + wrong),
  recall: share(right, meant),
  meant,
  right,
  wrong,
});
