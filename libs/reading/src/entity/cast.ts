import type { Document, Span, Token } from '@wiregraph/syntax/document';
import type { EntityKind } from '@wiregraph/newsroom/ontology';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Sentence, Story } from '../story/story.js';
import { type Cluster, clustersOf } from './cluster.js';
import { type CourtSpan, courtsIn, type Forum } from './court-finder.js';
import { describedAgencies, executivesOfUnion } from './described-agency.js';
import { type NameSpan, namesIn } from './name-finder.js';
import { coreName } from './name-text.js';
import { repeatsOf } from './repeat.js';
import { withTeams } from './team.js';
import { wholeNames } from './whole-name.js';

/** One that takes part in the story. */
export interface Actor {
  readonly key: string;
  readonly name: string;
  readonly kinds: readonly EntityKind[];
  /** No word of the text names it. */
  readonly inferred: boolean;
  readonly courtId?: string | undefined;
  readonly forum?: Forum | undefined;
}

export interface ActorMention {
  readonly actor: Actor;
  readonly document: Document;
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly how: 'name' | 'short-name' | 'description' | 'pronoun';
  readonly confidence: number;
}

/** A name that the text has, and what it stands for there. */
export interface CastName extends NameSpan {
  readonly kind: EntityKind;
  readonly kinds: readonly EntityKind[];
}

/** Who is in a story, and where. */
export class Cast {
  readonly actors: Actor[] = [];
  readonly mentions: ActorMention[] = [];
  /** Every name, also those that are nobody's mention: of courts, and adjectives ("U.S. markets"). */
  readonly names: readonly CastName[];
  readonly #keys = new Set<string>();
  readonly #at = new Map<Token, ActorMention>();
  readonly #bySentence = new Map<number, readonly ActorMention[]>();

  constructor(readonly story: Story) {
    const courts = flatMap(story.documents, (document) => courtsIn(document).map((court) => ({ document, court })));
    const isCourt = ({ document, from, to, type }: NameSpan) =>
      type !== 'GPE' && courts.some((at) => at.document === document && at.court.from < to && from < at.court.to);
    const names = wholeNames(flatMap(story.documents, namesIn));
    const others = names.filter((name) => !isCourt(name));
    const all = [...others, ...repeatsOf(others, story.documents)];
    const clusters = clustersOf(withTeams(all, story.documents));
    for (const cluster of clusters) this.#enter(cluster);
    for (const { document, court } of courts) this.#enterCourt(document, court);
    for (const span of flatMap(story.documents, describedAgencies)) this.#enterAgency(span);
    for (const span of flatMap(story.documents, executivesOfUnion)) this.#enterExecutive(span);
    const ofCourts = names.filter(isCourt).map((name) => ({ ...name, kind: 'Court' as const, kinds: COURT }));
    this.names = [...flatMap(clusters, namesOf), ...ofCourts];
  }

  /** Who is named at a token; courts before the places in their names. */
  at(token: Token): ActorMention | undefined {
    return this.#at.get(token);
  }

  /** Of a sentence, in the order of the text. */
  mentionsIn({ index }: Sentence): readonly ActorMention[] {
    return this.#bySentence.get(index) ?? [];
  }

  add(actor: Omit<Actor, 'key'>): Actor {
    const made = { ...actor, key: this.#keyFor(actor.name) };
    this.actors.push(made);
    return made;
  }

  /** A place where a text means somebody without the name. */
  refer(mention: ActorMention): void {
    this.mentions.push(mention);
    const index = this.story.sentenceOf(mention.document.token(mention.from))?.index ?? -1;
    const there = this.#bySentence.get(index) ?? [];
    // Lists that were given out stay as they were.
    const place = there.findLastIndex(({ from }) => from <= mention.from) + 1;
    this.#bySentence.set(index, there.toSpliced(place, 0, mention));
    for (let i = mention.from; i < mention.to; i++) this.#at.set(mention.document.token(i), mention);
  }

  #enter({ name, kinds, spans }: Cluster): void {
    const own = spans.filter(({ use }) => use !== 'adjective');
    if (own.length === 0) return;
    const actor = this.add({ name, kinds, inferred: false });
    for (const { document, from, to, text } of own) {
      const how = coreName(text).toLowerCase() === name.toLowerCase() ? 'name' : 'short-name';
      this.refer({ actor, document, from, to, how, confidence: how === 'name' ? 0.95 : 0.9 });
    }
  }

  #enterCourt(document: Document, { name, courtId, forum, from, to }: CourtSpan): void {
    const known = this.actors.find((actor) => actor.kinds.includes('Court') && actor.name === name);
    const actor = known ?? this.add({ name, kinds: ['Court'], inferred: false, courtId, forum });
    this.refer({ actor, document, from, to, how: 'description', confidence: 0.9 });
  }

  /** An authority without a name; none where a name stands among the words. */
  #enterAgency(span: Span): void {
    const { document, from, to, tokens } = span;
    if (tokens.some((token) => this.#at.has(token)) || this.#isOwned(span)) return;
    const text = this.#withLand(span);
    const known = this.actors.find((actor) => actor.kinds.includes('Agency') && actor.name === text);
    const actor =
      known ?? this.#inBrackets(document, to) ?? this.add({ name: text, kinds: ['Agency'], inferred: false });
    this.refer({ actor, document, from, to, how: 'description', confidence: 0.8 });
  }

  /** "EU antitrust regulators" are the Commission, where the story names it and where it does not. */
  #enterExecutive({ document, from, to }: Span): void {
    const actor =
      this.actors.find(({ name }) => name === COMMISSION) ??
      this.add({ name: COMMISSION, kinds: ['Agency'], inferred: true });
    this.refer({ actor, document, from, to, how: 'description', confidence: 0.8 });
  }

  /** "Larkmoor Inc's finance department" */
  #isOwned({ document, from }: Span): boolean {
    const owner = from > 1 && document.token(from - 1).tag === 'POS' ? this.at(document.token(from - 2)) : undefined;
    return owner !== undefined && !owner.actor.kinds.includes('Place');
  }

  /** "California civil rights department", of which the land keeps its own mention. */
  #withLand({ document, from, text }: Span): string {
    const land = from > 0 ? this.at(document.token(from - 1)) : undefined;
    return land?.actor.kinds[0] === 'Place' && land.to === from
      ? `${document.span(land.from, from).text} ${text}`
      : text;
  }

  /** "the Dutch data protection authority (AP)" */
  #inBrackets(document: Document, to: number): Actor | undefined {
    const acronym =
      to + 1 < document.length && document.token(to).text === '(' ? this.at(document.token(to + 1)) : undefined;
    return acronym?.actor.kinds.includes('Agency') ? acronym.actor : undefined;
  }

  #keyFor(name: string): string {
    const slug = name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 48);
    const stem = slug === '' ? 'entity' : slug;
    let key = stem;
    for (let n = 2; this.#keys.has(key); n++) key = `${stem}-${n}`;
    this.#keys.add(key);
    return key;
  }
}

const COMMISSION = 'European Commission';
const COURT: readonly EntityKind[] = ['Court'];

const namesOf = ({ spans, kinds }: Cluster): readonly CastName[] =>
  spans.map(({ document, from, to, text, type, use, isTeam }) => {
    const kind = kinds[0] ?? 'Organization';
    return { document, from, to, text, type, use, ...(isTeam === undefined ? {} : { isTeam }), kind, kinds };
  });
