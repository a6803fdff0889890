import type { Token } from '@wiregraph/syntax/document';
import type { ActorMention } from '../entity/cast.js';
import { isPerson, type Scene } from './scene.js';

/** How far a comma may stand before the noun, and behind it. */
const MOST_BEFORE = 12;
const MOST_BEHIND = 10;
const MOST_NAMES = 6;
const CLOSING = new Set([',', '.', ';', ')', '"', '”', '—', 'who', 'which']);
const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

/**
 * Names that a noun is set beside by its commas alone, where the tree has it do something: "A and B, researchers at Google,
 * were fired". One for a singular, the whole list for a plural.
 */
export function namesBeside(scene: Scene, noun: Token): readonly ActorMention[] {
  const comma = commaBefore(noun);
  const last = comma && isClosed(noun) ? nameBefore(scene, comma) : undefined;
  if (!last) return [];
  return isSeveral(noun) ? listUpTo(scene, last) : [last];
}

/** "the founders", "the duo" */
const isSeveral = ({ tag, lower }: Token): boolean => tag === 'NNS' || SEVERAL.has(lower);
const SEVERAL = new Set(['duo', 'pair', 'couple', 'trio', 'quartet', 'foursome', 'team']);

/** The same where the phrase goes on behind the noun: "ACC and Ambuja, the cement makers Adani bought". */
export function namesBeforeComma(scene: Scene, noun: Token): readonly ActorMention[] {
  const comma = commaBefore(noun);
  const last = comma && nameBefore(scene, comma);
  if (!last) return [];
  return isSeveral(noun) ? listUpTo(scene, last) : [last];
}

/** The name that a phrase is set beside whose first word is given: "Robinhood" of "Robinhood, a Menlo Park, California-based broker". */
export function nameBeside(scene: Scene, first: Token, noun: Token): ActorMention | undefined {
  const comma = isClosed(noun) ? commaBefore(first) : undefined;
  return comma && nameBefore(scene, comma);
}

const WITHIN = new Set(['ADP', 'DET', 'NUM', 'NOUN', 'ADJ']);
const MOST_WITHIN = 5;

/** The name that stands between commas behind what somebody has: "Wirecard's auditor at the time, KPMG, resigned". */
export function behindComma(scene: Scene, noun: Token): readonly ActorMention[] {
  const comma = noun.tag === 'NN' && isHad(noun) ? commaBehind(scene, noun) : undefined;
  const name = comma?.next;
  const mention = name && scene.mentionAt(name);
  if (!mention || mention.from !== name.index) return [];
  return isNamed(mention) && !isListed(mention) ? [mention] : [];
}

function commaBehind(scene: Scene, { next, sentence }: Token): Token | undefined {
  let token = next;
  for (let step = 0; token && step < MOST_WITHIN && WITHIN.has(token.pos) && !scene.at(token); step++)
    token = token.next;
  return token?.text === ',' && sentence.contains(token) ? token : undefined;
}

const isNamed = ({ how }: ActorMention): boolean => how === 'name' || how === 'short-name';

const isHad = (noun: Token): boolean =>
  [noun, noun.head].some((token) => token.children('poss').some(({ index }) => index < noun.index));

/** "its auditor, KPMG, and Ford", "its auditor, KPMG and" */
function isListed({ document, to }: ActorMention): boolean {
  const after = to < document.length ? document.token(to) : undefined;
  return after !== undefined && after.text !== '.' && (after.text !== ',' || after.next?.lower === 'and');
}

/** The comma that a phrase begins after: "Alphabet, Google's former parent company". */
function commaBefore(noun: Token): Token | undefined {
  let token = noun.previous;
  for (let step = 0; token && step < MOST_BEFORE && noun.sentence.contains(token); step++, token = token.previous) {
    if (token.text === ',') return token;
    const isWithin =
      !token.tag.startsWith('W') &&
      (['DET', 'ADJ', 'NOUN', 'PROPN', 'NUM', 'PART', 'ADV', 'CCONJ'].includes(token.pos) ||
        token.tag === 'PRP$' ||
        token.text === '-' ||
        (token.pos === 'VERB' && token.previous?.text === '-'));
    if (!isWithin) return undefined;
  }
  return undefined;
}

/** Whether the phrase ends with a comma or the sentence, and nothing is said before. */
function isClosed(noun: Token): boolean {
  let token = noun.next;
  for (let step = 0; token && step < MOST_BEHIND && noun.sentence.contains(token); step++, token = token.next) {
    if (CLOSING.has(token.lower) || (token.lower === 'that' && noun.tag === 'NNS')) return true;
    if (FINITE.has(token.tag)) return false;
  }
  return false;
}

function nameBefore(scene: Scene, token: Token): ActorMention | undefined {
  const before = token.previous?.sentence.contains(token) ? token.previous : undefined;
  const mention = before && scene.mentionAt(before);
  return mention && mention.how !== 'pronoun' && mention.to === token.index ? mention : undefined;
}

