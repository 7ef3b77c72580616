import type { BuildContext } from '../context/context.ts';
import { cleanPath, isWithin, nameOf } from '../context/path.ts';
import { defineRefactor } from '../contract/refactor.ts';
import { laidIn } from '../engines/reorder/laid.ts';
import { keywordLike, startWithComments } from '../model/layout.ts';
import type { BuildGraph, Stage } from '../model/model.ts';
import { readersOf, stageAt } from '../model/query.ts';
import { lookup } from '../model/scope.ts';
import type { Command } from '../shell/script.ts';
import { programOf } from '../shell/wrappers.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { type Edit, insert } from '../text/edit.ts';
import { type GoBuild, isWithoutC } from '../toolchains/go/without-c.ts';
import { managerOf } from '../toolchains/invocation.ts';

const change = { id: 'build-for-target-platform', title: 'Build for the target platform' };

/** https://docs.docker.com/build/building/multi-platform/#cross-compilation. */
export default defineRefactor({
  id: 'build-for-target-platform',
  kind: 'refactor.rewrite',
  summary: 'Cross-compiles Go on the platform of the builder instead of emulating the target platform',
  example: {
    before: dockerfile`
      FROM golang:1.24-alpine AS build
      WORKDIR /src
      COPY . .
      <|>RUN CGO_ENABLED=0 go build -o /server .

      FROM alpine:3
      COPY --from=build /server /usr/local/bin/
    `,
    after: dockerfile`
      FROM --platform=$BUILDPLATFORM golang:1.24-alpine AS build
      WORKDIR /src
      COPY . .
      ARG TARGETOS TARGETARCH
      RUN CGO_ENABLED=0 GOOS=$TARGETOS GOARCH=$TARGETARCH go build -o /server .

      FROM alpine:3
      COPY --from=build /server /usr/local/bin/
    `,
  },
  *offer(graph, selection, context) {
    const stage = stageAt(graph, selection.start);
    if (!stage?.from.image || stage.platform) return;
    const builds = buildsIn(stage);
    if (builds.length === 0 || builds.some(({ command }) => isSet(graph, command, stage, 'GOARCH'))) return;
    const why = obstacle(graph, stage, builds, context);
    if (why) yield { ...change, refused: why };
    else yield { ...change, safety: 'unsafe', edits: () => write(graph, stage, builds) };
  },
});

function buildsIn({ instructions }: Stage): GoBuild[] {
  return instructions.flatMap((run) => {
    if (run.kind !== 'RUN' || run.script.form !== 'shell') return [];
    return run.script.commands
      .filter((command) => {
        const found = managerOf(command);
        return (
          found?.manager.id === 'go' &&
          (found.verbText === 'build' ||
            (found.verbText === 'install' && !found.operands.some(({ text }) => text.includes('@'))))
        );
      })
      .map((command) => ({ run, command }));
  });
}

/** Whether a variable has a value for a command: by the command, the step or the stage. */
function isSet(graph: BuildGraph, { assignments, args }: Command, stage: Stage, name: string): boolean {
  if (assignments.some((each) => each.name.text === name) || args.some(({ text }) => text.startsWith(`${name}=`)))
    return true;
  const sets = stage.instructions.some(
    (each) => each.kind === 'RUN' && each.script.form === 'shell' && each.script.sets.some(({ text }) => text === name),
  );
  return sets || lookup(graph, stage.end.scope, name) !== undefined;
}

/** Whether only C of another platform stands in the way: Go leaves C out there unless it is told otherwise (https://pkg.go.dev/cmd/cgo). */
function isUnsaid(graph: BuildGraph, stage: Stage, { command }: GoBuild): boolean {
  return !isSet(graph, command, stage, 'CGO_ENABLED') && !isSet(graph, command, stage, 'CC');
}

/** Whether what another stage takes are files of the build context, which no step has made. */
function isOfContext(graph: BuildGraph, stage: Stage, context: BuildContext, value: string): boolean {
  if (stage.instructions.some(({ before }) => isWithin(before.directory ?? '/', cleanPath(value)))) return false;
  return laidIn(graph, context, stage).some(({ files }) => {
    return [...files.keys()].some((file) => isWithin(file, cleanPath(value)));
  });
}

