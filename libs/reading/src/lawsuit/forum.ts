import type { Scene } from '../claim/scene.js';
import type { Forum } from '../entity/court-finder.js';
import type { Sentence } from '../story/story.js';

const FEDERAL = /\b(?:federal (?:judge|court|lawsuit|case|suit)|U\.?S\.? (?:District|Circuit) (?:Judge|Court))\b/;
const STATE = /\b(?:state (?:judge|court)|Superior Court|Court of Chancery|Chancery Court)\b/;

/** In which system of courts a sentence moves; undefined for none and for both. */
export function forumIn(scene: Scene, sentence: Sentence): Forum | undefined {
  const { text } = sentence.span;
  const courts = scene.mentionsIn(sentence).flatMap(({ actor }) => actor.forum ?? []);
  const forums = new Set<Forum>([
    ...courts,
    ...(FEDERAL.test(text) ? (['federal'] as const) : []),
    ...(STATE.test(text) ? (['state'] as const) : []),
  ]);
  return forums.size === 1 ? [...forums][0] : undefined;
}
