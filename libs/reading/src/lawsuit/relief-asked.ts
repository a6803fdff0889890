import type { Token } from '@wiregraph/syntax/document';
import type { Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import type { Sentence } from '../story/story.js';
import { namedAfter } from './authority.js';
import { isBench, judgesOf } from './bench.js';
import { opposedIn } from './stopped-deed.js';
import { behind, parties, suitFact, type SuitFact } from './suit-fact.js';
import { clientsOf, partiesIn } from './suit-party.js';

const CRIMINAL = /\b(?:criminal|indict\w*|bail|prosecut\w*|guilty|convict\w*|sentenc\w*|jail|prison|probation)\b/i;

/** "asked a judge to order Google to hand over its profits": who asks a court for an order against another has sued. */
export const reliefAsked = (scene: Scene): readonly SuitFact[] => [
  ...asked(scene),
  ...injunctions(scene),
  ...bidsLost(scene),
];

const BIDS = new Set(['bid', 'effort', 'attempt', 'fight', 'battle', 'push', 'challenge', 'try']);

/** "The FTC lost its bid to block Oracle's purchase": an agency needs a court for that. */
const bidsLost = (scene: Scene): readonly SuitFact[] =>
  flatMap(scene.verbs('lose|win|fail'), ({ clause, subjects, objects }) => {
    const sentence = scene.sentenceOf(clause.verb);
    const plaintiffs = scene.all(subjects).filter(({ kinds }) => kinds.includes('Agency'));
    const bid = [...objects, ...clause.objectsOf('in')].find(({ head }) => BIDS.has(head.lemma));
    const footing = sentence && plaintiffs.length > 0 && bid ? scene.footing(clause) : undefined;
    if (!sentence || !bid || !footing || footing.isNegated || footing.isExpected) return [];
    const opposed = opposedIn(sentence.clauses.filter(({ attachedTo }) => attachedTo === bid.head));
    const defendants = parties(scene.all(opposed)).filter(({ kinds }) => kinds.includes('Company'));
    if (defendants.length === 0) return [];
    const evidence = scene.evidence(clause, [...subjects, bid, ...opposed]);
    return [suitFact({ sentence, inferred: true, plaintiffs, defendants, evidence, token: clause.verb, clause })];
  });

const asked = (scene: Scene): readonly SuitFact[] =>
  flatMap(scene.verbs('ask|urge|petition|persuade|convince'), ({ clause, objects }) => {
    const sentence = scene.sentenceOf(clause.verb);
    const isAsked = clause.voice === 'active' && objects.some(({ head }) => isBench(scene, head));
    const told = failingAbove(clause) ?? clause;
    const footing = isAsked ? scene.footing(told) : undefined;
    if (!sentence || !footing || footing.isNegated || footing.isExpected || CRIMINAL.test(sentence.span.text))
      return [];
    const judges = judgesOf(scene);
    const plaintiffs = parties(partiesIn(scene, clientsOf(told.subjects), told).map(({ actor }) => actor));
    const opposed = [...opposedIn(clause.children.filter(isAskedFor)), ...orderedIn(clause)];
    const defendants = parties([...scene.all(opposed), ...barredIn(scene, sentence, clause)]).filter(
      (actor) => !plaintiffs.includes(actor) && !judges.includes(actor) && !actor.kinds.includes('Place'),
    );
    if (plaintiffs.length === 0 || defendants.length === 0) return [];
    const evidence = scene.evidence(clause, [...clause.subjects, ...opposed]);
    return [suitFact({ sentence, inferred: true, plaintiffs, defendants, evidence, token: clause.verb, clause })];
  });

/** "failed to persuade a judge to block the deal" */
const failingAbove = ({ parent }: Clause): Clause | undefined => (parent?.lemma === 'fail' ? parent : undefined);

/** "asked the High Court for an order that Kruger repaint his fleet", "for an injunction against him" */
const orderedIn = (clause: Clause): readonly NounPhrase[] =>
  clause
    .objectsOf('for')
    .filter(({ head }) => RELIEF.has(head.lemma.toLowerCase()))
    .flatMap(({ head }) => [
      ...behind(head, 'against'),
      ...clause.children.filter(({ attachedTo }) => attachedTo === head).flatMap(({ subjects }) => subjects),
    ]);

/** "for an order barring startup Oatly from hiring them": whom the name behind means, whatever the tree makes of it. */
const barredIn = (scene: Scene, sentence: Sentence, clause: Clause): readonly Actor[] =>
  clause
    .objectsOf('for')
    .filter(({ head }) => RELIEF.has(head.lemma.toLowerCase()))
    .flatMap(({ head: { next } }) =>
      next && BARRING.has(next.lower) ? (namedAfter(scene, sentence, next) ?? []) : [],
    );

const BARRING = new Set(['barring', 'blocking', 'preventing', 'stopping', 'requiring', 'forcing', 'prohibiting']);
const RELIEF = new Set(['order', 'injunction', 'ruling', 'declaration']);

/** "is seeking an injunction against Y", "won a restraining order against Y", "filed for a court order to keep Y from ..." */
const injunctions = (scene: Scene): readonly SuitFact[] =>
  flatMap(scene.verbs(...RELIEVING), ({ clause, subjects, objects }) => {
    const isGiven = GIVING.has(clause.lemma);
    const [relief] = [...objects, ...(isGiven ? [] : clause.objectsOf('for'))].filter(({ head }) => isInjunction(head));
    const sentence = relief && scene.sentenceOf(clause.verb);
    const footing = sentence && scene.footing(clause);
    if (!footing || footing.isNegated || footing.isExpected || CRIMINAL.test(sentence.span.text)) return [];
    const stopped = opposedIn(sentence.clauses.filter(({ attachedTo }) => attachedTo === relief.head));
    const against = [...behind(relief.head, 'against'), ...clause.objectsOf('against'), ...stopped];
    const asking = isGiven ? clause.indirectObjects : clientsOf(subjects);
    const plaintiffs = parties(partiesIn(scene, asking, clause).map(({ actor }) => actor));
    const defendants = parties(scene.all(against)).filter((actor) => !plaintiffs.includes(actor));
    if (plaintiffs.length === 0 || defendants.length === 0) return [];
    const evidence = scene.evidence(clause, [...subjects, ...against]);
    return [suitFact({ sentence, inferred: true, plaintiffs, defendants, evidence, token: clause.verb, clause })];
  });

/** "granted Oracle an injunction against Google" */
const GIVING = new Set(['grant', 'award', 'hand', 'give']);
const RELIEVING = ['seek', 'request', 'win', 'obtain', 'secure', 'get', 'file', 'apply', 'move', 'ask', ...GIVING];

const isInjunction = ({ lower, previous }: Token): boolean =>
  lower === 'injunction' || (lower === 'order' && ORDERS.has(previous?.lower ?? ''));

const ORDERS = new Set(['restraining', 'court', 'freezing', 'gag', 'emergency']);

const isAskedFor = ({ relation }: Clause): boolean => relation === 'complement' || relation === 'adverbial';
