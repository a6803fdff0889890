import type { Token } from '@wiregraph/syntax/document';
import type { Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import { isBody, isPerson, type Scene } from './scene.js';
import speech from './speech.json' with { type: 'json' };

const SPOKES = new Set(speech.spokes);
const STATEMENTS = new Set(speech.statements);
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

/**
 * Whose words a noun's are: of a name, a reference, what is set beside it; the body's for which an unnamed spokesman
 * speaks ("a spokesman for Apple"), and the author's of a statement ("Apple's statement"). A lawyer, an aide or a friend
 * without a name is nobody else.
 */
export function speakerIn(scene: Scene, noun: NounPhrase): Actor | undefined {
  const named = scene.at(noun.head);
  if (maySpeak(named)) return named;
  const beside = noun.appositions.map(({ head }) => scene.at(head)).find((actor) => isPerson(actor));
  if (beside) return beside;
  const word = noun.head.lemma.toLowerCase();
  if (!SPOKES.has(word) && !STATEMENTS.has(word)) return scene.who(noun);
  const prepositions = SPOKES.has(word) ? ['for', 'of', 'at', 'with'] : ['by', 'from', 'of'];
  const behind = noun.obliques(...prepositions).flatMap(({ objects }) => objects);
  const named2 = [...noun.possessors, ...behind, ...noun.compounds].map(({ head }) => scene.at(head));
  return named2.find((actor) => maySpeak(actor) && (SPOKES.has(word) || isBody(actor) || isPerson(actor)));
}

/** Who speaks in a clause of saying: by its subjects, or by whom it stands beside where the tree has none. */
export function speakerAt(scene: Scene, clause: Clause, within: Words): Actor | undefined {
  const found = clause.subjects.map((noun) => speakerIn(scene, noun)).find((actor) => actor !== undefined);
  if (found || clause.subjects.length > 0) return found;
  if (clause.relation === 'adverbial' && clause.verb.tag === 'VBG' && clause.parent?.voice === 'active')
    return clause.parent.subjects.map((noun) => speakerIn(scene, noun)).find((actor) => actor !== undefined);
  return clause.voice === 'passive' ? undefined : besideVerb(scene, clause.verb, within);
}

const BETWEEN = new Set(['ADV', 'AUX', 'PART']);

/**
 * "Kilfoyle said", "said Kilfoyle", "Kilfoyle, who teaches, said": the name that touches the verb or begins the words,
 * where a parser missed the subject. Behind the verb only in a tag: "told Reuters: " is no inversion.
 */
export function besideVerb(scene: Scene, verb: Token, { words, isTag }: Words): Actor | undefined {
  const at = words.indexOf(verb);
  let left = at - 1;
  while (left >= 0 && BETWEEN.has(words[left]?.pos ?? '')) left -= 1;
  const isAside = words[left]?.text === ',';
  const before = words.slice(0, Math.max(0, left + 1)).find((token) => scene.at(token) !== undefined);
  const touching = isAside ? before : words[left];
  const actor = touching && scene.at(touching);
  if (maySpeak(actor)) return actor;
  const after = isTag && at === 0 ? words[1] : undefined;
  const behind = after && scene.at(after);
  return maySpeak(behind) ? behind : undefined;
}
