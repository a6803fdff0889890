import type { Token } from '@wiregraph/syntax/document';
import staff from '../claim/staff.json' with { type: 'json' };
import cues from './kind-cues.json' with { type: 'json' };
import { isCity, isPlaceName, isState } from './gazetteer.js';
import type { Votes } from './kind-vote.js';
import type { NameSpan } from './name-finder.js';
import { kindByWords } from './name-text.js';

const OFFICES = new Set(cues.offices);
const ACTING = new Set(cues.acting);
/** What authorities alone do; an engine may take "fined" for a form of "fin". */
const PUNISHING = new Set(['fine', 'fin', 'subpoena']);
const OWNABLE = new Set(cues.ownable);
const BODY_PARTS = new Set(cues.bodyParts);
const BODY_DOES = new Set(cues.bodyDoes);
const BODY_SUFFERS = new Set(cues.bodySuffers);
const SAYING = new Set(cues.saying);
/** What is done by companies, and to them; enough to tell what a name is that the recognizer passed over. */
const ACTS = new Set(cues.acts);
const MEETS = new Set(cues.meets);
const STAFF = new Set([...staff.nouns, ...staff.lawyers, 'director']);
const OF = new Set(['of', 'in', 'with', 'at']);
/** Outweighs the recognizer's word, if nothing else speaks for a person or a place. */
const ENOUGH = 1.6;

/** What verbs and nouns that govern a name say of its kind: "the chief executive of X", "founded X", "shares in X". */
export function governed(head: Token, name: NameSpan): Votes {
  if (head.label === 'pobj') return byPreposition(head.head, name);
  const verb = head.head.lemma.toLowerCase();
  if (head.label === 'nsubj') return byDoing(head.head, verb, name);
  if (head.label !== 'dobj' && head.label !== 'nsubjpass') return {};
  if (head.label === 'dobj' && OWNABLE.has(verb)) return { Company: 1.5 };
  return suffers(verb, name) && isOpen(name) ? { Company: ENOUGH } : {};
}

const suffers = (verb: string, { type }: NameSpan): boolean =>
  BODY_SUFFERS.has(verb) || (type === undefined && MEETS.has(verb));

/** "Dunzo, which is owned by Reliance" */
export function governedBehind(head: Token, name: NameSpan): Votes {
  if (!isOpen(name)) return {};
  const isBody = head.children('relcl').some((verb) => {
    const [subject] = verb.children('nsubj', 'nsubjpass');
    if (subject?.lower !== 'which') return false;
    const all = [verb, ...verb.children('conj')].map(({ lemma }) => lemma.toLowerCase());
    return all.some((lemma) =>
      subject.label === 'nsubjpass'
        ? suffers(lemma, name)
        : BODY_DOES.has(lemma) || (name.type === undefined && ACTS.has(lemma)),
    );
  });
  return isBody ? { Company: ENOUGH } : {};
}

function byPreposition({ lower, head }: Token, name: NameSpan): Votes {
  if (['of', 'at'].includes(lower) && OFFICES.has(head.lower)) return { Company: 2 };
  // "an analyst at D.A. Davidson": nobody works at a person.
  if (lower === 'at' && STAFF.has(head.lemma.toLowerCase()) && !isOtherBody(name.text))
    return { Company: 2, Person: -1 };
  // "Alex Spiro of Quinn Emanuel": a man of a house
  if (lower === 'of' && isMan(head) && name.type === 'PERSON') return { Company: ENOUGH, Person: -2 };
  const isBody = OF.has(lower) && BODY_PARTS.has(head.lower) && !isOtherBody(name.text);
  return isBody && !isPlaceName(name.text) && !isCity(name.text) ? { Company: ENOUGH } : {};
}

/** "Quinn Emanuel" of "Alex Spiro of Quinn Emanuel" */
export const isOfMan = ({ label, head }: Token): boolean => label === 'pobj' && head.lower === 'of' && isMan(head.head);

const isMan = ({ entity }: Token): boolean => entity?.type === 'PERSON' && entity.length > 1;

function byDoing(governor: Token, verb: string, name: NameSpan): Votes {
  if (name.type !== 'PERSON' && PUNISHING.has(verb)) return { Agency: 2 };
  if (name.type === undefined)
    return ACTING.has(verb) || ACTS.has(verb) || BODY_DOES.has(verb) || isFailing(governor) ? { Company: 1.5 } : {};
  if (!isOpen(name)) return {};
  if (BODY_DOES.has(verb) || isFailing(governor)) return { Company: ENOUGH };
  return name.type === 'GPE' && SAYING.has(verb) ? { Company: ENOUGH } : {};
}

/** "filed for bankruptcy", "filed for Chapter 11" */
const isFailing = (verb: Token): boolean =>
  verb.lemma === 'file' &&
  verb.children('prep').some((preposition) => preposition.lower === 'for' && preposition.children('pobj').length > 0);

/** One word that is no known place, or what the recognizer passed over: what it does may tell what it is. */
const isOpen = ({ text, type }: NameSpan): boolean =>
  (type === undefined || !text.includes(' ')) && (type !== 'GPE' || (!isPlaceName(text) && !isCity(text)));

const BASED = new Set(['based', 'headquartered']);
const SEATED = new Set([...BASED, 'headquarters']);
const isBased = (hyphen: Token | undefined): boolean => hyphen?.text === '-' && BASED.has(hyphen.next?.lower ?? '');

/** "the Wolfsburg-based company", "the Grapevine, Texas-based company", "based in Aarhus", "Boise, Idaho" */
export function votesOfSeat({ label, head }: Token, { document, to }: NameSpan): Votes {
  if (label === 'pobj' && head.lower === 'in' && SEATED.has(head.head.lower)) return { Place: 3.5 };
  const next = to < document.length ? document.token(to) : undefined;
  const state = next?.text === ',' ? next.next : undefined;
  if (isBased(next) || isBased(state?.next)) return { Place: 3.5 };
  return state && isState(state.text) ? { Place: 1.5 } : {};
}

/** The name says that it is no company: "Democratic Party", "Trade Commission". */
export const isOtherBody = (name: string): boolean => !['company', undefined].includes(kindByWords(name));
