import type { NewEvent, RecordedEvent } from '@wiregraph/kernel/event';
import { sha256 } from '@wiregraph/kernel/id';
import { Instant, instantOf } from '@wiregraph/kernel/time';
import {
  type AnalysedClaim,
  type AnalysedEntity,
  type ArticleAnalysed,
  articleAnalysed,
  type CaseFacts,
} from '@wiregraph/newsroom/analysis';
import {
  articleFiled,
  articleId,
  articleRevised,
  receiptId,
  type Revision,
  revisionId,
} from '@wiregraph/newsroom/article';
import { articleLinked, entityDescribed, entityIdentified } from '@wiregraph/newsroom/entity';
import type { EntityKind } from '@wiregraph/newsroom/ontology';
import { SourceId } from '@wiregraph/newsroom/source';
import { Directory } from '../directory.js';
import { link, type Linking } from '../linker.js';

/** An entity as a reading has it; its key is its name. */
export const an = (
  kinds: EntityKind | readonly EntityKind[],
  name: string,
  given: Partial<AnalysedEntity> = {},
): AnalysedEntity => ({
  key: name.slice(0, 60),
  name,
  kinds: [kinds].flat(),
  names: [{ text: name, kind: 'canonical' }],
  salience: 'mention',
  inferred: false,
  identifiers: [],
  ...given,
});

export const suit = (name: string, facts: Partial<(typeof CaseFacts)['_output']>): AnalysedEntity =>
  an('Lawsuit', name, { inferred: true, case: { plaintiffs: [], defendants: [], ...facts } });

export interface Told {
  readonly guid: string;
  readonly on?: string;
  readonly version?: string;
  readonly entities: readonly AnalysedEntity[];
  readonly claims?: readonly (readonly [string, AnalysedClaim['predicate'], string])[];
}

/** A wire of which each story is read, linked, and taken up, as projector and log would do it. */
export class Wire {
  readonly directory = new Directory();
  readonly events: NewEvent[] = [];
  readonly #revisions = new Map<string, number>();

  tell(told: Told) {
    const { filed, analysed } = this.#arrive(told);
    this.#append([filed, analysed]);
    return this.#link(filed, analysed);
  }

  /** The version of a story that came last is read once more, by other rules. */
  reread(told: Told, rules: string) {
    const { filed, analysed } = this.#arrive(told, this.#revisions.get(told.guid) ?? 1);
    const engine = { ...analysed.data.engine, rules };
    const anew = articleAnalysed({ ...analysed.data, engine });
    this.#append([anew]);
    return this.#link(filed, anew);
  }

  #link(
    filed: NewEvent<string, Revision>,
    analysed: ArticleAnalysed,
  ): Linking & { readonly idOf: (name: string) => string | undefined } {
    const linking = link(this.directory, filed.data, { analysed });
    this.#append([
      ...linking.identified.map(entityIdentified),
      ...linking.described.map(entityDescribed),
      articleLinked(linking.linked),
    ]);
    const idOf = (name: string) => linking.linked.resolutions.find(({ key }) => key === name)?.entityId;
    return { ...linking, idOf };
  }

  #arrive({ guid, on = '2021-01-21', version, entities, claims = [] }: Told, given?: number) {
    const source = SourceId.parse('harbour-wire');
    const article = articleId.of(source, guid);
    const text = `${entities.map(({ name }) => name).join(' ')}.`;
    const number = given ?? (this.#revisions.get(guid) ?? 0) + 1;
    this.#revisions.set(guid, number);
    const revision = revisionId.of(article, version, sha256(`${guid} ${number}`));
    const receipt = receiptId.of(source, sha256(text));
    const data = {
      articleId: article,
      revisionId: revision,
      source,
      guid,
      number,
      receiptId: receipt,
      original: { sha256: sha256(text), format: 'text', bytes: text.length },
      receivedAt: Instant.parse(`${on}T10:00:00.000Z`),
      topics: [],
      text,
      blocks: [],
    };
    const filed = number === 1 ? articleFiled(data) : articleRevised({ ...data, isCurrent: true });
    const analysed = articleAnalysed({
      articleId: article,
      revisionId: revision,
      receiptId: receipt,
      receivedAt: data.receivedAt,
      engine: { name: 'test', version: '1', model: 'none', rules: '1' },
      sentences: [{ start: 0, end: text.length }],
      entities: [...entities],
      mentions: entities
        .filter(({ inferred }) => !inferred)
        .map(({ key, name }) => ({
          entity: key,
          start: text.indexOf(name),
          end: text.indexOf(name) + name.length,
          how: 'name' as const,
          confidence: 1,
        })),
      claims: claims.map(([subject, predicate, object]) => ({
        predicate,
        subject,
        object,
        qualifiers: {},
        stance: 'stated' as const,
        inferred: false,
        dateInferred: false,
        confidence: 0.9,
        evidence: [{ start: 0, end: 3, quote: text.slice(0, 3) }],
      })),
    });
    return { filed, analysed };
  }

  #append(events: readonly NewEvent[]): void {
    for (const event of events) {
      this.events.push(event);
      this.directory.fold({
        ...event,
        position: this.events.length,
        streamVersion: 1,
        recordedAt: instantOf(new Date()),
        correlation: 'test',
        cause: undefined,
      } as RecordedEvent as Parameters<Directory['fold']>[0]);
    }
  }
}
