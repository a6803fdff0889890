import type { Token } from '@wiregraph/syntax/document';
import type { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { bodiesBefore, companiesBefore, type Which } from './body-before.js';
import type { Sentence } from '../story/story.js';
import { isBody, isPerson } from './scene.js';
import cues from '../entity/kind-cues.json' with { type: 'json' };
import voices from './voice.json' with { type: 'json' };

const SPOKES = new Set(voices.spokes);
const BOARDS = new Set(voices.boards);
const PAPERS = new Set(voices.papers);
const PLEADINGS = new Set(voices.pleadings);
const COMPANIES = new Set([...cues.describingCompanies, ...voices.companies]);
const AGENCIES = new Set(voices.agencies);
/** Who speaks in the name of the house that they are of. */
const STAFF = new Set(voices.staff);
/** What is said, without a paper: "Apple's answer". */
const REMARKS = new Set(voices.remarks);
const MADE = new Set(voices.made);
const MEDIA = new Set(voices.media);
const MOST_PLAINTIFFS = 3;

/**
 * In whose name a noun speaks that names nobody: the body of an unnamed spokesman ("a spokesman for Apple", "a
 * spokeswoman" where one company alone has been told of) or of a board, the author of a paper ("Apple's statement"), the
 * plaintiff of a complaint. A lawyer, an aide or a friend without a name speaks for nobody else.
 */
export function voicesIn(scene: CourtScene, noun: NounPhrase): readonly Actor[] {
  const word = noun.head.lemma.toLowerCase();
  if (SPOKES.has(word)) return spokenFor(scene, noun);
  if (BOARDS.has(word)) return ofBoard(scene, noun);
  if (STAFF.has(noun.head.lower)) return ofHouse(scene, noun);
  if (MEDIA.has(word)) return named(scene, noun.compounds).slice(0, 1);
  if (PLEADINGS.has(word) || PAPERS.has(word) || REMARKS.has(word)) return authorsOf(scene, noun, word);
  return described(scene, noun.head);
}

/** Whether a noun speaks for somebody, who may be unknown. */
export const hasVoice = ({ head }: NounPhrase): boolean =>
  [SPOKES, BOARDS, PLEADINGS, PAPERS, REMARKS].some((words) => words.has(head.lemma.toLowerCase()));

const named = (scene: CourtScene, nouns: readonly NounPhrase[]): readonly Actor[] =>
  nouns.flatMap(({ head }) => scene.at(head) ?? []).filter((actor) => isBody(actor));

function spokenFor(scene: CourtScene, noun: NounPhrase): readonly Actor[] {
  const behind = noun.objectsOf('for', 'of', 'at', 'with', 'from');
  const names = [...behind, ...noun.possessors, ...noun.compounds].flatMap(({ head }) => scene.at(head) ?? []);
  const known = names.find((actor) => isBody(actor) || isPerson(actor));
  const own = nameBeside(scene, behind).find((actor) => actor !== known);
  if (own) return [own];
  if (known) return [known];
  const [first] = behind;
  if (first) return described(scene, first.head);
  const owners = [...noun.possessors, ...noun.compounds].map(({ head }) => head);
  if (owners.length > 0) return owners.flatMap((owner) => described(scene, owner)).slice(0, 1);
  return bodiesBefore(scene, noun.head, 'any');
}

/** "a spokesman for Governor Lamont, David Bednarz": his own name, however the tree hangs it on the other. */
const nameBeside = (scene: CourtScene, behind: readonly NounPhrase[]): readonly Actor[] =>
  behind
    .filter(({ head }) => head.children('cc').length === 0)
    .flatMap(({ head }) => head.children('appos', 'npadvmod', 'conj'))
    .flatMap((token) => scene.at(token) ?? [])
    .filter((actor) => isPerson(actor));

/** "Amazon's safety team", "analysts at Goldman Sachs"; not "former analysts", "three analysts". */
function ofHouse(scene: CourtScene, noun: NounPhrase): readonly Actor[] {
  if (noun.head.children('nummod').length > 0 || noun.head.children('amod').some(({ lower }) => lower === 'former'))
    return [];
  const behind = noun.objectsOf('at');
  return named(scene, [...noun.possessors, ...behind, ...noun.compounds]).slice(0, 1);
}

function ofBoard(scene: CourtScene, noun: NounPhrase): readonly Actor[] {
  const behind = noun.objectsOf('of', 'at');
  const owners = [...noun.possessors, ...behind.filter(({ head }) => head.lower !== 'directors')];
  if (owners.length === 0) return isDefinite(noun.head) ? bodiesBefore(scene, noun.head, 'company') : [];
  const known = owners.map(({ head }) => scene.at(head)).find((actor) => isBody(actor));
  return known ? [known] : [];
}

function authorsOf(scene: CourtScene, noun: NounPhrase, word: string): readonly Actor[] {
  const made = noun.head.children('acl').filter(({ lemma }) => MADE.has(lemma));
  const by = made.flatMap((verb) => scene.clauseAt(verb)?.subjects ?? []);
  const behind = noun.objectsOf('by', 'from', 'of');
  const owners = [...noun.possessors, ...behind, ...by, ...noun.compounds].map(({ head }) => scene.at(head));
  const author = owners.find((actor) => isBody(actor) || isPerson(actor));
  if (author) return [author];
  const house = [...noun.possessors, ...behind].find(({ head }) => STAFF.has(head.lower));
  if (house) return ofHouse(scene, house);
  if (!PLEADINGS.has(word) || noun.possessors.length > 0 || !isDefinite(noun.head)) return [];
  const sentence = scene.sentenceOf(noun.head);
  const suit = scene.cases.calledBy(noun.head) ?? (sentence && scene.cases.about(sentence));
  const plaintiffs = suit?.plaintiffs ?? [];
  if (plaintiffs.length > MOST_PLAINTIFFS) return [];
  return plaintiffs.length > 0 ? actorsOf(plaintiffs) : sentence ? chargersBefore(scene, sentence) : [];
}

/** "The SEC charged Musk. ... according to the complaint." */
function chargersBefore(scene: CourtScene, { index }: Sentence): readonly Actor[] {
  const sentences = scene.story.sentences.slice(Math.max(0, index - REACH), index + 1).toReversed();
  const charging = sentences.flatMap(({ clauses }) => clauses).find(({ lemma }) => lemma === 'charge');
  return charging ? scene.all(charging.subjects).filter(({ kinds }) => kinds.includes('Agency')) : [];
}

const REACH = 4;

/** "the company" of a body told of further back than references reach, "the companies" of two, "the agency". */
function described(scene: CourtScene, head: Token): readonly Actor[] {
  const here = scene.at(head);
  if (here) return isBody(here) ? [here] : [];
  const which = whichBody(head);
  if (!which || !isPlain(head)) return [];
  return head.tag === 'NNS' ? together(scene, companiesBefore(scene, head)) : bodiesBefore(scene, head, which);
}

/** Not those who meet in court. */
const together = ({ cases }: CourtScene, companies: readonly Actor[]): readonly Actor[] => {
  const sides = cases.all.map(({ plaintiffs, defendants }) => [plaintiffs, defendants].map(actorsOf));
  const isOn = (side: readonly Actor[] | undefined) => companies.some((company) => side?.includes(company));
  return sides.some(([ones, others]) => isOn(ones) && isOn(others)) ? [] : companies;
};

const actorsOf = (parties: readonly { readonly actor: Actor }[]) => parties.map(({ actor }) => actor);

function whichBody({ lemma, tag }: Token): Which | undefined {
  const word = lemma.toLowerCase();
  if (COMPANIES.has(word)) return 'company';
  return AGENCIES.has(word) && tag === 'NN' ? 'agency' : undefined;
}

/** "the company", "the Seattle-based company", "a company spokesman"; nothing that tells it from others. */
const isPlain = (head: Token): boolean =>
  (isDefinite(head) || head.label === 'compound') &&
  head.children('prep', 'poss', 'relcl', 'appos').length === 0 &&
  !head.children('compound').some(({ pos }) => pos === 'PROPN');

const isDefinite = (head: Token): boolean => head.children('det').some(({ lower }) => lower === 'the');
