/** What tests a project with the toolchain that builds it. */
import type { BuildContext } from '../context/context.ts';
import { folderOf, joinPath, nameOf } from '../context/path.ts';
import { filesBelow, textOf } from '../context/query.ts';
import type { Command } from '../shell/script.ts';
import { programOf } from '../shell/wrappers.ts';
import { type Invocation, managerOf, startOf } from './invocation.ts';
import { parsePyproject } from './manifests/pyproject.ts';
import { parseRequirements } from './manifests/requirements.ts';
import { testScriptOf } from './node/test-script.ts';
import { mayTestRust } from './rust/test-sources.ts';
import type { Tests } from './tested-in.ts';

/** Where a build runs. */
export interface TestSite {
  readonly context: BuildContext;
  /** The project's folder in the build context. */
  readonly folder: string;
  /** Whether the folder that it works in is known. */
  readonly placed: boolean;
  /** What package managers have done in the stage. */
  readonly done: readonly Invocation[];
}

/** A command that may build, as the managers are asked about it. */
interface Building extends TestSite {
  readonly found: Invocation;
  /** The program's name alone. */
  readonly name: string;
  /** What follows the program; empty for words that are not known. */
  readonly words: readonly string[];
}

type Tester = (building: Building) => Tests | undefined;

/** By the manager's id: what tests what the command builds; nothing where it builds nothing. */
/** A toolchain, features, a package or a target: https://doc.rust-lang.org/cargo/commands/cargo-build.html. */
const chosenByCargo =
  /^(?:\+|-p$|--(?:package|features|all-features|no-default-features|manifest-path|target|exclude)(?:=|$)|-F)/;

const testers: Readonly<Record<string, Tester>> = {
  npm: testsOfPackage,
  yarn: testsOfPackage,
  'yarn-berry': testsOfPackage,
  pnpm: testsOfPackage,
  go: (building) =>
    building.found.verbText === 'build' && building.placed
      ? { test: `go test${goFlagsOf(building.found.command)} ./...`, isTest: goTestsIn(building) }
      : undefined,
  // Unit tests stand in the sources.
  cargo: ({ found, words, context, folder }) =>
    found.verbText !== 'build'
      ? undefined
      : words.some((word) => chosenByCargo.test(word))
        ? { why: 'it builds with options that tests may need as well' }
        : words.some((word) => /^--(?:bin|example|lib)(?:=|$)/.test(word)) && isCargoWorkspace(context, folder)
          ? { why: 'it builds one member of a workspace, whose tests are run by another command' }
          : {
              test: `cargo test${words.includes('--locked') ? ' --locked' : ''}`,
              isTest: (path) => mayTestRust(context, folder, path),
            },
  maven: testsOfMaven,
  gradle: testsOfGradle,
  dotnet: testsOfDotnet,
  mix: ({ words }) =>
    words.includes('release') || words.includes('compile')
      ? { why: 'Mix tests need a different environment than the release' }
      : undefined,
  pip: testsOfPython,
};

