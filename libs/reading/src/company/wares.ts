import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import { isHired, isLender, isSupplier, knownAs } from './known-trade.js';
import { isCompany } from './ownership.js';
import words from './supply-words.json' with { type: 'json' };

const KINDS: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(words.kinds).map(([kind, nouns]) => [kind, new Set(nouns)]),
);
const WARES = new Set(words.wares);
const NO_GOODS = new Set(words.noGoods);

/**
 * Whether a noun is of a kind that dealings are told by: "wares" are what companies are known to make and sell, "goods"
 * is all that is not a part of a company, money or talk, "sold" such of it as is not one's own and single ("its plant"),
 * "many" any plural, "any" any noun; others are lists.
 */
const isOfKind = (scene: Scene, noun: NounPhrase, kind: string): boolean =>
  MEANT[kind]?.(scene, noun) ?? (KINDS.get(kind)?.has(noun.head.lower) === true && !isName(scene, noun));

/** "Pan Am Systems" is no system. */
const isName = (scene: Scene, { head }: NounPhrase): boolean => scene.mentionAt(head)?.how === 'name';

/** Who works for others, by trade. */
const HOUSES: ReadonlySet<string> = new Set(['accounting', 'consulting', 'PR']);
const MEDIA: ReadonlySet<string> = new Set(['social-media', 'search', 'broadcast', 'newspaper', 'streaming']);

const MEANT: Readonly<Record<string, (scene: Scene, noun: NounPhrase) => boolean>> = {
  any: () => true,
  company: (scene, { head }) => {
    const actor = scene.at(head);
    return actor !== undefined && isCompany(actor);
  },
  house: knownAs(HOUSES),
  clouder: knownAs(new Set(['cloud'])),
  press: knownAs(new Set(['newspaper', 'news', 'book-publishing', 'record'])),
  medium: (scene, noun) => knownAs(MEDIA)(scene, noun) || scene.at(noun.head)?.kinds.includes('Platform') === true,
  roled: (scene, noun) => isSupplier(scene, noun),
  hired: (scene, noun) => isHired(scene, noun),
  lender: (scene, noun) => isLender(scene, noun),
  money: (_, { head }) => MONEY.has(head.lower) || head.lower === 'money' || head.lower === 'cash',
  cloudDeal: (_, noun) => hasBefore(noun, CLOUDY),
  licensing: (_, noun) => hasBefore(noun, LICENSING),
  agency: (scene, { head }) => scene.at(head)?.kinds.includes('Agency') ?? false,
  cloud: (scene, { head }) => {
    const actor = scene.at(head);
    return actor !== undefined && isRented(actor);
  },
  yearly: (_, { head }) => isYearly(head),
  many: (scene, { head }) => head.tag === 'NNS' && scene.mentionAt(head)?.how !== 'name',
  ware: (_, { head }) => isWare(head),
  thing: (scene, { head }) => scene.at(head) === undefined,
  wares: (scene, { head }) =>
    (isWare(head) && scene.mentionAt(head)?.how !== 'name') || (isModel(head) && scene.at(head) === undefined),
  goods: (scene, { head }) => isGoods(head) && scene.at(head) === undefined,
  own: (scene, { head }) =>
    isGoods(head) &&
    (head.tag === 'NNS' || isWare(head)) &&
    scene.at(head) === undefined &&
    head.children('poss').length > 0,
  definite: (scene, noun) =>
    scene.at(noun.head) === undefined &&
    noun.possessors.length === 0 &&
    noun.objectsOf('of', 'for').length === 0 &&
    noun.head.children('det').some(({ lower }) => lower === 'the') &&
    DONE_FOR.some((kind) => isOfKind(scene, noun, kind)),
  sold: (scene, noun) =>
    isGoods(noun.head) && scene.at(noun.head) === undefined && (isWare(noun.head) || !isOnesOwn(noun)),
};

