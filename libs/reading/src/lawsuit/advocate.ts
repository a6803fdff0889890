import type { Token } from '@wiregraph/syntax/document';
import { NounPhrase } from '@wiregraph/syntax/pattern';
import type { Scene } from '../claim/scene.js';
import type { Actor } from '../entity/cast.js';
import { isLawFirmName } from '../entity/gazetteer.js';
import words from './counsel-words.json' with { type: 'json' };

export const LAWYERS: ReadonlySet<string> = new Set(words.lawyers);
const FIRMS = new Set(words.firms);
const OF_STATE = new Set(['crown', 'district', 'state', 'county', 'prosecuting', 'u.s.', 'us', 'city', 'commonwealth']);
const IN_HOUSE = new Set(['general', 'legal', 'chief', 'deputy', 'corporate', 'house']);
/** "Beth Corrigan KC" */
const SILK = /^[QK]C$/;
const FIRM_NAME = /\b(?:LLP|PLLC)$/;

const advocatesByScene = new WeakMap<Scene, ReadonlySet<Actor>>();

/** Whether the text calls somebody a lawyer, or a body a law firm. */
export const isAdvocate = (scene: Scene, actor: Actor): boolean => {
  const known = advocatesByScene.get(scene) ?? advocatesOf(scene);
  advocatesByScene.set(scene, known);
  return known.has(actor);
};

const advocatesOf = (scene: Scene): ReadonlySet<Actor> =>
  new Set([
    ...scene.lemmas(LAWYERS).flatMap((noun) => (isOffice(scene, noun) ? [] : namedAt(scene, noun))),
    ...scene.lemmas(FIRMS).flatMap((noun) => (isLawFirm(noun) ? namedAt(scene, noun) : [])),
    ...scene.cast.actors.filter(isHouse),
    ...scene.cast.mentions
      .filter(({ document, to }) => [to - 1, to].some((index) => SILK.test(wordAt(document, index))))
      .map(({ actor }) => actor),
  ]);

/** A law firm by its name alone. */
export const isHouse = ({ name, kinds }: Actor): boolean =>
  (kinds.includes('Company') || kinds.includes('Organization')) && (FIRM_NAME.test(name) || isLawFirmName(name));

const wordAt = (document: Token['document'], index: number): string =>
  index < document.length ? document.token(index).text : '';

export const isLawFirm = (noun: Token): boolean =>
  noun.children('compound', 'amod').some(({ lower }) => /^law|legal/.test(lower));

/** Whom a noun for a lawyer is said of: beside it, behind it, or as whose title it stands. */
export function namedAt(scene: Scene, noun: Token): readonly Actor[] {
  const titled = scene.titled.filter(({ title }) => title.includes(noun)).map(({ person }) => person);
  const beside = scene.all(new NounPhrase(noun).appositions);
  const next = noun.label === 'compound' ? scene.at(noun.head) : undefined;
  return [...titled, ...beside, ...(next ? [next] : [])];
}

/** "the German carmaker's U.S. lawyer" */
const isOfClient = (noun: Token): boolean =>
  ['u.s.', 'us'].includes(noun.previous?.lower ?? '') && noun.children('poss').length > 0 && noun.pos === 'NOUN';

/** "Assistant Crown Attorney", "district attorney", "attorney general": an office, and its state no client. "Tesla's general counsel" is its officer. */
export const isOffice = (scene: Scene, noun: Token): boolean =>
  (OF_STATE.has(noun.previous?.lower ?? '') && !isOfClient(noun)) ||
  (noun.lower === 'counsel' && IN_HOUSE.has(noun.previous?.lower ?? '')) ||
  noun.next?.lower === 'general' ||
  scene.at(noun) !== undefined;
