import { openAnnouncements } from './announcements.js';
import { aWire } from './testing/a-wire.js';
import { RedisServer } from './testing/redis-server.js';
import { until } from './testing/until.js';

it('tells everyone who listens how far a follower has come, until they stop', async () => {
  const wire = aWire();
  const here = openAnnouncements(wire.config, () => undefined);
  const there = openAnnouncements(wire.config, () => undefined);
  const heard: number[] = [];
  const others: number[] = [];
  const stop = await here.onReached('graph', (position) => heard.push(position));
  await here.onReached('linker', (position) => others.push(position));
  await there.reached('graph', 41);
  await there.reached('graph', 42);
  await until(() => heard.length === 2);
  await stop();
  await there.reached('graph', 43);
  await there.reached('linker', 7);
  await until(() => others.length === 1);
  expect(heard).toEqual([41, 42]);
  await Promise.all([here.close(), there.close(), wire.close()]);
});

it('loses an announcement while Redis is away, says so, and hears again when it is back', async () => {
  const server = await RedisServer.start();
  const wire = aWire(server.url, { commandTimeoutMs: 300 });
  const faults: Error[] = [];
  const announcements = openAnnouncements(wire.config, (error) => faults.push(error));
  const heard: number[] = [];
  await announcements.onReached('graph', (position) => heard.push(position));
  await server.kill();
  await announcements.reached('graph', 1);
  expect(faults.length).toBeGreaterThan(0);
  await server.restart();
  await until(async () => {
    await announcements.reached('graph', 2);
    return heard.includes(2);
  });
  expect(heard).not.toContain(1);
  await announcements.close();
  await wire.close();
  await server.remove();
}, 60_000);
