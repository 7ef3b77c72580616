import type { BuildContext } from '../context/context.ts';
import { textOf } from '../context/query.ts';
import { defineRefactor } from '../contract/refactor.ts';
import { keywordLike, shiftIndexes } from '../model/layout.ts';
import type { BuildGraph, RunInstruction, Stage } from '../model/model.ts';
import { asKeyword, freeStageName } from '../model/names.ts';
import { stageAt } from '../model/query.ts';
import type { Command } from '../shell/script.ts';
import { programOf } from '../shell/wrappers.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { type Edit, insert } from '../text/edit.ts';
import { managerOf } from '../toolchains/invocation.ts';
import { parsePackageJson } from '../toolchains/manifests/package-json.ts';
import { parsePyproject } from '../toolchains/manifests/pyproject.ts';
import { parseRequirements } from '../toolchains/manifests/requirements.ts';

const change = { id: 'add-test-stage', title: 'Add a test stage' };

export default defineRefactor({
  id: 'add-test-stage',
  kind: 'refactor.rewrite',
  summary: 'Adds a stage that runs the tests on the result of a build stage; it is built only with `--target`',
  example: {
    before: dockerfile`
      FROM golang:1.24 AS build
      WORKDIR /src
      COPY . .
      <|>RUN CGO_ENABLED=0 go build -o /server .

      FROM scratch
      COPY --from=build /server /server
    `,
    after: dockerfile`
      FROM golang:1.24 AS build
      WORKDIR /src
      COPY . .
      RUN CGO_ENABLED=0 go build -o /server .

      FROM build AS test
      RUN go test ./...

      FROM scratch
      COPY --from=build /server /server
    `,
  },
  *offer(graph, selection, context) {
    const stage = stageAt(graph, selection.start);
    if (!stage?.from.image || graph.problems.length > 0 || hasTests(graph)) return;
    const built = builtIn(stage, context);
    if (!built) return;
    if (stage.index === graph.stages.length - 1) {
      yield { ...change, refused: 'a stage after the last one would become the default build; split the stage first' };
    } else if ('why' in built) yield { ...change, refused: built.why };
    else yield { ...change, safety: 'unsafe', edits: () => add(graph, stage, built.test) };
  },
});

/** Whether a stage or a step runs tests already. */
function hasTests({ stages, instructions }: BuildGraph): boolean {
  if (stages.some(({ name }) => /(?:^|[-_.])tests?(?:er|ing|s)?(?:$|[-_.])/i.test(name?.text ?? ''))) return true;
  return instructions.some((each) => each.kind === 'RUN' && commandsOf(each).some(isTest));
}

function isTest(command: Command): boolean {
  const program = programOf(command);
  if (!program) return false;
  const verbs = command.args.slice(program.next).map(({ value }) => value ?? '');
  return (
    /^(?:pytest|ctest|jest|vitest|tox|phpunit|rspec)$/.test(program.name) ||
    /^(?:test|check|verify)$/.test(verbs.find((verb) => !verb.startsWith('-') && verb !== 'run') ?? '')
  );
}

type Tests = { readonly test: string } | { readonly why: string };

/** What runs the tests of what the stage builds; undefined where it builds nothing that is known. */
function builtIn({ instructions }: Stage, context: BuildContext): Tests | undefined {
  for (const run of [...instructions].reverse()) {
    if (run.kind !== 'RUN' || run.onbuild) continue;
    for (const command of commandsOf(run)) {
      const found = testOf(command, run, context);
      if (found) return found;
    }
  }
  return undefined;
}

