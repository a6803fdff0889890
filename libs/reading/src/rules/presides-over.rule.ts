import type { Token } from '@wiregraph/syntax/document';
import { claimRule } from '../claim/claim-rule.js';
import { judgeMentions } from '../lawsuit/bench.js';

/** Those of a supreme court decide together, on appeal. */
const isHighJustice = (title: readonly Token[]) =>
  title.some(({ lower }) => lower === 'justice') && !title.some(({ lower }) => ALONE.has(lower));

/** "Mrs Justice Steyn" sits alone, at the High Court in London. */
const ALONE = new Set(['judge', 'mr', 'mrs', 'ms', 'mr.', 'mrs.', 'ms.']);

export const presidesOver = claimRule({
  predicate: 'PRESIDES_OVER',
  examples: [
    {
      says: 'Epic Games sued Apple. US District Judge Yvonne Gonzalez Rogers in Oakland will hear the case.',
      claims: [['Yvonne Gonzalez Rogers', 'PRESIDES_OVER', 'Epic Games v. Apple']],
    },
    {
      says: 'Epic Games sued Apple. A hearing before Judge Lucy Koh is set for May.',
      claims: [['Lucy Koh', 'PRESIDES_OVER', 'Epic Games v. Apple']],
    },
    {
      says: 'Epic Games sued Apple. The judge, Lucy Koh, set a trial for May.',
      claims: [['Lucy Koh', 'PRESIDES_OVER', 'Epic Games v. Apple']],
    },
    {
      says: 'Trevor Milton was convicted of fraud. U.S. District Judge Edgardo Ramos set his sentencing for March.',
      claims: [['Edgardo Ramos', 'PRESIDES_OVER', 'Criminal case against Trevor Milton']],
    },
    {
      says: 'Epic Games sued Apple at the High Court in London. Mrs Justice Steyn ruled on Friday.',
      claims: [['Steyn', 'PRESIDES_OVER', 'Epic Games v. Apple']],
    },
    { says: 'Epic Games sued Apple. Former judge John Smith called the case weak.', claims: [] },
  ],
  match: (scene) =>
    judgeMentions(scene)
      .filter(({ isFormer, title }) => !isFormer && !isHighJustice(title))
      .flatMap(({ person, mention, title }) => {
        const sentence = scene.sentenceOf(mention.document.token(mention.from));
        const suit = sentence && scene.cases.about(sentence);
        if (!suit) return [];
        const evidence = scene.cover(...title, ...mention.document.span(mention.from, mention.to).tokens);
        return [
          {
            subject: person,
            object: suit.actor,
            standing: { stance: 'stated' as const },
            evidence: [evidence],
            confidence: 0.7,
          },
        ];
      }),
});
