import type { Token } from '@wiregraph/syntax/document';
import type { Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import words from './wrong-words.json' with { type: 'json' };

const VERBS = new Set(words.verbs);
const PLEADING = new Set(words.pleading);
const VERBS_WITH: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(words.verbsWith).map(([verb, things]) => [verb, new Set(things)]),
);
const PLEADING_WITH: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(words.pleadingWith).map(([verb, things]) => [verb, new Set(things)]),
);
const DUTIES = new Set(words.duties);
const DUTIES_WITH: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(words.dutiesWith).map(([verb, things]) => [verb, new Set(things)]),
);
const STATES = new Set(words.states);
const PAIRS = new Set(words.pairs);
const ADVERBS = new Set(words.adverbs);
const NOUNS = new Set(words.nouns);
const NOUNS_OF = new Set(words.nounsOf);
const ADJECTIVES = new Set(words.adjectives);
const MEETING = new Set(words.meeting);
const PHRASAL = new Set(words.phrasal);
/** "tried to steal", "used software to deceive": the wrong stands in what it was for. */
const MOST_DEPTH = 3;

/** Whether a clause says of its subject that it did wrong, whoever says so. */
export function isWrong(clause: Clause, depth = 0): boolean {
  if (clause.isNegated && depth === 0) return false;
  const [verb = ''] = clause.lemma.split(' ');
  if (VERBS.has(verb) || PHRASAL.has(clause.lemma) || hasThing(clause) || isWrongful(clause)) return true;
  const things = [...clause.objects, ...clause.objectsOf('in', 'on', 'with'), ...meansOf(clause)];
  if (!MEETING.has(verb) && things.some(isOfWrong)) return clause.voice === 'active';
  const purposes = clause.children.filter(
    ({ form, relation, attachedTo }) => form.isInfinitive && (relation !== 'content' || DESIGNS.has(attachedTo.lower)),
  );
  // "told him to inflate the books", not "told him" of what others did
  const isOpen = !MEETING.has(verb) || (ORDERING.has(verb) && clause.objects.length > 0);
  return depth < MOST_DEPTH && isOpen && purposes.some((inner) => isWrong(inner, depth + 1));
}

/** "engaged in a campaign to suppress rivals" */
const DESIGNS = new Set(words.designs);

/** "held on to its monopoly by unlawful means" */
const meansOf = (clause: Clause): readonly NounPhrase[] =>
  clause.objectsOf('by', 'through').filter(({ head }) => MEANS.has(head.lemma.toLowerCase()));

const MEANS = new Set(['means', 'tactic', 'practice', 'method', 'conduct', 'scheme', 'deal', 'agreement', 'contract']);

/** Whether it does in the mouth of who sues or prosecutes: "failed to report payments". */
export const isPleadedWrong = (clause: Clause): boolean =>
  clause.form.isNegated
    ? isDutyMissed(clause)
    : isWrong(clause) ||
      PLEADING.has(clause.lemma.split(' ')[0] ?? '') ||
      isWithThing(clause, PLEADING_WITH) ||
      isWithoutLeave(clause) ||
      isTooMuch(clause) ||
      isForWrong(clause);

/** "ordered him to delete photographs": what it was for. */
const isForWrong = (clause: Clause): boolean => {
  const isOrder = ORDERING.has(clause.lemma);
  if (MEETING.has(clause.lemma) && !isOrder) return false;
  return clause.children.some(
    (inner) =>
      inner.form.isInfinitive &&
      !inner.isNegated &&
      inner.relation !== 'content' &&
      (PLEADING.has(inner.lemma.split(' ')[0] ?? '') ||
        (isOrder && (isWrong(inner) || isWithThing(inner, PLEADING_WITH)))),
  );
};

const ORDERING = new Set(['order', 'direct', 'instruct', 'tell', 'urge', 'press', 'pressure', 'force', 'ask', 'coach']);

/** "trained it on its photos without a licence", "captured faces without asking" */
const isWithoutLeave = ({ verb }: Clause): boolean =>
  [verb, ...verb.children('dobj', 'prep').flatMap((token) => [token, ...token.children('pobj')])]
    .flatMap((token) => token.children('prep'))
    .filter(({ lower }) => lower === 'without')
    .some((without) => without.children('pobj', 'pcomp').some(({ lower }) => WITHOUT.has(lower)));

/** "waited too long to disclose it", "paid women too little" */
const isTooMuch = ({ verb }: Clause): boolean =>
  verb
    .children('advmod', 'dobj', 'acomp')
    .some((token) => token.children('advmod').some(({ lower }) => lower === 'too') && !SOON.has(token.lower));

const SOON = new Set(['early', 'soon', 'well', 'late']);