function testOf(command: Command, { before }: RunInstruction, context: BuildContext): Tests | undefined {
  const program = programOf(command);
  const found = managerOf(command);
  if (!program) return undefined;
  const args = command.args.slice(program.next).map(({ value }) => value ?? '');
  const unknown = { why: 'the command that runs its tests is unknown' };
  switch (found?.manager.id ?? program.name) {
    case 'npm':
    case 'yarn':
    case 'yarn-berry':
    case 'pnpm': {
      if (!args.some((arg) => /^build\b/.test(arg))) return undefined;
      return testOfPackage(program.name, textOf(context, 'package.json'));
    }
    case 'go':
      return found?.verbText === 'build' && before.directory !== undefined
        ? { test: `go test${goFlagsOf(command)} ./...` }
        : undefined;
    case 'cargo':
      return found?.verbText === 'build'
        ? { test: `cargo test${args.includes('--locked') ? ' --locked' : ''}` }
        : undefined;
    case 'maven':
      return /\b(?:package|install|verify)\b/.test(args.join(' ')) ? { test: `${program.word.text} test` } : undefined;
    case 'gradle':
      return /\b(?:build|assemble|bootJar|shadowJar|jar)\b/.test(args.join(' '))
        ? { test: `${program.word.text} test` }
        : undefined;
    case 'dotnet':
      return /^(?:build|publish)$/.test(args[0] ?? '') ? { test: 'dotnet test' } : undefined;
    case 'mix':
      return args.includes('release') || args.includes('compile')
        ? { why: 'Mix tests need a different environment than the release' }
        : undefined;
    case 'pip': {
      if (!found?.install) return undefined;
      const listed = [textOf(context, 'requirements.txt')].flatMap((text) =>
        text === undefined ? [] : parseRequirements(text).packages,
      );
      const project = textOf(context, 'pyproject.toml');
      const names = [...listed, ...(project === undefined ? [] : (parsePyproject(project)?.dependencies ?? []))];
      return names.some((name) => /^pytest$/i.test(name)) ? { test: 'pytest' } : unknown;
    }
    default:
      return undefined;
  }
}

function testOfPackage(manager: string, text: string | undefined): Tests {
  const manifest = text === undefined ? undefined : parsePackageJson(text);
  const test = manifest?.scripts.get('test');
  if (test !== undefined && /(?:^|\s)--?watch(?:All)?(?:\s|$)/.test(test))
    return { why: 'the `test` script of package.json waits for changes' };
  if (test !== undefined && !/no test specified/.test(test)) return { test: `${manager} test` };
  // https://vitest.dev/guide/cli: without `run` it may wait for changes.
  if (manifest?.devDependencies.includes('vitest'))
    return { test: `${manager === 'npm' ? 'npx' : manager === 'pnpm' ? 'pnpm exec' : manager} vitest run` };
  return { why: 'package.json has no known `test` script' };
}

/** The flags of a build that choose the files that it reads, as they are written. */
function goFlagsOf({ args }: Command): string {
  return args
    .flatMap(({ text, value }, at) => {
      if (/^--?(?:tags|mod|modfile)=/.test(value ?? '')) return [text];
      return /^--?(?:tags|mod|modfile)$/.test(value ?? '') ? [text, args[at + 1]?.text ?? ''] : [];
    })
    .map((text) => ` ${text}`)
    .join('');
}

function commandsOf({ script }: RunInstruction): readonly Command[] {
  return script.form === 'opaque' ? [] : script.commands;
}

function add(graph: BuildGraph, stage: Stage, test: string): Edit[] {
  const { eol, source } = graph;
  const name = stage.name?.text ?? freeStageName(graph, 'build');
  const own = freeStageName(graph, 'test');
  const keyword = (word: string) => keywordLike(stage.from, word);
  const text = [`${keyword('FROM')} ${name} ${asKeyword(stage.from)} ${own}`, `${keyword('RUN')} ${test}`].join(eol);
  const isBlankBehind = /^[ \t]*\r?\n[ \t]*\r?\n/.test(source.slice(stage.span.end));
  const end = stage.from.image?.span.end ?? stage.from.span.end;
  return [
    ...(stage.name ? [] : [insert(end, ` ${asKeyword(stage.from)} ${name}`)]),
    insert(stage.span.end, `${eol}${eol}${text}${isBlankBehind ? '' : eol}`),
    ...shiftIndexes(graph, stage.index + 1, 1),
  ];
}
