import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { isPleadedWrong } from '../accusation/wrong.js';
import type { Scene } from '../claim/scene.js';
import { mannerOf } from '../claim/stance.js';
import type { Actor } from '../entity/cast.js';
import type { Sentence } from '../story/story.js';
import { agenciesFought } from './agency-fought.js';
import { allegedIn, isInSuit } from './alleged-suit.js';
import { clauseOver } from './authority.js';
import { isBench } from './bench.js';
import verbs from './ruling-verbs.json' with { type: 'json' };
import { broughtIt, namedInIt } from './named-in-it.js';
import { behind, type SuitFact } from './suit-fact.js';
import { toldFact as factOf } from './told-fact.js';
import words from './suit-words.json' with { type: 'json' };

const SUIT = new Set(words.suit);
const REQUEST = new Set(words.request);
const STOPPING = new Set(words.stopping);
const FORCING = new Set(words.forcing);
const DISMISSING = new Set(words.dismissing);
const DECIDING = new Set([
  ...['rule', 'side', 'find', 'decide', 'order', 'direct', 'tell', 'clear'],
  ...Object.values(verbs.outcomes).flat(),
]);
const ASKING = new Set([
  'ask',
  'urge',
  'fail',
  'persuade',
  'convince',
  'seek',
  'move',
  'want',
  'try',
  'get',
  'petition',
]);
const LOSING = new Set(['lose', 'win']);
const GUILTY = new Set(['liable', 'guilty', 'monopolist', 'responsible']);

/** Lawsuits whose sides a text tells in passing: "in a lawsuit, X accused Y", "ruled against X in a case brought by Y". */
export const toldSuits = (scene: Scene, named: readonly SuitFact[]): readonly SuitFact[] =>
  scene.story.sentences.flatMap((sentence) => {
    const told = named.find((fact) => fact.sentence === sentence && fact.plaintiffs.length > 0);
    return [
      ...accusations(scene, sentence),
      ...allegedIn(scene, sentence),
      ...requested(scene, sentence),
      ...pitted(scene, sentence),
      ...won(scene, sentence),
      ...agenciesFought(scene, sentence),
      ...namedInIt(scene, sentence),
      ...broughtIt(scene, sentence, named),
      ...(told
        ? [
            ...accusedIn(scene, told),
            ...appellants(scene, told),
            ...sided(scene, told),
            ...lostBids(scene, told),
            ...defended(scene, told),
            ...saidIn(scene, told),
          ]
        : []),
    ];
  });

/** "in a lawsuit filed in Delaware, X accused Y of ..." */
const accusations = (scene: Scene, sentence: Sentence): readonly SuitFact[] =>
  sentence.clauses
    .filter((clause) => (clause.lemma === 'accuse' || isCharging(scene, clause)) && isInSuit(clause))
    .flatMap((clause) =>
      factOf(scene, { sentence, clause, plaintiffs: scene.doers(clause), defendants: scene.all(clause.objects) }),
    );

/** "X was accused of fraud in a lawsuit filed by Y" */
const accusedIn = (scene: Scene, { sentence, plaintiffs, defendants: known, token }: SuitFact): readonly SuitFact[] =>
  sentence.clauses
    .filter(({ lemma, voice }) => lemma === 'accuse' && voice === 'passive' && known.length === 0)
    .filter((clause) => clause.objectsOf('in').some(({ head }) => head === token))
    .flatMap((clause) => factOf(scene, { sentence, clause, plaintiffs, defendants: scene.all(clause.objects) }));

/** An agency charges somebody with something before a court. */
const isCharging = (scene: Scene, { lemma, voice, subjects }: Clause): boolean =>
  lemma === 'charge' && voice === 'active' && scene.all(subjects).some(({ kinds }) => kinds.includes('Agency'));

/** "The case pits X against Y" */
const pitted = (scene: Scene, sentence: Sentence): readonly SuitFact[] =>
  sentence.clauses
    .filter(({ lemma, subjects }) => lemma === 'pit' && subjects.some(isSuit))
    .flatMap((clause) => {
      const defendants = scene.all(clause.objectsNear('against'));
      return factOf(scene, { sentence, clause, plaintiffs: scene.all(clause.objects), defendants });
    });

