/** What tests a project with the toolchain that builds it. */
import type { BuildContext } from '../context/context.ts';
import { textOf } from '../context/query.ts';
import type { RunInstruction } from '../model/model.ts';
import type { Command } from '../shell/script.ts';
import { programOf } from '../shell/wrappers.ts';
import { type Invocation, managerOf, startOf } from './invocation.ts';
import { parsePackageJson } from './manifests/package-json.ts';
import { parsePyproject } from './manifests/pyproject.ts';
import { parseRequirements } from './manifests/requirements.ts';

/** The command that runs the tests, or why none is known to. */
export type Tests = { readonly test: string } | { readonly why: string };

/** A command that may build, as the managers are asked about it. */
interface Building {
  readonly found: Invocation;
  readonly run: RunInstruction;
  readonly context: BuildContext;
  /** The program's name alone. */
  readonly name: string;
  /** What follows the program; empty for words that are not known. */
  readonly words: readonly string[];
}

type Tester = (building: Building) => Tests | undefined;

/** By the manager's id: what tests what the command builds; nothing where it builds nothing. */
const testers: Readonly<Record<string, Tester>> = {
  npm: testsOfPackage,
  yarn: testsOfPackage,
  'yarn-berry': testsOfPackage,
  pnpm: testsOfPackage,
  go: ({ found, run }) =>
    found.verbText === 'build' && run.before.directory !== undefined
      ? { test: `go test${goFlagsOf(found.command)} ./...` }
      : undefined,
  cargo: ({ found, words }) =>
    found.verbText === 'build' ? { test: `cargo test${words.includes('--locked') ? ' --locked' : ''}` } : undefined,
  maven: ({ found, words }) =>
    /\b(?:package|install|verify)\b/.test(words.join(' ')) ? { test: `${startOf(found)} test` } : undefined,
  gradle: ({ found, words }) =>
    /\b(?:build|assemble|bootJar|shadowJar|jar)\b/.test(words.join(' '))
      ? { test: `${startOf(found)} test` }
      : undefined,
  dotnet: ({ words: [verb = ''] }) => (/^(?:build|publish)$/.test(verb) ? { test: 'dotnet test' } : undefined),
  mix: ({ words }) =>
    words.includes('release') || words.includes('compile')
      ? { why: 'Mix tests need a different environment than the release' }
      : undefined,
  pip: testsOfPython,
};

/** What tests what a command builds; undefined for one that builds nothing, or nothing that is known. */
export function testsOf(command: Command, run: RunInstruction, context: BuildContext): Tests | undefined {
  const program = programOf(command);
  const found = managerOf(command);
  if (!program || !found) return undefined;
  const words = command.args.slice(program.next).map(({ value }) => value ?? '');
  return testers[found.manager.id]?.({ found, run, context, name: program.name, words });
}

/** Whether a command runs tests. */
export function isTest(command: Command): boolean {
  const program = programOf(command);
  if (!program) return false;
  const verbs = command.args.slice(program.next).map(({ value }) => value ?? '');
  return (
    /^(?:pytest|ctest|jest|vitest|tox|phpunit|rspec)$/.test(program.name) ||
    /^(?:test|check|verify)$/.test(verbs.find((verb) => !verb.startsWith('-') && verb !== 'run') ?? '')
  );
}

function testsOfPackage({ context, name, words }: Building): Tests | undefined {
  if (!words.some((word) => /^build\b/.test(word))) return undefined;
  const text = textOf(context, 'package.json');
  const manifest = text === undefined ? undefined : parsePackageJson(text);
  const test = manifest?.scripts.get('test');
  if (test !== undefined && /(?:^|\s)--?watch(?:All)?(?:\s|$)/.test(test))
    return { why: 'the `test` script of package.json waits for changes' };
  if (test !== undefined && !/no test specified/.test(test)) return { test: `${name} test` };
  // https://vitest.dev/guide/cli: without `run` it may wait for changes.
  if (manifest?.devDependencies.includes('vitest'))
    return { test: `${name === 'npm' ? 'npx' : name === 'pnpm' ? 'pnpm exec' : name} vitest run` };
  return { why: 'package.json has no known `test` script' };
}

function testsOfPython({ found, context }: Building): Tests | undefined {
  if (!found.install) return undefined;
  const list = textOf(context, 'requirements.txt');
  const project = textOf(context, 'pyproject.toml');
  const names = [
    ...(list === undefined ? [] : parseRequirements(list).packages),
    ...(project === undefined ? [] : (parsePyproject(project)?.dependencies ?? [])),
  ];
  if (names.some((each) => /^pytest$/i.test(each))) return { test: 'pytest' };
  return { why: 'the command that runs its tests is unknown' };
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
