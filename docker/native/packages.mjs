// Debian's packages for what is missing.
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { Fault } from './fault.mjs';
import { hasJars } from './jars.mjs';
import { findJava } from './java.mjs';
import { hasPostgres } from './postgres.mjs';
import { findProgram, isRoot, run } from './system.mjs';

const CLUSTERS = '/etc/postgresql-common/createcluster.d';
const POLICY = '/usr/sbin/policy-rc.d';

/**
 * The packages that these servers want and the machine has not.
 * @param {string[]} servers
 * @param {Record<string, string>} settings
 * @returns {Promise<string[]>}
 */
async function missingPackages(servers, settings) {
  const missing = [];
  if (servers.includes('redis') && !findProgram('redis-server')) missing.push('redis-server');
  if (servers.includes('postgres') && !hasPostgres()) missing.push('postgresql');
  if (!servers.includes('neo4j')) return missing;
  if (!hasJava()) missing.push(await javaPackage());
  if (!hasJars(settings) && !findProgram('mvn')) missing.push('maven');
  return missing;
}

function hasJava() {
  try {
    findJava();
    return true;
  } catch (error) {
    if (error instanceof Fault) return false;
    throw error;
  }
}

/** Debian 12 has Java 17, Debian 13 has Java 21. */
async function javaPackage() {
  const known = await run(['apt-cache', 'policy', 'openjdk-17-jre-headless']).catch(() => '');
  const later = await run(['apt-cache', 'policy', 'openjdk-21-jre-headless']).catch(() => '');
  const isThere = (/** @type {string} */ policy) => /Candidate: \d/.test(policy);
  return !isThere(known) && isThere(later) ? 'openjdk-21-jre-headless' : 'openjdk-17-jre-headless';
}

/**
 * Installs what is missing, as root; else says the command that does.
 * @param {string[]} servers
 * @param {{ settings: Record<string, string>, log: (line: string) => void }} context
 */
export async function installPackages(servers, { settings, log }) {
  let missing = await missingPackages(servers, settings);
  if (missing.length === 0) return;
  const say = () => `apt-get install -y --no-install-recommends ${missing.join(' ')}`;
  if (!findProgram('apt-get')) {
    throw new Fault(
      `Missing on this machine, which has no apt-get: ${missing.join(', ')}.`,
      'install PostgreSQL 15+, Redis 6.2+, Java 17 or 21 and Maven, or start Docker, or name servers by WIREGRAPH_*_URL',
    );
  }
  if (!isRoot())
    throw new Fault(
      `Missing on this machine: ${missing.join(', ')}. Only root may install them.`,
      `sudo apt-get update && sudo ${say()}`,
    );
  log('apt: refreshing the lists');
  await run(['apt-get', 'update', '-qq'], { env: aptEnv() });
  missing = await missingPackages(servers, settings);
  log(`apt: installing ${missing.join(' ')}`);
  await withoutServices(() => run(say().split(' '), { env: aptEnv() }));
}

const aptEnv = () => ({ ...process.env, DEBIAN_FRONTEND: 'noninteractive' });

/**
 * Keeps the packages from making a cluster and starting services of their own, which would take the ports.
 * @template T
 * @param {() => Promise<T>} work
 */
async function withoutServices(work) {
  const cluster = `${CLUSTERS}/wiregraph.conf`;
  const files = [
    { path: cluster, text: 'create_main_cluster = false\nstart_conf = manual\n', mode: 0o644 },
    { path: POLICY, text: '#!/bin/sh\nexit 101\n', mode: 0o755 },
  ].filter(({ path }) => !existsSync(path));
  mkdirSync(CLUSTERS, { recursive: true });
  for (const { path, text, mode } of files) writeFileSync(path, text, { mode });
  try {
    return await work();
  } finally {
    for (const { path } of files) rmSync(path, { force: true });
  }
}
