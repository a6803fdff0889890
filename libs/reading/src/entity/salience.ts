import type { Salience } from '@wiregraph/newsroom/analysis';
import type { ActorMention, Cast } from './cast.js';
import { plainText } from '../story/passage.js';

const MANY = 3;

/**
 * `about`: named in the headline or, with two mentions more, in the first passage. `major`: named in the first three
 * passages and again, or three times in all. Else `mention`. Places are never what a story is about.
 */
export function salienceOf(cast: Cast, mentions: readonly ActorMention[]): Salience {
  const { story } = cast;
  const first = Math.min(...mentions.map(({ document }) => story.documents.indexOf(document)));
  const count = mentions.length;
  if (count === 0) return 'major';
  const kinds = mentions[0]?.actor.kinds ?? [];
  const isMajor = count >= MANY || (first < MANY && count > 1);
  if (kinds.includes('Place')) return isMajor ? 'major' : 'mention';
  if (isInHeadline(story.readable.headline, mentions) || (first === 0 && count >= MANY)) return 'about';
  return isMajor ? 'major' : 'mention';
}

function isInHeadline(headline: string | undefined, mentions: readonly ActorMention[]): boolean {
  if (headline === undefined) return false;
  const words = ` ${plainText(headline)
    .replace(/[^\p{L}\p{N}&.'-]+/gu, ' ')
    .replace(/'s /g, ' ')} `;
  return mentions.some(({ document, from, to, how }) => {
    if (how !== 'name' && how !== 'short-name') return false;
    return words.includes(` ${document.span(from, to).text} `);
  });
}
