import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Qualifiers } from '@wiregraph/newsroom/analysis';
import type { Scene } from '../claim/scene.js';
import type { Sentence } from '../story/story.js';
import type { Ruling } from './ruling.js';
import words from './suit-words.json' with { type: 'json' };

/** What was ruled on, in the words of the desk, and how far the ruling goes. */
export type Matter = Pick<Qualifiers, 'matter' | 'scope'>;

const REQUEST = new Set(words.request.filter((word) => word !== 'appeal' && word !== 'injunction'));
/** How many sentences on a text may say what the request was for. */
const REACH = 2;

const PHRASES: readonly (readonly [RegExp, Matter])[] = [
  [/\bpreliminary injunctions?\b/i, { matter: 'preliminary injunction', scope: 'preliminary' }],
  [/\btemporary restraining order\b/i, { matter: 'temporary restraining order', scope: 'preliminary' }],
  [/\bpermanent injunction\b/i, { matter: 'permanent injunction', scope: 'merits' }],
  [/\bsummary judge?ment\b/i, { matter: 'summary judgment', scope: 'merits' }],
  [
    /\b(?:class action status|class certification|certif\w+ (?:a|the) class)\b/i,
    { matter: 'class certification', scope: 'procedural' },
  ],
  [
    /\b(?:motion|bid|request|effort|attempt)s? to (?:dismiss|throw out|toss)\b/i,
    { matter: 'motion to dismiss', scope: 'procedural' },
  ],
  [/\bnew trial\b/i, { matter: 'motion for a new trial', scope: 'procedural' }],
  [/\bstay\b/i, { matter: 'stay', scope: 'procedural' }],
  [/\binjunction\b/i, { matter: 'injunction' }],
];

/** Undefined where the text does not say. */
export function matterOf(scene: Scene, ruling: Ruling): Matter | undefined {
  const sentence = scene.sentenceOf(ruling.verb);
  const noun = ruling.matter?.lemma.toLowerCase() ?? '';
  if (!sentence) return undefined;
  if (ruling.outcome === 'denied' && SUITS.has(noun)) return { matter: 'motion to dismiss', scope: 'procedural' };
  if (ruling.outcome === 'dismissed' || SUITS.has(noun)) return dismissal(sentence, noun);
  const here = phraseIn(sentence);
  if (here || !(REQUEST.has(noun) || ruling.matter?.pos === 'VERB')) return here ?? named(ruling, noun);
  const next = scene.story.sentences.slice(sentence.index + 1, sentence.index + 1 + REACH);
  return next.map(phraseIn).find((found) => found?.scope === 'preliminary') ?? named(ruling, noun);
}

/** "request for a fast trial" */
function named({ matter }: Ruling, noun: string): Matter {
  const [wanted] = matter ? new NounPhrase(matter).objectsOf('for') : [];
  return { matter: wanted ? `${noun} for ${wanted.core.text.toLowerCase()}` : noun };
}

const SUITS = new Set(['lawsuit', 'suit', 'complaint', 'case', 'claim', 'count', 'action', 'litigation']);
const PROCEDURAL = /without prejudice|jurisdiction|\bstanding\b|voluntar|on procedural grounds/i;

const dismissal = ({ span }: Sentence, noun: string): Matter => ({
  matter: SUITS.has(noun) || noun === '' ? 'lawsuit' : noun,
  ...(PROCEDURAL.test(span.text) ? { scope: 'procedural' as const } : {}),
});

const phraseIn = ({ span }: Sentence): Matter | undefined => matterIn(span.text);

/** What is asked of a court by some words of a text. */
export const matterIn = (text: string): Matter | undefined => PHRASES.find(([pattern]) => pattern.test(text))?.[1];
