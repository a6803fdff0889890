import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { CourtScene } from './court-scene.js';
import type { Actor } from '../entity/cast.js';
import { moneyIn } from '../money/money-finder.js';
import { benchOr, isBench } from './bench.js';
import { type Case, partiesOf } from './case-book.js';
import { type Deciding, decidingIn, type Finding, opponentOf } from './finding.js';
import words from './suit-words.json' with { type: 'json' };

/** What a court decided without a word on a motion: for whom, who is to pay, what is stopped. */
export const decisionsOf = (scene: CourtScene): readonly Finding[] => [
  ...decidingIn(scene, 'rule|find|decide|side').flatMap((deciding) => sideOf(scene, deciding) ?? []),
  ...decidingIn(scene, 'order|direct|tell|require|award|say|rule|find|decide').flatMap(
    (deciding) => paymentOf(scene, deciding) ?? [],
  ),
  ...decidingIn(scene, 'order|direct|tell').flatMap((deciding) => orderOf(scene, deciding) ?? []),
  ...decidingIn(scene, 'clear').flatMap((deciding) => clearedOf(scene, deciding) ?? []),
  ...mustFace(scene),
  ...decidingIn(scene, 'block|halt|bar|prohibit|enjoin').flatMap((deciding) => stopOf(scene, deciding) ?? []),
];

/** "ruled in favor of Oracle", "ruled against Qualcomm", "sided with Tesla" */
function sideOf(scene: CourtScene, { clause, bench, suit }: Deciding): Finding | undefined {
  const favor = clause
    .obliquesNear('in')
    .flatMap(({ token, objects }) => objects.map(({ head }) => ({ token, head })))
    .filter(({ head }) => head.lower === 'favor' || head.lower === 'favour')
    .flatMap(({ token, head }) =>
      new NounPhrase(head).obliques('of').map(({ objects }) => ({ token, objects, isFor: true })),
    );
  const plain = clause.obliques('for', 'with', 'against').map(({ token, objects, preposition }) => ({
    token,
    objects,
    isFor: preposition !== 'against',
  }));
  for (const { token, objects, isFor } of [...favor, ...plain]) {
    const noun = objects.find(({ head }) => isParty(suit, scene.at(head)));
    const party = noun && scene.at(noun.head);
    if (!noun || !party || (token.lower === 'with' && clause.lemma !== 'side')) continue;
    const words = scene.cover(token, ...scene.tokensAt(noun.head));
    return {
      bench,
      suit,
      against: isFor ? opponentOf(suit, party) : party,
      matter: scene.story.textOf(words).slice(0, 1_000),
      on: scene.dateOf(clause),
      evidence: scene.cover(clause.verb, token, ...scene.tokensAt(noun.head)),
    };
  }
  return undefined;
}

const isParty = (suit: Case, actor: Actor | undefined) => actor !== undefined && partiesOf(suit).includes(actor);

/** "ordered Bayer to pay $80 million", "awarded Hardeman $80 million" */
function paymentOf(scene: CourtScene, { clause, bench, suit }: Deciding): Finding | undefined {
  const sentence = scene.sentenceOf(clause.verb);
  const money = sentence && moneyIn(sentence).find(({ tokens }) => (tokens[0]?.index ?? 0) > clause.verb.index);
  const paying = clause.complements.find(({ lemma, form }) => lemma === 'pay' && isDue(clause, form.modal));
  const isAward = clause.lemma === 'award';
  if (!money || (!paying && !isAward)) return undefined;
  const named = scene.all(
    isAward ? [...clause.indirectObjects, ...clause.objects] : [...clause.objects, ...(paying?.subjects ?? [])],
  );
  const party = named.find((actor) => isParty(suit, actor));
  if (!party) return undefined;
  return {
    bench,
    suit,
    against: isAward ? opponentOf(suit, party) : party,
    matter: isJury(clause) ? 'verdict' : 'damages',
    scope: 'merits',
    amount: money.money,
    on: scene.dateOf(clause),
    evidence: scene.cover(clause.verb, ...(paying ? [paying.verb] : []), ...money.tokens),
  };
}

