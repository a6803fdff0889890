import type { Token } from '@wiregraph/syntax/document';
import type { Argument, Clause } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import type { Dated } from '../time/calendar.js';
import { type Office, phraseAt } from './office-noun.js';
import type { OfficePhrase } from './office-phrase.js';
import verbs from './office-verbs.json' with { type: 'json' };
import { rolesOf } from './role-noun.js';
import { isPerson, type Scene } from './scene.js';
import type { Standing } from './standing.js';
import { placeTaken } from './taking-place.js';

/** One takes an office from another. */
export interface Succession {
  readonly successor: Actor;
  readonly predecessor: Actor;
  readonly standing: Standing;
  readonly dated: Dated | undefined;
  /** Which office, if the clause says so. */
  readonly phrase: OfficePhrase | undefined;
  readonly tokens: readonly [Token, ...Token[]];
}

const POSTS = new Set(verbs.posts);
const NAMING: ReadonlySet<string> = new Set(verbs['begins for object']);

/** "X succeeded Y as chief executive", "he was succeeded by X", "X took over her post", "his successor, X"; in the order of the text. */
export const successionsIn = (scene: Scene, known: readonly Office[]): readonly Succession[] =>
  [
    ...byVerb(scene, known),
    ...byPost(scene, known),
    ...byName(scene, known),
    ...byNoun(scene),
    ...byNaming(scene, known),
  ]
    .filter(({ successor, predecessor }) => successor !== predecessor)
    .toSorted((a, b) => scene.story.startOf(a.tokens[0]) - scene.story.startOf(b.tokens[0]));

const only = (actors: readonly Actor[]): Actor | undefined => (actors.length === 1 ? actors[0] : undefined);

const TAKES = [
  'succeed|replace',
  'take over from',
  'follow',
  'take rein|reins|helm|job|role|baton|mantle|post from',
  'inherit rein|reins|helm|job|role|post from',
];
const MAKES_WAY = [
  'make way for',
  'give way to',
  'hand over to',
  'hand rein|reins|baton to',
  'pass rein|reins|baton to',
];

function byVerb(scene: Scene, known: readonly Office[]): readonly Succession[] {
  const ways = [
    ...scene.verbs(...TAKES),
    ...scene
      .verbs(...MAKES_WAY)
      .map(({ clause, subjects, objects }) => ({ clause, subjects: objects, objects: subjects })),
  ];
  return ways.flatMap(({ clause, subjects, objects }) => {
    const [successor, predecessor] = [scene.all(subjects), scene.all(objects)].map((actors) =>
      only(actors.filter(isPerson)),
    );
    const phrase = roleIn(scene, clause);
    if (!successor && predecessor) return byAnother(scene, known, { clause, predecessor });
    if (!successor || !predecessor) return [];
    if (clause.lemma === 'follow' && !phrase && !isFollowed(clause, known, predecessor)) return [];
    const tokens = [...subjects, ...objects].flatMap(({ head }) => scene.tokensAt(head));
    return succession(scene, clause, { successor, predecessor, phrase, tokens });
  });
}

/** Who leaves an office "will be followed by X". */
const isFollowed = ({ voice }: Clause, known: readonly Office[], left: Actor): boolean =>
  voice === 'passive' && known.some(({ person, validTo, isToEnd }) => person === left && (validTo || isToEnd));

interface Replaced {
  readonly clause: Clause;
  readonly predecessor: Actor;
}

/** "Starbucks replaced X with Y", "Boeing named Y chief executive, replacing X": the company does it. */
function byAnother(scene: Scene, known: readonly Office[], { clause, predecessor }: Replaced): readonly Succession[] {
  const withWhom = clause.objectsNear('with', 'by');
  const named = only(scene.all(withWhom).filter(isPerson));
  const isAside = clause.verb.tag === 'VBG' && clause.verb.previous?.text === ',';
  const begun = known.filter(
    ({ at, isBegun }) => isBegun && at.sentence.contains(clause.verb) && at.document === clause.verb.document,
  );
  const last = isAside ? begun.findLast(({ at }) => at.index < clause.verb.index) : undefined;
  const successor = named ?? last?.person;
  if (!successor) return [];
  const tokens = withWhom.flatMap(({ head }) => scene.tokensAt(head));
  const found = succession(scene, clause, { successor, predecessor, phrase: undefined, tokens });
  return last && !named ? found.map((each) => ({ ...each, standing: last.standing, dated: last.validFrom })) : found;
}

/** "Javier Olivan took over her post" */
function byPost(scene: Scene, known: readonly Office[]): readonly Succession[] {
  return scene.verbs('take|assume|fill|inherit', 'take over', 'take on').flatMap(({ clause, subjects, objects }) => {
    const successor = only(scene.all(subjects).filter(isPerson));
    const post = objects.find(({ head }) => POSTS.has(head.lower));
    const predecessor = post && ownerOf(scene, known, { successor, noun: post });
    if (!successor || !predecessor) return [];
    const tokens = [...subjects.flatMap(({ head }) => scene.tokensAt(head)), post.head];
    return succession(scene, clause, { successor, predecessor, phrase: roleIn(scene, clause), tokens });
  });
}

interface Owned {
  readonly successor: Actor | undefined;
  readonly noun: Argument;
}

/** Whose post, or whose successor, it is; nobody is his own. */
function ownerOf(scene: Scene, known: readonly Office[], { successor, noun }: Owned): Actor | undefined {
  const to = noun.objectsOf('to', 'of');
  const owner = only(scene.all([...noun.possessors, ...to]).filter(isPerson));
  if (owner && owner !== successor) return owner;
  const isPronoun = noun.head.children('poss').some(({ tag }) => tag === 'PRP$');
  return isPronoun ? otherHolder(scene, known, { successor, token: noun.head }) : undefined;
}

