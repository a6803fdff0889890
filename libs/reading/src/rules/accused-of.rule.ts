import type { Token } from '@wiregraph/syntax/document';
import type { Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { claimRule, type Draft } from '../claim/claim-rule.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { mannerOf } from '../claim/stance.js';
import { authoritiesOf, namedAfter } from '../lawsuit/authority.js';
import type { Actor } from '../entity/cast.js';
import { judgesOf } from '../lawsuit/bench.js';
import verbs from '../lawsuit/ruling-verbs.json' with { type: 'json' };
import words from '../lawsuit/suit-words.json' with { type: 'json' };

const PROVING = new Set(words.proving);
const SUIT = new Set(words.suit);

export const accusedOf = claimRule({
  predicate: 'ACCUSED_OF',
  examples: [
    {
      says: 'Parler accused Amazon of breaching its contract.',
      claims: [['Amazon', 'ACCUSED_OF', 'breaching its contract', { stance: 'alleged', by: 'Parler' }]],
    },
    {
      says: 'Epic Games alleged that Apple violated antitrust law.',
      claims: [['Apple', 'ACCUSED_OF', 'violated antitrust law', { by: 'Epic Games' }]],
    },
    {
      says: 'Judge Barbara Rothstein said Parler was unlikely to prove Amazon breached its contract.',
      claims: [['Amazon', 'ACCUSED_OF', 'breached its contract', { stance: 'alleged', by: 'Parler' }]],
    },
    {
      says: 'The Securities and Exchange Commission charged Trevor Milton with securities fraud.',
      claims: [['Trevor Milton', 'ACCUSED_OF', 'securities fraud', { by: 'Securities and Exchange Commission' }]],
    },
    {
      says: 'The Justice Department sued Walmart on Tuesday, alleging it fueled the opioid crisis.',
      claims: [['Walmart', 'ACCUSED_OF', 'fueled the opioid crisis', { by: 'Department of Justice' }]],
    },
    {
      says: 'David Boies, a lawyer for Oracle, said that Google had tried to steal its code.',
      claims: [['Google', 'ACCUSED_OF', 'had tried to steal its code', { stance: 'alleged', by: 'David Boies' }]],
    },
    {
      says: 'The Federal Trade Commission fined Twitter $5 million for failing to delete posts.',
      claims: [['Twitter', 'ACCUSED_OF', 'failing to delete posts', { by: 'Federal Trade Commission' }]],
    },
    { says: 'The Federal Trade Commission fined Twitter for the third time.', claims: [] },
    { says: 'The bank charged Walmart with a fee of $20.', claims: [] },
    { says: 'Amazon said Parler grew quickly.', claims: [] },
    { says: 'Parler did not accuse Amazon of breaching its contract.', claims: [] },
  ],
  match: (scene) => [...accusing(scene), ...charging(scene), ...saying(scene), ...alleging(scene), ...proving(scene)],
});

/** "accused it of doing so out of political animus" */
const accusing = (scene: CourtScene): readonly Draft[] =>
  scene.verbs('accuse').flatMap(({ clause, objects }) => {
    const of = clause.obliquesNear('of')[0]?.token ?? accusedBehind(clause);
    const footing = scene.footing(clause);
    if (!of || !footing || footing.isNegated || footing.isExpected) return [];
    const by = scene.doers(clause)[0] ?? suitPlaintiff(scene, clause);
    const value = of.subtree.filter((token) => token !== of && token.index > of.index);
    const named = scene.all(objects);
    const accused = named.length > 0 ? named : whomItSues(scene, clause, objects);
    return accused.flatMap((subject) => draft(scene, { subject, by, value, from: clause.verb }));
  });

/** "charged Trevor Milton with fraud", "fined Twitter for failing to delete posts" */
const charging = (scene: CourtScene): readonly Draft[] =>
  scene.verbs('charge|indict|sue|fine|fin|penalize').flatMap(({ clause, objects: own }) => {
    const what = chargeOf(clause);
    const footing = scene.footing(clause);
    const isMoney = what?.subtree.some(({ entity }) => entity?.type === 'MONEY') ?? true;
    if (!what || isMoney || !footing || footing.isNegated || footing.isExpected) return [];
    const by = authoritiesOf(scene, clause.subjects)[0]?.actor;
    const value = what.subtree.filter((token) => token.index > what.index);
    const sentence = scene.sentenceOf(clause.verb);
    const after = own.length === 0 && sentence ? namedAfter(scene, sentence, clause.verb) : undefined;
    const accused = after ? [after] : scene.all(own);
    return accused.flatMap((subject) => draft(scene, { subject, by, value, from: clause.verb }));
  });

/** Behind "with" of a charge; behind "for" of a suit or a fine only what somebody did. */
function chargeOf(clause: Clause): Token | undefined {
  const isCharge = clause.lemma === 'charge';
  const [what] = clause.obliquesNear(isCharge ? 'with' : 'for').map(({ token }) => token);
  const isDeed = clause.lemma === 'indict' || what?.children('pcomp').some(({ tag }) => tag === 'VBG');
  const behind = clause.verb.children('prep').find(({ lower, next }) => lower === 'for' && next?.tag === 'VBG');
  return isCharge || isDeed ? what : behind;
}

/** "alleged that Apple violated antitrust law"; "the lawsuit alleges ..." is said by who sued. */
const alleging = (scene: CourtScene): readonly Draft[] =>
  scene.clauses
    .filter(
      (clause) =>
        mannerOf(clause) === 'adverse' &&
        (clause.form.tense !== undefined || clause.relation === 'adverbial') &&
        clause.lemma !== 'think' &&
        clause.lemma !== 'believe',
    )
    .flatMap((clause) => {
      const by = scene.doers(clause)[0] ?? suitPlaintiff(scene, clause);
      const footing = scene.footing(clause);
      if (!by || !footing || footing.isNegated) return [];
      return alleged(scene, clause).flatMap((inner) => {
        const named = scene.all(inner.surfaceSubjects).filter((actor) => actor !== by);
        const subjects = named.length > 0 ? named : whomItSues(scene, clause, inner.surfaceSubjects);
        return inner.form.modal || inner.lemma === 'be'
          ? []
          : subjects.flatMap((subject) => draft(scene, { subject, by, value: predicateOf(inner), from: inner.verb }));
      });
    });

/** "accused X in a lawsuit of hacking phones": the parser hangs it on the lawsuit. */
const accusedBehind = ({ verb }: Clause): Token | undefined =>
  verb.subtree.find(
    ({ lower, label, index, next }) => lower === 'of' && label === 'prep' && index > verb.index && next?.tag === 'VBG',
  );

const MEANING_ONE = new Set(['it', 'they', 'he', 'she', 'him', 'her', 'them', 'company', 'firm', 'bank']);

/** "X sued Y, alleging it ...", "accusing the company of ...": who is sued is meant, though it might be either. */
function whomItSues(scene: CourtScene, { relation, parent }: Clause, nouns: readonly NounPhrase[]): readonly Actor[] {
  const isOpen = nouns.some(({ head }) => MEANING_ONE.has(head.lower));
  const isSuing = relation === 'adverbial' && (parent?.lemma === 'sue' || parent?.lemma === 'countersue');
  const sued = isSuing && isOpen ? scene.all(parent.objects) : [];
  return sued.length === 1 ? sued : [];
}

const WRONGS = new Set(verbs.wrongs);
const TRYING = new Set(['try', 'attempt', 'seek', 'conspire', 'continue']);

/** "a lawyer for Twitter said that Musk had tried to sabotage the deal": what is said against another. */
const saying = (scene: CourtScene): readonly Draft[] =>
  scene.clauses
    .filter((clause) => mannerOf(clause) === 'neutral' && clause.form.tense === 'past')
    .flatMap((clause) => {
      const by = scene.speakerOf(clause);
      const footing = scene.footing(clause);
      const isBench = by === undefined || by.kinds.includes('Court') || judgesOf(scene).includes(by);
      if (isBench || !footing || footing.isNegated || footing.isExpected) return [];
      return alleged(scene, clause)
        .filter((inner) => isWrong(inner) && inner.form.modal === undefined && !inner.isNegated)
        .flatMap((inner) =>
          scene
            .all(inner.surfaceSubjects)
            .filter((actor) => actor !== by)
            .flatMap((subject) => draft(scene, { subject, by, value: predicateOf(inner), from: inner.verb })),
        );
    });

const isWrong = (clause: Clause): boolean =>
  WRONGS.has(clause.lemma) || (TRYING.has(clause.lemma) && clause.complements.some(({ lemma }) => WRONGS.has(lemma)));

const withConjuncts = (clause: Clause): readonly Clause[] => [clause, ...clause.conjuncts];
const alleged = (_scene: CourtScene, clause: Clause): readonly Clause[] => [
  ...new Set(clause.complements.flatMap(withConjuncts)),
];

/** What somebody would have to prove is what he alleges. */
const proving = (scene: CourtScene): readonly Draft[] =>
  scene.clauses
    .filter(({ lemma }) => PROVING.has(lemma))
    .flatMap((clause) => {
      const [by] = scene.all(clause.subjects);
      if (!by || clause.form.tense === 'past') return [];
      return alleged(scene, clause).flatMap((inner) =>
        scene
          .all(inner.surfaceSubjects)
          .filter((actor) => actor !== by && !inner.isNegated)
          .flatMap((subject) => draft(scene, { subject, by, value: predicateOf(inner), from: inner.verb })),
      );
    });

function suitPlaintiff(scene: CourtScene, clause: Clause): Actor | undefined {
  const nouns = [...clause.subjects.map(({ head }) => head), clause.attachedTo];
  if (!nouns.some(({ lemma }) => SUIT.has(lemma.toLowerCase()))) return undefined;
  const sentence = scene.sentenceOf(clause.verb);
  const suit = sentence && scene.cases.about(sentence);
  return suit?.plaintiffs.length === 1 ? suit.plaintiffs[0]?.actor : undefined;
}

/** The verb with what follows it in its own clause, up to a further clause or coordinated verb. */
function predicateOf(clause: Clause): readonly Token[] {
  const { verb } = clause;
  const last = verb.subtree.at(-1) ?? verb;
  const ends = clause.conjuncts.map((next) => next.verb.children('aux', 'auxpass')[0] ?? next.verb);
  const stop = Math.min(
    last.index + 1,
    ...ends.map(({ index }) => index),
    ...verb
      .children('cc')
      .map(({ index }) => index)
      .filter((index) => index > verb.index),
  );
  const auxiliary = verb.children('aux', 'auxpass')[0]?.index ?? verb.index;
  return verb.document.span(Math.min(auxiliary, verb.index), Math.max(stop, verb.index + 1)).tokens;
}

interface Accusation {
  readonly subject: Actor;
  readonly by: Actor | undefined;
  readonly value: readonly Token[];
  readonly from: Token;
}

const LOOSE = /^[\s,;]+|[\s,;.]+$/g;

/** Up to the first aside: "... to benefit Twitter Inc, a larger client that ..." */
function withoutAsides(tokens: readonly Token[]): readonly Token[] {
  const aside = tokens.findIndex(
    ({ label, phrase }) => (label === 'appos' || label === 'relcl') && phrase.tokens[0]?.previous?.text === ',',
  );
  const first = tokens[aside]?.phrase.from;
  return first === undefined ? tokens : tokens.filter(({ index }) => index < first);
}

function draft(scene: CourtScene, { subject, by, value: whole, from }: Accusation): readonly Draft[] {
  const value = withoutAsides(whole);
  if (value.length === 0 || by === subject) return [];
  const text = scene.story.textOf(scene.story.cover(value)).replace(LOOSE, '');
  return text === ''
    ? []
    : [
        {
          subject,
          value: text.slice(0, 10_000),
          standing: { stance: 'alleged', by },
          evidence: [scene.cover(from, ...value)],
        },
      ];
}
