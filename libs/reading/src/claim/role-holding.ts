import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Actor, ActorMention } from '../entity/cast.js';
import { listBefore, isParted, oneOver } from './beside.js';
import type { Scene } from './scene.js';
import { behindComma, namesBeside, namesListedAfter } from './set-beside.js';

/** Who plays a role, and the clause that says so, if one does. */
interface Holding {
  readonly tokens: readonly Token[];
  readonly actors: readonly Actor[];
  readonly clause: Clause | undefined;
}

const OTHERS = new Set(['other', 'fellow', 'more']);

/** "Magna, Lear and other suppliers of Ford" */
function amongOthers(scene: Scene, noun: Token): Holding {
  const isOther = noun.label === 'conj' && noun.children('amod').some(({ lower }) => OTHERS.has(lower));
  let first = noun;
  for (let step = 0; isOther && step < MOST_JOINED && first.label === 'conj' && first.head.pos !== 'VERB'; step++)
    first = first.head;
  const names = [first];
  for (const name of isOther ? names : [])
    if (names.length < MOST_JOINED) names.push(...name.children('conj').filter(({ index }) => index < noun.index));
  return isOther
    ? holding(
        scene,
        names.map((head) => new NounPhrase(head)),
      )
    : holding(scene, []);
}

const MOST_JOINED = 8;
const BEING = new Set(['be', 'become', 'remain']);
const SERVING = new Set(['serve', 'act', 'work', 'operate', 'continue', 'establish', 'found', 'start', 'begin']);
const LISTING = ['including', 'such as'];
const SOME = new Set(['one', 'two', 'three', 'four', 'five', 'both', 'several', 'some', 'many']);

interface Naming {
  readonly noun: Token;
  /** The noun and what it is coordinated with. */
  readonly joined: readonly Token[];
  readonly others: ReadonlySet<Actor>;
}

/** Who plays the role. */
export function holdingOf(scene: Scene, { noun, joined, others }: Naming): Holding | undefined {
  const clause = clauseOf(scene, noun, joined);
  const ways: readonly (() => Holding)[] = [
    () => byName(scene, noun),
    () => amongOthers(scene, noun),
    () => listed(scene, noun, joined),
    () => (clause ? byClause(scene, clause, joined) : beside(scene, joined, noun)),
    () => (clause ? holding(scene, []) : byCommas(scene, noun)),
    () => besideOther(scene, noun),
    () => (clause ? holding(scene, []) : ofMentions(behindComma(scene, noun))),
    () => (clause ? holding(scene, []) : ledIn(scene, noun)),
  ];
  for (const way of ways) {
    const found = way();
    const actors = [...new Set(found.actors)].filter((actor) => !others.has(actor));
    if (actors.length > 0) return { ...found, actors };
  }
  return undefined;
}

const holding = (scene: Scene, nouns: readonly NounPhrase[], clause?: Clause): Holding => ({
  actors: scene.all(nouns),
  tokens: flatMap(nouns, ({ head }) => (scene.at(head) ? scene.tokensAt(head) : [])),
  clause,
});

/** Of "founder Elizabeth Holmes and her partner Ramesh Balwani" the second is something else. */
const isBare = (name: Token): boolean =>
  name.children('poss', 'det', 'amod').length === 0 &&
  name.children('compound', 'nmod').every(({ pos }) => pos === 'PROPN');

/** "Uber rival Lyft", "founder Jeff Bezos", "Kodak's rivals Fujifilm and Canon", "Uber rival company Lyft" */
function byName(scene: Scene, noun: Token): Holding {
  const next = nameAfter(noun);
  const mention = next?.sentence.contains(noun) ? scene.mentionAt(next) : undefined;
  const isNamed = mention && mention.how !== 'pronoun' && mention.document.token(mention.from) === next;
  if (!isNamed) return { actors: [], tokens: [], clause: undefined };
  const name = mention.document.span(mention.from, mention.to);
  // "its clients IKEA and H&M", where the tree joins the second to the clients
  const joined = noun.tag === 'NNS' ? noun.children('conj').filter((token) => token.pos === 'PROPN') : [];
  // "editor Ann Roe and John Doe, a lawyer": of one who is an editor the second is none
  const more = isOfOne(noun, name.root) ? [] : [...name.root.children('conj'), ...joined].filter(isBare);
  const list = [name.root, ...more].map((token) => new NounPhrase(token));
  const found = holding(scene, list);
  return { ...found, actors: [mention.actor, ...found.actors], tokens: [...name.tokens, ...found.tokens] };
}