function obstacle(
  graph: BuildGraph,
  stage: Stage,
  builds: readonly GoBuild[],
  context: BuildContext,
): string | undefined {
  if (graph.problems.length > 0) return 'the file has errors';
  if (stage.base.kind !== 'image') return 'it is based on another stage';
  if (stage.index === graph.stages.length - 1 || context.targets.includes(stage.name?.text ?? '\0'))
    return 'the final image would have the platform of the builder; split the stage first';
  const readers = readersOf(graph, stage.index);
  if (readers.some(({ kind }) => kind === 'base')) return 'another stage is based on it';
  const withC = builds.find((build) => !isWithoutC(graph, build));
  if (withC && isUnsaid(graph, stage, withC))
    return 'CGO_ENABLED is not set: Go would use C for the platform of the builder, and leave it out for others';
  if (withC) return 'CGO_ENABLED is not 0, and cross-compiling C needs a C cross-compiler';
  if (builds.some(({ command }) => managerOf(command)?.verbText === 'install'))
    return '`go install` writes to a different folder when it cross-compiles';
  const made = builds.map(({ command }) => managerOf(command)?.options.find(({ name }) => name === '-o')?.value?.value);
  const outputs = made.map((path) => path?.split('/').at(-1));
  const run = builtAndRun(stage, outputs);
  if (run !== undefined) return run;
  for (const { instruction } of readers) {
    const copy = graph.instructions[instruction];
    if (copy?.kind !== 'COPY') return 'a step mounts it';
    const other = copy.sources.find(
      ({ value = '' }) =>
        (!outputs.includes(value.split('/').at(-1)) || isElsewhere(made, value)) &&
        !/^\/(?:etc\/|usr\/share\/|usr\/local\/go\/lib\/time)|\.(?:html?|css|js|json|ya?ml|txt|sql|tmpl|crt|pem)$/.test(
          value,
        ) &&
        !isOfContext(graph, stage, context, value),
    );
    if (other) return `\`${other.text}\` in line ${copy.lines.first + 1} may be specific to one platform`;
  }
  return undefined;
}

/** A step that runs what a build has made, which may not start on the platform of the builder. */
function builtAndRun({ instructions }: Stage, outputs: readonly (string | undefined)[]): string | undefined {
  for (const run of instructions) {
    if (run.kind !== 'RUN' || run.script.form !== 'shell') continue;
    const found = run.script.commands.find((command) => {
      const word = programOf(command)?.word.value ?? '';
      const isOwn = outputs.includes(undefined) && /^\.\/[\w-]+$/.test(word);
      return !managerOf(command) && (isOwn || outputs.includes(nameOf(word)));
    });
    const name = found && programOf(found)?.word.text;
    if (name !== undefined)
      return `line ${run.lines.first + 1} runs \`${name}\`, which may not start on the builder then`;
  }
  return undefined;
}

/** Whether a path is certainly none of those that builds write, as one of the same name in another folder. */
function isElsewhere(made: readonly (string | undefined)[], path: string): boolean {
  const named = made.filter((each) => each !== undefined && nameOf(each) === nameOf(path));
  return path.startsWith('/') && named.every((each) => each?.startsWith('/') && cleanPath(each) !== cleanPath(path));
}

function write(graph: BuildGraph, stage: Stage, builds: readonly GoBuild[]): Edit[] {
  const { image } = stage.from;
  const [first] = builds;
  if (!image || !first) return [];
  const isDeclared = stage.instructions.some(
    (each) => each.kind === 'ARG' && each.pairs.some(({ name }) => name.text === 'TARGETARCH'),
  );
  const isSystemKnown = builds.every(({ command }) => isSet(graph, command, stage, 'GOOS'));
  const names = isSystemKnown ? 'TARGETARCH' : 'TARGETOS TARGETARCH';
  const declaration = `${keywordLike(stage.from, 'ARG')} ${names}${graph.eol}`;
  return [
    insert(image.span.start, '--platform=$BUILDPLATFORM '),
    ...(isDeclared ? [] : [insert(startWithComments(graph, first.run), declaration)]),
    ...builds.map(({ command }) => {
      const system = isSet(graph, command, stage, 'GOOS') ? '' : 'GOOS=$TARGETOS ';
      return insert((command.name?.span ?? command.span).start, `${system}GOARCH=$TARGETARCH `);
    }),
  ];
}
