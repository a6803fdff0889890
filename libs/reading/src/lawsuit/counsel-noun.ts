import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import { ownerMeant } from '../claim/its-owner.js';
import { rolesOf } from '../claim/role-noun.js';
import { isBody, isPerson, pairs, type Scene } from '../claim/scene.js';
import { severalMeant } from '../claim/several-meant.js';
import type { Actor } from '../entity/cast.js';
import type { Sentence } from '../story/story.js';
import { isAdvocate, isLawFirm, isOffice, LAWYERS } from './advocate.js';
import type { Case } from './case-book.js';
import { isCriminal } from './case-draft.js';
import { clientsAt, counselAt } from './counsel.js';
import type { CourtScene } from './court-scene.js';

const STATED = { stance: 'stated' } as const;

/** A lawyer's noun with the client's name at it, and the name that it is set beside. */
export const counselByNoun = (scene: CourtScene): readonly Draft[] => [
  ...scene
    .lemmas(LAWYERS)
    .flatMap((noun) => [...atNoun(scene, noun), ...ofAccused(scene, noun), ...ofHouse(scene, noun)]),
  ...firmsOf(scene),
];

/** "SCO's outside law firm, Boies Schiller" */
const firmsOf = (scene: Scene): readonly Draft[] =>
  rolesOf(scene, { nouns: FIRMS, prepositions: ['for', 'to'], mayBe: isLawFirm })
    .filter(({ holder, of, isBefore, isUnreal }) => isBody(holder) && !isBefore && !isUnreal && holder !== of)
    .map(({ holder, of, standing, evidence }) => ({ subject: holder, object: of, standing, evidence: [evidence] }));

const FIRMS = new Set(['firm']);

/** "Abrams & Bayliss" */
const PARTNERS = / & /;

/** "Oracle's lawyers at Quinn Emanuel" */
function ofHouse(scene: CourtScene, noun: Token): readonly Draft[] {
  if (noun.tag !== 'NNS') return [];
  const seats = new NounPhrase(noun).objectsOf('at', 'from');
  const houses = scene
    .all(seats)
    .filter((actor) => isBody(actor) && (isAdvocate(scene, actor) || PARTNERS.test(actor.name)));
  const clients = houses.length > 0 ? clientsMeant(scene, noun, clientsAt(noun)) : [];
  const evidence = [scene.cover(noun, ...seats.flatMap(({ head }) => scene.tokensAt(head)))];
  return pairs(houses, clients).map(([subject, object]) => ({ subject, object, standing: STATED, evidence }));
}

/** "Defense lawyer Ann Ray said", in a story of one who stands trial */
function ofAccused(scene: CourtScene, noun: Token): readonly Draft[] {
  const isOfDefence = ['defense', 'defence'].includes(noun.previous?.lower ?? '');
  const name = noun.next && scene.mentionAt(noun.next);
  if (!isOfDefence || !name || name.from !== noun.next.index || !isPerson(name.actor)) return [];
  const criminal = scene.cases.all.filter(isCriminal);
  const tried = criminal.length > 0 ? criminal : scene.cases.all;
  const accused = new Set(tried.flatMap(({ defendants }) => defendants.map(({ actor }) => actor)));
  const [only, other] = accused;
  const isAlone = only && !other && (isPerson(only) || criminal.length === 0) && only !== name.actor;
  const evidence = [scene.cover(noun, ...scene.tokensAt(noun.next))];
  return isAlone ? [{ subject: name.actor, object: only, standing: STATED, inferred: true, evidence }] : [];
}

function atNoun(scene: CourtScene, noun: Token): readonly Draft[] {
  if (isOffice(scene, noun)) return [];
  const phrase = new NounPhrase(noun);
  const clients = clientsAt(noun);
  const beside = [...phrase.appositions.map(({ head }) => head), ...joinedTo(noun), ...counselAt(scene, noun, clients)];
  const after = scene.titled
    .filter(({ title }) => title.includes(noun))
    .map(({ mention }) => mention.document.token(mention.from));
  const named = [...beside, ...after].flatMap((token) => listedFrom(token));
  const lawyers = named.filter((token) => isPerson(scene.at(token)) || isHouseAt(scene, token));
  return lawyers.flatMap((lawyer) =>
    pairs(scene.all([new NounPhrase(lawyer)]).slice(0, 1), clientsMeant(scene, noun, clients)).map(
      ([subject, object]) => ({
        subject,
        object,
        standing: STATED,
        evidence: [
          scene.cover(noun, ...[lawyer, ...clients.map(({ head }) => head)].flatMap((token) => scene.tokensAt(token))),
        ],
      }),
    ),
  );
}

/** "Its counsel are Fish & Richardson and Samuel Baxter" */
const listedFrom = (token: Token): readonly Token[] =>
  token.label === 'attr' ? [token, ...token.children('conj')] : [token];

const isHouseAt = (scene: Scene, token: Token): boolean => {
  const actor = token.label === 'attr' ? scene.at(token) : undefined;
  return isBody(actor) && isAdvocate(scene, actor);
};

