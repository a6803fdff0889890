import type { Token } from '@wiregraph/syntax/document';
import type { Clause, NounPhrase, VerbMatch } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import type { Forum } from '../entity/court-finder.js';
import { actingIn } from './agreement.js';
import { type Authority, namedAfter } from './authority.js';
import { namedBesides } from './party-list.js';
import { parties, suitFact, type SuitFact } from './suit-fact.js';
import { opposedIn } from './stopped-deed.js';
import { besidesIn, partiesIn, suingBeside } from './suit-party.js';
import words from './suit-words.json' with { type: 'json' };

const SUIT = new Set(words.suit);
const TO_COURT = ['court', 'tribunal'].flatMap((court) =>
  ['take to', 'drag to', 'haul to', 'drag into', 'haul into', 'haul before', 'drag before', 'bring to', 'go to'].map(
    (way) => `${way} ${court}`,
  ),
);
const DROPPING = new Set(words.dropping);

/** "X sued Y", "X took Y to court" */
export const suing = (scene: Scene): readonly SuitFact[] => {
  const parsed = flatMap(scene.verbs('sue|countersue', ...TO_COURT), (match) => {
    const { clause } = match;
    const { subjects, objects } = endsOf(match);
    const named = parties(objects === match.objects ? scene.doers(clause) : scene.all(subjects));
    const acting = named.length > 0 ? [] : actorsOf(scene, match, subjects);
    const plaintiffs = [
      ...named,
      ...acting.map(({ actor }) => actor),
      ...parties(scene.all([...joinedIn(clause), ...suingBeside(clause)])),
      ...parties(partiesIn(scene, subjects.filter(isMany)).map(({ actor }) => actor)),
    ].filter((actor, i, all) => all.indexOf(actor) === i);
    if (objects.some(isEachOther)) return mutual(scene, clause, plaintiffs);
    const meant = objects.length > 0 ? [...objects, ...besidesIn(clause)] : blockedBy(clause);
    const besides = flatMap(objects.slice(0, 1), (first) => namedBesides(scene, first));
    const sued = parties([...partiesIn(scene, meant).map(({ actor }) => actor), ...besides]);
    const other = objects.length === 0 ? opposedTo(scene, clause, plaintiffs) : [];
    const defendants =
      [
        [...sued, ...ownersOf(scene, subjects, objects)],
        namedBehind(scene, clause),
        other,
        employersOf(scene, clause, plaintiffs),
      ]
        .map((actors) => actors.filter((actor) => !plaintiffs.includes(actor)))
        .find((actors) => actors.length > 0) ?? [];
    return factOf(scene, {
      clause,
      plaintiffs,
      defendants,
      nouns: [...subjects, ...meant],
      inferred: acting.some(({ inferred }) => inferred),
    });
  });
  return [...parsed, ...missed(scene, new Set(scene.clauses.map(({ verb }) => verb)))];
};

/** "Uber's insurer, James River, is suing the company", "Google shareholders are suing it and its chief": whose they are. */
const ownersOf = (scene: Scene, suing: readonly NounPhrase[], sued: readonly NounPhrase[]): readonly Actor[] =>
  sued.some((noun) => (OPEN.has(noun.head.lower) && !scene.who(noun)) || isBesideChief(noun))
    ? flatMap(suing, (noun) =>
        TIED.has(noun.head.lemma.toLowerCase())
          ? scene.all([...noun.possessors, ...noun.compounds, ...noun.objectsOf('of', 'at', 'in')])
          : [],
      ).filter(({ kinds }) => kinds.some(isBodyKind))
    : [];

/** "sued the company and CEO Ann Ray": the parser takes it all for one name. */
const isBesideChief = ({ head }: NounPhrase): boolean =>
  head.subtree.some(
    ({ lower, previous, next }) => OPEN.has(lower) && previous?.lower === 'the' && next?.lower === 'and',
  );