/** "ordered Shell to cut its emissions" */
function orderOf(scene: CourtScene, { clause, bench, suit }: Deciding): Finding | undefined {
  const party = scene.all(clause.objects).find((actor) => isParty(suit, actor));
  const inner = clause.complements.find(({ form }) => form.isInfinitive);
  if (!party || !inner || inner.lemma === 'pay' || inner.isNegated) return undefined;
  const words = [...inner.verb.children('aux', 'neg'), inner.verb, ...inner.objects.flatMap(({ core }) => core.tokens)];
  const span = scene.cover(inner.verb, ...words);
  return {
    bench,
    suit,
    against: party,
    matter: `order ${scene.story.textOf(span)}`.slice(0, 1_000),
    on: scene.dateOf(clause),
    evidence: scene.cover(clause.verb, ...words),
  };
}

/** "ordered X to pay", "ruled that X must pay" */
const isDue = ({ lemma }: Clause, modal: string | undefined): boolean =>
  modal === 'must' || modal === 'should' || (modal === undefined && ORDERING.has(lemma));

const ORDERING = new Set(['order', 'direct', 'tell', 'require']);

/** "cleared Johnson & Johnson of liability" */
function clearedOf(scene: CourtScene, { clause, bench, suit }: Deciding): Finding | undefined {
  const party = scene.all(clause.objects).find((actor) => isParty(suit, actor));
  const of = clause.obliquesNear('of')[0];
  if (!party || !of) return undefined;
  const words = [of.token, ...of.objects.flatMap(({ core }) => core.tokens)];
  return {
    bench,
    suit,
    against: opponentOf(suit, party),
    matter: `cleared ${scene.story.textOf(scene.cover(of.token, ...words))}`.slice(0, 1_000),
    scope: 'merits',
    on: scene.dateOf(clause),
    evidence: scene.cover(clause.verb, ...words),
  };
}

/** "Amazon must face a lawsuit by X, a U.S. judge ruled on Monday": a motion to dismiss it has failed. */
const mustFace = (scene: CourtScene): readonly Finding[] =>
  scene.verbs('face').flatMap(({ clause, subjects }) => {
    const sentence = scene.sentenceOf(clause.verb);
    const suit = sentence && scene.cases.about(sentence);
    const ruling = rulingAbove(scene, clause);
    const bench = ruling && ruling.subjects.flatMap(({ head }) => benchOr(scene, head) ?? [])[0];
    const party = scene.all(subjects).find((actor) => suit?.defendants.some((defendant) => defendant.actor === actor));
    const suits = clause.objects.filter(({ head }) => SUIT.has(head.lemma.toLowerCase()));
    if (!suit || !ruling || !bench || !party || suits.length === 0 || clause.form.modal !== 'must') return [];
    return [
      {
        bench,
        suit,
        against: party,
        outcome: 'denied',
        matter: 'motion to dismiss',
        scope: 'procedural',
        on: scene.dateOf(ruling) ?? scene.dateOf(clause),
        evidence: scene.evidence(clause, suits),
      },
    ];
  });

/** The clause in which a judge says so: above, or set beside. */
const rulingAbove = (scene: CourtScene, clause: Clause): Clause | undefined =>
  [clause.parent, ...clause.children.filter(({ relation }) => relation === 'parataxis')].find((other) =>
    other?.subjects.some(({ head }) => isBench(scene, head)),
  );

const SUIT = new Set(words.suit);

const isJury = ({ subjects }: Clause) => subjects.some(({ head }) => head.lower === 'jury' || head.lower === 'jurors');

/** "blocked Aetna's merger with Humana", "barred Uber from using the files" */
function stopOf(scene: CourtScene, { clause, bench, suit }: Deciding): Finding | undefined {
  const stopped = clause.objects.flatMap((noun) => scene.who(noun) ?? scene.all([...noun.possessors]));
  const party = [...stopped, ...scene.all(clause.objects.flatMap(({ possessors }) => possessors))].find((actor) =>
    suit.defendants.some((defendant) => defendant.actor === actor),
  );
  if (!party || clause.voice === 'passive') return undefined;
  const isForNow = scene.sentenceOf(clause.verb)?.span.tokens.some(isTemporary) ?? false;
  return {
    bench,
    suit,
    against: party,
    outcome: 'granted',
    matter: 'injunction',
    ...(isForNow ? { scope: 'preliminary' as const } : {}),
    on: scene.dateOf(clause),
    evidence: scene.evidence(clause, clause.objects),
  };
}

const isTemporary = ({ lower }: Token) => ['temporarily', 'temporary', 'preliminary', 'preliminarily'].includes(lower);
