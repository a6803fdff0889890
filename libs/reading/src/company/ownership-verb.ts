import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import { pairs, type Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import { namedInList } from './object-list.js';
import words from './ownership-words.json' with { type: 'json' };
import {
  isCompany,
  isFormerOrPart,
  isOwned,
  isOwnedBody,
  isOwner,
  isOwningBody,
  owning,
  tokensOf,
} from './ownership.js';

const SHARES = new Set(['percent', '%', 'stake', 'interest', 'majority', 'share', 'shares', 'cent', 'all', 'whole']);
const STOCKS = new Set(['stock', 'shares', 'equity', 'votes', 'capital']);
const MAJORITY = /\b(?:majority|controlling|all|whole|entire)\b/i;
const SHARE = /(\d{1,3}(?:\.\d+)?)(?: |-)?(?:%|per ?cent)/;
const ROOFS = new Set(words.roofs);

/** Who owns what, as a verb says it: "owns", "is owned by", "belongs to", "holds 51 percent of". */
export const ownersByVerb = (scene: Scene): readonly Draft[] => [
  ...byOwning(scene),
  ...byBelonging(scene),
  ...byMajority(scene),
  ...byParticiple(scene),
  ...byRoof(scene),
];

const isOver = ({ form, voice, verb }: Clause): boolean =>
  isFormerOrPart(verb) || (form.tense === 'past' && voice === 'active');

const byOwning = (scene: Scene): readonly Draft[] =>
  [
    ...scene.verbs('own|co-own').map((match) => ({ ...match, isOwnerHere: isOwningBody, isOwnedHere: isOwnedBody })),
    ...scene.verbs('control').map((match) => ({
      ...match,
      isOwnerHere: mayControl(match.clause),
      isOwnedHere: isOwned,
    })),
  ].flatMap(({ clause, subjects, objects, isOwnerHere, isOwnedHere }) => {
    const isControl = clause.lemma === 'control' && (clause.form.tense === 'past' || clause.form.isInfinitive);
    const isPassive = clause.voice === 'passive';
    if (isOver(clause) || (isControl && !isPassive)) return [];
    const owners = scene.doers(clause).filter(isOwnerHere);
    const owned = [...scene.all(objects), ...(isPassive ? [] : namedInList(scene, clause.verb))].filter(isOwnedHere);
    return told(scene, clause, { owners, owned, nouns: [...subjects, ...objects] });
  });

/** A person may control many things; "the holding company that he controls" is his, and so is what is controlled by him. */
const mayControl = ({ relation, voice }: Clause) =>
  relation === 'relative' || voice === 'passive' ? isOwner : isCompany;

/** "Waymo belongs to Alphabet" */
const byBelonging = (scene: Scene): readonly Draft[] =>
  scene.verbs('belong to').flatMap(({ clause, subjects, objects }) => {
    if (isOver(clause)) return [];
    const owners = scene.all(objects).filter(isOwner);
    const owned = scene.all(subjects).filter(isOwned);
    return told(scene, clause, { owners, owned, nouns: [...subjects, ...objects] });
  });

/** "holds 100 percent of Audi", "owns a majority stake in Audi" */
const byMajority = (scene: Scene): readonly Draft[] =>
  scene.verbs('own|hold|have|control|retain').flatMap(({ clause, subjects, objects }) => {
    const share = objects.find(({ head }) => SHARES.has(head.lower));
    if (!share || isOver(clause) || !isMajority(share.phrase.text)) return [];
    const parts = clause.objectsNear('of', 'in');
    const nested = parts.filter(({ head }) => SHARES.has(head.lower)).flatMap((part) => part.objectsOf('of', 'in'));
    // "77 percent of Paramount's voting stock"
    const stocks = parts.filter(({ head }) => STOCKS.has(head.lower) && !scene.at(head));
    const whose = stocks.flatMap((stock) => [...stock.possessors, ...stock.objectsOf('of', 'in')]);
    const owned = [...parts, ...nested, ...whose];
    const owners = scene.all(subjects).filter(isOwningBody);
    return told(scene, clause, { owners, owned: scene.all(owned).filter(isOwned), nouns: [...subjects, ...owned] });
  });

const isMajority = (text: string): boolean => MAJORITY.test(text) || Number(SHARE.exec(text)?.[1] ?? 0) > 50;

/** "Audi is majority-owned by Volkswagen", "Audi, majority-owned by Volkswagen, ...", "Audi, owned by Volkswagen": by the tree of the name. */
const byParticiple = (scene: Scene): readonly Draft[] =>
  scene.words(OWNED).flatMap((token) => {
    const owners = scene
      .all(token.children('agent').flatMap((by) => by.children('pobj').map((noun) => new NounPhrase(noun))))
      .filter(isOwningBody);
    if (owners.length === 0) return [];
    if (isFormerOrPart(token) || isFormerOrPart(token.previous ?? token)) return formerly(scene, token, owners);
    const clause = scene.clauseAt(token);
    const above = clause?.parent;
    if (clause && above && clause.objects.length === 0) {
      if (above.form.tense === 'past' && above.lemma === 'be') return [];
      const nouns = [new NounPhrase(token), ...above.surfaceSubjects, ...clause.subjects];
      const owned = scene.all(above.surfaceSubjects).filter(isOwnedBody);
      return told(scene, above, { owners, owned, nouns });
    }
    const owned = clause ? undefined : scene.who(new NounPhrase(token.head));
    if (!owned || !isOwnedBody(owned)) return [];
    const evidence = scene.cover(token, ...scene.tokensAt(token.head), ...token.children('agent').flatMap(withObject));
    return owners.map((owner) => owning([owner, owned], evidence));
  });

/** "Deadspin, formerly owned by Univision" */
function formerly(scene: Scene, token: Token, owners: readonly Actor[]): readonly Draft[] {
  const before = token.previous?.lower ?? '';
  const { today } = scene.calendar;
  const owned = before === 'formerly' || before === 'previously' ? scene.who(new NounPhrase(token.head)) : undefined;
  if (!owned || !today || !isOwnedBody(owned)) return [];
  const evidence = scene.cover(token, ...scene.tokensAt(token.head), ...token.children('agent').flatMap(withObject));
  return owners.map((owner) => ({ ...owning([owner, owned], evidence), validTo: today }));
}

const OWNED = new Set(['owned', 'controlled']);
const withObject = (by: Token): readonly Token[] => [by, ...by.children('pobj')];

/** "under the umbrella of Volkswagen", "under Volkswagen's roof", "Crown Resorts, now in the hands of Blackstone" */
const byRoof = (scene: Scene): readonly Draft[] =>
  scene.words(ROOFS).flatMap((noun) => {
    const under = noun.head;
    if (noun.label !== 'pobj' || (under.lower !== 'under' && under.lower !== 'in')) return [];
    const phrase = new NounPhrase(noun);
    const owners = scene.all([...phrase.objectsOf('of'), ...phrase.possessors]).filter(isCompany);
    const clause = owners.length > 0 ? scene.clauseAt(under.head) : undefined;
    if (!clause) return owners.length > 0 && isNow(under) ? roofed(scene, under, owners) : [];
    if (!BEING.has(clause.lemma) || isOver(clause) || clause.objects.length > 0) return [];
    const owned = scene.all(clause.subjects).filter(isOwned);
    return told(scene, clause, { owners, owned, nouns: [...clause.subjects, phrase] });
  });

/** "now in the hands of", "today under the roof of" */
const isNow = ({ previous }: Token): boolean =>
  previous !== undefined && ['now', 'today', 'currently', ','].includes(previous.lower);

function roofed(scene: Scene, under: Token, owners: readonly Actor[]): readonly Draft[] {
  const comma = under.previous?.text === ',' ? under.previous : under.previous?.previous;
  const name = comma?.text === ',' && comma.previous ? scene.mentionAt(comma.previous) : undefined;
  if (!name || name.how === 'pronoun' || !isOwned(name.actor)) return [];
  const evidence = scene.cover(under, ...tokensOf(name), ...under.children('pobj'));
  return pairs(owners, [name.actor]).map((ends) => owning(ends, evidence));
}

const BEING = new Set(['be', 'sit', 'fall', 'come', 'operate', 'remain', 'trade', 'run', 'belong']);

interface Told {
  readonly owners: readonly Actor[];
  readonly owned: readonly Actor[];
  readonly nouns: readonly NounPhrase[];
}

const told = (scene: Scene, clause: Clause, { owners, owned, nouns }: Told): readonly Draft[] =>
  pairs(owners, [...new Set(owned)]).flatMap((ends) => {
    const standing = scene.standing(clause, ends);
    return standing && standing.stance !== 'expected' ? [owning(ends, scene.evidence(clause, nouns), standing)] : [];
  });
