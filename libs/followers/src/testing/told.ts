import type { Append } from '@wiregraph/archive/event-log';
import { sha256 } from '@wiregraph/kernel/id';
import { Instant } from '@wiregraph/kernel/time';
import { type AnalysedClaim, type AnalysedEntity, articleAnalysed } from '@wiregraph/newsroom/analysis';
import { articleFiled, articleId, articleRevised, receiptId, revisionId } from '@wiregraph/newsroom/article';
import { SourceId } from '@wiregraph/newsroom/source';

const source = SourceId.parse('harbour-wire');

/** What the copydesk would append for a version of a story in which `who` sued `whom`. */
export function told(guid: string, who: string, whom: string, number = 1): Append {
  const text = `${who} sued ${whom}. Version ${number}.`;
  const article = articleId.of(source, guid);
  const revision = revisionId.of(article, undefined, sha256(text));
  const receipt = receiptId.of(source, sha256(text));
  const ids = { articleId: article, revisionId: revision, receiptId: receipt };
  const receivedAt = Instant.parse('2021-01-21T10:00:00.000Z');
  const data = {
    ...ids,
    source,
    guid,
    number,
    receivedAt,
    original: { sha256: sha256(text), format: 'text', bytes: text.length },
    headline: `${who} sues`,
    topics: [],
    text,
    blocks: [{ kind: 'lead' as const, start: 0, end: text.length }],
  };
  const entities = [...new Set([who, whom])].map((name): AnalysedEntity => ({
    key: name,
    name,
    kinds: ['Company'],
    names: [{ text: name, kind: 'canonical' }],
    salience: 'about',
    inferred: false,
    identifiers: [],
  }));
  const end = who.length + 6 + whom.length;
  const sued: AnalysedClaim = {
    predicate: 'SUED',
    subject: who,
    object: whom,
    qualifiers: {},
    stance: 'stated',
    inferred: false,
    dateInferred: false,
    confidence: 0.9,
    evidence: [{ start: 0, end, quote: text.slice(0, end) }],
  };
  const analysed = articleAnalysed({
    ...ids,
    receivedAt,
    engine: { name: 'test', version: '1', model: 'none', rules: '1' },
    sentences: [{ start: 0, end: text.length }],
    entities,
    mentions: entities.map(({ key, name }) => {
      const start = text.indexOf(name);
      return { entity: key, start, end: start + name.length, how: 'name' as const, confidence: 1 };
    }),
    claims: [sued],
  });
  const came = number === 1 ? articleFiled(data) : articleRevised({ ...data, isCurrent: true });
  return { events: [came, analysed], correlation: `story-${guid}-${number}` };
}
