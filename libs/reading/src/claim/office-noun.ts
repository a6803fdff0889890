import type { Token } from '@wiregraph/syntax/document';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { Actor } from '../entity/cast.js';
import { isLeading, type OfficeTitle } from '../entity/office-title.js';
import type { Dated } from '../time/calendar.js';
import { isOfAuthority } from './authority-near.js';
import { bodyOfHolder } from './body-of-holder.js';
import { companyMeant, companyOver, isProtagonist } from './company-meant.js';
import { holdersBeside } from './office-holder.js';
import { type OfficePhrase, officePhrases } from './office-phrase.js';
import posts from './office-posts.json' with { type: 'json' };
import type { Scene } from './scene.js';
import type { Standing } from './standing.js';

/** Somebody holds an office at a body. */
export interface Office {
  readonly person: Actor;
  readonly body: Actor;
  /** Lower case: "chief operating officer". */
  readonly title: string;
  readonly standing: Standing;
  readonly validFrom?: Dated | undefined;
  readonly validTo?: Dated | undefined;
  readonly evidence: TextSpan;
  /** A word of it, for what is nearest. */
  readonly at: Token;
  /** The text does not say where. */
  readonly inferred?: boolean;
  /** The text tells that the holder takes it. */
  readonly isBegun?: boolean;
  /** It was over by the story's day, which `validTo` is; no better day is told. */
  readonly isOverBy?: boolean;
  /** The text tells that the holder will leave it. */
  readonly isToEnd?: boolean;
}

export interface Held {
  readonly phrase: OfficePhrase;
  readonly person: Actor;
  readonly standing: Standing;
  /** Words that show it, besides those of the phrase. */
  readonly tokens: readonly Token[];
  readonly validFrom?: Dated | undefined;
  readonly validTo?: Dated | undefined;
  /** It is over, though the words of the office do not say so. */
  readonly isOver?: boolean;
  readonly isBegun?: boolean;
  readonly isToEnd?: boolean;
  /** Where it is, if the phrase leaves that open. */
  readonly bodies?: readonly Actor[] | undefined;
}

/** The offices of a phrase that somebody is said to hold. */
export function officesHeld(scene: Scene, held: Held): readonly Office[] {
  const { phrase, person, tokens, isBegun = false, isToEnd = false } = held;
  const { bodies, inferred } = bodiesOf(scene, held);
  const evidence = scene.cover(phrase.first, ...(inferred ? [] : [phrase.start]), phrase.last, ...tokens);
  return bodies
    .filter((body) => body !== person)
    .flatMap((body) =>
      phrase.offices
        .filter((office) => !inferred || isOfOne(scene, { phrase, body, title: office.title }))
        .flatMap(({ title, when }) => {
          const term = termOf(scene, held, when);
          return term ? [{ person, body, title, ...term, evidence, at: phrase.first, inferred, isBegun, isToEnd }] : [];
        }),
    );
}

/** Undefined where it is over and nobody knows the story's day. */
function termOf(
  scene: Scene,
  { standing, validFrom, validTo, isOver }: Held,
  when: OfficeTitle['when'],
): Pick<Office, 'standing' | 'validFrom' | 'validTo' | 'isOverBy'> | undefined {
  if (when === 'to come') return { standing: standing.stance === 'stated' ? { stance: 'expected' } : standing };
  if (validTo) return { standing, validFrom, validTo };
  if (when !== 'over' && !isOver) return { standing, validFrom };
  const { today } = scene.calendar;
  return today && { standing, validTo: today, isOverBy: true };
}

/** A company has one of these; a chairman or a president may be anything's. */
const OF_ONE = new RegExp(
  String.raw`^(?:co-)?chief [a-z -]+$|^(?:co-)?ceo$|^(?:c[fot]o|ciso)$|counsel$|^(?:non-)?executive chair|^managing director$` +
    `|^(?:${posts.single.join('|')}) (?:chief|head|boss|director)$`,
);

