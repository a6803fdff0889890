import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import { isBench } from '../lawsuit/bench.js';
import { partiesOf } from '../lawsuit/case-draft.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { plaintiffBy } from './accused.js';
import words from './accuser-words.json' with { type: 'json' };

/** Who holds something against somebody. */
export interface Accuser {
  /** Undefined where the text does not name him: "prosecutors". */
  readonly by: Actor | undefined;
  /** A party to a suit, an authority or the paper itself: what it says of another is a charge sooner than news. */
  readonly isPleading: boolean;
  /** A judge, a court or a jury. */
  readonly isBench: boolean;
  /** It is the suit itself that says so, or who prosecutes. */
  readonly isPaper?: boolean;
}

const PAPERS = new Set(words.papers);
const PEOPLE = new Set(words.people);
const OTHERS = new Set(words.others);
const REPORTS = new Set(words.reports);
const WRITING = new Set(['publish', 'release', 'write', 'send', 'issue', 'post', 'file', 'submit', 'circulate']);
const FINDERS = new Set(words.finders);
const AGGRIEVED = new Set(words.aggrieved);

/** Who speaks in a clause, if that may be somebody who accuses another. */
export function accuserIn(scene: CourtScene, clause: Clause): Accuser | undefined {
  const nouns = clause.subjects.length > 0 ? clause.subjects : [];
  const paper = nouns.some(({ head }) => head.lower === 'it') ? paperBefore(scene, clause) : undefined;
  if (paper) return { by: plaintiffBy(scene, paper), isPleading: true, isBench: false, isPaper: true };
  // "a report alleging that Luckin faked sales"
  const onReport = REPORTS.has(clause.attachedTo.lemma.toLowerCase()) && clause.relation === 'relative';
  if (onReport && clause.form.tense === undefined)
    return { by: authorOf(scene, clause), isPleading: false, isBench: false };
  const found = nouns.map((noun) => accuserOf(scene, noun)).find((accuser) => accuser !== undefined);
  // "Shareholders sued Snap, saying that ...": what the suit says
  if (found) return isOfSuit(clause) ? { ...found, isPleading: true, isPaper: true } : found;
  const onPaper = PAPERS.has(clause.attachedTo.lemma.toLowerCase()) && clause.relation !== 'complement';
  if (onPaper) return { by: plaintiffBy(scene, clause.attachedTo), isPleading: true, isBench: false };
  const [by] = scene.doers(clause);
  if (by) return accuserNamed(scene, by, clause);
  return nouns.some(({ head }) => isSpeaker(head)) ? { by: undefined, isPleading: false, isBench: false } : undefined;
}

/** Whose a report or letter is: "his letter", "published a report". */
const authorOf = (scene: CourtScene, { attachedTo, parent }: Clause): Actor | undefined => {
  const noun = new NounPhrase(attachedTo);
  const isWritten = parent !== undefined && WRITING.has(parent.lemma);
  const writers = isWritten && parent.objects.some(({ head }) => head === attachedTo) ? parent.subjects : [];
  return scene.all([...noun.possessors, ...noun.objectsOf('by', 'from'), ...writers])[0];
};

const isOfSuit = (clause: Clause): boolean =>
  (clause.relation === 'adverbial' && clause.parent?.lemma === 'sue') || isOfPlaintiffs(clause);

/** "was sued by users who said it had tracked them", "a suit filed by users who said ..." */
function isOfPlaintiffs({ relation, parent, attachedTo }: Clause): boolean {
  if (relation !== 'relative' || !parent?.subjects.some(({ head }) => head === attachedTo)) return false;
  const isFiled = FILING.has(parent.lemma) && parent.objects.some(({ head }) => SUITS.has(head.lemma.toLowerCase()));
  return parent.lemma === 'sue' || isFiled;
}

const FILING = new Set(['file', 'bring', 'lodge', 'launch']);
const SUITS = new Set(['lawsuit', 'suit', 'complaint', 'case', 'action', 'claim']);

/** "The complaint describes the role of X. It says ...": the subject of the sentence before. */
function paperBefore(scene: CourtScene, { verb }: Clause): Token | undefined {
  const sentence = scene.sentenceOf(verb);
  const before = sentence && scene.story.sentences[sentence.index - 1];
  return before?.clauses
    .filter(({ parent }) => parent === undefined)
    .flatMap(({ surfaceSubjects }) => surfaceSubjects.map(({ head }) => head))
    .find(({ lemma, pos }) => pos === 'NOUN' && PAPERS.has(lemma.toLowerCase()));
}

/** Whoever says so; what he says must be a wrong by its words. */
const isSpeaker = ({ tag, lower }: Token): boolean => tag.startsWith('NN') || PERSONAL.has(lower);

const PERSONAL = new Set(['he', 'she', 'they']);

/** Who a noun is as one who accuses. */
export function accuserOf(scene: CourtScene, noun: NounPhrase): Accuser | undefined {
  const word = noun.head.lemma.toLowerCase();
  const named = scene.who(noun);
  if (named) {
    const accuser = accuserNamed(scene, named);
    return isAggrieved(noun.head) ? { ...accuser, isPleading: true } : accuser;
  }
  if (isBench(scene, noun.head) || isFinder(noun.head)) return { by: undefined, isPleading: false, isBench: true };
  if (PAPERS.has(word)) return { by: plaintiffBy(scene, noun.head), isPleading: true, isBench: false, isPaper: true };
  const agency = OFFICIAL.has(word) ? agencyAt(scene, noun) : undefined;
  if (agency) return { by: agency, isPleading: true, isBench: false };
  const isPleading = PEOPLE.has(word) || AGGRIEVED.has(word);
  if (word === 'prosecutor') return { by: undefined, isPleading, isBench: false, isPaper: true };
  return isPleading || OTHERS.has(word) ? { by: undefined, isPleading, isBench: false } : undefined;
}

/** "Former employee Susan Fowler", "Ada Lim, an activist" */
const isAggrieved = (head: Token): boolean =>
  [head, ...head.children('appos', 'compound', 'nmod')].some(({ lemma }) => AGGRIEVED.has(lemma.toLowerCase()));

/** "the labour board", "an official"; the board of a company finds nothing in law, nor do officials who look into something. */
const isFinder = (head: Token): boolean =>
  FINDERS.has(head.lemma.toLowerCase()) &&
  (head.lemma !== 'board' || head.children('compound', 'amod').length > 0) &&
  (head.lemma !== 'official' || head.tag === 'NN');

/** "an investigation by the Federal Trade Commission", "the SEC's report" */
const agencyAt = (scene: CourtScene, noun: NounPhrase): Actor | undefined =>
  scene
    .all([...noun.possessors, ...noun.objectsOf('by', 'from', 'of'), ...noun.compounds])
    .find(({ kinds }) => kinds.includes('Agency'));

const OFFICIAL = new Set(['investigation', 'inquiry', 'report', 'audit', 'probe', 'review', 'finding']);

/** Unions, the EU, states */
const ACCUSING: ReadonlySet<string> = new Set(['Agency', 'Organization', 'Place']);

function accuserNamed(scene: CourtScene, by: Actor, clause?: Clause): Accuser {
  const isCourt = by.kinds.includes('Court') || scene.titled.some(({ person, isJudge }) => isJudge && person === by);
  const isSuing = clause !== undefined && isOfSuit(clause);
  const isParty = scene.cases.all.some((suit) => partiesOf(suit).includes(by));
  const isPleading = isSuing || isParty || by.kinds.some((kind) => ACCUSING.has(kind));
  return { by, isPleading, isBench: isCourt };
}
