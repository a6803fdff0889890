import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import { companyMeant } from '../claim/company-meant.js';
import { toldOfBefore } from '../claim/its-owner.js';
import { nameAfter } from '../claim/role-holding.js';
import { isBody, type Scene } from '../claim/scene.js';
import { namesBeside, namesListedAfter } from '../claim/set-beside.js';
import { protagonist } from './protagonist.js';
import type { Actor } from '../entity/cast.js';
import { fieldsOf, isOtherwise, share } from '../entity/field.js';

/** One whose role is told with no word on whose it is: "rival Lyft", "rivals such as Lyft", "customers including Apple". */
export interface BareRole {
  readonly noun: Token;
  readonly holder: Actor;
  /** Whose role it must be: who acts, or is named before it, in the same sentence. */
  readonly of: Actor;
  readonly evidence: TextSpan;
}

const LISTING = ['such as', 'including', 'like'];
const MOST_LEVELS = 6;

/** Roles whose other side is who acts in the sentence: "Uber sued rival Lyft", "Uber and rival Lyft", "lost ground to rivals". */
export const bareRolesOf = (
  scene: Scene,
  nouns: ReadonlySet<string>,
  { owner, isOfTrade }: Owning = { owner: protagonist, isOfTrade: false },
): readonly BareRole[] =>
  scene
    .words(nouns)
    .filter((noun) => (!scene.at(noun) || (isOfTrade && isCalled(scene, noun))) && isBare(scene, noun))
    .flatMap((noun) => {
      const holders = holdersOf(scene, noun);
      const actors = holders.map(({ actor }) => actor);
      const of =
        holders.length > 0
          ? (actorOf(scene, noun, { holders: actors, isOfTrade }) ??
            storyOwner(scene, noun, { holders: actors, owner, isOfTrade }))
          : undefined;
      if (!of) return [];
      return holders.map(({ actor: holder, token }) => ({
        noun,
        holder,
        of,
        evidence: scene.cover(noun, ...scene.tokensAt(token)),
      }));
    });

/** "Deloitte, the auditor", who is called so there. */
const isCalled = (scene: Scene, noun: Token): boolean =>
  scene.mentionAt(noun)?.how === 'description' && noun.label === 'appos';

interface Owning {
  /** Who has such a role by default, where no sentence nearby tells. */
  readonly owner: (scene: Scene) => Actor | undefined;
  /** Customers and suppliers: of whatever the thing is of that a sentence tells of, which rivals need not be. */
  readonly isOfTrade: boolean;
}

interface Sought extends Owning {
  readonly holders: readonly Actor[];
}

/** "Customers include Ford and BMW", "Lyft, a smaller rival": of the company that the story is about there. */
function storyOwner(scene: Scene, noun: Token, { holders, owner: known, isOfTrade }: Sought): Actor | undefined {
  const isBare = noun.tag === 'NNS' || isLeading(noun) || noun.children('det').some(({ lower }) => ARTICLES.has(lower));
  const isOfAnother = isBare && tellsOfAnother(scene, noun);
  if (!isBare || (isOfAnother && !isOfTrade)) return undefined;
  const told = isOfAnother ? toldOfBefore(scene, noun) : (companyMeant(scene, noun, holders) ?? known(scene));
  const owner = told && !isOfTrade ? ofLikeTrade(scene, noun, { told, holders }) : told;
  return owner && isFirm(owner) && !holders.includes(owner) ? owner : undefined;
}

interface LikeTrade {
  readonly told: Actor;
  readonly holders: readonly Actor[];
}

/** Of an airline another airline that the story names is the rival, and not the maker of its planes. */
function ofLikeTrade(scene: Scene, noun: Token, { told, holders }: LikeTrade): Actor | undefined {
  const [holder] = holders;
  const fields = holder && fieldsOf(holder.name);
  if (!fields || !isOtherwise(fieldsOf(told.name), fields)) return told;
  const before = scene.cast.mentions.filter((one) => one.document !== noun.document || one.from < noun.index);
  const alike = new Set(
    before.map(({ actor }) => actor).filter((actor) => !holders.includes(actor) && share(fieldsOf(actor.name), fields)),
  );
  const [one] = alike;
  return alike.size === 1 && one === scene.cast.mentions[0]?.actor ? one : undefined;
}