/** "had not taken basic steps", "did not warn users": what it ought to have done. */
const isDutyMissed = ({ lemma, objects, form, verb }: Clause): boolean => {
  if (verb.children('advmod').some(({ lower }) => lower === 'yet')) return false;
  const things = DUTIES_WITH.get(lemma);
  return (
    form.modal === undefined &&
    (DUTIES.has(lemma.split(' ')[0] ?? '') ||
      (things !== undefined && objects.some(({ head }) => things.has(head.lemma.toLowerCase()))))
  );
};

/** "was not candid", "had been dishonest", "is a monopolist", "was in breach of the law": a wrong that somebody is said to be. */
export const isWrongState = (clause: Clause): boolean => {
  const { lemma, attributes, form } = clause;
  if (lemma !== 'be' || form.modal !== undefined) return false;
  if (form.isNegated) return attributes.some(({ head }) => GOOD.has(head.lower));
  return (
    attributes.some(({ head }) => BAD.has(head.lower) || STATES.has(head.lower)) ||
    clause.objectsOf('in').some(({ head }) => BREACHES.has(head.lower))
  );
};

/** "its earplugs were defective": in the words of a suit. */
export const isFaulty = ({ lemma, attributes, form }: Clause): boolean =>
  lemma === 'be' &&
  form.modal === undefined &&
  !form.isNegated &&
  attributes.some(({ head }) => FAULTY.has(head.lower));

const FAULTY = new Set(words.faulty);
const BREACHES = new Set(['breach', 'violation', 'contempt', 'cahoots', 'league']);

const GOOD = new Set(words.good);
const BAD = new Set(words.bad);

const WITHOUT = new Set(words.without);

/** "broke federal labour law", "fixed prices" */
const hasThing = (clause: Clause): boolean => isWithThing(clause, VERBS_WITH);

/** By the thing's word, or with the word before it: "customer funds". */
function isWithThing({ lemma, objects }: Clause, verbs: ReadonlyMap<string, ReadonlySet<string>>): boolean {
  const things = verbs.get(lemma);
  if (things === undefined) return false;
  return objects
    .flatMap((noun) => [noun.head, ...(AMOUNTS.has(noun.head.lower) ? ofWhat(noun) : [])])
    .some((head) => {
      const word = head.lemma.toLowerCase();
      return things.has(word) || things.has(`${head.previous?.lemma.toLowerCase()} ${word}`);
    });
}

const ofWhat = (noun: NounPhrase): readonly Token[] =>
  noun.obliques('of').flatMap(({ objects }) => objects.map(({ head }) => head));

/** "illegally maintained", "secretly paid" */
const isWrongful = ({ verb }: Clause): boolean => verb.children('advmod').some(({ lower }) => ADVERBS.has(lower));

/** A wrong by its noun, or false or illegal in its adjective: "paid bribes", "made false claims". */
const isOfWrong = (noun: NounPhrase): boolean =>
  [noun, ...noun.obliques('of').flatMap(({ objects }) => (AMOUNTS.has(noun.head.lower) ? objects : []))].some(
    ({ head }) => isWrongNoun(head) || isTainted(head),
  );

/** "stolen code", "false claims" */
export const isTainted = (noun: Token): boolean => noun.children('amod').some(({ lower }) => ADJECTIVES.has(lower));

const LAX = new Set(words.lax);
const CARES = new Set(words.cares);

/** "lax oversight", "its slow response" */
export const isLax = (noun: Token): boolean =>
  CARES.has(noun.lower) && noun.children('amod').some(({ lower }) => LAX.has(lower));

const AMOUNTS = new Set([
  'millions',
  'thousands',
  'hundreds',
  'dozens',
  'billions',
  'scores',
  'series',
  'number',
  'lot',
]);

/** Words that tell of a wrong behind some others: "insider trading" */
const SECOND = new Set(words.pairs.map((pair) => pair.slice(pair.lastIndexOf(' ') + 1)));

/** Lemmas of nouns that may tell of a wrong. */
export const WRONG_NOUNS: ReadonlySet<string> = new Set([...NOUNS, ...NOUNS_OF, ...SECOND]);

/** "fraud", "money laundering"; "abuse" and "breach" only of something, since one may suffer them. */
export const isWrongNoun = (noun: Token): boolean =>
  NOUNS.has(noun.lower) ||
  NOUNS.has(noun.lemma.toLowerCase()) ||
  (SECOND.has(noun.lemma.toLowerCase()) && PAIRS.has(`${noun.previous?.lower} ${noun.lemma.toLowerCase()}`)) ||
  (NOUNS_OF.has(noun.lemma.toLowerCase()) && noun.children('prep').some(({ lower }) => lower === 'of'));
