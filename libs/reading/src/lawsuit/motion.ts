import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Actor } from '../entity/cast.js';
import { lemmasIn } from '../claim/words-in.js';
import type { Sentence } from '../story/story.js';
import { higherCourtIn, isHigherCourt, tellsOfHigherCourt } from './appeal-request.js';
import { clauseOver } from './authority.js';
import { isBench } from './bench.js';
import type { CourtScene } from './court-scene.js';
import words from './motion-words.json' with { type: 'json' };
import { clientsOf } from './suit-party.js';

/** Something that is asked of a court, before it is known in which case. */
export interface Motion {
  readonly by: readonly Actor[];
  /** The clause that tells of it. */
  readonly clause: Clause;
  /** What is asked for: the noun, or the verb of what is to be done. */
  readonly asked: Token;
  /** That it was made follows: what was denied had been asked. */
  readonly isPresupposed: boolean;
  /** Who sues may ask for it in the suit itself: "asked the court to break up the company". */
  readonly mayBeOfSuit?: boolean;
}

const ASKING = new Set(words.asking);
const MOVING = new Set(words.moving);
const MOTIONS = new Set(words.motions);
const RELIEF = new Set(words.relief);
const FILING = new Set(words.filing);
const SEEKING = new Set(words.seeking);
const OPPOSING = new Set(words.opposing);
const SEEKING_TO = new Set(words.seekingTo);
const DECIDING = new Set(words.deciding);
const SUITS = new Set(words.suits);
const NOUNS = new Set([...words.motions, ...words.requests]);

/** What a sentence says that somebody has asked of a court. */
export const motionsIn = (scene: CourtScene, sentence: Sentence): readonly Motion[] => [
  ...flatMap(sentence.clauses, (clause) => [
    ...askedOf(scene, clause),
    ...moved(scene, clause),
    ...sought(scene, clause),
    ...soughtTo(scene, clause),
    ...given(scene, clause),
  ]),
  ...flatMap(lemmasIn(scene, sentence, NOUNS), (noun) => madeBy(scene, sentence, noun) ?? []),
];

const doersOf = (scene: CourtScene, clause: Clause): readonly Actor[] => {
  const clients = scene.all(clientsOf(clause.subjects));
  return clients.length > 0 ? clients : scene.doers(clause);
};

/** "asked the judge to throw out the case", "asked the court for more time" */
function askedOf(scene: CourtScene, clause: Clause): readonly Motion[] {
  const isAsking = ASKING.has(clause.lemma) && clause.voice === 'active';
  if (!isAsking || !clause.objects.some(({ head }) => isBench(scene, head)) || higherCourtIn(scene, clause)) return [];
  const [done] = clause.children.filter(({ form, relation }) => form.isInfinitive && relation !== 'relative');
  const [wanted] = clause.objectsNear('for');
  const asked = done?.verb ?? wanted?.head;
  // "asked the judge to reject the motion" asks for nothing.
  if (!asked || OPPOSING.has(asked.lemma)) return [];
  const mayBeOfSuit = wanted ? OF_SUIT.has(wanted.head.lemma) : done !== undefined && !isOfCase(done);
  return [{ by: doersOf(scene, clause), clause, asked, isPresupposed: false, mayBeOfSuit }];
}

const OF_SUIT = new Set(['order', 'damage', 'declaration', 'ruling', 'judgment', 'compensation', 'relief', 'money']);

/** "moved to dismiss the suit", "moved for a mistrial" */
function moved(scene: CourtScene, clause: Clause): readonly Motion[] {
  if (clause.lemma !== 'move' || clause.voice === 'passive') return [];
  const done = clause.children.find(({ form, verb }) => form.isInfinitive && MOVING.has(verb.lemma));
  const asked = done?.verb ?? clause.objectsOf('for').find(isRelief)?.head;
  return asked ? [{ by: doersOf(scene, clause), clause, asked, isPresupposed: false }] : [];
}

/** "sought a preliminary injunction", "applied for a stay": but of what the suit itself asks for nothing is said here. */
function sought(scene: CourtScene, clause: Clause): readonly Motion[] {
  if (!SEEKING.has(clause.lemma) || clause.voice === 'passive' || isOfSuit(clause)) return [];
  const relief = [...clause.objects, ...clause.objectsOf('for')].find(isRelief);
  if (!relief) return [];
  const mayBeOfSuit = relief.head.lemma === 'injunction' && !FOR_NOW.test(relief.core.text);
  return [{ by: doersOf(scene, clause), clause, asked: relief.head, isPresupposed: false, mayBeOfSuit }];
}

/** "sought to have the case thrown out", "papers seeking to move the case to Texas" */
function soughtTo(scene: CourtScene, clause: Clause): readonly Motion[] {
  if (!SEEKING_TO.has(clause.lemma) || clause.voice === 'passive') return [];
  const [done] = clause.complements.filter(({ form }) => form.isInfinitive);
  if (!done || !isOfCase(done)) return [];
  const own = doersOf(scene, clause);
  const by = own.length > 0 || !clause.parent ? own : doersOf(scene, clause.parent);
  // "have the case thrown out": what is to be done is the inner verb.
  const inner = HAVING.has(done.lemma) ? (done.complements[0] ?? done) : done;
  return [{ by, clause, asked: inner.verb, isPresupposed: false }];
}

