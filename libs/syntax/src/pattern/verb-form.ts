import type { Token } from '../document.js';
import type { Dependents } from './dependents.js';
import { lemmaOf } from './verb-lemma.js';
import vocabulary from './vocabulary.json' with { type: 'json' };

export type Voice = 'active' | 'passive';
export type Modal = 'can' | 'could' | 'may' | 'might' | 'must' | 'ought' | 'shall' | 'should' | 'will' | 'would';
export type Tense = 'past' | 'present' | 'future';

/** What a verb and its auxiliaries say by their form. */
export interface VerbForm {
  readonly voice: Voice;
  readonly modal: Modal | undefined;
  /** Of the finite verb: "has sued" is present, "had sued" past, "will sue" future; undefined under other modals. */
  readonly tense: Tense | undefined;
  readonly isFinite: boolean;
  /** "to sue", and the bare infinitive of "let Parler go". */
  readonly isInfinitive: boolean;
  readonly isProgressive: boolean;
  readonly isPerfect: boolean;
  readonly isNegated: boolean;
}

const MODALS = new Map(Object.entries(vocabulary.modals)) as ReadonlyMap<string, Modal>;
const NEGATORS: ReadonlySet<string> = new Set(vocabulary.negators);
const CAUSATIVE: ReadonlySet<string> = new Set(vocabulary.causative);
const BE = ['be'];
const HAVE = ['have', "'ve", 'having'];
const DITRANSITIVE: ReadonlySet<string> = new Set(vocabulary.ditransitive);
/** Positions in which a lone past participle is a passive. */
const REDUCED: ReadonlySet<string> = new Set(['acl', 'relcl', 'advcl', 'pcomp', 'xcomp']);
const TENSES: ReadonlyMap<string, Tense> = new Map([
  ['VBD', 'past'],
  ['VBZ', 'present'],
  ['VBP', 'present'],
]);

/** Tense by the verb's own tag; undefined for infinitives and participles. */
export const tenseOfTag = ({ tag }: Token): Tense | undefined => TENSES.get(tag);

export const isDitransitive = (verb: Token) => DITRANSITIVE.has(lemmaOf(verb));

/** @param joined form of the verb that this one is coordinated with, whose auxiliaries it may share */
export function formOf({ verb, dependents }: { verb: Token; dependents: Dependents }, joined?: VerbForm): VerbForm {
  const own = ownForm(verb, dependents);
  const hasOwn = dependents.has('aux', 'auxpass', 'nsubj', 'nsubjpass', 'expl');
  if (!joined || hasOwn || own.tense !== undefined) return own;
  const isShared = sharesAuxiliaries(verb, joined);
  const isPassive = own.voice === 'passive' || isJoinedPassive(verb, dependents, joined);
  return {
    voice: isPassive ? 'passive' : 'active',
    modal: isShared ? joined.modal : undefined,
    tense: isShared ? joined.tense : undefined,
    isFinite: isShared && joined.isFinite,
    isInfinitive: isShared && joined.isInfinitive,
    isProgressive: verb.tag === 'VBG' && joined.isProgressive,
    isPerfect: isShared && joined.isPerfect,
    isNegated: own.isNegated || (isShared && joined.isNegated),
  };
}

function ownForm(verb: Token, dependents: Dependents): VerbForm {
  const auxiliaries = dependents.of('aux', 'auxpass');
  const modal = modalOf(verb, auxiliaries);
  const isInfinitive = !modal && isToOrBare(verb, auxiliaries);
  const tense = isInfinitive ? undefined : tenseOf(verb, auxiliaries, modal);
  // The tagger takes many a past tense for a participle; with a subject and no auxiliary it is one.
  const isLone = auxiliaries.length === 0 && verb.tag === 'VBN' && dependents.has('nsubj') && !isCausedPassive(verb);
  const isWith = (lemmas: readonly string[]) => auxiliaries.some(({ lemma }) => lemmas.includes(lemma.toLowerCase()));
  return {
    voice: isPassive(verb, dependents) ? 'passive' : 'active',
    modal,
    tense: tense ?? (isLone ? 'past' : undefined),
    isFinite: modal !== undefined || tense !== undefined || isLone,
    isInfinitive,
    isProgressive: verb.tag === 'VBG' && isWith(BE),
    isPerfect: isWith(HAVE),
    isNegated: isNegated(dependents),
  };
}

/** The verb itself is the modal where its main verb is left out: "and it will". */
function modalOf(verb: Token, auxiliaries: readonly Token[]): Modal | undefined {
  const modal = auxiliaries.find(isModal) ?? (isModal(verb) ? verb : undefined);
  return modal && MODALS.get(modal.lower);
}

const isModal = ({ tag }: Token) => tag === 'MD';

const isToOrBare = (verb: Token, auxiliaries: readonly Token[]) =>
  auxiliaries.some(({ tag }) => tag === 'TO') || (verb.tag === 'VB' && auxiliaries.length === 0 && !verb.isRoot);

function tenseOf(verb: Token, auxiliaries: readonly Token[], modal: Modal | undefined): Tense | undefined {
  if (modal) return modal === 'will' || modal === 'shall' ? 'future' : undefined;
  for (const auxiliary of auxiliaries) {
    const tense = tenseOfTag(auxiliary);
    if (tense) return tense;
  }
  return tenseOfTag(verb);
}

function isPassive(verb: Token, dependents: Dependents): boolean {
  if (dependents.has('auxpass', 'nsubjpass', 'csubjpass')) return true;
  const isParticiple = verb.tag === 'VBN' || (verb.tag === 'VBD' && (verb.label === 'acl' || dependents.has('agent')));
  if (!isParticiple || dependents.has('aux')) return false;
  const hasObject = dependents.has('dobj') && !isDitransitive(verb);
  if (dependents.has('agent') && !hasObject) return true;
  if (dependents.has('nsubj')) return isCausedPassive(verb) && !hasObject;
  return REDUCED.has(verb.label) && !hasObject;
}

/** "had the case dismissed", "wants the post removed" */
const isCausedPassive = (verb: Token) =>
  verb.tag === 'VBN' && verb.label === 'ccomp' && CAUSATIVE.has(lemmaOf(verb.head));

/** "was dropped and removed"; "remains offline ... and removed": a participle that cannot share a perfect. */
function isJoinedPassive(verb: Token, dependents: Dependents, joined: VerbForm): boolean {
  if (verb.tag !== 'VBN' || (dependents.has('dobj') && !isDitransitive(verb))) return false;
  return joined.voice === 'passive' || (!joined.isPerfect && joined.tense !== 'past');
}

function sharesAuxiliaries(verb: Token, joined: VerbForm): boolean {
  if (verb.tag === 'VB') return joined.modal !== undefined || joined.isInfinitive || joined.isNegated;
  if (verb.tag === 'VBN') return joined.isPerfect || joined.voice === 'passive';
  return verb.tag === 'VBG' && joined.isProgressive;
}

const isNegated = (dependents: Dependents) =>
  dependents.has('neg') ||
  dependents.of('advmod', 'preconj').some((token) => NEGATORS.has(token.lower) || token.children('neg').length > 0);