/** A singular whose second name is told of besides. */
const isOfOne = ({ tag }: Token, name: Token): boolean =>
  tag === 'NN' && name.children('conj').some((other) => other.children('appos').length > 0);

/** What a noun stands before, past the trade of the one it names: "rival chipmaker Qualcomm". */
export function nameAfter({ next: first, sentence }: Token): Token | undefined {
  let next = first;
  for (let step = 0; step < MOST_TRADES && next && isTrade(next); step++) next = next.next;
  const isName = next?.pos === 'PROPN' && sentence.contains(next);
  return isName ? next : first;
}

const MOST_TRADES = 3;
const isTrade = ({ tag, text }: Token): boolean => tag === 'NN' && /^\p{Ll}/u.test(text);

/** "customers including A, B and C", "its clients include A, B and C", "Among its clients are A and B" */
function listed(scene: Scene, noun: Token, joined: readonly Token[]): Holding {
  const nouns = flatMap(joined, (head) => new NounPhrase(head).objectsOf(...LISTING));
  const names = noun.tag === 'NNS' ? ofMentions(namesListedAfter(scene, noun)) : undefined;
  if (nouns.length > 0) return joinedHolding(holding(scene, nouns), names);
  const clauses = scene.sentenceOf(noun)?.clauses ?? [];
  const including = clauses.find(
    ({ lemma, subjects }) => lemma === 'include' && subjects.some(({ head }) => joined.includes(head)),
  );
  if (including) return joinedHolding(holding(scene, including.objects, including), names);
  if (names && names.actors.length > 0) return names;
  const ranging = clauses.find(
    ({ lemma, subjects }) => lemma === 'range' && subjects.some(({ head }) => joined.includes(head)),
  );
  if (ranging) return holding(scene, endsOf(ranging), ranging);
  const counted = joined.map((head) => countedAmong(scene, head)).find(({ actors }) => actors.length > 0);
  if (counted) return counted;
  const among = clauses.find(
    (clause) => clause.lemma === 'be' && clause.objectsOf('among').some(({ head }) => joined.includes(head)),
  );
  return among ? holding(scene, [...among.subjects, ...among.attributes], among) : holding(scene, []);
}

/** "Its customers range from Apple to the carmaker Ford" */
const endsOf = (clause: Clause): readonly NounPhrase[] => {
  const first = clause.objectsNear('from');
  return [...first, ...flatMap(first, (noun) => noun.objectsOf('to')), ...clause.objectsNear('to', 'from to')];
};

/** A tree may see but the beginning of a long list. */
const joinedHolding = (found: Holding, more: Holding | undefined): Holding =>
  more === undefined
    ? found
    : { ...found, actors: [...found.actors, ...more.actors], tokens: [...found.tokens, ...more.tokens] };

/** "counts Apple among its clients", "with Apple and Google among its clients" */
function countedAmong(scene: Scene, noun: Token): Holding {
  const among = noun.label === 'pobj' && noun.head.lower === 'among' ? noun.head : undefined;
  const clause = among && scene.clauseAt(among.head);
  if (clause) return COUNTING.has(clause.lemma) ? holding(scene, clause.objects, clause) : holding(scene, []);
  return among
    ? holding(
        scene,
        [among.head, ...among.head.children('conj')].map((head) => new NounPhrase(head)),
      )
    : holding(scene, []);
}