/** Whom "her post" and "succeed him" mean, where that is not clear by itself: who alone is said before to hold an office. */
function otherHolder(
  scene: Scene,
  known: readonly Office[],
  { successor, token }: { successor: Actor | undefined; token: Token },
): Actor | undefined {
  const here = scene.sentenceOf(token)?.index ?? 0;
  const holders = new Set(known.map(({ person }) => person));
  for (const index of [here, here - 1, here - 2]) {
    const sentence = scene.story.sentences[index];
    const named = sentence ? scene.mentionsIn(sentence).map(({ actor }) => actor) : [];
    const others = [...new Set(named)].filter((actor) => holders.has(actor) && actor !== successor);
    if (others.length > 0) return only(others);
  }
  return undefined;
}

function succession(
  scene: Scene,
  clause: Clause,
  {
    successor,
    predecessor,
    phrase,
    tokens,
  }: Pick<Succession, 'successor' | 'predecessor' | 'phrase'> & { tokens: readonly Token[] },
): readonly Succession[] {
  // "X, installed in August to succeed Y"
  const standing = scene.standing(placeTaken(clause) ?? clause, [successor, predecessor]);
  if (!standing || standing.stance === 'denied') return [];
  return [{ successor, predecessor, phrase, standing, dated: scene.dateOf(clause), tokens: [clause.verb, ...tokens] }];
}

const roleIn = (scene: Scene, clause: Clause): OfficePhrase | undefined =>
  [
    ...clause.objectsNear('as', 'at', 'in'),
    // "makes way for X as chief executive"
    ...clause.objectsNear('for', 'to').flatMap((noun) => noun.objectsOf('as')),
    ...clause.objects,
  ].flatMap(({ head }) => phraseAt(scene, head) ?? [])[0];

/** "named Parag Agrawal to succeed him": by the words, since the tree may have the company succeed. */
const byName = (scene: Scene, known: readonly Office[]): readonly Succession[] =>
  scene.verbs('succeed|replace').flatMap(({ clause }) => {
    const { verb } = clause;
    const to = verb.previous?.lower === 'to' ? verb.previous.previous : undefined;
    const mention = to && scene.mentionAt(to);
    const object = verb.next;
    if (!mention || !object || !isPerson(mention.actor)) return [];
    const predecessor = succeeded(scene, known, { successor: mention.actor, token: object });
    if (!predecessor) return [];
    const first = mention.document.token(mention.from);
    const naming = namingBefore(first);
    const namer = naming && scene.clauseAt(naming);
    const standing = namer ? scene.standing(namer, [mention.actor]) : ({ stance: 'stated' } as const);
    if (!naming || !standing || standing.stance === 'denied') return [];
    const tokens = [
      verb,
      ...mention.document.span(mention.from, mention.to).tokens,
      ...scene.tokensAt(object),
    ] as const;
    const dated = namer && scene.dateOf(namer);
    return [{ successor: mention.actor, predecessor, standing, dated, phrase: roleIn(scene, clause), tokens }];
  });

function succeeded(scene: Scene, known: readonly Office[], who: { successor: Actor; token: Token }): Actor | undefined {
  const named = scene.at(who.token);
  if (isPerson(named) && named !== who.successor) return named;
  return ['him', 'her'].includes(who.token.lower) ? otherHolder(scene, known, who) : undefined;
}

const MOST_BEFORE = 8;

function namingBefore(first: Token): Token | undefined {
  for (
    let at = first.previous, step = 0;
    at && step < MOST_BEFORE && at.sentence.contains(first);
    at = at.previous, step++
  )
    if (at.pos === 'VERB') return NAMING.has(at.lemma) || at.lemma === 'want' ? at : undefined;
  return undefined;
}

/** "his successor, David Calhoun", "her predecessor Mike Recupero" */
const byNoun = (scene: Scene): readonly Succession[] =>
  rolesOf(scene, { nouns: new Set(['successor', 'predecessor']), prepositions: ['to', 'of'] }).flatMap(
    ({ noun, holder, of, standing }) => {
      if (!isPerson(holder) || !isPerson(of)) return [];
      const isSuccessor = noun.lower === 'successor';
      const [successor, predecessor] = isSuccessor ? [holder, of] : [of, holder];
      return [{ successor, predecessor, standing, dated: undefined, phrase: undefined, tokens: [noun] }];
    },
  );

/** "as his successor", "in her place" */
const SUCCEEDING = new Set(['successor', 'replacement', 'place', 'stead']);

/** "Matthias Mueller is expected to be named as his successor" */
const byNaming = (scene: Scene, known: readonly Office[]): readonly Succession[] =>
  scene.verbs(...verbs['begins for object']).flatMap(({ clause, objects }) => {
    const nouns = [...clause.attributes, ...clause.objectsNear('as'), ...clause.objectsNear('in')];
    const role = nouns.find(({ head }) => SUCCEEDING.has(head.lower));
    const successor = only(scene.all(objects).filter(isPerson));
    const predecessor = role && ownerOf(scene, known, { successor, noun: role });
    if (!role || !predecessor || !successor) return [];
    const tokens = [role.head, ...objects.flatMap(({ head }) => scene.tokensAt(head))];
    return succession(scene, clause, { successor, predecessor, phrase: undefined, tokens });
  });
