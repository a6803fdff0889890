import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { asideStanding } from '../claim/aside.js';
import type { Draft } from '../claim/claim-rule.js';
import { isBody, isPerson, pairs, type Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import type { Dated } from '../time/calendar.js';
import { COMPLETING } from './deal.js';
import { companiesNamed } from './named.js';
import { isCompany } from './ownership.js';
import { isAgreed, isPurchase } from './purchase-approved.js';
import { expected } from './purchase-draft.js';
import { priceWith } from './purchase-price.js';
import words from './purchase-words.json' with { type: 'json' };

const PURCHASES = new Set([...words.purchases, 'deal']);
const DONE = new Set(['after', 'following', 'since', 'through', 'with']);
const DONE_WORDS = /\b(?:disastrous|ill-fated|recent|completed|blockbuster)\b/i;
/** Agreed and not closed. */
const PENDING = /\b(?:pending|planned|agreed|proposed)\b/i;
const OPEN =
  /\b(?:potential|possible|attempted|failed|failing|abandoned|would-be|hostile|blocked|unsuccessful|aborted|rumou?red|no|any)\b/i;
/** "grew with the acquisition of Larkfield": by which somebody does what a sentence says. */
const BY_MEANS_OF = new Set(['with', 'through', 'via', 'by']);
const PRESUPPOSING = new Set(words.presupposing);
const YEAR = /\b((?:19|20)\d\d)\b/;
/** Of what did not come to be, or may not. */
const STOPPING = new Set(words.stopping);

/** Who bought whom, as a noun says it: "after Microsoft's acquisition of LinkedIn", "the sale of Autonomy to HP in 2011". */
export const purchasesByNoun = (scene: Scene): readonly Draft[] =>
  scene.words(PURCHASES).flatMap((noun) => {
    if (!isPurchase(scene, noun)) return [];
    const phrase = new NounPhrase(noun);
    const { buyers, bought } = noun.lower === 'sale' ? soldIn(scene, phrase) : boughtIn(scene, phrase);
    const all = pairs(buyers, bought);
    if (all.length === 0 || OPEN.test(phrase.core.text)) return [];
    const closing = closingOf(scene, noun);
    const on = closing ? scene.dateOf(closing) : yearOf(scene, phrase);
    const isSure = closing !== undefined || (!PENDING.test(phrase.core.text) && isDone(scene, phrase, on));
    const isPending = !isSure && (PENDING.test(phrase.core.text) || (isAgreed(scene, noun) && !isStopped(scene, noun)));
    if (!isSure && !isPending) return [];
    const evidence = scene.cover(
      noun,
      ...phrase.phrase.tokens,
      ...phrase.possessors.flatMap(({ head }) => scene.tokensAt(head)),
    );
    return all.flatMap(([subject, object]) => {
      const put = closing ? scene.standing(closing, [subject, object]) : asideStanding(scene, noun, [subject, object]);
      const standing = isPending ? expected(put) : put;
      return standing
        ? [{ subject, object, standing, on, qualifiers: priceWith(scene, noun), evidence: [evidence] }]
        : [];
    });
  });

interface Ends {
  readonly buyers: readonly Actor[];
  readonly bought: readonly Actor[];
}

/** Whether it is told with what only follows when it is done, or with a day, and not that it was stopped. */
function isDone(scene: Scene, phrase: NounPhrase, on: Dated | undefined): boolean {
  const { head: noun, core } = phrase;
  if (DONE_WORDS.test(core.text)) return true;
  if (noun.label === 'pobj' && (DONE.has(noun.head.lower) || BY_MEANS_OF.has(noun.head.lower))) return true;
  const clause = scene.clauseAt(noun.head);
  const isTold = clause?.form.tense === 'past' && clause.voice === 'active' && PRESUPPOSING.has(clause.lemma);
  if (isTold && noun.label === 'nsubj') return !isStopped(scene, noun);
  const isSeveral = noun.lower.endsWith('s') && phrase.possessors.length > 0;
  return (on !== undefined || isSeveral || isDated(phrase)) && !isStopped(scene, noun);
}

/** "Microsoft's acquisition of LinkedIn", "the acquisition of LinkedIn by Microsoft", "LinkedIn's acquisition by Microsoft" */
function boughtIn(scene: Scene, phrase: NounPhrase): Ends {
  const of = phrase.objectsOf(phrase.head.lower === 'deal' ? 'for' : 'of');
  const by = phrase.objectsOf('by');
  const isWho = (actor: Actor): boolean => isBody(actor) || isPerson(actor);
  if (of.length === 0 && by.length > 0) {
    return { buyers: scene.all(by).filter(isWho), bought: scene.all(phrase.possessors).filter(isBody) };
  }
  const told = [...phrase.possessors, ...by].flatMap((noun) => buyerMeant(scene, noun) ?? []).filter(isWho);
  const buyers = told.length > 0 || phrase.possessors.length > 0 ? told : doersOver(scene, phrase.head);
  return { buyers, bought: companiesNamed(scene, of).filter(isBody) };
}

/** "The FTC sued Oracle, saying its takeover of Cerner ...": no agency takes over a company. */
function buyerMeant(scene: Scene, noun: NounPhrase): Actor | undefined {
  const told = scene.who(noun);
  const sentence = noun.head.tag === 'PRP$' && told?.kinds.includes('Agency') ? scene.sentenceOf(noun.head) : undefined;
  if (!sentence) return told;
  const before = scene.mentionsIn(sentence).filter(({ actor, from }) => from < noun.head.index && isCompany(actor));
  const [only, ...more] = new Set(before.map(({ actor }) => actor));
  return more.length === 0 ? only : undefined;
}

/** Who acts, where a purchase of nobody's is the means: "grew with the acquisition of Larkfield". */
function doersOver(scene: Scene, { head, label }: Token): readonly Actor[] {
  const clause = label === 'pobj' && BY_MEANS_OF.has(head.lower) ? scene.clauseAt(head.head) : undefined;
  return clause && clause.voice === 'active' ? scene.all(clause.subjects).filter(isCompany) : [];
}

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
