import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import { mannerOf } from '../claim/stance.js';
import type { Actor } from '../entity/cast.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { behind } from '../lawsuit/suit-fact.js';
import suits from '../lawsuit/suit-words.json' with { type: 'json' };
import { type Accusation, accusationDrafts, predicateOf } from './accusation.js';
import { accusedAmong, type Accusing, suedIn } from './accused.js';
import { type Accuser, accuserIn, accuserOf } from './accuser.js';
import words from './accuser-words.json' with { type: 'json' };
import { matterOf } from './matter.js';
import { isOfOpponent, type Told } from './opponent.js';
import { contentOf, TELLING } from './told-content.js';
import { isFaulty, isPleadedWrong, isWrong, isWrongNoun, isWrongState } from './wrong.js';

/** Verbs whose content is held against somebody, whatever it is; verbs by which courts find something. */
const ALLEGING = new Set(['allege', 'charge', 'complain']);
const CONTENDING = new Set(words.contending);
const FINDING = new Set(['find', 'rule', 'conclude', 'determine', 'hold', 'decide', 'reveal', 'uncover', 'expose']);
const ADMITTING = new Set(['admit', 'acknowledge', 'concede', 'confess']);
const PASSIVE = new Set(['say', 'believe', 'suspect', 'think', 'find', 'allege', 'report']);
const PROVING = new Set(suits.proving);
const SUIT_PAPERS = new Set(['lawsuit', 'suit', 'complaint', 'indictment']);
/** Of a suit, a report, a letter. */
const WRITINGS = new Set([...words.papers, ...words.reports]);
const HEARING = new Set(words.hearing);

const ALLEGEDLY = new Set(['allegedly']);
const ACCORDING = new Set(['according']);

/** What is said of somebody: "alleged that Apple violated antitrust law", "prosecutors said he looted FTX". */
export const toldWrongs = (scene: CourtScene): readonly Draft[] => [
  ...scene.clauses.flatMap((clause) => [
    ...(mannerOf(clause) === undefined && clause.lemma !== 'agree' ? [] : told(scene, clause)),
    ...(PROVING.has(clause.lemma) ? proving(scene, clause) : []),
  ]),
  ...clausesWith(scene, ACCORDING).flatMap((clause) => according(scene, clause)),
  ...clausesWith(scene, ALLEGEDLY).flatMap((clause) => allegedly(scene, clause)),
];

/** Clauses that such a word hangs on. */
const clausesWith = (scene: CourtScene, words: ReadonlySet<string>): readonly Clause[] => [
  ...new Set(scene.words(words).flatMap(({ head }) => scene.clauseAt(head) ?? [])),
];

function told(scene: CourtScene, clause: Clause): readonly Draft[] {
  const manner = mannerOf(clause);
  const footing = scene.footing(clause);
  if (!footing || footing.isNegated || footing.isExpected || !isTelling(clause)) return [];
  if (manner === 'deny') return denied(scene, clause);
  if (ADMITTING.has(clause.lemma)) return admitted(scene, clause);
  const accuser = clause.voice === 'passive' ? passiveAccuser(scene, clause) : accuserIn(scene, clause);
  // "The jury agreed that Apple had infringed": anybody else agrees with no charge.
  if (!accuser || (clause.lemma === 'agree' && !accuser.isBench)) return [];
  if (clause.lemma === 'allege' || isClaimedInSuit(clause))
    return [...heldIn(scene, { clause, accuser }), ...allegedNouns(scene, clause, accuser)];
  return heldIn(scene, { clause, accuser });
}

/** "has sued Oracle, claiming patent infringement" */
const isClaimedInSuit = ({ lemma, relation, parent }: Clause): boolean =>
  lemma === 'claim' && relation === 'adverbial' && parent?.lemma === 'sue';

/** "sued Oracle, alleging fraud and breach of contract" */
const allegedNouns = (scene: CourtScene, clause: Clause, { by }: Accuser): readonly Draft[] => {
  const [noun] = clause.voice === 'active' ? clause.objects.map(({ head }) => head).filter(isWrongNoun) : [];
  if (!noun) return [];
  const part = behind(noun, 'on').filter(({ head }) => head.lower === 'part');
  const doers = [...behind(noun, 'by'), ...behind(noun, 'against'), ...part.flatMap((one) => one.objectsOf('of'))];
  const named = accusedAmong(scene, { clause, by }, doers);
  const accused = named.length > 0 ? named : suedIn(scene, clause);
  return accused.flatMap((subject) => accusationDrafts(scene, { subject, by, value: noun.subtree, from: clause.verb }));
};

