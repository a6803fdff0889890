import type { Clause } from '@wiregraph/syntax/pattern';
import type { CourtScene } from '../lawsuit/court-scene.js';
import type { Sentence } from '../story/story.js';
import { type Attribution, isQuoting } from './attribution.js';
import { isPerson } from './scene.js';
import { speakersAt } from './speaker.js';
import type { Framed } from './speech-frame.js';

/**
 * 'Cook was blunt. "..."', 'Cook said that he would appeal. "..."': a sentence that is a quotation, behind one whose only
 * person is its subject, or that says who speaks.
 */
export function sentenceBefore(scene: CourtScene, { tokens }: Framed): Attribution | undefined {
  const [first] = tokens;
  const own = first && scene.sentenceOf(first);
  const before = own && scene.story.sentences[own.index - 1];
  if (!before || before.passage !== own.passage || !/[.!?]$/.test(tokens.at(-1)?.text ?? '')) return undefined;
  const root = before.clauses.find(({ relation }) => relation === 'root');
  if (!root || scene.story.isQuoted(root.verb)) return undefined;
  const speakers = speakersAt(scene, root, { words: before.span.tokens, isTag: false });
  if (speakers.length !== 1 || !(saysSo(root) || isOnlyPerson(scene, before))) return undefined;
  return isPerson(speakers[0]) || saysSo(root)
    ? { speakers, frame: 'carried', clause: root, isExpected: false, pronoun: undefined }
    : undefined;
}

const saysSo = (clause: Clause): boolean => isQuoting(clause) && clause.complements.length > 0;

function isOnlyPerson(scene: CourtScene, sentence: Sentence): boolean {
  const persons = scene.mentionsIn(sentence).filter(({ actor }) => isPerson(actor));
  return new Set(persons.map(({ actor }) => actor)).size === 1;
}
