/** The paths that what the image starts is given by name. */
import { resolvePath } from '../../model/state.ts';
import { plainText } from '../../shell/words.ts';
import { besideOf } from '../../toolchains/stage/beside.ts';
import { belowOf } from '../../toolchains/stage/project.ts';
import type { Job } from '../../toolchains/stage/runtime.ts';

/** What is named, by absolute paths. */
export interface NamedPaths {
  /** Words with a dot or a slash, and values of flags, which may be folders as well. */
  readonly paths: ReadonlySet<string>;
  /** All words: one alone may be no path, and counts where a file has its name. */
  readonly words: ReadonlySet<string>;
}

const separators = /[=:,]/;

/** Words of CMD, ENTRYPOINT, HEALTHCHECK and values of ENV, files that are `needed` beside these, what stands behind `=`, `:` and `,` as well. */
export function namedPaths(job: Job, needed: readonly string[] = []): NamedPaths {
  const { launch, stage } = job;
  const started = [launch.entrypoint, launch.command, launch.healthcheck].flatMap((each) => {
    if (!each?.script || each.script.form === 'opaque') return [];
    const argv = each.script.form === 'exec' ? each.script.argv : [];
    return [...argv, ...each.script.commands.flatMap(({ name, args }) => (name ? [name, ...args] : args))];
  });
  const variables = stage.instructions.flatMap((each) =>
    each.kind === 'ENV' ? each.pairs.flatMap(({ value }) => value?.value ?? []) : [],
  );
  const beside = besideOf(job).flatMap(({ commands = [] }) => commands);
  const given = [...started, ...beside.flatMap(({ name, args }) => (name ? [name, ...args] : args))].map(plainText);
  const texts = [...given, ...variables].flatMap((text) => [text, ...text.split(separators)]);
  const values = given.flatMap((text) => (/^--?\w[\w-]*=/.test(text) ? text.split(separators).slice(1) : []));
  const folder = launch.directory ?? '/';
  const resolved = (all: readonly string[]) => {
    const paths = all.flatMap((text) => resolvePath(launch.directory, text) ?? []);
    return new Set(paths.filter((path) => path !== '/' && belowOf(path, folder) === undefined));
  };
  return {
    paths: resolved([...texts.filter((text) => /[./]/.test(text)), ...values]),
    words: new Set([...resolved(texts), ...needed]),
  };
}

/** Whether a file is named, or lies in a folder that is. */
export function isNamed({ paths, words }: NamedPaths, path: string): boolean {
  return words.has(path) || [...paths].some((folder) => path.startsWith(`${folder}/`));
}
