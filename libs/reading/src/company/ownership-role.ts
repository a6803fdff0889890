import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import { type Role, rolesOf, type RoleWords } from '../claim/role-noun.js';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import { isCompanyName } from '../entity/gazetteer.js';
import { kindByWords } from '../entity/name-text.js';
import { isEvident } from './evident-company.js';
import words from './ownership-words.json' with { type: 'json' };
import { isCompany, isOwned, isOwnedBody, isOwner, isOwningBody, owning } from './ownership.js';

/** A kind of noun that says who owns whom, and which of the two it is said of. */
interface Way extends RoleWords {
  readonly says: 'owner' | 'owned';
  readonly mayOwn: (actor: Actor) => boolean;
  readonly mayBeOwned: (actor: Actor) => boolean;
  readonly holds: (role: Role, scene: Scene) => boolean;
  readonly confidence?: number;
}

const isPossessed = (noun: Token): boolean =>
  [noun, noun.head].some((token) => token.children('poss').some(({ index }) => index < noun.index));

/** What may be a product of its company's. */
const PRODUCTS = new Set(words.productLists);

const BETWEEN_COMPANIES = { mayOwn: isCompany, mayBeOwned: isOwned };
const UNITS = new Set(words.units);
const IN = ['of', 'within', 'at', 'inside', 'under'];
const TO = ['of', 'to', 'for'];
const NOT_OWNED =
  /\b(?:rival|competing|partner|alternative|favou?rite|preferred|former|fellow|portfolio|third-party|other|outside|affiliate|affiliated|sister)\b/i;
/** A fund of somebody's is his; "his company" may be where he works, "his law firm" who works for him. */
const OWN_FUND =
  /\b(?:hedge|investment|trading|holding|equity|capital|rocket|space|media|shell|crypto|cryptocurrency|real-estate|estate|satellite|private)\b/i;
const CONTROLLING = /\b(?:controlling|majority|sole)\b/i;
const PART_OWNER = /\b(?:part|minority)\b/i;
const SURE_OF_FUNDS = 0.7;

/** "part of the Volkswagen group" */
function ofGroup(_: Scene, phrase: NounPhrase): readonly NounPhrase[] {
  return phrase.objectsOf('of').flatMap((noun) => (GROUPS.has(noun.head.lower) ? noun.compounds : []));
}
/** "owner of the Larkfield grocery chain" */
function ofThing(scene: Scene, phrase: NounPhrase): readonly NounPhrase[] {
  return phrase
    .objectsOf('of', 'behind')
    .flatMap((noun) => (THINGS.has(noun.head.lower) && !scene.at(noun.head) ? noun.compounds : []));
}
const THINGS = new Set(words.things);
const GROUPS = new Set(['group', 'family', 'empire', 'stable', 'conglomerate']);

const WAYS: readonly Way[] = [
  // "a unit of Google", "Google's unit, DeepMind"
  {
    ...BETWEEN_COMPANIES,
    nouns: UNITS,
    prepositions: IN,
    through: ofGroup,
    says: 'owned',
    holds: () => true,
  },
  // "a Google company"
  {
    ...BETWEEN_COMPANIES,
    nouns: new Set(words.called),
    prepositions: [],
    mayBe: ({ previous }) => previous?.pos === 'PROPN',
    says: 'owned',
    holds: (role) => role.isBefore && isCalledBy(role),
  },
  // "part of Microsoft"
  {
    ...BETWEEN_COMPANIES,
    nouns: new Set(['part']),
    prepositions: ['of'],
    through: ofGroup,
    says: 'owned',
    holds: ({ noun }) => /^(?:an? )?(?:integral |core |key )?part$/i.test(new NounPhrase(noun).core.text),
  },
  // What a company has rather than what it made somebody else: "Microsoft's professional network, LinkedIn".
  {
    ...BETWEEN_COMPANIES,
    nouns: new Set(words.assets),
    prepositions: [],
    mayBe: isPossessed,
    says: 'owned',
    holds: (role) => !role.isBefore && !NOT_OWNED.test(coreOf(role)),
  },
  // "Comcast, whose businesses include Sky"
  {
    ...BETWEEN_COMPANIES,
    mayOwn: isOwner,
    nouns: new Set(words.holdings),
    prepositions: ['of'],
    says: 'owned',
    holds: (role, scene) =>
      !role.isBefore &&
      !NOT_OWNED.test(coreOf(role).replace(/\bother\b/, '')) &&
      (!PRODUCTS.has(role.noun.lower) || isEvident(scene, role.holder)),
  },
  // "the parent of Google", "the holding company for Sonic"
  {
    ...BETWEEN_COMPANIES,
    nouns: new Set(words.parents),
    prepositions: TO,
    through: ofThing,
    says: 'owner',
    holds: () => true,
  },
  {
    nouns: new Set(words.owners),
    prepositions: ['of'],
    through: ofThing,
    says: 'owner',
    mayOwn: isOwningBody,
    mayBeOwned: isOwnedBody,
    holds: (role) => !PART_OWNER.test(coreOf(role)),
  },
  // "the publisher of Bild": of what is a company itself, and no game
  {
    ...BETWEEN_COMPANIES,
    nouns: new Set(words.publishers),
    prepositions: ['of'],
    says: 'owner',
    mayBeOwned: ({ name, kinds }) => kinds[0] === 'Company' && (isCompanyName(name) || kindByWords(name) === 'company'),
    holds: (role) => !role.isBefore && !role.isFormer,
  },
  // "the controlling shareholder of Lindt"
  {
    nouns: new Set(words.shareholders),
    prepositions: ['of', 'in'],
    says: 'owner',
    mayOwn: isOwningBody,
    mayBeOwned: isOwned,
    holds: (role) => CONTROLLING.test(coreOf(role)),
  },
  // "the company behind Facebook"
  {
    ...BETWEEN_COMPANIES,
    nouns: new Set(words.behind),
    prepositions: ['behind'],
    through: ofThing,
    mayBe: ({ next }) => next?.lower === 'behind',
    says: 'owner',
    holds: (role) => !role.isBefore,
  },
  // "his hedge fund, Alameda", "an investment vehicle of Mary Holt"
  {
    nouns: new Set([...words.funds, ...words.vehicles]),
    prepositions: ['of'],
    mayBe: (noun) =>
      isPossessed(noun) || noun.next?.lower === 'of' || (noun.lower === 'vehicle' && noun.previous?.pos === 'PROPN'),
    says: 'owned',
    mayOwn: isOwner,
    mayBeOwned: isOwned,
    holds: (role, scene) =>
      (!role.isBefore || words.vehicles.includes(role.noun.lower)) &&
      isPrivate(scene, role.of) &&
      ((OWN_FUND.test(coreOf(role)) && isPossessed(role.noun)) || words.vehicles.includes(role.noun.lower)),
    confidence: SURE_OF_FUNDS,
  },
];

