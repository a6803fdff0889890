import type { Token } from '@wiregraph/syntax/document';
import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import { claimRule, type Draft } from '../claim/claim-rule.js';
import type { Actor } from '../entity/cast.js';
import { actingIn, agreedStanding, announcer } from '../lawsuit/agreement.js';
import { type Authority, authoritiesOf, clauseOver, namedAfter } from '../lawsuit/authority.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { benchesOf } from '../lawsuit/bench.js';
import { moneyAfter, moneyAt, type MoneySpan } from '../money/money-finder.js';
import { behind as anywhereBehind } from '../lawsuit/suit-fact.js';
import type { Sentence } from '../story/story.js';
import words from '../lawsuit/penalty-words.json' with { type: 'json' };

const FINING = new Set(words.fining);
const FINES = new Set(words.fines);
const PAYING = new Set(words.paying);
const IMPOSING = new Set(words.imposing);
const HITTING = new Set(words.hitting);
const SETTLING = new Set(words.settling);
const ORDERING = new Set(['order', 'require', 'direct', 'sentence', 'tell']);

export const fined = claimRule({
  predicate: 'FINED',
  examples: [
    {
      says: 'The European Union fined Google 2.42 billion euros on Tuesday.',
      claims: [['European Union', 'FINED', 'Google', { amount: { value: 2_420_000_000, currency: 'EUR' } }]],
    },
    {
      says: 'Facebook was fined $5 million by the Federal Trade Commission.',
      claims: [['Federal Trade Commission', 'FINED', 'Facebook', { amount: { value: 5_000_000, currency: 'USD' } }]],
    },
    {
      says: 'The Federal Trade Commission imposed a $5 billion fine on Facebook.',
      claims: [
        ['Federal Trade Commission', 'FINED', 'Facebook', { amount: { value: 5_000_000_000, currency: 'USD' } }],
      ],
    },
    {
      says: 'Facebook agreed to pay a $1.2 bln fine to the Federal Trade Commission.',
      claims: [['Federal Trade Commission', 'FINED', 'Facebook', { stance: 'stated' }]],
    },
    {
      says: 'Intel was hit with a 1.06 billion euro fine by the European Commission.',
      claims: [['European Commission', 'FINED', 'Intel']],
    },
    {
      says: 'The Dutch data protection authority has fined TikTok 750,000 euros.',
      claims: [
        [
          'Dutch data protection authority',
          'FINED',
          'TikTok',
          { amount: { value: 750_000, currency: 'EUR' }, inferred: false },
        ],
      ],
    },
    {
      says: "Germany's financial watchdog BaFin fined Deutsche Bank 23 million euros.",
      claims: [['BaFin', 'FINED', 'Deutsche Bank', { amount: { value: 23_000_000, currency: 'EUR' } }]],
    },
    {
      says: 'Intel lost its appeal against a 1.06 billion euro fine by the European Commission.',
      claims: [['European Commission', 'FINED', 'Intel', { amount: { value: 1_060_000_000, currency: 'EUR' } }]],
    },
    {
      says: 'The fine of 1.2 billion euros on Facebook was imposed by the Data Protection Commission.',
      claims: [['Data Protection Commission', 'FINED', 'Facebook']],
    },
    { says: 'Facebook is trying to avoid a fine by the European Commission.', claims: [] },
    { says: 'Facebook could be fined $5 million by the Federal Trade Commission.', claims: [] },
    { says: 'Facebook may face a fine of $5 million from the Federal Trade Commission.', claims: [] },
    { says: 'The Federal Trade Commission did not fine Facebook.', claims: [] },
    { says: 'The judge asked the Federal Trade Commission whether to fine Facebook $5 million.', claims: [] },
  ],
  match: (scene) =>
    scene.story.sentences.flatMap((sentence) => [...byVerb(scene, sentence), ...byNoun(scene, sentence)]),
});

const byVerb = (scene: CourtScene, sentence: Sentence): readonly Draft[] =>
  sentence.clauses
    .filter(({ lemma, verb }) => FINING.has(lemma) && verb.pos === 'VERB')
    .flatMap((clause) => {
      const after = clause.voice === 'active' ? namedAfter(scene, sentence, clause.verb) : undefined;
      const objects = scene.all(clause.objects);
      return draftsOf(scene, {
        by: [...benchesOf(scene, clause.subjects), ...actingIn(scene, clause)],
        targets: objects.length > 0 ? objects : after ? [after] : [],
        money: moneyAfter(clause.verb, sentence),
        clause,
        tokens: [clause.verb],
      });
    });

/** "imposed a fine on X", "X was hit with a fine by Y", "X agreed to pay a fine to Y", "Y's fine against X" */
const byNoun = (scene: CourtScene, sentence: Sentence): readonly Draft[] =>
  sentence.span.tokens.filter(isFine).flatMap((noun) => {
    const clause = clauseOver(sentence, noun);
    const roles = clause && rolesAt(scene, noun, clause);
    if (!clause || !roles) return [];
    // "will pay a $1 billion penalty, the Justice Department said"
    const by = roles.by.length > 0 || !PAYING.has(clause.lemma) ? roles.by : announcer(scene, clause);
    return draftsOf(scene, { ...roles, by, money: moneyAt(noun, sentence), clause, tokens: [clause.verb, noun] });
  });

