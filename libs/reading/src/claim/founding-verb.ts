import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase, type VerbMatch } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import type { Draft } from './claim-rule.js';
import { foundedByStory } from './founded-meant.js';
import words from './founding.json' with { type: 'json' };
import { isBodyName } from './office-noun.js';
import { listedFrom } from './people-listed.js';
import { isBody, isPerson, pairs, type Scene } from './scene.js';
import { placeTaken } from './taking-place.js';

/** Of people who do so to companies; others "establish" a fact and "start" a fire. */
const SURE = words.sure.join('|');

/** "Jeff Bezos founded Amazon", "Larkfield, started by A and B", "before setting up Larkfield, A ..." */
export const foundedByVerb = (scene: Scene): readonly Draft[] => [
  ...byVerb(scene, { verbs: [SURE], may: isFounder }),
  ...byVerb(scene, { verbs: words.broad, may: isPerson }),
  // "who built Instagram", and no "built Microsoft into a giant", which others have founded
  ...byVerb(scene, { verbs: ['build'], may: isPerson, isSo: (clause) => isBuilt(scene, clause) }),
  // "which A and B opened in 1998"
  ...byVerb(scene, { verbs: ['open'], may: isPerson, isSo: (clause) => isOpened(scene, clause) }),
];

const isOpened = (scene: Scene, clause: Clause): boolean =>
  isNamed(scene, clause) &&
  scene.dateOf(clause) !== undefined &&
  clause.obliques('to', 'for', 'at', 'with').length === 0;

/** Whether one thing is built, and by its name. */
function isNamed(scene: Scene, { objects: [object, ...others] }: Clause): boolean {
  const name = object && scene.mentionAt(object.head);
  const isName = name?.how === 'name' || name?.how === 'short-name';
  return others.length === 0 && isName && name.actor.kinds[0] === 'Company';
}

function isBuilt(scene: Scene, clause: Clause): boolean {
  if (!isNamed(scene, clause)) return false;
  const isFromNothing = clause.objectsNear('from').some((noun) => scene.who(noun) === undefined && isSmall(noun));
  return isFromNothing || (clause.relation === 'relative' && clause.obliques('into', 'up', 'on').length === 0);
}

const SMALL: ReadonlySet<string> = new Set(words.beginnings);
/** "from a market stall", "from scratch" */
const isSmall = ({ head }: NounPhrase): boolean => SMALL.has(head.lower);

const isFounder = (actor: Actor) => isPerson(actor) || isCompany(actor);
const isCompany = ({ kinds }: Actor) => kinds.includes('Company') || kinds.includes('Organization');

interface Told {
  readonly verbs: readonly string[];
  readonly may: (actor: Actor) => boolean;
  readonly isSo?: (clause: Clause) => boolean;
}

const byVerb = (scene: Scene, { verbs, may, isSo = () => true }: Told): readonly Draft[] =>
  foundingBy(scene, verbs).flatMap(({ clause, subjects, objects }) => {
    if (!isSo(clause)) return [];
    // "founded Twitter with Biz Stone"
    const withWhom = clause.objectsNear('with', 'alongside', 'together with', 'along with');
    const doers = doersOf(scene, clause).filter(may);
    const founders = [
      ...(doers.some(isPerson) ? doers.filter(isPerson) : doers),
      ...scene.all(withWhom).filter(isPerson),
    ];
    return pairs([...new Set(founders)], foundedBy(scene, clause)).flatMap(([subject, object]) => {
      // "left Google to start Larkfield"
      const standing = scene.standing(goingOff(clause) ?? clauseAround(scene, clause) ?? clause, [subject, object]);
      if (!standing || standing.stance === 'expected') return [];
      const evidence = [scene.evidence(clause, [...subjects, ...objects])];
      return [{ subject, object, standing, on: scene.dateOf(clause), evidence }];
    });
  });

/** Who does it, by the tree or by the words around. */
function doersOf(scene: Scene, clause: Clause): readonly Actor[] {
  const doers = scene.doers(clause);
  if (clause.voice === 'passive') return [...doers, ...agentsListed(scene, clause)];
  if (doers.length > 0) return doers;
  const together = they(scene, clause);
  return together.length > 0 ? together : doersAround(scene, clause);
}

