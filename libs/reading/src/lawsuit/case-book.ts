import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import type { Sentence } from '../story/story.js';
import { inferredSuits } from './inferred-suits.js';
import { statedSuits } from './stated-suits.js';
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

  constructor(private readonly scene: Scene) {
    const facts = [...statedSuits(scene), ...inferredSuits(scene)].sort(
      (a, b) =>
        Number(a.inferred) - Number(b.inferred) || a.sentence.index - b.sentence.index || a.token.index - b.token.index,
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
    if (this.all.length < 2) return this.all[0];
    const here = this.all.filter(({ facts }) => facts.some((fact) => fact.sentence === sentence));
    if (here.length > 0) return here.length === 1 ? here[0] : undefined;
    const present = new Set(this.scene.mentionsIn(sentence).map(({ actor }) => actor));
    const scored = this.all.map((found) => ({
      found,
      score: partiesOf(found).filter((actor) => present.has(actor)).length,
    }));
    const best = Math.max(...scored.map(({ score }) => score));
    const fitting = scored.filter(({ score }) => score === best).map(({ found }) => found);
    if (best > 0 && fitting.length === 1) return fitting[0];
    const before = this.all.flatMap((found) =>
      found.facts
        .filter((fact) => fact.sentence.index < sentence.index)
        .map((fact) => ({ found, at: fact.sentence.index })),
    );
    const last = Math.max(...before.map(({ at }) => at));
    const latest = new Set(
      before.filter(({ at }) => at === last && sentence.index - at <= 2).map(({ found }) => found),
    );
    return latest.size === 1 ? [...latest][0] : undefined;
  }
}

export const partiesOf = ({ plaintiffs, defendants }: Case): readonly Actor[] =>
  [...plaintiffs, ...defendants].map(({ actor }) => actor);

const firstIn = ({ facts }: Draft) => Math.min(...facts.map(({ sentence }) => sentence.index));

function enter(drafts: Draft[], fact: SuitFact): void {
  const known = drafts.find((draft) => isSameCase(draft, fact));
  const draft = known ?? { facts: [], plaintiffs: [], defendants: [] };
  if (!known) drafts.push(draft);
  draft.facts.push(fact);
  addParties(draft.plaintiffs, fact.plaintiffs, fact);
  addParties(draft.defendants, fact.defendants, fact);
}

function isSameCase(draft: Draft, { plaintiffs, defendants, isNew }: SuitFact): boolean {
  if (isNew && draft.facts.some((fact) => !fact.isNew)) return false;
  const agree = (known: readonly Party[], found: readonly Actor[]) => {
    if (known.length === 0 || found.length === 0) return undefined;
    return sharesKin(
      known.map(({ actor }) => actor),
      found,
    );
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
