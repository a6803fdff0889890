import type { Token } from '@wiregraph/syntax/document';
import type { EntityKind } from '@wiregraph/newsroom/ontology';
import type { Sentence } from '../story/story.js';
import type { Actor, Cast } from './cast.js';
import cues from './kind-cues.json' with { type: 'json' };

const SHE = new Set(['she', 'her', 'hers']);
const HE = new Set(['he', 'him', 'his']);
const IT = new Set(['it', 'its']);
const COMPANY = new Set([
  ...cues.companyNouns.filter(
    (noun) => !['group', 'unit', 'client', 'customer', 'rival', 'competitor', 'parent'].includes(noun),
  ),
  'company',
]);
const PLATFORM = new Set(['platform', 'network', 'app', 'site', 'marketplace', 'service']);
const AGENCY = new Set(cues.agencyNouns);
const BODIES: readonly EntityKind[] = ['Company', 'Platform', 'Agency', 'Organization', 'Court'];
/** How many sentences back a pronoun may reach. */
const REACH = 2;

/** Finds what pronouns and descriptions mean, sentence by sentence, where one reading alone is possible. */
export class References {
  readonly #topics = new Map<number, Actor | undefined>();
  readonly #pronouns = new Map<Actor, 'she' | 'he'>();

  constructor(private readonly cast: Cast) {}

  resolve(): void {
    for (const sentence of this.cast.story.sentences) {
      for (const token of sentence.span.tokens) this.#resolveAt(token, sentence);
      this.#topics.set(sentence.index, this.#topicOf(sentence));
    }
  }

  #resolveAt(token: Token, sentence: Sentence): void {
    if (this.cast.at(token)) return;
    const { lower, index, document } = token;
    if (SHE.has(lower) || HE.has(lower)) {
      const actor = this.#person(token, sentence);
      if (actor) this.cast.refer({ actor, document, from: index, to: index + 1, how: 'pronoun', confidence: 0.75 });
    } else if (IT.has(lower)) {
      const actor = this.#body(token, sentence);
      if (actor) this.cast.refer({ actor, document, from: index, to: index + 1, how: 'pronoun', confidence: 0.7 });
    } else {
      const [actor, from] = this.#described(token, sentence);
      if (actor) this.cast.refer({ actor, document, from, to: index + 1, how: 'description', confidence: 0.7 });
    }
  }

  #person(token: Token, sentence: Sentence): Actor | undefined {
    const sex = SHE.has(token.lower) ? 'she' : 'he';
    const mayBe = (actor: Actor) => actor.kinds.includes('Person') && (this.#pronouns.get(actor) ?? sex) === sex;
    const actor = this.#nearest(token, sentence, mayBe);
    if (actor) this.#pronouns.set(actor, sex);
    return actor;
  }

  #body(token: Token, sentence: Sentence): Actor | undefined {
    if (isExpletive(token)) return undefined;
    const subject = token.label === 'dobj' ? this.#subjectOf(token, sentence) : undefined;
    return this.#nearest(token, sentence, (actor) => actor !== subject && isBody(actor));
  }

  #subjectOf(token: Token, sentence: Sentence): Actor | undefined {
    const clause = sentence.clauses.find(({ verb }) => verb === token.head);
    const [subject] = clause?.subjects ?? [];
    return subject && this.cast.at(subject.head)?.actor;
  }

  /** "the company", "the social media platform", "the regulator" */
  #described(token: Token, sentence: Sentence): readonly [Actor | undefined, number] {
    const noun = token.lower;
    const kind = COMPANY.has(noun)
      ? 'Company'
      : PLATFORM.has(noun)
        ? 'Platform'
        : AGENCY.has(noun)
          ? 'Agency'
          : undefined;
    const article = token.children('det').find(({ lower }) => lower === 'the');
    if (
      !kind ||
      !article ||
      token.children('prep', 'poss', 'relcl', 'acl', 'appos').some(({ label }) => label !== 'relcl' && label !== 'acl')
    ) {
      return [undefined, token.index];
    }
    if (this.#namesInside(article, token)) return [undefined, token.index];
    return [this.#nearest(token, sentence, (actor) => actor.kinds.includes(kind)), article.index];
  }

  #namesInside(first: Token, last: Token): boolean {
    return last.document.span(first.index, last.index + 1).tokens.some((token) => this.cast.at(token) !== undefined);
  }

  /** The one before it in its sentence; of several the sentence's first subject; else what an earlier sentence is about. */
  #nearest(token: Token, sentence: Sentence, mayBe: (actor: Actor) => boolean): Actor | undefined {
    const before = this.#before(token, sentence).filter(mayBe);
    const [only] = before;
    if (only) return new Set(before).size === 1 ? only : this.#mainSubject(sentence, before, token);
    for (let back = sentence.index - 1; back >= Math.max(0, sentence.index - REACH); back--) {
      const earlier = this.cast.story.sentences[back];
      const topic = this.#topics.get(back);
      if (topic && mayBe(topic)) return topic;
      const named = new Set(
        earlier
          ? this.cast
              .mentionsIn(earlier)
              .map(({ actor }) => actor)
              .filter(mayBe)
          : [],
      );
      const [one] = named;
      if (one) return named.size === 1 ? one : undefined;
    }
    return undefined;
  }

  #before(token: Token, { span }: Sentence): readonly Actor[] {
    return span.tokens.filter(({ index }) => index < token.index).flatMap((other) => this.cast.at(other)?.actor ?? []);
  }

  /** Only for a subject: "Parler said Amazon acted before it ..." is open, "Parler told Apple it ..." is not. */
  #mainSubject(sentence: Sentence, among: readonly Actor[], token: Token): Actor | undefined {
    const topic = this.#topicOf(sentence);
    const isSubject = token.label === 'nsubj' || token.label === 'nsubjpass' || token.label === 'poss';
    return isSubject &&
      topic &&
      among.includes(topic) &&
      among.filter((actor) => actor !== topic).every((actor) => !this.#isSubject(actor, sentence))
      ? topic
      : undefined;
  }

  #isSubject(actor: Actor, { clauses }: Sentence): boolean {
    return clauses.some(({ surfaceSubjects }) =>
      surfaceSubjects.some(({ head }) => this.cast.at(head)?.actor === actor),
    );
  }

  #topicOf({ clauses }: Sentence): Actor | undefined {
    const roots = clauses.filter(({ relation }) => relation === 'root' || relation === 'parataxis');
    const subjects = roots.flatMap(({ surfaceSubjects }) =>
      surfaceSubjects.flatMap(({ head }) => this.cast.at(head)?.actor ?? []),
    );
    return new Set(subjects).size === 1 ? subjects[0] : undefined;
  }
}

const isBody = (actor: Actor) => actor.kinds.some((kind) => BODIES.includes(kind));

/** "it was unfair to ...", "it is likely that ..." */
function isExpletive({ label, head }: Token): boolean {
  return label === 'expl' || (label === 'nsubj' && head.lemma === 'be' && head.children('acomp', 'attr').length > 0);
}
