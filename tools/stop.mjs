// npm stop: ends a foreground `npm start`, then every app and server of the home that still runs. Data stays.
import { parseArgs } from 'node:util';
import { endStarter, openHouse, stopHouse, whatRuns } from './house/house.mjs';

const { values } = parseArgs({ options: { home: { type: 'string' } } });
const log = (line) => process.stdout.write(`${line}\n`);
const house = openHouse(values.home);

if (await endStarter(house.home)) log('npm start, which ran in the foreground, has stopped what it started');
const { servers, apps } = await whatRuns(house.home);
if (servers.length + apps.length === 0) log('nothing runs');
else await stopHouse(house, { log });
