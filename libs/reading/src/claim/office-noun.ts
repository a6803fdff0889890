import type { Token } from '@wiregraph/syntax/document';
import type { TextSpan } from '@wiregraph/kernel/text-span';
import type { Actor } from '../entity/cast.js';
import type { OfficeTitle } from '../entity/office-title.js';
import type { Dated } from '../time/calendar.js';
import { companyMeant } from './company-meant.js';
import { mainCompany } from './main-company.js';
import { type OfficePhrase, officePhrases } from './office-phrase.js';
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
  /** Where it is, if the phrase leaves that open. */
  readonly bodies?: readonly Actor[] | undefined;
}

/** The offices of a phrase that somebody is said to hold. */
export function officesHeld(scene: Scene, held: Held): readonly Office[] {
  const { phrase, person, tokens, isBegun = false } = held;
  const { bodies, inferred } = bodiesOf(scene, held);
  const evidence = scene.cover(phrase.first, ...(inferred ? [] : [phrase.start]), phrase.last, ...tokens);
  return bodies
    .filter((body) => body !== person)
    .flatMap((body) =>
      phrase.offices
        .filter((office) => !inferred || isOfOne(scene, office.title, body))
        .flatMap(({ title, when }) => {
          const term = termOf(scene, held, when);
          return term ? [{ person, body, title, ...term, evidence, at: phrase.first, inferred, isBegun }] : [];
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
const OF_ONE =
  /^(?:co-)?chief [a-z -]+$|^(?:co-)?ceo$|^(?:c[fot]o|ciso)$|counsel$|^(?:finance|technology|operations|legal|marketing|product|policy|strategy) (?:chief|head|director)$|^(?:non-)?executive chair|^managing director$|^finance director$/;

const isOfOne = (scene: Scene, title: string, body: Actor): boolean =>
  OF_ONE.test(title) || (OF_THE_STORY.test(title) && body === mainCompany(scene));
/** Of the company that a whole story is about. */
const OF_THE_STORY = /^(?:vice |deputy )?chair(?:man|woman|person)?$/;

function bodiesOf(scene: Scene, { phrase, bodies }: Held): { bodies: readonly Actor[]; inferred: boolean } {
  if (phrase.where === 'told') return { bodies: phrase.bodies, inferred: false };
  if (phrase.where === 'unknown') return { bodies: [], inferred: true };
  if (bodies && bodies.length > 0) return { bodies, inferred: false };
  const meant = companyMeant(scene, phrase.first);
  return { bodies: meant ? [meant] : [], inferred: true };
}

/** The phrase that a word is one of. */
export const phraseAt = (scene: Scene, token: Token): OfficePhrase | undefined => officePhrases(scene).get(token);

const NO_NAMES: ReadonlySet<string> = new Set(
  (
    'administrative engineering worldwide global technical technology operations operating marketing sales finance ' +
    'financial legal research development product products strategy founder co founding board of the directors ' +
    'managing executive chief officer and phd md regional international'
  ).split(' '),
);

/** No body is called "Administrative" or "Board of Directors", though the words of an office may be taken for a name. */
export const isBodyName = (name: string) =>
  name.split(/[ -]+/).some((word) => word !== '' && !NO_NAMES.has(word.toLowerCase()));
