import type { Token } from '@wiregraph/syntax/document';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Draft } from '../claim/claim-rule.js';
import { companyMeant } from '../claim/company-meant.js';
import { reducedAt } from '../claim/reduced-relative.js';
import { isPerson, type Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import { moneyIn } from '../money/money-finder.js';
import { isCompany } from './ownership.js';

const BOUGHT = new Set(['bought', 'acquired', 'purchased']);
const SNAPPED = new Set(['snapped', 'gobbled', 'scooped', 'swallowed', 'picked']);
const YEAR = /^(?:19|20)\d\d$/;
const MOST_BEHIND = 8;

/** Who bought whom where a verb lacks one of the two. */
export const purchasesUnsaid = (scene: Scene): readonly Draft[] => [...byReduced(scene), ...byParticiple(scene)];

/** "ACC and Ambuja, the cement makers Adani bought last year" */
const byReduced = (scene: Scene): readonly Draft[] =>
  flatMap([...scene.words(BOUGHT), ...scene.words(SNAPPED).filter(({ next }) => next?.lower === 'up')], (verb) => {
    const reduced = reducedAt(scene, verb);
    const clause = reduced && scene.clauseAt(verb);
    const buyer = reduced?.doer.actor;
    if (!clause || !buyer || clause.isNegated || !(isCompany(buyer) || isPerson(buyer))) return [];
    return flatMap(reduced.done, ({ actor: object, document, from, to }) => {
      const evidence = [scene.cover(verb, ...document.span(from, to).tokens)];
      return isCompany(object) ? [{ subject: buyer, object, standing: { stance: 'stated' as const }, evidence }] : [];
    });
  });

/** "shed Instagram, purchased for $1 billion in 2012": by the company that the story is about, if nobody else is told of. */
const byParticiple = (scene: Scene): readonly Draft[] =>
  flatMap(scene.words(BOUGHT), (verb) => {
    const bought =
      verb.tag.startsWith('VB') && isBare(verb) && isTold(scene, verb) ? boughtBefore(scene, verb) : undefined;
    const buyer = bought && isCompany(bought) ? companyMeant(scene, verb, [bought]) : undefined;
    if (!bought || !buyer || buyer === bought || !isCompany(buyer)) return [];
    const evidence = [scene.cover(verb, ...(verb.previous ? [verb.previous] : []), ...behind(verb))];
    return [{ subject: buyer, object: bought, standing: { stance: 'stated' }, inferred: true, evidence }];
  });

/** With nobody who does it, and no verb before it. */
const isBare = (verb: Token): boolean =>
  verb.children('nsubj', 'aux', 'auxpass', 'agent', 'dobj', 'mark', 'neg').length === 0;

/** Whom the participle is said of: the name before its comma, or the noun that it is set behind. */
function boughtBefore(scene: Scene, { previous, label, head: noun }: Token): Actor | undefined {
  if (previous?.text === ',') {
    const mention = previous.previous && scene.mentionAt(previous.previous);
    return mention && mention.how !== 'pronoun' && mention.to === previous.index ? mention.actor : undefined;
  }
  if (label !== 'acl' || noun !== previous) return undefined;
  return scene.at(noun) ?? (noun.label === 'appos' ? scene.at(noun.head) : undefined);
}

/** For a sum, or in a year. */
function isTold(scene: Scene, verb: Token): boolean {
  const sentence = scene.sentenceOf(verb);
  const words = behind(verb);
  const sums = sentence ? flatMap(moneyIn(sentence), ({ tokens }) => tokens) : [];
  return words.some(({ text, lower, next }) =>
    lower === 'in' ? YEAR.test(next?.text ?? text) : lower === 'for' && isNear(next, sums),
  );
}

const isNear = (token: Token | undefined, sums: readonly Token[]): boolean =>
  [token, token?.next, token?.next?.next].some((one) => one !== undefined && sums.includes(one));

function behind(verb: Token): readonly Token[] {
  const found: Token[] = [];
  let token = verb.next;
  for (let step = 0; token && step < MOST_BEHIND && verb.sentence.contains(token); step++, token = token.next) {
    if (token.text === ',' || token.pos === 'VERB' || token.pos === 'AUX') break;
    found.push(token);
  }
  return found;
}
