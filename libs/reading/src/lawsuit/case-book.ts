import type { Token } from '@wiregraph/syntax/document';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import type { Forum } from '../entity/court-finder.js';
import type { Sentence } from '../story/story.js';
import { benchCases } from './bench-case.js';
import { benchSuits } from './bench-suit.js';
import { inferredSuits } from './inferred-suits.js';
import { caseCaptions } from './case-caption.js';
import { type Draft, enter, firstIn, isCriminal, joinHalves, nameOf, partiesOf, type Party } from './case-draft.js';
import { countersuits } from './countersuit.js';
import { criminalCases } from './criminal-case.js';
import { damagesSought } from './damages.js';
import { withDefendantBefore } from './defendant-before.js';
import { forumIn } from './forum.js';
import { withLikeness } from './like-suit.js';
import { pleadings } from './pleading.js';
import { reliefAsked } from './relief-asked.js';
import type { Ruling } from './ruling.js';
import { suing } from './suing.js';
import { accordingToSuits } from './suit-according.js';
import { contests } from './suit-contest.js';
import { suitNouns } from './suit-noun.js';
import { type SuitFact, weakness } from './suit-fact.js';
import { suitRoles } from './suit-role.js';

/** A lawsuit as one text tells of it. */
export interface Case {
  readonly actor: Actor;
  readonly plaintiffs: readonly Party[];
  readonly defendants: readonly Party[];
  /** Those whose side the text does not tell. */
  readonly unplaced: readonly Party[];
  readonly facts: readonly SuitFact[];
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
    const passing = [
      ...pleadings(scene),
      ...damagesSought(scene),
      ...reliefAsked(scene),
      ...contests(scene),
      ...accordingToSuits(scene),
    ];
    const told = withDefendantBefore(scene, withLikeness([...suing(scene), ...suitNouns(scene)], passing));
    const facts = [
      ...told,
      ...countersuits(scene, told),
      ...passing,
      ...suitRoles(scene),
      ...caseCaptions(scene),
      ...criminalCases(scene),
      ...inferredSuits(scene, rulings),
      ...benchSuits(scene),
    ].sort((a, b) => weakness(a) - weakness(b) || a.sentence.index - b.sentence.index || a.token.index - b.token.index);
    const drafts: Draft[] = [];
    for (const fact of facts) enter(drafts, fact);
    if (drafts.length === 0) for (const fact of benchCases(scene, rulings)) enter(drafts, fact);
    this.all = joinHalves(drafts)
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
