/** The paths that what the image starts is given by name. */
import { resolvePath } from '../../model/state.ts';
import { plainText } from '../../shell/words.ts';
import { belowOf } from '../../toolchains/stage/project.ts';
import type { Job } from '../../toolchains/stage/runtime.ts';

/** Words of CMD, ENTRYPOINT, HEALTHCHECK and values of ENV as absolute paths, what stands behind `=`, `:` and `,` as well. */
export function namedPaths({ launch, stage }: Job): ReadonlySet<string> {
  const started = [launch.entrypoint, launch.command, launch.healthcheck].flatMap((each) => {
    if (!each?.script || each.script.form === 'opaque') return [];
    const argv = each.script.form === 'exec' ? each.script.argv : [];
    return [...argv, ...each.script.commands.flatMap(({ name, args }) => (name ? [name, ...args] : args))];
  });
  const variables = stage.instructions.flatMap((each) =>
    each.kind === 'ENV' ? each.pairs.flatMap(({ value }) => value?.value ?? []) : [],
  );
  const texts = [...started.map(plainText), ...variables].flatMap((text) => [text, ...text.split(/[=:,]/)]);
  const paths = texts.filter((text) => /[./]/.test(text)).flatMap((text) => resolvePath(launch.directory, text) ?? []);
  const folder = launch.directory ?? '/';
  return new Set(paths.filter((path) => path !== '/' && belowOf(path, folder) === undefined));
}
