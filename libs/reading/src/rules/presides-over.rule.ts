import { claimRule, type Draft } from '../claim/claim-rule.js';
import { isPerson } from '../claim/scene.js';
import { isHighJustice, judgeMentions } from '../lawsuit/bench.js';
import type { CourtScene } from '../lawsuit/court-scene.js';

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
    {
      says: 'Epic Games sued Apple. Lucy Koh, who presides over the case, set a trial for May.',
      claims: [['Lucy Koh', 'PRESIDES_OVER', 'Epic Games v. Apple']],
    },
    {
      says: 'Judge Lucy Koh, who oversaw the four-week trial, will weigh a sales ban.',
      claims: [['Lucy Koh', 'PRESIDES_OVER', 'Case before Lucy Koh']],
    },
    {
      says: 'New York sued Oracle. The case is before Justice Arthur Engoron in Manhattan.',
      claims: [['Arthur Engoron', 'PRESIDES_OVER', 'New York v. Oracle']],
    },
    { says: 'New York sued Oracle. At the Supreme Court, Justice Elena Kagan asked why.', claims: [] },
    {
      says: 'Epic Games sued Apple. The complaint will be heard by Lucy Koh in Oakland.',
      claims: [['Lucy Koh', 'PRESIDES_OVER', 'Epic Games v. Apple']],
    },
    { says: 'Voters elected Judge Lucy Koh, who had tried the case.', claims: [] },
    { says: 'Epic Games sued Apple. Tim Cook, who oversees the company, said so.', claims: [] },
    { says: 'Epic Games sued Apple. Former judge John Smith called the case weak.', claims: [] },
  ],
  match: (scene) => [...presiding(scene), ...called(scene)],
});

const STATED = { stance: 'stated' } as const;

/** "James Boasberg, who presides over the case", "Justice Juan Merchan, who oversaw the trial" */
const presiding = (scene: CourtScene): readonly Draft[] =>
  scene.verbs('preside|oversee|hear').flatMap(({ clause, subjects, objects }) => {
    const over = [...objects, ...clause.objectsNear('over', 'at')];
    const sentence = scene.sentenceOf(clause.verb);
    const suit = sentence && scene.cases.about(sentence);
    const isCase = over.some(({ head }) => CASES.has(head.lemma.toLowerCase()));
    const stance = scene.standing(clause, [])?.stance;
    // "The complaint will be heard by Lucy Koh"
    const isSet = stance === 'stated' || (stance === 'expected' && clause.form.modal === 'will');
    if (!suit || !isCase || !isSet) return [];
    return scene
      .all(subjects)
      .filter(isPerson)
      .map((subject) => ({
        subject,
        object: suit.actor,
        standing: STATED,
        evidence: [scene.evidence(clause, [...subjects, ...over])],
      }));
  });

const CASES = new Set(['case', 'trial', 'lawsuit', 'suit', 'litigation', 'proceeding', 'complaint', 'retrial']);

const called = (scene: CourtScene): readonly Draft[] =>
  judgeMentions(scene)
    .filter(({ isFormer, title }) => !isFormer && !isHighJustice(scene, title))
    .flatMap(({ person, mention, title }) => {
      const sentence = scene.sentenceOf(mention.document.token(mention.from));
      const suit = sentence && scene.cases.about(sentence);
      if (!suit) return [];
      const evidence = scene.cover(...title, ...mention.document.span(mention.from, mention.to).tokens);
      return [
        {
          subject: person,
          object: suit.actor,
          standing: STATED,
          evidence: [evidence],
          confidence: 0.7,
        },
      ];
    });
