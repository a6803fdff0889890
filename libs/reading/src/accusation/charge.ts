import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import type { Actor } from '../entity/cast.js';
import { authoritiesOf, namedAfter } from '../lawsuit/authority.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { personBefore } from '../lawsuit/criminal-case.js';
import { behind } from '../lawsuit/suit-fact.js';
import { accusationDrafts } from './accusation.js';
import { accusedAmong, plaintiffBy } from './accused.js';
import { accuserOf } from './accuser.js';
import words from './accuser-words.json' with { type: 'json' };
import { chargedIn, isDeed, isWrongDeed, matterOf } from './matter.js';
import { isPleadedWrong, isWrongNoun } from './wrong.js';

const CHARGES = new Set(words.charges);
const FINING = new Set(['fine', 'fin', 'penalize', 'penalise', 'sanction', 'reprimand', 'censure']);
const PAPERS = new Set(words.papers);
const TASKS = new Set(words.tasks);
/** Which prepositions tell what one is charged with. */
const BEHIND: Readonly<Record<string, readonly string[]>> = {
  charge: ['with', 'for', 'over'],
  convict: ['of', 'on'],
  suspect: ['of'],
  indict: ['for', 'on', 'over', 'with'],
  blame: ['for'],
};
const BLAMING = new Set(words.blaming);
const CHARGING = [...Object.keys(BEHIND), ...words.punishing, ...words.blaming].join('|');

/** What somebody is accused of, charged with, arrested, sued, fined, blamed or convicted for. */
export const charges = (scene: CourtScene): readonly Draft[] => [
  ...accusing(scene),
  ...charging(scene),
  ...filing(scene),
  ...blaming(scene),
];

/** "blamed the outage on Oracle" */
const blaming = (scene: CourtScene): readonly Draft[] =>
  scene.verbs('blame|pin').flatMap(({ clause, objects }) => {
    const on = clause.voice === 'active' && isFact(scene, clause) ? clause.objectsOf('on') : [];
    const value = objects.flatMap(({ core }) => core.tokens);
    const [by] = scene.doers(clause);
    return accusedAmong(scene, { clause, by }, on).flatMap((subject) =>
      accusationDrafts(scene, { subject, by, value, from: clause.verb }),
    );
  });

/** "accused it of doing so out of political animus" */
const accusing = (scene: CourtScene): readonly Draft[] =>
  scene.verbs('accuse').flatMap(({ clause, objects }) => {
    const of = clause.obliquesNear('of')[0]?.token ?? accusedBehind(clause) ?? wrongBehind(clause);
    if (!of || !isFact(scene, clause)) return [];
    const agent = clause.voice === 'passive' ? agentWithin(scene, of) : undefined;
    const by = scene.doers(clause)[0] ?? agent?.by ?? plaintiffOf(scene, clause);
    const value = matterOf(of).filter(({ index }) => agent === undefined || index < agent.from);
    const named = accusedAmong(scene, { clause, by }, objects);
    const accused = named.length > 0 ? named : accusedAmong(scene, { clause, by }, subjectsOver(clause));
    return accused.flatMap((subject) => accusationDrafts(scene, { subject, by, value, from: clause.verb }));
  });

/** "stood before a magistrate, accused of stealing": the parser accuses the magistrate. */
const subjectsOver = ({ verb, voice, relation, parent }: Clause): readonly NounPhrase[] =>
  voice === 'passive' && relation === 'relative' && verb.previous?.text === ',' ? (parent?.surfaceSubjects ?? []) : [];

/** "was accused of breaking the law by the Commission": the parser hangs "by" on the law. */
function agentWithin(
  scene: CourtScene,
  of: Token,
): { readonly by: Actor | undefined; readonly from: number } | undefined {
  const by = matterOf(of).find(
    (token) => token.lower === 'by' && token.children('pobj').some((noun) => isSomebody(scene, noun)),
  );
  return by && { by: by.children('pobj').map((noun) => scene.at(noun))[0], from: by.index };
}

const isSomebody = (scene: CourtScene, noun: Token): boolean =>
  scene.at(noun) !== undefined || accuserOf(scene, new NounPhrase(noun)) !== undefined;