const HAVING = new Set(['have', 'get']);

/** What is done to a case by the court alone: "dismiss the charges", "move the trial", "have the suit thrown out". */
const isOfCase = ({ verb, objects, complements }: Clause): boolean =>
  (MOVING.has(verb.lemma) || HAVING.has(verb.lemma)) &&
  [...objects, ...complements.flatMap((inner) => inner.surfaceSubjects)].some(({ head }) => SUITS.has(head.lemma));

/** "granted Epic a preliminary injunction": Epic had asked for it. */
const given = (scene: CourtScene, clause: Clause): readonly Motion[] => {
  const isGiven = DECIDING.has(clause.lemma) && clause.indirectObjects.length > 0 && clause.objects.some(isRelief);
  const relief = isGiven ? clause.objects.find(isRelief) : undefined;
  return relief ? [{ by: scene.all(clause.indirectObjects), clause, asked: relief.head, isPresupposed: true }] : [];
};

/** Relief until the case is decided is asked for by a motion; a lasting one in the suit. */
const FOR_NOW = /\b(?:preliminary|temporary|emergency|interim|interlocutory)\b/i;

/** "sued Oracle, seeking an injunction", "filed a lawsuit for an order" */
const isOfSuit = ({ parent, relation, conjunctOf, objects }: Clause): boolean =>
  [parent, conjunctOf].some((above) => above && relation === 'adverbial' && SUING.has(above.lemma)) ||
  objects.some(({ head }) => FILED.has(head.lemma));

const SUING = new Set(['sue', 'file', 'bring', 'launch', 'lodge']);
const FILED = new Set(['lawsuit', 'suit', 'complaint', 'case', 'charge']);

/** An order, judgment or trial is one that a court is moved for only with what makes it one. */
const isRelief = ({ head, core }: NounPhrase): boolean =>
  RELIEF.has(head.lemma.toLowerCase()) && (!NARROWED.has(head.lemma) || NARROWING.test(core.text));

const NARROWED = new Set(['order', 'judgment', 'judgement', 'status', 'certification', 'trial', 'delay', 'extension']);
const NARROWING = /restraining|gag|protective|summary|default|class|new trial|trial|deadline|jury trial/i;

/** "filed a motion", "Oracle's motion to dismiss is pending", "rejected a bid by Oracle to end the case" */
function madeBy(scene: CourtScene, sentence: Sentence, noun: Token): Motion | undefined {
  const clause = clauseOver(sentence, noun);
  if (!clause || noun.label === 'compound' || noun.pos !== 'NOUN' || !isForCourt(scene, clause, noun)) return undefined;
  const phrase = new NounPhrase(noun);
  const filed = noun
    .children('acl')
    .filter(({ lower }) => lower === 'filed' || lower === 'made' || lower === 'brought');
  const agents = flatMap(filed, (verb) => scene.clauseAt(verb)?.subjects ?? []);
  const named = scene.all(clientsOf([...phrase.possessors, ...phrase.objectsOf('by', 'from'), ...agents]));
  const isFiled = FILING.has(clause.lemma.split(' ')[0] ?? '') && clause.objects.some(({ head }) => head === noun);
  // What somebody has is there, whatever is to become of it; "his own motion" may be a lawyer's, for whom he acts for.
  const by = isFiled ? [...named, ...doersOf(scene, clause)] : named;
  return by.length > 0 ? { by, clause, asked: noun, isPresupposed: !isFiled } : undefined;
}

/** A motion is one before a court; a request or bid where a court of first instance decides on it. */
function isForCourt(scene: CourtScene, clause: Clause, noun: Token): boolean {
  if (MOTIONS.has(noun.lemma)) return true;
  // "a hearing on Oracle's request"
  if (noun.head.lower === 'on' && noun.head.head.lemma === 'hearing') return true;
  const ruling = scene.rulings.find(({ matter }) => matter === noun);
  if (ruling) return ruling.bench ? !isHigherCourt(ruling.bench) : !tellsOfHigherCourt(noun.sentence.text);
  const isIts = clause.objects.some(({ head }) => head === noun);
  if (!isIts || tellsOfHigherCourt(noun.sentence.text)) return false;
  // "won its bid to move the case", "its request for a jury trial was denied"
  return TRYING.has(clause.lemma)
    ? flatMap(noun.children('acl'), (verb) => scene.clauseAt(verb) ?? []).some(isOfCase)
    : DECIDING.has(clause.lemma) && new NounPhrase(noun).objectsOf('for').some(isRelief);
}

const TRYING = new Set(['lose', 'win', 'file', 'renew', 'drop', 'withdraw']);
