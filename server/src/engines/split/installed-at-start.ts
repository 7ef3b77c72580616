/** Packages that are installed when the image starts, with the tools that a split would leave behind. */
import type { Runs } from '../../context/build.ts';
import { nameOf } from '../../context/path.ts';
import { textsNamed } from '../../context/query.ts';
import type { CopyInstruction, RunInstruction } from '../../model/model.ts';
import { isCopy } from '../../model/query.ts';
import { programOf } from '../../shell/wrappers.ts';
import { memoized } from '../../text/memoized.ts';
import { literalPattern } from '../../text/pattern.ts';
import { toolchains } from '../../toolchains/index.ts';
import { namesInstall } from '../../toolchains/install-words.ts';
import { invocationText, managerOf } from '../../toolchains/invocation.ts';
import type { PackageManager } from '../../toolchains/managers.ts';
import { commandsIn } from '../../toolchains/stage/copied-scripts.ts';
import { buildToolsOf } from '../../toolchains/stage/purpose.ts';
import type { Job } from '../../toolchains/stage/runtime.ts';

/** What installs packages of a language whenever the image starts: a command, or what names an install of a manager which the stage installs with. */
export const installedAtStart = memoized((job: Job): string | undefined => {
  const found = job.launch.commands
    .flatMap((command) => managerOf(command) ?? [])
    .find(({ install, manager, verb }) => install && verb && manager.kind === 'language');
  if (found) return invocationText(found);
  const managers = new Set(job.commands.flatMap(({ command }) => managerOf(command)?.manager ?? []));
  const languages = [...managers].filter(({ kind }) => kind === 'language');
  if (languages.length === 0) return undefined;
  const composed = job.context.builds.flatMap(({ command = '', origin, uses = [] }) => [
    { path: origin.path, command },
    ...uses.flatMap(({ by, path, runs }) => (by === 'service' ? [{ path, command: commandOf(runs) }] : [])),
  ]);
  const installing = composed.find(({ command }) => namesAny(command, languages));
  return installing?.path ?? installingScript(job, languages) ?? writtenScript(job, languages);
});

function commandOf({ entrypoint = '', command = '' }: Runs): string {
  return `${entrypoint} ${command}`;
}

function namesAny(text: string, managers: readonly PackageManager[]): boolean {
  return managers.some((manager) => namesInstall(text, manager));
}

/** The words that the image starts with. */
function startedWords({ launch }: Job): string[] {
  const words = [...(launch.words ?? []), ...launch.commands.flatMap(({ name, args }) => [name, ...args])];
  return words.flatMap((word) => word?.value ?? []);
}

/** A script of the project that the image starts, and that installs. */
function installingScript(job: Job, managers: readonly PackageManager[]): string | undefined {
  return scriptsAtStart(job).find(({ text }) => namesAny(text, managers))?.name;
}

/** The scripts of the project that the image starts. */
function scriptsAtStart(job: Job): WrittenText[] {
  const started = startedWords(job);
  const own = job.stage.instructions.flatMap((each) =>
    isCopy(each) && !each.from && started.includes(each.destination?.value ?? '') ? each.sources : [],
  );
  const copied = own.flatMap(({ value }) => value ?? []);
  return [...started, ...copied].flatMap((name) =>
    textsNamed(job.context, nameOf(name))
      .filter((text) => name.endsWith('.sh') || copied.includes(name) || text.startsWith('#!'))
      .map((text) => ({ name, text })),
  );
}

/** A program of a build that runs when the image starts, beside what it is for: of a script that was read, or of one that may do several things. */
export const toolAtStart = memoized((job: Job): string | undefined => {
  const tools = buildToolsOf(toolchains);
  const written = scriptsAtStart(job).flatMap(({ text }) => commandsIn(text));
  const { started } = job.launch;
  const programs = [...(started.length > 1 ? started : []), ...written].flatMap((each) => programOf(each)?.name ?? []);
  return programs.find((each) => tools.has(each));
});

/** A script that a step or a COPY of text writes, and the image starts. */
function writtenScript(job: Job, managers: readonly PackageManager[]): string | undefined {
  const names = new Set(startedWords(job).map(nameOf));
  for (const each of job.stage.instructions) {
    const written = isCopy(each) ? copiedTexts(job, each) : each.kind === 'RUN' ? writtenTexts(job, each, names) : [];
    const found = written.find(({ name, text }) => isStarted(name, names) && namesAny(text, managers));
    if (found) return found.name;
  }
  return undefined;
}

/** The entrypoint of an image is started without being named. */
function isStarted(name: string, names: ReadonlySet<string>): boolean {
  return names.has(name) || name.includes('entrypoint');
}

interface WrittenText {
  readonly name: string;
  readonly text: string;
}

/** Each heredoc of a COPY is a file of its name in a folder, or the destination. */
function copiedTexts({ graph }: Job, { heredocs, destination }: CopyInstruction): WrittenText[] {
  const to = destination?.value ?? '';
  return heredocs.map(({ name, body }) => ({
    name: to.endsWith('/') ? name.text : nameOf(to),
    text: graph.source.slice(body.start, body.end),
  }));
}

/** The texts of the steps that send their output to one of the files, or change it in its place. */
function writtenTexts({ graph }: Job, run: RunInstruction, names: ReadonlySet<string>): WrittenText[] {
  const { script, heredocs } = run;
  if (script.form !== 'shell') return [];
  const bodies = heredocs.map(({ body }) => graph.source.slice(body.start, body.end)).join('');
  return script.steps.flatMap(({ span }) => {
    const text = graph.source.slice(span.start, span.end);
    const name = writtenName(text, names);
    const whole = text.includes('<<') ? `${text}\n${bodies}` : text;
    return name === undefined ? [] : [{ name, text: whole.replaceAll('\\n', '\n') }];
  });
}

function writtenName(text: string, names: ReadonlySet<string>): string | undefined {
  const named = [...names].filter((name) => name !== '').map(literalPattern);
  const name = ['[\\w.-]{0,40}entrypoint[\\w.-]{0,40}', ...named].join('|');
  const writing = new RegExp(
    `(?:>|\\btee\\s(?:-a\\s)?|\\bsed\\s.{0,200}\\s)\\s?["']?(?:[^\\s"';&|<>]{0,80}/)?(${name})(?![\\w-])`,
    's',
  );
  return writing.exec(text)?.[1];
}
