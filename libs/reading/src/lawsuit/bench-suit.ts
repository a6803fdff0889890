import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import { clauseOver } from './authority.js';
import { judgesOf } from './bench.js';
import { parties, suitFact, type SuitFact } from './suit-fact.js';
import { clientsOf } from './suit-party.js';

const ORDERING = 'order|direct|tell|require|compel|force|bar|forbid|prohibit';
const APPEALS = new Set(['appeal', 'challenge']);
const COURT = /\b(?:[Cc]ourts?|judges?|circuit|verdict|jury)\b/i;
const FINE = /\b(?:fine[ds]?|penalty)\b/i;

/** Cases of which only a judge's order or an appeal tells: who is party is known, and not on which side. */
export const benchSuits = (scene: Scene): readonly SuitFact[] => [...ordered(scene), ...appealed(scene)];

/** "Judge Sheryl Lipman ordered the company to take them back" */
const ordered = (scene: Scene): readonly SuitFact[] =>
  scene.verbs(ORDERING).flatMap(({ clause, objects }) => {
    const judges = judgesOf(scene);
    const isNamed = scene
      .all(clause.subjects)
      .some((actor) => judges.includes(actor) || (actor.kinds.includes('Court') && !actor.inferred));
    return isNamed ? factOf(scene, clause, { token: clause.verb, actors: scene.all(objects) }) : [];
  });

/** "Starbucks appealed to the Supreme Court", "its appeal against a ruling by Judge Corley" */
function appealed(scene: Scene): readonly SuitFact[] {
  const byVerb = scene.verbs('appeal').flatMap(({ clause }) => {
    const actors = scene.all(clientsOf(clause.subjects));
    return isInCourt(scene, clause.verb) ? factOf(scene, clause, { token: clause.verb, actors }) : [];
  });
  const byNoun = scene.lemmas(APPEALS).flatMap((noun) => {
    const sentence = noun.pos === 'NOUN' ? scene.sentenceOf(noun) : undefined;
    const clause = sentence && clauseOver(sentence, noun);
    const actors = scene.all(new NounPhrase(noun).possessors);
    return clause && isInCourt(scene, noun) ? factOf(scene, clause, { token: noun, actors }) : [];
  });
  return [...byVerb, ...byNoun];
}

/** A fine is fought in court too, but nobody was sued before: it is a case where a court is named. */
function isInCourt(scene: Scene, token: Token): boolean {
  const sentence = scene.sentenceOf(token);
  const text = sentence?.span.text ?? '';
  if (!sentence || !COURT.test(text)) return false;
  return !FINE.test(text) || scene.mentionsIn(sentence).some(({ actor }) => actor.kinds.includes('Court'));
}

interface Told {
  readonly token: Token;
  readonly actors: readonly Actor[];
}

function factOf(scene: Scene, clause: Clause, { token, actors }: Told): readonly SuitFact[] {
  const sentence = scene.sentenceOf(token);
  const judges = judgesOf(scene);
  const unplaced = parties(actors).filter((actor) => !judges.includes(actor) && !actor.kinds.includes('Place'));
  const footing = scene.footing(clause);
  const isOpen = footing === undefined || footing.isNegated || footing.isExpected;
  if (!sentence || unplaced.length === 0 || (isOpen && token === clause.verb)) return [];
  const evidence = scene.cover(token, ...token.children('poss', 'nsubj'));
  return [suitFact({ sentence, plaintiffs: [], defendants: [], unplaced, inferred: true, evidence, token, clause })];
}
