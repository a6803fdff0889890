import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import type { Dated } from '../time/calendar.js';
import { asideStanding } from './aside.js';
import { isBody, isPerson, pairs, type Scene } from './scene.js';
import type { Standing } from './standing.js';
import words from './suspension-words.json' with { type: 'json' };

/** One stopped serving another. */
export interface Suspension {
  readonly by: Actor;
  readonly of: Actor;
  /** What was stopped is hosting. */
  readonly isHosting: boolean;
  readonly on: Dated | undefined;
  /** Since when it is over. */
  readonly validTo?: Dated | undefined;
  readonly standing: Standing;
  /** Whom it met is not named beside the verb. */
  readonly inferred: boolean;
  readonly evidence: TextSpan;
}

const BANS: ReadonlySet<string> = new Set(words.bans);
const SERVING = new Set(words.serving);
/** "stopped hosting X" */
const DIRECT = new Set(words.direct);
const LIFTING = new Set(words.lifting);
const ACCOUNTS = new Set(words.accounts);
const IMPOSING = new Set([...words.imposing, ...words.lifting]);

/** Bans that no verb of banning tells of: "Facebook's ban of X", "stopped payments for X". */
export const bansOf = (scene: Scene): readonly Suspension[] => [...byNoun(scene), ...byStop(scene)];

export const isBodyOrPerson = (actor: Actor): boolean => isBody(actor) || isPerson(actor);
export const isPlatform = ({ kinds }: Actor): boolean => kinds.includes('Platform');

/** "Facebook's ban of X", "X's suspension from Twitter", "the ban on X by Twitch", "Meta lifted its ban on X" */
const byNoun = (scene: Scene): readonly Suspension[] =>
  scene.words(BANS).flatMap((noun) => {
    const phrase = new NounPhrase(noun);
    const above = scene.clauseAt(noun.head);
    const standing = above && IMPOSING.has(above.lemma) ? scene.standing(above, []) : asideStanding(scene, noun);
    if (!standing) return [];
    const isOver = above !== undefined && LIFTING.has(above.lemma) && standing.stance === 'stated';
    const validTo = isOver ? (scene.dateOf(above) ?? scene.calendar.today) : undefined;
    const evidence = scene.cover(noun, ...phrase.phrase.tokens);
    return pairs(bannersOf(scene, phrase), bannedBy(scene, phrase)).map(([by, of]) => {
      return { by, of, isHosting: false, on: undefined, validTo, standing, inferred: false, evidence };
    });
  });

/** Platforms: who owns the ban, by whom it is, from where it is, who imposes or lifts "its ban". */
function bannersOf(scene: Scene, noun: NounPhrase): readonly Actor[] {
  const owners = scene.all([...noun.possessors, ...noun.objectsOf('by')]).filter(isPlatformOrOwner(noun));
  if (owners.length > 0) return owners;
  // "his Twitter ban"
  const before = scene.all(noun.compounds).filter(isPlatform);
  if (before.length > 0) return before;
  const from = scene.all(noun.objectsOf('from', 'on')).filter(isPlatform);
  return from.length > 0 ? from : imposers(scene, noun.head);
}

/** "Meta's ban on X": any company's. */
const isPlatformOrOwner =
  (noun: NounPhrase) =>
  (actor: Actor): boolean =>
    isPlatform(actor) ||
    (isBody(actor) &&
      (noun.head.lower === 'ban' || noun.head.lower === 'suspension') &&
      noun.head.children('poss').length > 0);

function imposers(scene: Scene, noun: Token): readonly Actor[] {
  const clause = noun.label === 'dobj' ? scene.clauseAt(noun.head) : undefined;
  if (!clause) return [];
  if (IMPOSING.has(clause.lemma) || isHanded(clause)) return scene.doers(clause).filter(isBody);
  return RECEIVING.has(clause.lemma) ? scene.all(clause.objectsNear('from', 'by')).filter(isBody) : [];
}

