/** What the script `test` of a package.json runs, and whether it can run in a build. */
import type { BuildContext } from '../../context/context.ts';
import { cleanPath, isWithin, joinPath, nameOf } from '../../context/path.ts';
import { filesBelow, hasFile, hasFolder, isExcluded, textOf } from '../../context/query.ts';
import { words } from '../../text/words.ts';
import { type PackageJson, parsePackageJson } from '../manifests/package-json.ts';
import { parseJson, tableOf, textOf as textIn, textsOf } from '../manifests/values.ts';
import type { Tests } from '../tested-in.ts';

/** Programs that open a browser to test. */
const browsers = words('karma cypress playwright testcafe nightwatch wdio protractor puppeteer web-test-runner wtr');

/** Where Node's test runners look unless they are told otherwise (https://jestjs.io/docs/configuration#testmatch-arraystring, https://vitest.dev/config/#include). */
const usual = /(?:^|\/)__tests__\/|\.(?:test|spec)\.[cm]?[jt]sx?$/;

/** The same for all others. */
const loose = /(?:^|\/)(?:__tests__|tests?|specs?)\/|(?:^|[./_-])(?:test|spec)\.[cm]?[jt]sx?$/;

/** What runs the tests of the project in a folder of the context; undefined where it has none to run. */
export function testScriptOf(context: BuildContext, folder: string, program: string): Tests | undefined {
  const text = textOf(context, joinPath(folder, 'package.json'));
  const manifest = text === undefined ? undefined : parsePackageJson(text);
  if (text === undefined || !manifest) return { why: 'package.json has no known `test` script' };
  const written = manifest.scripts.get('test');
  if (written === undefined || /no test specified/.test(written)) {
    // https://vitest.dev/guide/cli: without `run` it may wait for changes.
    const runner = program === 'npm' ? 'npx' : program === 'pnpm' ? 'pnpm exec' : program;
    return manifest.devDependencies.includes('vitest')
      ? { test: `${runner} vitest run`, isTest: (path) => usual.test(path) }
      : { why: 'package.json has no known `test` script' };
  }
  const script = expanded(manifest, written, 0);
  const why = whyNot(context, folder, script);
  if (why !== undefined) return { why };
  const other = testOfBrowser(context, folder, text, script);
  if (other !== undefined) return { why: `the \`test\` script may run \`${other}\` as well, which tests in a browser` };
  if (isHandedOn(script) && !hasMemberScript(context, folder)) return undefined;
  // https://create-react-app.dev/docs/running-tests/#on-your-own-environment: without CI it waits for changes.
  const waits =
    /\b(?:react-scripts|craco|react-app-rewired|rescripts)\s+test\b(?!.*--watchAll=false)/.test(script) &&
    !/\bCI=/.test(script);
  return { test: `${waits ? 'CI=true ' : ''}${program} test`, isTest: testsIn(text, script) };
}

/** A script with the texts of those that it runs behind it. */
function expanded({ scripts }: PackageJson, script: string, depth: number): string {
  const inner = [...script.matchAll(/\b(?:npm|pnpm|yarn|bun)\s+(?:run\s+|run-script\s+)?([\w:.-]+)/g)]
    .flatMap(([, name = '']) => (name === 'test' ? [] : (scripts.get(name) ?? [])))
    .map((each) => (depth > 3 ? each : expanded({ scripts } as PackageJson, each, depth + 1)));
  return [script, ...inner].join(' && ');
}

