import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase, type Oblique } from '@wiregraph/syntax/pattern';
import type { Scene } from '../claim/scene.js';
import { severalMeant, severalNamedNext } from '../claim/several-meant.js';
import type { Actor } from '../entity/cast.js';
import { type Authority, authoritiesOf } from './authority.js';
import { namesOfMany } from './party-list.js';
import { behind } from './suit-fact.js';
import words from './suit-words.json' with { type: 'json' };

const LAWYERS = new Set(words.lawyers);
const PEERS = new Set(words.peers);
const SOME = new Set(['one', 'two', 'three', 'four', 'five', 'among', 'some']);
/** Tokens between a group and those of it that are named. */
const NEAR = 6;

/** Whom nouns mean as parties: by name, as the state that they act for, or as those of a group that the text names. */
export const partiesIn = (scene: Scene, nouns: readonly NounPhrase[], clause?: Clause): readonly Authority[] =>
  nouns.flatMap((noun) => {
    const unit = unitIn(scene, noun);
    if (unit) return [{ actor: unit, inferred: false }];
    const joined = scene.all([noun]);
    if (joined.length > 1) return joined.map((actor) => ({ actor, inferred: false }));
    const members = membersOf(scene, noun, clause).map((actor) => ({ actor, inferred: false }));
    return members.length > 0 || isPeers(scene, noun) ? members : authoritiesOf(scene, [noun]);
  });

/** "33 U.S. states", "California counties": many, and none of them is the place. */
const isPeers = (scene: Scene, { head }: NounPhrase): boolean =>
  !scene.at(head) &&
  (PEERS.has(head.lower) || (head.lower === 'state' && head.children('det').some(({ lower }) => EACH.has(lower))));

/** "nearly every U.S. state" */
const EACH = new Set(['every', 'each']);

/** "Bayer's Monsanto unit": the unit, not whose it is. */
function unitIn(scene: Scene, { head }: NounPhrase): Actor | undefined {
  const mention = UNITS.has(head.lower) && head.previous ? scene.mentionAt(head.previous) : undefined;
  const isOwn = mention?.how === 'name' && mention.to === head.index && mention.actor.kinds.some(isCompanyKind);
  return isOwn ? mention.actor : undefined;
}

const UNITS = new Set(['unit', 'arm', 'subsidiary', 'division', 'business', 'affiliate']);
const isCompanyKind = (kind: string): boolean => kind === 'Company' || kind === 'Platform';

/** "three music labels, Universal, Sony and Warner": all of them. */
function listBeside(scene: Scene, { head }: NounPhrase): readonly Actor[] {
  if (head.tag !== 'NNS' || scene.at(head)) return [];
  const besides = head.children('appos').flatMap((beside) => [beside, ...conjuncts(beside)]);
  return [...new Set(besides.flatMap((beside) => scene.at(beside) ?? []))];
}

const conjuncts = (token: Token): readonly Token[] =>
  token.children('conj').flatMap((next) => [next, ...conjuncts(next)]);

/**
 * "shareholders including BlackRock", "three artists, among them Karla Ortiz", "a group of investors led by Elliott",
 * "Jane Miller, one of three passengers who sued"
 */
