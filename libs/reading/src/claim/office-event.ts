import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { ActorMention } from '../entity/cast.js';
import { asideStanding } from './aside.js';
import { type Office, officesHeld, phraseAt } from './office-noun.js';
import type { OfficePhrase } from './office-phrase.js';
import events from './office-events.json' with { type: 'json' };
import { isPerson, type Scene } from './scene.js';

const BEGINNING: ReadonlySet<string> = new Set(events.beginning);
const ALL: ReadonlySet<string> = new Set([...events.beginning, ...events.ending]);
const MOST_WORDS = 9;

/** "the resignation of X as chief executive of Y", "his appointment as chairman" */
export const officesOfEvents = (scene: Scene): readonly Office[] =>
  scene.words(ALL).flatMap((noun) => {
    const phrase = phraseAfter(scene, noun);
    const holder = phrase && holderOf(scene, noun, phrase);
    if (!holder || noun.pos !== 'NOUN') return [];
    const isBegun = BEGINNING.has(noun.lower);
    const tokens = [noun, ...holder.document.span(holder.from, holder.to).tokens];
    const aside = asideStanding(scene, noun);
    // "X announced his resignation": he knows.
    const standing = aside.by === holder.actor ? ({ stance: 'stated' } as const) : aside;
    return officesHeld(scene, { phrase, person: holder.actor, standing, tokens, isBegun, isOver: !isBegun });
  });

/** The office behind the "as" that follows. */
function phraseAfter(scene: Scene, noun: Token): OfficePhrase | undefined {
  for (let at = noun.next, step = 0; at && step < MOST_WORDS && noun.sentence.contains(at); at = at.next, step++) {
    if (at.pos === 'VERB' || at.text === ',') return undefined;
    if (at.lower !== 'as') continue;
    for (
      let word = at.next, more = 0;
      word && more < MOST_WORDS && noun.sentence.contains(word);
      word = word.next, more++
    ) {
      const phrase = phraseAt(scene, word);
      if (phrase) return phrase.start === at.next || phrase.start.previous === at.next ? phrase : undefined;
    }
  }
  return undefined;
}

/** Whose event it is: "X's resignation", "the resignation of X". */
function holderOf(scene: Scene, noun: Token, { start }: OfficePhrase): ActorMention | undefined {
  const phrase = new NounPhrase(noun);
  const heads = [...phrase.possessors, ...phrase.objectsOf('of')].map(({ head }) => head);
  const of = noun.next?.lower === 'of' ? lastBefore(start) : undefined;
  return [...heads, ...(of ? [of] : [])]
    .map((head) => scene.mentionAt(head))
    .find((mention) => isPerson(mention?.actor));
}

/** The word before "as". */
const lastBefore = (start: Token): Token | undefined =>
  start.previous?.lower === 'as' ? start.previous.previous : start.previous?.previous?.previous;
