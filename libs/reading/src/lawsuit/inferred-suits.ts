import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import { isCity } from '../entity/gazetteer.js';
import { askedIn } from './asked-clause.js';
import type { Ruling } from './ruling.js';
import { behind, parties, suitFact, type SuitFact } from './suit-fact.js';
import { suitNouns } from './suit-noun.js';
import { toldSuits } from './told-suits.js';
import verbs from './ruling-verbs.json' with { type: 'json' };
import words from './suit-words.json' with { type: 'json' };

const REQUEST = new Set(words.request);
const BENCH = /\b(?:judge|court|jury)\b/i;
const RULINGS = new Set([...verbs.rulings, 'injunction', 'verdict', 'award', 'conviction']);
const PROVING = new Set(words.proving);

/** Lawsuits that follow from what a judge did: who asked a court for something has a case there. */
export function inferredSuits(scene: Scene, rulings: readonly Ruling[]): readonly SuitFact[] {
  const named = suitNouns(scene);
  return [
    ...requests(scene, rulings),
    ...defences(scene, rulings, named),
    ...payments(scene),
    ...proofs(scene),
    ...toldSuits(scene, named),
  ];
}

/** "a judge rejected X's demand that Y ..." */
const requests = (scene: Scene, rulings: readonly Ruling[]): readonly SuitFact[] =>
  flatMap(rulings, (ruling) => {
    const noun = ruling.matter;
    if (!noun || !REQUEST.has(noun.lemma.toLowerCase()) || isDefence(scene, noun)) return [];
    const phrase = new NounPhrase(noun);
    // "the application of three traders from Kisumu"
    const from = phrase.objectsOf('from').filter(({ head }) => !isCity(head.text));
    const by = [...phrase.objectsOf('by'), ...from];
    const plaintiffs = parties(scene.all([...phrase.possessors, ...by, ...requesters(scene, noun)]));
    return plaintiffs.length === 0 ? [] : factOf(scene, { ruling, noun, plaintiffs, phrase });
  });

/** "granted an order at the request of Epic" */
const requesters = (scene: Scene, noun: Token): readonly NounPhrase[] =>
  flatMap(
    (scene.sentenceOf(noun)?.span.tokens ?? []).filter(
      ({ lower, head, index }) => lower === 'request' && head.lower === 'at' && index > noun.index,
    ),
    (token) => new NounPhrase(token).objectsOf('of'),
  );

const CRIMINAL = /\b(?:criminal|indict\w*|bail|prosecut\w*|guilty|convict\w*|sentenc\w*|charges?)\b/i;
const RELIEF = /\b(?:injunction|restraining order|order)\b/i;
const ENDING = new Set(words.ending);
const DISMISSING = new Set(words.dismissing);

/** Who asks that a case be dismissed did not bring it; and what is criminal is nobody's suit. */
function isDefence(scene: Scene, noun: Token): boolean {
  const sentence = scene.sentenceOf(noun);
  const asked = sentence?.clauses.filter(({ attachedTo }) => attachedTo === noun) ?? [];
  const isMotion = noun.lemma.toLowerCase() === 'motion' && !RELIEF.test(noun.phrase.text);
  return (
    isMotion ||
    CRIMINAL.test(sentence?.span.text ?? '') ||
    flatMap(asked, askedIn).some((clause) => ENDING.has(clause.verb.lemma) || isUndoing(clause))
  );
}

/** "a bid to undo a ruling": whoever asks for that may be on either side. */
const isUndoing = ({ objects }: Clause): boolean => objects.some(({ head }) => RULINGS.has(head.lemma.toLowerCase()));

/** "denied Uber's motion to dismiss a lawsuit by Waymo": Uber is sued. */
const defences = (scene: Scene, rulings: readonly Ruling[], named: readonly SuitFact[]): readonly SuitFact[] =>
  flatMap(rulings, ({ matter: noun, verb, clause }) => {
    const sentence = noun && scene.sentenceOf(noun);
    if (!sentence || !REQUEST.has(noun.lemma.toLowerCase()) || CRIMINAL.test(sentence.span.text)) return [];
    const isDismissal = sentence.clauses.some(
      (asked) =>
        asked.attachedTo === noun && askedIn(asked).some(({ lemma }) => DISMISSING.has(lemma.split(' ')[0] ?? '')),
    );
    const phrase = new NounPhrase(noun);
    const by = phrase.objectsOf('by', 'from');
    const defendants = isDismissal ? parties(scene.all([...phrase.possessors, ...by])) : [];
    if (defendants.length === 0) return [];
    const [told] = named.filter((fact) => fact.sentence === sentence && fact.plaintiffs.length > 0);
    const plaintiffs = (told?.plaintiffs ?? []).filter((actor) => !defendants.includes(actor));
    const evidence = scene.cover(verb, noun, ...phrase.core.tokens);
    return [suitFact({ sentence, inferred: true, plaintiffs, defendants, evidence, token: noun, clause })];
  });

