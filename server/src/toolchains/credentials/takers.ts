/** Which commands take a variable from their environment without naming it, by the files that their programs read it through. */
import type { BuildContext } from '../../context/context.ts';
import { nameOf } from '../../context/path.ts';
import { hasNamed } from '../../context/query.ts';
import { bottomImageOf } from '../../model/account.ts';
import { officialImageNames } from '../../model/image.ts';
import type { BuildGraph, Instruction, RunInstruction } from '../../model/model.ts';
import { copies, inheritedBy, runs } from '../../model/query.ts';
import type { Command } from '../../shell/script.ts';
import { plainText } from '../../shell/words.ts';
import { memoized } from '../../text/memoized.ts';
import { type Invocation, managerOf } from '../invocation.ts';
import { parsePackageJson } from '../manifests/package-json.ts';
import { isOfPackageJson } from '../node/managers.ts';
import { runsAtInstall } from '../node/scripts.ts';
import { isPastProject } from './global-installs.ts';
import { isForManagers, mayTake, takesImplicitly } from './implicit.ts';

export type Taker = (run: RunInstruction, command: Command) => boolean;

/** Names that npm and its kin know by a file only: nothing but `npm_config_*` and `YARN_*` are settings themselves. */
const byFile = /^(?:NPM_(?!CONFIG_)|NODE_AUTH_TOKEN$)/;

/**
 * Yarn expands what its file names whatever it is asked to do, and fails where it is not set; npm since version 7, pnpm and bun leave it as
 * it is until they ask the registry (measured with npm 11, Yarn 1.22 and 4.11, pnpm 10; npm 6 and bun are assumed).
 */
export function takerOf(graph: BuildGraph, context: BuildContext, name: string): Taker {
  const files = byFile.test(name) ? filesThatName(graph, context, name) : undefined;
  const named = byFile.test(name) ? none : namedIn(context, name);
  return (run, command) => {
    if (!takesImplicitly(command, name))
      return (
        takesByFile(graph, run, command, named) ||
        takesByList(context, command, name) ||
        takesByPipfile(context, command, name) ||
        takesBySettings(graph, context, command, name)
      );
    const found = managerOf(command);
    if (!found || !byFile.test(name)) return true;
    if (isPastProject(graph, found)) return false;
    const { id } = found.manager;
    const isYarn = id === 'yarn' || id === 'yarn-berry';
    // A generation of Yarn that is not known reads either file.
    if (files && !(isYarn ? files.npm || files.yarn : files.npm)) return false;
    return isYarn || asksRegistry(found) || !waits(graph, run, id);
  };
}

/** Whether a file of the build context has a variable where it has a token. */
export function isTokenInFiles(context: BuildContext, name: string): boolean {
  return context.kind !== 'unknown' && isNamedIn(tokensIn(context.texts), name);
}

const tokensIn = memoized((texts: ReadonlyMap<string, string>): readonly string[] =>
  [...texts].flatMap(([path, text]) => (/(?:npmrc|yarnrc(?:\.yml)?)$/.test(path) ? tokens(text) : [])),
);

