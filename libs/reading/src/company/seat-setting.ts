import type { Token } from '@wiregraph/syntax/document';
import type { Draft } from '../claim/claim-rule.js';
import type { Scene } from '../claim/scene.js';
import { nameBeside } from '../claim/set-beside.js';
import staff from '../claim/staff.json' with { type: 'json' };
import cues from '../entity/kind-cues.json' with { type: 'json' };
import { MOST_BETWEEN } from './described.js';
import { isPlace, mentionBefore } from './seat.js';
import { between, COMPANIES, isTown } from './seat-name.js';
import words from './seat-words.json' with { type: 'json' };

const MOST_ADJECTIVES = 2;

/** "PDC Energy, a Denver driller", "PDC, a small Denver rival": whatever it is said to be, if its town is told first. */
export const seatsBySetting = (scene: Scene): readonly Draft[] =>
  scene.words(ARTICLES).flatMap((article) => {
    const { previous: comma } = article;
    const town = comma?.text === ',' ? townAfter(article) : undefined;
    const noun = town ? nounAfterTown(scene, town) : undefined;
    const name = noun && (goesOn(noun) ? mentionBefore(scene, comma) : nameBeside(scene, article, noun));
    return town && name?.actor.kinds.some((kind) => SEATED.has(kind))
      ? between(scene, name.document.token(name.to - 1), town)
      : [];
  });

const SEATED = new Set(['Company', 'Organization']);

/** The first name behind an article and what adjectives it has. */
function townAfter({ next, sentence }: Token): Token | undefined {
  let token = next;
  for (let step = 0; token?.pos === 'ADJ' && step < MOST_ADJECTIVES && token.text === token.lower; step++)
    token = token.next;
  return token && sentence.contains(token) ? token : undefined;
}

/** The common noun that ends "Denver oil driller,"; a Delaware company has its papers there. */
function nounAfterTown(scene: Scene, town: Token): Token | undefined {
  const place = scene.mentionAt(town);
  if (place?.from !== town.index || !isPlace(place.actor) || !isTown(town, place.actor)) return undefined;
  let noun = pastState(scene, place.document.token(place.to - 1));
  for (let step = 0; step < MOST_BETWEEN && noun.next && isCommon(noun.next); step++) noun = noun.next;
  if (noun.pos !== 'NOUN' || (COMPANIES.has(noun.lower) && place.actor.name === 'Delaware')) return undefined;
  return isEnd(noun.next) || (goesOn(noun) && !isMan(noun)) ? noun : undefined;
}

const isEnd = (token: Token | undefined): boolean => token?.text === ',' || token?.text === '.';

/** "a Denver lawyer with a client", but "a Denver fund manager with a stake" */
const isMan = ({ lower, previous }: Token): boolean =>
  PEOPLE.has(lower) && !(lower === 'manager' && MANAGED.has(previous?.lower ?? ''));
const MANAGED: ReadonlySet<string> = new Set(cues.managed);

/** Of "the Menlo Park, California, owner" the comma behind the state. */
function pastState(scene: Scene, town: Token): Token {
  const state = town.next?.text === ',' && town.next.next ? scene.mentionAt(town.next.next) : undefined;
  if (!state || !isPlace(state.actor)) return town;
  const last = state.document.token(state.to - 1);
  return last.next?.text === ',' ? last.next : last;
}

/** "a Denver driller bought for $6 billion", "a Denver driller that", "a Denver maker of drills" */
const goesOn = ({ lower, next }: Token): boolean =>
  FURTHER.has(next?.lower ?? '') || (next?.lower === 'of' && OF_WARES.test(lower));
const OF_WARES = /(?:maker|owner|parent|publisher|producer|provider|seller|operator|developer|supplier|distributor)$/;
const FURTHER: ReadonlySet<string> = new Set(words.further);
/** "In talks with Shell, a Denver lawyer with a client" is no company. */
const PEOPLE: ReadonlySet<string> = new Set([...staff.nouns, ...staff.lawyers]);

const ARTICLES = new Set(['a', 'an', 'the']);
const isCommon = ({ pos, text }: Token): boolean =>
  (['NOUN', 'ADJ'].includes(pos) && /^\p{Ll}/u.test(text)) || text === '-';
