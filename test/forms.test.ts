/** A case for each row of test/knowledge/forms.txt: what a text is taken for by its form. */
import assert from 'node:assert/strict';
import { buildsIn, isBuildFile, isScript } from '../server/src/builds/workspace-builds.ts';
import { unknownContext } from '../server/src/context/context.ts';
import type { Refactor } from '../server/src/contract/refactor.ts';
import { missingEntries } from '../server/src/engines/ignore/missing-entries.ts';
import { laidIn } from '../server/src/engines/reorder/laid.ts';
import { movedLines } from '../server/src/engines/reorder/moved.ts';
import { foldersOfInstall } from '../server/src/engines/reorder/place.ts';
import { changes, copiesIt, isPlainAbout } from '../server/src/engines/secret-mount/file-commands.ts';
import { hasMounts, whyNoEnv } from '../server/src/engines/secret-mount/frontend.ts';
import { filesOf, substitutedBy } from '../server/src/engines/secret-mount/kept.ts';
import { mountVariable } from '../server/src/engines/secret-mount/variable.ts';
import { smallerNames } from '../server/src/engines/smaller-base/names.ts';
import { stepError } from '../server/src/facts/step-error.ts';
import { builtSource, elsewhereAt, makersMarkdown, usersMarkdown, usersTitle } from '../server/src/features/across.ts';
import { completionsInFile } from '../server/src/features/build-file-completion.ts';
import { type Dockerfiles, declarationsAt, hoverInFile, mistakesIn } from '../server/src/features/build-files.ts';
import { programsOf } from '../server/src/features/completion/programs.ts';
import { imageNameProblem } from '../server/src/language/image-name.ts';
import { isGit } from '../server/src/language/remote-source.ts';
import { parseImage } from '../server/src/model/image.ts';
import { lower } from '../server/src/model/lower.ts';
import type { BuildGraph } from '../server/src/model/model.ts';
import { secretFileOf } from '../server/src/model/secret-files.ts';
import { standsForSecret } from '../server/src/model/secret-variables.ts';
import { concealed, holdsCredential, isHarmlessValue } from '../server/src/model/sensitive.ts';
import forTargetPlatform from '../server/src/refactors/build-for-target-platform.ts';
import splitDependencies from '../server/src/refactors/split-dependencies.ts';
import splitStage from '../server/src/refactors/split-stage.ts';
import cargoChef from '../server/src/refactors/use-cargo-chef.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { isTokenInFiles, takerOf } from '../server/src/toolchains/credentials/takers.ts';
import { isRemoved } from '../server/src/toolchains/credentials/undone.ts';
import { inputsOf } from '../server/src/toolchains/install-inputs.ts';
import { managerOf } from '../server/src/toolchains/invocation.ts';
import { readsOf } from '../server/src/toolchains/manifest-reads.ts';
import { needOf } from '../server/src/toolchains/need.ts';
import { filesNamedIn } from '../server/src/toolchains/needed-files.ts';
import { narrowedCommand } from '../server/src/toolchains/node/narrowed.ts';
import { wordsOf } from '../server/src/toolchains/node/project.ts';
import { workspaceAt } from '../server/src/toolchains/node/workspace.ts';
import { readList } from '../server/src/toolchains/python/reads.ts';
import { fileObjection, runtimeNeedOf } from '../server/src/toolchains/runtime-needs.ts';
import { startOf } from '../server/src/toolchains/stage/launch.ts';
import { madeBy } from '../server/src/toolchains/stage/makefile.ts';
import { isCompiler } from '../server/src/toolchains/stage/packages.ts';
import { slimName } from '../server/src/toolchains/stage/slim.ts';
import { contextOfFiles } from './support/context.ts';
import { isFound } from './support/found.ts';
import { askEach, commandOf, type Questions, words } from './support/knowledge.ts';
import { splitSamples } from './support/split-samples.ts';

