import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { asideStanding } from '../claim/aside.js';
import type { Draft } from '../claim/claim-rule.js';
import { isBody, pairs, type Scene } from '../claim/scene.js';
import { ENDED } from '../claim/ended.js';
import { namesBeside } from '../claim/set-beside.js';
import type { Actor } from '../entity/cast.js';
import { among, told } from './bond.js';
import table from './bond-frames.json' with { type: 'json' };
import { dealings } from './dealing.js';
import { standingOrPromise } from './promise.js';

const BONDS = new Set(table.bonds);

const ENDING = new Set(
  'end terminate dissolve break cancel scrap abandon exit quit sever suspend unwind pull withdraw leave walk'.split(
    ' ',
  ),
);
const OPEN = /\b(?:possible|potential|proposed|planned|would-be|future|any|no|new kind of)\b/i;
/** "a cooperation agreement", "a partnership deal" */
const BOUND = new Set(['codeshare', 'code-sharing', 'cooperation', 'partnership', 'alliance', 'collaboration']);
const DEALS = new Set(['agreement', 'deal', 'pact', 'accord']);
const PLANNING = new Set('seek consider plan propose discuss want explore reject block oppose negotiate'.split(' '));

/** Who works with whom, as a verb says it: "teamed up with Samsung", "Google and Samsung joined forces". */
export const partnersByVerb = (scene: Scene): readonly Draft[] => [
  ...dealings(scene, table.frames, { first: isFirm, second: isFirm }),
  ...flatMap(scene.verbs(...table.mutual), ({ clause, subjects }) =>
    clause.obliquesNear('with').length > 0
      ? []
      : told(scene, clause, { ends: among(scene.all(subjects).filter(isFirm)), nouns: subjects }),
  ),
  ...byAdverb(scene),
  ...byEachOther(scene),
];

/** "OpenAI, SoftBank and Oracle are partners in Stargate" */
const byEachOther = (scene: Scene): readonly Draft[] =>
  flatMap(scene.words(PARTNERS), (noun) => {
    const clause = noun.label === 'attr' ? scene.clauseAt(noun.head) : undefined;
    const phrase = new NounPhrase(noun);
    const isOfOthers = phrase.possessors.length > 0 || phrase.obliques('of', 'to', 'with').length > 0;
    if (!clause && !isOfOthers && !OPEN.test(phrase.core.text)) return besideEachOther(scene, noun);
    if (!clause || isOfOthers || clause.form.tense !== 'present') return [];
    return told(scene, clause, { ends: among(scene.all(clause.subjects).filter(isFirm)), nouns: clause.subjects });
  });
const PARTNERS = new Set(['partners', 'allies']);

/** "Renault and Nissan, partners since 1999, ..." */
function besideEachOther(scene: Scene, noun: Token): readonly Draft[] {
  const names = ENDED.test(new NounPhrase(noun).core.text) ? [] : namesBeside(scene, noun);
  const tokens = flatMap(names, ({ document, from, to }) => document.span(from, to).tokens);
  const firms = names.map(({ actor }) => actor).filter(isFirm);
  return (firms.length === 2 ? among(firms) : []).map(([subject, object]) => {
    return {
      subject,
      object,
      standing: asideStanding(scene, noun, [subject, object]),
      evidence: [scene.cover(noun, ...tokens)],
    };
  });
}

const TOGETHER = new Set(['jointly', 'together']);
const MAKING = new Set(table.making);

/** "Pfizer and BioNTech developed it together", "jointly runs the plant with Samsung" */
const byAdverb = (scene: Scene): readonly Draft[] =>
  flatMap(scene.words(TOGETHER), (word) => {
    const clause = word.label === 'advmod' ? scene.clauseAt(word.head) : undefined;
    if (!clause || !MAKING.has(clause.lemma)) return [];
    const firms = scene.all(clause.subjects).filter(isFirm);
    const others = [...clause.objectsNear('with'), ...new NounPhrase(word).objectsOf('with')];
    const ends = others.length > 0 ? pairs(firms, scene.all(others).filter(isFirm)) : among(firms);
    return flatMap(ends, ([subject, object]) => {
      const standing = standingOrPromise(scene, clause, [subject, object]);
      const evidence = [scene.evidence(clause, [...clause.subjects, ...others])];
      return standing ? [{ subject, object, standing, evidence }] : [];
    });
  });

