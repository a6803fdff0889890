import type { Token } from '@wiregraph/syntax/document';
import type { Scene } from '../claim/scene.js';
import type { Actor, ActorMention } from '../entity/cast.js';
import { isCompanyName, knownByName } from '../entity/gazetteer.js';
import cues from '../entity/kind-cues.json' with { type: 'json' };
import { hasLegalForm, kindByWords } from '../entity/name-text.js';
import words from './ownership-words.json' with { type: 'json' };

const OFFICES = new Set(cues.offices);
const ACTING = new Set([...cues.saying, ...cues.bodyDoes, 'acquire', 'buy']);
const OTHER_BODY = /\b(?:Council|Department|Office|School|Committee|College|Cabinet)\b/;
/** "Good News", "Route Accounting Software": what a programme or a product, too, may end with. */
const ALSO_WORKS = new Set(words.alsoWorks);

/**
 * Whether a name is a company's for more than the recognizer's word, which takes "Walmart's Black Friday" for one: by its
 * form, because everybody knows it, or because the story has it say or do what companies do, or names its chief.
 */
export const isEvident = (scene: Scene, actor: Actor): boolean =>
  isHouse(actor) ||
  isCompanyName(actor.name) ||
  scene.cast.mentions.some((mention) => mention.actor === actor && isShown(mention));

/** What everybody knows as a company and a platform. */
export const isHouse = ({ name, kinds }: Actor): boolean =>
  kinds.includes('Company') && kinds.includes('Platform') && knownByName(name) !== undefined;

function isShown({ document, from, to, how }: ActorMention): boolean {
  if (how === 'pronoun' || how === 'description') return false;
  const { root, text } = document.span(from, to);
  if (hasLegalForm(text)) return true;
  if (OTHER_BODY.test(text)) return false;
  const last = document.token(to - 1).text;
  if (to - from > 1 && kindByWords(text) === 'company' && !ALSO_WORKS.has(last)) return true;
  return isActing(root) || (to < document.length && OFFICES.has(document.token(to).lower));
}

/** "DeepMind said", "the chief executive of DeepMind" */
function isActing({ label, head }: Token): boolean {
  if (label === 'nsubj') return ACTING.has(head.lemma);
  return label === 'pobj' && head.lower === 'of' && OFFICES.has(head.head.lower);
}
