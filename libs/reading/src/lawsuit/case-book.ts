import type { Token } from '@wiregraph/syntax/document';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import type { Forum } from '../entity/court-finder.js';
import type { Sentence } from '../story/story.js';
import { benchSuits } from './bench-suit.js';
import { inferredSuits } from './inferred-suits.js';
import { caseCaptions } from './case-caption.js';
import { completedBy } from './case-completion.js';
import { countersuits } from './countersuit.js';
import { criminalCases } from './criminal-case.js';
import { damagesSought } from './damages.js';
import { forumIn } from './forum.js';
import { withLikeness } from './like-suit.js';
import { pleadings } from './pleading.js';
import { reliefAsked } from './relief-asked.js';
import type { Ruling } from './ruling.js';
import { suing } from './suing.js';
import { suitNouns } from './suit-noun.js';
import { isKin, sharesKin, type SuitFact, weakness } from './suit-fact.js';
import { suitRoles } from './suit-role.js';

/** A party with the places that make it one. */
export interface Party {
  readonly actor: Actor;
  readonly evidence: TextSpan[];
  /** No place says so in words. */
  inferred: boolean;
}

/** A lawsuit as one text tells of it. */
export interface Case {
  readonly actor: Actor;
  readonly plaintiffs: readonly Party[];
  readonly defendants: readonly Party[];
  /** Those whose side the text does not tell. */
  readonly unplaced: readonly Party[];
  readonly facts: readonly SuitFact[];
}

interface Draft {
  readonly facts: SuitFact[];
  readonly plaintiffs: Party[];
  readonly defendants: Party[];
  readonly unplaced: Party[];
}

/** The lawsuits of a story, kept apart by their parties and by what the text calls new. */
export class CaseBook {
  readonly all: readonly Case[];
  /** Rules ask over and over. */
  readonly #about = new Map<Sentence, Case | null>();

  constructor(
    private readonly scene: Scene,
    rulings: readonly Ruling[],
  ) {
    const told = withLikeness([...suing(scene), ...suitNouns(scene)]);
    const facts = [
      ...told,
      ...countersuits(scene, told),
      ...pleadings(scene),
      ...damagesSought(scene),
      ...reliefAsked(scene),
      ...suitRoles(scene),
      ...caseCaptions(scene),
      ...criminalCases(scene),
      ...inferredSuits(scene, rulings),
      ...benchSuits(scene),
    ].sort((a, b) => weakness(a) - weakness(b) || a.sentence.index - b.sentence.index || a.token.index - b.token.index);
    const drafts: Draft[] = [];
    for (const fact of facts) enter(drafts, fact);
    this.all = drafts
      .toSorted((a, b) => firstIn(a) - firstIn(b))
      .map((draft) => ({
        ...draft,
        actor: scene.cast.add({ name: nameOf(draft), kinds: ['Lawsuit'], inferred: true }),
      }));
  }

  /** The case that a sentence is about; undefined where it may be several. */
  about(sentence: Sentence): Case | undefined {
    const known = this.#about.get(sentence);
    if (known !== undefined) return known ?? undefined;
    const found = this.#read(sentence);
    this.#about.set(sentence, found ?? null);
    return found;
  }

  #read(sentence: Sentence): Case | undefined {
    const forum = forumIn(this.scene, sentence);
    const fitting = this.#alike(sentence).filter((suit) => forum === undefined || (forumOf(suit) ?? forum) === forum);
    if (fitting.length < 2) return fitting[0];
    return (
      only(fitting.filter(({ facts }) => facts.some((fact) => fact.sentence === sentence))) ??
      this.#byParties(sentence, fitting) ??
      latest(sentence, fitting) ??
      this.#ofLead(fitting)
    );
  }

  /** "the complaint", where the text tells of one case alone with that word. */
  calledBy(noun: Token): Case | undefined {
    const isSo = (fact: SuitFact) => fact.token !== noun && fact.token.lemma === noun.lemma;
    return only(this.all.filter(({ facts }) => facts.some(isSo)));
  }

  /** Civil or criminal ones, where a story has both and the sentence says which. */
  #alike({ span }: Sentence): readonly Case[] {
    const isCrime = CRIME.test(span.text);
    return isCrime !== CIVIL.test(span.text) && this.all.some((suit) => isCriminal(suit) === isCrime)
      ? this.all.filter((suit) => isCriminal(suit) === isCrime)
      : this.all;
  }

  /** The one whose two sides the first sentence names. */
  #ofLead(cases: readonly Case[]): Case | undefined {
    const [lead] = this.scene.story.sentences;
    const present = new Set(lead ? this.scene.mentionsIn(lead).map(({ actor }) => actor) : []);
    const isHere = (parties: readonly Party[]) => parties.some(({ actor }) => present.has(actor));
    return only(cases.filter((suit) => (isCriminal(suit) || isHere(suit.plaintiffs)) && isHere(suit.defendants)));
  }

  /** The one with most of its parties in the sentence. */
  #byParties(sentence: Sentence, cases: readonly Case[]): Case | undefined {
    const present = new Set(this.scene.mentionsIn(sentence).map(({ actor }) => actor));
    const scores = cases.map((suit) => partiesOf(suit).filter((actor) => present.has(actor)).length);
    const best = Math.max(...scores);
    return best === 0 ? undefined : only(cases.filter((_, i) => scores[i] === best));
  }
}