const HANDING = new Set(['hand', 'give', 'serve', 'issue']);
const RECEIVING = new Set(['receive', 'get', 'serve', 'earn']);
/** "handed him a four-year ban" */
const isHanded = ({ lemma, indirectObjects }: Clause): boolean => HANDING.has(lemma) && indirectObjects.length > 0;

/** "FIFA handed him a four-year ban", "he received a four-year ban from FIFA" */
function handedTo(scene: Scene, { head }: NounPhrase): readonly Actor[] {
  const clause = head.label === 'dobj' ? scene.clauseAt(head.head) : undefined;
  if (!clause) return [];
  const nouns = isHanded(clause) ? clause.indirectObjects : RECEIVING.has(clause.lemma) ? clause.subjects : [];
  return scene.all(nouns).filter(isBodyOrPerson);
}

const isServed = ({ kinds }: Actor): boolean => kinds.includes('Company') || kinds.includes('Platform');

function bannedBy(scene: Scene, noun: NounPhrase): readonly Actor[] {
  const isOfPerson = noun.head.lower !== 'removal';
  // "lifted its ban on X", where the tree hangs the preposition on the verb
  const clause = noun.head.label === 'dobj' ? scene.clauseAt(noun.head.head) : undefined;
  const near = clause && IMPOSING.has(clause.lemma) ? clause.objectsNear('on', 'of') : [];
  const banned = [...noun.objectsOf('of', 'on', 'against'), ...near];
  // "the suspension of X's account"
  const accounts = banned.filter(({ head }) => ACCOUNTS.has(head.lower));
  const owners = accounts.flatMap((account) => [...account.possessors, ...account.objectsOf('of')]);
  const behind = scene.all([...banned, ...owners]).filter(isPerson);
  const handed = handedTo(scene, noun);
  if (handed.length > 0) return handed;
  const bodies = noun.head.lower === 'suspension' ? scene.all(noun.objectsOf('of')).filter(isServed) : [];
  if (bodies.length > 0) return bodies;
  if (behind.length > 0) return isOfPerson || noun.objectsOf('from').length > 0 ? behind : [];
  const isOfPlatform = noun.objectsOf('from', 'by', 'on').length > 0 || scene.all(noun.compounds).some(isPlatform);
  return isOfPlatform
    ? scene.all(noun.possessors).filter((actor) => isPerson(actor) || (isOfPerson && isBody(actor)))
    : [];
}

/** Who stops working for a company is none of its platforms. */
const isServing = (inner: Clause): boolean =>
  SERVING.has(inner.lemma) &&
  inner.verb.tag === 'VBG' &&
  (inner.lemma !== 'work' || inner.objectsNear('for').length === 0);

/** "Visa stopped processing payments for Pornhub", "Cloudflare will no longer serve X" */
const byStop = (scene: Scene): readonly Suspension[] =>
  scene.verbs('stop|cease|quit|halt').flatMap(({ clause, subjects }) => {
    const inner = clause.children.filter(isServing);
    // "processing" may be read as a noun
    const isOfPayments = clause.objects.some(({ head }) => head.lemma === 'payment');
    const near = (inner.length > 0 || isOfPayments ? [clause, ...inner] : []).flatMap((each) =>
      each.objectsNear('for', 'to', 'on', 'from', 'with'),
    );
    const served = [...near, ...inner.filter(({ lemma }) => DIRECT.has(lemma)).flatMap(({ objects }) => objects)];
    const isPast = clause.form.tense === 'past' || clause.form.isPerfect;
    return pairs(scene.all(subjects).filter(isBody), scene.all(served).filter(isBody)).flatMap(([by, of]) => {
      const standing = isPast ? scene.standing(clause, [by, of]) : undefined;
      const evidence = scene.evidence(clause, [...subjects, ...served]);
      return standing
        ? [{ by, of, isHosting: false, on: scene.dateOf(clause), standing, inferred: false, evidence }]
        : [];
    });
  });