const isOfOne = (
  scene: Scene,
  { phrase, body, title }: { phrase: OfficePhrase; body: Actor; title: string },
): boolean =>
  phrase.where === 'described' ||
  (phrase.isPost && !title.startsWith('head of ')) ||
  phrase.offices.some((office) => OF_ONE.test(office.title)) ||
  (OF_THE_STORY.test(title) && isProtagonist(scene, body) && !isOfAuthority(scene, phrase.first)) ||
  ((isLeading(title) || OF_THE_STORY.test(title)) && companyOver(scene, phrase.first) === body);

/** Of the company that a whole story is about. */
const OF_THE_STORY = /^(?:vice |deputy )?chair(?:man|woman|person)?$|^founder$/;

function bodiesOf(
  scene: Scene,
  { phrase, bodies, person, isBegun, standing }: Held,
): { bodies: readonly Actor[]; inferred: boolean } {
  if (phrase.where === 'told') return { bodies: phrase.bodies, inferred: false };
  const given = bodies ?? [];
  // "joined EIT as its chief executive", where it is open whom "its" means
  if (phrase.where === 'unknown') return { bodies: phrase.start.lower === 'its' ? given : [], inferred: false };
  if (given.length > 0) return { bodies: given, inferred: false };
  if (phrase.bodies.length > 0) return { bodies: phrase.bodies, inferred: true };
  // "Wirth's finance chief" is so where Wirth is said to be something.
  if (phrase.chief) {
    const own = bodiesToldOf(scene, phrase.chief).filter(({ kinds }) => kinds.includes('Company'));
    return { bodies: own.length === 1 ? own : [], inferred: true };
  }
  const isNew = isBegun === true || standing.stance === 'expected';
  const own = bodyOfHolder(scene, phrase.first, { person, isNew });
  if (own) return { bodies: [own], inferred: false };
  return { bodies: bodyMeant(scene, { phrase, person, isNew }), inferred: true };
}

/** Where it is, if no word says so. */
function bodyMeant(
  scene: Scene,
  { phrase, person, isNew }: Pick<Held, 'phrase' | 'person'> & { readonly isNew: boolean },
): readonly Actor[] {
  const own = bodiesToldOf(scene, person);
  const meant = companyMeant(scene, phrase.first, own) ?? (own.length === 1 && !isNew ? own[0] : undefined);
  return meant ? [meant] : [];
}

/** Where somebody is said to hold an office, by the words right beside the name. */
function bodiesToldOf(scene: Scene, person: Actor): readonly Actor[] {
  const known = told.get(scene) ?? toldBeside(scene);
  told.set(scene, known);
  return [...(known.get(person) ?? [])];
}

const told = new WeakMap<Scene, ReadonlyMap<Actor, ReadonlySet<Actor>>>();

function toldBeside(scene: Scene): ReadonlyMap<Actor, ReadonlySet<Actor>> {
  const found = new Map<Actor, Set<Actor>>();
  for (const { phrase, mention } of holdersBeside(scene)) {
    const bodies = found.get(mention.actor) ?? new Set();
    for (const body of phrase.bodies) bodies.add(body);
    found.set(mention.actor, bodies);
  }
  return found;
}

/** The phrase that a word is one of. */
export const phraseAt = (scene: Scene, token: Token): OfficePhrase | undefined => officePhrases(scene).get(token);

const NO_NAMES: ReadonlySet<string> = new Set(
  (
    'administrative engineering worldwide global technical technology operations operating marketing sales finance ' +
    'financial legal research development product products strategy founder co founding board of the directors ' +
    'managing executive chief officer and phd md regional international corporate business strategic advanced programs ' +
    'commercial communications human resources'
  ).split(' '),
);

/** No body is called "Administrative" or "Board of Directors", though the words of an office may be taken for a name. */
export const isBodyName = (name: string) =>
  name.split(/[ -]+/).some((word) => word !== '' && !NO_NAMES.has(word.toLowerCase()));
