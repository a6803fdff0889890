import { apiUrl, askApi } from './api-client.js';
import { say, table } from './terminal.js';

interface Claim {
  readonly text: string;
  readonly evidence: { readonly nodes: readonly { readonly sentence: { readonly text: string } | null }[] };
}

interface Facts {
  readonly graph: { readonly position: string };
  readonly suits: { readonly nodes: readonly Claim[] };
  readonly rulings: { readonly nodes: readonly Claim[] };
}

const FACTS = `{
  graph { position }
  suits: claims(filter: { roles: [SUED], stances: [STATED] }, first: 8) { nodes { ...said } }
  rulings: claims(filter: { roles: [RULED_ON] }, first: 6) { nodes { ...said } }
}
fragment said on Claim { text evidence(first: 1) { nodes { sentence { text } } } }`;

const EXAMPLE = `{
  company(name: "Parler") {
    kinds
    claims(filter: { roles: [HOSTS, SUSPENDED, CHIEF_EXECUTIVE_OF] }, first: 3) {
      nodes { text stance evidence(first: 1) { nodes { quote revision { headline } } } }
    }
  }
}`;

const KINDS = ['COMPANY', 'PERSON', 'LAWSUIT', 'PLATFORM', 'COURT', 'AGENCY', 'ORGANIZATION', 'PLACE'];
const COUNT = `query ($kinds: [EntityKind!], $after: String) {
  entities(filter: { kinds: $kinds }, first: 100, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } } }`;

interface CountPage {
  readonly entities: {
    readonly nodes: readonly unknown[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

async function count(kind: string): Promise<number> {
  let found = 0;
  for (let after: string | null = null; ;) {
    const { entities }: CountPage = await askApi<CountPage>(COUNT, { kinds: [kind], after });
    found += entities.nodes.length;
    if (!entities.pageInfo.hasNextPage) return found;
    after = entities.pageInfo.endCursor;
  }
}

const WIDTH = 150;
const short = (text: string): string => (text.length <= WIDTH ? text : `${text.slice(0, WIDTH - 1)}…`);

/** A claim, and below it the sentence that states it. */
const said = ({ text, evidence }: Claim): string => {
  const sentence = evidence.nodes[0]?.sentence?.text.replace(/\s+/g, ' ');
  return sentence === undefined ? `  ${text}` : `  ${text}\n      “${short(sentence)}”`;
};

/** What the graph knows now, asked of the api as anybody would. @throws Unavailable, BadInput */
export async function printTour(): Promise<void> {
  const counts: string[][] = [];
  // One after the other: eight at once are too much for a graph that has just started on a busy machine.
  for (const kind of KINDS) counts.push([String(await count(kind)).padStart(6), kind.toLowerCase()]);
  const { graph, suits, rulings } = await askApi<Facts>(FACTS);
  say(`\nWhat came in, up to position ${graph.position} of the log:\n${table(counts)}`);
  say(`\nWho sued whom, and the sentence that says so:\n${suits.nodes.map(said).join('\n')}`);
  say(`\nWho ruled what:\n${rulings.nodes.map(said).join('\n')}`);
  say(`\nOne question to ${apiUrl()}:\n\n${EXAMPLE}\n\nand its answer:\n`);
  say(JSON.stringify(await askApi<unknown>(EXAMPLE), null, 2));
}
