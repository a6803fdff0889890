import type { TextSpan } from '@wiregraph/kernel/text-span';
import { type Case, forumOf } from '../lawsuit/case-book.js';
import { venueOf } from '../lawsuit/venue.js';
import type { Actor } from '../entity/cast.js';
import type { Dated } from '../time/calendar.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import words from '../lawsuit/suit-words.json' with { type: 'json' };

/** A case that its plaintiff gave up. */
export interface Withdrawal {
  readonly suit: Case;
  /** The court that had the case; undefined where the text does not tell it. */
  readonly court: Actor | undefined;
  readonly on: Dated | undefined;
  readonly evidence: TextSpan;
}

const SUIT = new Set(words.suit);

/** "Parler voluntarily dismissed its federal lawsuit against Amazon" */
export const withdrawalsOf = (scene: CourtScene): readonly Withdrawal[] =>
  scene.verbs('dismiss|drop|withdraw|abandon').flatMap(({ clause, subjects, objects }) => {
    const suits = objects.filter(({ head }) => SUIT.has(head.lemma.toLowerCase()));
    const doers = scene.doers(clause);
    const footing = scene.footing(clause);
    if (suits.length === 0 || !footing || footing.isNegated || footing.isExpected) return [];
    const evidence = scene.evidence(clause, [...subjects, ...suits]);
    return scene.cases.all
      .filter((suit) => suit.facts.some(({ token }) => suits.some(({ head }) => head === token)))
      .filter((suit) => suit.plaintiffs.some(({ actor }) => doers.includes(actor)))
      .map((suit) => ({ suit, court: courtOf(scene, suit), on: scene.dateOf(clause), evidence }));
  });

function courtOf(scene: CourtScene, suit: Case): Actor | undefined {
  const stated = venueOf(scene, suit)?.court;
  return stated && (forumOf(suit) ?? stated.forum) === stated.forum ? stated : undefined;
}
