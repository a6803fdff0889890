import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { askApi } from './api-client.js';

let server: Server;
let asked = 0;

/** An api that gives these answers, one after the other. */
async function answering(...answers: readonly unknown[]): Promise<void> {
  asked = 0;
  server = createServer((_, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(answers[Math.min(asked, answers.length - 1)]));
    asked += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  process.env['WIREGRAPH_API_PORT'] = String((server.address() as AddressInfo).port);
}

const failing = (code: string) => ({ data: null, errors: [{ message: `It failed: ${code}.`, extensions: { code } }] });

describe('askApi', () => {
  afterEach(() => {
    delete process.env['WIREGRAPH_API_PORT'];
    server.close();
  });

  it('asks again when the graph took too long', async () => {
    await answering(failing('TIMED_OUT'), { data: { graph: 7 } });
    expect(await askApi('{ graph }')).toEqual({ graph: 7 });
    expect(asked).toBe(2);
  });

  it('does not ask again what is wrong', async () => {
    await answering(failing('BAD_USER_INPUT'));
    await expect(askApi('{ graph }')).rejects.toThrow('The api answered: It failed: BAD_USER_INPUT.');
    expect(asked).toBe(1);
  });
});
