import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Gold, GoldClaim, Half } from './gold.js';
import { namedByText, scoreStory } from './own.js';
import { ownRows } from './own-rows.js';
import { figuresOf } from './own-score.js';
import type { PartFigures, Read } from './part.js';
import { readStoryText } from './story-file.js';

const FOLDER = fileURLToPath(new URL('../../passages/', import.meta.url));

/** As a line of `test/eval/passages` has it. */
interface Passage {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly { readonly name: string; readonly kind: string; readonly mentions: readonly string[] }[];
  readonly claims: readonly PassageClaim[];
  readonly free: readonly PassageClaim[];
}

type PassageClaim = Omit<GoldClaim, 'must' | 'literal' | 'stance' | 'evidence'> & {
  readonly literal?: string | readonly string[];
  readonly stance?: string;
  readonly evidence?: string;
};

/** Kinds that a careful editor may also take one for. */
const LIKE: Readonly<Record<string, readonly string[]>> = {
  Company: ['Organization', 'Platform'],
  Organization: ['Company', 'Agency'],
  Agency: ['Organization', 'Court'],
  Platform: ['Company'],
  Place: ['Agency'],
  Court: ['Agency'],
};

export const passages = (): Passage[] =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) => readFileSync(join(FOLDER, name), 'utf8').trim().split('\n'))
    .map((line) => JSON.parse(line) as Passage);

const halfOf = (id: string): Half => ((createHash('sha256').update(id).digest()[0] ?? 0) % 3 === 0 ? 'report' : 'dev');

/** What the passages were not read for: whether it is right is not known here, but of our stories. */
const NOT_ANNOTATED: ReadonlySet<string> = new Set(['MOVED_IN', 'HAS_HEARING']);

/** Passages in which each type of claim is worded in as many ways as could be; the figures are those of `report`. */
export async function measurePassages(read: Read): Promise<PartFigures> {
  const scores = [];
  for (const passage of passages()) {
    const story = await readStoryText(passage.text, passage.id);
    const analysis = namedByText(await read(story), story.text);
    const claims = analysis.claims.filter(({ predicate }) => !NOT_ANNOTATED.has(predicate));
    scores.push(scoreStory(halfOf(passage.id), { ...analysis, claims }, goldOf(passage)));
  }
  const { precision, recall } = figuresOf(scores.filter(({ half }) => half === 'report'));
  return {
    figures: { 'passages.precision': precision, 'passages.recall': recall },
    rows: ownRows(scores, figuresOf),
  };
}

/** In the shape of an annotated story; ends that are no entities of the passage are neither rewarded nor punished. */
export function goldOf({ text, entities, claims, free }: Passage): Gold {
  const named = new Set(entities.map(({ name }) => name));
  const ends = [...claims, ...free].flatMap(({ subject, object }) => [subject, object ?? []].flat());
  const others = [...new Set(ends)].filter((name) => !named.has(name));
  return {
    entities: [
      ...entities.map(({ name, kind, mentions }) => ({
        id: name,
        name,
        kinds: [kind, ...(LIKE[kind] ?? [])],
        must: true,
        mentions,
      })),
      ...others.map((name) => ({
        id: name,
        name,
        kinds: ['Company', 'Person', 'Agency', 'Organization', 'Place', 'Court', 'Platform'],
        must: false,
        mentions: text.includes(name) ? [name] : [],
      })),
    ],
    claims: [...claims.map((claim) => claimOf(claim, true)), ...free.map((claim) => claimOf(claim, false))],
    notEntities: [],
    notClaims: [],
    quotes: [],
  };
}

function claimOf({ literal, stance = 'stated', evidence = '', ...claim }: PassageClaim, must: boolean): GoldClaim {
  return { ...claim, stance, evidence, must, ...(literal === undefined ? {} : { literal: [literal].flat() }) };
}
