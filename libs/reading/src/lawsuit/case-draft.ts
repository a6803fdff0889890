import type { TextSpan } from '@wiregraph/kernel/text-span';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Actor } from '../entity/cast.js';
import { completedBy } from './case-completion.js';
import { isKin, sharesKin, type SuitFact } from './suit-fact.js';

/** A party with the places that make it one. */
export interface Party {
  readonly actor: Actor;
  readonly evidence: TextSpan[];
  /** No place says so in words. */
  inferred: boolean;
}

interface Sides {
  readonly plaintiffs: readonly Party[];
  readonly defendants: readonly Party[];
  readonly unplaced: readonly Party[];
}

/** A case as facts come in. */
export interface Draft {
  readonly facts: SuitFact[];
  readonly plaintiffs: Party[];
  readonly defendants: Party[];
  readonly unplaced: Party[];
}

/** Everybody in it. */
export const partiesOf = ({ plaintiffs, defendants, unplaced }: Sides): readonly Actor[] =>
  [...plaintiffs, ...defendants, ...unplaced].map(({ actor }) => actor);

/** The sentence that first tells of it. */
export const firstIn = ({ facts }: Draft) => Math.min(...facts.map(({ sentence }) => sentence.index));

/** Takes a fact into the case that it tells of, or into a new one. */
export function enter(drafts: Draft[], fact: SuitFact): void {
  const isPlaced = fact.unplaced.length === 0;
  const alike =
    isPlaced && (fact.isCriminal || !fact.isJoining)
      ? drafts.filter((draft) => isCriminal(draft) === fact.isCriminal)
      : drafts;
  const known =
    alike.find((draft) => isSameCase(draft, fact)) ??
    (fact.isJoining ? joinedBy(alike, fact) : completedBy(alike, fact));
  if (!known && (isLoose(fact, alike) || isReversed(fact, alike))) return;
  const draft = known ?? { facts: [], plaintiffs: [], defendants: [], unplaced: [] };
  if (!known) drafts.push(draft);
  draft.facts.push(fact);
  addParties(draft.plaintiffs, fact.plaintiffs, fact);
  addParties(draft.defendants, fact.defendants, fact);
  const placed = [...draft.plaintiffs, ...draft.defendants].map(({ actor }) => actor);
  const open = fact.unplaced.filter((actor) => !sharesKin(placed, [actor]));
  addParties(draft.unplaced, open, fact);
}

export const isCriminal = ({ facts }: { readonly facts: readonly SuitFact[] }): boolean =>
  facts.some((fact) => fact.isCriminal);

/** "Target joined the lawsuit": the one that the text tells of, or has told of last. */
const joinedBy = (
  drafts: readonly Draft[],
  { defendants, sentence, isCriminal: isCrime }: SuitFact,
): Draft | undefined =>
  isCrime
    ? drafts.findLast((draft) => draft.facts.some((fact) => [0, 1].includes(sentence.index - fact.sentence.index)))
    : defendants.length > 0 && drafts.length > 1
      ? undefined
      : drafts.length === 1
        ? drafts[0]
        : drafts.findLast((draft) => draft.facts.some((fact) => fact.sentence.index === sentence.index - 1));

/** A fact that names one side only, of somebody who is party to another case, is no case of its own. */
function isLoose(
  { plaintiffs, defendants, unplaced, isJoining, isHint, isCriminal: isCrime, inferred, clause, token }: SuitFact,
  drafts: readonly Draft[],
): boolean {
  if (isHint && drafts.length > 0) return true;
  if (plaintiffs.length > 0 && defendants.length > 0) return false;
  if (isJoining) return !isCrime;
  if (unplaced.length > 0) return drafts.length > 0;
  // "a case that she brought herself", of one who is sued in others
  const isBrought = plaintiffs.length > 0 && !inferred && clause?.attachedTo === token;
  const drafted = flatMap(drafts, (draft) => (isBrought ? actorsOf(draft.plaintiffs) : partiesOf(draft)));
  return sharesKin(drafted, [...plaintiffs, ...defendants]);
}

const actorsOf = (parties: readonly Party[]): readonly Actor[] => parties.map(({ actor }) => actor);

