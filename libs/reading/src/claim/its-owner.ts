import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import cues from '../entity/kind-cues.json' with { type: 'json' };
import type { Sentence } from '../story/story.js';
import { mainCompany } from './main-company.js';
import { isBody, type Scene } from './scene.js';
import { mannerOf } from './stance.js';

const ITS = new Set(['its', 'their']);
const COMPANIES: ReadonlySet<string> = new Set(cues.describingCompanies);

/**
 * Whose a role is of which a text says "its" and the reference is open: "Lyft, its smaller rival, fell". The one company that
 * acts before it in the sentence, else the one that the sentence before is about; never the holder of the role.
 */
export const itsOwner = (scene: Scene, noun: Token, holders: readonly Actor[]): Actor | undefined =>
  ownerMeant(scene, noun, (actor) => isFirm(actor) && !holders.includes(actor));

/** The same of any that may own it. */
export function ownerMeant(scene: Scene, noun: Token, isOther: (actor: Actor) => boolean): Actor | undefined {
  const its = noun.children('poss').find(({ lower }) => ITS.has(lower));
  const sentence = its && scene.sentenceOf(noun);
  if (!its || !sentence) return undefined;
  const [speaker] = sentence.clauses.filter(
    (clause) => clause.complements.length > 0 && mannerOf(clause) !== undefined,
  );
  const said = speaker ? scene.all(speaker.surfaceSubjects).filter(isOther) : [];
  if (said.length === 1) return said[0];
  if (isOpenBefore(scene, sentence, its)) return undefined;
  const here = actingBefore(scene, sentence, its).filter(isOther);
  if (here.length > 0) return here.length === 1 ? here[0] : undefined;
  const near = namedBefore(scene, sentence, its).filter(isOther);
  if (near.length > 0) return near.length === 1 ? near[0] : undefined;
  return toldBefore(scene, sentence, isOther);
}

/** The one firm that the sentence before tells of. */
export const toldOfBefore = (scene: Scene, token: Token): Actor | undefined => {
  const sentence = scene.sentenceOf(token);
  return sentence && toldBefore(scene, sentence, isFirm);
};

/** Whom the sentence before is about. */
function toldBefore(scene: Scene, { index }: Sentence, isOther: (actor: Actor) => boolean): Actor | undefined {
  const earlier = scene.story.sentences[index - 1];
  const there = earlier ? aboutIn(scene, earlier, isOther) : [];
  if (there.length > 0 || !earlier) return there.length === 1 ? there[0] : undefined;
  // "The charges came at a bad time for Twitter. X, its former head of security": the one that the story is about
  const main = mainCompany(scene);
  return main && isOther(main) && scene.mentionsIn(earlier).some(({ actor }) => actor === main) ? main : undefined;
}

const isFirm = ({ kinds }: Actor): boolean => kinds.includes('Company') || kinds.includes('Platform');

function actingBefore(scene: Scene, { clauses }: Sentence, its: Token): readonly Actor[] {
  const subjects = clauses.flatMap(({ surfaceSubjects }) =>
    surfaceSubjects.filter(({ head }) => head.index < its.index),
  );
  return [...new Set(scene.all(subjects))];
}

/** "the Veldhoven-based company gets a seat, to be taken by X, its ...": a company acts, and it is open which one. */
const isOpenBefore = (scene: Scene, { clauses }: Sentence, its: Token): boolean =>
  clauses.some(({ surfaceSubjects }) =>
    surfaceSubjects.some((noun) => COMPANIES.has(noun.head.lower) && noun.head.index < its.index && !scene.who(noun)),
  );

/** "layoffs at Twitter under its new owner" */
const namedBefore = (scene: Scene, sentence: Sentence, { index, document }: Token): readonly Actor[] => [
  ...new Set(
    scene
      .mentionsIn(sentence)
      .filter((mention) => mention.document === document && mention.to <= index)
      .map(({ actor }) => actor),
  ),
];

/** Subjects of what is told, past who says it: "The judge said that Uber ...", "Shares of Uber fell". */
function aboutIn(scene: Scene, { clauses }: Sentence, isOther: (actor: Actor) => boolean): readonly Actor[] {
  const roots = clauses.filter(({ relation }) => relation === 'root');
  const told = clauses.filter(({ relation, parent }) => relation === 'complement' && parent?.relation === 'root');
  const own = aboutBy(scene, roots).filter(isOther);
  return own.length > 0 ? own : aboutBy(scene, told).filter(isOther);
}

function aboutBy(scene: Scene, clauses: readonly Clause[]): readonly Actor[] {
  const subjects = clauses.flatMap(({ surfaceSubjects }) => surfaceSubjects);
  const named = scene.all(subjects).filter(isBody);
  const within = subjects.flatMap(({ core }) => core.tokens.flatMap((token) => scene.at(token) ?? []));
  return [...new Set(named.length > 0 ? named : within.filter(isBody))];
}