function whyNot(context: BuildContext, folder: string, script: string): string | undefined {
  if (/(?:^|\s)--?watch(?:All)?(?![\w=])/.test(script)) return 'the `test` script of package.json waits for changes';
  const browser = /\bng\s+(?:test|e2e)\b/.test(script)
    ? 'ng'
    : browsers.find((name) => new RegExp(`(?:^|[\\s/])${name}(?:\\s|$)`).test(script));
  if (browser !== undefined) return `the \`test\` script runs \`${browser}\`, which tests in a browser`;
  if (/\bdocker(?:-compose)?\s/.test(script)) return 'the `test` script runs Docker';
  if (/\bturbo\s/.test(script)) return 'the `test` script has Turborepo run the tests of members';
  const kept = script.split(/[\s"';&|()]+/).find((word) => {
    if (!/^[\w.-]*(?:\/[\w.-]+)+\/?$/.test(word)) return false;
    const path = joinPath(folder, cleanPath(word));
    return isExcluded(context, path) === true && (hasFile(context, path) ?? hasFolder(context, path)) !== false;
  });
  return kept === undefined
    ? undefined
    : `\`${kept}\`, which the \`test\` script names, is kept out of the build context`;
}

/** A test of Playwright or Cypress that Jest or Vitest takes for one of its own, where no configuration that was read leaves it out. */
function testOfBrowser(context: BuildContext, folder: string, manifest: string, script: string): string | undefined {
  if (!/\b(?:jest|vitest)\b/.test(script) || !/"(?:@playwright\/test|playwright|cypress)"/.test(manifest))
    return undefined;
  const { paths } = filesBelow(context, folder);
  const settings = paths.filter((path) => runnerSettings.test(path)).map((path) => textOf(context, path) ?? '');
  if ([manifest, script, ...settings].some(namesBrowserTests)) return undefined;
  return paths.find((path) => usual.test(path) && /(?:^|\/)(?:e2e|playwright|cypress)\//.test(path));
}

/** Whether a text names such tests, as what leaves them out does; packages and scripts that are called after them do not count. */
function namesBrowserTests(text: string): boolean {
  const rest = text.replace(/"(?:@playwright\/test|[\w:-]{1,60}e2e[\w:-]{0,60})"\s{0,9}:/g, '');
  return /e2e|playwright['"/*]|cypress\//.test(rest);
}

const runnerSettings = /(?:^|\/)(?:jest|vitest|vite)\.config\.[cm]?[jt]s(?:on)?$/;

/** Whether the scripts of members of a workspace do the work. */
function isHandedOn(script: string): boolean {
  return /\s(?:--workspaces|-ws|-r|--recursive|--filter)\b|\b(?:nx|lerna)\s|\bworkspaces\s+(?:foreach|run)\b/.test(
    script,
  );
}

function hasMemberScript(context: BuildContext, folder: string): boolean {
  const { paths } = filesBelow(context, folder);
  const own = joinPath(folder, 'package.json');
  return paths.some((path) => {
    if (path === own || !/^(?:package|project)\.json$/.test(nameOf(path))) return false;
    const value = tableOf(parseJson(textOf(context, path) ?? ''));
    return tableOf(value['scripts'])['test'] !== undefined || nameOf(path) === 'project.json';
  });
}

/** Which paths are tests: for Jest, those that package.json tells it (https://jestjs.io/docs/configuration). */
function testsIn(text: string, script: string): (path: string) => boolean {
  const isJest = /\b(?:jest|react-scripts|craco|react-app-rewired|rescripts)\b/.test(script);
  if (!isJest && !/\bvitest\b/.test(script)) return (path) => loose.test(path);
  const jest = isJest && !/\s(?:--config|-c)\b/.test(script) ? tableOf(tableOf(parseJson(text))['jest']) : {};
  const root = `/${cleanPath((textIn(jest['rootDir']) ?? '.').replace('<rootDir>', '.'))}`;
  const patterns = textsOf(jest['testRegex']).flatMap(regexOf);
  const isMatch = (path: string) =>
    patterns.length > 0 ? patterns.some((each) => each.test(path)) : (jest['testMatch'] ? loose : usual).test(path);
  return (path) => isWithin(`/${path}`, cleanPath(root)) && isMatch(path);
}

function regexOf(pattern: string): RegExp[] {
  try {
    return [new RegExp(pattern)];
  } catch {
    return [];
  }
}
