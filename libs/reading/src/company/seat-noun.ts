import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import { meantBeside } from './described.js';
import { isPlace, isSeated, mentionBefore, seat, seatedBeforeComma } from './seat.js';

const SEAT = new Set(['headquarters', 'hq', 'office', 'offices', 'base', 'seat']);
/** "an office in Dublin" and "a base in Kabul" are no seats, "head office" and "European base" are. */
const CHIEF = /\b(?:head|main|principal|registered)\b/i;
const REGION = /\b(?:European|Asian|African|global|world|worldwide|international|corporate)\b/i;
const OTHER =
  /\b(?:new|second|future|planned|proposed|former|old|temporary|potential|local|regional|campaign|police)\b/i;
const CHANGING = new Set(
  'close leave vacate abandon move relocate shift transfer build plan propose consider want seek create sell buy'.split(
    ' ',
  ),
);

/** Where a company sits, by its headquarters: "Audi's headquarters in Ingolstadt", "at its Stamford headquarters". */
export const seatsByNoun = (scene: Scene): readonly Draft[] =>
  scene
    .words(SEAT)
    .filter((noun) => noun.pos !== 'VERB' && !scene.at(noun) && isSeat(noun))
    .flatMap((noun) => {
      const phrase = new NounPhrase(noun);
      const place = placeOf(scene, phrase);
      const body = bodyOf(scene, phrase, place);
      if (!place || !body) return [];
      return [seat([body.actor, place.actor], scene.cover(noun, ...body.tokens, ...place.tokens))];
    });

function isSeat(noun: Token): boolean {
  const { core } = new NounPhrase(noun);
  const own = core.text;
  if (OTHER.test(own) || (noun.label === 'dobj' && CHANGING.has(noun.head.lemma))) return false;
  if (noun.lower === 'offices') return /^whose offices$/i.test(own) || CHIEF.test(own) || isFromItsOffices(noun, own);
  if (['office', 'seat'].includes(noun.lower)) return CHIEF.test(own);
  // "From its base in Zurich": the only one
  return noun.lower !== 'base' || REGION.test(own) || /^(?:its|whose) base$/i.test(own);
}

/** "from its offices in Denver", "has its offices in Denver"; a body may be searched at any of its offices. */
const isFromItsOffices = ({ label, head }: Token, own: string): boolean =>
  /^its offices$/i.test(own) &&
  ((label === 'pobj' && (head.lower === 'from' || head.previous?.lower === 'out')) ||
    (label === 'dobj' && ['have', 'keep', 'maintain'].includes(head.lemma)));

interface Found {
  readonly actor: Actor;
  readonly tokens: readonly Token[];
}

/** "headquarters in Aarhus", "Stamford headquarters", "whose headquarters are in Seattle" */
function placeOf(scene: Scene, { head, compounds }: NounPhrase): Found | undefined {
  const being = scene.clauseAt(head.head);
  const isNow = being !== undefined && STAYING.has(being.lemma) && being.form.tense !== 'past';
  const isSubject = isNow && !being.isNegated && ['nsubj', 'attr'].includes(head.label);
  const link: Token | undefined = isSubject ? being.verb.next : head.next;
  const after = link && ['in', 'at'].includes(link.lower) ? link.next : undefined;
  const tokens = [after, ...compounds.map((compound) => compound.head), ...behindOwner(scene, head)];
  for (const token of tokens) {
    const actor = token && scene.at(token);
    if (token && isPlace(actor)) return { actor, tokens: scene.tokensAt(token) };
  }
  return undefined;
}

/** "outside the headquarters of Larkfield in Denver" */
const behindOwner = (scene: Scene, { next }: Token): readonly Token[] => {
  const owner = next?.lower === 'of' && next.next ? scene.mentionAt(next.next) : undefined;
  const link = owner && owner.to + 1 < owner.document.length ? owner.document.token(owner.to) : undefined;
  return link?.lower === 'in' && link.next ? [link.next] : [];
};

const STAYING = new Set(['be', 'stay', 'remain', 'sit', 'lie']);

/** Whose it is: "Audi's", "its", "whose", "of Vestas", "Vestas headquarters", "Siemens, with headquarters in Munich". */
function bodyOf(scene: Scene, phrase: NounPhrase, place: Found | undefined): Found | undefined {
  const owners = [...phrase.possessors, ...phrase.objectsOf('of'), ...phrase.compounds];
  for (const owner of owners) {
    const actor = scene.who(owner);
    if (isSeated(actor) && actor !== place?.actor) return { actor, tokens: scene.tokensAt(owner.head) };
  }
  const { head } = phrase;
  const [first] = phrase.core.tokens;
  const preposition = first?.previous;
  if (!preposition || head.label !== 'pobj') return undefined;
  if (preposition.lower !== 'with') return ownBefore(scene, head);
  const actor = seatedBeforeComma(scene, preposition);
  const mention = mentionBefore(scene, preposition.previous);
  if (actor && mention) return { actor, tokens: mention.document.span(mention.from, mention.to).tokens };
  return describedBefore(scene, preposition);
}

/** "Aker, a Norwegian company with headquarters in Fornebu" */
function describedBefore(scene: Scene, { head: noun, previous }: Token): Found | undefined {
  if (noun.pos !== 'NOUN' || previous !== noun) return undefined;
  const [first = noun] = new NounPhrase(noun).core.tokens;
  const [name] = meantBeside(scene, noun, first);
  const actor = name && scene.at(name);
  return name && isSeated(actor) ? { actor, tokens: scene.tokensAt(name) } : undefined;
}

/** "At its headquarters in Redmond, Microsoft set up a team": who acts behind what is its own. */
function ownBefore(scene: Scene, noun: Token): Found | undefined {
  const clause = noun.children('poss').some(({ lower }) => lower === 'its')
    ? scene.clauseAt(noun.head.head)
    : undefined;
  const [subject] = clause?.surfaceSubjects ?? [];
  const actor = subject && subject.head.index > noun.index ? scene.who(subject) : undefined;
  return subject && isSeated(actor) ? { actor, tokens: scene.tokensAt(subject.head) } : undefined;
}
