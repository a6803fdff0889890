import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Scene } from '../claim/scene.js';
import { matterIn } from './matter.js';
import vocabulary from './motion-words.json' with { type: 'json' };

/** The verb of what is asked to be done: "move to dismiss", "a bid to dismiss". */
const doneIn = (asked: Token): Token | undefined =>
  asked.pos === 'VERB' ? asked : asked.children('acl').find(({ pos }) => pos === 'VERB');

/** What is asked, by the noun with what stands at it or the verb with its object. */
export function wordsAsked(clause: Clause, asked: Token): readonly Token[] {
  const done = doneIn(asked);
  const objects = done?.children('dobj').flatMap((object) => shortOf(new NounPhrase(object))) ?? [];
  const last = Math.max(0, ...objects.map(({ index }) => index));
  // "move the case to Texas", "put it on hold"
  const whither = done?.children('prep').find(({ index, lower }) => index === last + 1 && !TIMES.has(lower));
  // "denied a motion by Epic for an injunction": the parser hangs "for" anywhere.
  const behind = asked.subtree.filter(({ lower, index }) => lower === 'for' && index > asked.index);
  const nouns = behind.flatMap((word) => word.children('pobj')).map((head) => new NounPhrase(head));
  const wanted = done ? [] : [...nouns, ...clause.objectsNear('for')].flatMap(({ core }) => core.tokens);
  const own = asked.pos === 'VERB' ? [] : new NounPhrase(asked).core.tokens;
  const to = whither ? [whither, ...whither.children('pobj').flatMap((head) => new NounPhrase(head).core.tokens)] : [];
  return [asked, ...own, ...(done ? [done, ...done.children('prt')] : []), ...objects, ...to, ...wanted];
}

const TIMES = new Set(['on', 'in', 'after', 'before', 'by', 'because', 'over', 'as', 'for', 'at']);

/** With what stands behind it, where that is short. */
const shortOf = ({ phrase, core }: NounPhrase): readonly Token[] =>
  phrase.tokens.length <= MOST_WORDS ? phrase.tokens : core.tokens;

const MOST_WORDS = 7;
const DISMISSING = new Set(['dismiss', 'throw', 'toss']);
/** What is thrown out and leaves the case. */
const LESSER =
  /\b(?:verdict|ruling|decision|conviction|evidence|testimony|subpoena|jurors?|order|judge|award|statement)\b/i;

/** In the words of the desk where it has them, else in those of the text. */
export function matterAsked(scene: Scene, asked: Token, words: readonly Token[]): string | undefined {
  const textOf = (tokens: readonly Token[]) => scene.story.textOf(scene.cover(...tokens));
  const text = textOf(words);
  const known = matterIn(text)?.matter;
  if (known !== undefined) return known;
  const done = doneIn(asked);
  if (done && DISMISSING.has(done.lemma) && !LESSER.test(text)) return 'motion to dismiss';
  if (done) return textOf(words.filter(({ index }) => index >= done.index));
  const [after] = words.filter(({ lower, index }) => lower === 'for' && index > asked.index);
  const own = words.filter(({ index }) => index > (after ?? asked).index);
  if (own.length > 0 && own.every(({ index }) => index > asked.index))
    return textOf(own).toLowerCase().replace(ARTICLE, '');
  return BARE.has(asked.lemma) ? undefined : asked.lemma;
}

const ARTICLE = /^(?:an?|the) /;
/** A motion alone says nothing of what is asked. */
const BARE = new Set([...vocabulary.motions, ...vocabulary.requests]);