const random = 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8';
const key = {
  file: secretFileOf('id_rsa') ?? assert.fail(),
  path: '/root/.ssh/id_rsa',
  name: 'id_rsa',
  isCopied: true,
  placeOf: () => undefined,
};

/** What is asked, by the first word of a row; any other is the id of a rule, and what it is asked is whether it finds anything. */
const questions: Questions = {
  'tells-why': (line) => stepError([line]) !== undefined,
  harmless: (value) => isHarmlessValue(value),
  concealed: (text) => concealed(text),
  // Of the forms of tokens, whose makers say how they begin; the rest is made up.
  token: (prefix) => holdsCredential(`${prefix}${random}`),
  'token-behind': (text) => holdsCredential(`${text}ghp_${random}`),
  'secret-slot': (script) => standsForSecret(lower(`FROM debian:12\nARG X\nRUN ${script}\n`), 'X'),
  'secret-slot-name': (name) =>
    standsForSecret(lower(`FROM debian:12\nARG ${name}\nRUN curl --token $${name} https://a.dev\n`), name),
  'copies-key': (script) => copiesIt(commandOf(script), key),
  'changes-key': (script) => changes(commandOf(script), key),
  'about-names': (script) => isPlainAbout(commandOf(script)),
  'chef-takes': (flags) => isOffered(cargoChef, `FROM rust:1\nWORKDIR /a\nCOPY . .\nRUN cargo ${flags}\n`),
  'same-on-platforms': (path) =>
    isOffered(
      forTargetPlatform,
      `FROM golang:1.24 AS build\nWORKDIR /a\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /s .\nFROM alpine:3\nCOPY --from=build ${path} /s /\n`,
    ),
  'installs-here': (script) =>
    isOffered(
      splitDependencies,
      `FROM node:22\nWORKDIR /app\nCOPY package.json *lock* composer.json ./\nRUN ${script}\nRUN apt-get install -y make\nCOPY . .\nRUN make\n`,
      {
        'package.json': '{}',
        'package-lock.json': '{}',
        'yarn.lock': '',
        'pnpm-lock.yaml': '',
        'composer.json': '{}',
        'composer.lock': '{}',
      },
    ),
  // Words behind FROM, ADD, RUN, CMD and names of files are put in place of those of the sample.
  splits: (written) => splitOf(written.split(' ⏎ ')),
  compiler: (name) => isCompiler(name),
  'slim-name': (image) => slimName(parseImage(image), image),
  reads: (written) => {
    const [path = '', manager = '', ...text] = written.split(' ');
    const tree = { files: new Map([['/app/a.xml', 'a.xml']]), texts: new Map(), complete: true };
    const manifest = {
      path: `/app/${path}`,
      text: text.join(' ').replaceAll(' ⏎ ', '\n'),
      tree,
      manager,
      flags: new Set<string>(),
      isMember: false,
    };
    const { why, ...found } = /requirements/.test(path) ? readList(manifest) : readsOf(manifest);
    return why === undefined
      ? Object.values(found)
          .flat()
          .filter((file) => !file.startsWith('/'))
          .join(' ')
      : '?';
  },
  removed: (script) => {
    const [first = assert.fail(), ...others] = runOf(script).commands;
    return isRemoved(first.redirects[0]?.target, first, others);
  },
  'token-in': async (written) => isTokenInFiles(await contextWith(written), 'T'),
  writes: (script) =>
    filesOf(commandOf(script))
      .map(({ text }) => text)
      .join(' '),
  substitutes: (script) => {
    const { graph, run, commands } = runOf(script);
    return substitutedBy(graph, run, commands[0] ?? assert.fail())?.inPlaceOf;
  },
  'made-again': async (script) => {
    const source = `FROM node:22\nWORKDIR /app\nCOPY . .\nRUN ${script}\nCMD ["node", "dist/a.js"]\n`;
    const files = {
      Dockerfile: `${source}RUN ${script}\n`,
      'package.json': '{}',
      '.gitignore': '/dist/\n',
      'dist/a.js': '',
    };
    return (await leftOut(files)).includes('dist');
  },
  'needs-history': async (script) => {
    const source = `FROM node:22\nWORKDIR /app\nCOPY . .\nRUN ${script}\n`;
    return !(await leftOut({ Dockerfile: source, 'package.json': '{}', '.git/HEAD': 'ref: a\n' })).includes('.git');
  },
  lays: async (line) => {
    const source = `FROM debian:12\nWORKDIR /app\n${line}\n`;
    const context = await contextOfFiles(
      new Map([['Dockerfile', source], ...words(line).map((name) => [name, ''] as const)]),
      'Dockerfile',
    );
    const graph = lower(source);
    const [stage = assert.fail()] = graph.stages;
    return laidIn(graph, context, stage)
      .flatMap(({ files }) => [...files.values()])
      .join(' ');
  },
  'installs-in': (script) => {
    const { run, commands } = runOf(script);
    const invocation = commands.map(managerOf).find((each) => each !== undefined) ?? assert.fail();
    return foldersOfInstall(run, invocation)?.folder;
  },
  smaller: (image) => {
    const { slim, alpine } = smallerNames(parseImage(image)) ?? {};
    return [slim, alpine].filter((name) => name !== undefined).join(' ');
  },
  starts: (image) => startOf(parseImage(image)),
  words: (script) => wordsOf(commandOf(script)).join(' '),
  focused: (script) => {
    const member = { name: 'web', version: undefined, folder: 'web', ranges: new Map() };
    const workspace = { name: 'all', hook: undefined, ranges: new Map(), members: [member], yarn: 4 };
    const found = narrowedCommand(managerOf(commandOf(script)) ?? assert.fail(), workspace, member);
    return 'why' in found ? '?' : applyEdits(`FROM scratch\nRUN ${script}`, [found.edit]).replace(/^.*\nRUN yarn /, '');
  },
  hook: async (script) => {
    const manifest = JSON.stringify({ name: 'a', workspaces: ['web'], scripts: { prepare: script } });
    const source = 'FROM node:22\nCOPY . .\nRUN npm ci\n';
    const files = { Dockerfile: source, 'package.json': manifest, 'web/package.json': '{"name":"web"}' };
    return workspaceAt(await contextOfFiles(new Map(Object.entries(files)), 'Dockerfile'), '.')?.hook;
  },
  'reads-project': (script) => needOf(managerOf(commandOf(script)) ?? assert.fail())?.kind !== 'packages',
  'names-files': (written) => {
    const [path = '', ...text] = written.split(' ');
    return filesNamedIn(path, text.join(' ')).join(' ');
  },
  installs: (script) => managerOf(commandOf(script))?.install !== undefined,
  makes: (line) => {
    const placed = { command: commandOf('make'), directory: '/app', run: runOf('make').run };
    const made = madeBy(placed, () => `app:\n\t${line}\n`) ?? [];
    return made
      .map(({ command }) => [command.name, ...command.args].map((word) => word?.value ?? '?').join(' '))
      .join('; ');
  },
  'holds-credential': (written) => {
    const [script = '', path = '', text = ''] = written.split(' ⏎ ');
    const files = ['package.json', 'package-lock.json', 'yarn.lock', 'pom.xml', 'a.csproj', path];
    const tree = {
      files: new Map(files.map((name) => [`/app/${name}`, name])),
      texts: new Map([
        ['package.json', '{}'],
        ['pom.xml', '<project></project>'],
        ['a.csproj', '<Project Sdk="Microsoft.NET.Sdk"></Project>'],
        [path, text],
      ]),
      complete: true,
    };
    const site = { cwd: '/app', folder: '/app', variables: new Map(), fixed: new Map() };
    const found = inputsOf(tree, site, managerOf(commandOf(script)) ?? assert.fail());
    return found !== undefined && 'why' in found && found.why.includes('credentials');
  },
  'taken-from': (text) => {
    const found = builtSource(text);
    return found && `${found.kind} ${found.name}`;
  },
  'can-start': (lines) => {
    const graph = lower(`FROM debian:12\n${lines.replaceAll(' ⏎ ', '\n')}\nCMD a\n`);
    const request = { graph, context: unknownContext } as unknown as Parameters<typeof programsOf>[0];
    return programsOf(request, graph.instructions.at(-1) ?? assert.fail())
      .map(({ path }) => path)
      .join(' ');
  },
  script: (path) => isScript(path),
  'build-file': (path) => isBuildFile(path),
  // What the frontend knows that `# syntax=` names.
  'mounts-env': (syntax) => {
    const graph = lower(`# syntax=${syntax}\nFROM a\n`);
    return hasMounts(graph) ? (whyNoEnv(graph, unknownContext) === undefined ? 'env' : 'mounts') : 'nothing';
  },
  // A letter and a number in braces stand for that many of it.
  'image-name': (name) =>
    imageNameProblem(name.replace(/(.)\{(\d+)\}/g, (_, char: string, count) => char.repeat(Number(count)))),
  'secret-path': (path) => secretFileOf(path) !== undefined,
  git: (source) => isGit(source),
  mounts: (lines) => {
    const source = `FROM node:22\nWORKDIR /app\nARG T\n${lines.replaceAll(' ⏎ ', '\n')}`;
    const plan = mountVariable(lower(source), unknownContext, 'T');
    if (plan === undefined || 'why' in plan) return plan && '?';
    return applyEdits(source, plan.edits)
      .replace('FROM node:22\nWORKDIR /app\n', '')

      .replaceAll('\n', ' ⏎ ')
      .replaceAll(': ', ':');
  },
  // Whether a comment above the sources is left above the install.
  'stays-above': (comment) => {
    const graph = lower(`FROM node:22\n# ${comment}\nCOPY . .\nRUN npm ci\n`);
    const copy = graph.instructions.find(({ kind }) => kind === 'COPY') ?? assert.fail();
    return !graph.source.slice(movedLines(graph, [copy], copy).start).startsWith('#');
  },
  'asks-by-file': async (written) => {
    const [path = '', text = '', script = ''] = written.split(' ⏎ ');
    const context = await contextWith(`${path} ${text}`, script);
    const { graph, run, commands } = runOf(script);
    return takerOf(graph, context, 'T')(run, commands[0] ?? assert.fail());
  },
  builds: (written) => {
    const [path = '', ...lines] = written.split(' ⏎ ');
    return buildsIn(new Map([[path, lines.join('\n')]]), new Set(['Dockerfile', 'web/Dockerfile']))
      .map((build) =>
        [
          `${build.dockerfilePath ?? '?'} in ${build.contextPath ?? '?'}`,
          ...build.mentions.map(({ role, value }) => `${role} ${value?.replace(/[\n\r\t]/g, encodeURI) ?? '?'}`),
          ...build.unclear,
        ].join(', '),
      )
      .join('; ');
  },
  mistakes: (written) => {
    const { path, builds, text, dockerfiles } = builtFrom(written);
    const sources = { services: ['web', 'api'], targets: ['web'], missing: new Set(['gone']) };
    return mistakesIn(path, builds, dockerfiles, sources)
      .map(
        ({ code, span, message, nearest }) =>
          `${code} ${text.slice(span.start, span.end)}, ${message}${nearest === undefined ? '' : ` (${nearest})`}`,
      )
      .join('; ');
  },
  // What is known of the name at `<|>`, and where it leads to: the lines of the Dockerfile.
  'name-in-file': (written) => {
    const { path, builds, offset, dockerfiles } = builtFrom(written);
    const lines = declarationsAt(path, offset, builds, dockerfiles)?.to.map((place) =>
      place.path === path ? path : `${linesTo(builtDockerfile, place.span.start)}`,
    );
    const markdown = hoverInFile(path, offset, builds, dockerfiles)?.markdown ?? '';
    return `${lines?.join(' ') ?? '?'} ${oneLine(markdown)}`.trim();
  },
  // What a file says against a newer version of an image: `image version path text`.
  'needs-runtime': (written) => {
    const [image = '', to = '', path = '', ...text] = written.split(' ');
    const need = runtimeNeedOf(image) ?? assert.fail(image);
    return fileObjection(need, path, text.join(' ').replaceAll(' ⏎ ', '\n'), { from: undefined, to }, '');
  },
  'used-by': (written) => usersTitle(builtFrom(written).builds)?.replaceAll(': ', ', '),
  // Of the stages and arguments of the Dockerfile, by their lines: who builds them, or makes what they take.
  'built-by': (written) => {
    const { builds } = builtFrom(written);
    const own = builds.filter(({ dockerfilePath }) => dockerfilePath === 'Dockerfile');
    const graph = lower(builtDockerfile);
    let start = 0;
    const said = builtDockerfile.split('\n').map((line, i) => {
      const places = [0, line.search(/(?<=--from=)\S|\S+$/)].map((at) => start + at);
      start += line.length + 1;
      const texts = places.flatMap((offset) => {
        const elsewhere = elsewhereAt(graph, offset, own, builds);
        return [usersMarkdown(graph, offset, own), elsewhere && makersMarkdown(elsewhere)];
      });
      const known = new Set(texts.filter((text) => text !== undefined).map(oneLine));
      return known.size === 0 ? '' : `${i + 1} ${[...known].join(', ')}`;
    });
    return said.filter((text) => text !== '').join('; ');
  },
  completes: (written) => completed(written.replaceAll(' ⏎ ', '\n')),
};

