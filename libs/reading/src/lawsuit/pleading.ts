import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Token } from '@wiregraph/syntax/document';
import { isPleadedWrong } from '../accusation/wrong.js';
import type { Scene } from '../claim/scene.js';
import { mannerOf } from '../claim/stance.js';
import type { Actor } from '../entity/cast.js';
import { judgesOf } from './bench.js';
import { parties, suitFact, type SuitFact } from './suit-fact.js';
import { clientsOf, partiesIn } from './suit-party.js';
import words from './suit-words.json' with { type: 'json' };

const PLEADING = new Set(words.pleading);
/** "said in the case" may be said by anybody. */
const ALLEGING = new Set(['allege', 'accuse']);
const OFFICES = new Set(words.offices);

/** What is said in a suit, or by it: who says it has brought it, and of whom it says a wrong is sued. */
export const pleadings = (scene: Scene): readonly SuitFact[] => [
  ...scene
    .lemmas(PLEADING)
    .filter((noun) => noun.pos === 'NOUN' && !isForOffice(scene, noun))
    .flatMap((noun) =>
      (scene.sentenceOf(noun)?.clauses ?? [])
        .filter((clause) => isTelling(scene, clause) && (noun.lemma !== 'case' || ALLEGING.has(clause.lemma)))
        .flatMap((clause) => [...saidIn(scene, clause, noun), ...saidBy(scene, clause, noun)])
        .concat(soughtIn(scene, noun)),
    ),
  ...scene.lemmas(TRIALS).flatMap((noun) => soughtIn(scene, noun)),
];

const SEEKING = new Set(['seek', 'try', 'want', 'attempt', 'ask', 'demand', 'accuse']);
const TRIALS = new Set(['trial']);

/** "a lawsuit in which Twitter sought to force Musk to buy it", "a trial in which Oracle accuses Google of copying" */
const soughtIn = (scene: Scene, noun: Token): readonly SuitFact[] =>
  noun
    .children('relcl')
    .flatMap((verb) => scene.clauseAt(verb) ?? [])
    .filter(({ lemma, verb }) => SEEKING.has(lemma) && verb.children('prep').some(isInWhich))
    .flatMap((clause) => {
      const plaintiffs = scene.all(clause.subjects);
      const defendants = accusedOrForced(scene, clause);
      return plaintiffs.length > 0 && defendants.length > 0
        ? factOf(scene, clause, { noun, plaintiffs, defendants })
        : [];
    });

const accusedOrForced = (scene: Scene, { lemma, objects, complements }: Clause): readonly Actor[] =>
  scene.all(lemma === 'accuse' ? objects : complements.flatMap((inner) => inner.objects));

const isInWhich = (token: Token): boolean =>
  token.lower === 'in' && token.children('pobj').some(({ lower }) => lower === 'which');

/** "In a complaint filed in federal court, X said that Y had copied its code" */
function saidIn(scene: Scene, clause: Clause, noun: Token): readonly SuitFact[] {
  const isIn = clause.objectsOf('in').some(({ head }) => head === noun);
  const judges = judgesOf(scene);
  const plaintiffs = isIn ? partiesIn(scene, clientsOf(clause.subjects), clause).map(({ actor }) => actor) : [];
  return plaintiffs.some((actor) => judges.includes(actor)) || plaintiffs.length === 0
    ? []
    : factOf(scene, clause, { noun, plaintiffs, defendants: accusedIn(scene, clause) });
}

/** "Apple's complaint said that Rivos had poached its staff", "The lawsuit alleges that Visa broke the law" */
function saidBy(scene: Scene, clause: Clause, noun: Token): readonly SuitFact[] {
  if (!clause.subjects.some(({ head }) => head === noun)) return [];
  const phrase = new NounPhrase(noun);
  const by = phrase.objectsOf('by', 'from');
  const plaintiffs = partiesIn(scene, [...phrase.possessors, ...phrase.compounds, ...by]).map(({ actor }) => actor);
  const defendants = accusedIn(scene, clause);
  return defendants.length === 0 ? [] : factOf(scene, clause, { noun, plaintiffs, defendants, isHint: true });
}

const isTelling = (scene: Scene, clause: Clause): boolean => {
  if (mannerOf(clause) !== 'neutral' && mannerOf(clause) !== 'adverse' && clause.lemma !== 'accuse') return false;
  const footing = scene.footing(clause);
  return footing !== undefined && !footing.isNegated && !footing.isExpected;
};

/** The first of whom a wrong is said. */
function accusedIn(scene: Scene, clause: Clause): readonly Actor[] {
  if (clause.lemma === 'accuse') return scene.all(clause.objects);
  const said = clause.complements[0] ?? saidBehind(scene, clause);
  return said && !said.isNegated && isPleadedWrong(said) ? scene.all(said.surfaceSubjects) : [];
}

/** "alleges in a Delaware lawsuit that Y copied its code": the parser hangs what is said on the suit. */
const saidBehind = (scene: Scene, { verb }: Clause): Clause | undefined =>
  scene
    .sentenceOf(verb)
    ?.clauses.find(
      ({ attachedTo, verb: inner }) =>
        PLEADING.has(attachedTo.lemma.toLowerCase()) &&
        attachedTo.head.lower === 'in' &&
        attachedTo.head.head === verb &&
        inner.children('mark').some(({ lower }) => lower === 'that'),
    );

/** "in a complaint to the European Commission" */
const isForOffice = (scene: Scene, noun: Token): boolean =>
  new NounPhrase(noun)
    .objectsOf('to', 'with')
    .some(({ head }) => scene.at(head)?.kinds.includes('Agency') === true || OFFICES.has(head.lemma.toLowerCase()));

interface Pleaded {
  readonly noun: Token;
  readonly plaintiffs: readonly Actor[];
  readonly defendants: readonly Actor[];
  readonly isHint?: boolean;
}

function factOf(scene: Scene, clause: Clause, { noun, isHint = false, ...named }: Pleaded): readonly SuitFact[] {
  const sentence = scene.sentenceOf(noun);
  const plaintiffs = parties(named.plaintiffs);
  const defendants = parties(named.defendants).filter((actor) => !plaintiffs.includes(actor));
  if (!sentence || plaintiffs.length + defendants.length === 0) return [];
  const nouns = [...clause.subjects, ...clause.objects, ...clause.complements.flatMap((said) => said.surfaceSubjects)];
  const tokens = nouns.flatMap(({ head }) => scene.tokensAt(head));
  const evidence = scene.cover(noun, clause.verb, ...tokens);
  return [suitFact({ sentence, inferred: true, isHint, plaintiffs, defendants, evidence, token: noun, clause })];
}
