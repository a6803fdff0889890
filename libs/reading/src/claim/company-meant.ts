import type { Token } from '@wiregraph/syntax/document';
import type { Argument, Clause } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Actor } from '../entity/cast.js';
import type { Sentence } from '../story/story.js';
import { protagonist } from '../company/protagonist.js';
import { mainCompany } from './main-company.js';
import { officePhrases } from './office-phrase.js';
import posts from './office-posts.json' with { type: 'json' };
import changes from './office-verbs.json' with { type: 'json' };
import type { Scene } from './scene.js';
import { mannerOf } from './stance.js';

/**
 * The company that an office is of whose words do not say where: the one that the story is about, if the sentence tells of
 * no other; else the one that its sentence or the one before is about.
 * @param asides where the holder is said to be already, and which tell nothing of another office
 */
export function companyMeant(scene: Scene, token: Token, asides: readonly Actor[] = []): Actor | undefined {
  const sentence = scene.sentenceOf(token);
  if (!sentence) return undefined;
  const here = companiesIn(scene, sentence).filter((actor) => !asides.includes(actor));
  // "Under Chief Executive X, Shell has cut costs"
  if (token.previous?.lower === 'under' && here.length === 1) return here[0];
  const own = doerOver(scene, sentence, token);
  if (own && here.every((actor) => actor === own || isAsideOf(scene, sentence, { actor, own }))) return own;
  const earlier = scene.story.sentences[sentence.index - 1];
  const topic = earlier && topicOf(scene, earlier);
  const main = mainCompany(scene) ?? leadCompany(scene, topic);
  if (main) {
    const others = here.filter((actor) => actor !== main && isArgument(scene, sentence, { actor, token }));
    return others.length === 0 ? main : undefined;
  }
  if (here.length > 0)
    return here.length === 1 ? here.find((actor) => isArgument(scene, sentence, { actor, token })) : undefined;
  return topic;
}

/** "Shell, in which Bain holds a tenth, said": told of only beside another. */
const isAsideOf = (scene: Scene, { clauses }: Sentence, { actor, own }: { actor: Actor; own: Actor }): boolean =>
  clauses.some(
    ({ relation, attachedTo, surfaceSubjects, objects }) =>
      relation === 'relative' &&
      scene.at(attachedTo) === own &&
      [...surfaceSubjects, ...objects].some(({ head }) => scene.at(head) === actor),
  );

/** Whether a story tells of a company that it begins with, and of none more often. */
export function isProtagonist(scene: Scene, company: Actor): boolean {
  const main = mainCompany(scene);
  return main ? main === company : leadCompany(scene, undefined) === company;
}

/** "Albertsons said boss X would stay": the company that says or does it. */
export function companyOver(scene: Scene, token: Token): Actor | undefined {
  const sentence = scene.sentenceOf(token);
  return sentence && doerOver(scene, sentence, token);
}

/** Whom the story begins with, if none is named more often and the sentence before is not about another. */
function leadCompany(scene: Scene, topic: Actor | undefined): Actor | undefined {
  const [first] = scene.story.sentences;
  const lead = first && (topicOf(scene, first) ?? protagonist(scene));
  if (!lead || (topic && topic !== lead)) return undefined;
  const counts = new Map<Actor, number>();
  for (const { actor, how } of scene.cast.mentions)
    if (how !== 'pronoun' && isCompany(actor)) counts.set(actor, (counts.get(actor) ?? 0) + 1);
  const own = counts.get(lead) ?? 0;
  return own > 1 && [...counts.values()].every((count) => count <= own) ? lead : undefined;
}

/** Whether it does something, or something is done to it, before a word; an aside on somebody is no such place. */
const isArgument = (scene: Scene, { clauses }: Sentence, { actor, token }: { actor: Actor; token: Token }): boolean =>
  clauses.some(({ surfaceSubjects, objects }) =>
    [...surfaceSubjects, ...objects].some(
      (noun) =>
        (noun.head.index < token.index || token.previous?.lower === 'under') &&
        (scene.at(noun.head) === actor || isOwn(scene, noun, actor)),
    ),
  );