const COUNTING = new Set(['count', 'list', 'number', 'have', 'rank', 'name', 'include', 'boast']);

/** "A unit of Alphabet, Waymo runs robotaxis", "As a unit of Alphabet, Waymo runs them": whoever acts, behind what it is said to be. */
function ledIn(scene: Scene, noun: Token): Holding {
  const over = noun.label === 'pobj' && noun.head.lower === 'as' ? noun.head : noun;
  const isLed = noun.label === 'dep' || over !== noun;
  const clause = isLed && noun.index < over.head.index ? scene.clauseAt(over.head) : undefined;
  const [first] = clause?.surfaceSubjects ?? [];
  return first?.core.tokens[0]?.previous?.text === ','
    ? holding(scene, clause?.surfaceSubjects ?? [])
    : holding(scene, []);
}

/** "X is a rival of Y", "X, which became a unit of Y", "X serves as a supplier to Y", "Y's parent is X" */
function clauseOf(scene: Scene, noun: Token, joined: readonly Token[]): Clause | undefined {
  return scene.sentenceOf(noun)?.clauses.find((clause) => {
    const has = (nouns: readonly NounPhrase[]) =>
      nouns.some(({ head }) => joined.includes(head) || isOneOf(head, joined));
    if (BEING.has(clause.lemma)) return has(clause.attributes) || has(clause.subjects);
    return SERVING.has(clause.lemma) && has(clause.objectsNear('as'));
  });
}

/** "one of the largest clients", "two of its rivals" */
const isOneOf = (head: Token, nouns: readonly Token[]) =>
  SOME.has(head.lower) && nouns.some((noun) => noun.head.lower === 'of' && noun.head.head === head);

function byClause(scene: Scene, clause: Clause, joined: readonly Token[]): Holding {
  if (!BEING.has(clause.lemma)) {
    return holding(scene, clause.voice === 'passive' ? clause.surfaceSubjects : clause.subjects, clause);
  }
  const isSubject = clause.subjects.some(({ head }) => joined.includes(head));
  return holding(scene, isSubject ? clause.attributes : clause.subjects, clause);
}

/** "Lyft, a rival of Uber", "Uber's rival, Lyft"; not across a parenthesis, in which an exchange may stand. */
function beside(scene: Scene, joined: readonly Token[], noun: Token): Holding {
  const nouns = flatMap(
    flatMap(joined, (head) => new NounPhrase(oneOver(head)).appositions).filter(
      ({ head }) => !joined.includes(head) && !isParted(head, noun),
    ),
    (beside) => listBefore(beside, noun),
  );
  const found = holding(scene, nouns);
  if (found.actors.length > 0) return found;
  // "X is a businessman, chief executive of Y"
  const clause = scene
    .sentenceOf(noun)
    ?.clauses.find(
      ({ lemma, attributes }) => lemma === 'be' && attributes.some(({ head }) => nouns.some((at) => at.head === head)),
    );
  return clause ? holding(scene, clause.subjects, clause) : found;
}

/** "the parent company of British Airways, IAG, ...", where the tree sets the name beside the other. */
function besideOther(scene: Scene, noun: Token): Holding {
  if (noun.tag !== 'NN' || !noun.children('det').some(({ lower }) => lower === 'the')) return holding(scene, []);
  const others = new NounPhrase(noun).objectsOf('of', 'for', 'to').map(({ head }) => head);
  const names = others.flatMap((head) => head.children('appos').filter(({ pos }) => pos === 'PROPN'));
  return holding(
    scene,
    names.map((head) => new NounPhrase(head)),
  );
}

/** "A and B, researchers at Google, were fired" */
const byCommas = (scene: Scene, noun: Token): Holding => ofMentions(namesBeside(scene, noun));

const ofMentions = (names: readonly ActorMention[]): Holding => ({
  actors: names.map(({ actor }) => actor),
  tokens: flatMap(names, ({ document, from, to }) => document.span(from, to).tokens),
  clause: undefined,
});
