// Neo4j's class path: fetched once from Maven Central into the cache, and pinned jar by jar.
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { Fault } from './fault.mjs';
import { cacheFolder } from './home.mjs';
import { demandDisk, findProgram, run } from './system.mjs';

const FOLDER = join(import.meta.dirname, '..', 'neo4j');
const POM = join(FOLDER, 'pom.xml');
const LOCK = join(FOLDER, 'classpath.sha256');
/** Present in a class path that was checked whole. */
const MARK = '.checked';

/** @param {Record<string, string>} settings */
const versionFlags = ({ NEO4J_VERSION, NEO4J_BROWSER_VERSION }) => [
  `-Dneo4j.version=${NEO4J_VERSION}`,
  `-Dbrowser.version=${NEO4J_BROWSER_VERSION}`,
];

/**
 * Where the jars of these versions lie; the name changes with whatever decides what is inside.
 * @param {Record<string, string>} settings
 */
export function jarFolder(settings) {
  const hash = createHash('sha256').update(readFileSync(POM)).update(readFileSync(LOCK));
  hash.update(versionFlags(settings).join());
  return join(cacheFolder(), `neo4j-${hash.digest('hex').slice(0, 12)}`);
}

/** @param {Record<string, string>} settings */
export const hasJars = (settings) => existsSync(join(jarFolder(settings), 'lib', MARK));

/**
 * Fetches what is not there. Two that do so at once do not harm each other.
 * @param {{ settings: Record<string, string>, log: (line: string) => void }} context
 * @returns {Promise<string>} the folder of the jars
 * @throws Fault when Maven is missing or fails, or when a jar is not the one that classpath.sha256 names
 */
export async function installJars({ settings, log }) {
  const lib = join(jarFolder(settings), 'lib');
  if (hasJars(settings)) return lib;
  if (!findProgram('mvn')) {
    throw new Fault(
      'Neo4j comes through Maven, and there is no mvn on the PATH.',
      'apt-get install --no-install-recommends maven',
    );
  }
  mkdirSync(jarFolder(settings), { recursive: true });
  demandDisk(jarFolder(settings));
  log(`neo4j: fetching ${settings.NEO4J_VERSION} from Maven Central (140 MB, once) into ${lib}`);
  const draft = `${lib}.${process.pid}`;
  try {
    const goal = ['dependency:copy-dependencies', '-DincludeScope=runtime', `-DoutputDirectory=${draft}`];
    await run(['mvn', '-B', '-q', '-f', POM, ...versionFlags(settings), ...goal]);
    await demandPinned(draft);
    writeFileSync(join(draft, MARK), '');
    if (!hasJars(settings)) {
      rmSync(lib, { recursive: true, force: true });
      renameSync(draft, lib);
    }
  } finally {
    rmSync(draft, { recursive: true, force: true });
  }
  return lib;
}

/**
 * Nothing missing, nothing added, nothing changed: classpath.sha256 is what `sha256sum *.jar` printed.
 * @param {string} folder
 */
export async function demandPinned(folder) {
  const pinned = new Set(readFileSync(LOCK, 'utf8').trim().split('\n'));
  const found = new Set();
  for (const file of readdirSync(folder)) found.add(`${await sha256Of(join(folder, file))}  ${file}`);
  const odd = [
    ...[...found].filter((line) => !pinned.has(line)).map((line) => `found   ${line}`),
    ...[...pinned].filter((line) => !found.has(line)).map((line) => `wanted  ${line}`),
  ];
  if (odd.length > 0) throw new Fault(`Neo4j's jars are not those of ${LOCK}:\n${odd.sort().join('\n')}`);
}

/** @param {string} path */
async function sha256Of(path) {
  const hash = createHash('sha256');
  await pipeline(createReadStream(path), hash);
  return hash.digest('hex');
}