/** "admitted that it had misled regulators" */
const admitted = (scene: CourtScene, clause: Clause): readonly Draft[] => [
  ...[...contentOf(clause), ...clause.children.filter(({ verb }) => isBehindTo(verb))]
    .filter((inner) => isWrong(inner) && inner.form.modal === undefined)
    .flatMap((inner) => against(scene, inner, { clause, stance: 'stated' })),
  ...clause
    .objectsOf('to')
    .filter(({ head }) => isWrongNoun(head))
    .flatMap(({ head }) =>
      accusedAmong(scene, { clause }, clause.subjects).flatMap((subject) =>
        accusationDrafts(scene, { subject, by: undefined, value: head.subtree, from: clause.verb, stance: 'stated' }),
      ),
    ),
];

/** "admitted to lying" */
const isBehindTo = ({ tag, head }: Token): boolean => tag === 'VBG' && head.lower === 'to';

function heldIn(scene: CourtScene, told: Told): readonly Draft[] {
  const { clause, accuser } = told;
  return contentOf(clause)
    .filter((inner) => !isOfOwn(clause, inner) && !isBidden(clause, inner))
    .filter((inner) => isHeld(clause, accuser, inner) || isOfOpponent(scene, told, inner))
    .flatMap((inner) =>
      against(scene, inner, { clause, by: accuser.by, stance: accuser.isBench ? 'ruled' : 'alleged' }),
    );
}

/** Finite, or beside a suit: "sued, alleging ...", "a lawsuit alleging ...". */
const isTelling = ({ form, relation, attachedTo, verb }: Clause): boolean =>
  form.tense !== undefined ||
  // "plaintiffs allege": the tagger takes it for a noun.
  (verb.label === 'ROOT' && verb.tag === 'NN') ||
  relation === 'adverbial' ||
  (relation === 'relative' && WRITINGS.has(attachedTo.lemma.toLowerCase()));

/** "is alleged to have misled regulators" */
function passiveAccuser(scene: CourtScene, clause: Clause): Accuser | undefined {
  if (!PASSIVE.has(clause.lemma)) return undefined;
  const [agent] = clause.subjects.flatMap((noun) => accuserOf(scene, noun) ?? []);
  return agent ?? { by: undefined, isPleading: false, isBench: false };
}

/** Whether what somebody says is held against whom it is about. */
function isHeld(clause: Clause, accuser: Accuser, inner: Clause): boolean {
  if (inner.isQuestion) return false;
  if (isWrongState(inner) || (accuser.isPaper === true && isFaulty(inner))) return true;
  return inner.form.modal === undefined && inner.lemma !== 'be' && isHeldDeed(clause, accuser, inner);
}

function isHeldDeed(clause: Clause, { isPleading, isBench }: Accuser, inner: Clause): boolean {
  const manner = mannerOf(clause);
  if (manner === 'sure') return FINDING.has(clause.lemma) && (isPleading ? isPleadedWrong(inner) : isWrong(inner));
  if (isBench) return isWrong(inner) || isHarm(inner);
  if (isAlleging(clause, isPleading)) return true;
  return isPleading || CONTENDING.has(clause.lemma) || isToldToCourt(clause) ? isPleadedWrong(inner) : isWrong(inner);
}

/** "Google's conduct harmed rivals, a judge ruled"; who "failed to show" something did no wrong. */
const isHarm = ({ lemma }: Clause): boolean => HARMING.has(lemma);
const HARMING = new Set(['harm', 'damage', 'endanger', 'ignore', 'thwart', 'stifle', 'destroy', 'withhold', 'evade']);

const isAlleging = (clause: Clause, isPleading: boolean): boolean =>
  ALLEGING.has(clause.lemma) || (clause.lemma === 'claim' && isPleading) || isInSuit(clause);

/** "he said he had lied": of himself. */
const isOfOwn = (clause: Clause, inner: Clause): boolean =>
  clause.subjects.some(({ head }) =>
    inner.subjects.some((other) => head.pos === 'PRON' && head.lower === other.head.lower),
  );

/** "told him to inflate the books": he is told to, not said to have. */
const isBidden = ({ voice }: Clause, { form }: Clause): boolean => voice === 'active' && form.isInfinitive;

/** "said in a lawsuit" */
const isInSuit = (clause: Clause): boolean => clause.objectsOf('in').some(({ head }) => SUIT_PAPERS.has(head.lower));

/** "told jurors that Google had copied its code" */
const isToldToCourt = ({ lemma, objects }: Clause): boolean =>
  TELLING.has(lemma) && objects.some(({ head }) => HEARING.has(head.lemma.toLowerCase()));

type Held = Accusing & Pick<Accusation, 'stance'>;

