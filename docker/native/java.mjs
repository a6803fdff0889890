import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Fault } from './fault.mjs';
import { findProgram, isExecutable } from './system.mjs';

/** What Neo4j 5.26 runs on. */
const USABLE = [17, 21];
const JVMS = '/usr/lib/jvm';

/** @typedef {{ program: string, version: string }} Java */

/**
 * A Java that Neo4j runs on: $WIREGRAPH_JAVA, else $JAVA_HOME, else the one on the PATH, else one of /usr/lib/jvm.
 * @returns {Java}
 * @throws Fault when there is none
 */
export function findJava(env = process.env) {
  const jvms = existsSync(JVMS) ? readdirSync(JVMS).sort() : [];
  const places = [
    env.WIREGRAPH_JAVA,
    env.JAVA_HOME && join(env.JAVA_HOME, 'bin', 'java'),
    findProgram('java'),
    ...jvms.map((name) => join(JVMS, name, 'bin', 'java')),
  ];
  const refused = [];
  for (const program of new Set(places)) {
    if (!program || !isExecutable(program)) continue;
    const version = /version "([^"]+)"/.exec(spawnSync(program, ['-version'], { encoding: 'utf8' }).stderr ?? '')?.[1];
    if (version && USABLE.includes(Number.parseInt(version, 10))) return { program, version };
    refused.push(`${program} is ${version ?? 'no Java'}`);
  }
  const seen = refused.length > 0 ? ` (${refused.join(', ')})` : '';
  throw new Fault(
    `Neo4j needs Java ${USABLE.join(' or ')}, and there is none on this machine${seen}.`,
    'apt-get install --no-install-recommends openjdk-17-jre-headless, or WIREGRAPH_JAVA=/path/to/bin/java',
  );
}
