import type { Scene } from '../claim/scene.js';
import { isHighJustice, judgeMentions } from './bench.js';
import type { Ruling } from './ruling.js';
import { suitFact, type SuitFact } from './suit-fact.js';

/** A judge who is to become one, or something else, tries nothing there. */
const CAREER =
  /\b(?:nominat\w+|confirm\w*|appoint\w+|elect\w*|senate|senators?|tapped|vacancy|former|clerk\w*|stud(?:y|ied)|voters?|campaign\w*|defeated|liberals?|conservatives?)\b/i;

/** The one case of a story that tells nothing of its sides, but who tries it: "Judge Lucy Koh, who oversaw the trial". */
export function benchCases(scene: Scene, rulings: readonly Ruling[]): readonly SuitFact[] {
  const ruled = rulings.flatMap(({ bench, verb }) => {
    const sentence = bench && !bench.inferred ? scene.sentenceOf(verb) : undefined;
    return bench && sentence ? [{ bench, sentence, token: verb }] : [];
  });
  const tried = judgeMentions(scene)
    .filter(
      ({ isFormer, title }) =>
        !isFormer && !isHighJustice(scene, title) && title.some(({ text }) => /^\p{Lu}/u.test(text)),
    )
    .flatMap(({ person: bench, mention }) => {
      const token = mention.document.token(mention.from);
      const sentence = scene.sentenceOf(token);
      return sentence ? [{ bench, sentence, token }] : [];
    });
  const [first] = [...tried, ...ruled].filter(({ sentence }) => !CAREER.test(sentence.span.text));
  if (!first) return [];
  const { bench, sentence, token } = first;
  const evidence = scene.cover(...scene.tokensAt(token));
  return [
    suitFact({ sentence, inferred: true, plaintiffs: [], defendants: [], bench, evidence, token, clause: undefined }),
  ];
}