const VERDICTS = new Set(['verdict', 'judgment', 'judgement', 'award', 'injunction']);
const WINNING = new Set(['win', 'obtain', 'secure', 'get']);

/** "won a $1 billion verdict against Cox", "obtained a court order barring Uber from using the files" */
const won = (scene: Scene, sentence: Sentence): readonly SuitFact[] =>
  sentence.clauses
    .filter(({ lemma, voice }) => WINNING.has(lemma) && voice === 'active')
    .flatMap((clause) => {
      const verdict = clause.objects.find(({ head }) => VERDICTS.has(head.lemma.toLowerCase()) || isCourtOrder(head));
      const stopped = verdict?.head.children('acl').filter(isStopping) ?? [];
      const barred = stopped.flatMap((verb) => verb.children('dobj')).map((token) => new NounPhrase(token));
      const paying = verdict && isPayable(verdict.head) ? clause.objectsNear('from') : [];
      const defendants = verdict ? scene.all([...behind(verdict.head, 'against'), ...barred, ...paying]) : [];
      return factOf(scene, { sentence, clause, plaintiffs: scene.doers(clause), defendants });
    });

/** "won a $1 billion judgment from Oracle"; an award from a lobby is a prize. */
const isPayable = (noun: Token): boolean =>
  ['verdict', 'judgment', 'judgement'].includes(noun.lemma.toLowerCase()) &&
  noun.children('nummod').some(({ entity }) => entity?.type === 'MONEY');

const isCourtOrder = (noun: Token): boolean =>
  noun.lemma === 'order' && (noun.previous?.lower === 'court' || noun.previous?.lower === 'restraining');

const isStopping = ({ lemma, tag }: Token): boolean => tag === 'VBG' && (STOPPING.has(lemma) || FORCING.has(lemma));

/** "accused X of running a monopoly, and asked a court to break it up" */
const requested = (scene: Scene, sentence: Sentence): readonly SuitFact[] =>
  sentence.clauses
    .filter(({ lemma, conjunctOf, objects }) => {
      const isAsked = objects.some(({ head }) => head.lower === 'court' || head.lower === 'judge');
      return lemma === 'ask' && isAsked && conjunctOf?.lemma === 'accuse' && conjunctOf.voice === 'active';
    })
    .flatMap(({ conjunctOf: clause }) =>
      clause
        ? factOf(scene, { sentence, clause, plaintiffs: scene.doers(clause), defendants: scene.all(clause.objects) })
        : [],
    );

const isSuit = ({ head }: NounPhrase) => SUIT.has(head.lemma.toLowerCase());

/** A court decides about one in a case that another brought. */
const sided = (scene: Scene, { sentence, plaintiffs, defendants: known }: SuitFact): readonly SuitFact[] =>
  sentence.clauses
    .filter(({ lemma, subjects }) => DECIDING.has(lemma) && subjects.some(({ head }) => isBench(scene, head)))
    .flatMap((clause) => {
      const about = [
        ...clause.objects,
        ...clause.objects.flatMap(({ head }) => behind(head, 'against')),
        ...clause.objectsNear('against', 'for', 'with', 'of'),
        ...favored(clause),
        ...clause.complements.filter((inner) => isHeldAgainst(inner)).flatMap(({ surfaceSubjects }) => surfaceSubjects),
      ];
      const isBeside = about.some(({ head }) =>
        [head, ...head.children('conj')].some((one) => isOneOf(scene, one, plaintiffs)),
      );
      const defendants = isBeside ? [] : scene.all(about).filter((actor) => !plaintiffs.includes(actor));
      return known.length > 0
        ? []
        : factOf(scene, { sentence, clause, plaintiffs, defendants: defendants.slice(0, 1) });
    });