/** "A and B", "A, B and C" */
export function listUpTo(scene: Scene, last: ActorMention): readonly ActorMention[] {
  const found = [last];
  for (let name: ActorMention | undefined = last; name && found.length < MOST_NAMES;) {
    const first: Token = name.document.token(name.from);
    const link: Token | undefined = first.previous;
    const isJoined: boolean = link?.lower === 'and' || (link?.text === ',' && found.length > 1);
    name = link && isJoined ? nameBefore(scene, link) : undefined;
    if (name) found.unshift(name);
  }
  return found;
}

const MOST_LISTED = 24;
const BETWEEN = ['DET', 'ADJ', 'NOUN', 'CCONJ', 'PROPN', 'NUM'];
const BREAKS = new Set(['&', ':', ';', '-']);

/** Names of a list that follows a word, with what each is: "including Singapore Airlines, the carmaker Porsche and Apple". */
export function namesListed(scene: Scene, word: Token): readonly ActorMention[] {
  const found: ActorMention[] = [];
  let token = word.next;
  while (token && word.sentence.contains(token) && found.length < MOST_LISTED) {
    const mention = scene.mentionAt(token);
    const name = mention?.how === 'pronoun' ? undefined : mention;
    if (!name && endsList(token, found)) break;
    if (name) found.push(name);
    // "Apple suppliers": not Apple
    else if (isOwned(token, found)) found.pop();
    const to: number = name ? name.to : token.index + 1;
    token = to < token.document.length ? token.document.token(to) : undefined;
  }
  return token?.tag === 'POS' ? found.slice(0, -1) : found;
}

/** Of "among them A, and B, who" the list may be over. */
const endsList = (token: Token, { length }: readonly ActorMention[]): boolean =>
  token.text === ','
    ? token.next?.lower === 'and' && length === 1
    : !BREAKS.has(token.text) && !BETWEEN.includes(token.pos);

const isOwned = (token: Token, found: readonly ActorMention[]): boolean => {
  const last = found.at(-1);
  return last !== undefined && token.pos === 'NOUN' && token.previous === last.document.token(last.to - 1);
};

/** "A, B and C" */
export function listFrom(scene: Scene, first: ActorMention): readonly ActorMention[] {
  const found = [first];
  for (let last: ActorMention | undefined = first; last && found.length < MOST_NAMES;) {
    const link: Token = last.document.token(last.to - 1);
    const next = link.next?.text === ',' && link.next.next?.lower === 'and' ? link.next.next : link.next;
    const isLink = next?.lower === 'and' || next?.text === ',';
    last = isLink ? personFrom(scene, next.next) : undefined;
    if (last) found.push(last);
  }
  return found;
}

function personFrom(scene: Scene, first: Token | undefined): ActorMention | undefined {
  const mention = first && scene.mentionAt(first);
  if (!mention || mention.from !== first.index || !isPerson(mention.actor)) return undefined;
  return mention.how === 'name' || mention.how === 'short-name' ? mention : undefined;
}

/** How far "including" may stand from the noun. */
const MOST_BETWEEN = 9;
const LISTING = new Set(['including', 'notably', 'namely', 'include', 'included', 'includes', ':']);

/** "customers of Cloudflare including Shopify", "15,000 customers pay for it, among them Porsche", "such clients as Ford" */
export function namesListedAfter(scene: Scene, noun: Token): readonly ActorMention[] {
  let token = noun.next;
  for (let step = 0; token && step < MOST_BETWEEN && noun.sentence.contains(token); step++, token = token.next) {
    if (token.lower === 'among' && token.next?.lower === 'them') return namesListed(scene, token.next);
    if (LISTING.has(token.lower) || isAsOf(token, noun)) return namesListed(scene, token);
    // What is listed after another plural, or a verb, may be something else.
    if (token.tag === 'NNS' || token.tag === 'VBD' || token.tag === 'VBZ') return listedAmongThem(scene, token);
  }
  return [];
}

/** The list of "customers pay for it, among them Porsche". */
function listedAmongThem(scene: Scene, from: Token): readonly ActorMention[] {
  let token = from.next;
  for (let step = 0; token && step < MOST_BETWEEN && from.sentence.contains(token); step++, token = token.next)
    if (token.lower === 'among' && token.next?.lower === 'them') return namesListed(scene, token.next);
  return [];
}

/** "such as", "such clients as" */
const isAsOf = ({ lower, previous }: Token, noun: Token): boolean =>
  lower === 'as' && (previous?.lower === 'such' || (previous === noun && isSuch(noun)));

/** "such clients as", "such high-profile clients as" */
const isSuch = (noun: Token): boolean => noun.children('amod', 'det', 'predet').some(({ lower }) => lower === 'such');
