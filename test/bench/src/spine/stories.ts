import { setTimeout as pause } from 'node:timers/promises';
import { type House, openHouse } from '@wiregraph/house/house';
import { file, receipt, settled } from '@wiregraph/house/intake';
import { quantile } from './turns.js';

const STORIES = 600;
const AT_ONCE = 16;
const A_SECOND = 6;
const LATENCY_S = 40;

const SENTENCES = [
  'Harbour Lane Inc sued Northgate Corp on Thursday in the US District Court in Seattle over a supply contract.',
  'US District Judge Ada Winslow denied a motion to dismiss the case in December.',
  'Harbour Lane Chief Executive Officer John Carver said the breach had cost the company $12 million.',
  'Northgate, which is owned by Tessera Holdings, said the claims had no merit.',
  '"We will defend ourselves," its chief financial officer Maria Lund said on Friday.',
  'Analysts expect the dispute to end in a settlement before the trial, which is set for June.',
];

/** A story of some 200 words. `language` other than English goes all the way but is not read. */
function story(number: number, language: 'en' | 'de'): string {
  const paragraphs = Array.from({ length: 9 }, (_, i) => SENTENCES[(number + i) % SENTENCES.length]);
  return JSON.stringify({
    uri: `urn:bench:${language}:${number}`,
    version: '1',
    type: 'text',
    pubstatus: 'usable',
    language,
    headline: `Case ${number} between Harbour Lane and Northgate`,
    versioncreated: '2021-01-21T12:00:00Z',
    body_text: paragraphs.map((text) => `${text} Number ${number}.`).join('\n\n'),
  });
}

const send = (house: House, number: number, language: 'en' | 'de') =>
  file(house, { body: story(number, language), source: 'bench-wire', contentType: 'application/json' });

/** Stories a second from the first request to the last story in the graph. */
async function flood(house: House, language: 'en' | 'de'): Promise<number> {
  const ids: string[] = [];
  let next = 0;
  const clerk = async () => {
    while (next < STORIES) ids.push(await send(house, next++, language));
  };
  const start = performance.now();
  await Promise.all(Array.from({ length: AT_ONCE }, clerk));
  const ends = await settled(house, ids);
  const lost = ends.filter(({ state }) => state !== 'in-graph');
  if (lost.length > 0) throw new Error(`${lost.length} stories are not in the graph: ${JSON.stringify(lost[0])}`);
  return STORIES / ((performance.now() - start) / 1_000);
}

/** Milliseconds from receipt to graph of stories that come in steadily, sorted. */
async function latencies(house: House): Promise<readonly number[]> {
  const waits: Promise<number>[] = [];
  for (let number = 0; number < A_SECOND * LATENCY_S; number += 1) {
    waits.push(latency(house, 100_000 + number));
    await pause(1_000 / A_SECOND);
  }
  return (await Promise.all(waits)).sort((a, b) => a - b);
}

async function latency(house: House, number: number): Promise<number> {
  const id = await send(house, number, 'en');
  const start = performance.now();
  while ((await receipt(house, id)).state !== 'in-graph') await pause(10);
  return performance.now() - start;
}

export async function storySpeed(progress: (line: string) => void) {
  progress('opening a house of its own');
  const house = await openHouse({ apps: ['intake', 'worker', 'projector'] });
  try {
    progress(`${STORIES} stories, not read`);
    const noReading = await flood(house, 'de');
    progress(`${STORIES} stories, read`);
    const withReading = await flood(house, 'en');
    progress(`${A_SECOND} stories a second for ${LATENCY_S} s`);
    const sorted = await latencies(house);
    return { noReading, withReading, p50ms: quantile(sorted, 0.5), p99ms: quantile(sorted, 0.99) };
  } finally {
    await house.close();
  }
}
