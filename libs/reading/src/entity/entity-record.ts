import type { AnalysedClaim, AnalysedEntity, AnalysedMention, Salience } from '@wiregraph/newsroom/analysis';
import { flatMap } from '@wiregraph/kernel/flat-map';
import type { Actor, ActorMention, Cast } from './cast.js';
import { hasLegalForm } from './name-text.js';
import { salienceOf } from './salience.js';

export interface EntityRecords {
  readonly entities: readonly AnalysedEntity[];
  readonly mentions: readonly AnalysedMention[];
}

/** What else was read of a story, by keys of its cast. */
export interface Read {
  readonly claims: readonly AnalysedClaim[];
  readonly cases: ReadonlyMap<string, NonNullable<AnalysedEntity['case']>>;
}

/** The cast as an analysis has it. Who is neither mentioned nor in a claim is left out. */
export function describeEntities(cast: Cast, { claims, cases }: Read): EntityRecords {
  const { story } = cast;
  const mentions = cast.mentions
    .map(({ actor, document, from, to, how, confidence }) => {
      const [start, end] = [story.startOf(document.token(from)), story.endOf(document.token(to - 1))];
      return { start, end, entity: actor.key, how, confidence };
    })
    .sort((a, b) => a.start - b.start || b.end - a.end || (a.entity < b.entity ? -1 : 1));
  const claimed = new Set(flatMap(claims, (c) => [c.subject, c.object, c.attributedTo, c.against]));
  const byActor = new Map<string, ActorMention[]>();
  for (const mention of cast.mentions) {
    const own = byActor.get(mention.actor.key);
    if (own) own.push(mention);
    else byActor.set(mention.actor.key, [mention]);
  }
  const entities = cast.actors
    .map((actor) => ({ actor, own: byActor.get(actor.key) ?? [] }))
    .filter(({ actor, own }) => claimed.has(actor.key) || own.length > 0)
    .map(({ actor, own }) => {
      const facts = cases.get(actor.key);
      const record = recordOf(cast, actor, own);
      return facts ? { ...record, case: facts, salience: caseSalience(cast, facts) } : record;
    });
  return { entities, mentions };
}

/** A suit is what the story is about if the story is about a party of it. */
function caseSalience(cast: Cast, { plaintiffs, defendants }: NonNullable<AnalysedEntity['case']>): Salience {
  const parties = new Set([...plaintiffs, ...defendants]);
  const mentions = cast.mentions.filter(({ actor }) => parties.has(actor.key));
  const keys = [...new Set(mentions.map(({ actor }) => actor.key))];
  const isAbout = keys.some(
    (key) =>
      salienceOf(
        cast,
        mentions.filter(({ actor }) => actor.key === key),
      ) === 'about',
  );
  return isAbout ? 'about' : 'major';
}

function recordOf(cast: Cast, actor: Actor, mentions: readonly ActorMention[]): AnalysedEntity {
  const named = mentions.filter(({ how }) => how === 'name' || how === 'short-name');
  const texts = named.map(({ document, from, to }) => document.span(from, to).text.replace(/\s+/g, ' '));
  return {
    key: actor.key,
    name: actor.name.slice(0, 300),
    kinds: [...actor.kinds],
    names: namesOf(actor.name, texts),
    salience: salienceOf(cast, mentions),
    inferred: actor.inferred,
    identifiers: actor.courtId === undefined ? [] : [{ scheme: 'courts-db', value: actor.courtId }],
  };
}

function namesOf(name: string, texts: readonly string[]): AnalysedEntity['names'] {
  const others = [...new Set(texts)].filter((text) => text !== name).slice(0, 99);
  return [
    { text: name.slice(0, 300), kind: 'canonical' as const },
    ...others.map((text) => ({ text, kind: nameKind(text) })),
  ];
}

function nameKind(text: string): 'legal' | 'acronym' | 'alias' {
  if (hasLegalForm(text)) return 'legal';
  return /^[A-Z]{2,6}$/.test(text) ? 'acronym' : 'alias';
}