/** "founded by the comedian Ron White, singer Margo Rey and producer Michael Blakey": a tree may see the first alone. */
function agentsListed(scene: Scene, { verb }: Clause): readonly Actor[] {
  const [by] = [...verb.children('agent'), ...byBehind(verb)];
  return by ? listedFrom(scene, by.next).map(({ actor }) => actor) : [];
}

/** "started in a garage by A and B", where the tree has it that they own the garage. */
const byBehind = (verb: Token): readonly Token[] =>
  verb
    .children('prep')
    .flatMap((preposition) => preposition.children('pobj'))
    .flatMap((noun) => noun.children('prep').filter(({ lower }) => lower === 'by'));

/** "Before founding Larkfield, X worked at Google", "X was a lawyer before starting Larkfield": who does the other thing. */
function doersAround(scene: Scene, clause: Clause): readonly Actor[] {
  const people = scene.all(clauseAround(scene, clause)?.surfaceSubjects ?? []);
  return people.length === 1 ? people.filter(isPerson) : [];
}

/** What somebody did before or after it. */
function clauseAround(scene: Scene, { verb }: Clause): Clause | undefined {
  const { previous } = verb;
  const isAround =
    AROUND.has(previous?.lower ?? '') || (previous?.lower === 'to' && previous.previous?.lower === 'prior');
  if (verb.tag !== 'VBG' || !isAround) return undefined;
  const above = verb.ancestors.find((token) => scene.clauseAt(token));
  return above && scene.clauseAt(above);
}

const AROUND = new Set(['before', 'after', 'since']);

const GOING_OFF: ReadonlySet<string> = new Set(words.goingOff);

const goingOff = (clause: Clause): Clause | undefined => {
  const { form, relation, parent } = clause;
  const isAim = form.isInfinitive && (relation === 'adverbial' || relation === 'complement');
  return placeTaken(clause) ?? (isAim && parent && GOING_OFF.has(parent.lemma) ? parent : undefined);
};

/** "helped found Uber", "went on to found Uber", which a parser may take for a form of "find", too */
const foundingBy = (scene: Scene, verbs: readonly string[]): readonly VerbMatch[] => [
  ...scene.verbs(...verbs),
  ...(verbs.includes(SURE)
    ? scene
        .verbs('find')
        .filter(({ clause: { verb } }) => verb.lower === 'found' && /^(?:to$|help)/.test(verb.previous?.lower ?? ''))
    : []),
];

/** "A, B and C were traders when they founded CoreWeave" */
function they(scene: Scene, { surfaceSubjects, parent }: Clause): readonly Actor[] {
  const word = surfaceSubjects.map(({ head }) => head).find(({ lower }) => lower === 'they');
  const sentence = word && scene.sentenceOf(word);
  const [first] = parent?.surfaceSubjects ?? [];
  if (!sentence || !first || !isPerson(scene.at(first.head))) return [];
  const named = scene.mentionsIn(sentence).filter(({ from, how }) => from < word.index && how !== 'pronoun');
  const people = [...new Set(named.map(({ actor }) => actor).filter(isPerson))];
  return people.length > 1 ? people : [];
}

/** "the tunneling venture The Boring Company" */
function afterArticle(scene: Scene, { head }: NounPhrase): Actor | undefined {
  const first = head.pos === 'NOUN' && head.next?.text === 'The' ? head.next.next : undefined;
  const mention = first && scene.mentionAt(first);
  return mention?.how === 'name' ? mention.actor : undefined;
}

/** "founded Larkfield", "founded a company called Larkfield" */
const foundedBy = (scene: Scene, { objects, verb }: Clause): readonly Actor[] => {
  // The parser may not see the object: "founded Zoom in 2011".
  const after = objects.length === 0 && verb.next ? scene.mentionAt(verb.next) : undefined;
  if (after?.how === 'name' && isBody(after.actor)) return [after.actor];
  return objects.flatMap((noun) => {
    const named = scene.who(noun) ?? afterArticle(scene, noun);
    if (named) return isBody(named) && isBodyName(named.name) ? [named] : [];
    const meant = foundedByStory(scene, noun.head);
    if (meant) return [meant];
    const called = noun.head.children('acl').filter(({ lower }) => lower === 'called' || lower === 'named');
    return scene
      .all(called.flatMap((verb) => verb.children('oprd').map((name) => new NounPhrase(name))))
      .filter(isBody);
  });
};
