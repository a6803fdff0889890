import type { Token } from '@wiregraph/syntax/document';
import type { Clause } from '@wiregraph/syntax/pattern';
import { claimRule, type Draft } from '../claim/claim-rule.js';
import { wordsIn } from '../claim/words-in.js';
import type { Actor } from '../entity/cast.js';
import { actingIn, agreedStanding, announcer, decidersOf } from '../lawsuit/agreement.js';
import { type Authority, clauseOver, namedAfter } from '../lawsuit/authority.js';
import type { CourtScene } from '../lawsuit/court-scene.js';
import { benchesOf } from '../lawsuit/bench.js';
import { agencyNear, finedBeside, finedEach, finesOrdered } from '../lawsuit/fine-order.js';
import { fineRoles } from '../lawsuit/fine-roles.js';
import { moneyAfter, moneyAt, type MoneySpan } from '../money/money-finder.js';
import type { Sentence } from '../story/story.js';
import words from '../lawsuit/penalty-words.json' with { type: 'json' };
import { finesOtherwise } from './courts-otherwise.js';

const FINING = new Set(words.fining);
const FINES = new Set(words.fines);
const PAYING = new Set(words.paying);
const IMPOSING = new Set(words.imposing);

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
    {
      says: 'Facebook was ordered to pay 1.2 billion euros by the Data Protection Commission.',
      claims: [['Data Protection Commission', 'FINED', 'Facebook']],
    },
    {
      says: 'The European Commission fined Apple 500 million euros and Facebook 200 million euros.',
      claims: [
        ['European Commission', 'FINED', 'Apple', { amount: { value: 500_000_000, currency: 'EUR' } }],
        ['European Commission', 'FINED', 'Facebook', { amount: { value: 200_000_000, currency: 'EUR' } }],
      ],
    },
    {
      says: 'The $1.4 billion penalty that the SEC imposed on Binance was the largest in its history.',
      claims: [['Securities and Exchange Commission', 'FINED', 'Binance']],
    },
    {
      says: 'The CNIL hit the Irish arm of Google with a 60 million euro penalty.',
      claims: [['CNIL', 'FINED', 'Google', { amount: { value: 60000000, currency: 'EUR' } }]],
    },
    {
      says: "The Federal Trade Commission's $5 billion fine of Facebook was a record.",
      claims: [['Federal Trade Commission', 'FINED', 'Facebook', { amount: { value: 5000000000, currency: 'USD' } }]],
    },
    {
      says: 'Facebook agreed to a $5 billion penalty from the Federal Trade Commission.',
      claims: [['Federal Trade Commission', 'FINED', 'Facebook', { amount: { value: 5000000000, currency: 'USD' } }]],
    },
    {
      says: 'Google lost an appeal against a fine imposed by the European Commission.',
      claims: [['European Commission', 'FINED', 'Google']],
    },
    {
      says: 'Google lost its fight against a fine levied by the European Commission.',
      claims: [['European Commission', 'FINED', 'Google']],
    },
    {
      says: 'Facebook was fined 1.2 billion euros on Monday. The Data Protection Commission said it had broken the law.',
      claims: [['Data Protection Commission', 'FINED', 'Facebook', { inferred: true }]],
    },
    {
      says: 'Facebook was fined 1.2 billion euros by the Irish regulator, the Data Protection Commission, in 2023.',
      claims: [['Data Protection Commission', 'FINED', 'Facebook']],
    },
    {
      says: 'Facebook must pay 1.2 billion euros, the Data Protection Commission ruled on Monday.',
      claims: [['Data Protection Commission', 'FINED', 'Facebook']],
    },
    {
      says: 'Facebook, fined 72 million pounds by the Financial Conduct Authority in 2015, declined to comment.',
      claims: [['Financial Conduct Authority', 'FINED', 'Facebook']],
    },
    {
      says: 'The Data Protection Commission told Facebook to pay 345 million euros for breaking the law.',
      claims: [['Data Protection Commission', 'FINED', 'Facebook']],
    },
    {
      says: 'Facebook will pay the Federal Trade Commission a $5 million penalty.',
      claims: [['Federal Trade Commission', 'FINED', 'Facebook']],
    },
    {
      says: 'The Financial Conduct Authority announced a 72 million pound fine for Facebook.',
      claims: [['Financial Conduct Authority', 'FINED', 'Facebook']],
    },
    {
      says: 'Facebook was landed with a $5 million fine by the Federal Trade Commission.',
      claims: [['Federal Trade Commission', 'FINED', 'Facebook']],
    },
    {
      says: "Dubai's financial regulator fined Arif Khan $135 million. The Dubai Financial Services Authority said so.",
      claims: [['Dubai Financial Services Authority', 'FINED', 'Arif Khan', { inferred: true }]],
    },
    {
      says: 'The British data watchdog fined Facebook $5 million. The Federal Trade Commission had no comment.',
      claims: [['British data watchdog', 'FINED', 'Facebook']],
    },
    { says: 'Facebook could be fined $5 million by the Federal Trade Commission.', claims: [] },
    { says: 'Facebook may face a fine of $5 million from the Federal Trade Commission.', claims: [] },
    { says: 'The Federal Trade Commission did not fine Facebook.', claims: [] },
    { says: 'The judge asked the Federal Trade Commission whether to fine Facebook $5 million.', claims: [] },
    ...finesOtherwise,
  ],
  match: (scene) =>
    scene.story.sentences
      .flatMap((sentence) => [...byVerb(scene, sentence), ...byNoun(scene, sentence)])
      .concat(byOrder(scene)),
});

