/** Turns a build argument into a secret mount on the RUNs that read it. */
import { accountOf } from '../../model/account.ts';
import { flagEdits } from '../../model/flags.ts';
import { ownLinesOf } from '../../model/lines.ts';
import type { BuildGraph, RunInstruction } from '../../model/model.ts';
import { mountOption } from '../../model/mounts.ts';
import { type Edit, insert, remove } from '../../text/edit.ts';
import type { Declaration } from './readers.ts';

export function mountEdits(
  graph: BuildGraph,
  declarations: readonly Declaration[],
  readers: readonly RunInstruction[],
  name: string,
  isRequired: boolean,
): Edit[] {
  return [
    ...declarations.map((declaration) => removal(graph, declaration, name)),
    ...readers.flatMap((run) => readerEdits(graph, run, name, isRequired)),
  ];
}

/** The whole line of an ARG or ENV of one name; of several, the name with the white space before or behind it. */
export function removal(graph: BuildGraph, declaration: Declaration, name: string): Edit {
  const { pairs } = declaration;
  if (pairs.length === 1) return remove(ownLinesOf(graph, declaration));
  const at = pairs.findIndex((pair) => pair.name.text === name);
  const own = pairs[at]?.span ?? declaration.span;
  const before = pairs[at - 1]?.span;
  const after = pairs[at + 1]?.span;
  return before
    ? remove({ start: before.end, end: own.end })
    : remove({ start: own.start, end: after?.start ?? own.end });
}

/** `env=` needs Dockerfile 1.10; an older frontend gets the file, read into the variable. */
function readerEdits(graph: BuildGraph, run: RunInstruction, name: string, isRequired: boolean): Edit[] {
  const required = isRequired ? ',required=true' : '';
  const isMounted = run.mounts.some(
    (mount) => mount.type === 'secret' && mountOption(mount, 'env')?.value?.value === name,
  );
  if (isMounted) return [];
  if (!isOld(graph)) return flagEdits(graph, run, [`--mount=type=secret,id=${name},env=${name}${required}`]);
  const first = run.script.form === 'shell' ? run.script.steps[0] : undefined;
  if (!first) return [];
  const account = accountOf(graph, run);
  const owner = account?.isRoot ? '' : account?.uid === undefined ? ',mode=0444' : `,uid=${account.uid}`;
  return [
    ...flagEdits(graph, run, [`--mount=type=secret,id=${name}${required}${owner}`]),
    insert(first.span.start, `export ${name}="$(cat /run/secrets/${name})" && `),
  ];
}

/** Whether `# syntax=` pins a frontend that knows no `env=` (docs.docker.com/build/buildkit/dockerfile-release-notes, 1.10). */
export function isOld(graph: BuildGraph): boolean {
  return (versionOf(graph) ?? 10) < 10;
}

/** Whether the frontend knows `RUN --mount`, as all but the first two do (the same notes, 1.2). */
export function hasMounts(graph: BuildGraph): boolean {
  return (versionOf(graph) ?? 10) > 1;
}

/** The minor version that `# syntax=` pins; the experimental tags have what came with 1.2. */
function versionOf({ directives }: BuildGraph): number | undefined {
  const syntax = directives.find((directive) => directive.name.text.toLowerCase() === 'syntax')?.value.text ?? '';
  if (/(?:^|\/)dockerfile(?:-upstream)?:(?:1\.[01](?:\.\d+)?-)?experimental\b/.test(syntax)) return 2;
  const version = /(?:^|\/)dockerfile(?:-upstream)?:1\.(\d+)/.exec(syntax)?.[1];
  return version === undefined ? undefined : Number(version);
}
