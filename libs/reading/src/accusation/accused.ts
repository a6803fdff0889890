import type { EntityKind } from '@wiregraph/newsroom/ontology';
import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { severalMeant } from '../claim/several-meant.js';
import type { Actor } from '../entity/cast.js';
import cues from '../entity/kind-cues.json' with { type: 'json' };
import { isBench } from '../lawsuit/bench.js';
import type { Case } from '../lawsuit/case-book.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { namedBesides, namesOfMany } from '../lawsuit/party-list.js';
import { behind } from '../lawsuit/suit-fact.js';
import suits from '../lawsuit/suit-words.json' with { type: 'json' };
import words from './accuser-words.json' with { type: 'json' };

const SUIT = new Set(suits.suit);
const PERSONAL = new Set(['he', 'she', 'him', 'her']);
const PERSONS = new Set(words.describedPeople);
const PRONOUNS = new Set(['it', 'they', 'he', 'she', 'him', 'her', 'them']);
const DESCRIBED = new Set([...cues.describingCompanies, ...words.described]);
/** Whose owner is somebody else: "that its rival copied". */
const OTHERS = new Set([...cues.personNouns, ...DESCRIBED, ...words.strangers]);
const OFFICES = new Set([...cues.offices, 'head', 'boss']);
const ACCUSABLE: ReadonlySet<EntityKind> = new Set<EntityKind>([
  'Company',
  'Person',
  'Agency',
  'Organization',
  'Platform',
]);

/** A clause in which somebody accuses, and whom what he says cannot mean. */
export interface Accusing {
  readonly clause: Clause;
  readonly by?: Actor | undefined;
}

/** Whom nouns mean as those who did something: by name, by what is theirs, else by the suit that the clause tells of. */
export function accusedAmong(
  scene: CourtScene,
  { clause, by }: Accusing,
  nouns: readonly NounPhrase[],
): readonly Actor[] {
  // "accused banks including Citigroup and JPMorgan"
  const members = nouns.flatMap((noun) => noun.objectsOf('including', 'such as'));
  const [first] = nouns;
  const listed = first && first.head.index > clause.verb.index ? namedBesides(scene, first) : [];
  const each = nouns.flatMap((noun) => namesOfMany(scene, noun));
  const named = new Set([...[...nouns, ...members].flatMap((noun) => meantBy(scene, noun) ?? []), ...each, ...listed]);
  if (by) named.delete(by);
  if (named.size > 0) return [...named].filter(isAccusable);
  const isPaper = isOfPaper(clause);
  const open = nouns.filter(({ head }) => isOpen(head) || (isPaper && isDescribed(scene, head)));
  return open.length === 0 ? severalOf(scene, nouns, by) : meantAmong(scene, { clause, by }, { open, nouns });
}

/** "The lawsuit says the start-up copied it", "sued it, saying the start-up ..." */
const isOfPaper = ({ relation, parent, subjects }: Clause): boolean =>
  (relation === 'adverbial' && parent !== undefined && SUING.has(parent.lemma)) ||
  subjects.some(({ head }) => isSuit(head));

interface Unnamed {
  readonly open: readonly NounPhrase[];
  readonly nouns: readonly NounPhrase[];
}

/** Whom "it" and "the company" mean, by the suit. */
function meantAmong(scene: CourtScene, { clause, by }: Accusing, { open, nouns }: Unnamed): readonly Actor[] {
  const told = suedIn(scene, clause);
  // "the Korean firm", not "its founders"
  const isNoun = open.every(
    ({ head }) => head.tag === 'NN' && head.children('poss').length === 0 && !PRONOUNS.has(head.lower),
  );
  const sued = (told.length > 0 || !isNoun ? told : opposedTo(scene, clause, by)).filter(
    (actor) => actor !== by && isAccusable(actor),
  );
  const isMany = open.some(({ head }) => head.tag === 'NNS' || MANY.has(head.lower));
  const meant = sued.filter((actor) => open.some(({ head }) => mayMean(head, actor)));
  const several = isMany && sued.length === 0 ? severalOf(scene, nouns, by) : [];
  if (several.length > 0) return several;
  return isMany ? sued : meant.length === 1 ? meant : [];
}

const MANY = new Set(['they', 'them', 'pair', 'duo', 'trio', 'couple']);

/** "They looted the firm, prosecutors said", "accused the pair of lying" */
const severalOf = (scene: CourtScene, nouns: readonly NounPhrase[], by: Actor | undefined): readonly Actor[] => {
  const meant = nouns.flatMap((noun) => severalMeant(scene, noun));
  return by && meant.includes(by) ? [] : meant.filter(isAccusable);
};

const isAccusable = ({ kinds }: Actor): boolean => kinds.some((kind) => ACCUSABLE.has(kind));

/** "he" is a person, "the company" is none. */
const mayMean = ({ lower }: Token, { kinds }: Actor): boolean =>
  kinds.includes('Person') === PERSONAL.has(lower) || PERSONS.has(lower);

/** By name, by the name behind a description of an office, by whose things or deeds they are. */
function meantBy(scene: CourtScene, noun: NounPhrase): Actor | undefined {
  const named = scene.who(noun) ?? besideOffice(scene, noun);
  if (named) return named;
  const { head } = noun;
  // "He was a member who was found guilty"
  if (head.label === 'attr' && head.tag === 'NN' && OPEN_ATTR.has(head.children('det')[0]?.lower ?? ''))
    return scene.all(scene.clauseAt(head.head)?.subjects ?? []).find(({ kinds }) => kinds.includes('Person'));
  return OTHERS.has(head.lemma.toLowerCase()) ? undefined : scene.all(noun.possessors)[0];
}

