import type { Clause } from '@wiregraph/syntax/pattern';
import type { Actor } from '../entity/cast.js';
import type { Standing } from './standing.js';
import speech from './speech.json' with { type: 'json' };

type Who = (clause: Clause) => Actor | undefined;
/** How the speaker puts it: `neutral` counts as a fact only where the speaker ought to know. */
type Manner = 'neutral' | 'adverse' | 'sure' | 'deny';

interface Heard {
  readonly manner: Manner;
  readonly by: Actor | undefined;
}

/** What a clause is by itself, before it is known whom it is about; undefined where it is no fact of any kind. */
export interface Footing {
  readonly isNegated: boolean;
  readonly isExpected: boolean;
  readonly heard: Heard | undefined;
}

const MANNERS: ReadonlyMap<string, Manner> = new Map(
  (['neutral', 'adverse', 'sure', 'deny'] as const).flatMap((manner) =>
    speech[manner].map((verb) => [verb, manner] as const),
  ),
);
const DOING = new Set(speech.doing);
const PLANNING = new Set(speech.planning);
const PRESUPPOSING = new Set(speech.presupposing);
const ALLEGED_NOUNS = new Set(speech.allegedNouns);
const SURE_NOUNS = new Set(speech.sureNouns);
const PLANNED_NOUNS = new Set(speech.plannedNouns);
const MOST_LEVELS = 12;

export const mannerOf = (clause: Clause): Manner | undefined => MANNERS.get(verbOf(clause));

/** Without its particle. */
function verbOf({ lemma }: Clause): string {
  const end = lemma.indexOf(' ');
  return end < 0 ? lemma : lemma.slice(0, end);
}

/** Follows a clause upwards through what it is said, wanted or doubted in. */
export function footingOf(clause: Clause, who: Who): Footing | undefined {
  if (clause.isQuestion || clause.condition !== undefined || isHypothetical(clause)) return undefined;
  const climb = new Climb(who);
  if (!climb.takes(clause)) return undefined;
  return { isNegated: clause.isNegated, isExpected: climb.isExpected, heard: climb.heard };
}

/** "Oracle sues Google unless it pays": what would be so. */
const isHypothetical = (clause: Clause): boolean =>
  clause.form.tense === 'present' &&
  !clause.form.isPerfect &&
  !clause.form.isProgressive &&
  clause.adverbials('if', 'unless').length > 0;

/** What a footing makes of a claim about somebody. */
export function standingFrom(
  { isNegated, isExpected, heard }: Footing,
  about: readonly (Actor | undefined)[],
): Standing | undefined {
  const by = heard?.by;
  if (isNegated) return heard?.by && heard.manner !== 'deny' ? { stance: 'denied', by: heard.by } : undefined;
  if (isExpected) return { stance: 'expected', by };
  if (!heard) return { stance: 'stated' };
  if (heard.manner === 'deny') return by ? { stance: 'denied', by } : undefined;
  if (heard.manner === 'sure') return { stance: 'stated', by };
  const knows =
    by !== undefined && (about.includes(by) || by.kinds.some((kind) => kind === 'Court' || kind === 'Agency'));
  return { stance: heard.manner === 'neutral' && knows ? 'stated' : 'alleged', by };
}

/** "X moved for a mistrial; the judge denied the motion": two sentences, of which parsers make one say the other. */
const isApart = ({ verb }: Clause, parent: Clause): boolean =>
  verb.index < parent.verb.index &&
  parent.verb
    .children('punct')
    .some(({ text, index }) => text === ';' && index > verb.index && index < parent.verb.index);

class Climb {
  heard: Heard | undefined;
  isExpected = false;

  constructor(private readonly who: Who) {}

  /** Whether what the clause says holds, or is said by somebody to hold. */
  takes(first: Clause): boolean {
    let clause: Clause | undefined = first;
    for (let level = 0; clause && level < MOST_LEVELS; level++) {
      if (!this.#byForm(clause)) return false;
      this.#hearAside(clause);
      const above = this.#above(clause);
      if (above === false) return false;
      clause = above;
    }
    return true;
  }

  #byForm({ form }: Clause): boolean {
    if (form.modal === 'will' || form.modal === 'shall') this.isExpected = true;
    return form.modal === undefined || form.modal === 'will' || form.modal === 'shall';
  }

  /** "..., Amazon said", "according to Guilmette" */
  #hearAside(clause: Clause): void {
    const aside = clause.children.find((child) => child.relation === 'parataxis' && mannerOf(child) !== undefined);
    if (aside) this.#hear(mannerOf(aside), this.who(aside));
    else if (clause.obliquesNear('according to').length > 0) this.#hear('adverse', this.who(clause));
  }

  #hear(manner: Manner | undefined, by: Actor | undefined): void {
    if (manner && (!this.heard || (this.heard.by === undefined && by))) this.heard = { manner, by };
  }

  /** The clause to go on with; undefined at the top; false where nothing holds. */
  #above(clause: Clause): Clause | undefined | false {
    const { relation, parent } = clause;
    if (relation === 'complement') return parent ? this.#fromComplement(clause, parent) : undefined;
    if (relation === 'adverbial') return this.#fromAdverbial(clause);
    if (relation === 'content') return this.#fromContent(clause);
    return relation === 'other' && parent ? false : undefined;
  }

  #fromComplement(clause: Clause, parent: Clause): Clause | undefined | false {
    const verb = verbOf(parent);
    const manner = MANNERS.get(verb);
    const isGoneOnWith = clause.verb.tag === 'VBG' && DOING.has(verb);
    if (clause.form.isInfinitive || isGoneOnWith) return this.#fromInfinitive(parent);
    if (isApart(clause, parent)) return undefined;
    // "X sued Y, on the day it sued Z": a parser's slip.
    if (!manner && clause.form.tense !== undefined && clause.verb.index < parent.verb.index) return undefined;
    if (!manner) return verb === 'see' || verb === 'mean' ? undefined : false;
    if (parent.isNegated && manner !== 'deny') return false;
    this.#hear(manner, this.who(parent));
    return parent;
  }

  #fromInfinitive(parent: Clause): Clause | false {
    const verb = verbOf(parent);
    if (parent.isNegated) return false;
    if (PLANNING.has(verb)) this.isExpected = true;
    return PLANNING.has(verb) || DOING.has(verb) ? parent : false;
  }

  #fromAdverbial({ marker, parent, form }: Clause): Clause | undefined | false {
    if (marker !== undefined && PRESUPPOSING.has(marker)) return undefined;
    if (form.isInfinitive) return false;
    return marker === undefined || marker === 'that' ? parent : false;
  }

  #fromContent({ attachedTo, form, parent }: Clause): Clause | undefined | false {
    const noun = attachedTo.lemma.toLowerCase();
    if (PLANNED_NOUNS.has(noun)) this.isExpected = true;
    if (PLANNED_NOUNS.has(noun) || SURE_NOUNS.has(noun)) return parent;
    if (!ALLEGED_NOUNS.has(noun) || form.isInfinitive) return false;
    const isDenied = parent !== undefined && mannerOf(parent) === 'deny';
    this.#hear(isDenied ? 'deny' : 'adverse', parent && this.who(parent));
    return undefined;
  }
}
