import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { isPerson } from './scene.js';
import { mannerOf } from './stance.js';
import { hasVoice, voicesIn } from './voice.js';

const SPEAKERS = ['Company', 'Person', 'Agency', 'Organization', 'Platform', 'Court'];

/** Words beside a quotation, in the order of the text. */
export interface Words {
  readonly words: readonly Token[];
  /** They stand behind the quotation. */
  readonly isTag: boolean;
}

/** Who may say something. */
export const maySpeak = (actor: Actor | undefined): actor is Actor =>
  actor?.kinds.some((kind) => SPEAKERS.includes(kind)) ?? false;

/** Whose words a noun's are: of a name, a reference, what is set beside it; of whom it speaks for. */
export function speakersIn(scene: CourtScene, noun: NounPhrase): readonly Actor[] {
  const named = scene.at(noun.head);
  if (maySpeak(named)) return [named];
  const called = nameWithin(scene, noun);
  if (called) return [called];
  const beside = noun.appositions.map(({ head }) => scene.at(head)).find((actor) => isPerson(actor));
  if (beside) return [beside];
  const voices = voicesIn(scene, noun);
  if (voices.length > 0 || hasVoice(noun)) return voices.filter((actor) => maySpeak(actor));
  const meant = scene.who(noun);
  return maySpeak(meant) ? [meant] : [];
}

/** "Jun Young-hyun", where the name that was found ends before its last word. */
const nameWithin = (scene: CourtScene, { head }: NounPhrase): Actor | undefined =>
  head.pos === 'PROPN'
    ? head
        .children('compound')
        .map((token) => scene.at(token))
        .findLast((actor) => isPerson(actor))
    : undefined;

const allIn = (scene: CourtScene, nouns: readonly NounPhrase[]): readonly Actor[] => [
  ...new Set(nouns.flatMap((noun) => speakersIn(scene, noun))),
];

/** Who speaks in a clause of saying: by its subjects, or by whom it stands beside where the tree has none. */
export function speakersAt(scene: CourtScene, clause: Clause, within: Words): readonly Actor[] {
  const isParticiple = clause.relation === 'adverbial' && clause.verb.tag === 'VBG';
  const over = isParticiple && clause.verb.children('nsubj').length === 0 ? sayingOver(clause) : undefined;
  if (over?.voice === 'active') return allIn(scene, over.subjects);
  const found = allIn(scene, clause.subjects);
  if (found.length > 0 || clause.subjects.length > 0) return found;
  return clause.voice === 'passive' ? agentsFartherOff(scene, clause) : besideVerb(scene, clause.verb, within);
}

/** 'was rejected as "unfair" by Unite': a parser hangs the agent on what stands before it. */
function agentsFartherOff(scene: CourtScene, { verb }: Clause): readonly Actor[] {
  const below = verb.children('prep').flatMap((token) => [token, ...token.children('pobj', 'amod')]);
  const by = below.flatMap((token) => token.children('prep', 'agent')).find(({ lower }) => lower === 'by');
  return by
    ? allIn(
        scene,
        by.children('pobj').map((head) => new NounPhrase(head)),
      )
    : [];
}

/** 'Qualcomm said the suit had ..., adding that "..."': who says the one says the other; not a paper that reports it. */
function sayingOver({ parent }: Clause): Clause | undefined {
  const over = parent?.relation === 'complement' ? parent.parent : undefined;
  const isOver = over && mannerOf(over) && over.lemma !== 'report' && over.verb.index < (parent?.verb.index ?? 0);
  return isOver ? over : parent;
}

const BETWEEN = new Set(['ADV', 'AUX', 'PART']);

/**
 * "Kilfoyle said", "said Kilfoyle", "Kilfoyle, who teaches, said": the name that touches the verb or begins the words,
 * where a parser missed the subject. Behind the verb only in a tag: "told Reuters: " is no inversion.
 */
export function besideVerb(scene: CourtScene, verb: Token, { words, isTag }: Words): readonly Actor[] {
  const at = words.indexOf(verb);
  let left = at - 1;
  while (left >= 0 && BETWEEN.has(words[left]?.pos ?? '')) left -= 1;
  const isAside = words[left]?.text === ',';
  const before = words.slice(0, Math.max(0, left + 1)).find((token) => scene.at(token) !== undefined);
  const touching = isAside ? before : words[left];
  const actor = touching && scene.at(touching);
  if (maySpeak(actor)) return [actor];
  const after = isTag && at === 0 ? firstName(scene, words.slice(1)) : undefined;
  const behind = after && scene.at(after);
  return maySpeak(behind) ? [behind] : [];
}

/** "asked Senator Josh Hawley": titles may stand before the name. */
function firstName(scene: CourtScene, words: readonly Token[]): Token | undefined {
  const at = words.findIndex((token) => scene.at(token) !== undefined);
  return words.slice(0, Math.max(0, at)).every(({ label }) => label === 'compound' || label === 'amod')
    ? words[at]
    : undefined;
}
