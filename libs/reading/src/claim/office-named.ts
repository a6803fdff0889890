import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import { phraseAt } from './office-noun.js';
import type { OfficePhrase } from './office-phrase.js';
import verbs from './office-verbs.json' with { type: 'json' };
import type { Scene } from './scene.js';

/** What is taken over or left, besides the office itself: "the role of chief executive". */
const POSTS = new Set(verbs.posts);

/** Offices after "is", "named", "as", "to", and those whose post is taken. */
export function phrasesIn(scene: Scene, clause: Clause): readonly OfficePhrase[] {
  const as = clause.objectsNear('as', 'to');
  const from = clause.objectsOf('from');
  const posts = [...as, ...clause.objects, ...from].filter(({ head }) => POSTS.has(head.lower));
  const ofPosts = flatMap(posts, (post) => [...post.objectsOf('of', 'as'), ...post.compounds]);
  const said = clause.lemma === 'be' ? clause.surfaceSubjects : [];
  const nouns = [...withAsides(clause.attributes), ...as, ...clause.objects, ...ofPosts, ...from, ...said];
  const phrases = flatMap(nouns, ({ head }) => phraseAt(scene, head) ?? []);
  return [...new Set([...phrases, ...headedIn(scene, clause)])];
}

/** "is a businessman, chief executive of Shell" */
const withAsides = (nouns: Clause['attributes']): Clause['attributes'] =>
  flatMap(nouns, (noun) => [noun, ...noun.appositions]);

/** "spent a decade at the head of Shell", "is at the helm", "will stay in the top job" */
const headedIn = (scene: Scene, clause: Clause): readonly OfficePhrase[] =>
  flatMap(clause.obliquesNear('at', 'in', 'into', 'for'), ({ objects, token }) =>
    flatMap(objects, ({ head }) => {
      const phrase = phraseAt(scene, head);
      const isLead = phrase && (phrase.isPost || (head.lower === 'head' && token.lower === 'at'));
      return isLead ? [phrase] : [];
    }),
  );

/** Words for a post alone: "got the top job", "took the helm". */
export const postsIn = (scene: Scene, clause: Clause): readonly OfficePhrase[] => [
  ...new Set([
    ...flatMap([...clause.objects, ...clause.objectsNear('to')], ({ head }) => postAt(scene, head)),
    ...headedIn(scene, clause),
  ]),
];

/** "the top job", "the chief executive role", "the role of chief executive" */
function postAt(scene: Scene, head: Token): readonly OfficePhrase[] {
  const own = phraseAt(scene, head) ?? (head.previous && phraseAt(scene, head.previous));
  if (own?.isPost) return [own];
  const of = POSTS.has(head.lower) ? new NounPhrase(head).objectsOf('of', 'as') : [];
  return flatMap(of, (office) => phraseAt(scene, office.head) ?? []);
}