/** No agency is a company's partner because it "cooperates" with it. */
const isFirm = (actor: Actor): boolean =>
  isBody(actor) && !actor.kinds.includes('Agency') && !actor.kinds.includes('Court');

/** "its partnership with Samsung", "a venture between Google and Samsung", "formed an alliance", "ended a partnership". */
export const partnersByNoun = (scene: Scene): readonly Draft[] =>
  bondsIn(scene).flatMap((noun) => {
    const phrase = new NounPhrase(noun);
    if (!isJoint(phrase) || phrase.isNegated || OPEN.test(phrase.core.text)) return [];
    const clause = clauseOver(scene, phrase);
    const [verb = ''] = clause?.lemma.split(' ') ?? [];
    if (PLANNING.has(verb)) return [];
    const { ends, tokens } = boundBy(scene, phrase, clause);
    const evidence = scene.cover(noun, ...tokens, ...(clause ? [clause.verb] : []));
    const validTo = clause && ENDING.has(verb) ? (scene.dateOf(clause) ?? scene.calendar.today) : undefined;
    return ends.flatMap(([subject, object]) => {
      const standing = clause
        ? scene.standing(clause, [subject, object])
        : asideStanding(scene, noun, [subject, object]);
      if (!standing || standing.stance === 'expected') return [];
      return [{ subject, object, standing, validTo, evidence: [evidence] }];
    });
  });

/** Who acts on a bond, and who goes into one or out of it: "formed an alliance", "pulled out of a venture", "is part of a consortium". */
function clauseOver(scene: Scene, { head: noun, possessors }: NounPhrase): Clause | undefined {
  if (noun.label === 'dobj' || noun.label === 'nsubjpass') return scene.clauseAt(noun.head);
  const before = noun.label === 'pobj' && possessors.length === 0 ? noun.head : undefined;
  if (!before || !GOING.has(before.lower)) return undefined;
  const above = ['out', 'part', 'member'].includes(before.head.lower) ? before.head.head : before.head;
  return above === noun ? undefined : scene.clauseAt(above);
}
const GOING = new Set(['into', 'of', 'from']);

/** "a joint venture", "a hydrogen venture with Toyota", "a venture of BMW and Toyota"; other ventures are one's own. */
const isJoint = (phrase: NounPhrase): boolean =>
  phrase.head.lower !== 'venture' ||
  phrase.head.children('amod').some(({ lower }) => lower === 'joint') ||
  phrase.objectsOf('with', 'between').length > 0 ||
  phrase.objectsOf('of').length > 1;

const bondsIn = (scene: Scene): readonly Token[] => [
  ...scene.words(BONDS).filter(({ next }) => !DEALS.has(next?.lower ?? '')),
  ...scene.words(DEALS).filter(({ previous }) => BOUND.has(previous?.lower ?? '')),
];

interface Bound {
  readonly ends: readonly (readonly [Actor, Actor])[];
  readonly tokens: readonly Token[];
}

function boundBy(scene: Scene, phrase: NounPhrase, clause: Clause | undefined): Bound {
  const withs = [...phrase.obliques('with'), ...(clause?.obliques('with') ?? [])].flatMap(({ objects }) => objects);
  const two = phrase.objectsOf('between', 'of');
  const owners = [
    ...phrase.possessors,
    ...(clause?.voice === 'active' ? clause.subjects : []),
    ...inPartnership(scene, phrase),
  ];
  const firms = (nouns: readonly NounPhrase[]) => scene.all(nouns).filter(isFirm);
  const each = withs.length === 0 && two.length === 0 ? among(firms(owners)) : [];
  return {
    ends: [...pairs(firms(owners), firms(withs)), ...among(firms(two)), ...each],
    tokens: [...withs, ...two, ...owners].flatMap(({ head }) => scene.tokensAt(head)),
  };
}

/** Who acts "in partnership with Samsung" */
function inPartnership(scene: Scene, { head, core }: NounPhrase): readonly NounPhrase[] {
  const isIn = head.label === 'pobj' && head.head.lower === 'in' && core.tokens.length === 1;
  const over = isIn ? head.ancestors.flatMap((token) => scene.clauseAt(token) ?? [])[0] : undefined;
  return over?.subjects ?? [];
}
