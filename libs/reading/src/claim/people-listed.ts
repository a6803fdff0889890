import type { Token } from '@wiregraph/syntax/document';
import type { ActorMention } from '../entity/cast.js';
import { isPerson, type Scene } from './scene.js';

const MOST_NAMES = 6;
/** Words of what one is: "a former Google engineer". */
const MOST_WORDS = 6;
const DESCRIBING = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'ADP']);

/**
 * People of a list with what each is, before the name or behind it: "the comedian A, singer B and C", "A, a pharmacist, B, a
 * chemist, and C". Without an "and" before the last only the first, since what follows a comma may be another matter.
 */
export function listedFrom(scene: Scene, first: Token | undefined): readonly ActorMention[] {
  const found: ActorMention[] = [];
  let isAnd = false;
  let at = first;
  while (at && found.length < MOST_NAMES) {
    const name = nextName(scene, at);
    if (!name || (found.length > 0 && doesMore(name))) break;
    found.push(name);
    if (isAnd) return found;
    const link = linkAfter(scene, name);
    isAnd = link?.lower === 'and';
    at = link?.next;
  }
  return found.slice(0, 1);
}

/** The person whose name follows, past what he is. */
function nextName(scene: Scene, first: Token): ActorMention | undefined {
  for (let at: Token | undefined = first, step = 0; at && step < MOST_WORDS && first.sentence.contains(at); step++) {
    const mention = scene.mentionAt(at);
    if (mention && isPerson(mention.actor)) {
      const isWhole = mention.from === at.index && mention.how !== 'pronoun' && !isPartOfMore(mention);
      return isWhole ? mention : undefined;
    }
    if (!DESCRIBING.has(at.pos) && at.text !== '-') return undefined;
    at = at.next;
  }
  return undefined;
}

/** The "and" or the comma before the next, past an aside between commas. */
function linkAfter(scene: Scene, name: ActorMention): Token | undefined {
  const next = tokenAfter(name);
  if (next?.lower === 'and') return next;
  if (next?.text !== ',') return undefined;
  if (next.next?.lower === 'and') return next.next;
  const end = asideFrom(scene, next.next);
  return end?.next?.lower === 'and' ? end.next : (end ?? next);
}

/** The comma that ends "a pharmacist,". */
function asideFrom(scene: Scene, first: Token | undefined): Token | undefined {
  if (first?.pos !== 'DET') return undefined;
  for (let at: Token | undefined = first, step = 0; at && step < MOST_WORDS && first.sentence.contains(at); step++) {
    if (at.text === ',') return at;
    if (isPerson(scene.at(at)) || !DESCRIBING.has(at.pos)) return undefined;
    at = at.next;
  }
  return undefined;
}

/** "founded by A and B said so": the last is of another clause. */
const doesMore = (name: ActorMention): boolean => {
  const after = tokenAfter(name);
  return after !== undefined && (['VBD', 'VBZ', 'VBP', 'MD'].includes(after.tag) || after.tag === 'POS');
};

/** "a former Mitt Romney aide" */
const isPartOfMore = (name: ActorMention): boolean =>
  tokenAfter(name)?.pos === 'NOUN' || tokenAfter(name)?.tag === 'POS';

const tokenAfter = ({ document, to }: ActorMention): Token | undefined =>
  to < document.length ? document.token(to) : undefined;
