import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import type { CourtScene } from './court-scene.js';
import type { Actor } from '../entity/cast.js';
import { moneyIn } from '../money/money-finder.js';
import type { Case } from './case-book.js';
import { deedsOf } from './case-deed.js';
import { isCriminal, partiesOf } from './case-draft.js';
import { type Deciding, decidingIn, type Finding, opponentOf } from './finding.js';
import { defeatsAt } from './defeat.js';
import { goingOn } from './going-on.js';
import { behind } from './suit-fact.js';
import { sidesTaken } from './siding.js';
import verbs from './ruling-verbs.json' with { type: 'json' };

/** What a court decided without a word on a motion: for whom, who is to pay, what is stopped. */
export const decisionsOf = (scene: CourtScene): readonly Finding[] => [
  ...sidesTaken(scene),
  ...decidingIn(scene, 'order|direct|tell|require|award|say|rule|find|decide').flatMap(
    (deciding) => paymentOf(scene, deciding) ?? [],
  ),
  ...decidingIn(scene, 'order|direct|tell').flatMap((deciding) => orderOf(scene, deciding) ?? []),
  ...decidingIn(scene, 'clear').flatMap((deciding) => clearedOf(scene, deciding) ?? []),
  ...decidingIn(scene, 'sentence|give|jail|hand').flatMap((deciding) => sentenceOf(scene, deciding) ?? []),
  ...goingOn(scene),
  ...decidingIn(scene, 'cut|reduce|slash|trim|halve|lower').flatMap((deciding) => reducedBy(scene, deciding) ?? []),
  ...defeatsAt(scene),
  ...decidingIn(scene, 'block|halt|bar|prohibit|enjoin').flatMap((deciding) => stopOf(scene, deciding) ?? []),
  ...deedsOf(scene),
];

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
    inFavourOf: isAward ? party : undefined,
    matter: isJury(clause) ? 'verdict' : 'damages',
    scope: 'merits',
    amount: money.money,
    on: scene.dateOf(clause),
    evidence: scene.cover(clause.verb, ...(paying ? [paying.verb] : []), ...money.tokens),
  };
}

/** "cut the award to $15m": of what, the text may have said before. */
function reducedBy(scene: CourtScene, { clause, bench, suit }: Deciding): Finding | undefined {
  const sentence = scene.sentenceOf(clause.verb);
  const isAward = clause.objects.some(({ head }) => AWARDS.has(head.lemma.toLowerCase()));
  const money = sentence && moneyIn(sentence).find(({ tokens }) => (tokens[0]?.index ?? 0) > clause.verb.index);
  if (!isAward || !money || clause.voice === 'passive') return undefined;
  return {
    bench,
    suit,
    against: undefined,
    matter: 'damages',
    amount: money.money,
    on: scene.dateOf(clause),
    evidence: scene.cover(clause.verb, ...clause.objects.map(({ head }) => head), ...money.tokens),
  };
}

const AWARDS = new Set(['award', 'damages', 'verdict', 'sum', 'amount', 'judgment', 'payout', 'fine', 'penalty', 'it']);

/** "ordered Shell to cut its emissions" */
function orderOf(scene: CourtScene, { clause, bench, suit }: Deciding): Finding | undefined {
  const party = scene.all(clause.objects).find((actor) => isParty(suit, actor)) ?? solePartyOf(clause, suit);
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

/** "ordered the company to ...", where the case is known to be of one party alone */
function solePartyOf({ objects }: Clause, suit: Case): Actor | undefined {
  const [party, other] = partiesOf(suit);
  const isCompany = objects.some(
    ({ head }) => head.lower === 'company' && head.children('det').some(({ lower }) => lower === 'the'),
  );
  return isCompany && other === undefined ? party : undefined;
}

/** "ordered X to pay", "ruled that X must pay" */
const isDue = ({ lemma }: Clause, modal: string | undefined): boolean =>
  modal === 'must' || modal === 'should' || (modal === undefined && ORDERING.has(lemma));

const ORDERING = new Set(['order', 'direct', 'tell', 'require']);

/** "sentenced him to 11 years in prison" */
function sentenceOf(scene: CourtScene, { clause, bench, suit }: Deciding): Finding | undefined {
  const party = scene.all(clause.objects).find((actor) => isParty(suit, actor));
  const [to] = clause.obliquesNear('to');
  if (clause.lemma !== 'sentence') return givenTo(scene, { clause, bench, suit });
  if (!party || !to) return undefined;
  const words = to.objects.flatMap(({ core }) => core.tokens);
  return {
    bench,
    suit,
    against: party,
    matter: `sentence ${scene.story.textOf(scene.cover(to.token, ...words))}`.slice(0, 1_000),
    scope: 'merits',
    on: scene.dateOf(clause),
    evidence: scene.cover(clause.verb, to.token, ...words),
  };
}

/** "gave him 12 years", "jailed her for a year" */
function givenTo(scene: CourtScene, { clause, bench, suit }: Deciding): Finding | undefined {
  const whom = clause.lemma === 'jail' ? clause.objects : clause.indirectObjects;
  const party = scene.all(whom).find((actor) => isParty(suit, actor));
  const term = [...clause.objects, ...clause.objectsNear('for')].find(({ head }) =>
    TERMS.has(head.lemma.toLowerCase()),
  );
  if (!party || !term || !isCriminal(suit)) return undefined;
  const span = scene.cover(...term.core.tokens);
  return {
    bench,
    suit,
    against: party,
    matter: `sentence ${scene.story.textOf(span)}`.slice(0, 1_000),
    scope: 'merits',
    on: scene.dateOf(clause),
    evidence: scene.cover(clause.verb, ...term.core.tokens),
  };
}

const TERMS = new Set(['year', 'month', 'week', 'sentence', 'term', 'life']);

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
    inFavourOf: party,
    matter: `cleared ${scene.story.textOf(scene.cover(of.token, ...words))}`.slice(0, 1_000),
    scope: 'merits',
    on: scene.dateOf(clause),
    evidence: scene.cover(clause.verb, ...words),
  };
}

const isJury = ({ subjects }: Clause) => subjects.some(({ head }) => head.lower === 'jury' || head.lower === 'jurors');

/** "blocked Aetna's merger with Humana", "barred Uber from using the files" */
function stopOf(scene: CourtScene, { clause, bench, suit }: Deciding): Finding | undefined {
  const stopped = clause.objects.flatMap((noun) => scene.who(noun) ?? scene.all([...noun.possessors]));
  const deals = clause.objects.filter(({ head }) => DEALS.has(head.lemma.toLowerCase()));
  const between = deals.flatMap(({ head }) => [
    ...behind(head, 'of'),
    ...behind(head, 'between'),
    ...behind(head, 'by'),
  ]);
  const { defendants } = suit;
  const sole = deals.length > 0 && defendants.length === 1 ? defendants[0]?.actor : undefined;
  const party =
    [...stopped, ...scene.all(between)].find((actor) => defendants.some((one) => one.actor === actor)) ?? sole;
  if (!party) return undefined;
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

const DEALS = new Set(verbs.deals);
const isTemporary = ({ lower }: Token) => ['temporarily', 'temporary', 'preliminary', 'preliminarily'].includes(lower);
