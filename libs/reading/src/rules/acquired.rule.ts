import { type Clause, NounPhrase } from '@wiregraph/syntax/pattern';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { Actor } from '../entity/cast.js';
import { asideStanding } from '../claim/aside.js';
import { claimRule, type Draft } from '../claim/claim-rule.js';
import { isBody, pairs, type Scene } from '../claim/scene.js';
import type { MoneySpan } from '../money/money-finder.js';
import { priceOf } from '../money/price.js';

export const acquired = claimRule({
  predicate: 'ACQUIRED',
  examples: [
    { says: 'Facebook acquired Instagram in 2012.', claims: [['Facebook', 'ACQUIRED', 'Instagram', { on: '2012' }]] },
    { says: 'LinkedIn was bought by Microsoft.', claims: [['Microsoft', 'ACQUIRED', 'LinkedIn']] },
    {
      says: 'Microsoft agreed to buy Nuance Communications.',
      claims: [['Microsoft', 'ACQUIRED', 'Nuance Communications', { stance: 'expected' }]],
    },
    { says: 'Google sold Motorola to Lenovo in 2014.', claims: [['Lenovo', 'ACQUIRED', 'Motorola', { on: '2014' }]] },
    { says: "Sales rose after Microsoft's acquisition of LinkedIn.", claims: [['Microsoft', 'ACQUIRED', 'LinkedIn']] },
    {
      says: 'The acquisition of LinkedIn by Microsoft was completed.',
      claims: [['Microsoft', 'ACQUIRED', 'LinkedIn']],
    },
    { says: "Regulators will review Microsoft's acquisition of LinkedIn.", claims: [] },
    { says: "Microsoft's proposed acquisition of LinkedIn was criticised.", claims: [] },
    { says: 'Microsoft is in talks to acquire TikTok.', claims: [] },
    { says: 'Microsoft did not buy TikTok.', claims: [] },
    { says: 'Microsoft is considering selling LinkedIn to Google.', claims: [] },
    { says: 'Microsoft failed to acquire TikTok.', claims: [] },
    { says: 'Microsoft could acquire TikTok.', claims: [] },
    { says: 'Microsoft bought a stake in OpenAI.', claims: [] },
  ],
  match: (scene) => [...byVerb(scene), ...bySale(scene), ...byNoun(scene)],
});

const byVerb = (scene: Scene): readonly Draft[] =>
  scene
    .verbs('acquire|buy|purchase', 'take over', 'snap up', 'complete purchase|acquisition|takeover of')
    .flatMap(({ clause, subjects, objects }) =>
      drafts(scene, clause, {
        pairs: pairs(scene.doers(clause), scene.all(objects)),
        evidence: scene.evidence(clause, [...subjects, ...objects]),
      }),
    );

interface Bought {
  readonly pairs: readonly (readonly [Actor, Actor])[];
  readonly evidence: TextSpan;
}

const drafts = (scene: Scene, clause: Clause, { pairs: all, evidence }: Bought): readonly Draft[] =>
  all.flatMap(([subject, object]) => {
    const standing = scene.standing(clause, [subject, object]);
    const price = standing && priceAt(scene, clause);
    const qualifiers = price ? { qualifiers: { amount: price.money } } : {};
    return standing
      ? [{ subject, object, standing, ...qualifiers, on: scene.dateOf(clause), evidence: [evidence] }]
      : [];
  });

const DEALS = new Set(['deal', 'purchase', 'acquisition', 'takeover', 'transaction', 'buyout', 'merger']);

function priceAt(scene: Scene, { verb }: Clause): MoneySpan | undefined {
  const sentence = scene.sentenceOf(verb);
  return sentence && priceOf(scene.story, sentence, { verb, nouns: DEALS });
}

/** "Google sold Motorola to Lenovo" */
const bySale = (scene: Scene): readonly Draft[] =>
  scene.verbs('sell to').flatMap(({ clause, objects: buyers }) => {
    // Of a "firm" that was sold long ago the story's other firms may be meant.
    const sold = clause.objects.filter(({ head }) => scene.mentionAt(head)?.how !== 'description');
    return drafts(scene, clause, {
      pairs: pairs(scene.all(buyers).filter(isBody), scene.all(sold).filter(isBody)),
      evidence: scene.evidence(clause, [...sold, ...buyers]),
    });
  });

const PURCHASES = new Set(['acquisition', 'takeover', 'purchase', 'buyout']);
const DONE = new Set(['after', 'following', 'since', 'through', 'with']);
const COMPLETING = new Set(['complete', 'close', 'finalize', 'finalise', 'finish', 'conclude', 'consummate']);
const OPEN =
  /\b(?:proposed|planned|pending|potential|possible|attempted|failed|failing|abandoned|would-be|hostile|blocked|unsuccessful|no)\b/i;

/** "after Microsoft's acquisition of LinkedIn", "the acquisition of LinkedIn by Microsoft was completed" */
const byNoun = (scene: Scene): readonly Draft[] =>
  scene.story.sentences.flatMap(({ span, clauses }) =>
    span.tokens
      .filter(({ lower }) => PURCHASES.has(lower))
      .flatMap((noun) => {
        const phrase = new NounPhrase(noun);
        const closing = clauses.find(
          ({ lemma, objects, form }) =>
            COMPLETING.has(lemma) && form.tense !== undefined && objects.some(({ head }) => head === noun),
        );
        const isDone = DONE.has(noun.head.lower) && noun.label === 'pobj';
        if (OPEN.test(phrase.core.text) || (!closing && !isDone)) return [];
        const buyers = [...phrase.possessors, ...phrase.obliques('by').flatMap(({ objects }) => objects)];
        const bought = phrase.obliques('of').flatMap(({ objects }) => objects);
        const evidence = scene.cover(noun, ...[...buyers, ...bought].flatMap(({ head }) => scene.tokensAt(head)));
        return pairs(scene.all(buyers).filter(isBody), scene.all(bought).filter(isBody)).flatMap(
          ([subject, object]) => {
            const standing = closing ? scene.standing(closing, [subject, object]) : asideStanding(scene, noun);
            return standing ? [{ subject, object, standing, evidence: [evidence] }] : [];
          },
        );
      }),
  );
