import { ConfigFault, readConfig } from '@wiregraph/runtime/config';
import { secondReaderConfig, secondReaderVariables } from './second-reader.config.js';

const GROUP = { second: { schema: secondReaderConfig, variables: secondReaderVariables } };
const read = (environment: Readonly<Record<string, string>>) => readConfig(GROUP, environment).second;

describe('settings of a second reader', () => {
  it('name none unless they are given', () => expect(read({}).url).toBeUndefined());

  it('may name an endpoint of the machine itself, and keep its key to themselves', () => {
    const env = { WIREGRAPH_LLM_URL: 'http://127.0.0.1:8000/v1', WIREGRAPH_LLM_MODEL: 'm', WIREGRAPH_LLM_KEY: 'hush' };
    const config = read(env);
    expect(config).toMatchObject({ url: 'http://127.0.0.1:8000/v1', model: 'm', retries: 3 });
    expect(JSON.stringify(config)).not.toContain('hush');
  });

  it.each([
    ['a URL without a model', { WIREGRAPH_LLM_URL: 'http://llm.test/v1' }, /WIREGRAPH_LLM_MODEL is not set/],
    [
      'what is no web address',
      { WIREGRAPH_LLM_URL: 'file:///etc/passwd', WIREGRAPH_LLM_MODEL: 'm' },
      /WIREGRAPH_LLM_URL is/,
    ],
    ['no patience at all', { WIREGRAPH_LLM_TIMEOUT_MS: '0' }, /WIREGRAPH_LLM_TIMEOUT_MS is "0"/],
  ])('refuse %s, by name', (_, environment, says) => {
    expect(() => read(environment as Record<string, string>)).toThrow(ConfigFault);
    expect(() => read(environment as Record<string, string>)).toThrow(says);
  });
});
