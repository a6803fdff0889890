import type { Token } from '@wiregraph/syntax/document';
import type { EntityKind } from '@wiregraph/newsroom/ontology';
import type { Sentence } from '../story/story.js';
import speech from '../claim/speech.json' with { type: 'json' };
import { type Answer, likeliest, type Question } from './antecedent.js';
import { type Asked, Candidates } from './candidate.js';
import type { Actor, Cast } from './cast.js';
import { type Ask, DESCRIPTIONS, Descriptions } from './description.js';
import { newlyAt } from './newly-at.js';
import { namedAhead } from './named-ahead.js';
import { boughtFrom } from './bought-from.js';
import { sexesIn } from './sex.js';

const SHE = new Set(['she', 'her', 'hers']);
const HE = new Set(['he', 'him', 'his']);
const IT = new Set(['it', 'its']);
const BODIES: readonly EntityKind[] = ['Company', 'Platform', 'Agency', 'Organization'];
/** How many sentences back a word may reach, and one that speaks: quotations make many sentences. */
const REACH = 4;
const SPEAKING_REACH = 6;

/** "Since its purchase by Microsoft, GitHub ..." */
const AHEAD = 0.9;
const QUOTING = new Set(speech.quoting);
const REFERRING = new Set([...SHE, ...HE, ...IT, ...DESCRIPTIONS]);

/** Finds what pronouns and descriptions mean, sentence by sentence, where one reading is by far the likeliest. */
export class References {
  /** How often each was called "she" less how often "he": one slip does not stick. */
  readonly #sexes: Map<Actor, number>;
  readonly #candidates: Candidates;
  readonly #descriptions: Descriptions;

  /** @param answer decides; another one than ours looks on while the weights are found */
  constructor(
    private readonly cast: Cast,
    private readonly answer: (question: Question, asked: Asked) => Answer | undefined = likeliest,
  ) {
    this.#candidates = new Candidates(cast);
    this.#sexes = sexesIn(cast);
    this.#descriptions = new Descriptions(cast, this.#candidates, this.#ask);
  }

  resolve(): void {
    for (const sentence of this.cast.story.sentences) {
      for (const token of sentence.span.tokens) {
        if (REFERRING.has(token.lower) && !this.cast.at(token)) this.#resolveAt(token, sentence);
      }
      this.#candidates.close(sentence);
    }
  }

  #resolveAt(token: Token, sentence: Sentence): void {
    const { lower, index, document, pos } = token;
    const to = index + 1;
    const meant = this.#pronoun(token, sentence);
    if (meant) {
      this.cast.refer({ actor: meant.actor, document, from: index, to, how: 'pronoun', confidence: meant.share });
    }
    const described = pos === 'NOUN' || lower === 'old' ? this.#descriptions.at(token, sentence) : undefined;
    if (!described) return;
    const { actor, from, share } = described;
    this.cast.refer({ actor, document, from, to, how: 'description', confidence: share });
  }

  readonly #ask: Ask = (sought, asked, told) => {
    const ahead = told
      ? undefined
      : (namedAhead(this.cast, asked) ?? boughtFrom(this.cast, asked) ?? newlyAt(this.cast, asked.token));
    if (ahead) return { actor: ahead, share: AHEAD };
    const all = this.#candidates.of(asked);
    if (all.length === 0) return undefined;
    const candidates = told
      ? all.map(({ actor, signs }) => ({ actor, signs: [...signs, ...told.of(actor, signs)] }))
      : all;
    const nobody = [...this.#candidates.nobody(asked), ...(told?.nobody ?? [])];
    return this.answer({ sought, candidates, nobody }, asked);
  };

  #pronoun(token: Token, sentence: Sentence): Answer | undefined {
    if (IT.has(token.lower)) return this.#ask('body', { token, sentence, mayBe: isBody, reach: REACH });
    return SHE.has(token.lower) || HE.has(token.lower) ? this.#person(token, sentence) : undefined;
  }

  #person(token: Token, sentence: Sentence): Answer | undefined {
    const sex = SHE.has(token.lower) ? 1 : -1;
    const mayBe = (actor: Actor) => isPerson(actor) && (this.#sexes.get(actor) ?? 0) * sex >= 0;
    const isQuoted = this.cast.story.isQuoted(token);
    const isSpeaking = token.label === 'nsubj' && QUOTING.has(token.head.lemma) && !isQuoted;
    const answer = this.#ask('person', { token, sentence, mayBe, reach: isSpeaking ? SPEAKING_REACH : REACH });
    // Whom a speaker calls "she" may be somebody whom the story does not name.
    if (answer && !isQuoted) this.#sexes.set(answer.actor, (this.#sexes.get(answer.actor) ?? 0) + sex);
    return answer;
  }
}

const isPerson = ({ kinds }: Actor) => kinds.includes('Person');
const isBody = (actor: Actor) => actor.kinds.some((kind) => BODIES.includes(kind));