const CLOUDY: ReadonlySet<string> = new Set([
  'cloud',
  'computing',
  'cloud-computing',
  'hosting',
  'compute',
  'capacity',
]);
const LICENSING: ReadonlySet<string> = new Set(['licensing', 'content', 'licence', 'license', 'content-licensing']);

const hasBefore = (noun: NounPhrase, words: ReadonlySet<string>): boolean =>
  noun.core.tokens.some(({ lower, index }) => index < noun.head.index && words.has(lower));

/** What is done or supplied for whoever a story is about. */
const DONE_FOR = ['wares', 'books', 'business', 'work', 'listing'];

/** What is rented out, by its name: "uses Amazon Web Services". */
const CLOUD = / (?:Cloud|Web Services|Azure)$|^(?:AWS|Azure)$/;
export const isRented = ({ name }: Actor): boolean => CLOUD.test(name);

/** "$20 billion a year" */
const isYearly = ({ next, lower }: Token): boolean => {
  const [first, second] = [next?.lower, next?.next?.lower];
  return MONEY.has(lower) && ((first === 'a' && YEARS.has(second ?? '')) || first === 'annually');
};
const MONEY = new Set(['million', 'billion', 'millions', 'billions', 'dollars', 'euros', 'pounds', 'bn', 'm', '$']);
const YEARS = new Set(['year', 'month', 'quarter']);

const isWare = ({ lemma, lower }: Token): boolean => WARES.has(lemma.toLowerCase()) || WARES.has(lower);

/** "its first 787", "the 737 Max", "iPhones" */
const isModel = ({ tag, pos, text, previous }: Token): boolean =>
  tag === 'NNPS' ||
  (pos === 'PROPN' && (/\d/.test(text) || /^\d{3}/.test(previous?.text ?? ''))) ||
  /^\d{3}/.test(text);

/** "chips", "its first 787", "iPhones"; not "its printer business", "a stake", "advice". */
const isGoods = (head: Token): boolean =>
  isModel(head) ||
  (head.pos === 'NOUN' && !NO_GOODS.has(head.lemma.toLowerCase()) && !NO_GOODS.has(head.lower)) ||
  head.lower === 'more';

/** "its service area", "the regional jet" */
const isOnesOwn = ({ head }: NounPhrase): boolean =>
  head.tag === 'NN' && head.children('poss', 'det').some(({ label, lower }) => label === 'poss' || lower === 'the');

const FRACTIONS = new Set([
  'half',
  'third',
  'quarter',
  'fifth',
  'tenth',
  'rest',
  'remainder',
  'majority',
  'most',
  'bulk',
  'part',
]);

/** The noun, or what it is a measure of: "chips", "billions of dollars' worth of chips", "a fleet of 30 jets". */
export const ofKind = (scene: Scene, noun: NounPhrase, kind: string): readonly NounPhrase[] =>
  measured(noun).filter((one) => isOfKind(scene, one, kind));

const measured = (noun: NounPhrase): readonly NounPhrase[] => {
  const inner = noun.objectsOf('of');
  // "a quarter of the shares" is none of the goods
  return [
    ...(inner.length > 0 && FRACTIONS.has(noun.head.lower) ? NONE : [noun]),
    ...inner,
    ...flatMap(inner, (one) => one.objectsOf('of')),
  ];
};

/** Whose a noun is: "Morrisons" of "the online shop of Morrisons", "Intel" of "revenue at Intel". */
export const ownersOf = (scene: Scene, noun: NounPhrase, kind: string): readonly NounPhrase[] =>
  flatMap(ofKind(scene, noun, kind), (one) => [
    ...one.possessors,
    ...flatMap(one.objectsOf('of', 'at'), (inner) => (isThing(inner.head) ? wholeOwners(inner) : [inner])),
  ]);

/** "the fuselage of Boeing's 737 MAX": whose the whole is. */
const wholeOwners = (whole: NounPhrase): readonly NounPhrase[] =>
  whole.possessors.length > 0 ? whole.possessors : [whole];
const isThing = (head: Token): boolean => isWare(head) || isModel(head);

