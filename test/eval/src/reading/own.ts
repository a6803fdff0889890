import { BadInput } from '@wiregraph/kernel/errors';
import type { AnalysedClaim, Analysis } from '@wiregraph/newsroom/analysis';
import { type Gold, goldStories, type Half } from './gold.js';
import { OwnMatching } from './own-matching.js';
import { ownRows } from './own-rows.js';
import { figuresOf, hasStance, type Judged, type StoryScore } from './own-score.js';
import type { PartFigures, Read } from './part.js';
import { readStoryFile } from './story-file.js';

/** Our own annotated stories. The figures are those of the half that nobody wrote rules by; the rows have both. */
export async function measureOwn(read: Read): Promise<PartFigures> {
  const scores: StoryScore[] = [];
  for (const { half, file, gold } of goldStories()) {
    scores.push(scoreStory(half, await analysisOf(read, file), gold));
  }
  const { entities, precision, recall, stance, quotes } = figuresOf(scores.filter(({ half }) => half === 'report'));
  return {
    figures: {
      'own.entities.f1': entities,
      'own.claims.precision': precision,
      'own.claims.recall': recall,
      'own.stance': stance,
      'own.quotes': quotes,
    },
    against: {
      'own.entities.f1': '>= 0.88',
      'own.claims.precision': '>= 0.88',
      'own.claims.recall': '>= 0.60',
      'own.stance': '>= 0.92',
      'own.quotes': '>= 0.90',
    },
    rows: ownRows(scores, figuresOf),
  };
}

/** None for a story that cannot be read: nothing of it is found then, and the others are measured all the same. */
async function analysisOf(read: Read, file: string): Promise<Analysis | undefined> {
  try {
    const story = await readStoryFile(file);
    return namedByText(await read(story), story.text);
  } catch (error) {
    if (error instanceof BadInput) return undefined;
    throw error;
  }
}

/** Names also as the text has them: a court's entity bears the name that courts-db gives it. */
export const namedByText = (analysis: Analysis, text: string): Analysis => ({
  ...analysis,
  entities: analysis.entities.map((entity) => ({
    ...entity,
    names: [
      ...entity.names,
      ...analysis.mentions
        .filter(({ entity: key, how }) => key === entity.key && how !== 'pronoun')
        .map(({ start, end }) => ({ text: text.slice(start, end), kind: 'alias' as const })),
    ],
  })),
});

const NOTHING: Pick<Analysis, 'entities' | 'claims'> = { entities: [], claims: [] };

export function scoreStory(half: Half, read: Analysis | undefined, gold: Gold): StoryScore {
  const analysis = read ?? NOTHING;
  const matching = new OwnMatching(analysis, gold);
  const entities = matching.entities();
  const musts = gold.entities.filter(({ must }) => must).length;
  const claims = analysis.claims.filter(({ predicate }) => predicate !== 'SAID');
  return {
    half,
    isRead: read !== undefined,
    entities: {
      wanted: musts,
      found: [...entities.values()].filter(({ must }) => must).length,
      wrong: analysis.entities.filter((entity) => !entities.has(entity)).length,
    },
    wanted: gold.claims
      .filter(({ must }) => must)
      .map((wanted) => {
        const facts = claims.filter((claim) => matching.isFact(claim, wanted));
        return { wanted, found: facts.find((claim) => hasStance(claim, wanted)) ?? facts[0] };
      }),
    judged: claims.map((claim) => ({ claim, verdict: verdictOn(claim, gold, matching) })),
    quotes: {
      wanted: gold.quotes.length,
      noticed: gold.quotes.filter((quote) => matching.isNoticed(quote)).length,
      right: gold.quotes.filter((quote) => matching.isQuoted(quote)).length,
    },
  };
}

/** What may be read or not is so in its stance alone: that a deal is weighed is no deal. */
function verdictOn(claim: AnalysedClaim, { claims, notClaims }: Gold, matching: OwnMatching): Judged['verdict'] {
  const fitting = claims.filter((wanted) => matching.isFact(claim, wanted));
  if (fitting.some(({ must }) => must)) return 'right';
  if (fitting.some((wanted) => hasStance(claim, wanted))) return 'free';
  const isForbidden = notClaims.some(
    ({ type, subject, object }) =>
      claim.predicate === type &&
      matching.is(claim.subject, subject) &&
      (object === undefined || matching.is(claim.object, object)),
  );
  return isForbidden ? 'forbidden' : 'wrong';
}
