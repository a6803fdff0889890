import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { asideStanding } from '../claim/aside.js';
import type { Draft } from '../claim/claim-rule.js';
import { isBody, isPerson, pairs, type Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import type { Dated } from '../time/calendar.js';
import { COMPLETING } from './deal.js';
import { priceWith } from './purchase-price.js';

const PURCHASES = new Set(['acquisition', 'acquisitions', 'takeover', 'takeovers', 'purchase', 'buyout', 'sale']);
const DONE = new Set(['after', 'following', 'since', 'through', 'with']);
const DONE_WORDS = /\b(?:disastrous|ill-fated|recent|completed|blockbuster)\b/i;
const OPEN =
  /\b(?:proposed|planned|pending|potential|possible|attempted|failed|failing|abandoned|would-be|hostile|blocked|unsuccessful|no|any)\b/i;
const YEAR = /\b((?:19|20)\d\d)\b/;
/** Of what did not come to be, or may not. */
const STOPPING = new Set(
  'block stop halt scuttle abandon drop scrap oppose reject veto prevent cancel terminate call challenge consider discuss plan propose seek delay'.split(
    ' ',
  ),
);

/** Who bought whom, as a noun says it: "after Microsoft's acquisition of LinkedIn", "the sale of Autonomy to HP in 2011". */
export const purchasesByNoun = (scene: Scene): readonly Draft[] =>
  scene.words(PURCHASES).flatMap((noun) => {
    const phrase = new NounPhrase(noun);
    const { buyers, bought } = noun.lower === 'sale' ? soldIn(scene, phrase) : boughtIn(scene, phrase);
    const all = pairs(buyers, bought);
    if (all.length === 0 || OPEN.test(phrase.core.text)) return [];
    const closing = closingOf(scene, noun);
    const on = closing ? scene.dateOf(closing) : yearOf(scene, phrase);
    const isDone = (DONE.has(noun.head.lower) && noun.label === 'pobj') || DONE_WORDS.test(phrase.core.text);
    const isSeveral = noun.lower.endsWith('s') && phrase.possessors.length > 0;
    const isToldWhen = (on !== undefined || isSeveral || isDated(phrase)) && !isStopped(scene, noun);
    if (!closing && !isDone && !isToldWhen) return [];
    const evidence = scene.cover(
      noun,
      ...phrase.phrase.tokens,
      ...phrase.possessors.flatMap(({ head }) => scene.tokensAt(head)),
    );
    return all.flatMap(([subject, object]) => {
      const standing = closing ? scene.standing(closing, [subject, object]) : asideStanding(scene, noun);
      return standing
        ? [{ subject, object, standing, on, qualifiers: priceWith(scene, noun), evidence: [evidence] }]
        : [];
    });
  });

interface Ends {
  readonly buyers: readonly Actor[];
  readonly bought: readonly Actor[];
}

/** "Microsoft's acquisition of LinkedIn", "the acquisition of LinkedIn by Microsoft" */
const boughtIn = (scene: Scene, phrase: NounPhrase): Ends => ({
  buyers: scene
    .all([...phrase.possessors, ...phrase.objectsOf('by')])
    .filter((actor) => [isBody, isPerson].some((is) => is(actor))),
  bought: scene.all(phrase.objectsOf('of')).filter(isBody),
});

/** "the sale of Autonomy to HP", "Autonomy's sale to HP" */
const soldIn = (scene: Scene, phrase: NounPhrase): Ends => ({
  buyers: scene.all(phrase.objectsOf('to')).filter(isBody),
  bought: scene.all([...phrase.objectsOf('of'), ...phrase.possessors]).filter(isBody),
});

/** "completed the acquisition", "the acquisition was completed", "its acquisition of Activision closed on Friday" */
const closingOf = (scene: Scene, noun: Token): Clause | undefined =>
  scene
    .sentenceOf(noun)
    ?.clauses.find(
      ({ lemma, objects, subjects, form, voice }) =>
        COMPLETING.has(lemma) &&
        form.tense !== undefined &&
        (objects.some(({ head }) => head === noun) ||
          (voice === 'active' && subjects.some(({ head }) => head === noun))),
    );

/** "its 2014 acquisition of WhatsApp", "its purchase of Autonomy in 2011" */
function yearOf(scene: Scene, phrase: NounPhrase): Dated | undefined {
  const year = Number(YEAR.exec(`${phrase.core.text} ${dateText(phrase)}`)?.[1] ?? 0);
  const today = scene.calendar.today?.date.slice(0, 4);
  if (year === 0 || (today !== undefined && year > Number(today))) return undefined;
  return scene.calendar.resolve({ start: 0, end: 0, year });
}

/** "his takeover of Twitter in October" */
const isDated = (phrase: NounPhrase): boolean =>
  /\p{L}/u.test(dateText(phrase)) && !/\b(?:next|coming|later)\b/i.test(dateText(phrase));

const IN = new Set(['in', 'on']);

/** The words of "in 2011", "last year" behind the noun, on whichever of its words the parser hangs them. */
function dateText({ head, phrase }: NounPhrase): string {
  const behind = phrase.tokens.at(-1)?.next;
  const date = behind && IN.has(behind.lower) ? behind.next?.entity : undefined;
  if (date?.type === 'DATE') return date.text;
  const nouns = [head, ...head.children('prep').flatMap((preposition) => preposition.children('pobj'))];
  return nouns
    .flatMap((noun) => noun.children('prep'))
    .filter(({ lower }) => IN.has(lower))
    .flatMap((preposition) => preposition.children('pobj'))
    .filter(({ entity }) => entity?.type === 'DATE')
    .map(({ entity }) => entity?.text ?? '')
    .join(' ');
}

function isStopped(scene: Scene, noun: Token): boolean {
  const over = new Set(noun.ancestors);
  const clauses = scene.sentenceOf(noun)?.clauses ?? [];
  return clauses.some(
    ({ verb, lemma }) => STOPPING.has(lemma.split(' ')[0] ?? '') && (over.has(verb) || verb.head === noun),
  );
}