/** "Rival Lyft rose.", "Arch-rivals Lyft and Bolt rose.", where a sentence begins with it. */
function isLeading(noun: Token): boolean {
  let token = noun.previous;
  for (let step = 0; token && noun.sentence.contains(token); step++, token = token.previous)
    if (step === MOST_LEADING || (token.tag !== 'JJ' && token.text !== '-')) return false;
  return true;
}
const MOST_LEADING = 3;

/** "customers pay for it", where it is not known what that is */
const tellsOfAnother = (scene: Scene, noun: Token): boolean =>
  noun.sentence.tokens.some(
    (token) => ['it', 'its'].includes(token.lower) && token.index > noun.index && !scene.at(token),
  );

/** The first of two customers is no supplier of "another". */
const actorOf = (scene: Scene, noun: Token, sought: Omit<Sought, 'owner'>): Actor | undefined =>
  noun.children('det').some(({ lower }) => lower === 'another') ? undefined : ownerOf(scene, noun, sought);

const ARTICLES = new Set(['a', 'an', 'another', 'the']);

/** With no possessor, no "of" and no name before it. */
function isBare(scene: Scene, noun: Token): boolean {
  const whole = noun.label === 'compound' || noun.label === 'nmod' ? [noun, noun.head] : [noun];
  const phrases = whole.map((token) => new NounPhrase(token));
  if (
    phrases.some((phrase) => phrase.possessors.some(({ head }) => head.tag !== 'PRP$' || scene.at(head))) ||
    phrases[0]?.obliques('of', 'to').length !== 0
  )
    return false;
  for (let token = noun.previous; token && noun.sentence.contains(token); token = token.previous) {
    if (scene.at(token)?.kinds.some((kind) => kind !== 'Place')) return false;
    if (!['ADJ', 'NOUN', 'PROPN'].includes(token.pos) && token.text !== '-') break;
  }
  return !/\b(?:former|potential|possible|future|would-be|any|no|few|many)\b/i.test(new NounPhrase(noun).core.text);
}

interface Held {
  readonly actor: Actor;
  readonly token: Token;
}

/** "rival Lyft", "rivals Lyft and Google", "rivals such as Lyft and Google" */
function holdersOf(scene: Scene, noun: Token): readonly Held[] {
  const beside = nameAfter(noun);
  const next = beside?.sentence.contains(noun) ? scene.mentionAt(beside) : undefined;
  const name = next && next.how !== 'pronoun' ? next.document.span(next.from, next.to).root : undefined;
  // "rival chains such as Lyft"
  const whole = ['compound', 'amod', 'nmod'].includes(noun.label) && noun.head.tag === 'NNS' ? noun.head : noun;
  const listed = new NounPhrase(whole).objectsOf(...LISTING).map(({ head }) => head);
  const more = whole.tag === 'NNS' ? namesListedAfter(scene, whole) : [];
  const further = more.map(({ document, from, to }) => document.span(from, to).root);
  const found = name ? [name, ...conjunctsOf(name)] : [...new Set([...listed, ...further])];
  const heads = found.length > 0 ? found : saidToBe(scene, noun);
  const after = name && next && next.to < next.document.length ? next.document.token(next.to) : undefined;
  // "rival Lyft's chief" is no rival.
  if (after?.tag === 'POS') return [];
  return heads.flatMap((token) => {
    const actor = scene.at(token);
    return isBody(actor) ? [{ actor, token }] : [];
  });
}

