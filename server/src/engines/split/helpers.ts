/** The programs that an image starts beside the main one: for its health, or around it. */
import { isScripted } from '../../toolchains/stage/launch.ts';
import type { Job, Refusal, Runtime } from '../../toolchains/stage/runtime.ts';

/** Whether something that it starts cannot be told. */
export function startsUnknown({ launch }: Job, runtime: Runtime): boolean {
  return (isScripted(launch) && !runtime.sameImage) || launch.commands.some(({ name }) => name?.value === undefined);
}

/** Packages for the programs beside the main one that the image starts, which the larger image has. */
export function helpersOf(
  { launch, distribution, image }: Job,
  runtime: Runtime,
  kept: readonly string[],
): { readonly names: readonly string[] } | Refusal {
  if (isScripted(launch) && !runtime.sameImage)
    return { why: 'what the script that it starts runs is not known', unsure: true };
  const names: string[] = [];
  for (const command of launch.commands) {
    const name = command.name?.value;
    const program = name?.split('/').at(-1);
    if (program === undefined || name === undefined) return { why: 'what it starts is not known', unsure: true };
    if (
      program === launch.program ||
      kept.includes(program) ||
      runtime.provides?.test(program) ||
      /^(?:sh|exit|test|\[|exec|true|false|echo|cd|export|set|:|env)$/.test(program)
    )
      continue;
    if (
      runtime.artefacts.some((artefact) => artefact.path.endsWith(`/${program}`)) ||
      (launch.directory !== undefined && name.includes('/') && !/^\/(?:usr\/)?s?bin\//.test(name))
    )
      continue;
    if (distribution.family === 'alpine' && /^(?:wget|nc|grep|pgrep|ps|cat|sed|awk|kill|sleep)$/.test(program))
      continue;
    if (/^(?:bash|cat|grep|sed|sleep|kill)$/.test(program) && distribution.family !== 'alpine') continue;
    const isFull = distribution.family === 'debian' && !/slim/.test(image.tag ?? '');
    if (!isFull || !/^(?:curl|wget|git)$/.test(program))
      return { why: `which smaller image has \`${program}\`, which it starts, is not known` };
    names.push(program);
  }
  return { names: [...new Set(names)] };
}