/** What tests what a command builds; undefined for one that builds nothing, or nothing that is known. */
export function testsOf(command: Command, site: TestSite): Tests | undefined {
  const program = programOf(command);
  const found = managerOf(command);
  if (!program || !found) return undefined;
  const words = command.args.slice(program.next).map(({ value }) => value ?? '');
  const tests = testers[found.manager.id]?.({ ...site, found, name: program.name, words });
  const file = found.options.find(({ name }) => found.manager.manifestFlags?.includes(name));
  if (!tests || 'why' in tests || !file || found.install?.listed) return tests;
  return { why: `\`${file.name}\` names the project's file` };
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

function isCargoWorkspace(context: BuildContext, folder: string): boolean {
  return /^\[workspace\]/m.test(textOf(context, joinPath(folder, 'Cargo.toml')) ?? '');
}

function testsOfPackage({ context, folder, name, words }: Building): Tests | undefined {
  if (!words.some((word) => /^build\b/.test(word))) return undefined;
  if (words.some((word) => /^(?:--filter|-F|--workspace|-w|workspace|-C|--dir|--prefix|--cwd)(?:=|$)/.test(word)))
    return { why: 'it builds one member of a workspace, whose tests are run by another command' };
  return testScriptOf(context, folder, name);
}

/** https://pkg.go.dev/cmd/go#hdr-Package_lists_and_patterns: what `./...` passes over; modules in it are others. */
function goTestsIn({ context, folder }: TestSite): (path: string) => boolean {
  const modules = filesBelow(context, folder)
    .paths.filter((path) => nameOf(path) === 'go.mod')
    .map((path) => path.slice(folder === '.' ? 0 : folder.length + 1, -'go.mod'.length))
    .filter((below) => below !== '');
  return (path) =>
    path.endsWith('_test.go') &&
    !/(?:^|\/)(?:[._][^/]*|testdata|vendor)\//.test(path) &&
    !modules.some((below) => path.startsWith(below));
}

/** https://maven.apache.org/guides/introduction/introduction-to-the-standard-directory-layout.html, which Gradle has as well. */
function isJvmTest(path: string): boolean {
  return /(?:^|\/)src\/test\/(?:$|.*\.(?:java|kt|groovy|scala)$)/.test(path);
}

/** What a build of that layout takes: manifests, and all that stands in `src`. */
function isJvmFile(path: string): boolean {
  return /(?:^|\/)(?:src\/|(?:pom|[\w.-]*\.gradle)(?:\.\w+)*$|gradle\.properties$)/.test(path);
}

function testsOfMaven({ found, words, context, folder }: Building): Tests | undefined {
  if (!/\b(?:package|install|verify)\b/.test(words.join(' '))) return undefined;
  const top = folder === '.' ? '' : `${folder}/`;
  // https://maven.apache.org/surefire/maven-surefire-plugin/examples/skipping-tests.html
  const skips = filesBelow(context, folder).paths.find(
    (path) =>
      /^pom[\w.-]*\.xml$/.test(path.slice(top.length)) &&
      /<(skipTests|maven\.test\.skip)>\s*true\s*<\/\1>/.test(textOf(context, path) ?? ''),
  );
  if (skips !== undefined) return { why: `\`${skips}\` skips the tests` };
  const configured = textOf(context, joinPath(folder, '.mvn/maven.config')) ?? '';
  if (!aboutTests.test(configured) && !words.some((word) => aboutTests.test(word) && !word.endsWith('=false')))
    return { why: `\`${startOf(found)}\` runs the tests when it builds` };
  const test = [startOf(found), ...settingsOf(found), 'test'].join(' ');
  return { test, isTest: isJvmTest, mayRead: isJvmFile };
}

/** The flags of a Maven build that name its repositories and credentials, as they are written. */
function settingsOf({ options }: Invocation): string[] {
  return options.flatMap(({ name, flag, value }) => {
    if (!/^(?:-s|--settings|-gs|--global-settings)$/.test(name)) return [];
    return value !== undefined && value.span.start >= flag.span.end ? [flag.text, value.text] : [flag.text];
  });
}

/** What may keep Maven from running tests, or from failing by them. */
const aboutTests = /skip|test|^-fn$|^--fail-never$/im;

/** The task `build` runs those of `check`, tests among them (https://docs.gradle.org/current/userguide/base_plugin.html). */
function testsOfGradle({ found, words }: Building): Tests | undefined {
  if (!/\b(?:build|assemble|bootJar|shadowJar|jar)\b/.test(words.join(' '))) return undefined;
  const isExcluding = words.some((word) => /^(?:-x|--exclude-task(?:=.*)?|--continue)$/.test(word));
  if (!isExcluding && words.some((word) => /^:?build$/.test(word)))
    return { why: `\`${startOf(found)}\` runs the tests when it builds` };
  return { test: `${startOf(found)} test`, isTest: isJvmTest, mayRead: isJvmFile };
}

/** `dotnet test` takes the one project or solution of the folder (https://learn.microsoft.com/dotnet/core/tools/dotnet-test). */
function testsOfDotnet({ found, words: [verb = ''], done, context, folder }: Building): Tests | undefined {
  if (!/^(?:build|publish)$/.test(verb)) return undefined;
  // Tests bring packages of their own, and `dotnet test` has no such flag.
  const restored = [found, ...done].flatMap(({ flags }) => flags.map(({ text }) => text.replace(/=.*/s, '')));
  const flag = restored.find((each) => /^(?:--configfile|--source|-s)$/.test(each));
  if (flag !== undefined) return { why: `the packages of the tests may come from where \`${flag}\` says` };
  if (context.kind === 'unknown') return { why: 'which of its projects are tests is unknown' };
  const { paths } = filesBelow(context, folder);
  const top = folder === '.' ? '' : `${folder}/`;
  const start = paths.filter((path) => /^[^/]+\.(?:slnx?|slnf|[a-z]+proj)$/.test(path.slice(top.length)));
  const projects = paths.filter((path) => isDotnetTest(path, textOf(context, path)));
  const [only] = start;
  const named = only === undefined ? '' : (textOf(context, only) ?? '');
  if (projects.length > 0) {
    if (start.length !== 1)
      return { why: 'the folder holds not one project or solution that `dotnet test` would take' };
    if (!projects.some((path) => path === only || named.includes(nameOf(path))))
      return { why: `\`${only}\` is not about the tests` };
  }
  return { test: 'dotnet test', isTest: (path) => projects.includes(joinPath(folder, path)) };
}

function isDotnetTest(path: string, text: string | undefined): boolean {
  if (!/\.[cfv]\w*proj$/.test(path)) return false;
  return text === undefined
    ? /Tests?\.\w+$/.test(path)
    : /Microsoft\.NET\.Test\.Sdk|MSTest\.Sdk|\bTUnit\b|xunit\.v3|<IsTestProject>\s*true/i.test(text);
}

function testsOfPython({ found, done, context, folder }: Building): Tests | undefined {
  if (!found.install) return undefined;
  if (!done.some((each) => bringsPytest(each, context, folder)))
    return { why: 'the command that runs its tests is unknown' };
  // https://docs.pytest.org/en/stable/explanation/goodpractices.html#conventions-for-python-test-discovery
  return { test: 'pytest', isTest: (path) => /(?:^|\/)(?:test_[^/]*|[^/]*_test)\.py$/.test(path) };
}

/** Whether an install names pytest, or is given a list or a project that does. */
function bringsPytest({ install, packages, options }: Invocation, context: BuildContext, folder: string): boolean {
  if (!install) return false;
  const editable = options.flatMap(({ name, value }) => (/^(?:-e|--editable)$/.test(name) && value ? [value] : []));
  const written = [...packages, ...editable].map(({ text, value }) => value ?? text);
  if (written.some(isPytest)) return true;
  const lists = options
    .filter(({ name }) => name === '-r' || name === '--requirement')
    .flatMap(({ value }) => value?.value ?? []);
  const isProject = written.some((word) => /^\.\/?(?:\[|$)/.test(word));
  const project = isProject ? textOf(context, joinPath(folder, 'pyproject.toml')) : undefined;
  const named = project === undefined ? [] : (parsePyproject(project)?.dependencies ?? []);
  return named.some(isPytest) || lists.some((path) => isListed(context, joinPath(folder, nameOf(path)), 0));
}

function isListed(context: BuildContext, path: string, depth: number): boolean {
  const text = textOf(context, path);
  if (text === undefined || depth > 4) return false;
  const { packages, includes } = parseRequirements(text);
  return (
    packages.some(isPytest) || includes.some((each) => isListed(context, joinPath(folderOf(path), each), depth + 1))
  );
}

function isPytest(name: string): boolean {
  return /^pytest(?:[\s[<>=!~;].*)?$/i.test(name);
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
