import type { Change } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { sourcesOf } from '../model/edges.ts';
import type { BuildGraph, Stage } from '../model/model.ts';
import { asKeyword, freeStageName } from '../model/names.ts';
import { readersByIndex, readsItselfByIndex, stageNamed } from '../model/query.ts';
import { mayBeIndex } from '../model/source.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { type Edit, insert, replace } from '../text/edit.ts';

export default defineRule({
  id: 'stage-by-index',
  summary: '`COPY --from` with a stage number',
  why: `A number counts FROM lines: if you add a stage above, \`--from=0\` silently reads a different one. A name keeps its meaning, and a
named stage can be built with \`--target\`.`,
  severity: 'info',
  aliases: [],
  all: 'Use stage names in this file',
  example: {
    bad: dockerfile`
      FROM golang:1.24
      RUN go build -o /app .

      FROM scratch
      COPY --from=0 /app /app
    `,
    good: dockerfile`
      FROM golang:1.24 AS stage0
      RUN go build -o /app .

      FROM scratch
      COPY --from=stage0 /app /app
    `,
  },
  needs: (instruction) => sourcesOf(instruction).some(({ from }) => mayBeIndex(from.token)),
  *check(graph) {
    for (const [index, readers] of readersByIndex(graph)) {
      const stage = graph.stages[index];
      if (!stage) continue;
      for (const { token } of readers)
        yield {
          span: token.span,
          message: 'Stage numbers change when stages are added or moved: use a stage name',
          changes: () => nameAndUse(graph, stage),
        };
    }
  },
});

/** All readers by index change at once, so that the stage is named once; none when its name means another stage, or it reads itself. */
function* nameAndUse(graph: BuildGraph, stage: Stage): Generator<Change> {
  const { image, span } = stage.from;
  if (!image || (stage.name && stageNamed(graph, stage.name.text)?.index !== stage.index)) return;
  if ((!stage.name && image.span.end !== span.end) || readsItselfByIndex(graph, stage)) return;
  const name = stage.name?.text.toLowerCase() ?? freeStageName(graph, `stage${stage.index}`);
  const naming: Edit[] = stage.name ? [] : [insert(image.span.end, ` ${asKeyword(stage.from)} ${name}`)];
  const readers = (readersByIndex(graph).get(stage.index) ?? []).map(({ token }) => replace(token.span, name));
  const title = stage.name ? `Use the name '${name}'` : `Name the stage '${name}' and use the name`;
  yield { id: 'use-name', title, safety: 'safe', edits: () => [...naming, ...readers] };
}
