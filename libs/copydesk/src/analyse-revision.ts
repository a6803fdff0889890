import { BadInput, Unavailable } from '@wiregraph/kernel/errors';
import { analysisFault, articleAnalysed } from '@wiregraph/newsroom/analysis';
import type { Copydesk } from './copydesk.js';
import { readWhenFree } from './read-when-free.js';
import type { FilingEvent } from '@wiregraph/newsroom/article';

/**
 * Reads a revision that was filed and appends what was read.
 * @throws BadInput 'reading.*' for a text that cannot be read, 'copydesk.bad-analysis' for a reading that contradicts it
 */
export async function analyseRevision(
  { reader, append }: Pick<Copydesk, 'reader' | 'append'>,
  { id, data }: FilingEvent,
  work: { readonly correlation: string; readonly signal: AbortSignal },
): Promise<void> {
  const { articleId, revisionId, receiptId, receivedAt, ...revision } = data;
  const { text, blocks, headline, language, source, dateline, versionCreated, firstCreated } = revision;
  const filedAt = versionCreated?.at ?? firstCreated?.at;
  const readable = { text, blocks, headline, language, source, dateline, filedAt, receivedAt };
  const analysis = await readWhenFree(reader, readable, work.signal).catch((error: unknown) => {
    if (!work.signal.aborted) throw error;
    throw new Unavailable('copydesk.interrupted', 'The work was taken away while it was done.', { cause: error });
  });
  const fault = analysisFault(text, analysis);
  if (fault !== undefined) throw new BadInput('copydesk.bad-analysis', `The reading contradicts the text: ${fault}`);
  const analysed = articleAnalysed({ articleId, revisionId, receiptId, receivedAt, ...analysis });
  await append({ events: [analysed], correlation: work.correlation, cause: id });
}
