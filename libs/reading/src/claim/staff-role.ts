import type { Token } from '@wiregraph/syntax/document';
import { isHouse } from '../lawsuit/advocate.js';
import type { Draft } from './claim-rule.js';
import { isOfficeHead } from '../entity/office-title.js';
import { mainCompany } from './main-company.js';
import { type Role, rolesOf } from './role-noun.js';
import { isBody, isPerson, type Scene } from './scene.js';
import { unnamedRoles } from './unnamed-role.js';
import staff from './staff.json' with { type: 'json' };

const STAFF = {
  nouns: new Set(staff.nouns.flatMap((noun) => [noun, `${noun}s`])),
  prepositions: ['of', 'at', 'for', 'with', 'from'],
};
/** A lawyer "for" a company has it as his client. */
const LAWYERS = { nouns: new Set(staff.lawyers), prepositions: ['at', 'with'] };

/** A "Clifford Chance partner" is one of that house; "the Apple partner Google" is another thing. */
const PARTNERS = { nouns: new Set(staff.partners), prepositions: ['at', 'with'] };
const PRESS = {
  nouns: new Set(['officer', 'officers']),
  prepositions: ['of', 'at', 'for'],
  mayBe: ({ previous }: Token) => ['press', 'media'].includes(previous?.lower ?? ''),
};

/** An "Apple analyst" watches Apple; one of Wedbush Securities is employed there. */
const WATCHING = new Set(staff.watching);
const BROKERS = new Set(staff.brokers);

function isWatcher(scene: Scene, { noun, of, isBefore }: Role): boolean {
  if (
    !isBefore ||
    !WATCHING.has(noun.lemma.toLowerCase()) ||
    BROKERS.has(of.name.split(' ').at(-1)?.toLowerCase() ?? '')
  )
    return false;
  // Whom a story on another company names once is the analyst's house.
  const main = mainCompany(scene);
  const mentions = scene.cast.mentions.filter(({ actor, how }) => actor === of && how !== 'pronoun').length;
  return main === undefined || main === of || mentions > 1;
}

/** "Mary Holt, an analyst at Gartner", "Google engineer Peter Lowe", "a Clifford Chance partner" */
export const staffByRole = (scene: Scene): readonly Draft[] => [
  ...employersOf(scene),
  ...unnamedRoles(scene, STAFF).filter(({ object }) => object?.kinds.includes('Company')),
  ...[
    ...rolesOf(scene, STAFF),
    ...rolesOf(scene, LAWYERS).filter(({ isBefore, noun }) => !isBefore && noun.next?.pos === 'ADP'),
    // "a former Google lawyer", "FTC attorney Daniel Matheson"
    ...rolesOf(scene, LAWYERS).filter((role) => role.isBefore && (isHouse(role.of) || isInHouse(role))),
    ...rolesOf(scene, PARTNERS).filter(isOfHouse),
    ...rolesOf(scene, PRESS),
  ]
    .filter(({ holder, of, isUnreal }) => isPerson(holder) && isBody(of) && !isUnreal)
    .filter((role) => !isWatcher(scene, role) && !isOfTheState(role) && !isChief(role) && !isOfAnother(scene, role))
    .map(({ holder, of, standing, isPast, evidence }) => ({
      subject: holder,
      object: of,
      standing,
      validTo: isPast ? scene.calendar.today : undefined,
      evidence: [evidence],
    })),
];

/** A company's former lawyer was on its staff, as those of an authority are; its lawyer of today may be anybody's. */
const isInHouse = ({ of, isFormer, noun }: Role): boolean =>
  !['partner', 'associate'].includes(noun.lower) &&
  (of.kinds.includes('Agency') || (isFormer && of.kinds.includes('Company')));

/** The name of the house stands right before the noun. */
const isOfHouse = ({ noun, of, isBefore }: Role): boolean =>
  isBefore && of.kinds.includes('Company') && noun.previous?.pos === 'PROPN';

/** "X, whose previous employer was Salomon" */
const employersOf = (scene: Scene): readonly Draft[] =>
  rolesOf(scene, { nouns: new Set(['employer', 'employers']), prepositions: ['of'] })
    .filter(({ holder, of, isUnreal }) => isBody(holder) && isPerson(of) && !isUnreal)
    .map(({ holder, of, standing, isPast, evidence }) => ({
      subject: of,
      object: holder,
      standing,
      validTo: isPast ? scene.calendar.today : undefined,
      evidence: [evidence],
    }));

/** A chief economist is staff; a chief executive is none, nor is who is "vice chairman and chief negotiator". */
const isChief = ({ noun }: Role): boolean =>
  (noun.lemma.toLowerCase() === 'executive' && noun.previous?.lower === 'chief') ||
  (noun.label === 'conj' && isOfficeHead(noun.head.lower));

/** "the architect of the deal and Bayer's chief", "the forum's operator" */
function isOfAnother(scene: Scene, { noun, of }: Role): boolean {
  if (noun.lower === 'operator' && noun.children('poss').length > 0) return true;
  const [made] = noun.lower === 'architect' ? noun.children('prep').filter(({ lower }) => lower === 'of') : [];
  return made !== undefined && !made.subtree.some((token) => scene.at(token) === of);
}

const OF_COMPANIES = new Set(staff.ofCompanies);

/** A "Google veteran" has worked there; a "Navy veteran" is another thing. */
const isOfTheState = ({ noun, of }: Role): boolean =>
  OF_COMPANIES.has(noun.lemma.toLowerCase()) && !of.kinds.includes('Company');
