import { defineRule } from '../contract/rule.ts';
import type { BuildGraph, Stage } from '../model/model.ts';
import { chainOf, readersOf } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'missing-label',
  summary: 'an image without a label that the project asks for',
  why: `\`label-schema\` in a \`.hadolint.yaml\` lists the labels that the project's images must have. A stage that another one is built from or copies from is no image
of its own, and a label of a base stage counts. Without \`label-schema\`, nothing is reported.`,
  severity: 'info',
  aliases: ['DL3049'],
  example: {
    bad: dockerfile`
      FROM debian:12
      USER 1000
    `,
    good: dockerfile`
      FROM debian:12
      LABEL org.opencontainers.image.version="1.0.0"
      USER 1000
    `,
    files: { '.hadolint.yaml': 'label-schema:\n  org.opencontainers.image.version: semver\n' },
  },
  *check(graph, { policy: { labels } }) {
    if (labels.size === 0) return;
    for (const stage of graph.stages) {
      if (readersOf(graph, stage.index).length > 0) continue;
      const written = labelsOf(graph, stage);
      const missing = written ? [...labels.keys()].filter((label) => !written.has(label)) : [];
      if (missing.length === 0) continue;
      const names = missing.map((label) => `\`${label}\``).join(', ');
      yield {
        span: stage.from.keyword.span,
        message: `${missing.length === 1 ? 'Label' : 'Labels'} ${names} ${missing.length === 1 ? 'is' : 'are'} missing: the project's .hadolint.yaml asks for ${missing.length === 1 ? 'it' : 'them'}`,
      };
    }
  },
});

/** The labels of a stage and of those it is built on; undefined where a name depends on a variable. */
function labelsOf(graph: BuildGraph, { index }: Stage): Set<string> | undefined {
  const labels = new Set<string>();
  for (const at of chainOf(graph, index)) {
    for (const instruction of graph.stages[at]?.instructions ?? []) {
      if (instruction.kind !== 'LABEL' || instruction.onbuild) continue;
      for (const { name } of instruction.pairs) {
        if (name.text.includes('$')) return undefined;
        labels.add(unquoted(name.text));
      }
    }
  }
  return labels;
}

function unquoted(name: string): string {
  return name.replace(/^(["'])(.*)\1$/, '$2');
}