const OPEN_ATTR = new Set(['a', 'an', 'the']);
const BESIDE = new Set(['appos', 'npadvmod']);

/** "The former chief executive of Wirecard, Markus Braun": the parser sets him beside the company. */
function besideOffice(scene: CourtScene, { head }: NounPhrase): Actor | undefined {
  const people = head.subtree
    .filter(({ label, head: above }) => BESIDE.has(label) && above !== head && above.index > head.index)
    .flatMap((token) => scene.at(token) ?? [])
    .filter(({ kinds }) => kinds.includes('Person'));
  return OFFICES.has(head.lower) && people.length === 1 ? people[0] : undefined;
}

/** "it", "the company", "its rival", "the smartphone makers": one that the text does not name here. */
const isOpen = (head: Token): boolean =>
  PRONOUNS.has(head.lower) ||
  (DESCRIBED.has(head.lemma.toLowerCase()) &&
    head.children('det', 'poss').some(({ lower, label }) => lower === 'the' || label === 'poss'));

/** "Getty's lawsuit says the London start-up copied its photos": nobody whom the text has called so. */
const isDescribed = (scene: CourtScene, head: Token): boolean =>
  head.tag === 'NN' &&
  !scene.at(head) &&
  !OTHERS.has(head.lemma.toLowerCase()) &&
  !OFFICES.has(head.lower) &&
  !BODIES.has(head.lower) &&
  head.children('det').some(({ lower }) => lower === 'the');

const BODIES = new Set([
  'government',
  'court',
  'judge',
  'state',
  'public',
  'law',
  'plan',
  'deal',
  'agreement',
  'practice',
]);

/** Who is sued where a clause hangs on a suit: "X sued Y, alleging ...", "filed a lawsuit against Y accusing it of ..." */
export function suedIn(scene: CourtScene, clause: Clause): readonly Actor[] {
  const over = clause.parent ?? (clause.relation === 'adverbial' ? clause.conjunctOf : undefined);
  const above = over ? suedOver(scene, clause, over) : [];
  if (above.length > 0) return above;
  // "The regulator, which sued Binance in March, said it had evaded the rules"
  const beside = clause.subjects
    .flatMap(({ head }) => head.children('relcl'))
    .flatMap((verb) => scene.clauseAt(verb) ?? [])
    .find(({ lemma, voice }) => SUING.has(lemma) && voice === 'active');
  if (beside) return scene.all(beside.objects);
  const paper = clause.subjects.find(({ head }) => isSuit(head))?.head;
  return paper ? (suitOf(scene, paper)?.defendants.map(({ actor }) => actor) ?? []) : [];
}

/** By the clause that it hangs on. */
function suedOver(scene: CourtScene, clause: Clause, over: Clause): readonly Actor[] {
  const isBeside = clause.relation === 'adverbial';
  // "was sued by users who said it ..."
  const isOfPlaintiff = clause.relation === 'relative' && over.subjects.some(({ head }) => head === clause.attachedTo);
  if ((isBeside || isOfPlaintiff) && SUING.has(over.lemma)) return scene.all(over.objects);
  const told = isBeside ? defendantsTold(scene, over) : [];
  if (told.length > 0) return told;
  const suit = [clause.attachedTo, ...over.objects.map(({ head }) => head)].find(isSuit);
  return suit ? againstIn(scene, over, suit) : [];
}

/** "took the airline to court, alleging it sold seats", "hit Google with a lawsuit, saying it ..." */
function defendantsTold(scene: CourtScene, { verb }: Clause): readonly Actor[] {
  const facts = scene.cases.all.flatMap((suit) => suit.facts).filter(({ clause }) => clause?.verb === verb);
  return [...new Set(facts.flatMap(({ defendants }) => defendants))];
}

/** "The jury found that the Korean firm had copied it", "Parler said the cloud giant had conspired": whom its case is against. */
function opposedTo(scene: CourtScene, clause: Clause, by: Actor | undefined): readonly Actor[] {
  const sentence = scene.sentenceOf(clause.verb);
  const suit = sentence && scene.cases.about(sentence);
  const isParty = by !== undefined && suit?.plaintiffs.some(({ actor }) => actor === by);
  const isJudged = clause.subjects.some(({ head }) => isBench(scene, head));
  return suit && (isParty || isJudged) ? suit.defendants.map(({ actor }) => actor) : [];
}

const SUING = new Set(['sue', 'countersue']);

/** "a lawsuit against X accusing it of ...", "X faces a lawsuit accusing it of ..." */
function againstIn(scene: CourtScene, over: Clause, suit: Token): readonly Actor[] {
  const near = over.objectsNear('against');
  const against = scene.all([...behind(suit, 'against'), ...near]);
  return against.length === 0 && over.lemma === 'face' ? scene.all(over.subjects) : against;
}

const isSuit = ({ lemma }: Token): boolean => SUIT.has(lemma.toLowerCase());

/** Who brought the suit that a word tells of; undefined where the text has several that it may be. */
export function plaintiffBy(scene: CourtScene, noun: Token): Actor | undefined {
  const [owner] = scene.all(new NounPhrase(noun).possessors);
  const plaintiffs = suitOf(scene, noun)?.plaintiffs ?? [];
  return isSuit(noun) && owner ? owner : plaintiffs.length === 1 ? plaintiffs[0]?.actor : undefined;
}

function suitOf(scene: CourtScene, noun: Token): Case | undefined {
  const sentence = isSuit(noun) ? scene.sentenceOf(noun) : undefined;
  return sentence && scene.cases.about(sentence);
}
