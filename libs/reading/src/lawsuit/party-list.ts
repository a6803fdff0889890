import type { Token } from '@wiregraph/syntax/document';
import type { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Scene } from '../claim/scene.js';
import type { Actor, ActorMention } from '../entity/cast.js';

const MOST_NAMES = 8;
/** Words between "and" and a name: "and its former chief executive, Ann Lee". */
const MOST_WORDS = 8;
const DESCRIBING = new Set(['DET', 'ADJ', 'NOUN', 'PROPN', 'PART', 'NUM']);
const FINITE = new Set(['VBD', 'VBZ', 'VBP', 'MD']);

const GROUPS = new Set(['pair', 'duo', 'trio', 'couple']);

/** "the two men, John Marsh and Paul Reed": the names behind a plural, which a parser may hang elsewhere. */
export function namesOfMany(scene: Scene, { head }: NounPhrase): readonly Actor[] {
  if ((head.tag !== 'NNS' && !GROUPS.has(head.lower)) || scene.at(head)) return [];
  const comma = commaBehind(head);
  const first = comma && nameAt(scene, comma.next);
  if (!first) return [];
  const others = listBehind(scene, endOf(first));
  return others.length === 0 ? [] : [first.actor, ...others];
}

/** "sued Oracle, its chief executive, Safra Catz, and Dell": the others that are named behind one of a list that "and" closes. */
export function namedBesides(scene: Scene, { head }: NounPhrase): readonly Actor[] {
  const mention = scene.mentionAt(head) ?? nameAt(scene, head.next);
  const others = listBehind(scene, mention ? endOf(mention) : head);
  // "sued the company, its chief executive, Safra Catz, and Dell": whose chief executive, is sued.
  const its = head.next?.text === ',' ? head.next.next : undefined;
  const owner = others.length > 0 && !mention && its?.tag === 'PRP$' ? scene.at(its) : undefined;
  return owner && owner.kinds.some((kind) => kind === 'Company') ? [owner, ...others] : others;
}

const endOf = ({ document, to }: ActorMention): Token => document.token(to - 1);

/** The comma behind a noun, or behind "of Google" at it. */
function commaBehind(noun: Token): Token | undefined {
  let token = noun.next;
  if (token?.lower === 'of' || token?.lower === 'at') {
    token = token.next;
    for (let step = 0; token && step < MOST_WORDS && DESCRIBING.has(token.pos); step++) token = token.next;
  }
  return token?.text === ',' || token?.text === ':' ? token : undefined;
}

function nameAt(scene: Scene, token: Token | undefined): ActorMention | undefined {
  const first = token?.lower === 'the' ? token.next : token;
  const mention = first && scene.mentionAt(first);
  return mention?.from === first?.index && (mention?.how === 'name' || mention?.how === 'short-name')
    ? mention
    : undefined;
}

function listBehind(scene: Scene, last: Token): readonly Actor[] {
  const found: Actor[] = [];
  let [end, isClosed] = [last, false];
  while (found.length < MOST_NAMES && !isClosed) {
    const link = linkBehind(end);
    if (!link || !last.sentence.contains(link.token)) return [];
    isClosed = link.isAnd;
    const name = itemAt(scene, link.token.next);
    if (!name) return isClosed && isOthers(link.token) ? found : [];
    found.push(name.actor);
    end = endOf(name);
  }
  return isSubject(end) ? [] : found;
}

/** What follows does something: "sued Oracle, and Dell said". */
const isSubject = ({ next }: Token): boolean =>
  next !== undefined && (FINITE.has(next.tag) || (next.pos === 'AUX' && next.tag !== 'VBG'));

/** "and six others" */
function isOthers({ next }: Token): boolean {
  return next?.lower === 'others' || (next?.pos === 'NUM' && next.next?.lower === 'others');
}

/** The comma, the "and", or both, before the next of a list. */
function linkBehind({ next }: Token): { readonly token: Token; readonly isAnd: boolean } | undefined {
  if (next?.text !== ',') return next && isAnd(next) ? { token: next, isAnd: true } : undefined;
  return next.next && isAnd(next.next) ? { token: next.next, isAnd: true } : { token: next, isAnd: false };
}

const isAnd = ({ lower }: Token): boolean => lower === 'and' || lower === '&';

/** A name, or one behind what its bearer is to the one before: "its chief executive, Safra Catz,". */
function itemAt(scene: Scene, from: Token | undefined): ActorMention | undefined {
  const bare = nameAt(scene, from);
  if (bare) return wordBehind(bare)?.tag === 'POS' ? describedFrom(scene, wordBehind(bare)) : bare;
  return from?.tag === 'PRP$' || from?.lower === 'the' ? describedFrom(scene, from) : undefined;
}

const wordBehind = (mention: ActorMention): Token | undefined => endOf(mention).next;

function describedFrom(scene: Scene, from: Token | undefined): ActorMention | undefined {
  let token = from?.next;
  for (let step = 0; token && step < MOST_WORDS; step++) {
    const name = nameAt(scene, token);
    // "his Shenzhen start-up, Qinglong Optics"
    const isSeat = name?.actor.kinds[0] === 'Place' && wordBehind(name)?.pos === 'NOUN';
    if (name && !isSeat) return name;
    if (token.text === ',') return nameAt(scene, token.next);
    if (!DESCRIBING.has(token.pos)) return undefined;
    token = token.next;
  }
  return undefined;
}
