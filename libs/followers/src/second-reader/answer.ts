import { z } from 'zod';
import { spanText } from '@wiregraph/kernel/text-span';
import type { AnalysedEntity, DropReason, SecondClaim, SecondEnd } from '@wiregraph/newsroom/analysis';
import { EntityKind, fits, pointsAtEntity, Predicate, Stance } from '@wiregraph/newsroom/ontology';
import { jsonIn } from './chat.js';
import { ASKED, type Question } from './question.js';

/** What is left of an answer. */
export interface Kept {
  readonly claims: readonly SecondClaim[];
  readonly dropped: Readonly<Partial<Record<DropReason, number>>>;
}

const MOST_CLAIMS = 200;
const phrase = z.string().min(1).max(2_000);
const orNothing = phrase.nullish().transform((text) => text ?? undefined);

const Given = z.object({
  sentence: z.int().min(0),
  quote: phrase,
  predicate: Predicate.refine((predicate) => ASKED.includes(predicate)),
  subject: phrase,
  object: orNothing,
  value: orNothing,
  stance: Stance,
  attributedTo: orNothing,
});
type Given = z.infer<typeof Given>;

const Answer = z.object({
  claims: z.array(z.unknown()).max(10_000),
  names: z.array(z.unknown()).max(10_000).optional(),
});
const Named = z.object({ name: z.string().min(1).max(300), kind: EntityKind });

/**
 * Keeps of an answer what the text bears out: claims whose quote stands verbatim in the sentence that they name, and whose ends
 * are entities of the reading, or names that stand in the text, of kinds that fit.
 * @returns undefined for an answer that is no answer
 */
export function keptOf(content: string, question: Question, text: string): Kept | undefined {
  const answer = Answer.safeParse(jsonIn(content));
  if (!answer.success) return undefined;
  const names = (answer.data.names ?? []).flatMap((one) => Named.safeParse(one).data ?? []);
  const known: Known = { text, question, ends: new Ends(question.entities, names, text) };
  const claims = new Map<string, SecondClaim>();
  const dropped: Partial<Record<DropReason, number>> = {};
  for (const [index, one] of answer.data.claims.entries()) {
    const given = Given.safeParse(one);
    const claim = index >= MOST_CLAIMS ? 'too-many' : given.success ? claimOf(given.data, known) : 'malformed';
    const reason = typeof claim !== 'string' && claims.has(keyOf(claim)) ? 'repeated' : claim;
    if (typeof reason === 'string') dropped[reason] = (dropped[reason] ?? 0) + 1;
    else claims.set(keyOf(reason), reason);
  }
  return { claims: [...claims.values()], dropped };
}

const keyOf = ({ evidence, ...says }: SecondClaim): string => JSON.stringify([says, evidence.start]);

interface Known {
  readonly text: string;
  readonly question: Question;
  readonly ends: Ends;
}

function claimOf(given: Given, { text, question, ends }: Known): SecondClaim | DropReason {
  const span = question.sentences[given.sentence];
  if (!span) return 'no-such-sentence';
  const at = spanText(text, span).indexOf(given.quote);
  if (at < 0 || given.quote.trim() === '') return 'quote-not-there';
  const start = span.start + at;
  const [subject, object, by] = [given.subject, given.object, given.attributedTo].map((name) => ends.find(name));
  if (!subject || (given.object !== undefined && !object) || (given.attributedTo !== undefined && !by))
    return 'unknown-end';
  const fault = wholeFault(given, { subject, object }) ?? valueFault(given, spanText(text, span));
  if (fault) return fault;
  return {
    predicate: given.predicate,
    subject: subject.end,
    ...(object && { object: object.end }),
    ...(given.value !== undefined && { value: given.value }),
    stance: given.stance,
    ...(by && { attributedTo: by.end }),
    evidence: { start, end: start + given.quote.length, quote: given.quote },
  };
}

function wholeFault(
  { predicate, value }: Given,
  { subject, object }: { readonly subject: End; readonly object: End | undefined },
): DropReason | undefined {
  const isWhole =
    pointsAtEntity(predicate) === (object !== undefined) && (object === undefined) === (value !== undefined);
  if (!isWhole || !fits(predicate, subject.kinds, object?.kinds)) return 'kinds-do-not-fit';
  return JSON.stringify(subject.end) === JSON.stringify(object?.end) ? 'same-ends' : undefined;
}

/** No paraphrase is evidence, not of a value either. */
const valueFault = ({ value }: Given, sentence: string): DropReason | undefined =>
  value === undefined || sentence.includes(value) ? undefined : 'value-not-there';

interface End {
  readonly end: SecondEnd;
  readonly kinds: readonly EntityKind[];
}

/** Whom an answer may speak of. */
class Ends {
  readonly #byWord = new Map<string, End>();

  constructor(entities: readonly AnalysedEntity[], names: readonly z.infer<typeof Named>[], text: string) {
    // What comes first counts: keys, then names of entities, then names that the answer brings.
    for (const { key, kinds } of entities) this.#add(key, { end: { key }, kinds });
    for (const { key, kinds, name, names: others } of entities) {
      for (const word of [name, ...others.map((other) => other.text)]) this.#add(word, { end: { key }, kinds });
    }
    for (const { name, kind } of names)
      if (text.includes(name)) this.#add(name, { end: { name, kind }, kinds: [kind] });
  }

  find(word: string | undefined): End | undefined {
    return word === undefined ? undefined : this.#byWord.get(word);
  }

  #add(word: string, end: End): void {
    if (!this.#byWord.has(word)) this.#byWord.set(word, end);
  }
}
