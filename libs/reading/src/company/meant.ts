import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import { isBody, type Scene } from '../claim/scene.js';
import { namesListedAfter } from '../claim/set-beside.js';
import { severalMeant } from '../claim/several-meant.js';
import type { Actor } from '../entity/cast.js';
import words from './supply-words.json' with { type: 'json' };

const QUANTITIES = new Set(words.quantities);
const LISTING = ['such as', 'like', 'including', 'excluding', 'as'];
const MOST_LEVELS = 3;

/**
 * Whom nouns mean, with those that a plural stands for: "brands such as Ford and Nike", "a number of airlines, among them
 * Delta", "carmakers Ford and BMW", "Apple is one of those who use ...".
 */
export const meant = (scene: Scene, nouns: readonly NounPhrase[]): readonly Actor[] => [
  ...new Set(flatMap(nouns, (noun) => meantBy(scene, noun))),
];

function meantBy(scene: Scene, noun: NounPhrase, level = 0): readonly Actor[] {
  const { head } = noun;
  const one = scene.who(noun);
  const isMany =
    isPlural(head) || QUANTITIES.has(head.lower) || head.children('det').some(({ lower }) => lower === 'every');
  if (one && (!isMany || scene.mentionAt(head)?.how === 'name')) return [...joinedWith(scene, head), one];
  const counted = isMany && level < MOST_LEVELS ? countedIn(noun) : [];
  const found = flatMap(counted, (inner) => meantBy(scene, inner, level + 1));
  if (found.length > 0) return found;
  const listed = isMany ? listedBy(scene, noun) : head.pos === 'NOUN' ? saidToBe(scene, head) : [];
  return listed.length > 0 || !one ? listed : [one];
}

/** "half of its clients"; of "Ford and Nike, all of which ..." those that are named before. */
const countedIn = (noun: NounPhrase): readonly NounPhrase[] =>
  flatMap(noun.objectsOf('of'), (inner) => {
    const verb = RELATIVES.has(inner.head.lower) ? noun.head.head : undefined;
    if (verb?.label !== 'relcl') return [inner];
    const named: Token[] = [verb.head];
    for (const one of named) if (named.length < MOST_NAMED) named.push(...one.children('conj'));
    return named.map((token) => new NounPhrase(token));
  });
const RELATIVES = new Set(['which', 'whom']);
const MOST_NAMED = 12;

/** "Ford and Nike, which buy": of a plural verb whoever is listed before. */
function joinedWith(scene: Scene, head: Token): readonly Actor[] {
  const isOfAll =
    head.label === 'conj' &&
    head
      .children('relcl')
      .some((verb) =>
        [verb, ...verb.children('aux', 'auxpass')].some(({ tag, lower }) => tag === 'VBP' || lower === 'were'),
      );
  const named: NounPhrase[] = [];
  for (let one = head; isOfAll && one.label === 'conj' && named.length < MOST_NAMED; one = one.head)
    named.unshift(new NounPhrase(one.head));
  return scene.all(named);
}

const isPlural = ({ tag, lower }: Token): boolean => tag === 'NNS' || lower === 'those';

/** Names that a plural is explained by; nobody where there is no such list. */
function listedBy(scene: Scene, noun: NounPhrase): readonly Actor[] {
  const { head } = noun;
  const ways: readonly (() => readonly Actor[])[] = [
    () => scene.all(noun.objectsOf(...LISTING)),
    () => namesListedAfter(scene, head).map(({ actor }) => actor),
    () => fromTo(scene, noun),
    () => scene.all(noun.appositions),
    () => rightAfter(scene, head),
    () => saidToBe(scene, head),
    () => severalMeant(scene, noun).filter(isBody),
  ];
  for (const way of ways) {
    const found = way();
    if (found.length > 0) return found;
  }
  return [];
}

/** "every maker of chips from TSMC to Intel" */
function fromTo(scene: Scene, noun: NounPhrase): readonly Actor[] {
  const first = noun.objectsOf('from');
  const last = [...noun.objectsOf('to'), ...flatMap(first, (one) => one.objectsOf('to'))];
  const all = scene.all([...first, ...last, ...noun.objectsOf('from to')]);
  return all.length > 1 ? all : [];
}

/** "carmakers Ford and BMW" */
function rightAfter(scene: Scene, { next, sentence }: Token): readonly Actor[] {
  const mention = next?.pos === 'PROPN' && sentence.contains(next) ? scene.mentionAt(next) : undefined;
  if (!mention || mention.how === 'pronoun') return [];
  const { root } = mention.document.span(mention.from, mention.to);
  return scene.all([root, ...root.children('conj')].map((token) => new NounPhrase(token)));
}

/**
 * "Toyota and Meta are among those who ...", "Among the firms that ... are Ford and Nike", "Apple is one of the firms that
 * ...", "Apple is a company that ..."
 */
const saidToBe = (scene: Scene, head: Token): readonly Actor[] =>
  flatMap(scene.sentenceOf(head)?.clauses ?? [], (clause) => {
    if (clause.lemma !== 'be' || clause.isNegated) return [];
    const has = (nouns: readonly NounPhrase[]) => nouns.some((noun) => noun.head === head);
    const isAmong = has(clause.objectsNear('among', 'amongst')) || (has(clause.objectsNear('of')) && isSome(clause));
    return isAmong || has(clause.attributes) ? scene.all([...clause.subjects, ...clause.attributes]) : [];
  });

/** "is one of", "are two of" */
const isSome = ({ attributes }: Clause): boolean => attributes.some(({ head }) => QUANTITIES.has(head.lower));