function tokens(text: string): string[] {
  return [...text.matchAll(/(?:_authToken|_auth|_password|npmAuthToken|npmAuthIdent)["']?[ \t]*[=:]([^\n]*)/g)].map(
    ([, value = '']) => value,
  );
}

/** Whether a name that package managers know by a file only stands in none that a step can find, and in no script of the project. */
export function isInNoFile(graph: BuildGraph, context: BuildContext, name: string): boolean {
  const files = byFile.test(name) ? filesThatName(graph, context, name) : undefined;
  return files !== undefined && !files.npm && !files.yarn && !isNamedInProject(context, name);
}

interface Files {
  readonly npm: boolean;
  readonly yarn: boolean;
}

const none: Files = { npm: false, yarn: false };

/** Which of the files of the build context name a variable of any name. */
function namedIn(context: BuildContext, name: string): Files {
  const texts = context.kind === 'unknown' ? [] : [...context.texts];
  const named = texts.filter(([path, text]) => /(?:npm|yarn)rc/.test(path) && text.includes(`\${${name}`));
  return {
    npm: named.some(([path]) => nameOf(path).includes('npmrc')),
    yarn: named.some(([path]) => nameOf(path).includes('yarnrc')),
  };
}

/**
 * Whether what an image starts fails where its package manager's file names a variable that is not set: the file is of the build context,
 * or a COPY names it, and no step removes it.
 */
export function isReadAtStart(
  graph: BuildGraph,
  context: BuildContext,
  start: Instruction,
  command: Command,
  name: string,
): boolean {
  const removing = [...runs(graph)].some(({ span }) => removes.test(graph.source.slice(span.start, span.end)));
  if (removing) return false;
  const copied = [...copies(graph)].flatMap(({ sources }) => sources.map(({ text }) => text));
  const files = isFileKnown(context)
    ? namedIn(context, name)
    : { npm: copied.some((text) => text.includes('npmrc')), yarn: copied.some((text) => text.includes('yarnrc')) };
  return takesByFile(graph, start, command, files);
}

const removes = /\brm\b[^&;|]{0,200}?(?:npm|yarn)rc/;

function takesByFile(graph: BuildGraph, run: Instruction, command: Command, { npm, yarn }: Files): boolean {
  const found = npm || yarn ? managerOf(command) : undefined;
  const isYarn = /^yarn(?:-berry)?$/.test(found?.manager.id ?? '');
  if (!found || (!isYarn && !/^(?:npm|pnpm|bun)$/.test(found.manager.id)) || (!isYarn && !npm)) return false;
  if (isPastProject(graph, found)) return false;
  return isYarn || asksRegistry(found) || !waits(graph, run, found.manager.id);
}

/** Whether requirements name it, in which pip and uv expand variables (pip.pypa.io/en/stable/reference/requirements-file-format). */
function takesByList(context: BuildContext, command: Command, name: string): boolean {
  const lists = listsIn(context);
  const found = lists.length === 0 ? undefined : managerOf(command);
  if (!/^(?:pip|uv)$/.test(found?.manager.id ?? '')) return false;
  const isListed = found?.flags.some(({ text }) => /^(?:-r|-c|--requirements?|--constraints?)(?:=|$)/.test(text));
  return isListed === true && isNamedIn(lists, name);
}

/** Whether a Pipfile or its lockfile names it, in whose sources Pipenv expands variables (pipenv.pypa.io/en/latest/credentials.html). */
function takesByPipfile(context: BuildContext, command: Command, name: string): boolean {
  const found = context.kind === 'unknown' ? undefined : managerOf(command);
  if (context.kind === 'unknown' || found?.manager.id !== 'pipenv') return false;
  const verb = found.verbText || (found.operands[0] ? plainText(found.operands[0]) : '');
  if (!found.install && !/^(?:lock|update|upgrade)(?: |$)/.test(verb)) return false;
  const form = new RegExp(`\\$(?:\\{${name}\\}|${name}(?!\\w))`);
  return [...context.texts].some(([path, text]) => /^Pipfile(?:\.lock)?$/.test(nameOf(path)) && form.test(text));
}

/** Whether Maven's settings or a project name it, in which Maven expands `${env.NAME}` (maven.apache.org/settings.html, "Quick Overview"). */
function takesBySettings(graph: BuildGraph, context: BuildContext, command: Command, name: string): boolean {
  if (context.kind === 'unknown' || managerOf(command)?.manager.id !== 'maven') return false;
  const naming = [...context.texts].flatMap(([path, text]) => (text.includes(`\${env.${name}}`) ? nameOf(path) : []));
  if (naming.length === 0) return false;
  const words = command.args.map(plainText);
  const given = words.flatMap((word, i) => {
    const flag = /^(?:-s|-gs|--settings|--global-settings)(?:=(.*))?$/.exec(word);
    return flag ? nameOf(flag[1] ?? words[i + 1] ?? '') : [];
  });
  const homes = copies(graph).flatMap(({ sources, destination }) =>
    destination?.text.includes('.m2') ? sources.map(({ text }) => nameOf(text)) : [],
  );
  return [...given, ...homes, 'pom.xml'].some((each) => naming.includes(each));
}

/** Whether commands may name the variable in what they read: of requirements, which pip expands, and of Gemfiles, all texts are known. */
export function mayName(context: BuildContext, commands: readonly Command[], name: string): boolean {
  return commands.some((command) => {
    if (!mayTake(command)) return false;
    const lists = isOfLists(command) ? listsIn(context) : [];
    if (lists.length > 0) return isNamedIn(lists, name);
    const gemfiles = isOfGems(command) ? gemfilesIn(context) : [];
    return (
      gemfiles.length === 0 || gemfiles.some((text) => text.includes(name) || opens.some((form) => form.test(text)))
    );
  });
}

/**
 * Whether a command only installs packages of Node, by manifests that have nothing run at an install, and no file of its manager names the
 * variable.
 */
export function installsAlone(graph: BuildGraph, context: BuildContext, command: Command, name: string): boolean {
  const found = managerOf(command);
  if (context.kind === 'unknown' || !found?.install || !isOfPackageJson(found.manager)) return false;
  if (isForManagers(name) || /^(?:GITHUB|GH)_/.test(name)) return false;
  if (hasNamed(context, 'binding.gyp') || hasNamed(context, '.pnpmfile.cjs')) return false;
  const manifests = [...context.texts].filter(([path]) => nameOf(path) === 'package.json');
  const isQuiet = manifests.every(([, text]) => {
    const manifest = parsePackageJson(text);
    return manifest !== undefined && !runsAtInstall(manifest);
  });
  const files = filesThatName(graph, context, name);
  return manifests.length > 0 && isQuiet && files !== undefined && !files.npm && !files.yarn;
}

/** Whether all that a command may take is in lists of requirements. */
function isOfLists(command: Command): boolean {
  const found = managerOf(command);
  return (
    found?.manager.id === 'pip' &&
    found.operands.length === 0 &&
    found.flags.some(({ text }) => /^(?:-r|--requirement)/.test(text))
  );
}

/** Whether a command installs what Gemfiles list, which are programs of Ruby. */
function isOfGems(command: Command): boolean {
  const found = managerOf(command);
  return found?.manager.id === 'bundler' && found.install !== undefined;
}

/** The texts of the Gemfiles, without their comments. */
function gemfilesIn(context: BuildContext): string[] {
  if (context.kind === 'unknown') return [];
  const own = [...context.texts].filter(([path]) => nameOf(path) === 'Gemfile');
  return own.map(([, text]) => text.replace(/^[ \t]{0,40}#.*/gm, ''));
}

/** What has a Gemfile run other files, ask for variables whose names it puts together, or fetch with a login (bundler.io/man/gemfile.5.html). */
const opens = [
  /^[ \t]{0,40}(?:eval_gemfile|eval|instance_eval|require(?:_relative)?|load|gemspec|plugin)\b(?!:)/m,
  /\b(?:path|git|github|gist|bitbucket):|:(?:path|git|github|gist|bitbucket)\b\s{0,9}=>/,
  /\bsource[ (]{1,9}["'](?!https?:\/\/rubygems\.org)/,
  /\bENV\b(?!\.fetch\(["']|\[["'])/,
];

/** Whether a file is known in which package managers find the name of the variable. */
export function isFileKnown(context: BuildContext): boolean {
  return context.kind !== 'unknown' && [...context.texts.keys()].some((path) => /(?:npm|yarn)rc/.test(path));
}

/** Whether a script or a setting of the project names the variable, as far as they were read; files of package managers and values do not count. */
export function isNamedInProject(context: BuildContext, name: string): boolean {
  if (context.kind === 'unknown') return false;
  const form = new RegExp(`(?<!\\w)${name}(?!\\w)`);
  return [...context.texts].some(([path, text]) => !isOther.test(nameOf(path)) && form.test(text));
}

const isOther = /(?:npm|yarn)rc|^\.env|\.env$|ignore$|^Dockerfile|dockerfile$|\.(?:md|txt|in|pip|lock)$|lock\./i;

/** The texts of the files that may list requirements. */
function listsIn(context: BuildContext): string[] {
  if (context.kind === 'unknown') return [];
  return [...context.texts].flatMap(([path, text]) => (/\.(?:txt|in|pip)$/.test(path) ? [text] : []));
}

/** Whether one of these texts has a variable in braces. */
function isNamedIn(texts: readonly string[], name: string): boolean {
  return texts.some((text) => text.includes(`\${${name}}`));
}

/** Verbs of npm, pnpm and bun beside installs that ask a registry; any other word may be a script of the project. */
const asking =
  /^(?:publish|unpublish|update|up|upgrade|outdated|audit|view|info|show|login|whoami|dlx|exec|x|create|init|import|deploy|dedupe|ddp|access|dist-tag|deprecate|token|search|ping|team|org|owner)(?: |$)/;

function asksRegistry({ install, operands, verbText }: Invocation): boolean {
  const text = verbText || (operands[0] ? plainText(operands[0]) : '');
  return install !== undefined || asking.test(text);
}

/** Whether a program of that name asks for the value no earlier than it needs it. */
function waits(graph: BuildGraph, { stage, index }: Instruction, manager: string): boolean {
  if (manager !== 'npm') return true;
  const above = inheritedBy(graph, stage).filter((each) => each.kind === 'RUN' && each.index <= index);
  if (above.some(({ span }) => installsOldNpm.test(graph.source.slice(span.start, span.end)))) return false;
  const image = stage === undefined ? undefined : bottomImageOf(graph, stage);
  return image?.name === 'node' && Number(/^\d+/.exec(image.tag ?? '')?.[0] ?? '0') >= 16;
}

const installsOldNpm = /\s["']?npm@["']?(?:latest-|next-|[\^~=v]{1,2})?[1-6](?![\d-])/;

/** Which of the files name it; undefined where steps or secrets may bring others, or none is known. */
function filesThatName(graph: BuildGraph, context: BuildContext, name: string): Files | undefined {
  const steps = [...runs(graph)].filter(({ span }) => writes.test(graph.source.slice(span.start, span.end)));
  const texts = context.kind === 'unknown' ? [] : [...context.texts];
  const known = texts.filter(([path]) => /(?:npm|yarn)rc/.test(nameOf(path)));
  if (!steps.every((run) => hasValue(graph, run, name))) return undefined;
  if (known.length + steps.length === 0) return hasNoFile(graph, context) ? none : undefined;
  const named = known.filter(([, text]) => text.includes(`\${${name}`)).map(([path]) => nameOf(path));
  return { npm: named.some((each) => each.includes('npmrc')), yarn: named.some((each) => each.includes('yarnrc')) };
}

const writes = /(?:npm|yarn)rc|config set/;

const settings = ['.npmrc', '.yarnrc', '.yarnrc.yml'];

/**
 * Whether no step can find such a file: the build context has a project and none, Git leaves none out of it, no build puts one there, no COPY
 * names one, and the base images are well-known.
 */
function hasNoFile(graph: BuildGraph, context: BuildContext): boolean {
  if (context.kind === 'unknown' || !hasNamed(context, 'package.json')) return false;
  if (settings.some((name) => hasNamed(context, name))) return false;
  const lists = [...context.texts, ...(context.above ?? [])].filter(([path]) => nameOf(path) === '.gitignore');
  const named = [
    ...lists.map(([, text]) => text),
    ...copies(graph).flatMap(({ sources }) => sources.map(({ text }) => text)),
  ];
  const prepared = context.builds.flatMap((build) => build.prepared ?? []);
  const isBrought = [...named, ...prepared].some((text) => text === '*' || /(?:npm|yarn)rc/.test(text));
  const bases = graph.stages.map(({ index }) => bottomImageOf(graph, index));
  return (
    !isBrought && bases.every((image) => image?.registry === undefined && officialImageNames.has(image?.name ?? ''))
  );
}

/** Whether a step names the variable where a shell expands it, and nowhere else: what it writes has no need of the variable later. */
function hasValue({ source }: BuildGraph, { script, span }: RunInstruction, name: string): boolean {
  if (script.form !== 'shell') return false;
  const expanded = script.variables.filter((variable) => variable.name.text === name).length;
  return expanded > 0 && source.slice(span.start, span.end).split(new RegExp(`\\b${name}\\b`)).length - 1 === expanded;
}