const CRIME = /\b(?:criminal|guilty|convict\w*|sentenc\w*|indict\w*|prison|jail|prosecutors?|plea)\b/i;
const CIVIL = /\b(?:civil|sue[ds]?|suing|lawsuits?|suit|plaintiffs?|damages)\b/i;

/** How far back a text may have told of the suit that it goes on about. */
const REACH = 2;

const only = (cases: readonly Case[]): Case | undefined => (cases.length === 1 ? cases[0] : undefined);

function latest(sentence: Sentence, cases: readonly Case[]): Case | undefined {
  const lastOf = ({ facts }: Case) =>
    Math.max(...facts.map((fact) => fact.sentence.index).filter((index) => index <= sentence.index));
  const last = Math.max(...cases.map(lastOf));
  return sentence.index - last > REACH ? undefined : only(cases.filter((suit) => lastOf(suit) === last));
}

/** Where a text says in which system of courts a case is. */
export const forumOf = ({ facts }: Case): Forum | undefined => facts.find(({ forum }) => forum !== undefined)?.forum;

export const partiesOf = ({ plaintiffs, defendants, unplaced }: Case | Draft): readonly Actor[] =>
  [...plaintiffs, ...defendants, ...unplaced].map(({ actor }) => actor);

const firstIn = ({ facts }: Draft) => Math.min(...facts.map(({ sentence }) => sentence.index));

function enter(drafts: Draft[], fact: SuitFact): void {
  const isPlaced = fact.unplaced.length === 0;
  const alike = isPlaced ? drafts.filter((draft) => isCriminal(draft) === fact.isCriminal) : drafts;
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

const isCriminal = ({ facts }: Draft | Case): boolean => facts.some((fact) => fact.isCriminal);

/** "Target joined the lawsuit": the one that the text tells of, or has told of last. */
const joinedBy = (drafts: readonly Draft[], { defendants, sentence }: SuitFact): Draft | undefined =>
  defendants.length > 0 && drafts.length > 1
    ? undefined
    : drafts.length === 1
      ? drafts[0]
      : drafts.findLast((draft) => draft.facts.some((fact) => fact.sentence.index === sentence.index - 1));

/** A fact that names one side only, of somebody who is party to another case, is no case of its own. */
function isLoose(
  { plaintiffs, defendants, unplaced, isJoining, isHint, inferred, clause, token }: SuitFact,
  drafts: readonly Draft[],
): boolean {
  if (isHint && drafts.length > 0) return true;
  if (plaintiffs.length > 0 && defendants.length > 0) return false;
  if (isJoining) return true;
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

function nameOf(draft: Draft): string {
  const [plaintiff] = draft.plaintiffs;
  const [defendant] = draft.defendants;
  const [party] = draft.unplaced;
  if (isCriminal(draft) && defendant) return `Criminal case against ${defendant.actor.name}`;
  if (party && !plaintiff && !defendant) return `Case of ${party.actor.name}`;
  if (plaintiff && defendant) return `${plaintiff.actor.name} v. ${defendant.actor.name}`;
  return plaintiff ? `Lawsuit by ${plaintiff.actor.name}` : `Lawsuit against ${defendant?.actor.name ?? 'unknown'}`;
}
