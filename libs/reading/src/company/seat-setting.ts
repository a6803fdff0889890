import type { Token } from '@wiregraph/syntax/document';
import type { Draft } from '../claim/claim-rule.js';
import type { Scene } from '../claim/scene.js';
import { nameBeside } from '../claim/set-beside.js';
import staff from '../claim/staff.json' with { type: 'json' };
import { isState } from '../entity/gazetteer.js';
import { MOST_BETWEEN } from './described.js';
import { isPlace, mentionBefore } from './seat.js';
import { between, COMPANIES, isTown } from './seat-name.js';
import words from './seat-words.json' with { type: 'json' };

/** "PDC Energy, a Denver driller": whatever it is said to be, if the town stands right after the article. */
export const seatsBySetting = (scene: Scene): readonly Draft[] =>
  scene.words(ARTICLES).flatMap((article) => {
    const { previous: comma, next: town } = article;
    const noun = comma?.text === ',' && town ? nounAfterTown(scene, town) : undefined;
    const name = noun && (goesOn(noun) ? mentionBefore(scene, comma) : nameBeside(scene, article, noun));
    return town && name?.actor.kinds.includes('Company') ? between(scene, name.document.token(name.to - 1), town) : [];
  });

/** The common noun that ends "Denver oil driller,"; "company" is seen to elsewhere. */
function nounAfterTown(scene: Scene, town: Token): Token | undefined {
  const place = scene.mentionAt(town);
  if (place?.from !== town.index || !isPlace(place.actor) || !isTown(town, place.actor)) return undefined;
  let noun = pastState(scene, place.document.token(place.to - 1));
  for (let step = 0; step < MOST_BETWEEN && noun.next && isCommon(noun.next); step++) noun = noun.next;
  if (noun.pos !== 'NOUN' || COMPANIES.has(noun.lower)) return undefined;
  return noun.next?.text === ',' || (goesOn(noun) && !PEOPLE.has(noun.lower)) ? noun : undefined;
}

/** Of "the Menlo Park, California, owner" the comma behind the state. */
function pastState(scene: Scene, town: Token): Token {
  const state = town.next?.text === ',' && town.next.next ? scene.mentionAt(town.next.next) : undefined;
  if (!state || !isState(state.actor.name)) return town;
  const last = state.document.token(state.to - 1);
  return last.next?.text === ',' ? last.next : last;
}

/** "a Denver driller bought for $6 billion", "a Denver driller that" */
const goesOn = ({ next }: Token): boolean => FURTHER.has(next?.lower ?? '');
const FURTHER: ReadonlySet<string> = new Set(words.further);
/** "In talks with Shell, a Denver lawyer with a client" is no company. */
const PEOPLE: ReadonlySet<string> = new Set([...staff.nouns, ...staff.lawyers]);

const ARTICLES = new Set(['a', 'an', 'the']);
const isCommon = ({ pos, text }: Token): boolean =>
  (['NOUN', 'ADJ'].includes(pos) && /^\p{Ll}/u.test(text)) || text === '-';
