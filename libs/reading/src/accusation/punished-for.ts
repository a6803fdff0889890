import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import { clauseOver } from '../lawsuit/authority.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { fineRoles } from '../lawsuit/fine-roles.js';
import { behind } from '../lawsuit/suit-fact.js';
import criminal from '../lawsuit/criminal-words.json' with { type: 'json' };
import penalties from '../lawsuit/penalty-words.json' with { type: 'json' };
import { accusationDrafts } from './accusation.js';
import { accusedAmong } from './accused.js';
import words from './accuser-words.json' with { type: 'json' };
import { chargedIn, isDeed, isWrongDeed, matterOf } from './matter.js';

const TERMS = new Set(criminal.terms);
const CHARGES = new Set(words.charges);
const FINES = new Set(penalties.fines);
const JAILS = new Set(['prison', 'jail']);

/** What somebody sits in prison, pays or is fined for, and what the charges against him are. */
export const punishedFor = (scene: CourtScene): readonly Draft[] => [
  ...scene.verbs('serve|face|get|receive|go|pay|stand').flatMap(({ clause }) => suffered(scene, clause)),
  ...scene.verbs('give|hand').flatMap(({ clause }) => sentenced(scene, clause)),
  ...scene.verbs(words.holding.join('|')).flatMap(({ clause }) => held(scene, clause)),
  ...finedFor(scene),
  ...included(scene),
];

/** "is serving 11 years for defrauding investors", "will pay $3 billion for opening fake accounts", "stands accused of lying" */
function suffered(scene: CourtScene, clause: Clause): readonly Draft[] {
  const deed = deedOf(scene, clause);
  if (!deed || clause.isNegated || clause.voice === 'passive' || clause.condition !== undefined) return [];
  return accusedAmong(scene, { clause }, clause.subjects).flatMap((subject) =>
    accusationDrafts(scene, { subject, by: undefined, value: deed, from: clause.verb }),
  );
}

/** "The judge gave him 12 years in prison for pocketing money" */
function sentenced(scene: CourtScene, clause: Clause): readonly Draft[] {
  const given = clause.voice === 'active' ? clause.indirectObjects : clause.objects;
  const isJailed = clause.verb.subtree.some(({ lower }) => JAILS.has(lower));
  const deed = isJailed ? deedOf(scene, clause) : undefined;
  if (!deed || clause.isNegated || clause.form.modal !== undefined) return [];
  return accusedAmong(scene, { clause }, given).flatMap((subject) =>
    accusationDrafts(scene, { subject, by: undefined, value: deed, from: clause.verb, stance: 'ruled' }),
  );
}

/** "is wanted in Virginia on charges of racketeering", "appeared in court on fraud charges" */
function held(scene: CourtScene, clause: Clause): readonly Draft[] {
  const charge = chargeBehind(clause);
  const footing = charge && scene.footing(clause);
  if (!footing || footing.isNegated) return [];
  const accused = clause.voice === 'passive' ? clause.objects : clause.subjects;
  return accusedAmong(scene, { clause }, accused).flatMap((subject) =>
    accusationDrafts(scene, { subject, by: undefined, value: chargedIn(scene, charge), from: clause.verb }),
  );
}

const chargeBehind = ({ verb }: Clause): Token | undefined =>
  verb.subtree
    .filter(({ lower, head, index }) => lower === 'on' && index > verb.index && isNear(head, verb))
    .flatMap((on) => on.children('pobj'))
    .find(isCharge);

function deedOf(scene: CourtScene, clause: Clause): readonly Token[] | undefined {
  const { lemma, verb, objects } = clause;
  const at = (...words: string[]) =>
    verb.subtree.filter(({ lower, head }) => words.includes(lower) && isNear(head, verb));
  if (lemma === 'stand') {
    const isAccused = clause.attributes.some(({ head }) => head.lower === 'accused') || verb.next?.lower === 'accused';
    const [of] = isAccused ? at('of') : [];
    return of && matterOf(of);
  }
  if (lemma === 'pay') {
    const deed = objects.some(isMoney) ? at('for').find((token) => isWrongDeed(scene, token)) : undefined;
    return deed && matterOf(deed);
  }
  const isJailed = lemma === 'go' ? clause.objectsOf('to').some(isJail) : objects.some(isTerm);
  if (!isJailed) return undefined;
  // Nobody is jailed for what is no wrong.
  const deed = at('for').find((token) => isDeed(token));
  if (deed) return matterOf(deed);
  const charge = chargeBehind(clause);
  return charge && chargedIn(scene, charge);
}

/** The verb itself, or what it has done to it. */
const isNear = (head: Token, verb: Token): boolean => head === verb || head.head === verb || head.head.head === verb;

const isMoney = ({ head }: NounPhrase): boolean => head.entity?.type === 'MONEY' || FINES.has(head.lower);
const isJail = ({ head }: NounPhrase): boolean => JAILS.has(head.lower);
const isTerm = ({ head }: NounPhrase): boolean => TERMS.has(head.lemma.toLowerCase());
const isCharge = ({ lemma }: Token): boolean => CHARGES.has(lemma.toLowerCase());

/** "was hit with a fine for shipping data abroad", "imposed a penalty on it for misleading buyers" */
const finedFor = (scene: CourtScene): readonly Draft[] =>
  scene
    .words(FINES)
    .filter(({ pos }) => pos === 'NOUN')
    .flatMap((noun) => {
      const sentence = scene.sentenceOf(noun);
      const clause = sentence && clauseOver(sentence, noun);
      const roles = clause && !clause.isNegated ? fineRoles(scene, noun, clause) : undefined;
      const deed = [...noun.subtree, ...(clause?.verb.children('prep') ?? [])].find(
        (token) => token.lower === 'for' && token.index > noun.index && isDeed(token),
      );
      const [by] = roles?.by ?? [];
      if (!roles || !deed || clause?.form.modal !== undefined) return [];
      // Where it is not told who fines, what it is for must be a wrong by its words.
      const isTold = by && !by.inferred;
      if (!isTold && !isForDeed(scene, noun, deed)) return [];
      return roles.targets.flatMap((subject) =>
        accusationDrafts(scene, { subject, by: isTold ? by.actor : undefined, value: matterOf(deed), from: noun }),
      );
    });

/** A wrong by its words, or what a sum is due for. */
const isForDeed = (scene: CourtScene, fine: Token, deed: Token): boolean =>
  isWrongDeed(scene, deed) || isSumFor(fine, deed);

/** "a 530 million euro fine for sending data abroad": whatever one is fined for doing. */
const isSumFor = (fine: Token, deed: Token): boolean =>
  (deed.head === fine || deed.head === fine.head.head) &&
  deed.children('pcomp').some(({ tag }) => tag === 'VBG') &&
  fine.subtree.some(({ tag, index }) => tag === 'CD' && index < fine.index);

/** "The charges against Holmes include wire fraud and conspiracy" */
const included = (scene: CourtScene): readonly Draft[] =>
  scene.verbs('include').flatMap(({ clause, subjects, objects }) => {
    // "The charges against him, which include": the parser has him include them.
    const above = clause.relation === 'relative' ? clause.attachedTo.head.head : undefined;
    const charges =
      subjects.find(({ head }) => isCharge(head)) ?? (above && isCharge(above) ? new NounPhrase(above) : undefined);
    const value = objects.flatMap(({ head }) => head.subtree);
    if (!charges || value.length === 0) return [];
    return scene
      .all([...behind(charges.head, 'against'), ...charges.possessors])
      .flatMap((subject) => accusationDrafts(scene, { subject, by: undefined, value, from: clause.verb }));
  });
