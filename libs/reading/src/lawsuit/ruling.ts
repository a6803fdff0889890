import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import type { Qualifiers } from '@wiregraph/newsroom/analysis';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import verbs from './ruling-verbs.json' with { type: 'json' };

type Outcome = NonNullable<Qualifiers['outcome']>;

/** What a judge or a court did. */
export interface Ruling {
  /** Undefined where the text names neither judge nor court. */
  readonly bench: Actor | undefined;
  readonly verb: Token;
  readonly outcome: Outcome;
  /** "demand", "motion", "lawsuit": what was ruled on. */
  readonly matter: Token | undefined;
  /** Undefined where the parser missed the verb. */
  readonly clause: Clause | undefined;
}

const OUTCOMES: ReadonlyMap<string, Outcome> = new Map(
  (Object.entries(verbs.outcomes) as [Outcome, string[]][]).flatMap(([outcome, lemmas]) =>
    lemmas.map((lemma) => [lemma, outcome] as const),
  ),
);
const BENCH = new Set(verbs.bench);
const MATTERS = new Set(verbs.matters);
const FORMS: ReadonlyMap<string, Outcome> = new Map(
  Object.entries(verbs.forms).map(([form, lemma]) => [form, OUTCOMES.get(lemma) ?? 'other'] as const),
);
/** How far behind "judge" the verb may stand where the parser did not see it. */
const NEAR = 8;
const AFTER = 6;

/** Rulings that a story tells of: those that the trees show, then those that a parser missed. */
export function rulingsIn(scene: Scene): readonly Ruling[] {
  const parsed = scene.clauses.flatMap((clause) => parsedRuling(scene, clause) ?? []);
  return [...parsed, ...missedRulings(scene, new Set(parsed.map(({ verb }) => verb)))];
}

function parsedRuling(scene: Scene, clause: Clause): Ruling | undefined {
  const outcome = OUTCOMES.get(clause.lemma);
  const matter = clause.objects.map(({ head }) => head).find(isMatter) ?? refusedIn(clause);
  const subject = clause.subjects.find(({ head }) => isBench(scene, head));
  if (!outcome || !matter || (!subject && clause.voice === 'active')) return undefined;
  if (!subject && !isInCourt(scene, clause)) return undefined;
  const footing = scene.footing(clause);
  if (!footing || footing.isNegated || footing.isExpected) return undefined;
  return { bench: subject && benchAt(scene, subject.head), verb: clause.verb, outcome, matter, clause };
}

/** What a judge refuses to do: "refused to dismiss the case" the case, "refused to order Amazon to ..." the order. */
function refusedIn(clause: Clause): Token | undefined {
  if (!REFUSING.has(clause.lemma)) return undefined;
  const [inner] = clause.complements.filter(({ form }) => form.isInfinitive);
  const dismissed =
    inner && OUTCOMES.get(inner.lemma) === 'dismissed' ? inner.objects.find(({ head }) => isMatter(head)) : undefined;
  return dismissed?.head ?? (inner && ORDERING.has(inner.lemma) ? inner.verb : undefined);
}

const REFUSING = new Set(['refuse', 'decline']);
const ORDERING = new Set(verbs.ordering);

/** A passive without agent is a ruling only beside a court's word, and not on a "request for comment". */
function isInCourt(scene: Scene, clause: Clause): boolean {
  const sentence = scene.sentenceOf(clause.verb);
  return sentence?.span.tokens.some(({ lemma }) => BENCH.has(lemma.toLowerCase())) ?? false;
}

/** "A U.S. judge on Monday dismissed complaints": "dismissed" is taken for an adjective. */
const missedRulings = (scene: Scene, seen: ReadonlySet<Token>): readonly Ruling[] =>
  scene.story.sentences.flatMap(({ span }) =>
    span.tokens.flatMap((verb) => {
      const outcome = FORMS.get(verb.lower);
      if (!outcome || seen.has(verb) || !['amod', 'acl', 'ROOT', 'conj', 'compound', 'nmod'].includes(verb.label))
        return [];
      const before = span.tokens.filter(({ index }) => index < verb.index && index >= verb.index - NEAR);
      const bench = before.findLast((token) => isBench(scene, token));
      const matter = span.tokens.find(
        (token) => token.index > verb.index && token.index <= verb.index + AFTER && isMatter(token),
      );
      const isBroken = before.some(
        ({ pos, lower, index }) => index > (bench?.index ?? 0) && (pos === 'VERB' || lower === 'by'),
      );
      return bench && matter && !isBroken
        ? [{ bench: benchAt(scene, bench), verb, outcome, matter, clause: undefined }]
        : [];
    }),
  );

const isMatter = (token: Token) => token.pos === 'NOUN' && MATTERS.has(token.lemma.toLowerCase());

/** Whether a word means a judge or court. */
export function isBench(scene: Scene, token: Token): boolean {
  const actor = scene.at(token);
  if (actor?.kinds.includes('Court')) return true;
  if (actor) return judgesOf(scene).includes(actor);
  return BENCH.has(token.lemma.toLowerCase());
}

/** The judge or court that a word means: by name, or as the only one that the story has. */
export function benchAt(scene: Scene, token: Token): Actor | undefined {
  const actor = scene.at(token);
  if (actor) return actor;
  const judges = judgesOf(scene);
  const isJudge = ['judge', 'justice', 'magistrate'].includes(token.lemma.toLowerCase());
  if (isJudge) return judges.length === 1 ? judges[0] : undefined;
  const courts = scene.cast.actors.filter(({ kinds }) => kinds.includes('Court'));
  return courts.length === 1 ? courts[0] : undefined;
}

/** Who is called a judge, in the order of the text. */
export const judgesOf = (scene: Scene): readonly Actor[] => [
  ...new Set(scene.titled.filter(({ isJudge }) => isJudge).map(({ person }) => person)),
];