const ORDERING = new Set(['order', 'tell', 'direct', 'require', 'instruct']);
const HOLDING = new Set(['hold', 'own']);

/** "a jury ordered Bayer to pay Hardeman $80 million", "found that Apple infringed a patent held by Optis" */
const payments = (scene: Scene): readonly SuitFact[] =>
  flatMap(scene.clauses, (clause) => {
    const isPaid = clause.lemma === 'pay' && (ORDERING.has(clause.parent?.lemma ?? '') || clause.form.modal === 'must');
    const isInfringed = clause.lemma === 'infringe' && clause.form.modal === undefined && !clause.isNegated;
    const sentence = scene.sentenceOf(clause.verb);
    if (!sentence || !(isPaid || isInfringed) || CRIMINAL.test(sentence.span.text) || !isSaidByBench(scene, clause))
      return [];
    const receiving = isPaid
      ? [...clause.indirectObjects, ...clause.objectsNear('to'), ...clause.objects]
      : flatMap([...clause.objects, ...flatMap(clause.objects, (part) => part.objectsOf('of'))], (patent) => [
          ...patent.possessors,
          ...patent.objectsOf('of'),
          ...flatMap(
            sentence.clauses.filter(({ attachedTo, lemma }) => attachedTo === patent.head && HOLDING.has(lemma)),
            ({ subjects }) => subjects,
          ),
        ]);
    const defendants = parties(scene.all(clause.surfaceSubjects));
    const plaintiffs = parties(scene.all(receiving)).filter(
      (actor) => !defendants.includes(actor) && !actor.kinds.includes('Place'),
    );
    if (defendants.length === 0 || plaintiffs.length === 0) return [];
    const evidence = scene.evidence(clause, [...clause.surfaceSubjects, ...receiving]);
    return [suitFact({ sentence, inferred: true, plaintiffs, defendants, evidence, token: clause.verb, clause })];
  });

interface Request {
  readonly ruling: Ruling;
  readonly noun: Token;
  readonly plaintiffs: readonly Actor[];
  readonly phrase: NounPhrase;
}

function factOf(scene: Scene, { ruling, noun, plaintiffs, phrase }: Request): readonly SuitFact[] {
  const sentence = scene.sentenceOf(noun);
  if (!sentence) return [];
  const asked = sentence.clauses.filter(({ attachedTo, relation }) => attachedTo === noun && relation === 'content');
  const ordered = flatMap(asked, (clause) => [
    ...clause.objects,
    ...flatMap(clause.complements, ({ subjects }) => subjects),
    ...(clause.marker === 'that' ? clause.subjects : []),
  ]);
  const against = behind(noun, 'against');
  const defendants = parties(scene.all([...against, ...ordered])).filter((actor) => !plaintiffs.includes(actor));
  const evidence = scene.cover(ruling.verb, noun, ...phrase.core.tokens);
  return [suitFact({ sentence, inferred: true, plaintiffs, defendants, evidence, token: noun, clause: ruling.clause })];
}

/** A judge "said X was unlikely to prove Y breached its contract" */
const proofs = (scene: Scene): readonly SuitFact[] =>
  flatMap(scene.clauses, (clause) => {
    if (!PROVING.has(clause.lemma) || !isSaidByBench(scene, clause)) return [];
    const sentence = scene.sentenceOf(clause.verb);
    const plaintiffs = parties(scene.all(clause.subjects));
    const proved = [...flatMap(clause.complements, (inner) => inner.subjects), ...clause.objectsNear('against')];
    const defendants = parties(scene.all(proved)).filter((actor) => !plaintiffs.includes(actor));
    if (!sentence || plaintiffs.length === 0 || defendants.length === 0) return [];
    const evidence = scene.evidence(clause, [
      ...clause.subjects,
      ...proved,
      ...flatMap(clause.complements, ({ objects }) => objects),
    ]);
    return [suitFact({ sentence, inferred: true, plaintiffs, defendants, evidence, token: clause.verb, clause })];
  });

function isSaidByBench(scene: Scene, clause: Clause): boolean {
  const sentence = scene.sentenceOf(clause.verb);
  const judges = new Set(scene.titled.filter(({ isJudge }) => isJudge).map(({ person }) => person));
  const isBench = (actor: Actor) => judges.has(actor) || actor.kinds.includes('Court');
  return (
    sentence !== undefined &&
    (scene.mentionsIn(sentence).some(({ actor }) => isBench(actor)) || BENCH.test(sentence.span.text))
  );
}