/** "He sued his former employer": the one company that is named with him. */
function employersOf(scene: Scene, { objects, verb }: Clause, suing: readonly Actor[]): readonly Actor[] {
  const sentence = objects.some(isOwnEmployer) ? scene.sentenceOf(verb) : undefined;
  if (!sentence) return [];
  const near = scene.story.sentences.slice(Math.max(0, sentence.index - BACK), sentence.index + 1).reverse();
  const named = near
    .map((place) => scene.mentionsIn(place).map(({ actor }) => actor))
    .filter((actors) => actors.some((actor) => suing.includes(actor)))
    .map((actors) => [...new Set(actors.filter(({ kinds }) => kinds.some(isBodyKind)))]);
  const [found] = named.filter((bodies) => bodies.length > 0);
  return found?.length === 1 ? found : [];
}

const isOwnEmployer = ({ head }: NounPhrase): boolean =>
  head.lower === 'employer' && head.children('poss').some(({ tag }) => tag === 'PRP$');
/** Sentences back to where it is named. */
const BACK = 2;

const OPEN = new Set([
  'it',
  'company',
  'firm',
  'bank',
  'them',
  'chain',
  'retailer',
  'carmaker',
  'automaker',
  'airline',
  'group',
]);
const TIED = new Set(words.tied);

/** "Three labels, Universal, Sony and Warner, sued": those of a group are more than its first. */
const isMany = ({ head }: NounPhrase): boolean => head.tag === 'NNS' && head.children('appos').length > 0;

const isEachOther = ({ head }: NounPhrase): boolean => head.lower === 'other' && head.previous?.lower === 'each';

/** "Apple and Ericsson sued each other" */
const mutual = (scene: Scene, clause: Clause, actors: readonly Actor[]): readonly SuitFact[] =>
  flatMap(actors, (one) =>
    factOf(scene, {
      clause,
      plaintiffs: [one],
      defendants: actors.filter((other) => other !== one),
      nouns: clause.subjects,
      inferred: false,
    }),
  );

/** "Amazon has fought the FTC since the agency sued": the one other that the sentence tells of before. */
function opposedTo(scene: Scene, clause: Clause, suing: readonly Actor[]): readonly Actor[] {
  const sentence = scene.sentenceOf(clause.verb);
  const wronging = wrongedBy(scene, clause, suing);
  if (wronging.length > 0) return wronging;
  if (!sentence || clause.relation !== 'adverbial' || clause.voice === 'passive' || suing.length !== 1) return [];
  const before = scene
    .mentionsIn(sentence)
    .filter(({ to, actor }) => to <= clause.verb.index && !suing.includes(actor) && actor.kinds.some(isBodyKind));
  const others = [...new Set(before.map(({ actor }) => actor))];
  return others.length === 1 &&
    scene.mentionsIn(sentence).some(({ actor, to }) => suing.includes(actor) && to < clause.verb.index)
    ? others
    : [];
}

/** "Uber fired Price in 2018, and he sued" */
function wrongedBy(scene: Scene, { conjunctOf, voice }: Clause, suing: readonly Actor[]): readonly Actor[] {
  if (!conjunctOf || voice === 'passive' || conjunctOf.isNegated || conjunctOf.form.modal) return [];
  const isWronged = scene.all(conjunctOf.objects).some((actor) => suing.includes(actor));
  const doing = scene.all(conjunctOf.subjects).filter(({ kinds }) => kinds.some(isBodyKind));
  return isWronged && doing.length === 1 ? doing : [];
}

const isBodyKind = (kind: string): boolean => kind === 'Company' || kind === 'Platform';

/** "joined PEN America in suing the county" */
const joinedIn = ({ parent, verb }: Clause): readonly NounPhrase[] =>
  parent?.lemma === 'join' && verb.head.lower === 'in' ? parent.objects : [];

/** "sued the Department of Energy in federal court", where the parser takes the court for the object. */
function namedBehind(scene: Scene, clause: Clause): readonly Actor[] {
  const sentence = clause.voice === 'active' ? scene.sentenceOf(clause.verb) : undefined;
  const named = sentence && namedAfter(scene, sentence, clause.verb);
  return parties(named ? [named] : []);
}

