import type { Token } from '../document.js';

const PRONOUNS: ReadonlySet<string> = new Set(['who', 'whom', 'which', 'that', 'whose']);
const TAGS: ReadonlySet<string> = new Set(['WDT', 'WP', 'WP$']);
/** What a complementizer `that` never is. */
const ARGUMENT_LABELS: ReadonlySet<string> = new Set(['nsubj', 'nsubjpass', 'dobj', 'pobj']);
/** From a pronoun up to the verb of its clause, over a preposition, a noun ("whose brother's firm") and coordinated verbs. */
const MAX_CLIMB = 8;

/** Whether a token is a relative pronoun by its form; `antecedentOf` says whether it refers to anything. */
export function isRelativizer(token: Token): boolean {
  if (!PRONOUNS.has(token.lower)) return false;
  // The tagger now and then takes the "that" of a second relative clause for a conjunction.
  return TAGS.has(token.tag) || (token.tag === 'IN' && ARGUMENT_LABELS.has(token.label)) || isFronted(token);
}

/** "a lawsuit that songwriter Ann Ray lost": the tagger takes "that" for a demonstrative, which would stand behind its verb. */
const isFronted = ({ tag, label, head, index }: Token): boolean =>
  tag === 'DT' && label === 'dobj' && head.label === 'relcl' && index < head.index;

/** The noun that a relative pronoun stands for; undefined in a question, or where a whole clause is meant. */
export function antecedentOf(pronoun: Token): Token | undefined {
  let token = pronoun;
  for (let step = 0; step < MAX_CLIMB && !token.isRoot; step++, token = token.head) {
    if (token.label !== 'relcl') continue;
    return token.head.pos === 'VERB' || token.head.pos === 'AUX' ? undefined : token.head;
  }
  return undefined;
}
