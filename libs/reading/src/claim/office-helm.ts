import type { Token } from '@wiregraph/syntax/document';
import type { ActorMention } from '../entity/cast.js';
import { type Office, officesHeld, phraseAt } from './office-noun.js';
import { isPerson, type Scene } from './scene.js';

const HELM: ReadonlySet<string> = new Set(['helm', 'head', 'charge']);

/** "X, at the helm of Shell since 2015, ...", "Shell, with X at the helm, ..." */
export const officesAtHelm = (scene: Scene): readonly Office[] =>
  scene.words(HELM).flatMap((noun) => {
    const phrase = phraseAt(scene, noun);
    const at = phrase?.start.previous;
    const isThere = at?.lower === (noun.lower === 'charge' ? 'in' : 'at') && at.sentence.contains(noun);
    const name = isThere ? (nameBefore(scene, at) ?? besideOne(scene, at)) : undefined;
    // "at the head of the queue"
    if (!phrase || !name || (noun.lower !== 'helm' && phrase.where !== 'told')) return [];
    const tokens = name.document.span(name.from, name.to).tokens;
    return officesHeld(scene, { phrase, person: name.actor, standing: { stance: 'stated' }, tokens });
  });

/** "X, the woman in charge of Shell" */
function besideOne(scene: Scene, { head }: Token): ActorMention | undefined {
  const name = head.label === 'appos' && PEOPLE.has(head.lower) ? scene.mentionAt(head.head) : undefined;
  return name && isPerson(name.actor) ? name : undefined;
}

const PEOPLE = new Set(['man', 'woman', 'executive', 'person', 'banker', 'manager', 'businessman', 'businesswoman']);

function nameBefore(scene: Scene, at: Token): ActorMention | undefined {
  const { previous } = at;
  const isAside = previous?.text === ',';
  const end = isAside ? previous.previous : previous;
  const name = end && end.sentence.contains(at) ? scene.mentionAt(end) : undefined;
  const before = name && name.from > 0 ? name.document.token(name.from - 1) : undefined;
  const isNamed = name !== undefined && name.how !== 'pronoun' && isPerson(name.actor);
  return isNamed && (isAside || before?.lower === 'with') ? name : undefined;
}
