import type { Clause } from '@wiregraph/syntax/pattern';
import type { Holder } from './change-holder.js';
import { type Office, officesHeld } from './office-noun.js';
import { type OfficePhrase, officePhrases } from './office-phrase.js';
import verbs from './office-verbs.json' with { type: 'json' };
import { isPerson, type Scene } from './scene.js';

/** Where "as" tells what another is, or where it is read as a change of office. */
const OTHERS: ReadonlySet<string> = new Set([
  ...verbs['begins for object'],
  ...verbs['begins for subject'],
  ...verbs.holds,
  ...verbs['ends for object'],
  ...verbs['ends for subject'],
  ...verbs['takes for'],
]);
const PAYING: ReadonlySet<string> = new Set(verbs.pays);

/** "X earned $12 million as chief executive of Shell": what somebody does in an office. */
export const officesOfDoers = (scene: Scene): readonly Office[] =>
  [...new Set(officePhrases(scene).values())].flatMap((phrase) => {
    const clause = phrase.where === 'told' && !phrase.isPost ? clauseOver(scene, phrase) : undefined;
    const doer = clause && doerIn(scene, clause);
    const standing = doer && scene.standing(clause, [doer.person, ...phrase.bodies]);
    if (!standing || standing.stance === 'denied') return [];
    const tokens = [clause.verb, ...scene.tokensAt(doer.token)];
    return officesHeld(scene, { phrase, person: doer.person, standing, tokens });
  });

/** The only subject, if the clause tells of no other person. */
function doerIn(scene: Scene, { surfaceSubjects, objects }: Clause): Holder | undefined {
  const [doer, ...others] = surfaceSubjects;
  const person = doer && scene.who(doer);
  if (!doer || !isPerson(person) || others.length > 0) return undefined;
  const isAlone = !scene.all(objects).some((each) => each !== person && isPerson(each));
  return isAlone ? { token: doer.head, person } : undefined;
}

function clauseOver(scene: Scene, { start }: OfficePhrase): Clause | undefined {
  const as = start.previous?.lower === 'as' && start.sentence.contains(start.previous) ? start.previous : undefined;
  if (as?.label !== 'prep') return undefined;
  const clause = scene.clauseAt(as.head) ?? (as.head.label === 'dobj' ? scene.clauseAt(as.head.head) : undefined);
  if (!clause || OTHERS.has(clause.lemma)) return undefined;
  return clause.voice === 'active' || PAYING.has(clause.lemma) ? clause : undefined;
}
