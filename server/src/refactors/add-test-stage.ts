import { defineRefactor } from '../contract/refactor.ts';
import { planTests, type TestPlan } from '../engines/test-stage/plan.ts';
import { keywordLike, shiftIndexes } from '../model/layout.ts';
import type { BuildGraph, Stage } from '../model/model.ts';
import { mountTexts } from '../model/mounts.ts';
import { asKeyword, freeStageName } from '../model/names.ts';
import { commandsOf, stageAt } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { type Edit, insert } from '../text/edit.ts';
import { isTest } from '../toolchains/tests.ts';

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
    const plan = planTests(graph, context, stage);
    if (!plan) return;
    if ('why' in plan) yield { ...change, refused: plan.why };
    else if (stage.index === graph.stages.length - 1) {
      yield { ...change, refused: 'a stage after the last one would become the default build; split the stage first' };
    } else yield { ...change, safety: 'unsafe', edits: () => add(graph, stage, plan) };
  },
});

/** Whether a stage or a step runs tests already. */
function hasTests({ stages, instructions }: BuildGraph): boolean {
  if (stages.some(({ name }) => /(?:^|[-_.])tests?(?:er|ing|s)?(?:$|[-_.])/i.test(name?.text ?? ''))) return true;
  return instructions.some((each) => each.kind === 'RUN' && commandsOf(each).some(isTest));
}

function add(graph: BuildGraph, stage: Stage, { test, run }: TestPlan): Edit[] {
  const { eol, source } = graph;
  // FROM finds a stage by its name in lower case alone.
  const name = stage.name?.text.toLowerCase() ?? freeStageName(graph, 'build');
  const own = freeStageName(graph, 'test');
  const keyword = (word: string) => keywordLike(stage.from, word);
  // What the build is given by its mounts is not in the layers that the tests begin with.
  const mounts = mountTexts(graph, run, ['cache', 'secret', 'ssh', 'bind']);
  const words = [...mounts, test].join(mounts.length > 1 ? ` ${graph.escape}${eol}    ` : ' ');
  const text = [`${keyword('FROM')} ${name} ${asKeyword(stage.from)} ${own}`, `${keyword('RUN')} ${words}`].join(eol);
  const isBlankBehind = /^[ \t]*\r?\n[ \t]*\r?\n/.test(source.slice(stage.span.end));
  const end = stage.from.image?.span.end ?? stage.from.span.end;
  const blanks = /^[ \t]*/.exec(source.slice(stage.span.end))?.[0].length ?? 0;
  return [
    ...(stage.name ? [] : [insert(end, ` ${asKeyword(stage.from)} ${name}`)]),
    insert(stage.span.end + blanks, `${eol}${eol}${text}${isBlankBehind ? '' : eol}`),
    ...shiftIndexes(graph, stage.index + 1, 1),
  ];
}
