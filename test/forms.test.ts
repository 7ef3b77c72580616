/** A case for each row of test/knowledge/forms.txt: what a text is taken for by its form. */
import assert from 'node:assert/strict';
import { suite, test } from 'node:test';
import { buildsIn, isBuildFile } from '../server/src/builds/workspace-builds.ts';
import { unknownContext } from '../server/src/context/context.ts';
import type { Refactor } from '../server/src/contract/refactor.ts';
import { changes, copiesIt, isPlainAbout, reads } from '../server/src/engines/secret-mount/file-commands.ts';
import { stepError } from '../server/src/facts/step-error.ts';
import { completionsInFile } from '../server/src/features/build-file-completion.ts';
import { parseImage } from '../server/src/model/image.ts';
import { lower } from '../server/src/model/lower.ts';
import { secretFileOf } from '../server/src/model/secret-files.ts';
import { standsForSecret } from '../server/src/model/secret-variables.ts';
import { concealed, holdsCredential, isHarmlessValue } from '../server/src/model/sensitive.ts';
import forTargetPlatform from '../server/src/refactors/build-for-target-platform.ts';
import splitDependencies from '../server/src/refactors/split-dependencies.ts';
import splitStage from '../server/src/refactors/split-stage.ts';
import cargoChef from '../server/src/refactors/use-cargo-chef.ts';
import { rules } from '../server/src/rules/index.ts';
import { applyEdits } from '../server/src/text/edit.ts';
import { readsOf } from '../server/src/toolchains/manifest-reads.ts';
import { NATIVE } from '../server/src/toolchains/native/split.ts';
import { projectImages } from '../server/src/toolchains/project-images.ts';
import { readList } from '../server/src/toolchains/python/reads.ts';
import { isCompiler } from '../server/src/toolchains/stage/packages.ts';
import type { Job, Placed } from '../server/src/toolchains/stage/runtime.ts';
import { slimName } from '../server/src/toolchains/stage/slim.ts';
import { contextOfFiles } from './support/context.ts';
import { commandOf, rowsOf } from './support/knowledge.ts';
import { splitSamples } from './support/split-samples.ts';

type Answer = boolean | string | undefined;

const random = 'a1B2c3D4e5F6g7H8i9J0k1L2m3N4o5P6q7R8';
const key = { file: secretFileOf('id_rsa') ?? assert.fail(), path: '/root/.ssh/id_rsa', name: 'id_rsa' };

/** What is asked, by the first word of a row; any other is the id of a rule, and what it is asked is whether it finds anything. */
const questions: Readonly<Record<string, (written: string) => Answer | Promise<Answer>>> = {
  'tells-why': (line) => stepError([line]) !== undefined,
  harmless: (value) => isHarmlessValue(value),
  concealed: (text) => concealed(text),
  // Of the forms of tokens, whose makers say how they begin; the rest is made up.
  token: (prefix) => holdsCredential(`${prefix}${random}`),
  'token-behind': (text) => holdsCredential(`${text}ghp_${random}`),
  'secret-slot': (script) => standsForSecret(lower(`FROM debian:12\nARG X\nRUN ${script}\n`), 'X'),
  'secret-slot-name': (name) =>
    standsForSecret(lower(`FROM debian:12\nARG ${name}\nRUN curl --token $${name} https://a.dev\n`), name),
  'asks-git': (script) => reads(commandOf(script), key.file),
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
      `FROM node:22\nWORKDIR /app\nCOPY package.json package-lock.json composer.json ./\nRUN ${script}\nCOPY . .\nRUN make\n`,
      { 'package.json': '{}', 'package-lock.json': '{}', 'composer.json': '{}' },
    ),
  // Words behind FROM, ADD, RUN, CMD and names of files are put in place of those of the sample.
  splits: (written) => splitOf(written.split(' ⏎ ')),
  compiler: (name) => isCompiler(name),
  'slim-name': (image) => slimName(parseImage(image), image),
  'native-build': (script) =>
    NATIVE.builds({ command: commandOf(script) } as Placed, { image: { name: 'gcc' }, commands: [] } as unknown as Job),
  'project-image': async (path) =>
    projectImages(
      await contextOfFiles(
        new Map([
          [path, ''],
          ['Dockerfile', 'FROM a\n'],
        ]),
        'Dockerfile',
      ),
    )[0],
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
    return why === undefined ? [...new Set(Object.values(found).flat())].join(' ') : '?';
  },
  completes: (written) => completed(written.replaceAll(' ⏎ ', '\n')),
};

suite('what a text is taken for by its form', () => {
  for (const [question = '', ...parts] of rowsOf('forms')) {
    const written = parts.slice(0, -1).join(': ');
    test(`${question}: ${written}`, async () => {
      const answer = await (Object.hasOwn(questions, question)
        ? questions[question]?.(written)
        : isFound(question, written));
      assert.equal(typeof answer === 'boolean' ? (answer ? 'yes' : '') : (answer ?? ''), parts.at(-1));
    });
  }
});

/** Whether a rule finds anything in a Dockerfile; `⏎` stands between its lines. */
function isFound(id: string, written: string): boolean {
  const rule = rules.find((each) => each.id === id) ?? assert.fail(id);
  return [...rule.check(lower(`${written.replaceAll(' ⏎ ', '\n')}\n`), unknownContext)].length > 0;
}

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
    ...[sample.first, 'COPY . .', given.get('ADD')].filter((line) => line !== undefined),
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
  if (stages.length === 0) return offers.length === 0 ? '' : 'refused';
  const images = new Set(stages.flatMap((stage) => /^FROM ([^\s:]+)/.exec(stage)?.[1] ?? []));
  const taken = (stages[0] ?? '').split('\n').flatMap((line) => {
    const installed = /(?:--no-install-recommends|--no-cache) ([^&\\]*)/.exec(line)?.[1];
    return installed ?? /^COPY (?:--\S+ )*(.*) \S+$/.exec(line)?.[1] ?? /^RUN .*/.exec(line)?.[0] ?? [];
  });
  return `${[...images].join(' ')}; ${taken.map((part) => part.trim()).join(', ')}`;
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
