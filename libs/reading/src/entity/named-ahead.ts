import type { Token } from '@wiregraph/syntax/document';
import type { Asked } from './candidate.js';
import type { Actor, Cast } from './cast.js';

const LINKS: ReadonlySet<string> = new Set(['and', 'but', '"', '“']);
const MOST_STEPS = 6;

/** "Since its purchase by Microsoft, GitHub has grown", "In her ruling, Judge Doe said": whose it is comes behind the comma. */
export function namedAhead(cast: Cast, { token, sentence, mayBe }: Asked): Actor | undefined {
  const [first] = sentence.span.tokens;
  if (token.label !== 'poss' || !first || token.index - first.index > MOST_STEPS) return undefined;
  const verb = openingOver(token, first)?.head;
  const subject = verb?.children('nsubj', 'nsubjpass').find(({ index }) => index > token.index);
  const name = subject && nameAfterComma(cast, subject);
  return name && mayBe(name) && !isNamedBetween(cast, first, token) ? name : undefined;
}

function nameAfterComma(cast: Cast, subject: Token): Actor | undefined {
  const mention = cast.at(subject);
  if (mention?.how !== 'name' && mention?.how !== 'short-name') return undefined;
  return mention.document.token(mention.from).previous?.text === ',' ? mention.actor : undefined;
}

/** The preposition that the sentence begins with, where a word stands behind it. */
function openingOver(token: Token, first: Token): Token | undefined {
  const found = token.ancestors.find(({ label, index }) => label === 'prep' && index < token.index);
  if (!found || !['VERB', 'AUX'].includes(found.head.pos) || found.head.label === 'relcl') return undefined;
  const isOpening = found === first || (found.previous === first && LINKS.has(first.lower));
  return isOpening ? found : undefined;
}

const isNamedBetween = (cast: Cast, first: Token, last: Token): boolean =>
  first.document.span(first.index, last.index).tokens.some((token) => cast.at(token) !== undefined);
