import type { BuildContext } from '../context/context.ts';
import { defineRefactor } from '../contract/refactor.ts';
import { keywordLike, shiftIndexes } from '../model/layout.ts';
import type { BuildGraph, RunInstruction, Stage } from '../model/model.ts';
import { asKeyword, freeStageName } from '../model/names.ts';
import { commandsOf, stageAt } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { type Edit, insert } from '../text/edit.ts';
import { isTest, testsOf } from '../toolchains/tests.ts';

const change = { id: 'add-test-stage', title: 'Add a test stage' };

export default defineRefactor({
  id: 'add-test-stage',
  kind: 'refactor.rewrite',
  summary: 'Adds a stage that runs the tests on the result of a build stage; it is built only with `--target`',
  example: {
    before: dockerfile`
      FROM golang:1.24 AS build
      WORKDIR /src
      COPY . .
      <|>RUN CGO_ENABLED=0 go build -o /server .

      FROM scratch
      COPY --from=build /server /server
    `,
    after: dockerfile`
      FROM golang:1.24 AS build
      WORKDIR /src
      COPY . .
      RUN CGO_ENABLED=0 go build -o /server .

      FROM build AS test
      RUN go test ./...

      FROM scratch
      COPY --from=build /server /server
    `,
  },
  *offer(graph, selection, context) {
    const stage = stageAt(graph, selection.start);
    if (!stage?.from.image || graph.problems.length > 0 || hasTests(graph)) return;
    const built = builtIn(stage, context);
    if (!built) return;
    if (stage.index === graph.stages.length - 1) {
      yield { ...change, refused: 'a stage after the last one would become the default build; split the stage first' };
    } else if ('why' in built) yield { ...change, refused: built.why };
    else yield { ...change, safety: 'unsafe', edits: () => add(graph, stage, built) };
  },
});

/** Whether a stage or a step runs tests already. */
function hasTests({ stages, instructions }: BuildGraph): boolean {
  if (stages.some(({ name }) => /(?:^|[-_.])tests?(?:er|ing|s)?(?:$|[-_.])/i.test(name?.text ?? ''))) return true;
  return instructions.some((each) => each.kind === 'RUN' && commandsOf(each).some(isTest));
}

interface Built {
  readonly test: string;
  readonly run: RunInstruction;
}

/** What runs the tests of what the stage builds; undefined where it builds nothing that is known. */
function builtIn({ instructions }: Stage, context: BuildContext): Built | { readonly why: string } | undefined {
  for (const run of [...instructions].reverse()) {
    if (run.kind !== 'RUN' || run.onbuild) continue;
    for (const command of commandsOf(run)) {
      const found = testsOf(command, run, context);
      if (found) return 'why' in found ? found : { test: found.test, run };
    }
  }
  return undefined;
}

/** What the build keeps in caches is not in the layers that the tests begin with. */
function cachesOf({ source }: BuildGraph, { mounts }: RunInstruction): string[] {
  const caches = mounts.filter(({ type }) => type === 'cache');
  return caches.map(({ flag }) => source.slice(flag.span.start, flag.span.end));
}

function add(graph: BuildGraph, stage: Stage, { test, run }: Built): Edit[] {
  const { eol, source } = graph;
  const name = stage.name?.text ?? freeStageName(graph, 'build');
  const own = freeStageName(graph, 'test');
  const keyword = (word: string) => keywordLike(stage.from, word);
  const caches = cachesOf(graph, run);
  const words = [...caches, test].join(caches.length > 1 ? ` ${graph.escape}${eol}    ` : ' ');
  const text = [`${keyword('FROM')} ${name} ${asKeyword(stage.from)} ${own}`, `${keyword('RUN')} ${words}`].join(eol);
  const isBlankBehind = /^[ \t]*\r?\n[ \t]*\r?\n/.test(source.slice(stage.span.end));
  const end = stage.from.image?.span.end ?? stage.from.span.end;
  return [
    ...(stage.name ? [] : [insert(end, ` ${asKeyword(stage.from)} ${name}`)]),
    insert(stage.span.end, `${eol}${eol}${text}${isBlankBehind ? '' : eol}`),
    ...shiftIndexes(graph, stage.index + 1, 1),
  ];
}
