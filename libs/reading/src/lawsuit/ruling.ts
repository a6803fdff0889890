import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Qualifiers } from '@wiregraph/newsroom/analysis';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import type { Authority } from './authority.js';
import { BENCH, benchOr, isBench } from './bench.js';
import verbs from './ruling-verbs.json' with { type: 'json' };
import words from './suit-words.json' with { type: 'json' };

type Outcome = NonNullable<Qualifiers['outcome']>;

/** What a judge or a court did. */
export interface Ruling {
  /** Undefined where the text tells nothing of it. */
  readonly bench: Actor | undefined;
  /** The text names neither; the court follows from a place or a kind: "a federal judge in Seattle". */
  readonly isBenchInferred: boolean;
  readonly verb: Token;
  readonly outcome: Outcome;
  /** "demand", "motion", "lawsuit": what was ruled on. */
  readonly matter: Token | undefined;
  /** Undefined where the parser missed the verb. */
  readonly clause: Clause | undefined;
}

const OUTCOMES: ReadonlyMap<string, Outcome> = new Map(
  flatMap(Object.entries(verbs.outcomes) as [Outcome, string[]][], ([outcome, lemmas]) =>
    lemmas.map((lemma) => [lemma, outcome] as const),
  ),
);
/** "throw", of "throw out" */
const OPEN = new Set([...OUTCOMES.keys()].filter((verb) => verb.includes(' ')).map((verb) => verb.split(' ')[0]));
const MATTERS = new Set(verbs.matters);
const FORMS: ReadonlyMap<string, Outcome> = new Map(
  Object.entries(verbs.forms).map(([form, lemma]) => [form, OUTCOMES.get(lemma) ?? 'other'] as const),
);
const RULING_WORDS: ReadonlySet<string> = new Set(FORMS.keys());
/** How far behind "judge" the verb may stand where the parser did not see it. */
const NEAR = 8;
const AFTER = 6;

/** Rulings that a story tells of: those that the trees show, then those that a parser missed. */
export function rulingsIn(scene: Scene): readonly Ruling[] {
  const parsed = flatMap(scene.clauses, (clause) => parsedRuling(scene, clause) ?? []);
  return [...parsed, ...missedRulings(scene, new Set(parsed.map(({ verb }) => verb)))];
}

function parsedRuling(scene: Scene, clause: Clause): Ruling | undefined {
  const outcome = outcomeOf(clause);
  if (!outcome) return undefined;
  const matter = clause.objects.map(wholeOf).find(isMatter) ?? refusedIn(clause);
  const subject = clause.subjects.find(({ head }) => isBench(scene, head)) ?? agentOf(scene, clause);
  if (!matter || (!subject && clause.voice === 'active')) return undefined;
  if (!subject && !isInCourt(scene, clause)) return undefined;
  const footing = scene.footing(clause);
  if (!isUnheard(clause) && (!footing || footing.isNegated || footing.isExpected)) return undefined;
  const bench = subject && benchOr(scene, subject.head);
  return rulingOf({ bench, verb: clause.verb, outcome, matter, clause });
}

/** "most of her claims" */
const wholeOf = (noun: NounPhrase): Token => {
  const [of] = PARTS.has(noun.head.lower) ? noun.objectsOf('of') : [];
  return of?.head ?? noun.head;
};

const PARTS = new Set(words.parts);

/** "turned away an appeal": the parser takes the particle for an adverb. */
const outcomeOf = (clause: Clause): Outcome | undefined => {
  const { lemma, verb } = clause;
  return (
    (isUnheard(clause) ? 'denied' : OUTCOMES.get(lemma)) ??
    (OPEN.has(lemma) ? OUTCOMES.get(`${lemma} ${verb.next?.lower ?? ''}`) : undefined)
  );
};

/** "would not hear the appeal" */
const isUnheard = ({ lemma, form, voice }: Clause): boolean =>
  UNHEARD.has(lemma) && form.isNegated && voice === 'active' && !form.isPerfect && form.modal !== 'may';

const UNHEARD = new Set(['hear', 'take up', 'review', 'disturb', 'reconsider', 'reopen', 'revive', 'block', 'halt']);