/** Who owns what, by what one is to the other: "a unit of Google", "its parent, Fox Corp", "his hedge fund, Alameda". */
export const ownersByRole = (scene: Scene): readonly Draft[] =>
  WAYS.flatMap((way) =>
    rolesOf(scene, way)
      .filter((role) => way.holds(role, scene))
      .filter(way.nouns.has('unit') ? isFirst : () => true)
      .flatMap((role) => [...byRole(scene, role, way), ...byFormerOwner(scene, role)]),
  );

function byRole(scene: Scene, role: Role, { says, mayOwn, mayBeOwned, confidence }: Way): readonly Draft[] {
  const { holder, of, standing, isPast, isUnreal, evidence } = role;
  const [owner, owned] = says === 'owner' ? [holder, of] : [of, holder];
  if (!mayOwn(owner) || !mayBeOwned(owned) || standing.stance === 'expected') return [];
  if (isPast)
    return role.isFormer && !isUnreal && says === 'owned'
      ? [over(scene, owning([owner, owned], evidence, standing))].flat()
      : [];
  return [{ ...owning([owner, owned], evidence, standing), ...(confidence === undefined ? {} : { confidence }) }];
}

/** It was so until some day that is not told. */
const over = ({ calendar }: Scene, draft: Draft): readonly Draft[] =>
  calendar.today ? [{ ...draft, validTo: calendar.today }] : [];

/** "His" may be said of somebody right after a judge was named. */
const isPrivate = (scene: Scene, actor: Actor): boolean =>
  actor.kinds.includes('Person') && !scene.titled.some(({ isJudge, person }) => isJudge && person === actor);

/** "a Google company" but not "a Google cloud company" or "a cloud Google company" */
const isCalledBy = ({ noun, of }: Role): boolean => {
  const [article, ...words] = new NounPhrase(noun).core.tokens;
  const name = words.slice(0, -1).map(({ text }) => text);
  // "the Meta division", but not "the Boeing company"
  const isThe = article?.lower === 'the' && UNITS.has(noun.lower) && of.name.length > 3;
  return (
    (isThe || article?.lower === 'a' || article?.lower === 'an') &&
    name.length > 0 &&
    of.name.startsWith(name.join(' '))
  );
};

/** "Frank McCourt, the former owner of the Los Angeles Dodgers" */
function byFormerOwner(scene: Scene, role: Role): readonly Draft[] {
  const { holder, of, noun, isFormer, standing, evidence } = role;
  const { today } = scene.calendar;
  if (!isFormer || !today || noun.lower !== 'owner' || !isOwner(holder) || !isOwnedBody(of)) return [];
  if (standing.stance !== 'stated') return [];
  return [{ ...owning([holder, of], evidence, standing), validTo: today }];
}

const coreOf = ({ noun }: Role): string => `${noun.previous?.previous?.text ?? ''} ${new NounPhrase(noun).core.text}`;

/** Of "a unit of Google, and Apple" the first. */
const isFirst = (role: Role, index: number, all: readonly Role[]) =>
  all.findIndex(({ noun, holder }) => noun === role.noun && holder === role.holder) === index;
