import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import { glossStanding } from './aside.js';
import { doersOf } from './company-meant.js';
import { hyphenedBy } from './hyphened.js';
import events from './office-events.json' with { type: 'json' };
import type { Office } from './office-noun.js';
import { isBody, isPerson, type Scene } from './scene.js';

const LEADERSHIP: ReadonlySet<string> = new Set(events.leadership);

/** "Shell has grown under Mary Holt's leadership", "his stewardship of Shell", "the Elon Musk-led Tesla" */
export const officesOfLeadership = (scene: Scene): readonly Office[] => [...byNoun(scene), ...byHyphen(scene)];

const LED = new Set(['led', 'run', 'headed', 'helmed']);

const byHyphen = (scene: Scene): readonly Office[] =>
  hyphenedBy(scene, LED).map(({ person, body, participle, tokens }) => ({
    person,
    body,
    title: 'head',
    standing: { stance: 'stated' },
    evidence: scene.cover(participle, ...tokens),
    at: participle,
  }));

const byNoun = (scene: Scene): readonly Office[] =>
  scene.words(LEADERSHIP).flatMap((noun) => {
    const phrase = new NounPhrase(noun);
    const isUnder = noun.label === 'pobj' && noun.head.lower === 'under';
    const owners = phrase.possessors.length > 0 || !isUnder ? phrase.possessors : phrase.objectsOf('of');
    const [person, ...others] = scene.all(owners).filter(isPerson);
    const of = phrase.possessors.length > 0 ? scene.all(phrase.objectsOf('of', 'at')).filter(isBody) : [];
    const [body] = of.length > 0 ? of : isUnder ? ledUnder(scene, noun.head) : [];
    if (!person || others.length > 0 || !body) return [];
    const tokens = owners.flatMap(({ head }) => scene.tokensAt(head));
    const evidence = scene.cover(noun, ...tokens);
    return [{ person, body, title: 'head', standing: glossStanding(scene, noun), evidence, at: noun }];
  });

/** Who does what is done under somebody. */
function ledUnder(scene: Scene, under: Token): readonly Actor[] {
  const clause = scene.clauseAt(under.head);
  const own = scene.at(under.head);
  if (isBody(own)) return [own];
  const doers = clause ? doersOf(scene, clause) : [];
  return doers.length === 1 ? doers : [];
}