export const isFact = (scene: CourtScene, clause: Clause): boolean => {
  const footing = scene.footing(clause);
  return footing !== undefined && !footing.isNegated && !footing.isExpected;
};

/** "accused X in a lawsuit of hacking phones": the parser hangs it on the lawsuit. */
const accusedBehind = ({ verb }: Clause): Token | undefined =>
  verb.subtree.find(
    (token) =>
      token.lower === 'of' &&
      token.label === 'prep' &&
      token.index > verb.index &&
      (token.next?.tag === 'VBG' || isDeed(token)),
  );

/** "accused X, then chairman of Fox, of fraud": the parser hangs it on the office. */
const wrongBehind = ({ verb }: Clause): Token | undefined =>
  verb.subtree.find(
    ({ lower, label, index, previous }) =>
      lower === 'of' && label === 'prep' && index > verb.index && previous?.text === ',',
  );

const plaintiffOf = (scene: CourtScene, clause: Clause): Actor | undefined =>
  [...clause.subjects.map(({ head }) => head), clause.attachedTo]
    .map((noun) => plaintiffBy(scene, noun))
    .find((actor) => actor !== undefined);

/** "charged Trevor Milton with fraud", "fined Twitter for failing to delete posts", "arrested on suspicion of fraud" */
const charging = (scene: CourtScene): readonly Draft[] =>
  scene.verbs(CHARGING).flatMap(({ clause, objects }) => {
    const value = valueOf(scene, clause);
    // "faces 20 years if convicted of fraud": he stands accused of it
    const isOpen = isIfConvicted(clause);
    if (value.length === 0 || !(isOpen || isFact(scene, clause)) || isDuty(scene, clause, value)) return [];
    const by = authoritiesOf(scene, clause.subjects)[0]?.actor;
    const sentence = scene.sentenceOf(clause.verb);
    const meant = accusedAmong(
      scene,
      { clause },
      objects.map((noun) => personBefore(scene, clause, noun)),
    );
    const isMissed = meant.length === 0 && clause.voice === 'active' && sentence !== undefined;
    const after = isMissed ? namedAfter(scene, sentence, clause.verb) : undefined;
    const accused = after ? [after] : meant;
    const stance = clause.lemma === 'convict' && !isOpen ? 'ruled' : 'alleged';
    return accused.flatMap((subject) => accusationDrafts(scene, { subject, by, value, from: clause.verb, stance }));
  });

const isIfConvicted = ({ lemma, marker, parent, voice }: Clause): boolean =>
  lemma === 'convict' && marker === 'if' && voice === 'passive' && parent?.lemma === 'face';

/** "is charged with leading the company": a task. */
function isDuty(scene: CourtScene, { lemma, voice, form, subjects }: Clause, value: readonly Token[]): boolean {
  const isTold = form.tense !== 'present' || form.isPerfect || form.isProgressive || subjects.length > 0;
  if (lemma !== 'charge' || voice === 'active' || isTold) return false;
  const inner = value.map((token) => scene.clauseAt(token)).find((clause) => clause !== undefined);
  return inner !== undefined && TASKS.has(inner.lemma) && !isPleadedWrong(inner);
}

/** What stands behind "with" of a charge; behind "for" of a suit or a fine only what somebody did. */
function valueOf(scene: CourtScene, clause: Clause): readonly Token[] {
  const own = BEHIND[clause.lemma];
  const found = clause
    .obliquesNear(...(own ?? ['for', 'over', 'on']))
    .map(({ token }) => token)
    .filter(({ index }) => index > clause.verb.index);
  const prepositions = [...clause.verb.children('prep', 'agent'), ...behindLast(clause)];
  const deeds = [...prepositions.filter(isFor), ...prepositions.flatMap((at) => nestedIn(at))].filter(
    (token) => token.lower !== 'by' && (token.next?.tag === 'VBG' || isDeed(token)),
  );
  for (const preposition of [...found, ...deeds]) {
    const isSum =
      preposition.children('pcomp').length === 0 &&
      !isDeed(preposition) &&
      preposition.subtree.some(({ entity }) => entity?.type === 'MONEY');
    if (isSum) continue;
    const noun = preposition.children('pobj')[0];
    if (noun && CHARGES.has(noun.lemma.toLowerCase())) return chargedIn(scene, noun);
    if (isMatter(scene, clause, preposition)) return withRole(clause, matterOf(preposition));
  }
  const scheme = schemeOf(clause);
  if (scheme) return scheme.subtree;
  // "convicted in 2022 of defrauding": the parser hangs it on the year; "charges A, his nephew B and others with bribing".
  const apart = own?.includes('of') ? accusedBehind(clause) : own?.includes('with') ? doneBehind(clause) : undefined;
  return apart ? matterOf(apart) : [];
}