/** Who sued whom the text has told in words; that the other sued too would only follow. */
const isReversed = ({ plaintiffs, defendants, inferred, isNew }: SuitFact, drafts: readonly Draft[]): boolean =>
  inferred &&
  !isNew &&
  drafts.some(
    (draft) => sharesKin(actorsOf(draft.defendants), plaintiffs) && sharesKin(actorsOf(draft.plaintiffs), defendants),
  );

function isSameCase(draft: Draft, { plaintiffs, defendants, unplaced, isNew, forum }: SuitFact): boolean {
  if (isNew !== draft.facts.every((fact) => fact.isNew) && (isNew || draft.facts.every((fact) => fact.forum && forum)))
    return false;
  if (forum && draft.facts.some((fact) => fact.forum !== undefined && fact.forum !== forum)) return false;
  const agree = (known: readonly Party[], found: readonly Actor[]) => {
    if (known.length === 0 || found.length === 0) return undefined;
    const actors = known.map(({ actor }) => actor);
    return sharesKin(actors, found);
  };
  if (unplaced.length > 0) return sharesKin(partiesOf(draft), unplaced);
  const sides = [agree(draft.plaintiffs, plaintiffs), agree(draft.defendants, defendants)];
  return sides.includes(true) && !sides.includes(false);
}

/** Kin of a known party is taken for it where the text only lets infer a party: a judge says "Amazon" for its unit. */
function addParties(parties: Party[], actors: readonly Actor[], { evidence, inferred }: SuitFact): void {
  for (const actor of actors) {
    const known = parties.find((party) => party.actor === actor || (inferred && isKin(party.actor, actor)));
    if (!known) parties.push({ actor, evidence: [evidence], inferred });
    else if (inferred === known.inferred || known.actor !== actor) known.evidence.push(evidence);
    else if (!inferred) {
      known.inferred = false;
      known.evidence.unshift(evidence);
    }
  }
}

/** What a case is called here, by its parties. */
export function nameOf(draft: Draft): string {
  const [plaintiff] = draft.plaintiffs;
  const [defendant] = draft.defendants;
  const [party] = draft.unplaced;
  const [{ bench }] = draft.facts as [SuitFact];
  if (bench && partiesOf(draft).length === 0) return `Case before ${bench.name}`;
  if (isCriminal(draft) && defendant) return `Criminal case against ${defendant.actor.name}`;
  if (party && !plaintiff && !defendant) return `Case of ${party.actor.name}`;
  if (plaintiff && defendant) return `${plaintiff.actor.name} v. ${defendant.actor.name}`;
  return plaintiff ? `Lawsuit by ${plaintiff.actor.name}` : `Lawsuit against ${defendant?.actor.name ?? 'unknown'}`;
}

/**
 * "must face a lawsuit by a former manager ... Her suit asks for $8 million": the one case that has only who sues and the one
 * that has only who is sued are one, if the text calls neither another.
 */
export function joinHalves(drafts: readonly Draft[]): readonly Draft[] {
  const civil = drafts.filter((draft) => !isCriminal(draft) && draft.unplaced.length === 0);
  const [asking, otherAsking] = civil.filter(
    ({ plaintiffs, defendants }) => plaintiffs.length > 0 && defendants.length === 0,
  );
  const [answering, otherAnswering] = civil.filter(
    ({ plaintiffs, defendants }) => defendants.length > 0 && plaintiffs.length === 0,
  );
  if (!asking || !answering || otherAsking || otherAnswering || civil.length > 2) return drafts;
  const facts = [...asking.facts, ...answering.facts];
  const [forum, ...forums] = [...new Set(facts.flatMap((fact) => fact.forum ?? []))];
  const isOther = facts.some((fact) => fact.isNew) || (forum !== undefined && forums.length > 0);
  const isMeant = [asking, answering].some((draft) => draft.facts.some(isDefinite));
  if (isOther || !isMeant || sharesKin(actorsOf(asking.plaintiffs), actorsOf(answering.defendants))) return drafts;
  const whole: Draft = { facts, plaintiffs: asking.plaintiffs, defendants: answering.defendants, unplaced: [] };
  return drafts.flatMap((draft) => (draft === answering ? [] : draft === asking ? [whole] : [draft]));
}

const DEFINITE = new Set(['the', 'his', 'her', 'their', 'this']);
const isDefinite = ({ token }: SuitFact): boolean =>
  token.children('det', 'poss').some(({ lower }) => DEFINITE.has(lower));
