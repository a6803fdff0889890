import type { Clause } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { CourtScene } from './court-scene.js';
import type { Actor } from '../entity/cast.js';
import { partiesOf } from './case-draft.js';
import { type Finding, opponentOf } from './finding.js';
import words from './suit-words.json' with { type: 'json' };

const FIGHTS = new Set([...words.suit, 'appeal', 'challenge', 'bid', 'fight', 'battle', 'round']);

/** "Google lost in the 9th Circuit in June", "won its appeal at the High Court": the court that is named has ruled. */
export const defeatsAt = (scene: CourtScene): readonly Finding[] =>
  flatMap(scene.verbs('lose|win|prevail'), ({ clause, objects }) => {
    const sentence = scene.sentenceOf(clause.verb);
    const suit = sentence && scene.cases.about(sentence);
    const court = courtOf(scene, clause);
    const footing = court && scene.footing(clause);
    const isOfSuit = objects.every(({ head }) => FIGHTS.has(head.lemma.toLowerCase()));
    if (!suit || !court || !isOfSuit || !footing || footing.isNegated || footing.isExpected) return [];
    const party = scene.all(clause.subjects).find((actor) => partiesOf(suit).includes(actor));
    if (!party) return [];
    const isLost = clause.lemma === 'lose';
    return [
      {
        bench: { actor: court, inferred: false },
        suit,
        against: isLost ? party : opponentOf(suit, party),
        inFavourOf: isLost ? undefined : party,
        isSide: true,
        isNoun: true,
        matter: 'ruling',
        on: scene.dateOf(clause),
        evidence: scene.evidence(clause, [...clause.subjects, ...clause.objectsNear('in', 'at', 'before')]),
      },
    ];
  });

const courtOf = (scene: CourtScene, clause: Clause): Actor | undefined =>
  [
    // "appealed to the Second Circuit, where it lost"
    ...(clause.relation === 'relative' ? [clause.attachedTo] : []),
    ...clause.verb.subtree.filter(({ label, head }) => label === 'pobj' && PLACING.has(head.lower)),
  ]
    .flatMap((noun) => scene.at(noun) ?? [])
    .find((actor) => actor.kinds.includes('Court') && !actor.inferred);

const PLACING = new Set(['in', 'at', 'before']);
