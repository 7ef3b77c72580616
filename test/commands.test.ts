/** A case for each row of test/knowledge/commands.txt: what a command is taken for by those who plan a change. */
import assert from 'node:assert/strict';
import type { KnownContext } from '../server/src/context/context.ts';
import { memberBuilt } from '../server/src/engines/reorder/member-built.ts';
import { keptBy } from '../server/src/engines/secret-mount/kept.ts';
import { parseImage } from '../server/src/model/image.ts';
import { lower } from '../server/src/model/lower.ts';
import { runs } from '../server/src/model/query.ts';
import type { Command } from '../server/src/shell/script.ts';
import { keepingOf } from '../server/src/toolchains/credentials/keepers.ts';
import { takerOf } from '../server/src/toolchains/credentials/takers.ts';
import { isUndone } from '../server/src/toolchains/credentials/undone.ts';
import { mayReadEnvironmentFile } from '../server/src/toolchains/environment-file.ts';
import { mayReadHistory } from '../server/src/toolchains/history.ts';
import { installedProjects } from '../server/src/toolchains/installed-projects.ts';
import { managerOf } from '../server/src/toolchains/invocation.ts';
import { jreBases } from '../server/src/toolchains/jvm/jre.ts';
import { JVM, javaVersion } from '../server/src/toolchains/jvm/split.ts';
import { NATIVE } from '../server/src/toolchains/native/split.ts';
import { isNarrow } from '../server/src/toolchains/node/narrowed.ts';
import { isInstalled, outputsOf, projectAt, wordsOf } from '../server/src/toolchains/node/project.ts';
import { NODE } from '../server/src/toolchains/node/split.ts';
import { PYTHON } from '../server/src/toolchains/python/split.ts';
import { SITE } from '../server/src/toolchains/site/generators.ts';
import { effectOf } from '../server/src/toolchains/stage/effect.ts';
import { jobOf } from '../server/src/toolchains/stage/job.ts';
import type { Job, Placed } from '../server/src/toolchains/stage/runtime.ts';
import { isTest, testsOf } from '../server/src/toolchains/tests.ts';
import { contextOfFiles } from './support/context.ts';
import { askEach, commandOf, type Questions } from './support/knowledge.ts';

/** These look at the command alone. */
const none = undefined as unknown as Job;

