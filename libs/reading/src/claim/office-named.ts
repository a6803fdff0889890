import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { flatMap } from '@wiregraph/kernel/flat-map';
import { phraseAt } from './office-noun.js';
import type { OfficePhrase } from './office-phrase.js';
import verbs from './office-verbs.json' with { type: 'json' };
import times from './office-times.json' with { type: 'json' };
import { isPerson, type Scene } from './scene.js';

/** What is taken over or left, besides the office itself: "the role of chief executive". */
const POSTS = new Set(verbs.posts);

/** Offices after "is", "named", "as", "to", and those whose post is taken. */
export function phrasesIn(scene: Scene, clause: Clause): readonly OfficePhrase[] {
  const as = clause.objectsNear('as', 'to');
  const from = clause.objectsOf('from', ...(OF_POST.has(clause.lemma) ? ['of'] : []));
  const posts = [...as, ...clause.objects, ...from].filter(({ head }) => POSTS.has(head.lower));
  const ofPosts = flatMap(posts, (post) => [...post.objectsOf('of', 'as'), ...post.compounds]);
  // "was until recently chief executive of Ford"
  const said = clause.lemma === 'be' ? [...clause.surfaceSubjects, ...clause.objectsNear('until')] : [];
  const nouns = [...withAsides(clause.attributes), ...as, ...clause.objects, ...ofPosts, ...from, ...said];
  const phrases = flatMap(nouns, ({ head }) => phraseAt(scene, head) ?? []);
  const own = [...phrases, ...headedIn(scene, clause), ...madeIn(scene, clause), ...behindAside(scene, clause)];
  return [...new Set([...own, ...flatMap(own, (phrase) => joinedTo(scene, phrase))])];
}

/** "stripped of her role", "pushed out of the top job" */
const OF_POST = new Set(['strip', 'relieve', 'deprive', 'push out', 'force out', 'ease out', 'kick out', 'vote out']);

/** "chief executive of Atari from 1983 to 1984 and chairman of Ford", which a tree may join with anything. */
function joinedTo(scene: Scene, { last, where }: OfficePhrase): readonly OfficePhrase[] {
  const and = where === 'told' || where === 'open' ? pastTime(last.next, last) : undefined;
  const next = and?.lower === 'and' ? pastTime(and.next, last) : undefined;
  const phrase = next && (phraseAt(scene, next) ?? (next.next && phraseAt(scene, next.next)));
  if (phrase?.where !== where || phrase.start !== next) return [];
  // "finance chief in 2010 and chief executive in 2015", each with its year
  const isWhole = where === 'told' || (and !== last.next && isTimeAfter(phrase));
  return isWhole && !isHolderAfter(scene, phrase) ? [phrase] : [];
}

const isTimeAfter = ({ last }: OfficePhrase): boolean =>
  last.next !== undefined && pastTime(last.next, last) !== last.next;

const isHolderAfter = (scene: Scene, { last }: OfficePhrase): boolean =>
  last.next !== undefined && isPerson(scene.at(last.next));

/** "made X the chief executive of Shell", where the tree sets the office beside X, though no comma parts them. */
const madeIn = (scene: Scene, { lemma, objects }: Clause): readonly OfficePhrase[] =>
  lemma !== 'make' && lemma !== 'name'
    ? []
    : flatMap(objects, ({ head }) =>
        flatMap(head.children('appos'), (beside) => {
          const phrase = phraseAt(scene, beside);
          return phrase && phrase.start.previous === head ? [phrase] : [];
        }),
      );

const NAMING = new Set(['name', 'appoint', 'elect', 'crown', 'anoint', 'reappoint']);
const MOST_WORDS_ASIDE = 14;

/** "named X, a former Toyota executive, chief executive": a bare office behind what is told of X between commas. */
function behindAside(scene: Scene, { lemma, voice, objects, attributes }: Clause): readonly OfficePhrase[] {
  if (!NAMING.has(lemma) || voice !== 'active') return [];
  return flatMap([...objects, ...attributes], ({ head }) => {
    const named = scene.mentionAt(head);
    const comma = named && isPerson(named.actor) && named.to < named.document.length && named.document.token(named.to);
    if (!comma || comma.text !== ',') return [];
    const end = endOfAside(comma);
    const phrase = end?.next && phraseAt(scene, end.next);
    return phrase?.where === 'open' && phrase.start === end?.next ? [phrase] : [];
  });
}

/** The comma that ends what another begins. */
function endOfAside(comma: Token): Token | undefined {
  let at = comma.next;
  for (let step = 0; at && step < MOST_WORDS_ASIDE && comma.sentence.contains(at); step++, at = at.next) {
    if (at.text === ',') return at;
    if (at.pos === 'VERB' && at.tag !== 'VBN' && at.tag !== 'VBG') return undefined;
  }
  return undefined;
}

const MOST_WORDS_OF_TIME = 7;
const OF_TIME: ReadonlySet<string> = new Set(times.words);

function pastTime(first: Token | undefined, { sentence }: Token): Token | undefined {
  let at = first;
  for (let step = 0; at && step < MOST_WORDS_OF_TIME && isOfTime(at); step++) at = at.next;
  return at && sentence.contains(at) ? at : undefined;
}

const isOfTime = ({ lower, pos, entity }: Token): boolean =>
  lower !== 'the' && lower !== 'a' && (OF_TIME.has(lower) || pos === 'NUM' || entity?.type === 'DATE');

/** "is a businessman, chief executive of Shell" */
const withAsides = (nouns: Clause['attributes']): Clause['attributes'] =>
  flatMap(nouns, (noun) => [noun, ...noun.appositions]);

/** "spent a decade at the head of Shell", "is at the helm", "will stay in the top job" */
const headedIn = (scene: Scene, clause: Clause): readonly OfficePhrase[] =>
  flatMap(clause.obliquesNear('at', 'in', 'into', 'for'), ({ objects, token }) =>
    flatMap(objects, ({ head }) => {
      const phrase = phraseAt(scene, head);
      const isLead = phrase && (phrase.isPost || (head.lower === 'head' && token.lower === 'at'));
      return isLead ? [phrase] : [];
    }),
  );

/** Words for a post alone: "got the top job", "took the helm". */
export const postsIn = (scene: Scene, clause: Clause): readonly OfficePhrase[] => [
  ...new Set([
    ...flatMap([...clause.objects, ...clause.objectsNear('to')], ({ head }) => postAt(scene, head)),
    ...headedIn(scene, clause),
  ]),
];

/** "the top job", "the chief executive role", "the role of chief executive" */
export function postAt(scene: Scene, head: Token): readonly OfficePhrase[] {
  const own = phraseAt(scene, head) ?? (head.previous && phraseAt(scene, head.previous));
  if (own?.isPost) return [own];
  // "the CEO's job at Enron"
  const [owner] = POSTS.has(head.lower) ? head.children('poss') : [];
  const owned = owner && phraseAt(scene, owner);
  if (owned) return [owned];
  const of = POSTS.has(head.lower) || POSTS.has(head.lemma) ? new NounPhrase(head).objectsOf('of', 'as') : [];
  return flatMap(of, (office) => phraseAt(scene, office.head) ?? []);
}
