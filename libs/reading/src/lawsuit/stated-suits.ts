import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { Scene } from '../claim/scene.js';
import { behind, parties, type SuitFact } from './suit-fact.js';
import words from './suit-words.json' with { type: 'json' };

const SUIT = new Set(words.suit);
const SURE = new Set(words.sure);
const LEGAL = new Set(words.legal);
const NEW = new Set(words.new);
const DEFENDING = new Set(words.defending);
const FILING = new Set(['file', 'bring', 'launch', 'lodge', 'start', 'initiate', 'commence', 'pursue']);

/** Lawsuits that a text tells of in words. */
export const statedSuits = (scene: Scene): readonly SuitFact[] => [
  ...suing(scene),
  ...suitNouns(scene),
  ...captions(scene),
];

/** "X sued Y", "X took Y to court" */
const suing = (scene: Scene): readonly SuitFact[] =>
  scene.verbs('sue|countersue', 'take to court').flatMap(({ clause, subjects, objects }) => {
    const plaintiffs = scene.all(subjects);
    const defendants = scene.all(objects);
    const standing = scene.standing(clause, [...plaintiffs, ...defendants]);
    const sentence = scene.sentenceOf(clause.verb);
    const holds = standing && ['stated', 'alleged'].includes(standing.stance);
    if (!holds || !sentence || plaintiffs.length + defendants.length === 0) return [];
    const filedOn = clause.form.tense === 'present' && !clause.form.isPerfect ? undefined : scene.dateOf(clause);
    const evidence = scene.evidence(clause, [...subjects, ...objects]);
    return [
      {
        sentence,
        plaintiffs,
        defendants,
        standing,
        inferred: false,
        isNew: false,
        filedOn,
        evidence,
        token: clause.verb,
        clause,
      },
    ];
  });

/** "the lawsuit that X filed against Y", "X's complaint against Y", "settled a suit by X" */
const suitNouns = (scene: Scene): readonly SuitFact[] =>
  scene.story.sentences.flatMap((sentence) => {
    const lemmas = new Set(sentence.span.tokens.map(({ lemma }) => lemma.toLowerCase()));
    return sentence.span.tokens
      .filter((token) => token.pos === 'NOUN' && isSuit(token, lemmas))
      .flatMap((noun) => suitAt(scene, noun) ?? []);
  });

function isSuit(token: Token, lemmas: ReadonlySet<string>): boolean {
  const lemma = token.lemma.toLowerCase();
  if (!SUIT.has(lemma)) return false;
  return SURE.has(lemma) || [...LEGAL].some((word) => word !== lemma && lemmas.has(word));
}

function suitAt(scene: Scene, noun: Token): SuitFact | undefined {
  const sentence = scene.sentenceOf(noun);
  const phrase = new NounPhrase(noun);
  const clauses = sentence?.clauses ?? [];
  const filing = clauses.filter((clause) => isFilingOf(clause, noun));
  const taking = clauses.filter(({ objects }) => objects.some(({ head }) => head === noun));
  const against = [
    ...behind(noun, 'against'),
    ...filing.flatMap((at) => at.obliques('against').flatMap(({ objects }) => objects)),
  ];
  const accused = clauses.filter((clause) => isAccusing(clause, noun)).flatMap(({ objects }) => objects);
  const by = phrase.obliques('by', 'from').flatMap(({ objects }) => objects);
  const defending = taking.filter(({ lemma }) => DEFENDING.has(lemma)).flatMap(({ subjects }) => subjects);
  const plaintiffs = parties(scene.all([...filing.flatMap(({ subjects }) => subjects), ...phrase.possessors, ...by]));
  const found = [...against, ...accused];
  const defendants = parties(scene.all(found.length > 0 ? found : defending)).filter(
    (actor) => !plaintiffs.includes(actor),
  );
  if (!sentence || plaintiffs.length + defendants.length === 0) return undefined;
  const [filed] = filing;
  const footing = filed ? scene.footing(filed) : undefined;
  if (filed && (!footing || footing.isNegated || footing.isExpected)) return undefined;
  const evidence = scene.cover(
    noun,
    ...[phrase, ...found, ...filing.flatMap(({ subjects }) => subjects)].flatMap(({ core }) => core.tokens),
  );
  return {
    sentence,
    plaintiffs,
    defendants,
    standing: { stance: 'stated' },
    inferred: plaintiffs.length === 0 || defendants.length === 0,
    isNew: isNewSuit(noun),
    filedOn: filed && scene.dateOf(filed),
    evidence,
    token: noun,
    clause: filed,
  };
}

const isFilingOf = (clause: Clause, noun: Token) =>
  FILING.has(clause.lemma) && clause.objects.some(({ head }) => head === noun);

/** "a suit accusing X of ...", "the lawsuit alleges that X ..." has no object: only the first is meant. */
const isAccusing = (clause: Clause, noun: Token) =>
  clause.lemma === 'accuse' && (clause.subjects.some(({ head }) => head === noun) || clause.attachedTo === noun);

const isNewSuit = (noun: Token) => noun.children('amod', 'det').some(({ lower }) => NEW.has(lower));

/** "Parler LLC v. Amazon Web Services Inc" */
const captions = (scene: Scene): readonly SuitFact[] =>
  scene.story.sentences.flatMap((sentence) =>
    sentence.span.tokens
      .filter(({ lower }) => ['v.', 'vs.', 'v', 'vs', 'versus'].includes(lower))
      .flatMap((token) => {
        const mentions = scene.mentionsIn(sentence).filter(({ how }) => how !== 'pronoun');
        const plaintiff = mentions.findLast(({ to }) => to <= token.index && to >= token.index - 3)?.actor;
        const defendant = mentions.find(({ from }) => from > token.index && from <= token.index + 2)?.actor;
        if (!plaintiff || !defendant || plaintiff === defendant) return [];
        const evidence = scene.cover(
          token,
          ...mentions
            .filter(({ actor }) => actor === plaintiff || actor === defendant)
            .flatMap(({ document, from, to }) => document.span(from, to).tokens),
        );
        return [
          {
            sentence,
            plaintiffs: [plaintiff],
            defendants: [defendant],
            standing: { stance: 'stated' as const },
            inferred: false,
            isNew: false,
            filedOn: undefined,
            evidence,
            token,
            clause: undefined,
          },
        ];
      }),
  );
