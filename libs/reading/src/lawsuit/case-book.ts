import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import type { Forum } from '../entity/court-finder.js';
import type { Sentence } from '../story/story.js';
import { inferredSuits } from './inferred-suits.js';
import { caseCaptions } from './case-caption.js';
import { forumIn } from './forum.js';
import type { Ruling } from './ruling.js';
import { suing } from './suing.js';
import { suitNouns } from './suit-noun.js';
import { isKin, sharesKin, type SuitFact } from './suit-fact.js';

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
  readonly facts: readonly SuitFact[];
}

interface Draft {
  readonly facts: SuitFact[];
  readonly plaintiffs: Party[];
  readonly defendants: Party[];
}

/** The lawsuits of a story, kept apart by their parties and by what the text calls new. */
export class CaseBook {
  readonly all: readonly Case[];

  constructor(
    private readonly scene: Scene,
    rulings: readonly Ruling[],
  ) {
    const facts = [...suing(scene), ...suitNouns(scene), ...caseCaptions(scene), ...inferredSuits(scene, rulings)].sort(
      (a, b) => weakness(a) - weakness(b) || a.sentence.index - b.sentence.index || a.token.index - b.token.index,
    );
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
    const forum = forumIn(this.scene, sentence);
    const fitting = this.all.filter((suit) => forum === undefined || (forumOf(suit) ?? forum) === forum);
    if (fitting.length < 2) return fitting[0];
    return (
      only(fitting.filter(({ facts }) => facts.some((fact) => fact.sentence === sentence))) ??
      this.#byParties(sentence, fitting) ??
      latest(sentence, fitting) ??
      this.#ofLead(fitting)
    );
  }

  /** The one whose two sides the first sentence names. */
  #ofLead(cases: readonly Case[]): Case | undefined {
    const [lead] = this.scene.story.sentences;
    const present = new Set(lead ? this.scene.mentionsIn(lead).map(({ actor }) => actor) : []);
    const isHere = (parties: readonly Party[]) => parties.some(({ actor }) => present.has(actor));
    return only(cases.filter(({ plaintiffs, defendants }) => isHere(plaintiffs) && isHere(defendants)));
  }

  /** The one with most of its parties in the sentence. */
  #byParties(sentence: Sentence, cases: readonly Case[]): Case | undefined {
    const present = new Set(this.scene.mentionsIn(sentence).map(({ actor }) => actor));
    const scores = cases.map((suit) => partiesOf(suit).filter((actor) => present.has(actor)).length);
    const best = Math.max(...scores);
    return best === 0 ? undefined : only(cases.filter((_, i) => scores[i] === best));
  }
}

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

export const partiesOf = ({ plaintiffs, defendants }: Case): readonly Actor[] =>
  [...plaintiffs, ...defendants].map(({ actor }) => actor);

/** Whole facts first, so that partial and inferred ones find their case. */
const weakness = ({ inferred, plaintiffs, defendants }: SuitFact) =>
  (inferred ? 2 : 0) + (plaintiffs.length === 0 || defendants.length === 0 ? 1 : 0);

const firstIn = ({ facts }: Draft) => Math.min(...facts.map(({ sentence }) => sentence.index));

function enter(drafts: Draft[], fact: SuitFact): void {
  const known = drafts.find((draft) => isSameCase(draft, fact));
  if (!known && isLoose(fact, drafts)) return;
  const draft = known ?? { facts: [], plaintiffs: [], defendants: [] };
  if (!known) drafts.push(draft);
  draft.facts.push(fact);
  addParties(draft.plaintiffs, fact.plaintiffs, fact);
  addParties(draft.defendants, fact.defendants, fact);
}

/** A fact that names one side only, of somebody who is party to another case, is no case of its own. */
function isLoose({ plaintiffs, defendants }: SuitFact, drafts: readonly Draft[]): boolean {
  if (plaintiffs.length > 0 && defendants.length > 0) return false;
  const known = drafts.flatMap((draft) => [...draft.plaintiffs, ...draft.defendants].map(({ actor }) => actor));
  return sharesKin(known, [...plaintiffs, ...defendants]);
}

function isSameCase(draft: Draft, { plaintiffs, defendants, isNew, forum }: SuitFact): boolean {
  if (isNew !== draft.facts.every((fact) => fact.isNew) && (isNew || draft.facts.every((fact) => fact.forum && forum)))
    return false;
  if (forum && draft.facts.some((fact) => fact.forum !== undefined && fact.forum !== forum)) return false;
  const agree = (known: readonly Party[], found: readonly Actor[]) => {
    if (known.length === 0 || found.length === 0) return undefined;
    const actors = known.map(({ actor }) => actor);
    return sharesKin(actors, found);
  };
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

function nameOf({ plaintiffs, defendants }: Draft): string {
  const [plaintiff] = plaintiffs;
  const [defendant] = defendants;
  if (plaintiff && defendant) return `${plaintiff.actor.name} v. ${defendant.actor.name}`;
  return plaintiff ? `Lawsuit by ${plaintiff.actor.name}` : `Lawsuit against ${defendant?.actor.name ?? 'unknown'}`;
}
