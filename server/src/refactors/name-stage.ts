import { defineRefactor } from '../contract/refactor.ts';
import { asKeyword, freeStageName } from '../model/names.ts';
import { readersByIndex, readsItselfByIndex, stageAt } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { insert, replace } from '../text/edit.ts';
import { touches } from '../text/span.ts';

export default defineRefactor({
  id: 'name-stage',
  kind: 'refactor.rewrite',
  summary:
    'Names an unnamed stage so that `--target` can build it, and changes `COPY --from` to use the name instead of the number',
  example: {
    before: dockerfile`
      FROM golang:1.24<|>
      RUN go build -o /app .

      FROM scratch
      COPY --from=0 /app /app
    `,
    after: dockerfile`
      FROM golang:1.24 AS stage0
      RUN go build -o /app .

      FROM scratch
      COPY --from=stage0 /app /app
    `,
  },
  *offer(graph, selection) {
    const stage = stageAt(graph, selection.start);
    if (!stage || stage.name || !touches(stage.from.span, selection.start)) return;
    const { image, as, span } = stage.from;
    if (!image || as || image.span.end !== span.end || readsItselfByIndex(graph, stage)) return;
    const read = readersByIndex(graph).get(stage.index) ?? [];
    // The last stage is built without a name.
    if (stage.index === graph.stages.length - 1 && read.length === 0) return;
    const name = freeStageName(graph, `stage${stage.index}`);
    const readers = read.map(({ token }) => replace(token.span, name));
    yield {
      id: 'name-stage',
      title: `Name this stage '${name}'`,
      safety: 'safe',
      edits: () => [insert(image.span.end, ` ${asKeyword(stage.from)} ${name}`), ...readers],
    };
  },
});
