import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Actor } from '../entity/cast.js';
import { officePhrases } from './office-phrase.js';
import verbs from './office-verbs.json' with { type: 'json' };
import { isBody, type Scene } from './scene.js';

interface Holding {
  readonly person: Actor;
  /** The text tells that the office is taken. */
  readonly isNew: boolean;
}

const JOINING: ReadonlySet<string> = new Set(verbs.joins);
const WORKING: ReadonlySet<string> = new Set(verbs['works at']);
const LEAVING: ReadonlySet<string> = new Set([...verbs['ends for subject'], ...verbs['ends for object']]);

/**
 * Where an office is whose words leave that open, by what is told of its holder along with it: "left as chief executive of
 * Shell but remains chairman", "joined Ford in 1990. He became finance chief in 2003".
 */
export function bodyOfHolder(scene: Scene, token: Token, holding: Holding): Actor | undefined {
  const verb = token.ancestors.find((above) => scene.clauseAt(above));
  const clause = verb && scene.clauseAt(verb);
  if (!clause) return undefined;
  const beside = besides(clause).filter((each) => isOf(scene, each, holding));
  const here = only(flatMap(beside, (each) => [...joinedIn(scene, each), ...officesIn(scene, each)]));
  if (here) return here;
  const index = scene.sentenceOf(token)?.index ?? 0;
  const earlier = scene.story.sentences[index - 1]?.clauses ?? [];
  return only(
    flatMap(earlier, (each) => (scene.all(each.surfaceSubjects).includes(holding.person) ? joinedIn(scene, each) : [])),
  );
}

/** Those that go on with the same. */
const besides = (clause: Clause): readonly Clause[] => [
  ...(clause.conjunctOf ? [clause.conjunctOf, ...clause.conjunctOf.conjuncts] : []),
  ...clause.conjuncts,
  ...(clause.relation === 'adverbial' && clause.parent ? [clause.parent] : []),
  ...clause.adverbials(),
];

/** Who left one office to take another may take it elsewhere. */
const isOf = (scene: Scene, clause: Clause, { person, isNew }: Holding): boolean =>
  !(isNew && LEAVING.has(clause.lemma)) && scene.all(clause.surfaceSubjects).includes(person);

/** "joined Ford", "worked at Ford" */
function joinedIn(scene: Scene, clause: Clause): readonly Actor[] {
  const places = [
    ...(JOINING.has(clause.lemma) ? clause.objects : []),
    ...(WORKING.has(clause.lemma) ? clause.objectsNear('at', 'to', 'with') : []),
  ];
  return places.length > 0 ? scene.all(places).filter(isBody) : [];
}

/** "was chief executive of Shell" */
function officesIn(scene: Scene, clause: Clause): readonly Actor[] {
  const phrases = officePhrases(scene);
  const nouns = [...clause.attributes, ...clause.objectsNear('as', 'to'), ...clause.objects];
  return flatMap(nouns, ({ head }) => {
    const phrase = phrases.get(head);
    return phrase?.where === 'told' ? phrase.bodies : [];
  });
}

function only(actors: readonly Actor[]): Actor | undefined {
  const [first, ...others] = new Set(actors);
  return others.length === 0 ? first : undefined;
}
