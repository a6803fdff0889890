import type { Clause } from '@wiregraph/syntax/pattern';
import type { Token } from '@wiregraph/syntax/document';
import type { Actor } from '../entity/cast.js';
import { type Authority, authoritiesOf } from './authority.js';
import type { CourtScene } from './court-scene.js';

const PAPERS = new Set(['subpoena', 'subpoenas']);
const RECEIVING = 'receive|get';
const SENDING = 'send|issue|serve';

/** An agency that demands papers of somebody. */
export interface Subpoena {
  readonly by: readonly Authority[];
  readonly targets: readonly Actor[];
  readonly clause: Clause;
  readonly tokens: readonly Token[];
}

/** "received a subpoena from the SEC", "The Justice Department has sent subpoenas to Nvidia" */
export const subpoenasIn = (scene: CourtScene): readonly Subpoena[] =>
  [RECEIVING, SENDING].flatMap((verbs) =>
    scene.verbs(verbs).flatMap(({ clause, subjects }) => {
      const paper = clause.objects.find(({ head }) => PAPERS.has(head.lower))?.head;
      if (!paper) return [];
      const isReceived = verbs === RECEIVING;
      const behind = clause.objectsNear(isReceived ? 'from' : 'to');
      const near = isReceived ? behind : [...behind, ...clause.indirectObjects];
      const by = authoritiesOf(scene, isReceived ? near : subjects).filter(({ actor }) =>
        actor.kinds.includes('Agency'),
      );
      const targets = scene.all(isReceived ? subjects : near).filter(({ kinds }) => kinds.includes('Company'));
      return [{ by, targets, clause, tokens: [clause.verb, paper] }];
    }),
  );
