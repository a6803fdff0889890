import { hashParts } from '@wiregraph/kernel/id';
import { headlineSignals } from './signal.js';

const words = (text: string) =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/**
 * A guid for a story that came without one. The headline without its words of version and the day that the story itself
 * states make it, so that an update or a correction is a version of the same story and yesterday's "Stocks close higher"
 * is another one. A story without headline is known by its lead.
 */
export function derivedGuid(story: { headline?: string | undefined; lead: string; day?: string | undefined }): string {
  const title = headlineSignals(story.headline ?? '').bare;
  const name = words(title) === '' ? ['lead', words(story.lead)] : ['headline', words(title)];
  return `derived:${hashParts([...name, story.day ?? '']).slice(0, 32)}`;
}