askEach('what a text is taken for by its form', 'forms', questions, isFound);

async function isOffered(
  refactor: Refactor,
  source: string,
  files: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  const context = await contextOfFiles(new Map(Object.entries({ ...files, Dockerfile: source })), 'Dockerfile');
  const at = source.indexOf('RUN');
  const [offer] = refactor.offer(lower(source), { start: at, end: at }, context);
  return offer !== undefined && !('refused' in offer);
}

/** A step that reads the build argument T. */
function runOf(script: string) {
  const graph = lower(`FROM node:22\nWORKDIR /app\nARG T\nRUN ${script}\n`);
  const run = graph.instructions.find((each) => each.kind === 'RUN');
  if (run?.kind !== 'RUN' || run.script.form !== 'shell') return assert.fail(script);
  return { graph, run, commands: run.script.commands };
}

/** A build context with one file, and a step of each manager that may read it: `path text`. */
function contextWith(written: string, script = 'npm ci') {
  const path = written.slice(0, written.indexOf(' '));
  const source = `FROM node:22\nCOPY . .\nRUN yarn install\nRUN ${script}\n`;
  const files = {
    Dockerfile: source,
    'package.json': '{}',
    'requirements.txt': '',
    [path]: `${written.slice(path.length + 1)}\n`,
  };
  return contextOfFiles(new Map(Object.entries(files)), 'Dockerfile');
}

