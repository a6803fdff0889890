import type { Token, UniversalPos } from '@wiregraph/syntax/document';
import { isCompanyName, knownByName } from './gazetteer.js';
import cues from './kind-cues.json' with { type: 'json' };

const OPEN = new Set<UniversalPos>(['NOUN', 'ADJ', 'ADV', 'VERB', 'X']);

/** "Glencore shares", "Oatly, whose ...": a capital, and no word that a dictionary has. */
export const isUnheardOf = (token: Token): boolean =>
  OPEN.has(token.pos) && !token.isListed && /^\p{Lu}\p{Ll}{3,}$/u.test(token.text) && token.entity?.type !== 'NORP';

const DOING = new Set([...cues.acting, ...cues.bodyDoes, ...cues.saying, 'found', 'advise', 'supply', 'own', 'sell']);
const SUFFERING = new Set([...cues.bodySuffers, 'sue', 'sell']);
const MASSES = new Set(cues.masses);
const PLURALS = new Set(cues.seldomPlural);

/** "Evercore advised Slack", "Starling was fined", "Notion and Figma merged": no common noun that can be counted stands so alone. */
export const isBareSubject = (token: Token): boolean =>
  token.index === token.sentence.from &&
  /^\p{Lu}\p{Ll}/u.test(token.text) &&
  token.children(...BESIDE_NOUNS).length === 0 &&
  ((token.tag === 'NN' && !MASSES.has(token.lower) && (isBodily(token) || isKnownSubject(token))) ||
    isOnePlural(token));

/** "Zoom leases servers" */
const isKnownSubject = ({ text, label }: Token): boolean => label === 'nsubj' && knownByName(text) !== undefined;

/** "won Zoom as a customer": a capital where no sentence begins, of a name that the gazetteers have. */
export const isKnownInside = ({ text, index, sentence, previous }: Token): boolean =>
  index > sentence.from &&
  /^\p{Lu}\p{Ll}{2,}$/u.test(text) &&
  /^\p{Ll}/u.test(previous?.text ?? '') &&
  (isCompanyName(text) || knownByName(text) !== undefined);

const MOST_BESIDE = 7;
const FIRMS = new Set([
  ...cues.describingCompanies,
  'unit',
  'subsidiary',
  'division',
  'brand',
  'service',
  'platform',
  'app',
]);

/** "Audible, an Amazon unit, said so": a word that a sentence begins with, and that is told to be a company. */
export function isIntroduced(token: Token): boolean {
  const { index, sentence, text, next } = token;
  if (index !== sentence.from || next?.text !== ',' || !/^\p{Lu}\p{Ll}+$/u.test(text) || !mayBeWord(token))
    return false;
  const article = next.next;
  if (!article || !['a', 'an'].includes(article.lower)) return false;
  const noun = beforeComma(article);
  return noun !== undefined && FIRMS.has(noun.lower) && sentence.contains(noun);
}

const mayBeWord = ({ pos, entity }: Token): boolean => OPEN.has(pos) && pos !== 'ADV' && !entity;

/** The last word of what ends with the next comma. */
function beforeComma(first: Token): Token | undefined {
  let at: Token | undefined = first;
  for (let step = 0; at && step < MOST_BESIDE && at.text !== ','; step++) at = at.next;
  return at?.text === ',' ? at.previous : undefined;
}

const BESIDE_NOUNS = ['det', 'amod', 'compound', 'poss', 'nummod', 'prep'] as const;

/** Does or suffers what bodies do, or is one that "which ..." tells so of. */
function isBodily(token: Token): boolean {
  const verb = token.head.lemma.toLowerCase();
  if (token.label === 'nsubj' && DOING.has(verb)) return true;
  if (token.label === 'nsubjpass' && (DOING.has(verb) || SUFFERING.has(verb))) return true;
  return token.children('relcl').some((told) =>
    told.children('nsubj', 'nsubjpass').some(({ lower, label }) => {
      return lower === 'which' && (label === 'nsubjpass' ? SUFFERING : DOING).has(told.lemma.toLowerCase());
    }),
  );
}

/** "Boots is owned by ...": a plural of which a verb is said as of one. */
const isOnePlural = ({ tag, label, head, lower }: Token): boolean =>
  tag === 'NNS' &&
  (label === 'nsubj' || label === 'nsubjpass') &&
  !PLURALS.has(lower) &&
  (head.tag === 'VBZ' || head.children('aux', 'auxpass').some((verb) => verb.tag === 'VBZ'));