/** "His own lawyer, Ann Ray, said that Musk ...": of a pronoun that nobody is named before, the one other person of the sentence. */
function clientsMeant(scene: CourtScene, noun: Token, clients: readonly NounPhrase[]): readonly Actor[] {
  // "a Kirkland & Ellis lawyer" is one of that firm.
  const isOfficer = ['top', 'chief'].includes(noun.previous?.lower ?? '');
  // "Ann Ray, one of his lawyers": she is not he.
  const self = noun.head.lower === 'of' && noun.head.head.label === 'appos' ? scene.at(noun.head.head.head) : undefined;
  const all = allMeant(scene, clients).filter((actor) => actor !== self);
  const named = all.filter((actor) => isPerson(actor) || !(isOfficer || isAdvocate(scene, actor)));
  // "Its lawyer, Ann Ray"
  const its = all.length > 0 || isOfficer ? undefined : ownerMeant(scene, noun, isBody);
  if (its) return [its];
  const sentence = named.length > 0 ? undefined : scene.sentenceOf(noun);
  if (!sentence) return named;
  const sides = partiesMeant(scene, sentence, clients);
  const isOpen = clients.some(({ head }) => ['his', 'her'].includes(head.lower));
  const beside = [...scene.all(new NounPhrase(noun).appositions), ...(self ? [self] : [])];
  return sides.length > 0 || !isOpen ? sides : onePerson(scene, sentence, beside);
}

/** "His own lawyer, Ann Ray, said that Musk ...", "Dane was convicted. Ann Ray, one of his lawyers, said so." */
function onePerson(scene: Scene, sentence: Sentence, lawyers: readonly Actor[]): readonly Actor[] {
  const before = scene.story.sentences[sentence.index - 1];
  const [here, there] = [sentence, before].map((near) => {
    const named = near ? scene.mentionsIn(near).map(({ actor }) => actor) : [];
    return [...new Set(named.filter((actor) => isPerson(actor) && !lawyers.includes(actor)))];
  });
  const found = here && here.length > 0 ? here : (there ?? []).filter((actor) => !isAdvocate(scene, actor));
  return found.length === 1 ? found : [];
}

/** "Ann Ray and Ben Lee, lawyers for Oracle": both. */
const joinedTo = (noun: Token): readonly Token[] =>
  noun.label === 'appos' && noun.tag === 'NNS'
    ? noun.head.children('conj').filter(({ index }) => index < noun.index)
    : [];

/** "a lawyer for the plaintiffs", "the defendant's attorney": who that is in the case that the text tells of. */
function partiesMeant(scene: CourtScene, sentence: Sentence, clients: readonly NounPhrase[]): readonly Actor[] {
  const suit = scene.cases.about(sentence);
  const meant = clients.flatMap(({ head }) => {
    const side = suit && SIDES.get(head.lemma.toLowerCase());
    const actors = side ? suit[side].map(({ actor }) => actor) : suit ? peopleSuing(suit, head) : [];
    return head.tag === 'NNS' || HOUSEHOLDS.has(head.lower) || actors.length === 1 ? actors : [];
  });
  return meant.length <= MOST_CLIENTS ? meant : [];
}

/** "a lawyer for the authors", where several people sue those who are none */
function peopleSuing({ plaintiffs, defendants }: Case, noun: Token): readonly Actor[] {
  const isThe = noun.tag === 'NNS' && noun.children('det').some(({ lower }) => lower === 'the');
  const suing = plaintiffs.map(({ actor }) => actor);
  const isOfPeople = suing.length > 1 && suing.every(isPerson) && !defendants.some(({ actor }) => isPerson(actor));
  const isHousehold = HOUSEHOLDS.has(noun.lower) && isDefinite(noun) && isOfPeople;
  return (isThe && isOfPeople && !BODIES.has(noun.lemma.toLowerCase())) || isHousehold || isOfHouses(noun, suing)
    ? suing
    : [];
}

const HOUSEHOLDS = new Set(['family', 'couple', 'pair', 'trio']);
const isDefinite = (noun: Token): boolean => noun.children('det').some(({ lower }) => lower === 'the');

/** "all three studios", where that many companies sue */
const isOfHouses = (noun: Token, suing: readonly Actor[]): boolean =>
  noun.tag === 'NNS' &&
  HOUSES.has(noun.lemma.toLowerCase()) &&
  suing.length > 1 &&
  suing.every(isBody) &&
  noun.children('nummod').every(({ lower }) => (COUNTS[suing.length] ?? '') === lower);

const HOUSES = new Set(['studio', 'label', 'publisher', 'newspaper', 'paper', 'airline', 'retailer', 'broadcaster']);
const COUNTS = ['', '', 'two', 'three', 'four', 'five'];

const BODIES = new Set([
  'company',
  'state',
  'firm',
  'bank',
  'defendant',
  'agency',
  'authority',
  'regulator',
  'prosecutor',
]);
const SIDES = new Map<string, 'plaintiffs' | 'defendants'>([
  ['plaintiff', 'plaintiffs'],
  ['claimant', 'plaintiffs'],
  ['defendant', 'defendants'],
]);
const MOST_CLIENTS = 4;

/** "who is representing the workers", "All three studios are represented by": those of the case. */
export const clientsOfCase = (scene: CourtScene, nouns: readonly NounPhrase[]): readonly Actor[] => {
  const meant = allMeant(scene, nouns);
  const [noun] = nouns;
  const sentence = meant.length === 0 && noun ? scene.sentenceOf(noun.head) : undefined;
  return sentence ? partiesMeant(scene, sentence, nouns) : meant;
};

/** "who represents the two men" */
export const allMeant = (scene: Scene, nouns: readonly NounPhrase[]): readonly Actor[] => {
  const named = scene.all(nouns);
  return named.length > 0 ? named : nouns.flatMap((noun) => severalMeant(scene, noun));
};
