/** A case for each row of test/knowledge/names.txt: what a name or command is taken for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { buildsInScript } from '../server/src/builds/command.ts';
import { isFilled } from '../server/src/context/listing.ts';
import { missingEntries } from '../server/src/engines/ignore/missing-entries.ts';
import { isVolatile } from '../server/src/engines/move-arg/names.ts';
import { isAboutAttributes, isIndependent } from '../server/src/engines/reorder/commands.ts';
import { makesManifests } from '../server/src/engines/reorder/listed.ts';
import { isAboutOnly, isLocal, reads } from '../server/src/engines/secret-mount/file-commands.ts';
import { archivedReleaseOf } from '../server/src/language/old-images.ts';
import { imageVariables } from '../server/src/model/image-variables.ts';
import { lower } from '../server/src/model/lower.ts';
import { runs } from '../server/src/model/query.ts';
import { secretFileOf } from '../server/src/model/secret-files.ts';
import { join } from '../server/src/text/joined.ts';
import { mayTake, takesImplicitly } from '../server/src/toolchains/credentials/implicit.ts';
import { managerOf } from '../server/src/toolchains/invocation.ts';
import { listReadBy } from '../server/src/toolchains/listed-members.ts';
import { parsePackageJson } from '../server/src/toolchains/manifests/package-json.ts';
import { neededFiles } from '../server/src/toolchains/needed-files.ts';
import { lifecycleReads } from '../server/src/toolchains/node/scripts.ts';
import { openQuestionOf } from '../server/src/toolchains/question.ts';
import { isResult } from '../server/src/toolchains/results.ts';
import { jobOf } from '../server/src/toolchains/stage/job.ts';
import { isWorkplace } from '../server/src/toolchains/stage/purpose.ts';
import { contextOfFiles } from './support/context.ts';
import { askEach, commandOf, commandsOf, type Questions } from './support/knowledge.ts';
import { finalStage, splitSamples } from './support/split-samples.ts';

const ground = { folders: ['/app'], cwd: '/app', beside: [] };
const credentials = neededFiles(lower('FROM scratch\nCOPY . .\n')).manifests;

/** What is asked, by the first word of a row; the answer of a truth is `yes`, of none nothing. */
const questions: Questions = {
  result: (path) => isResult(path),
  filled: (folder) => isFilled(`a/${folder}/b`),
  'every-build': (written) => {
    const [name = '', value] = written.split('=');
    return isVolatile(name, value);
  },
  'left-out': async (folder) => (await unwanted(folder)).includes(folder),
  // Of the last command of a step.
  answer: (script) => {
    const commands = commandsOf(script);
    return openQuestionOf(managerOf(commands.at(-1) ?? assert.fail(script)) ?? assert.fail(), commands)?.answer;
  },
  // The last command of a step, beside those before it.
  'knows-nothing': (script) => {
    const commands = commandsOf(script);
    return isIndependent(commands.at(-1) ?? assert.fail(script), { ...ground, beside: commands.slice(0, -1) });
  },
  attributes: (script) => isAboutAttributes(commandOf(script)),
  variables: (image) => {
    const known = imageVariables({ name: image });
    return known && ([...known].join(' ') || 'none');
  },
  'takes-variable': (script) => {
    const [name = '', ...command] = script.split(' ');
    return takesImplicitly(commandOf(command.join(' ')), name);
  },
  'runs-project': (script) => mayTake(commandOf(script)),
  'asks-file': (written) => {
    const [path = '', ...command] = written.split(' ');
    return reads(commandOf(command.join(' ')), secretFileOf(path) ?? assert.fail(path));
  },
  'asks-npmrc': (script) => reads(commandOf(script), secretFileOf('.npmrc') ?? assert.fail()),
  local: (script) => isLocal(managerOf(commandOf(script)) ?? assert.fail()),
  'key-only': (script) =>
    isAboutOnly(commandOf(script), {
      file: secretFileOf('id_rsa') ?? assert.fail(),
      path: '/root/.ssh/id_rsa',
      name: 'id_rsa',
      isCopied: true,
      placeOf: () => undefined,
    }),
  'text-is-read': (path) => credentials.includes(path),
  'install-script': (name) => readsOfScript(name, 'node make.js').why !== undefined,
  'script-reads': (script) => readsOfScript('postinstall', script).why !== undefined,
  'build-context': (script) => contextIn(script),
  'moves-python': async (name) =>
    (await finalStage(splitSamples['python'] ?? assert.fail(), { step: `ENV ${name}=/x` }))?.startsWith('refused:'),
  archived: (image) => {
    const [name = '', tag = ''] = image.split(' ');
    return archivedReleaseOf(name, tag);
  },
  workplace: (start) => isForWork({ start }),
  'workplace-stage': (stage) => isForWork({ stage }),
  'reads-members': (script) => listReadBy(managerOf(commandOf(script)) ?? assert.fail(script)) !== undefined,
  'writes-members': (script) => {
    const graph = lower(`FROM a\nRUN ${script}\n`);
    const [run = assert.fail()] = runs(graph);
    return makesManifests(graph, run, { root: 'go.work', manifest: 'go.mod' });
  },
  'workplace-file': (path) => isForWork({ path }),
  'workplace-variable': (pair) => isForWork({ pair }),
};

askEach('what a name is taken for', 'names', questions);

test('a colon runs nothing', () => {
  assert.ok(isIndependent(commandOf(': a b'), ground));
  assert.equal(readsOfScript('postinstall', ': a').why, undefined);
});

/** What is left out of a build context whose project keeps a folder out of its history. */
async function unwanted(folder: string): Promise<readonly string[]> {
  const source = 'FROM node:22\nCOPY . .\nRUN npm run build\n';
  const files = { Dockerfile: source, '.gitignore': `/${folder}/\n`, [`${folder}/a.txt`]: '' };
  const context = await contextOfFiles(new Map(Object.entries(files)), 'Dockerfile');
  return context.kind === 'known' ? missingEntries(lower(source), context).present : assert.fail();
}

function readsOfScript(name: string, script: string) {
  const text = JSON.stringify({ scripts: { [name]: script } });
  const tree = { files: new Map(), texts: new Map(), complete: true };
  const manifest = { path: '/app/package.json', text, tree, manager: 'npm', flags: new Set<string>(), isMember: false };
  return lifecycleReads(manifest, parsePackageJson(text) ?? assert.fail());
}

/** The context that a command builds, as it is written. */
function contextIn(script: string): string | undefined {
  const page = { path: 'build.sh', text: script };
  const origin = { by: 'script', name: 'build.sh', page, folders: ['.'], has: () => true, baked: [] } as const;
  const [build] = buildsInScript(
    origin as unknown as Parameters<typeof buildsInScript>[0],
    join(script, [{ start: 0, end: script.length }]),
  );
  return build?.mentions.find(({ role }) => role === 'context')?.value;
}

/** Whether an image is one for people who develop. */
async function isForWork({ start = '/server', stage = 'app', path = 'Dockerfile', pair = 'A=b' }): Promise<boolean> {
  const source = `FROM debian:12 AS ${stage}\nENV ${pair}\nCMD ${JSON.stringify(start.split(' '))}\n`;
  const context = await contextOfFiles(new Map([[path, source]]), path);
  const graph = lower(source);
  const job = jobOf(graph, context, graph.stages[0] ?? assert.fail(), []) ?? assert.fail();
  return isWorkplace(job, []);
}
