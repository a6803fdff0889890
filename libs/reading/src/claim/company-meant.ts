import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import type { Sentence } from '../story/story.js';
import { mainCompany } from './main-company.js';
import changes from './office-verbs.json' with { type: 'json' };
import type { Scene } from './scene.js';
import { mannerOf } from './stance.js';

/**
 * The company that an office is of whose words do not say where: the one that the story is about, if the sentence tells of
 * no other; else the one that its sentence or the one before is about.
 */
export function companyMeant(scene: Scene, token: Token): Actor | undefined {
  const sentence = scene.sentenceOf(token);
  if (!sentence) return undefined;
  const here = companiesIn(scene, sentence);
  const own = doerOver(scene, sentence, token);
  if (own && here.every((actor) => actor === own)) return own;
  const main = mainCompany(scene);
  if (main) return here.every((actor) => actor === main) ? main : undefined;
  if (here.length > 0)
    return here.length === 1 ? here.find((actor) => isArgument(scene, sentence, { actor, token })) : undefined;
  const earlier = scene.story.sentences[sentence.index - 1];
  return earlier && topicOf(scene, earlier);
}

/** Whether it does something, or something is done to it, before a word; an aside on somebody is no such place. */
const isArgument = (scene: Scene, { clauses }: Sentence, { actor, token }: { actor: Actor; token: Token }): boolean =>
  clauses.some(({ surfaceSubjects, objects }) =>
    [...surfaceSubjects, ...objects].some(({ head }) => head.index < token.index && scene.at(head) === actor),
  );

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
      const of = noun.obliques('of', 'at').flatMap(({ objects }) => objects);
      return scene.all([...noun.possessors, ...of, ...noun.compounds]).filter(isCompany);
    }),
  ),
];

/** The only company of a sentence, or the one that it says something of. */
function topicOf(scene: Scene, sentence: Sentence): Actor | undefined {
  const companies = companiesIn(scene, sentence);
  if (companies.length < 2) return companies[0];
  const roots = sentence.clauses.filter(({ relation }) => relation === 'root');
  const subjects = [...new Set(roots.flatMap(({ subjects }) => scene.all(subjects)))].filter(isCompany);
  return subjects.length === 1 ? subjects[0] : undefined;
}
