import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { mainCompany } from '../claim/main-company.js';
import type { Scene } from '../claim/scene.js';
import { isWrongNoun } from '../accusation/wrong.js';
import type { Actor } from '../entity/cast.js';
import cues from '../entity/kind-cues.json' with { type: 'json' };
import words from './penalty-words.json' with { type: 'json' };

/** Whom it is about: a name, or whose deeds: "into Facebook's handling of data". */
export const targetsOf = (scene: Scene, nouns: readonly NounPhrase[]): readonly Actor[] => [
  ...new Set(nouns.flatMap((noun) => scene.who(noun) ?? thingsOf(scene, noun))),
];

/** "Facebook's handling of data", "416,000 Tesla vehicles", "the offices of Nvidia", "allegations against UnitedHealth" */
function thingsOf(scene: Scene, noun: NounPhrase): readonly Actor[] {
  const owners = scene.all(noun.possessors);
  if (owners.length > 0) return owners;
  const behindIt =
    AFFAIRS.has(noun.head.lemma) || isWrongNoun(noun.head)
      ? ['of', 'at', 'by', 'involving', 'between']
      : MATTERS.has(noun.head.lemma)
        ? ['against', 'at', 'involving']
        : PREMISES.has(noun.head.lower)
          ? ['of', 'at']
          : ['by', 'involving'];
  const near = behindIt.length > 0 ? noun.objectsOf(...behindIt) : [];
  const made = noun.compounds.flatMap((word) => scene.who(word) ?? []).filter(({ kinds }) => kinds[0] === 'Company');
  return [...scene.all(near), ...made];
}

/** "the collapse of Archegos Capital", "Boeing's crashes": what befell somebody is looked into as his. */
export const isAffair = ({ head }: NounPhrase): boolean => AFFAIRS.has(head.lemma.toLowerCase());

const AFFAIRS = new Set(words.affairs);

const PREMISES = new Set(['offices', 'office', 'headquarters', 'premises', 'home', 'homes']);

/** Whom the story is about, where "the company" or "these allegations" can be nobody else's. */
export function mainTarget(scene: Scene, clause: Clause, nouns: readonly NounPhrase[]): Actor | undefined {
  const isOpen = nouns.some(
    ({ head }) =>
      MATTERS.has(head.lemma.toLowerCase()) && head.children('det', 'poss').some(({ lower }) => DEFINITE.has(lower)),
  );
  if (!isOpen) return undefined;
  const befallen = toldElsewhere(scene, nouns);
  if (befallen) return befallen;
  const speaker = scene.footing(clause)?.heard?.by;
  // "The department investigated these allegations," the company said: against whom else?
  return mainCompany(scene) ?? (speaker?.kinds.includes('Company') ? speaker : undefined);
}

/** "Both are examining the collapse", where the text tells elsewhere of "SVB's collapse", or that SVB collapsed. */
function toldElsewhere(scene: Scene, nouns: readonly NounPhrase[]): Actor | undefined {
  const lemmas = new Set(nouns.map(({ head }) => head.lemma.toLowerCase()).filter((lemma) => AFFAIRS.has(lemma)));
  if (lemmas.size === 0) return undefined;
  const told = scene
    .lemmas(lemmas)
    .filter(({ pos }) => pos === 'NOUN')
    .map((token) => new NounPhrase(token));
  const owners = [
    ...told.flatMap((noun) => thingsOf(scene, noun)),
    ...scene.verbs([...lemmas].join('|')).flatMap(({ clause }) => scene.all(clause.surfaceSubjects)),
  ].filter(({ kinds }) => kinds.includes('Company'));
  const each = new Set(owners);
  return each.size === 1 ? owners[0] : undefined;
}

const MATTERS = new Set([...cues.describingCompanies, ...words.matters]);
const DEFINITE = new Set(['the', 'these', 'those', 'this']);

/** "whether Facebook misled users" */
export const isMatterOf = ({ isQuestion, verb, relation }: Clause): boolean =>
  (isQuestion && relation === 'complement') || ['into', 'at'].includes(verb.head.lower);

/** "an inquiry into whether Facebook misled users" */
export const askedOf = (scene: Scene, noun: Token): readonly NounPhrase[] =>
  (scene.sentenceOf(noun)?.clauses ?? [])
    .filter(({ attachedTo, marker }) => attachedTo === noun && marker === 'whether')
    .flatMap(({ surfaceSubjects }) => surfaceSubjects);

/** "is the subject of an investigation" */
export const isSubjectOf = ({ head }: Token): boolean =>
  head.lower === 'of' && head.head.label === 'attr' && ['subject', 'target', 'focus'].includes(head.head.lower);

/** "is cooperating with an investigation" */
export const isHelped = ({ head }: Token, { lemma, verb }: Clause): boolean =>
  HELPING.has(lemma) && head.lower === 'with' && head.head === verb;
const HELPING = new Set(['cooperate', 'co-operate', 'comply', 'assist', 'help']);
