import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import cues from '../entity/kind-cues.json' with { type: 'json' };

const LISTING = ['such as', 'including', 'like'];
const ASSETS = new Set(['assets', 'parent', 'owner']);
const COMPANIES = new Set([
  ...cues.describingCompanies.map((noun) => `${noun}s`),
  'companies',
  'businesses',
  'brands',
  'rivals',
  'competitors',
]);
const STAKES = new Set([
  'percent',
  '%',
  'stake',
  'interest',
  'majority',
  'share',
  'shares',
  'cent',
  'all',
  'shareholding',
  'holding',
]);
const MAJORITY = /\b(?:majority|controlling|all|whole|entire|outright)\b/i;
const SHARE = /(\d{1,3}(?:\.\d+)?)(?: |-)?(?:%|per ?cent)/;

/**
 * Companies that nouns mean, each by its name, by what it is set beside though it be described ("their previous company,
 * Larkfield"), by the list behind it ("companies such as A and B", "the following firms: A and B"), or by what it has
 * ("the assets of A", "a majority stake in A").
 */
export const companiesNamed = (scene: Scene, nouns: readonly NounPhrase[]): readonly Actor[] => [
  ...new Set(flatMap(nouns, (noun) => namedBy(scene, noun))),
];

function namedBy(scene: Scene, noun: NounPhrase): readonly Actor[] {
  const { head } = noun;
  const isDescribed = scene.mentionAt(head)?.how === 'description';
  const actor = isDescribed ? undefined : scene.at(head);
  if (actor) return [actor];
  if (STAKES.has(head.lower)) return isMajority(noun.phrase.text) ? scene.all(noun.objectsOf('of', 'in')) : [];
  if (ASSETS.has(head.lower))
    return scene.all([...noun.objectsOf('of'), ...(noun.possessors.length > 0 ? besides(noun) : [])]);
  const listed = noun.objectsOf(...LISTING);
  if (listed.length > 0) return COMPANIES.has(head.lower) ? scene.all(listed) : [];
  const beside = scene.all(besides(noun));
  if (beside.length > 0) return head.tag === 'NNS' ? beside : beside.slice(0, 1);
  const who = scene.who(noun);
  return who ? [who] : [];
}

const besides = ({ head }: NounPhrase): readonly NounPhrase[] =>
  head
    .children('appos')
    .flatMap((token) => [token, ...joined(token)])
    .map((token) => new NounPhrase(token));

const MOST_JOINED = 10;

function joined(token: Token): readonly Token[] {
  const found = [...token.children('conj')];
  for (const next of found) if (found.length < MOST_JOINED) found.push(...next.children('conj'));
  return found;
}

/** "a 51 percent stake", "all of" */
export const isMajority = (text: string): boolean => MAJORITY.test(text) || Number(SHARE.exec(text)?.[1] ?? 0) > 50;
