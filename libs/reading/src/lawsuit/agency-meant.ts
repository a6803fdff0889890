import type { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import words from './authority.json' with { type: 'json' };

const BODIES = new Set(words.supervising);
const FIELDS: ReadonlyMap<string, RegExp> = new Map(
  Object.entries(words.fields).map(([field, parts]) => [field, new RegExp(`\\b(?:${parts.join('|')})`, 'i')]),
);
const PEOPLES: ReadonlyMap<string, string> = new Map(Object.entries(words.peoples));
const AMERICAN = new RegExp(`^(?:${words.american.join('|')})\\b`);
const BRITISH = new RegExp(`^(?:${words.british.join('|')})\\b`);
const EUROPEAN = /^Europe/;
/** Of these states one may tell by an authority's name that it is theirs: "EU antitrust regulators". */
const OF_STATE: ReadonlyMap<string, RegExp> = new Map([
  ['European Union', EUROPEAN],
  ['United States', AMERICAN],
  ['Britain', BRITISH],
  ['United Kingdom', BRITISH],
]);
/** Sentences before and behind a description in which a text names whom it describes. */
const [BACK, AHEAD] = [1, 3];

/** "Dubai's financial regulator has fined X", and the next sentence names it: the one agency near that may be meant. */
export function agencyMeant(scene: Scene, noun: NounPhrase): Actor | undefined {
  const sentence = isDescription(noun) ? scene.sentenceOf(noun.head) : undefined;
  if (!sentence) return undefined;
  const near = scene.story.sentences.slice(Math.max(0, sentence.index - BACK), sentence.index + AHEAD + 1);
  const named = near
    .flatMap((one) => scene.mentionsIn(one))
    .filter(({ how }) => how === 'name' || how === 'short-name');
  const agencies = new Set(named.map(({ actor }) => actor).filter(({ kinds }) => kinds.includes('Agency')));
  const ofState = isMany(noun) ? OF_STATE.get(stateOf(noun) ?? '') : undefined;
  if (isMany(noun) && !ofState) return undefined;
  const fitting = [...agencies].filter(
    ({ name }) => !BODIES.has(lastWord(name)) && mayBe(noun, name) && (ofState?.test(name) ?? true),
  );
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** "the Dutch privacy regulator": whose name the text may tell elsewhere. */
export const isDescribed = ({ name }: Actor): boolean => BODIES.has(lastWord(name));
const lastWord = (name: string): string => name.split(' ').at(-1) ?? '';

const isMany = ({ head }: NounPhrase): boolean => head.tag === 'NNS';

/** "British regulators": of which state. */
const stateOf = ({ core, head }: NounPhrase): string | undefined =>
  core.tokens
    .filter((token) => token !== head && /^\p{Lu}/u.test(token.text))
    .map(({ lower }) => PEOPLES.get(lower))
    .find((state) => state !== undefined);

/** One alone, and a definite one: "the consumer watchdog", "its lead EU regulator", "Dubai's financial regulator". */
function isDescription({ head, core }: NounPhrase): boolean {
  if (head.tag === 'NNS') return BODIES.has(head.lemma.toLowerCase());
  if (head.tag !== 'NN' || !BODIES.has(head.lower)) return false;
  return core.tokens.some(({ lower, label, tag }) => lower === 'the' || label === 'poss' || tag === 'PRP$');
}

/** What the Commission looks after without a name for it. */
const COMPETITION = new Set(['antitrust', 'competition', 'merger', 'anti-trust']);

/** A field that the text tells must be in its name, where the name tells any; and it is of the same state. */
function mayBe({ core, head }: NounPhrase, name: string): boolean {
  const told = core.tokens.filter((token) => token !== head);
  const isOfCommission = name === 'European Commission' && told.some(({ lower }) => COMPETITION.has(lower));
  const fields = isOfCommission ? [] : told.flatMap(({ lower }) => FIELDS.get(lower) ?? []);
  const isOpaque = !/[\s]/.test(name);
  if (fields.length > 0 && !isOpaque && !fields.some((field) => field.test(name))) return false;
  const state = told.map(({ lower, text }) => (/^\p{Lu}/u.test(text) ? PEOPLES.get(lower) : undefined)).find(Boolean);
  const isPlaced = state !== undefined || told.some(({ pos }) => pos === 'PROPN');
  if (AMERICAN.test(name)) return !isPlaced || state === 'United States';
  if (EUROPEAN.test(name)) return !isPlaced || state === 'European Union';
  return state !== 'United States';
}
