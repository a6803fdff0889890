import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Draft } from '../claim/claim-rule.js';
import { type Role, rolesOf } from '../claim/role-noun.js';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import { isCompany, isOwned, isOwner, owning } from './ownership.js';

const UNITS = {
  nouns: new Set(['unit', 'units', 'subsidiary', 'subsidiaries', 'division', 'divisions', 'arm', 'brand', 'brands']),
  prepositions: ['of'],
};
const OWNERS = { nouns: new Set(['parent', 'owner']), prepositions: ['of'] };
const PARTS = { nouns: new Set(['part']), prepositions: ['of'] };
/** What a company has rather than what it made somebody else: "Microsoft's professional network, LinkedIn". */
const ASSETS = {
  nouns: new Set(['app', 'platform', 'network', 'site', 'website', 'service', 'marketplace', 'chain', 'label']),
  prepositions: [],
};
const FUNDS = { nouns: new Set(['fund', 'company', 'firm', 'startup', 'venture', 'vehicle']), prepositions: [] };
/** A fund of somebody's is his; "his company" may be where he works, "his law firm" who works for him. */
const OWN_FUND =
  /\b(?:hedge|investment|trading|holding|equity|capital|rocket|space|media|shell|crypto|cryptocurrency|real-estate|estate|satellite)\b/i;
const NOT_OWNED = /\b(?:rival|competing|partner|alternative|favou?rite|preferred|former|fellow|new rival)\b/i;
const PART_OWNER = /\b(?:co|part|minority)\b/i;
const SURE_OF_FUNDS = 0.7;

/** Who owns what, by what one is to the other: "a unit of Google", "its parent, Fox Corp", "his hedge fund, Alameda". */
export const ownersByRole = (scene: Scene): readonly Draft[] => [
  ...rolesOf(scene, UNITS)
    .filter(isFirst)
    .flatMap((role) => byRole(role, { owner: role.of, owned: role.holder })),
  ...rolesOf(scene, OWNERS).flatMap((role) => [
    ...byRole(role, { owner: role.holder, owned: role.of }),
    ...byFormerOwner(scene, role),
  ]),
  ...rolesOf(scene, PARTS)
    .filter((role) => /^(?:a )?part$/i.test(new NounPhrase(role.noun).core.text))
    .flatMap((role) => byRole(role, { owner: role.of, owned: role.holder })),
  ...rolesOf(scene, ASSETS)
    .filter((role) => !role.isBefore && !NOT_OWNED.test(coreOf(role)))
    .flatMap((role) => byRole(role, { owner: role.of, owned: role.holder })),
  ...rolesOf(scene, FUNDS)
    .filter((role) => !role.isBefore && isPrivate(scene, role.of) && OWN_FUND.test(coreOf(role)))
    .flatMap((role) => byRole(role, { owner: role.of, owned: role.holder, confidence: SURE_OF_FUNDS })),
];

/** "His" may be said of somebody right after a judge was named. */
const isPrivate = (scene: Scene, actor: Actor): boolean =>
  actor.kinds.includes('Person') && !scene.titled.some(({ isJudge, person }) => isJudge && person === actor);

/** "Frank McCourt, the former owner of the Los Angeles Dodgers" */
function byFormerOwner(scene: Scene, role: Role): readonly Draft[] {
  const { holder, of, noun, isFormer, standing, evidence } = role;
  const { today } = scene.calendar;
  const isTeam = of.kinds.includes('Organization');
  if (!isFormer || !today || noun.lower !== 'owner' || !isOwner(holder) || !(isOwned(of) || isTeam)) return [];
  if (standing.stance !== 'stated' || PART_OWNER.test(coreOf(role))) return [];
  return [{ ...owning([holder, of], evidence, standing), validTo: today }];
}

const coreOf = ({ noun }: Role): string => `${noun.previous?.previous?.text ?? ''} ${new NounPhrase(noun).core.text}`;

/** Of "a unit of Google, and Apple" the first. */
const isFirst = (role: Role, index: number, all: readonly Role[]) =>
  all.findIndex(({ noun, holder }) => noun === role.noun && holder === role.holder) === index;

interface Ends {
  readonly owner: Actor;
  readonly owned: Actor;
  readonly confidence?: number;
}

function byRole(role: Role, { owner, owned, confidence }: Ends): readonly Draft[] {
  const { noun, standing, isPast, evidence } = role;
  const isOwning = noun.lower === 'owner' || confidence !== undefined ? isOwner(owner) : isCompany(owner);
  const isPart = noun.lower === 'owner' && PART_OWNER.test(coreOf(role));
  if (isPast || isPart || !isOwning || !isOwned(owned) || standing.stance === 'expected') return [];
  return [{ ...owning([owner, owned], evidence, standing), ...(confidence === undefined ? {} : { confidence }) }];
}