/** "was dismissed with prejudice by Judge X": the parser hangs "by" on what stands before it. */
export function agentOf(scene: Scene, { voice, verb }: Clause): NounPhrase | undefined {
  if (voice === 'active') return undefined;
  const near = verb.subtree.filter(
    ({ lower, index }) => lower === 'by' && index > verb.index && index < verb.index + NEAR,
  );
  const agents = flatMap(near, (by) => by.children('pobj')).filter((token) => isBench(scene, token));
  return agents.map((token) => new NounPhrase(token))[0];
}

/** What courts make is not dismissed: who "threw out a ruling" reversed it. */
const rulingOf = ({ bench, outcome, matter, ...what }: Read): Ruling => ({
  ...what,
  matter,
  outcome: outcome === 'dismissed' && MADE.has(matter.lemma.toLowerCase()) ? 'reversed' : outcome,
  bench: bench?.actor,
  isBenchInferred: bench?.inferred ?? false,
});

interface Read extends Pick<Ruling, 'verb' | 'outcome' | 'clause'> {
  readonly bench: Authority | undefined;
  readonly matter: Token;
}

/**
 * What a judge refuses to do: "refused to dismiss the case" the case, "refused to order Amazon to ..." the order, "declined
 * to hear an appeal" the appeal.
 */
function refusedIn(clause: Clause): Token | undefined {
  if (!REFUSING.has(clause.lemma)) return undefined;
  const [inner] = clause.complements.filter(({ form }) => form.isInfinitive);
  if (!inner) return undefined;
  const isOfMatter = OUTCOMES.get(inner.lemma) === 'dismissed' || HEARING.has(inner.lemma);
  const matter = isOfMatter ? inner.objects.find(({ head }) => isMatter(head)) : undefined;
  return matter?.head ?? (ORDERING.has(inner.lemma) ? inner.verb : undefined);
}

const HEARING = new Set([
  'hear',
  'review',
  'consider',
  'take up',
  'reconsider',
  'rehear',
  'revive',
  'reinstate',
  'grant',
  ...['disturb', 'overturn', 'reverse', 'undo', 'upset', 'vacate', 'lift', 'set aside', 'strike down', 'reopen'],
]);
const MADE = new Set([
  'ruling',
  'verdict',
  'decision',
  'judgment',
  'judgement',
  'conviction',
  'fine',
  'award',
  'injunction',
  'order',
]);

const REFUSING = new Set(['refuse', 'decline']);
const ORDERING = new Set(verbs.ordering);

/** A passive without agent is a ruling only beside a court's word, and not on a "request for comment". */
function isInCourt(scene: Scene, clause: Clause): boolean {
  const sentence = scene.sentenceOf(clause.verb);
  return sentence?.span.tokens.some(({ lemma }) => BENCH.has(lemma.toLowerCase())) ?? false;
}

/** "A U.S. judge on Monday dismissed complaints": "dismissed" is taken for an adjective. */
const missedRulings = (scene: Scene, seen: ReadonlySet<Token>): readonly Ruling[] =>
  flatMap(scene.words(RULING_WORDS), (verb) => {
    const { sentence: span } = verb;
    const outcome = FORMS.get(verb.lower);
    if (!outcome || !UNTOLD.has(verb.label) || seen.has(verb) || isOfElse(scene.clauseAt(verb))) return [];
    const before = span.tokens.filter(({ index }) => index < verb.index && index >= verb.index - NEAR);
    const bench = before.findLast((token) => isBench(scene, token));
    const matter = span.tokens.find(
      (token) => token.index > verb.index && token.index <= verb.index + AFTER && isMatter(token),
    );
    const isBroken = before.some(
      ({ pos, lower, index }) => index > (bench?.index ?? 0) && (pos === 'VERB' || lower === 'by'),
    );
    if (!bench || !matter || isBroken) return [];
    return [rulingOf({ bench: benchOr(scene, bench), verb, outcome, matter, clause: undefined })];
  });

/** "rejected arguments that the case was too complex": the parser saw what it is done to. */
const isOfElse = (clause: Clause | undefined): boolean =>
  clause !== undefined && clause.voice === 'active' && clause.objects.length > 0;

const UNTOLD = new Set(['amod', 'acl', 'ROOT', 'conj', 'compound', 'nmod']);

const isMatter = (token: Token) => token.pos === 'NOUN' && MATTERS.has(token.lemma.toLowerCase());
