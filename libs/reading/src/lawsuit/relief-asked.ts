import type { Clause } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Scene } from '../claim/scene.js';
import { isBench, judgesOf } from './bench.js';
import { opposedIn } from './stopped-deed.js';
import { parties, suitFact, type SuitFact } from './suit-fact.js';
import { clientsOf, partiesIn } from './suit-party.js';

const CRIMINAL = /\b(?:criminal|indict\w*|bail|prosecut\w*|guilty|convict\w*|sentenc\w*|jail|prison|probation)\b/i;

/** "asked a judge to order Google to hand over its profits": who asks a court for an order against another has sued. */
export const reliefAsked = (scene: Scene): readonly SuitFact[] =>
  flatMap(scene.verbs('ask|urge|petition|persuade'), ({ clause, objects }) => {
    const sentence = scene.sentenceOf(clause.verb);
    const isAsked = clause.voice === 'active' && objects.some(({ head }) => isBench(scene, head));
    const footing = isAsked ? scene.footing(clause) : undefined;
    if (!sentence || !footing || footing.isNegated || footing.isExpected || CRIMINAL.test(sentence.span.text))
      return [];
    const judges = judgesOf(scene);
    const plaintiffs = parties(partiesIn(scene, clientsOf(clause.subjects), clause).map(({ actor }) => actor));
    const opposed = opposedIn(clause.children.filter(isAskedFor));
    const defendants = parties(scene.all(opposed)).filter(
      (actor) => !plaintiffs.includes(actor) && !judges.includes(actor) && !actor.kinds.includes('Place'),
    );
    if (plaintiffs.length === 0 || defendants.length === 0) return [];
    const evidence = scene.evidence(clause, [...clause.subjects, ...opposed]);
    return [suitFact({ sentence, inferred: true, plaintiffs, defendants, evidence, token: clause.verb, clause })];
  });

const isAskedFor = ({ relation }: Clause): boolean => relation === 'complement' || relation === 'adverbial';
