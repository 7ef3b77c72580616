import { offerOf } from '../contract/change.ts';
import { defineRefactor } from '../contract/refactor.ts';
import { downloadOf, planDownload } from '../engines/reorder/download.ts';
import { instructionAt, stageAt } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRefactor({
  id: 'download-first',
  kind: 'refactor.rewrite',
  summary:
    'Downloads what a build needs in a separate step that reads only the manifests, so that source changes do not download it again; the first build has one more step',
  example: {
    before: dockerfile`
      FROM golang:1.24 AS build
      WORKDIR /src
      COPY . .
      <|>RUN go build -o /server .
    `,
    after: dockerfile`
      FROM golang:1.24 AS build
      WORKDIR /src
      COPY go.mod go.sum* ./
      RUN go mod download
      COPY . .
      RUN go build -o /server .
    `,
  },
  *offer(graph, selection, context) {
    const stage = stageAt(graph, selection.start);
    const run = instructionAt(graph, selection.start);
    if (!stage || run?.kind !== 'RUN' || graph.problems.length > 0) return;
    const download = downloadOf(graph, context, stage, run);
    if (!download) return;
    const plan = planDownload(graph, context, stage, download);
    const step = download.command === undefined ? 'a download step' : `\`${download.command}\``;
    yield offerOf('download-first', `Add ${step} above the sources`, plan);
  },
});
