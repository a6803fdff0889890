const SENTENCE = 'Harbour Lane sued Northgate on Monday over a supply contract, it said. ';

/** A page of 9 MB whose story takes the better part of a second: 12,000 paragraphs among comments. */
export const largePage = (): Buffer =>
  Buffer.from(
    `<!doctype html><html><body><article><h1>Harbour Lane sues</h1>${`<p>${SENTENCE.repeat(2)}</p>`.repeat(12_000)}` +
      `</article>${`<!--${'x'.repeat(1_000)}-->`.repeat(7_500)}</body></html>`,
  );

/** A page of 1 MB whose 42,000 elements take more memory than its characters do: beyond 64 MB of heap. */
export const heavyPage = (): Buffer =>
  Buffer.from(
    `<!doctype html><html><body><article><h1>Harbour Lane sues</h1>${`<p>${SENTENCE}</p>`.repeat(12_000)}` +
      `${'<i>a</i>'.repeat(30_000)}</article></body></html>`,
  );

/** A feed of so many short stories. */
export const feedOf = (stories: number): Buffer =>
  Buffer.from(
    `<rss version="2.0"><channel><title>Harbour Desk</title>${Array.from(
      { length: stories },
      (_, at) =>
        `<item><guid>urn:spec:${at}</guid><title>Case ${at} of Harbour</title><description>${SENTENCE}</description></item>`,
    ).join('')}</channel></rss>`,
  );
