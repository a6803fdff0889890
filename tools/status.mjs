// npm run status: each server and app with its pid, ports and health. Ends with 0 when all are healthy.
import { parseArgs } from 'node:util';
import { addressLines } from './house/addresses.mjs';
import { houseStatus, openHouse } from './house/house.mjs';

const { values } = parseArgs({ options: { home: { type: 'string' } } });
const house = openHouse(values.home);
const rows = await houseStatus(house);
for (const { name, pid, where, ports, isHealthy } of rows) {
  const who = where ?? (pid ? `pid ${pid}` : '-');
  const health = isHealthy ? 'healthy' : pid || where ? 'NOT READY' : 'not running';
  process.stdout.write(`${name.padEnd(11)}${who.padEnd(14)}${ports.join(', ').padEnd(14)}${health}\n`);
}
const isUp = rows.every(({ isHealthy }) => isHealthy);
if (isUp) process.stdout.write(`\n${addressLines(house.home).join('\n')}\n`);
process.exitCode = isUp ? 0 : 1;