/** "siding with A and B, who had brought the case": A is sued no more than B. */
const isOneOf = (scene: Scene, token: Token, actors: readonly Actor[]): boolean => {
  const actor = scene.at(token);
  return actor !== undefined && actors.includes(actor);
};

/** "found Google to be a monopolist", "ruled that Google had monopolized a market" */
const isHeldAgainst = (inner: Clause): boolean =>
  inner.form.modal === 'must' ||
  isPleadedWrong(inner) ||
  inner.attributes.some(({ head }) => GUILTY.has(head.lemma.toLowerCase()));

/** "turned away an appeal by X in a case brought by Y": X is sued, unless the text names another one. */
const appellants = (scene: Scene, { sentence, plaintiffs, defendants: known }: SuitFact): readonly SuitFact[] =>
  sentence.span.tokens
    .filter(({ lemma, pos }) => known.length === 0 && pos === 'NOUN' && (lemma === 'appeal' || lemma === 'challenge'))
    .flatMap((noun) => {
      const clause = clauseOver(sentence, noun);
      const phrase = new NounPhrase(noun);
      const by = [...phrase.possessors, ...phrase.objectsOf('by', 'from')];
      return clause ? factOf(scene, { sentence, clause, plaintiffs, defendants: scene.all(by) }) : [];
    });

const favored = (clause: Clause): readonly NounPhrase[] =>
  clause
    .obliquesNear('in')
    .flatMap(({ objects }) => objects.filter(({ head }) => /^favou?r$/.test(head.lower)))
    .flatMap(({ head }) => new NounPhrase(head).objectsOf('of'));

/** "X lost a bid to throw out a lawsuit by Y" */
const lostBids = (scene: Scene, { sentence, plaintiffs }: SuitFact): readonly SuitFact[] =>
  sentence.clauses
    .filter(({ lemma }) => LOSING.has(lemma))
    .flatMap((clause) => {
      const bid = clause.objects.find(
        ({ head }) => REQUEST.has(head.lemma.toLowerCase()) || head.lemma === 'dismissal',
      );
      const isDismissal =
        bid?.head.lemma === 'dismissal' ||
        sentence.clauses.some((inner) => inner.attachedTo === bid?.head && isDismissing(inner));
      return bid && isDismissal
        ? factOf(scene, { sentence, clause, plaintiffs, defendants: scene.all(clause.subjects) })
        : [];
    });

const isDismissing = ({ lemma }: Clause) => DISMISSING.has(lemma.split(' ')[0] ?? '');

/** "X asked a judge to dismiss a lawsuit by Y", "X failed to persuade a judge to throw out Y's suit" */
const defended = (scene: Scene, { sentence, plaintiffs, token }: SuitFact): readonly SuitFact[] =>
  sentence.clauses
    .filter(
      (clause) =>
        isDismissing(clause) &&
        [...clause.objects, ...(clause.form.isFinite ? [] : clause.surfaceSubjects)].some(({ head }) => head === token),
    )
    .flatMap((clause) => {
      const asking = askingAbove(clause);
      return asking
        ? factOf(scene, { sentence, clause: asking, plaintiffs, defendants: scene.all(asking.subjects) })
        : [];
    });

/** The outermost clause of asking that one of dismissing belongs to. */
function askingAbove(clause: Clause): Clause | undefined {
  let found: Clause | undefined;
  for (let above = clause.parent; above && ASKING.has(above.lemma); above = above.parent) found = above;
  return found;
}

/** "A lawsuit filed by X says that Y did": Y is sued. */
const saidIn = (scene: Scene, { sentence, plaintiffs, defendants: known, token }: SuitFact): readonly SuitFact[] =>
  sentence.clauses
    .filter((clause) => known.length === 0 && mannerOf(clause) && clause.subjects.some(({ head }) => head === token))
    .flatMap((clause) => {
      const accused = clause.complements.flatMap(({ surfaceSubjects }) => surfaceSubjects);
      return factOf(scene, { sentence, clause, plaintiffs, defendants: scene.all(accused).slice(0, 1) });
    });