/** "a record fine to settle ..." is taken for an adjective. */
const isFine = ({ lower, pos, tag }: Token) => FINES.has(lower) && pos !== 'VERB' && tag !== 'RB';

function rolesAt(scene: CourtScene, noun: Token, clause: Clause): Roles | undefined {
  const phrase = new NounPhrase(noun);
  const behind = (...prepositions: string[]) =>
    [...phrase.obliques(...prepositions), ...clause.obliquesNear(...prepositions)].flatMap(({ objects }) => objects);
  const authorities = (nouns: readonly NounPhrase[]) => [...benchesOf(scene, nouns), ...authoritiesOf(scene, nouns)];
  if (PAYING.has(clause.lemma))
    return {
      by: authorities([...behind('by', 'from', 'to'), ...orderedBy(clause), ...chargesOf(clause)]),
      targets: scene.all(clause.subjects),
    };
  if (HITTING.has(clause.lemma) && clause.obliquesNear('with').some(({ objects }) => objects.length > 0))
    return {
      by: authorities([...clause.subjects, ...phrase.obliques('by', 'from').flatMap(({ objects }) => objects)]),
      targets: scene.all(clause.objects),
    };
  if (IMPOSING.has(clause.lemma) && (clause.voice === 'active' || clause.subjects.length > 0))
    return {
      by: authorities(clause.subjects),
      targets: scene.all([...behind('on', 'against', 'to'), ...anywhereBehind(noun, 'on'), ...clause.indirectObjects]),
    };
  return ownedFine(scene, noun, clause);
}

/** "the SEC's fine against Facebook", "Intel lost its appeal against a fine by the European Commission" */
function ownedFine(scene: CourtScene, noun: Token, clause: Clause): Roles | undefined {
  const phrase = new NounPhrase(noun);
  const given = phrase.obliques('by', 'from', 'of').flatMap(({ objects }) => objects);
  const by = authoritiesOf(scene, [...phrase.possessors, ...given]);
  const against = scene.all(phrase.obliques('against', 'on').flatMap(({ objects }) => objects));
  const words = [...noun.ancestors, ...clause.objects.map(({ head }) => head)];
  const isFought = FIGHTING.has(clause.lemma) || words.some(({ lower }) => FIGHTING.has(lower));
  const targets = against.length > 0 || !isFought ? against : scene.all(clause.subjects);
  const isFact = clause.form.modal === undefined && !phrase.isNegated && !OPEN.has(clause.lemma);
  return isFact ? { by, targets } : undefined;
}

const FIGHTING = new Set(['appeal', 'challenge', 'contest', 'overturn', 'annul']);
const OPEN = new Set([
  'consider',
  'propose',
  'seek',
  'weigh',
  'recommend',
  'face',
  'avoid',
  'escape',
  'risk',
  'demand',
]);

interface Roles {
  readonly by: readonly Authority[];
  readonly targets: readonly Actor[];
}

/** "paid a fine to settle charges of the Federal Trade Commission" */
const chargesOf = (clause: Clause): readonly NounPhrase[] =>
  clause
    .adverbials()
    .filter(({ lemma }) => SETTLING.has(lemma))
    .flatMap(({ objects }) => objects)
    .flatMap((dispute) => [
      ...dispute.possessors,
      ...dispute.compounds,
      ...dispute.obliques('of', 'by', 'from', 'with').flatMap(({ objects }) => objects),
    ]);

/** "was ordered by a court to pay", "a court ordered X to pay" */
const orderedBy = ({ parent, relation }: Clause) =>
  relation === 'complement' && parent && ORDERING.has(parent.lemma)
    ? [...parent.subjects, ...parent.obliquesNear('by').flatMap(({ objects }) => objects)]
    : [];

interface Fine {
  readonly by: readonly Authority[];
  readonly targets: readonly Actor[];
  readonly money: MoneySpan | undefined;
  readonly clause: Clause;
  readonly tokens: readonly Token[];
}

const draftsOf = (scene: CourtScene, { by, targets, money, clause, tokens }: Fine): readonly Draft[] =>
  by.slice(0, 1).flatMap(({ actor: subject, inferred }) =>
    targets
      .filter((object) => object !== subject)
      .flatMap((object) => {
        const standing = agreedStanding(scene, clause, [subject, object]);
        return standing
          ? [
              {
                subject,
                object,
                inferred,
                standing,
                ...(money ? { qualifiers: { amount: money.money } } : {}),
                on: scene.dateOf(clause),
                evidence: [
                  scene.cover(
                    ...tokens,
                    ...clause.objects.flatMap(({ head }) => scene.tokensAt(head)),
                    ...(money?.tokens ?? []),
                  ),
                ],
              },
            ]
          : [];
      }),
  );
