import type { Token } from '@wiregraph/syntax/document';
import type { EntityKind } from '@wiregraph/newsroom/ontology';
import type { NounPhrase } from '@wiregraph/syntax/pattern';
import { type Clause } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import type { Sentence } from '../story/story.js';
import { isCity, isCountry, isPlaceName } from '../entity/gazetteer.js';
import { agencyMeant, isDescribed } from './agency-meant.js';
import words from './authority.json' with { type: 'json' };

/** Who acts, and whether the text only says for which state: "French prosecutors". */
export interface Authority {
  readonly actor: Actor;
  readonly inferred: boolean;
}

const NOUNS = new Set(words.nouns);
const PEOPLES: ReadonlyMap<string, string> = new Map(Object.entries(words.peoples));
const ORGANIZATIONS = new Set(words.organizations);
const STATES: ReadonlySet<EntityKind> = new Set<EntityKind>(['Place', 'Agency', 'Organization']);

/** Whom a noun means as one who sues, fines or looks into things: by its name, else as the state that it acts for. */
export function authorityOf(scene: Scene, noun: NounPhrase): Authority | undefined {
  const named = namedBehind(scene, noun) ?? scene.who(noun);
  if (named) {
    const known = isDescribed(named) ? agencyMeant(scene, noun) : undefined;
    return known ? { actor: known, inferred: true } : { actor: named, inferred: false };
  }
  if (!NOUNS.has(noun.head.lemma.toLowerCase())) return undefined;
  const besides = flatMap(noun.head.children('appos'), (token) => mentionWithin(scene, token));
  if (besides[0]) return { actor: besides[0], inferred: false };
  const meant = agencyMeant(scene, noun);
  return meant ? { actor: meant, inferred: true } : stateBefore(scene, noun);
}

/** "Germany's financial watchdog BaFin": the parser has two subjects. */
function namedBehind(scene: Scene, { head }: NounPhrase): Actor | undefined {
  if (!NOUNS.has(head.lemma.toLowerCase())) return undefined;
  const first = head.next?.text === ',' ? afterArticle(head.next.next) : afterSeat(head.next);
  const mention = first && head.sentence.contains(first) ? scene.mentionAt(first) : undefined;
  const isOwn = mention?.how === 'name' && mention.document.token(mention.from) === first;
  return isOwn && mention.actor.kinds.includes('Agency') ? mention.actor : undefined;
}

/** "by the Irish regulator, the Data Protection Commission": the parser sets it beside something else. */
const afterArticle = (token: Token | undefined): Token | undefined => (token?.lower === 'the' ? token.next : token);

/** "Regulators at the Financial Conduct Authority" */
const afterSeat = (token: Token | undefined): Token | undefined =>
  token?.lower === 'at' || token?.lower === 'from' ? afterArticle(token.next) : token;

export function authoritiesOf(scene: Scene, nouns: readonly NounPhrase[]): readonly Authority[] {
  const found = flatMap(nouns, (noun) => authorityOf(scene, noun) ?? []);
  // "by two British regulators, the FCA and the PRA": the state is told by those that act for it.
  const named = found.filter(({ actor, inferred }) => !inferred && actor.kinds.includes('Agency'));
  return named.length > 1 ? named : found;
}

const mentionWithin = (scene: Scene, token: Token): readonly Actor[] =>
  flatMap(token.subtree, (inner) => scene.at(inner) ?? []);

/** "Britain's competition watchdog", "the state of Oklahoma", "the California attorney general", "EU regulators" */
function stateBefore(scene: Scene, noun: NounPhrase): Authority | undefined {
  const behind = flatMap(noun.obliques('of', 'in'), ({ objects }) => objects.map(({ head }) => head));
  // "the California agency" is one that the text has told of.
  const isKnown = noun.head.lower === 'agency' && noun.head.children('det').some(({ lower }) => lower === 'the');
  if (isKnown) return undefined;
  // "Florida Governor Ron DeSantis's oversight board"
  if (noun.possessors.some(({ head }) => scene.at(head)?.kinds.includes('Person'))) return undefined;
  const tokens = [...noun.core.tokens, ...behind].filter((token) => token !== noun.head);
  for (const token of tokens) {
    const actor = scene.at(token);
    // "Prosecutors in Munich" act for no city.
    const isSeat = behind.includes(token) && token.head.lower === 'in' && isCity(token.text) && !isCountry(token.text);
    if (isSeat) continue;
    if (actor?.kinds.some((kind) => STATES.has(kind))) return { actor, inferred: true };
    const state = PEOPLES.get(token.lower);
    if (state !== undefined && /^[A-Z]/.test(token.text)) return { actor: stateNamed(scene, state), inferred: true };
  }
  const before = noun.core.tokens.filter(({ index }) => index < noun.head.index);
  const place = before.findIndex((token, i) => isPlaceName(runFrom(before, i)) && token.pos === 'PROPN');
  return place < 0 ? undefined : { actor: stateNamed(scene, runFrom(before, place)), inferred: true };
}

/** Proper nouns from a word on, without what stands after the place: "New York" of "New York Attorney General". */
function runFrom(tokens: readonly Token[], from: number): string {
  const words = tokens.slice(from, from + 3).map(({ text }) => text);
  const names = [words.join(' '), words.slice(0, 2).join(' '), words[0] ?? ''];
  return names.find((name) => isPlaceName(name)) ?? '';
}

/** The state of that name in the story; it is added where the text has only the word for its people. */
export function stateNamed(scene: Scene, name: string): Actor {
  const known = scene.cast.actors.find((actor) => actor.name === name && actor.kinds.some((kind) => STATES.has(kind)));
  const kinds: readonly EntityKind[] = ORGANIZATIONS.has(name) ? ['Organization'] : ['Place'];
  return known ?? scene.cast.add({ name, kinds, inferred: true });
}

const clausesByVerb = new WeakMap<Sentence, ReadonlyMap<number, Clause>>();

/** The innermost clause that a word stands in. */
export function clauseOver(sentence: Sentence, token: Token): Clause | undefined {
  const known = clausesByVerb.get(sentence) ?? new Map(sentence.clauses.map((clause) => [clause.verb.index, clause]));
  clausesByVerb.set(sentence, known);
  const above = token.ancestors.find(({ index }) => known.has(index));
  return above && known.get(above.index);
}

/** The first name behind a word, before any verb: where the parser sees no object in "fined Google 2.4 billion euros". */
export function namedAfter(scene: Scene, { span }: Sentence, word: Token): Actor | undefined {
  for (const token of span.tokens) {
    if (token.index <= word.index) continue;
    if (token.index > word.index + REACH || (token.pos === 'VERB' && !TRADES.has(token.lower)) || token.pos === 'ADP')
      return undefined;
    const actor = scene.at(token);
    const isPossessor = token.next?.tag === 'POS';
    if (actor && !isPossessor && !(actor.kinds.includes('Place') && token.label === 'compound')) return actor;
  }
  return undefined;
}

const REACH = 7;
/** A parser takes "startup" for a verb. */
const TRADES = new Set(['startup', 'start-up']);