/** "Lyft, a smaller rival, ...", "Lyft is another rival" */
function saidToBe(scene: Scene, noun: Token): readonly Token[] {
  const isTold = noun.children('det').some(({ lower }) => ARTICLES.has(lower));
  const clause = noun.label === 'attr' ? scene.clauseAt(noun.head) : undefined;
  const said = clause && isTold && isFact(scene, clause) ? clause.subjects.map(({ head }) => head) : [];
  if (noun.tag === 'NNS') return manySaidToBe(scene, noun, { isTold, said });
  if (noun.tag !== 'NN' || !isTold || noun.children('compound').length > 0) return [];
  return clause ? said : rootsBeside(scene, noun);
}

const rootsBeside = (scene: Scene, noun: Token): readonly Token[] =>
  namesBeside(scene, noun).map(({ document, from, to }) => document.span(from, to).root);

interface Said {
  readonly isTold: boolean;
  readonly said: readonly Token[];
}

function manySaidToBe(scene: Scene, noun: Token, { isTold, said }: Said): readonly Token[] {
  if (said.length > 0 && isOfHouse(noun)) return said;
  if (noun.children('compound').length > 0) return [];
  const names = rootsBeside(scene, noun);
  // "Ford and BMW, rivals in trucks" are each other's
  return isTold || names.length > 2 || isTelling(noun) ? names : [];
}

/** "Lazard and UBS are the house brokers" */
const isOfHouse = (noun: Token): boolean => noun.children('compound').every(({ lower }) => OF_HOUSE.has(lower));
const OF_HOUSE = new Set(['house', 'main', 'lead', 'joint', 'core', 'co']);

/** "competitors that do not have to live off songs alone" */
const isTelling = (noun: Token): boolean => noun.children('relcl').length > 0;

const isFact = (scene: Scene, clause: Clause): boolean =>
  clause.lemma === 'be' &&
  !clause.isNegated &&
  clause.form.tense === 'present' &&
  scene.standing(clause, [])?.stance === 'stated';

/** A list may go on for thousands of names. */
const MOST_HOLDERS = 10;

function conjunctsOf(token: Token): readonly Token[] {
  const found = [...token.children('conj')];
  for (const next of found) if (found.length < MOST_HOLDERS) found.push(...next.children('conj'));
  return found.slice(0, MOST_HOLDERS);
}

/** The first of "Uber and rival Lyft", else who acts in the innermost clause that has somebody else act. */
function ownerOf(scene: Scene, noun: Token, { holders, isOfTrade }: Omit<Sought, 'owner'>): Actor | undefined {
  const isOther = (actor: Actor | undefined): actor is Actor =>
    isBody(actor) && !holders.includes(actor) && isFirm(actor);
  const joined = firstOf(scene, noun);
  if (isOther(joined)) return joined;
  let level = 0;
  for (const above of noun.ancestors) {
    const clause = scene.clauseAt(above);
    // "its battle with rival Apple"
    const [owner, ...more] = clause ? [] : scene.all(new NounPhrase(above).possessors).filter(isOther);
    if (owner && more.length === 0) return owner;
    const acting = clause && (isOfTrade ? actingIn(scene, clause) : scene.all(clause.surfaceSubjects));
    const subjects = acting?.filter(isOther) ?? [];
    if (subjects.length > 0 || ++level > MOST_LEVELS) return subjects.length === 1 ? subjects[0] : undefined;
  }
  return undefined;
}

/** "The breach at Okta hit customers such as Ford": where nobody acts, whom the thing that does is of. */
function actingIn(scene: Scene, { surfaceSubjects }: Clause): readonly Actor[] {
  const named = scene.all(surfaceSubjects);
  return named.length > 0
    ? named
    : scene.all(flatMap(surfaceSubjects, (noun) => [...noun.possessors, ...noun.objectsOf('at', 'of', 'on')]));
}

const isFirm = ({ kinds }: Actor): boolean => kinds.includes('Company') || kinds.includes('Platform');

/** The name right before "and rival Lyft". */
function firstOf(scene: Scene, noun: Token): Actor | undefined {
  const [first] = new NounPhrase(noun).core.tokens;
  const and = first?.previous;
  return and && ['and', '&', 'like', 'unlike'].includes(and.lower) && and.previous ? scene.at(and.previous) : undefined;
}
