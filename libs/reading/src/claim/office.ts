import { isChiefExecutive, isLeading } from '../entity/office-title.js';
import { officeChanges } from './office-change.js';
import { endedOffices } from './office-ending.js';
import { officesBesideNames, officesOfChiefs } from './office-beside.js';
import { officesOfEvents } from './office-event.js';
import { officesOfDoers } from './office-doer.js';
import { officesAtHelm } from './office-helm.js';
import { officesOfLeaders } from './office-leader.js';
import { officesOfLeadership } from './office-leadership.js';
import { isBodyName, type Office } from './office-noun.js';
import { officesOfNewcomers } from './office-newcomer.js';
import { successions } from './office-succession.js';
import type { Scene } from './scene.js';

/** Who holds which office, in the ways that a text says so. */
export function officesOf(scene: Scene): readonly Office[] {
  const known = offices.get(scene);
  if (known) return known;
  const found = allOffices(scene).filter(
    ({ person, body, title, inferred }) =>
      (!title.endsWith('leader') || isLedByLeader(body)) &&
      isBodyName(body.name) &&
      (!inferred || lastWord(body.name) !== lastWord(person.name)),
  );
  const made = found.filter((office) => !isToldBetter(office, found));
  offices.set(scene, made);
  return made;
}

/** Two rules ask. */
const offices = new WeakMap<Scene, readonly Office[]>();

/** A union, a party: a company's "leader" is anybody who leads something there, a chamber's leads a party. */
const isLedByLeader = ({ kinds, name }: Office['body']): boolean =>
  kinds.includes('Organization') && !kinds.includes('Company') && !CHAMBER.test(name);

const CHAMBER = /\b(?:Senate|House|Congress|Parliament|Commons|Lords|Assembly)\b/;

const lastWord = (name: string) => name.split(' ').at(-1);

function allOffices(scene: Scene): readonly Office[] {
  const told = [
    ...officesBesideNames(scene),
    ...officeChanges(scene),
    ...officesOfLeaders(scene),
    ...officesOfDoers(scene),
    ...officesAtHelm(scene),
    ...officesOfEvents(scene),
    ...officesOfLeadership(scene),
    ...officesOfNewcomers(scene),
  ];
  const before = [...told, ...officesOfChiefs(scene, told)];
  // "Intel CEO X resigned. Y takes over": of an office that ended, too
  const left = endedOffices(scene, before);
  const all = [...before, ...left, ...successions(scene, [...before, ...left])];
  return [...all, ...endedOffices(scene, all)];
}

/** Whether one leads the body: its chief executive, or the chief, boss or head of a company. */
export const leadsCompany = ({ title, body }: Office): boolean =>
  isChiefExecutive(title) || (isLeading(title) && body.kinds.some((kind) => kind === 'Company' || kind === 'Platform'));

/**
 * "former" with no day, where another word tells the day; an office that is only inferred, where one is told; one that the
 * story goes on to end.
 */
const isToldBetter = (office: Office, all: readonly Office[]): boolean =>
  all.some((other) => {
    if (other === office || other.person !== office.person || leadsCompany(other) !== leadsCompany(office))
      return false;
    if (office.inferred && !other.inferred) return other.title !== 'founder' && !isAnother(office, other);
    if (other.body !== office.body) return false;
    if (office.isOverBy) return other.validTo !== undefined && !other.isOverBy;
    const isPlain = office.validTo === undefined && office.standing.stance === 'stated' && !office.isBegun;
    return isPlain && other.validTo !== undefined && other.standing.stance === 'stated';
  });

/** Who was chief executive elsewhere before, and who comes from there, may well be it here. */
const isAnother = ({ isBegun, standing }: Office, other: Office): boolean =>
  other.validTo !== undefined || isBegun === true || standing.stance === 'expected';