const byVerb = (scene: CourtScene, sentence: Sentence): readonly Draft[] =>
  sentence.clauses
    .filter(({ lemma, verb }) => FINING.has(lemma) && verb.pos === 'VERB')
    .flatMap((clause) => {
      const beside = finedBeside(scene, clause);
      if (beside)
        return draftsOf(scene, { ...beside, clause, tokens: [clause.verb], money: moneyAfter(clause.verb, sentence) });
      const after = clause.voice === 'active' ? namedAfter(scene, sentence, clause.verb) : undefined;
      const objects = scene.all([...clause.objects, ...clause.indirectObjects]);
      const named = [...benchesOf(scene, clause.subjects), ...actingIn(scene, clause)];
      // "was fined 1.2 billion euros", and the sentence beside it tells by whom
      const isOpen = clause.voice === 'passive' && clause.subjects.length === 0 && named.length === 0;
      const by = isOpen ? agencyNear(scene, sentence) : named;
      const told = { by, clause, tokens: [clause.verb] };
      const each = clause.voice === 'active' ? finedEach(scene, sentence, clause.verb) : [];
      if (each.length > 1)
        return each.flatMap(({ target, money }) => draftsOf(scene, { ...told, targets: [target], money }));
      return draftsOf(scene, {
        ...told,
        targets: objects.length > 0 ? objects : after ? [after] : [],
        money: moneyAfter(clause.verb, sentence),
      });
    });

/** "imposed a fine on X", "X was hit with a fine by Y", "X agreed to pay a fine to Y", "Y's fine against X" */
const byNoun = (scene: CourtScene, sentence: Sentence): readonly Draft[] =>
  finesIn(scene, sentence).flatMap((noun) => {
    const above = clauseOver(sentence, noun);
    // "the fine that the SEC imposed on Binance"
    const own = noun.children('relcl', 'acl').flatMap((verb) => scene.clauseAt(verb) ?? []);
    return [...own.filter(({ lemma }) => IMPOSING.has(lemma) || PAYING.has(lemma)), ...(above ? [above] : [])].flatMap(
      (clause) => {
        const roles = fineRoles(scene, noun, clause);
        if (!roles) return [];
        // "will pay a $1 billion penalty, the Justice Department said"
        const isOpen = roles.by.length === 0 && PAYING.has(clause.lemma);
        const by = isOpen ? [...decidersOf(scene, clause), ...announcer(scene, clause)] : roles.by;
        return draftsOf(scene, { ...roles, by, money: moneyAt(noun, sentence), clause, tokens: [clause.verb, noun] });
      },
    );
  });

/** "a record fine to settle ..." is taken for an adjective. */
const finesIn = (scene: CourtScene, sentence: Sentence) =>
  wordsIn(scene, sentence, FINES).filter(({ pos, tag }) => pos !== 'VERB' && tag !== 'RB');

interface Fine {
  readonly by: readonly Authority[];
  readonly targets: readonly Actor[];
  readonly money: MoneySpan | undefined;
  readonly clause: Clause;
  readonly tokens: readonly Token[];
}

const draftsOf = (scene: CourtScene, { by, targets, money, clause, tokens }: Fine): readonly Draft[] =>
  namedOf(by).flatMap(({ actor: subject, inferred }) =>
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

/** Several agencies may fine together; of a state and its regulator the first word is meant. */
const namedOf = (by: readonly Authority[]): readonly Authority[] => {
  const agencies = by.filter(({ actor, inferred }) => !inferred && actor.kinds.includes('Agency'));
  return agencies.length > 1 && agencies.length === by.length ? agencies : by.slice(0, 1);
};

/** "ordered Drax to pay 25 million pounds", "was ordered to pay 1.2 billion euros by the Data Protection Commission" */
const byOrder = (scene: CourtScene): readonly Draft[] =>
  finesOrdered(scene).flatMap(({ by, targets, clause, money }) =>
    draftsOf(scene, { by, targets, clause, money, tokens: [clause.verb] }),
  );
