import type { Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import { isChiefExecutive, isLeading } from '../entity/office-title.js';
import verbs from './office-verbs.json' with { type: 'json' };
import type { Office } from './office-noun.js';
import { isPerson, type Scene } from './scene.js';
import type { Succession } from './succession.js';
import { placeTaken } from './taking-place.js';

/** How many sentences before it may be told that another leaves. */
const REACH = 2;
const POSTS: ReadonlySet<string> = new Set(verbs.posts);

/** "X resigned as chief executive. Y takes over": who steps into the office that another is said to leave right before. */
export const intoVacancies = (scene: Scene, known: readonly Office[]): readonly Succession[] =>
  [
    ...scene.verbs(...verbs['fills a vacancy']).filter(({ clause }) => isOpen(clause)),
    // "The board gave the job to Y"
    ...scene
      .verbs(...verbs['has filled'])
      .map(({ clause, objects }) => ({ clause, subjects: objects }))
      .filter(({ clause }) => clause.objects.every(isBare)),
  ].flatMap(({ clause, subjects }) => {
    const [successor, ...others] = scene.all(subjects).filter(isPerson);
    if (!successor || others.length > 0) return [];
    const predecessor = whoLeft(scene, known, { clause, successor });
    const standing = scene.standing(asked(clause) ?? placeTaken(clause) ?? clause, [successor]);
    if (!predecessor || !standing || standing.stance === 'denied') return [];
    const tokens = [clause.verb, ...subjects.flatMap(({ head }) => scene.tokensAt(head))] as const;
    return [{ successor, predecessor, standing, dated: scene.dateOf(clause), phrase: undefined, tokens }];
  });

/** "was asked to fill in" */
const asked = ({ form, parent }: Clause): Clause | undefined =>
  form.isInfinitive && parent?.lemma === 'ask' && parent.voice === 'passive' ? parent : undefined;

/** Nothing says what is taken over, but the words for a post: no "takes over the shops", "steps in at Google". */
const isOpen = (clause: Clause): boolean =>
  clause.objects.every(isBare) && clause.obliques('at', 'of', 'as', 'to', 'from', 'with', 'against').length === 0;

const isBare = ({ head }: NounPhrase): boolean =>
  POSTS.has(head.lower) && head.children('prep', 'amod', 'compound').length === 0;

/** The only one who is said to leave an office in the nearest sentence that tells of any. */
function whoLeft(
  scene: Scene,
  known: readonly Office[],
  { clause: { verb }, successor }: { clause: Clause; successor: Actor },
): Actor | undefined {
  const here = scene.sentenceOf(verb)?.index ?? 0;
  const left = known.filter(
    ({ person, title, validTo, isToEnd }) =>
      person !== successor && (validTo !== undefined || isToEnd) && (isChiefExecutive(title) || isLeading(title)),
  );
  for (let index = here; index >= Math.max(0, here - REACH); index--) {
    const people = left.filter(({ at }) => scene.sentenceOf(at)?.index === index).map(({ person }) => person);
    const [only, ...others] = new Set(people);
    if (only) return others.length === 0 ? only : undefined;
  }
  return undefined;
}
