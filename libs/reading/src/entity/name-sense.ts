import type { Token } from '@wiregraph/syntax/document';
import type { CastName } from './cast.js';
import { at } from './name-joint.js';

const MEDIUM = new Set(['on', 'via']);
const MESSAGES = new Set([
  'post',
  'posts',
  'account',
  'accounts',
  'statement',
  'feed',
  'page',
  'video',
  'message',
  'thread',
]);

/** "said on Twitter", "a Twitter post": the platform is only where something is said. */
export function isMeantAsMedium({ document, from, to, kinds }: CastName): boolean {
  if (!kinds.includes('Platform')) return false;
  const isBeside = MEDIUM.has(at(document, from - 1)?.lower ?? '') || MESSAGES.has(at(document, to)?.lower ?? '');
  return isBeside || isExample(document.span(from, to).root);
}

const LONGEST_LIST = 20;
const LISTING = new Set(['including', 'like', 'as', 'on']);

/** "streaming platforms including Facebook and YouTube" */
function isExample(head: Token): boolean {
  let first = head;
  for (let step = 0; step < LONGEST_LIST && first.label === 'conj'; step++) first = first.head;
  if (first.label !== 'pobj' || !LISTING.has(first.head.lower)) return false;
  return first.head.lower === 'on' || ['platform', 'site', 'app', 'network'].includes(first.head.head.lemma);
}
