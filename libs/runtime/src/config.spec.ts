import { z } from 'zod';
import { Secret, secret } from '@wiregraph/kernel/secret';
import { ConfigFault, listSettings, port, processConfig, processVariables, readConfig } from './config.js';

const server = z.strictObject({
  port: port(4000, 'the api'),
  password: secret().describe('of the server'),
  waitMs: z.coerce.number().int().min(1).default(5).describe('before it asks again'),
  kind: z.enum(['hot', 'cold']).optional().describe('how it is served'),
});
const variables = { port: 'SPEC_PORT', password: 'SPEC_PASSWORD', waitMs: 'SPEC_WAIT_MS', kind: 'SPEC_KIND' };
const group = {
  server: { schema: server, variables },
  process: { schema: processConfig, variables: processVariables },
};

const faultsOf = (environment: Record<string, string>): readonly string[] => {
  try {
    readConfig(group, environment);
    return [];
  } catch (error) {
    if (error instanceof ConfigFault) return error.faults;
    throw error;
  }
};

describe('a configuration', () => {
  it('is what the environment says, and the presets elsewhere', () => {
    const config = readConfig(group, { SPEC_PASSWORD: 'hunter2', SPEC_PORT: '8080' });
    expect(config.server).toMatchObject({ port: 8080, waitMs: 5 });
    expect(config.server.password.reveal()).toBe('hunter2');
    expect(config.process).toEqual({ host: '127.0.0.1', logLevel: 'info', shutdownDeadlineMs: 15_000 });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readConfig(group, { SPEC_PASSWORD: 'x', SPEC_PORT: '', SPEC_KIND: ' ' }).server.port).toBe(4000);
    expect(faultsOf({ SPEC_PASSWORD: '' })).toEqual(['SPEC_PASSWORD is not set: expected of the server.']);
  });

  it('reports all that is wrong together, each by its variable', () => {
    const faults = faultsOf({ SPEC_PORT: 'abc', SPEC_WAIT_MS: '0', SPEC_KIND: 'lukewarm', WIREGRAPH_HOST: 'no host!' });
    expect(faults).toEqual([
      'SPEC_PORT is "abc": expected a number from 1 to 65535; port on which the api listens.',
      'SPEC_PASSWORD is not set: expected of the server.',
      'SPEC_WAIT_MS is "0": expected a number of at least 1; before it asks again.',
      'SPEC_KIND is "lukewarm": expected one of hot, cold; how it is served.',
      expect.stringMatching(/^WIREGRAPH_HOST is "no host!": it must be a host name or an address; /),
    ]);
  });

  it('never says a secret', () => {
    const url = z.url({ protocol: /^redis$/ }).pipe(z.string().transform((text) => new Secret(text)));
    const secretUrl = { only: { schema: z.strictObject({ url }), variables: { url: 'SPEC_URL' } } };
    expect(() => readConfig(secretUrl, { SPEC_URL: 'http://user:hunter2@x' })).toThrow(/^SPEC_URL is a secret that/);
    expect(() => readConfig(secretUrl, { SPEC_URL: 'http://user:hunter2@x' })).not.toThrow('hunter2');
  });

  it('lists every setting for the documentation', () => {
    const listed = listSettings({ server: group.server });
    expect(listed.map(({ variable }) => variable)).toEqual(['SPEC_KIND', 'SPEC_PASSWORD', 'SPEC_PORT', 'SPEC_WAIT_MS']);
    expect(listed[1]).toMatchObject({
      isSecret: true,
      isRequired: true,
      preset: undefined,
      description: 'of the server',
    });
    expect(listed[2]).toMatchObject({ preset: '4000', expected: 'a number from 1 to 65535', isRequired: false });
    expect(listed[3]).toMatchObject({ preset: '5', unit: 'milliseconds', isSecret: false });
  });
});
