import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DockerfileParser, From, type Instruction } from 'dockerfile-ast';
import { composeFile, ROOT, services, versions } from './compose-file.js';

const dockerfile = DockerfileParser.parse(readFileSync(join(ROOT, 'docker', 'Dockerfile'), 'utf8'));

interface Stage {
  name: string;
  from: string;
  instructions: Instruction[];
}

const stages: Stage[] = [];
for (const instruction of dockerfile.getInstructions()) {
  if (instruction instanceof From) {
    stages.push({ name: String(instruction.getBuildStage()), from: String(instruction.getImage()), instructions: [] });
  }
  stages.at(-1)?.instructions.push(instruction);
}

const stageNamed = (name: string): Stage | undefined => stages.find((stage) => stage.name === name);

/** The last such instruction of a stage or of those that it stands on. */
function lastOf(keyword: string, stage: Stage | undefined): string | undefined {
  if (!stage) return undefined;
  const found = stage.instructions.findLast((instruction) => instruction.getKeyword() === keyword);
  return found?.getArgumentsContent() ?? lastOf(keyword, stageNamed(stage.from));
}

const APPS = ['intake', 'worker', 'projector', 'api'];

it.each([...APPS, 'cli'])('has a target for %s that does not run as root', (app) => {
  expect(lastOf('USER', stageNamed(app))).toBe('node');
});

it.each(APPS)('runs the built %s and asks it whether it lives, on the port that Compose gives it', (app) => {
  const port = String(composeFile.services[app].environment?.[`WIREGRAPH_${app.toUpperCase()}_PORT`]);
  // The worker's threads fill the processors; see tools/house/apps.mjs, which starts it so too.
  const flags = app === 'worker' ? '"--single-threaded-gc", ' : '';
  expect(lastOf('CMD', stageNamed(app))).toBe(`["node", ${flags}"apps/${app}/dist/main.js"]`);
  expect(lastOf('HEALTHCHECK', stageNamed(app))).toContain(`["node", "docker/health.mjs", "${port}", "live"]`);
  expect(composeFile.services[app].ports?.[0]).toMatch(new RegExp(`:${port}$`));
});

it('builds every target that Compose names', () => {
  const targets = services.flatMap(([, { build }]) => build?.target ?? []);
  expect(targets.filter((target) => !stageNamed(target))).toEqual([]);
});

it('stands on the image of docker/versions.env, and on that alone', () => {
  const known = new Set(stages.map(({ name }) => name));
  const outside = stages.map(({ from }) => from).filter((from) => !known.has(from));
  expect([...new Set(outside)]).toEqual(['${NODE_IMAGE}']);
  expect(dockerfile.getInitialARGs()[0]?.getArgumentsContent()).toBe(`NODE_IMAGE=${versions.NODE_IMAGE}`);
});

it('installs no development packages in what runs', () => {
  const installs = stageNamed('production')?.instructions.filter((line) =>
    line.getArgumentsContent()?.includes('npm ci'),
  );
  expect(installs?.map((line) => line.getArgumentsContent())).toEqual(['npm ci --omit=dev']);
});

it('brings the reading model to the worker in a layer of its own', () => {
  const copies = stageNamed('worker')?.instructions.filter((line) => line.getKeyword() === 'COPY') ?? [];
  expect(copies.map((line) => line.getArgumentsContent())).toEqual(['/model /model']);
  expect(lastOf('ENV', stageNamed('worker'))).toBe('WIREGRAPH_CACHE=/model');
});
