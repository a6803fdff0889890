import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { ActorMention } from '../entity/cast.js';
import { asideStanding } from './aside.js';
import { type Office, officesHeld, phraseAt } from './office-noun.js';
import type { OfficePhrase } from './office-phrase.js';
import events from './office-events.json' with { type: 'json' };
import { isBody, isPerson, type Scene } from './scene.js';

const BEGINNING: ReadonlySet<string> = new Set(events.beginning);
const HOLDING: ReadonlySet<string> = new Set(events.holding);
const OVER: ReadonlySet<string> = new Set([...events.ending, ...events.over]);
const ALL: ReadonlySet<string> = new Set([...events.beginning, ...events.ending, ...events.holding]);
const MOST_WORDS = 9;

/** "the resignation of X as chief executive of Y", "his appointment as chairman", "during her stint as chief executive" */
export const officesOfEvents = (scene: Scene): readonly Office[] =>
  scene.words(ALL).flatMap((noun) => {
    const phrase = phraseAfter(scene, noun);
    const holder = phrase && (holderOf(scene, noun, phrase) ?? doerOf(scene, noun));
    if (!holder || noun.pos !== 'NOUN') return [];
    const isBegun = BEGINNING.has(noun.lower);
    const tokens = [noun, ...holder.document.span(holder.from, holder.to).tokens];
    // "X announced his resignation": he knows.
    const standing = asideStanding(scene, noun, [holder.actor]);
    // "Shell's choice of X as chief executive"
    const bodies = scene.all(new NounPhrase(noun).possessors).filter(isBody);
    return officesHeld(scene, {
      phrase,
      bodies,
      person: holder.actor,
      standing,
      tokens,
      isBegun,
      isOver: OVER.has(noun.lower),
    });
  });

/** The office behind the "as" that follows, or the helm that somebody is at. */
function phraseAfter(scene: Scene, noun: Token): OfficePhrase | undefined {
  for (let at = noun.next, step = 0; at && step < MOST_WORDS && noun.sentence.contains(at); at = at.next, step++) {
    if (at.pos === 'VERB' || at.text === ',') return undefined;
    const isHelm = at.lower === 'at' && HOLDING.has(noun.lower);
    const found = at.lower === 'as' || isHelm ? phraseBehind(scene, at, isHelm) : undefined;
    if (found || at.lower === 'as') return found;
  }
  return undefined;
}

function phraseBehind(scene: Scene, preposition: Token, isHelm: boolean): OfficePhrase | undefined {
  const { sentence } = preposition;
  for (
    let word = preposition.next, more = 0;
    word && more < MOST_WORDS && sentence.contains(word);
    word = word.next, more++
  ) {
    const phrase = phraseAt(scene, word);
    if (!phrase) continue;
    const isRight = phrase.start === preposition.next || phrase.start.previous === preposition.next;
    return isRight && (!isHelm || phrase.isPost || word.lower === 'head') ? phrase : undefined;
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

/** "During her stint as chief executive, X ...", "X had a stint as chief executive": whoever does something then. */
function doerOf(scene: Scene, noun: Token): ActorMention | undefined {
  const owners = noun.children('poss');
  const isHad = noun.label === 'dobj' && HAVING.has(noun.head.lemma);
  const isMeantime = noun.label === 'pobj' && DURING.has(noun.head.lower);
  const isOwn = owners.length === 0 && (isHad || isMeantime);
  if (!HOLDING.has(noun.lower) || !(isOwn || owners.some(({ tag }) => tag === 'PRP$'))) return undefined;
  const above = noun.ancestors.find((token) => scene.clauseAt(token));
  const subjects = (above && scene.clauseAt(above)?.surfaceSubjects) ?? [];
  const [only, ...others] = subjects.flatMap(({ head }) => scene.mentionAt(head) ?? []);
  return only && others.length === 0 && isPerson(only.actor) ? only : undefined;
}

const DURING: ReadonlySet<string> = new Set(['after', 'during', 'following', 'in', 'since']);
const HAVING: ReadonlySet<string> = new Set(events.having);

/** The word before "as". */
const lastBefore = (start: Token): Token | undefined =>
  start.previous?.lower === 'as' ? start.previous.previous : start.previous?.previous?.previous;
