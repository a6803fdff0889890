import type { Token } from '@wiregraph/syntax/document';
import type { Actor, ActorMention } from '../entity/cast.js';
import { isHouse } from '../lawsuit/advocate.js';
import type { Draft } from './claim-rule.js';
import times from './office-times.json' with { type: 'json' };
import { houseNamed, isFirm } from './house-named.js';
import { isBody, isPerson, type Scene } from './scene.js';
import { listUpTo } from './set-beside.js';
import staff from './staff.json' with { type: 'json' };

const PREPOSITIONS: ReadonlySet<string> = new Set(staff.fromHouse);
const ALL: ReadonlySet<string> = new Set(['both', 'all']);
const OF_TIME: ReadonlySet<string> = new Set(times.words);
const OVER: ReadonlySet<string> = new Set([...times.over, 'late']);
const BROKERS: ReadonlySet<string> = new Set(staff.brokers);
const MOST_WORDS = 5;
const CLOSING = new Set([',', '.', ';', ')', '—', '–']);

/** "X and Y, both of Rabobank,", "X, formerly of McKinsey,", "X, until then at Google," */
export const housesBeside = (scene: Scene): readonly Draft[] =>
  scene.words(PREPOSITIONS).flatMap((preposition) => {
    const house = houseFrom(scene, preposition);
    const { name, words } = house ? nameBefore(scene, preposition) : NOBODY;
    if (!house || !name || !(isSure(preposition, words) || isHouseOfMen(house.actor))) return [];
    const isOver = words.some(({ lower }) => OVER.has(lower));
    const validTo = isOver ? scene.calendar.today : undefined;
    if (isOver && !validTo) return [];
    const people = words.some(({ lower }) => ALL.has(lower)) ? listUpTo(scene, name) : [name];
    return people
      .map(({ actor }) => actor)
      .filter(isPerson)
      .map((subject) => ({
        subject,
        object: house.actor,
        standing: { stance: 'stated' } as const,
        validTo,
        evidence: [scene.cover(preposition, ...tokensOf(name), ...tokensOf(house))],
      }));
  });

const NOBODY: Before = { name: undefined, words: [] };

interface Before {
  readonly name: ActorMention | undefined;
  readonly words: readonly Token[];
}

/** The firm that is named right after and ends the aside. */
function houseFrom(scene: Scene, preposition: Token): ActorMention | undefined {
  const named = houseNamed(scene, preposition);
  const found = named && lastOfChain(scene, named.document.token(named.from));
  const after = found && found.to < found.document.length ? found.document.token(found.to) : undefined;
  const isClosed = found && (after === undefined || CLOSING.has(after.text));
  return isClosed && found.how === 'name' && isFirm(found.actor) ? found : undefined;
}

/** DeepMind of "Google's DeepMind" */
function lastOfChain(scene: Scene, first: Token): ActorMention | undefined {
  const mention = scene.mentionAt(first);
  if (mention?.from !== first.index) return undefined;
  const mark = mention.to < mention.document.length ? mention.document.token(mention.to) : undefined;
  const other = mark?.tag === 'POS' && mark.next ? scene.mentionAt(mark.next) : undefined;
  return other && mark?.next && other.from === mark.next.index && isBody(other.actor) ? other : mention;
}

/** Who stands before the comma, and the words of time between. */
function nameBefore(scene: Scene, preposition: Token): Before {
  const words: Token[] = [];
  let at = preposition.previous;
  while (at && words.length < MOST_WORDS && preposition.sentence.contains(at) && isBetween(at)) {
    words.push(at);
    at = at.previous;
  }
  if (at?.lower === 'and' && words.some(({ lower }) => OVER.has(lower))) return { name: lastPerson(scene, at), words };
  const comma = at?.text === ',' && preposition.sentence.contains(at) ? at : undefined;
  return { name: comma && personBefore(scene, comma), words };
}

/** "Mary Holt, chief executive since May and previously at Halden": who was named last, a few words before. */
function lastPerson(scene: Scene, and: Token): ActorMention | undefined {
  let token = and.previous;
  for (let step = 0; token && step < MOST_BEFORE && and.sentence.contains(token); step++, token = token.previous) {
    const mention = scene.mentionAt(token);
    if (mention && isPerson(mention.actor)) return mention.how === 'pronoun' ? undefined : mention;
  }
  return undefined;
}

const MOST_BEFORE = 14;

/** A law firm, a broker: "Mary Holt, with Clifford Chance, said". */
const isHouseOfMen = (actor: Actor): boolean =>
  isHouse(actor) || BROKERS.has(actor.name.split(' ').at(-1)?.toLowerCase() ?? '');

function personBefore(scene: Scene, { previous, index }: Token): ActorMention | undefined {
  const name = previous && scene.mentionAt(previous);
  return name?.to === index && name.how !== 'pronoun' && isPerson(name.actor) ? name : undefined;
}

const isBetween = ({ lower, pos, entity }: Token): boolean =>
  OF_TIME.has(lower) || ALL.has(lower) || pos === 'NUM' || entity?.type === 'DATE';

/** "X, of Rabobank," is of it; "X, with Rabobank," may do something with it. */
const isSure = ({ lower }: Token, words: readonly Token[]): boolean =>
  words.length > 0 || lower === 'of' || lower === 'at';

const tokensOf = ({ document, from, to }: ActorMention): readonly Token[] => document.span(from, to).tokens;
