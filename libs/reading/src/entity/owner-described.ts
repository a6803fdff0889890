import type { Token } from '@wiregraph/syntax/document';
import type { Actor, ActorMention, Cast } from './cast.js';

/** A company that is told by what it owns. */
export interface OwnerTold {
  /** Undefined for a brand that is nobody in the story: "the Zara owner". */
  readonly owned: Actor | undefined;
}

const OWNERS = new Set(['owner', 'parent']);
/** The rest of "the Tesla owner said his car". */
const PEOPLE = new Set(['he', 'she', 'his', 'her', 'who', 'whose']);
const BESIDE = new Set(['appos', 'attr', 'oprd', 'compound', 'conj']);
const OWNABLE = new Set(['Company', 'Platform']);

/** "the Facebook owner", "the parent of Google", "Google's parent company", where no name follows. */
export function ownerTold(cast: Cast, token: Token): OwnerTold | undefined {
  const noun = ownerNoun(token);
  if (!noun || cast.at(token) || isNamedAfter(cast, token)) return undefined;
  if (BESIDE.has(token.label) || token.children('appos').length > 0) return undefined;
  const isOfPerson = noun.lower === 'owner' && token.sentence.tokens.some(({ lower }) => PEOPLE.has(lower));
  return isOfPerson ? undefined : (toldBefore(cast, noun) ?? toldBehind(cast, token));
}

/** "owner", "parent", and the "parent" of "parent company" */
function ownerNoun(token: Token): Token | undefined {
  const noun = token.lower === 'company' && token.previous?.lower === 'parent' ? token.previous : token;
  if (!OWNERS.has(noun.lower) || token.pos !== 'NOUN') return undefined;
  return token === noun && noun.next?.lower === 'company' ? undefined : noun;
}

/** "owner ByteDance", "owner, ByteDance" */
function isNamedAfter(cast: Cast, { next }: Token): boolean {
  const name = next?.text === ',' ? next.next : next;
  const first = name?.lower === 'the' ? name.next : name;
  return first !== undefined && cast.at(first)?.how === 'name';
}

/** "the Facebook owner", "Facebook's owner", "the Zara owner" */
function toldBefore(cast: Cast, noun: Token): OwnerTold | undefined {
  const isPossessed = noun.previous?.tag === 'POS';
  const last = isPossessed ? noun.previous.previous : noun.previous;
  if (!last || !noun.sentence.contains(last)) return undefined;
  const mention = cast.at(last);
  const from = mention ? mention.document.token(mention.from) : last;
  if (isPossessed) return mention && isOwnable(mention) ? { owned: mention.actor } : undefined;
  if (from.previous?.lower !== 'the') return undefined;
  if (mention) return isOwnable(mention) ? { owned: mention.actor } : undefined;
  return last.pos === 'PROPN' ? { owned: undefined } : undefined;
}

/** "the owner of Facebook" */
function toldBehind(cast: Cast, noun: Token): OwnerTold | undefined {
  const isThe = noun.children('det').some(({ lower }) => lower === 'the');
  const first = isThe && noun.next?.lower === 'of' ? noun.next.next : undefined;
  const mention = first && cast.at(first);
  return mention && isOwnable(mention) ? { owned: mention.actor } : undefined;
}

const isOwnable = ({ actor, how }: ActorMention): boolean =>
  (how === 'name' || how === 'short-name') && actor.kinds.some((kind) => OWNABLE.has(kind));