function membersOf(scene: Scene, noun: NounPhrase, clause: Clause | undefined): readonly Actor[] {
  const listed = listBeside(scene, noun);
  if (listed.length > 1) return listed;
  const behindIt = namesOfMany(scene, noun);
  if (behindIt.length > 1) return behindIt;
  if (scene.who(noun)) return [];
  const meant = severalMeant(scene, noun);
  if (meant.length > 1) return meant;
  const near = ({ index }: Token) => index > noun.head.index && index <= noun.head.index + NEAR;
  const verb = scene.clauseAt(noun.head.head.lower === 'by' ? noun.head.head.head : noun.head.head);
  const among = [...(clause?.obliques('among') ?? []), ...(verb?.obliques('among') ?? [])].filter(
    ({ token }) => near(token) && token.next?.lower === 'them',
  );
  const groups = [noun.head, ...noun.obliques('of').flatMap(({ objects }) => objects.map(({ head }) => head))];
  const leading = groups
    .flatMap((group) => group.children('acl'))
    .filter(({ lower }) => LED.has(lower))
    .flatMap((led) => led.children('agent'))
    .flatMap((by) => by.children('pobj'));
  const one = noun.head.head.lower === 'of' ? noun.head.head.head : undefined;
  const isOne = one?.label === 'appos' && SOME.has(one.lower);
  const told = scene.all([
    ...calledAmong(scene, noun.head),
    ...(isOne ? [new NounPhrase(one.head)] : []),
    ...['including', 'such as'].flatMap((word) => behind(noun.head, word)),
    ...among.flatMap(({ objects }) => objects),
    ...leading.map((token) => new NounPhrase(token)),
  ]);
  return told.length > 0 ? told : severalNamedNext(scene, noun);
}

const LED = new Set(['led', 'headed', 'fronted', 'spearheaded', 'represented']);

/** "Google was among six companies sued by Texas", "is one of three banks that were sued" */
function calledAmong(scene: Scene, { head: of }: Token): readonly NounPhrase[] {
  const isAmong = of.lower === 'among' || (of.lower === 'of' && of.head.lower === 'one' && of.head.label === 'attr');
  const being = isAmong ? scene.clauseAt(of.lower === 'among' ? of.head : of.head.head) : undefined;
  if (being?.lemma !== 'be' || being.isNegated) return [];
  // "Among those suing Oracle is Ann Ray"
  return of.index < being.verb.index ? being.attributes : being.subjects;
}

/** "sued Do Kwon along with his company Terraform Labs" */
export const besidesIn = (clause: Clause): readonly NounPhrase[] =>
  clause
    .obliques(...BESIDE)
    .filter((beside) => clause.voice === 'passive' || !isBefore(clause, beside))
    .flatMap(({ objects }) => objects);

/** "Oracle, along with Dell, sued", "Oracle, joined by Dell, sued" */
export const suingBeside = (clause: Clause): readonly NounPhrase[] => [
  ...clause
    .obliques(...BESIDE)
    .filter((beside) => clause.voice === 'active' && isBefore(clause, beside))
    .flatMap(({ objects }) => objects),
  ...clause.subjects
    .flatMap(({ head }) => head.children('acl'))
    .filter(({ lower }) => lower === 'joined')
    .flatMap((joined) => joined.children('agent').flatMap((by) => by.children('pobj')))
    .map((token) => new NounPhrase(token)),
];

const BESIDE = ['along with', 'together with', 'alongside'];
const isBefore = ({ verb }: Clause, { token }: Oblique): boolean => token.index < verb.index;

/** "filed suit on behalf of Oracle": for whom something is done, at a verb or a noun. */
export const onBehalfOf = (word: Token): readonly NounPhrase[] =>
  word
    .children('prep')
    .flatMap((on) => on.children('pobj'))
    .filter(({ lower }) => lower === 'behalf')
    .flatMap((behalf) => [...new NounPhrase(behalf).objectsOf('of'), ...new NounPhrase(behalf).possessors]);

/** "Lawyers for Twitter filed suit": Twitter did. */
export const clientsOf = (nouns: readonly NounPhrase[]): readonly NounPhrase[] =>
  nouns.flatMap((noun) => {
    const lawyer = [noun, ...noun.appositions].find(({ head }) => LAWYERS.has(head.lemma.toLowerCase()));
    if (!lawyer) return [noun];
    if (lawyer !== noun) return [...lawyer.objectsOf('for', 'of'), ...lawyer.possessors];
    const representing = noun.head.children('acl').filter(({ lower }) => lower === 'representing');
    const clients = representing.flatMap((verb) => verb.children('dobj')).map((client) => new NounPhrase(client));
    return [...noun.objectsOf('for', 'of'), ...noun.possessors, ...clients];
  });
