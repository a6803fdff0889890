import type { Actor } from '../entity/cast.js';
import { isChiefExecutive } from '../entity/office-title.js';
import { type Office, officesHeld } from './office-noun.js';
import type { OfficePhrase } from './office-phrase.js';
import type { Scene } from './scene.js';
import { type Succession, successionsIn } from './succession.js';
import { intoVacancies } from './vacancy.js';

/** Offices that one takes from another: of either it is that of the other. */
export function successions(scene: Scene, known: readonly Office[]): readonly Office[] {
  const found = [...known];
  for (const succession of [...successionsIn(scene, known), ...intoVacancies(scene, known)]) {
    const { predecessor, successor, standing } = succession;
    const isToCome = standing.stance === 'expected';
    const takes = taken(scene, succession, found);
    const leaves = takes.flatMap((office) => left(scene, succession, office));
    found.push(
      ...takes.filter((office) => !isHeld(found, office, successor)),
      ...leaves.filter((office) => !isToCome || !isHeld(found, office, predecessor)),
    );
  }
  return found.slice(known.length);
}

/** What the successor takes: as the clause says, else what either was said to hold. */
function taken(scene: Scene, succession: Succession, known: readonly Office[]): readonly Office[] {
  const { successor, predecessor, phrase, standing, dated, tokens } = succession;
  // Who "succeeds co-founder X" founds nothing.
  if (phrase && !phrase.offices.every(({ title }) => title.endsWith('founder'))) {
    const bodies = phrase.where === 'told' ? undefined : bodiesKnown(scene, succession, known);
    const held = { tokens, bodies, isBegun: true, person: successor, standing, validFrom: dated };
    return officesHeld(scene, { ...held, phrase: plain(phrase) });
  }
  // "replacing X, who became head of Ford": not that one.
  const had = of(known, predecessor).filter(({ at, isBegun }) => !isBegun || at.sentence !== tokens[0].sentence);
  const model = lastOf(scene, had, tokens[0]) ?? lastOf(scene, of(known, successor), tokens[0]);
  if (!model) return [];
  const term = { standing, validFrom: dated, validTo: undefined, isOverBy: false, isBegun: true };
  return [{ ...model, ...term, person: successor, evidence: scene.cover(...tokens), at: tokens[0] }];
}

/** What the predecessor had, or has until then. */
function left(scene: Scene, { predecessor, standing, dated }: Succession, office: Office): readonly Office[] {
  const isToCome = standing.stance === 'expected';
  const validTo = isToCome ? undefined : (dated ?? scene.calendar.today);
  if (!isToCome && !validTo) return [];
  const term = { validFrom: undefined, validTo, isOverBy: !isToCome && !dated, isBegun: false };
  return [{ ...office, ...term, person: predecessor, standing: { stance: 'stated' } }];
}

/** Whether that is told already, as an office that is held. */
const isHeld = (known: readonly Office[], { body, title }: Office, person: Actor): boolean =>
  of(known, person).some(
    (each) =>
      each.body === body &&
      isChiefExecutive(each.title) === isChiefExecutive(title) &&
      each.validTo === undefined &&
      each.standing.stance === 'stated',
  );

const of = (known: readonly Office[], holder: Actor): readonly Office[] =>
  known.filter(
    ({ person, standing, title }) => person === holder && standing.stance !== 'denied' && !title.endsWith('founder'),
  );

/** Who succeeds a former chief executive is none himself. */
const plain = (phrase: OfficePhrase): OfficePhrase => ({
  ...phrase,
  offices: phrase.offices.map(({ title }) => ({ title, when: 'now' })),
});

/** The office that was told last before a word; of several at once the highest. */
function lastOf(scene: Scene, offices: readonly Office[], token: Succession['tokens'][0]): Office | undefined {
  const here = scene.sentenceOf(token)?.index ?? 0;
  const placed = offices
    .map((office) => ({ office, index: scene.sentenceOf(office.at)?.index ?? 0 }))
    .filter(({ index }) => index <= here);
  const last = Math.max(...placed.map(({ index }) => index));
  const latest = placed.filter(({ index }) => index === last).map(({ office }) => office);
  return latest.find(({ title }) => isChiefExecutive(title)) ?? latest[0];
}

function bodiesKnown(
  scene: Scene,
  { successor, predecessor, phrase, tokens }: Succession,
  known: readonly Office[],
): readonly Actor[] | undefined {
  const isChief = phrase?.offices.some(({ title }) => isChiefExecutive(title));
  const fitting = known.filter(({ title }) => isChiefExecutive(title) === isChief);
  const office = lastOf(scene, of(fitting, predecessor), tokens[0]) ?? lastOf(scene, of(fitting, successor), tokens[0]);
  return office && [office.body];
}
