import type { Token } from '@wiregraph/syntax/document';
import type { Actor, ActorMention, Cast } from './cast.js';
import { isTitleWord } from './name-text.js';
import titles from './titles.json' with { type: 'json' };

/** A person with the title that stands before a name of his, as in "Parler Chief Executive Officer John Matze". */
export interface Titled {
  readonly person: Actor;
  readonly mention: ActorMention;
  /** At least one; without the name of the body. */
  readonly title: readonly Token[];
  /** The last token before the title. */
  readonly before: Token | undefined;
  readonly isJudge: boolean;
  readonly isFormer: boolean;
}

const JUDGE = new Set(titles.judge);
const FORMER = new Set(titles.former);
const JOINING = new Set(['and', '&', '-', 'of']);
const MOST_WORDS = 8;

/** Titles of people, in the order of the text. */
export function titledOf({ mentions }: Cast): readonly Titled[] {
  return mentions.flatMap((mention) => {
    const isNamed = mention.how === 'name' || mention.how === 'short-name';
    if (!isNamed || !mention.actor.kinds.includes('Person')) return [];
    const title = tokensBefore(mention);
    const words = title.map(({ lower }) => lower);
    const isJudge = words.some((word) => JUDGE.has(word));
    const before = title[0]?.previous ?? mention.document.token(mention.from).previous;
    const isFormer = words.some((word) => FORMER.has(word)) || FORMER.has(before?.lower ?? '');
    return title.length === 0 ? [] : [{ person: mention.actor, mention, title, before, isJudge, isFormer }];
  });
}

/** The run of title words that ends at the name. */
function tokensBefore({ document, from }: ActorMention): readonly Token[] {
  const sentence = document.token(from).sentence;
  let start = from;
  let at = from - 1;
  for (let step = 0; step < MOST_WORDS && at >= sentence.from; step++, at--) {
    const { lower } = document.token(at);
    if (isTitleWord(lower)) start = at;
    else if (!JOINING.has(lower)) break;
  }
  return Array.from({ length: from - start }, (_, i) => document.token(start + i));
}
