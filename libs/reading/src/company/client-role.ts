import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Draft } from '../claim/claim-rule.js';
import { isProtagonist } from '../claim/company-meant.js';
import { mainCompany } from '../claim/main-company.js';
import { type Role, rolesOf } from '../claim/role-noun.js';
import { isBody, type Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import { bareRolesOf } from './bare-role.js';
import { isCompany } from './ownership.js';
import words from './supply-words.json' with { type: 'json' };
import { makersOf, ownersOf } from './wares.js';

const ADVISERS = new Set(words.advisers);
const HOUSES = new Set(words.houses.map((word) => word.toLowerCase()));
const CLIENTS = {
  nouns: new Set(words.clients),
  prepositions: ['of', 'for', 'to'],
  // "the launch customer for the Boeing 777X"
  through: (scene: Scene, phrase: NounPhrase) =>
    flatMap(phrase.objectsOf('of', 'for'), (noun) => makersOf(scene, noun, 'wares')),
};
/** "a buyer of Airbus jets", "a big user of its software" */
const WARE_BUYERS = {
  nouns: new Set(words.wareBuyers),
  prepositions: [],
  through: (scene: Scene, phrase: NounPhrase) =>
    flatMap(phrase.objectsOf('of'), (noun) => makersOf(scene, noun, 'wares')),
};
const SUPPLIERS = {
  nouns: new Set([...words.suppliers, ...ADVISERS]),
  prepositions: ['to', 'for', 'of'],
  // "a supplier of packaging to Nestle"
  through: (scene: Scene, phrase: NounPhrase) => [
    ...flatMap(phrase.objectsOf('of'), (wares) => wares.objectsOf('to', 'for')),
    // "a supplier of screens for Apple's phones"
    ...flatMap(
      [...phrase.objectsOf('to', 'for'), ...flatMap(phrase.objectsOf('of'), (wares) => wares.objectsOf('to', 'for'))],
      (noun) => ownersOf(scene, noun, 'wares'),
    ),
    // "bookrunners on Arm's listing"
    ...flatMap(phrase.objectsOf('on', 'for'), (noun) => ownersOf(scene, noun, 'listing')),
  ],
};
/** Of goods, so that only "for" and "to" tell for whom: "a maker of chips for Apple", and not "the app's maker". */
const MAKERS = {
  nouns: new Set([
    'maker',
    'makers',
    'manufacturer',
    'manufacturers',
    'assembler',
    'assemblers',
    'producer',
    'builder',
  ]),
  prepositions: ['for', 'to'],
  through: (_: Scene, phrase: NounPhrase) => flatMap(phrase.objectsOf('of'), (goods) => goods.objectsOf('for')),
};
/** "its law firm, Kirkland": who works for it, not who it is. */
const FIRMS = { nouns: new Set(['firm', 'agency']), prepositions: [] };

/** "Ford, its most valuable account" */
const ACCOUNTS = {
  nouns: new Set(['account', 'accounts']),
  prepositions: [],
  mayBe: (noun: Token) =>
    noun.children('poss').length > 0 &&
    noun.children('amod').some(({ tag, lower }) => tag === 'JJS' || lower === 'valuable'),
};

/** Who works for whom, by what one is to the other: "Apple supplier Foxconn", "its auditor EY", "customers including Apple". */
export const clientsByRole = (scene: Scene): readonly Draft[] => [
  ...rolesOf(scene, CLIENTS).flatMap((role) => byRole(scene, role, { client: role.holder, provider: role.of })),
  ...rolesOf(scene, WARE_BUYERS)
    .filter(({ isBefore }) => !isBefore)
    .flatMap((role) => byRole(scene, role, { client: role.holder, provider: role.of })),
  ...rolesOf(scene, SUPPLIERS)
    .filter(isOfCompany)
    .flatMap((role) => byRole(scene, role, { client: role.of, provider: role.holder })),
  ...rolesOf(scene, MAKERS)
    .filter(({ isBefore, noun }) => !isBefore && noun.children('poss').length === 0)
    .flatMap((role) => byRole(scene, role, { client: role.of, provider: role.holder })),
  ...rolesOf(scene, FIRMS)
    .filter(isHouse)
    .flatMap((role) => byRole(scene, role, { client: role.of, provider: role.holder })),
  ...rolesOf(scene, ACCOUNTS).flatMap((role) => byRole(scene, role, { client: role.holder, provider: role.of })),
  ...byBareRole(scene),
  ...inTurn(scene),
];

const UNCERTAIN = /\b(?:potential|prospective|would-be|possible|future|likely|next|no(?! ?\.)|any|own)\b/i;

/** "VoIP service providers" are nobody's. */
const isOfCompany = ({ noun, isBefore }: Role): boolean => !isBefore || !TRADES.has(noun.lower);
const TRADES = new Set(['provider', 'providers', 'vendor', 'vendors', 'insurer', 'insurers', 'broker', 'brokers']);

/** An authority has no lenders that news speaks of. */
const CREDITORS = new Set(words.creditors);

interface Ends {
  readonly client: Actor;
  readonly provider: Actor;
}

/** "Its clients included Apple", "its first customer was Apple" tell of no end; of a former one it is known that it is over. */
function byRole(scene: Scene, role: Role, { client, provider }: Ends): readonly Draft[] {
  const { today } = scene.calendar;
  const validTo = role.isFormer ? today : undefined;
  const isOpen = UNCERTAIN.test(new NounPhrase(role.noun).core.text);
  if (isOpen || !isBody(provider) || !isBody(client) || role.standing.stance === 'expected') return [];
  if (CREDITORS.has(role.noun.lower) && !isCompany(client)) return [];
  return [{ subject: client, object: provider, standing: role.standing, validTo, evidence: [role.evidence] }];
}

const isHouse = ({ noun }: Role): boolean =>
  new NounPhrase(noun).core.tokens.some(({ lower }) => HOUSES.has(lower)) ||
  (noun.previous !== undefined && HOUSES.has(noun.previous.lower));

/** "Lazard was Ford's financial adviser and Linklaters its legal counsel": whose is told with the first. */
const inTurn = (scene: Scene): readonly Draft[] =>
  flatMap(scene.words(ADVISERS), (noun) => {
    const its = noun.children('poss').find(({ lower }) => lower === 'its');
    const name = its?.previous && scene.mentionAt(its.previous);
    if (!its || name?.how !== 'name' || name.to !== its.index || !isBody(name.actor)) return [];
    const first = scene
      .sentenceOf(noun)
      ?.span.tokens.find((token) => token.index < name.from && ADVISERS.has(token.lower));
    const { possessors = [] } = first ? new NounPhrase(first) : {};
    const clients = first ? scene.all([...possessors, ...new NounPhrase(first).objectsOf('to', 'of', 'for')]) : [];
    return clients
      .filter((client) => isBody(client) && client !== name.actor)
      .map((subject) => ({
        subject,
        object: name.actor,
        standing: { stance: 'stated' as const },
        evidence: [scene.cover(noun, ...scene.tokensAt(its.previous ?? its))],
      }));
  });

/** Others are trades as well: "Robinhood, a broker". */
const BARE_SUPPLIERS = new Set(['supplier', 'suppliers', 'auditor', 'auditors']);
const HOUSES_OF_STORY = new Set([
  'lenders',
  'bankers',
  'brokers',
  'bookrunners',
  'underwriters',
  'advisers',
  'advisors',
  'insurers',
]);

const OF_TRADE = { owner: mainCompany, isOfTrade: true };

/** "TSMC said customers including Apple ..."; "the auditor EY", in a story that is about one company. */
function byBareRole(scene: Scene): readonly Draft[] {
  const customers = bareRolesOf(scene, CLIENTS.nouns, OF_TRADE).map(({ holder, of, evidence }) => ({
    ends: [holder, of] as const,
    evidence,
  }));
  const houses = bareRolesOf(scene, HOUSES_OF_STORY, OF_TRADE).filter(
    ({ noun, of }) => isProtagonist(scene, of) && noun.children('det').some(({ lower }) => lower === 'the'),
  );
  const suppliers = [...bareRolesOf(scene, BARE_SUPPLIERS, OF_TRADE), ...houses].map(({ holder, of, evidence }) => ({
    ends: [of, holder] as const,
    evidence,
  }));
  return [...customers, ...suppliers].map(({ ends: [subject, object], evidence }) => ({
    subject,
    object,
    standing: { stance: 'stated' },
    inferred: true,
    evidence: [evidence],
  }));
}