async function leftOut(files: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const context = await contextOfFiles(new Map(Object.entries(files)), 'Dockerfile');
  return context.kind === 'known' ? missingEntries(lower(files['Dockerfile'] ?? ''), context).present : assert.fail();
}

/** The images of a split, what each of the first ones takes over, and what it is told to run. */
async function splitOf([name = '', ...changes]: readonly string[]): Promise<string> {
  const sample = splitSamples[name] ?? assert.fail(name);
  const given = new Map(changes.map((change) => [change.split(' ', 1)[0] ?? '', change.replace(/^\S+ /, '')]));
  const files = [...given].filter(([path]) => !/^(?:FROM|ADD|RUN|CMD)$/.test(path));
  const texts = files.map(([path, text]) => [path, text.replaceAll('↵', '\n')] as const);
  const start = given.get('CMD')?.split(' ') ?? sample.start;
  const lines = [
    `FROM ${given.get('FROM') ?? sample.image}`,
    'WORKDIR /app',
    ...[sample.first, 'COPY . .', given.get('ADD')]
      .filter((line) => line !== undefined)
      .map((line) => line.replaceAll('↵', '\n')),
    `RUN ${given.get('RUN') ?? sample.build}`,
    `CMD ${JSON.stringify(start)}`,
    '',
  ];
  const source = lines.join('\n');
  const all = new Map([...Object.entries(sample.files), ...texts, ['Dockerfile', source]]);
  const at = source.indexOf('COPY . .');
  const offers = [...splitStage.offer(lower(source), { start: at, end: at }, await contextOfFiles(all, 'Dockerfile'))];
  const stages = offers.flatMap((offer) => {
    const text = 'refused' in offer ? '' : applyEdits(source, offer.edits());
    return text === '' ? [] : [text.slice(text.indexOf('\nFROM ') + 1)];
  });
  if (stages.length === 0) {
    const [reason = ''] = offers.flatMap((offer) => ('refused' in offer ? [offer.refused] : []));
    return offers.length === 0 ? '' : `refused, ${reason.replaceAll(': ', ', ')}`;
  }
  const images = new Set(stages.flatMap((stage) => /^FROM ([^\s:]+)/.exec(stage)?.[1] ?? []));
  const taken = (stages[0] ?? '').split('\n').flatMap((line) => {
    const installed = /(?:--no-install-recommends|--no-cache) ([^&\\]*)/.exec(line)?.[1];
    return installed ?? /^COPY (?:--\S+ )*([^<]*) \S+$/.exec(line)?.[1] ?? /^RUN .*/.exec(line)?.[0] ?? [];
  });
  return `${[...images].join(' ')}; ${taken.map((part) => part.trim()).join(', ')}`;
}

