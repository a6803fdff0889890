import type { AnalysedEntity } from '@wiregraph/newsroom/analysis';
import { type Case, forumOf } from './case-book.js';
import type { CourtScene } from './court-scene.js';
import { DOCKET } from './docket.js';
import { venueOf } from './venue.js';

/** The number under which a court has a case, where the text gives one that can only be this case's. */
export function docketNumberOf(scene: CourtScene, suit: Case): string | undefined {
  for (const sentence of scene.story.sentences) {
    const [number] = scene.cases.about(sentence) === suit ? (sentence.span.text.match(DOCKET) ?? []) : [];
    if (number !== undefined) return number;
  }
  return undefined;
}

/** What tells a lawsuit from others. */
export function caseFacts(scene: CourtScene, suit: Case): NonNullable<AnalysedEntity['case']> {
  const venue = venueOf(scene, suit);
  const forum = venue?.court.forum ?? forumOf(suit);
  const docketNumber = docketNumberOf(scene, suit);
  const filedOn = suit.facts.find((fact) => fact.filedOn)?.filedOn?.date;
  return {
    plaintiffs: suit.plaintiffs.slice(0, 50).map(({ actor }) => actor.key),
    defendants: suit.defendants.slice(0, 50).map(({ actor }) => actor.key),
    ...(docketNumber === undefined ? {} : { docketNumber: docketNumber.slice(0, 60) }),
    ...(venue?.court.courtId === undefined ? {} : { courtId: venue.court.courtId }),
    ...(forum === undefined ? {} : { forum }),
    ...(filedOn === undefined ? {} : { filedOn }),
  };
}