/** What is asked, by the first word of a row; the answer of a truth is `yes`, of none nothing. */
const questions: Questions = {
  'node-output': async (script) => {
    const job = await jobIn('node:22', script);
    const words = wordsOf(commandIn(job));
    return outputsOf(job, projectAt(job, '/app') ?? assert.fail(), [words])?.join(' ') ?? '?';
  },
  'dependency-of': async (program) => {
    const job = await jobIn('node:22', 'true', {
      'package.json':
        '{"dependencies":{"@nestjs/cli":"1","@remix-run/serve":"1","@react-router/serve":"1","nuxt":"1","typescript":"1","vite":"1"}}',
    });
    return isInstalled(projectAt(job, '/app') ?? assert.fail(), program);
  },
  effect: (script) => {
    const found = effectOf({ ...placed(commandOf(script)), directory: '/app' });
    const paths = 'paths' in found ? found.paths : [];
    return [
      found.kind,
      ...('owner' in found ? [found.owner] : []),
      ...('mode' in found ? [found.mode] : []),
      ...paths,
    ].join(' ');
  },
  stores: (script) => {
    const found = keepingOf(commandOf(script));
    return found && [found.verb, '|', ...found.operands.map(({ text }) => text)].join(' ').trim();
  },
  undone: (script) => {
    const [first = assert.fail(), ...others] = runOf('debian:12', script).commands;
    return isUndone(first, keepingOf(first) ?? assert.fail(script), [first, ...others]);
  },
  'asks-with-token': async (script) => {
    const source = `FROM node:22\nWORKDIR /app\nARG NPM_TOKEN\nCOPY . .\nRUN ${script}\n`;
    const files = { Dockerfile: source, 'package.json': '{}', '.npmrc': '//r.dev/:_authToken=${NPM_TOKEN}\n' };
    const context = await contextOfFiles(new Map(Object.entries(files)), 'Dockerfile');
    const graph = lower(source);
    const run = graph.instructions.find((each) => each.kind === 'RUN') ?? assert.fail();
    return takerOf(graph, context, 'NPM_TOKEN')(run, commandOf(script));
  },
  'reads-env-file': async (written) => {
    const [path = '', name = ''] = written.split(' ');
    const source = `FROM scratch\n${using.map((command) => `RUN ${command}\n`).join('')}`;
    const context = await contextOfFiles(
      new Map([
        [path, `"${name}"\n`],
        ['Dockerfile', source],
      ]),
      'Dockerfile',
    );
    return context.kind === 'known' && mayReadEnvironmentFile(context);
  },
  'reads-history': (written) => {
    const [path = '', ...text] = written.split(' ');
    return mayReadHistory({ texts: new Map([[path, text.join(' ')]]) } as unknown as KnownContext);
  },
  'brings-project': (line) => installedProjects(lower(`FROM node:22\nCOPY . .\n${line}\nRUN npm ci\n`)).length === 0,
  'is-test': (script) => isTest(commandOf(script)),
  'tested-by': async (script) => {
    const job = await jobIn('node:22', script, { 'package.json': '{"scripts":{"test":"jest"}}' });
    const tests = testsOf(commandIn(job), { context: job.context, folder: '.', placed: true, done: [] });
    return tests && ('test' in tests ? tests.test : '?');
  },
  narrow: (script) => isNarrow(managerOf(commandOf(script)) ?? assert.fail()),
  'builds-all': (script) => {
    const graph = lower(`FROM node:22\nWORKDIR /app\nCOPY . .\nRUN npm ci\nRUN ${script}\n`);
    const [stage = assert.fail()] = graph.stages;
    const [run = assert.fail()] = runs(graph);
    const workspace = { members: [], ranges: new Map() } as unknown as Parameters<typeof memberBuilt>[2]['workspace'];
    const found = memberBuilt(graph, { kind: 'unknown' } as Parameters<typeof memberBuilt>[1], {
      stage,
      run,
      end: run.span.end,
      folder: '/app',
      workspace,
    });
    return 'why' in found && found.why.includes('every member');
  },
  keeps: (script) => {
    const graph = lower(`FROM debian:12\nARG API_TOKEN\nRUN ${script}\n`);
    const [run = assert.fail()] = runs(graph);
    return keptBy(graph, run, 'API_TOKEN')
      .map((kept) => (kept.kind === 'file' ? `file ${kept.path}${kept.adds ? ' more' : ''}` : kept.kind))
      .join(' ');
  },
  'native-step': (script) => NATIVE.owns?.(placed(commandOf(script)), none),
  'node-step': (script) => NODE.owns?.(placed(commandOf(script)), none),
  'native-build': (script) => NATIVE.builds(commandOf(script)),
  'site-build': (script) => SITE.builds(commandOf(script)),
  'java-step': (script) => JVM.owns?.(placed(commandOf(script)), none),
  'python-step': (script) => PYTHON.owns?.({ ...placed(commandOf(script)), run: runOf('debian:12', script).run }, none),
  'java-build': (script) => JVM.builds(commandOf(script)),
  'java-version': (image) => javaVersion(parseImage(image)),
  'java-image': async (written) => {
    const [image = '', version = ''] = written.split(' ');
    return jreBases(await jobIn(image, 'true'), version, false)
      .map((base) => base.image)
      .join(' ');
  },
};

askEach('what a command is taken for', 'commands', questions);

/** One command of each manager, so that its manifests are read. */
const using =
  'npm ci,go mod download,pip install -r requirements.txt,pip install .,pipenv sync,uv sync,bundle install,composer install,cargo build,mvn package,gradle build,dotnet restore,mix deps.get'.split(
    ',',
  );

async function jobIn(
  image: string,
  script: string,
  files: Readonly<Record<string, string>> = { 'package.json': '{}' },
): Promise<Job> {
  const source = `FROM ${image}\nWORKDIR /app\nCOPY . .\nRUN ${script}\nCMD ["/server", "npm"]\n`;
  const context = await contextOfFiles(new Map(Object.entries({ ...files, Dockerfile: source })), 'Dockerfile');
  const graph = lower(source);
  return jobOf(graph, context, graph.stages[0] ?? assert.fail(), []) ?? assert.fail();
}

function commandIn({ commands }: Job): Command {
  return commands[0]?.command ?? assert.fail();
}

function placed(command: Command): Placed {
  return { command, directory: '/app', run: runOf('debian:12', 'true').run };
}

function runOf(image: string, script: string) {
  const [run = assert.fail()] = runs(lower(`FROM ${image}\nRUN ${script}\n`));
  return { run, commands: run.script.form === 'opaque' ? [] : run.script.commands };
}