/** "Shell shares fell after Chief Executive X said so", "Shell's profit" */
const isOwn = (scene: Scene, noun: Argument, actor: Actor): boolean =>
  OWN.has(noun.head.lower) && scene.all([...noun.compounds, ...noun.possessors]).includes(actor);

const OWN: ReadonlySet<string> = new Set(posts.own);

const companiesIn = (scene: Scene, sentence: Sentence): readonly Actor[] => [
  ...new Set(
    scene
      .mentionsIn(sentence)
      .filter(({ actor }) => isCompany(actor))
      .map(({ actor }) => actor),
  ),
];

const isCompany = ({ kinds }: Actor) => kinds.includes('Company') || kinds[0] === 'Platform';

const EMPLOYING = new Set(
  changes['begins for object'].concat(changes['ends for object'], 'replace', 'lose', 'pay', 'have'),
);

/** "GameStop fired Chief Executive Matthew Furlong", "Twitter said X was named chief executive": who does or says it. */
function doerOver(scene: Scene, { clauses }: Sentence, token: Token): Actor | undefined {
  const above = new Set(token.ancestors);
  const over = clauses.filter(({ verb }) => above.has(verb)).toReversed();
  for (const clause of over) {
    const isDoing = EMPLOYING.has(clause.lemma) || mannerOf(clause) !== undefined;
    const isHere = clause.surfaceSubjects.every(({ head }) => head.index < token.index);
    const doers = isDoing && isHere ? doersOf(scene, clause) : [];
    if (doers.length > 0) return doers.length === 1 ? doers[0] : undefined;
  }
  return undefined;
}

/** Companies that do something, themselves or by their boards. */
export const doersOf = (scene: Scene, { subjects }: Clause): readonly Actor[] => [
  ...new Set(
    subjects.flatMap((noun) => {
      const named = scene.who(noun);
      if (named) return isCompany(named) ? [named] : [];
      if (noun.head.lower !== 'board' && noun.head.lower !== 'directors') return [];
      const of = noun.objectsOf('of', 'at');
      return scene.all([...noun.possessors, ...of, ...noun.compounds]).filter(isCompany);
    }),
  ),
];

/** The one company of a sentence, if it tells of an office there: "X stepped down as chief executive of Target". */
function ofOffices(scene: Scene, { span }: Sentence): readonly Actor[] {
  const phrases = officePhrases(scene);
  const bodies = flatMap(span.tokens, (token) => phrases.get(token)?.bodies ?? []);
  const companies = [...new Set(bodies.filter(isCompany))];
  return companies.length === 1 ? companies : [];
}

/** The only company that a sentence says something of, or of whose chief it does: "Optus Chief Executive X resigned". */
function topicOf(scene: Scene, sentence: Sentence): Actor | undefined {
  const { clauses } = sentence;
  const roots = clauses.filter(({ relation }) => relation === 'root');
  const subjects = [...new Set(roots.flatMap(({ surfaceSubjects }) => scene.all(surfaceSubjects)))].filter(isCompany);
  const own = roots.flatMap(({ surfaceSubjects }) => surfaceSubjects.flatMap(({ core }) => core.tokens));
  const within = [...new Set(own.flatMap((token) => scene.at(token) ?? []))].filter(isCompany);
  const named = subjects.length > 0 ? subjects : within;
  // "The board of OpenAI sacked X", "X stepped down as chief executive of Target"
  const boards = named.length > 0 ? [] : [...new Set(roots.flatMap((clause) => doersOf(scene, clause)))];
  const topics = [named, boards].find((found) => found.length > 0) ?? ofOffices(scene, sentence);
  return topics.length === 1 ? topics[0] : undefined;
}
