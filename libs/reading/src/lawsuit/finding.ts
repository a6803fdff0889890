import type { Qualifiers } from '@wiregraph/newsroom/analysis';
import type { Clause } from '@wiregraph/syntax/pattern';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { CourtScene } from './court-scene.js';
import type { Actor } from '../entity/cast.js';
import type { Dated } from '../time/calendar.js';
import { type Authority } from './authority.js';
import { benchOr, isBench } from './bench.js';
import type { Case } from './case-book.js';
import { partiesOf } from './case-draft.js';
import { agentOf } from './ruling.js';
import verbs from './ruling-verbs.json' with { type: 'json' };

/** What a court held or ordered, in the words of the text. */
export interface Finding {
  readonly bench: Authority;
  readonly suit: Case;
  readonly against: Actor | undefined;
  /** Where the text names the winner: who else is in the case may be told in one version of a story and not in the next. */
  readonly inFavourOf?: Actor | undefined;
  /** It says for whom alone, and not what was done. */
  readonly isSide?: boolean;
  /** It says neither, only that there was a ruling. */
  readonly isNoun?: boolean;
  /** Default `other`: whether it is a loss the words tell. */
  readonly outcome?: Qualifiers['outcome'];
  /** "violated antitrust law", "in favor of Oracle" */
  readonly matter?: string | undefined;
  readonly scope?: Qualifiers['scope'];
  readonly amount?: Qualifiers['amount'];
  readonly on: Dated | undefined;
  readonly evidence: TextSpan;
}

/** A clause that says what a court decided, with the court and the suit. */
export interface Deciding {
  readonly clause: Clause;
  readonly bench: Authority;
  readonly suit: Case;
}

const WRONGS = new Set(verbs.wrongs);
const GUILTY: ReadonlySet<string> = new Set(['liable', 'guilty', 'monopolist', 'responsible']);

/** Clauses with one of the verbs that a court is the subject of, where what they say is a fact and a suit is known. */
export const decidingIn = (scene: CourtScene, ...patterns: readonly string[]): readonly Deciding[] =>
  flatMap(scene.verbs(...patterns), ({ clause }) => {
    const footing = scene.footing(clause);
    const subject = clause.subjects.find(({ head }) => isBench(scene, head)) ?? agentOf(scene, clause);
    const sentence = scene.sentenceOf(clause.verb);
    const suit = sentence && scene.cases.about(sentence);
    if (!subject || !suit || !footing || footing.isNegated || footing.isExpected) return [];
    const bench = benchOr(scene, subject.head);
    return bench ? [{ clause, bench, suit }] : [];
  });

/** "ruled that Google violated antitrust law", "found that NSO Group is liable" */
export const findingsOf = (scene: CourtScene): readonly Finding[] =>
  flatMap(decidingIn(scene, 'rule|find|hold|conclude|determine|say|declare|write'), (deciding) => [
    ...(liableIn(scene, deciding) ?? []),
    ...contentOf(scene, deciding),
  ]);

const DECIDING = new Set(['rule', 'find', 'hold', 'conclude', 'determine']);

/** What was found against a party; of what is ruled about anything else, only that it was. */
function contentOf(scene: CourtScene, deciding: Deciding): readonly Finding[] {
  const { clause, bench, suit } = deciding;
  const contents = flatMap(clause.complements, (inner) => [inner, ...inner.conjuncts]);
  const found = flatMap(contents, (inner) => foundIn(scene, deciding, inner) ?? []);
  const [first] = contents;
  if (found.length > 0 || !DECIDING.has(clause.lemma) || !first || bench.inferred) return found;
  const evidence = scene.evidence(clause, clause.subjects);
  return [{ bench, suit, against: undefined, isNoun: true, matter: 'ruling', on: scene.dateOf(clause), evidence }];
}

/** "found Google liable for infringing patents" */
function liableIn(scene: CourtScene, { clause, bench, suit }: Deciding): readonly Finding[] | undefined {
  const party = scene
    .all([...clause.objects, ...flatMap(clause.complements, ({ surfaceSubjects }) => surfaceSubjects)])
    .find((actor) => partiesOf(suit).includes(actor));
  const word = [...clause.verb.subtree].find(
    ({ lower, index }) => GUILTY.has(lower) && index > clause.verb.index && index <= clause.verb.index + NEAR,
  );
  const isOfClause = word && clause.complements.some(({ verb, form }) => form.isFinite && verb.subtree.includes(word));
  if (!party || !word || isOfClause || clause.lemma !== 'find' || word.previous?.lower === 'not') return undefined;
  const words = word.subtree.filter(({ index }) => index >= word.index);
  const span = scene.cover(word, ...words);
  return [
    {
      bench,
      suit,
      against: party,
      matter: scene.story.textOf(span).slice(0, 1_000),
      scope: 'merits',
      on: scene.dateOf(clause),
      evidence: scene.cover(clause.verb, ...words),
    },
  ];
}

/** How far behind "found" the word may stand. */
const NEAR = 6;

function foundIn(scene: CourtScene, { clause, bench, suit }: Deciding, inner: Clause): Finding | undefined {
  const party = scene.all(inner.surfaceSubjects).find((actor) => partiesOf(suit).includes(actor));
  const isWrong = WRONGS.has(inner.lemma) || inner.attributes.some(({ head }) => GUILTY.has(head.lemma.toLowerCase()));
  if (!party || !isWrong || inner.form.modal !== undefined) return undefined;
  const words = [
    ...inner.verb.children('aux', 'auxpass', 'neg'),
    ...flatMap([...inner.objects, ...inner.attributes], ({ core }) => core.tokens),
  ];
  const span = scene.cover(inner.verb, ...words);
  return {
    bench,
    suit,
    against: inner.isNegated ? opponentOf(suit, party) : party,
    matter: scene.story.textOf(span).slice(0, 1_000),
    scope: 'merits',
    on: scene.dateOf(clause),
    evidence: scene.cover(clause.verb, ...inner.surfaceSubjects.map(({ head }) => head), inner.verb, ...words),
  };
}

/** The other side, if it is one alone. */
export function opponentOf({ plaintiffs, defendants }: Case, party: Actor): Actor | undefined {
  const isPlaintiff = plaintiffs.some(({ actor }) => actor === party);
  const others = isPlaintiff ? defendants : plaintiffs;
  return others.length === 1 ? others[0]?.actor : undefined;
}
