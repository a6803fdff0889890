import type { Clause } from '@wiregraph/syntax/pattern';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { CourtScene } from './court-scene.js';
import type { Actor } from '../entity/cast.js';
import type { Dated } from '../time/calendar.js';
import { type Case, partiesOf } from './case-book.js';
import { benchAt, isBench } from './ruling.js';
import verbs from './ruling-verbs.json' with { type: 'json' };

/** A court held that a party did wrong, or did not. */
export interface Finding {
  readonly bench: Actor;
  readonly suit: Case;
  readonly against: Actor | undefined;
  /** The words of what was found: "violated antitrust law". */
  readonly matter: string;
  readonly on: Dated | undefined;
  readonly evidence: TextSpan;
}

const WRONGS = new Set(verbs.wrongs);
const GUILTY = new Set(['liable', 'guilty', 'monopolist', 'responsible']);

/** "ruled that Google violated antitrust law", "found that NSO Group is liable" */
export const findingsOf = (scene: CourtScene): readonly Finding[] =>
  scene.verbs('rule|find|hold|conclude|determine').flatMap(({ clause }) => {
    const footing = scene.footing(clause);
    const subject = clause.subjects.find(({ head }) => isBench(scene, head));
    const bench = subject && benchAt(scene, subject.head);
    if (!bench || !footing || footing.isNegated || footing.isExpected) return [];
    return clause.complements
      .flatMap((inner) => [inner, ...inner.conjuncts])
      .flatMap((inner) => foundIn(scene, { clause, inner, bench }) ?? []);
  });

interface Held {
  readonly clause: Clause;
  readonly inner: Clause;
  readonly bench: Actor;
}

function foundIn(scene: CourtScene, { clause, inner, bench }: Held): Finding | undefined {
  const sentence = scene.sentenceOf(clause.verb);
  const suit = sentence && scene.cases.about(sentence);
  const party = suit && scene.all(inner.surfaceSubjects).find((actor) => partiesOf(suit).includes(actor));
  const isWrong = WRONGS.has(inner.lemma) || inner.attributes.some(({ head }) => GUILTY.has(head.lemma.toLowerCase()));
  if (!suit || !party || !isWrong || inner.form.modal !== undefined) return undefined;
  const words = [
    ...inner.verb.children('aux', 'auxpass', 'neg'),
    ...[...inner.objects, ...inner.attributes].flatMap(({ core }) => core.tokens),
  ];
  const span = scene.cover(inner.verb, ...words);
  const others = partiesOf(suit).filter((actor) => actor !== party);
  return {
    bench,
    suit,
    against: inner.isNegated ? (others.length === 1 ? others[0] : undefined) : party,
    matter: scene.story.textOf(span).slice(0, 1_000),
    on: scene.dateOf(clause),
    evidence: scene.cover(clause.verb, ...inner.surfaceSubjects.map(({ head }) => head), inner.verb, ...words),
  };
}