/** The Dockerfile that files of the rows below build. */
const builtDockerfile = `FROM base AS build
ARG VERSION=1
RUN --mount=type=secret,id=token true
RUN --mount=type=secret,target=/run/npmrc true
FROM build AS app
ARG VERSION=2 DEBUG
COPY --from=lib / /
FROM a.dev/web`;

/** The builds of a file, `path text`, and of what stands in others of that folder, behind ` ⏎⏎ `. */
function builtFrom(written: string) {
  const files = written.split(' ⏎⏎ ').map((each) => {
    const path = each.slice(0, each.indexOf(' '));
    return [path, each.slice(path.length + 1).replaceAll(' ⏎ ', '\n')] as const;
  });
  const [[path, marked] = assert.fail()] = files;
  const offset = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const builds = buildsIn(new Map([...files, [path, text]]), new Set(['Dockerfile']));
  const dockerfiles: Dockerfiles = new Map<string, BuildGraph | 'missing'>([
    ['Dockerfile', lower(builtDockerfile)],
    ['gone/Dockerfile', 'missing'],
    ['Lost.Dockerfile', 'missing'],
  ]);
  return { path, text, offset, builds, dockerfiles };
}

function linesTo(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function oneLine(markdown: string): string {
  return markdown.replace(/\s+/g, ' ').replaceAll(': ', ' ');
}

/** What is offered in a file that builds a Dockerfile, `path text`: at `<|>`, or at its end. */
function completed(written: string): string {
  const path = written.slice(0, written.indexOf(' '));
  const [before = '', after = ''] = written.slice(path.length + 1).split('<|>');
  const text = before + after;
  assert.ok(isBuildFile(path));
  const dockerfile =
    'FROM base AS build\nARG VERSION\nRUN --mount=type=secret,id=token true\nFROM build AS app\nRUN --mount=type=secret,id=token true\n';
  const builds = buildsIn(new Map([[path, text]]), new Set(['Dockerfile']));
  const items = completionsInFile(
    { path, text, offset: before.length },
    builds,
    new Map([['Dockerfile', lower(dockerfile)]]),
    new Set(['Dockerfile']),
  );
  return items.map(({ label }) => label).join(' ');
}