function against(scene: CourtScene, inner: Clause, { clause, by, stance }: Held): readonly Draft[] {
  const isDone = inner.voice === 'active' || inner.subjects.length > 0;
  const named = accusedAmong(scene, { clause, by }, isDone ? inner.subjects : []);
  const told = named.length > 0 ? named : toldOf(scene, clause, inner);
  const subjects = told.length > 0 ? told : metOver(scene, { clause, by }, inner);
  const value = predicateOf(inner);
  return subjects.flatMap((subject) => accusationDrafts(scene, { subject, by, value, from: inner.verb, stance }));
}

/** "told Microsoft that it had broken the law": of whom one tells it to. */
const toldOf = (scene: CourtScene, clause: Clause, { subjects }: Clause): readonly Actor[] =>
  TELLING.has(clause.lemma) && subjects.some(({ head }) => head.lower === 'it')
    ? scene.all(clause.objects).filter(({ kinds }) => kinds.includes('Company') || kinds.includes('Platform'))
    : [];

/** "was fined after the agency said it had failed to report": an agency accuses another than itself. */
function metOver(scene: CourtScene, { clause, by }: Accusing, { subjects }: Clause): readonly Actor[] {
  const over = clause.relation === 'adverbial' ? clause.parent : undefined;
  const isIt = subjects.length === 1 && subjects[0]?.head.lower === 'it';
  if (!over || !isIt || !by?.kinds.includes('Agency')) return [];
  const met = scene.all(over.voice === 'passive' ? over.objects : [...over.objects, ...over.subjects]);
  const companies = met.filter((actor) => actor !== by && actor.kinds.includes('Company'));
  return companies.length === 1 ? companies : [];
}

/** "denied that it misled advertisers": nobody else says here that it did. */
const denied = (scene: CourtScene, clause: Clause): readonly Draft[] => {
  const [by] = scene.all(clause.subjects);
  if (!by || clause.voice === 'passive') return [];
  const part = clause.objects.map(({ head }) => head).find(({ lemma }) => PARTS.has(lemma.toLowerCase()));
  const inIt = part?.children('prep').find(({ lower }) => lower === 'in' || lower === 'of');
  if (inIt && matterOf(inIt).some(({ pos, tag }) => tag === 'VBG' || pos === 'NOUN'))
    return accusationDrafts(scene, { subject: by, by, value: matterOf(inIt), from: clause.verb, stance: 'denied' });
  return contentOf(clause)
    .filter((inner) => isPleadedWrong(inner))
    .flatMap((inner) => against(scene, inner, { clause, stance: 'denied' }))
    .map((draft) => ({ ...draft, standing: { stance: 'denied', by } as const }));
};

/** "denied any part in the fraud" */
const PARTS = new Set(['part', 'role', 'involvement', 'complicity', 'knowledge', 'hand', 'responsibility']);

/** What somebody would have to prove is what he alleges. */
function proving(scene: CourtScene, clause: Clause): readonly Draft[] {
  const [by] = scene.all(clause.subjects);
  // "polls show" tell what is known, "would have to show" what is not yet.
  const isOpen = clause.form.isInfinitive || clause.form.modal !== undefined;
  if (!by || !isOpen) return [];
  return [...new Set(clause.complements.flatMap((inner) => [inner, ...inner.conjuncts]))]
    .filter(({ isNegated }) => !isNegated)
    .flatMap((inner) => against(scene, inner, { clause, by }));
}

/** "According to the complaint, Walmart ignored warning signs." */
function according(scene: CourtScene, clause: Clause): readonly Draft[] {
  const [source] = clause.objectsNear('according to');
  const accuser = source && accuserOf(scene, source);
  if (!accuser || accuser.isBench || clause.form.modal || clause.isQuestion) return [];
  const isHeldSo = accuser.isPleading ? isPleadedWrong(clause) : isWrong(clause);
  if (mannerOf(clause) !== undefined || !(isHeldSo || isOfOpponent(scene, { clause, accuser }, clause))) return [];
  return against(scene, clause, { clause, by: accuser.by });
}

/** "Tesla allegedly underpaid women" */
function allegedly(scene: CourtScene, clause: Clause): readonly Draft[] {
  if (clause.form.modal || clause.isNegated || clause.marker === 'of') return [];
  if (clause.marker !== 'for' && clause.verb.head.lower !== 'for') return against(scene, clause, { clause });
  // "fired him for allegedly leaking documents", "is sought for allegedly lying": whom that befell
  const over = clause.parent;
  if (!over || over.objects.length === 0 || CHARGING.has(over.lemma)) return [];
  return accusedAmong(scene, { clause: over }, over.objects).flatMap((subject) =>
    accusationDrafts(scene, { subject, by: undefined, value: predicateOf(clause), from: clause.verb }),
  );
}

/** Of these each way of saying for what is read elsewhere. */
const CHARGING = new Set([...words.punishing, ...words.blaming, 'charge', 'indict', 'convict', 'accuse', 'blame']);