/** Who sues where no subject has a name: those of a group, "it" behind "the regulator said". */
function actorsOf(scene: Scene, { clause, subjects }: VerbMatch, suing: readonly NounPhrase[]): readonly Authority[] {
  const found = partiesIn(scene, suing, clause);
  return found.length === 0 && suing === subjects ? actingIn(scene, clause).filter(() => isIt(suing)) : found;
}

const isIt = (nouns: readonly NounPhrase[]) => nouns.some(({ head }) => head.lower === 'it');

/** Who sues whom; of a headline's "Google sued by Texas" the other way round. */
function endsOf({ clause, subjects, objects }: VerbMatch): Pick<VerbMatch, 'subjects' | 'objects'> {
  const [by] = clause.verb.children('agent', 'prep').filter(({ lower }) => lower === 'by');
  const against = clause.lemma === 'go' ? clause.objectsNear('against') : [];
  if (against.length > 0) return { subjects, objects: against };
  if (clause.voice === 'passive' || !by || objects.length > 0) return { subjects, objects };
  return { subjects: clause.objectsOf('by'), objects: clause.surfaceSubjects };
}

/** "sued to block Microsoft's purchase", "went to court to stop Uber from hiring" */
const blockedBy = (clause: Clause): readonly NounPhrase[] => opposedIn([...clause.complements, ...clause.adverbials()]);

interface Sued extends Pick<SuitFact, 'plaintiffs' | 'defendants' | 'inferred'> {
  readonly clause: Clause;
  readonly nouns: readonly NounPhrase[];
}

function factOf(scene: Scene, { clause, plaintiffs, defendants, nouns, inferred }: Sued): readonly SuitFact[] {
  const standing = scene.standing(clause, [...plaintiffs, ...defendants]);
  const sentence = scene.sentenceOf(clause.verb);
  const holds = standing && ['stated', 'alleged'].includes(standing.stance);
  if (!holds || !sentence || defendants.length === 0) return [];
  const isNow = clause.form.tense === 'present' && !clause.form.isPerfect;
  const filedOn = isNow ? undefined : scene.dateOf(clause);
  const evidence = scene.evidence(clause, nouns);
  const [isNew, forum] = [isAfterDropping(clause, sentence.clauses), forumOf(scene, clause)];
  return [
    suitFact({
      sentence,
      plaintiffs,
      defendants,
      standing,
      inferred,
      isNew,
      forum,
      filedOn,
      evidence,
      token: clause.verb,
      clause,
    }),
  ];
}

/** "dropped its federal lawsuit against X and sued the company in a state court": two suits. */
const isAfterDropping = (suing: Clause, clauses: readonly Clause[]): boolean =>
  clauses.some(
    ({ lemma, objects, verb }) =>
      verb !== suing.verb && DROPPING.has(lemma) && objects.some(({ head }) => SUIT.has(head.lemma.toLowerCase())),
  );

/** Of the court that stands behind "in". */
function forumOf(scene: Scene, clause: Clause): Forum | undefined {
  const courts = flatMap(clause.obliquesNear('in', 'before', 'at'), ({ objects }) => scene.all(objects));
  return courts.find(({ kinds }) => kinds.includes('Court'))?.forum;
}

/** "Oracle sued Google", taken for one long name. */
const missed = (scene: Scene, verbs: ReadonlySet<Token>): readonly SuitFact[] =>
  flatMap(scene.adjacent(['sued', 'sues'], verbs), ({ before, token, after }) => {
    const sentence = scene.sentenceOf(token);
    const [plaintiffs, defendants] = [parties([before]), parties([after])];
    if (!sentence || plaintiffs.length === 0 || defendants.length === 0) return [];
    const dates = scene.datesIn(sentence);
    const tokens = [token.previous, token.next].filter((near) => near !== undefined);
    const evidence = scene.cover(token, ...tokens);
    const filedOn = dates.length === 1 ? dates[0] : undefined;
    return [suitFact({ sentence, plaintiffs, defendants, filedOn, evidence, token, clause: undefined })];
  });