/** Whose an account is: "Ford's account", "the Ford account", "the account of Ford". */
export const clientsOf = (scene: Scene, noun: NounPhrase, kind: string): readonly NounPhrase[] =>
  flatMap(ofKind(scene, noun, kind), (one) => [
    ...one.possessors,
    ...(one.possessors.length > 0 ? NONE : namedWithin(scene, one)),
    ...one.objectsOf('of', 'for'),
  ]);

const DESIGNING: ReadonlySet<string> = new Set([
  'design',
  'develop',
  'sell',
  'invent',
  'market',
  'order',
  'use',
  'need',
]);

/** "the chips that Nvidia designs" */
export const designersOf = (scene: Scene, noun: NounPhrase, kind: string): readonly NounPhrase[] =>
  flatMap(ofKind(scene, noun, kind), ({ head }) => doersBehind(head, DESIGNING));

const FOUND: ReadonlySet<string> = new Set(['found', 'used', 'fitted', 'installed', 'mounted']);
const GOING: ReadonlySet<string> = new Set(['go', 'sit', 'end', 'feature', 'fit']);

/** "the sensors found in Apple's phones", "the batteries that go into Ford's trucks" */
export const placesOf = ({ head }: NounPhrase): readonly NounPhrase[] =>
  flatMap(
    [
      ...head.children('acl').filter(({ lower }) => FOUND.has(lower)),
      ...head.children('relcl').filter(({ lemma, lower }) => GOING.has(lemma) || FOUND.has(lower)),
    ],
    (verb) => new NounPhrase(verb).objectsOf('in', 'inside', 'into'),
  );

const MADE = new Set(words.made);

/** "software made by Palantir", "servers belonging to Rackspace" */
const agentsOf = (noun: NounPhrase): readonly NounPhrase[] => [...agentsBy(noun), ...makersToldOf(noun)];

/** "engines that Blue Origin builds" */
const makersToldOf = ({ head }: NounPhrase): readonly NounPhrase[] => doersBehind(head, MADE);

/** Who does something with a noun, as a clause behind it says. */
const doersBehind = (head: Token, verbs: ReadonlySet<string>): readonly NounPhrase[] =>
  flatMap(head.children('relcl'), (verb) =>
    verbs.has(verb.lemma) && verb.children('dobj').every(({ tag }) => tag.startsWith('W'))
      ? flatMap(verb.children('nsubj'), (subject) => (subject.tag.startsWith('W') ? [] : [new NounPhrase(subject)]))
      : [],
  );

const agentsBy = ({ head }: NounPhrase): readonly NounPhrase[] =>
  head
    .children('acl')
    .filter(({ lemma }) => MADE.has(lemma))
    .flatMap((verb) => verb.children('agent', 'prep'))
    .filter(({ lower, label, head: verb }) => label === 'agent' || lower === 'from' || verb.lemma === 'belong')
    .flatMap((by) => by.children('pobj'))
    .flatMap((token) => [token, ...token.children('conj')])
    .map((token) => new NounPhrase(token));

const NONE: readonly NounPhrase[] = [];

/** Airbus of "100 Airbus A220 jets" */
export const namedWithin = (scene: Scene, noun: NounPhrase): readonly NounPhrase[] =>
  flatMap(noun.head.children('compound', 'nmod', 'nummod'), (token) =>
    flatMap([token, ...token.children('compound', 'nmod')], (one) => (scene.at(one) ? [new NounPhrase(one)] : [])),
  );

/** Who makes what a noun is: "Amazon's cloud", "Palantir software", "software from SAP", "software made by SAP". */
export const makersOf = (scene: Scene, noun: NounPhrase, kind: string): readonly NounPhrase[] =>
  flatMap(ofKind(scene, noun, kind), (one) => [
    ...one.possessors,
    ...(one.possessors.length > 0 ? NONE : namedWithin(scene, one)),
    ...one.objectsOf('of', 'from', 'by'),
    ...agentsOf(one),
  ]);