/** "suspected of complicity in running a market": the parser hangs the one beside the other. */
function withRole({ verb }: Clause, value: readonly Token[]): readonly Token[] {
  const next = value.at(-1)?.next;
  const isRole = ROLES.has(value.at(-1)?.lower ?? '') && next?.lower === 'in' && next.head === verb;
  return isRole ? [...value, ...next.subtree] : value;
}

const ROLES = new Set(['complicity', 'involvement', 'part', 'role']);

/** "was charged in a bribery scheme" */
const schemeOf = (clause: Clause): Token | undefined =>
  clause.lemma === 'charge' ? clause.objectsNear('in').find(({ head }) => isWrongNoun(head))?.head : undefined;

/** "charged X and seven others over an alleged scheme": the parser hangs it on the last of them. */
const behindLast = ({ objects, voice }: Clause): readonly Token[] => {
  const last = voice === 'active' && objects.length > 1 ? objects.at(-1)?.head : undefined;
  return last ? last.children('prep').filter(({ lower }) => lower === 'over' || lower === 'for') : [];
};

const doneBehind = ({ verb, voice }: Clause): Token | undefined =>
  voice === 'active'
    ? verb.subtree.find(
        ({ lower, label, index, next }) =>
          lower === 'with' && label === 'prep' && index > verb.index && next?.tag === 'VBG',
      )
    : undefined;

/** What one is punished for may be anything behind "for", what one is blamed for only a wrong. */
function isMatter(scene: CourtScene, { lemma }: Clause, preposition: Token): boolean {
  if (BLAMING.has(lemma)) return isWrongDeed(scene, preposition);
  const isTime = preposition.children('pobj')[0]?.lemma === 'time';
  const isPenalty = FINING.has(lemma) && preposition.lower === 'for' && !isTime;
  const isOwn = BEHIND[lemma]?.[0] === preposition.lower;
  return isOwn || isPenalty || (preposition.lower !== 'on' && isDeed(preposition));
}

const isFor = ({ lower }: Token): boolean => lower === 'for';

/** "sentenced to 23 years for rape", "sued in federal court over the alleged misuse": the parser hangs it on the years, on the court. */
const nestedIn = (preposition: Token, depth = 0): readonly Token[] =>
  preposition
    .children('pobj')
    .flatMap((noun) => [noun, ...noun.children('conj')].flatMap((one) => one.children('prep')))
    .flatMap((inner) => [
      ...(isFor(inner) || (inner.lower === 'over' && isDeed(inner)) ? [inner] : []),
      ...(depth < MOST_DEPTH ? nestedIn(inner, depth + 1) : []),
    ]);

const MOST_DEPTH = 2;

/** "filed a complaint against Wirecard for market manipulation", "brought fraud charges against its founder" */
const filing = (scene: CourtScene): readonly Draft[] =>
  scene.verbs('file|bring|lodge|press|launch|announce|unveil').flatMap(({ clause, objects }) => {
    const noun = objects.find(({ head }) => PAPERS.has(head.lemma.toLowerCase()) || CHARGES.has(head.lemma))?.head;
    if (!noun || !isFact(scene, clause)) return [];
    const deed = [...noun.subtree, ...clause.verb.children('prep')].find(
      (token) => ['for', 'over'].includes(token.lower) && token.index > noun.index && isDeed(token),
    );
    const value = deed ? matterOf(deed) : PAPERS.has(noun.lemma) ? [] : chargedIn(scene, noun);
    const near = clause.objectsNear('against');
    const by = authoritiesOf(scene, clause.subjects)[0]?.actor;
    return accusedAmong(scene, { clause }, [...near, ...behind(noun, 'against')]).flatMap((subject) =>
      accusationDrafts(scene, { subject, by, value, from: noun }),
    );
  });
