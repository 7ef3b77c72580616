/** The tools: list stages, list findings, explain a rule, list refactorings, preview a change, apply it, tell of the last build. */

import { factsOf } from '../facts/shown-facts.ts';
import { buildSummary, reasonsOf } from '../features/build-hints.ts';
import { stageGraphOf } from '../features/stage-graph.ts';
import { anyRuleNamed } from '../rules/named.ts';
import { applyEdits } from '../text/edit.ts';
import { patchOf } from '../text/patch.ts';
import { type Keyed, keyedFindings, keyedRefactorings, offerByKey } from './keys.ts';
import type { Tool, ToolHost, ToolInput } from './tool.ts';

const path = { type: 'string', description: 'The Dockerfile: an absolute path, or one relative to the workspace.' };
const key = { type: 'string', description: 'The key of a change, from slipway_findings or slipway_refactorings.' };
const line = { type: 'integer', minimum: 1, description: 'A line of the Dockerfile, counted from 1.' };
const column = { type: 'integer', minimum: 1, description: 'A column of the line, to split a RUN at an `&&`.' };
const lastLine = { type: 'integer', minimum: 1, description: 'The last line of a selection that begins with `line`.' };

const object = (properties: Readonly<Record<string, unknown>>, optional: Readonly<Record<string, unknown>> = {}) => ({
  type: 'object',
  properties: { ...properties, ...optional },
  required: Object.keys(properties),
  additionalProperties: false,
});
const list = (items: unknown) => ({ type: 'array', items });
const text = { type: 'string' };
const number = { type: 'integer' };
const flag = { type: 'boolean' };

/** A change as an agent reads it; a refused one says why. */
const change = {
  type: 'object',
  properties: { key: text, title: text, safety: { enum: ['safe', 'unsafe'] }, refused: text },
  required: ['key', 'title'],
  additionalProperties: false,
};

const step = {
  type: 'object',
  properties: {
    line: number,
    outcome: { enum: ['ran', 'cached', 'failed', 'cancelled'] },
    milliseconds: { type: 'number', description: 'What it took when it last ran.' },
    size: { type: 'integer', description: 'Bytes that it added.' },
    critical: flag,
  },
  required: ['line', 'outcome', 'critical'],
  additionalProperties: false,
};

export const tools: readonly Tool[] = [
  {
    name: 'slipway_stages',
    title: 'List the stages of a Dockerfile',
    description:
      'Lists the build stages of a Dockerfile, what each reads (FROM, COPY --from, mounts), and which the default build runs. Use it before changing a multi-stage Dockerfile.',
    input: object({ path }),
    output: object({
      stages: list(object({ name: text, line: number, isBuilt: flag })),
      edges: list(
        object({ from: text, to: text, kind: { enum: ['base', 'copy', 'mount'] }, isStage: flag, line: number }),
      ),
    }),
    writes: false,
    run: async (input, host) => ({ ...stageGraphOf((await host.load(input.text('path'))).graph) }),
  },
  {
    name: 'slipway_findings',
    title: 'Find problems in a Dockerfile',
    description:
      'Lists problems of a Dockerfile that break, slow down or leak secrets from a build, with the changes that fix them. A change that is not possible comes with the reason. Preview a change before you apply it.',
    input: object({ path }),
    output: object({
      findings: list(
        object({
          rule: text,
          severity: { enum: ['error', 'warning', 'info', 'hint'] },
          line: number,
          message: text,
          changes: list(change),
        }),
      ),
    }),
    writes: false,
    run: async (input, host) => ({
      findings: keyedFindings(await host.load(input.text('path'))).map(({ changes, ...finding }) => ({
        ...finding,
        changes: changes().map(shown),
      })),
    }),
  },
  {
    name: 'slipway_refactorings',
    title: 'List the refactorings at a line of a Dockerfile',
    description:
      'Lists the refactorings that are available at a line of a Dockerfile, such as splitting a stage into build and runtime. Give a column to split a RUN at an `&&`, or a last line to extract or join the selected instructions. A refactoring that is not possible comes with the reason.',
    input: object({ path, line }, { column, lastLine }),
    output: object({ changes: list(change) }),
    writes: false,
    run: async (input, host) => ({
      changes: keyedRefactorings(await host.load(input.text('path')), placeIn(input)).map(shown),
    }),
  },
  {
    name: 'slipway_explain',
    title: 'Explain a rule',
    description:
      'Explains a rule by its id or by its BuildKit or hadolint code: what goes wrong, what it costs, an example, and when to ignore it.',
    input: object({
      rule: { type: 'string', description: 'A rule id or alias, such as copy-before-install or DL3024.' },
    }),
    output: object({ rule: text, summary: text, why: text, bad: text, good: text }),
    writes: false,
    run: async (input) => {
      const rule = anyRuleNamed(input.text('rule'));
      if (!rule) throw new Error(`Unknown rule "${input.text('rule')}".`);
      const { id, summary, why, example } = rule;
      return { rule: id, summary, why, bad: example.bad, good: example.good };
    },
  },
  {
    name: 'slipway_preview',
    title: 'Preview a change of a Dockerfile',
    description:
      'Shows what a change does to the Dockerfile and to other files of its build context, as a patch. Does not write anything.',
    input: object({ path, key }),
    output: object({ title: text, patch: text }),
    writes: false,
    run: async (input, host) => {
      const { title, patch } = await planned(input, host);
      return { title, patch };
    },
  },
  {
    name: 'slipway_apply',
    title: 'Apply a change to a Dockerfile',
    description:
      'Applies a change by its key and writes the files. This is the only tool that writes. Get the findings again afterwards: keys are valid for one version of the text.',
    input: object({ path, key }),
    output: object({ title: text, patch: text }),
    writes: true,
    run: async (input, host) => {
      const { title, patch, ...change } = await planned(input, host);
      await host.write(input.text('path'), { title, ...change });
      return { title, patch };
    },
  },
  {
    name: 'slipway_last_build',
    title: 'Show what the last build took',
    description:
      'Shows what each step of a Dockerfile took in its last build: milliseconds, bytes, cached or run, and whether the end of the build waited for it. Use it to find out why a build is slow.',
    input: object({ path }),
    output: object({ summary: text, steps: list(step) }),
    writes: false,
    run: async (input, host) => {
      const { graph, facts } = await built(input, host);
      const steps = [...factsOf(graph, facts)].map(([index, { outcome, milliseconds, size, critical }]) => ({
        line: (graph.instructions[index]?.lines.first ?? 0) + 1,
        outcome,
        ...(milliseconds !== undefined && { milliseconds }),
        ...(size !== undefined && { size }),
        critical,
      }));
      return { summary: buildSummary(facts), steps };
    },
  },
  {
    name: 'slipway_why',
    title: 'Explain why steps of a build ran again',
    description:
      'Says why steps of the last build of a Dockerfile ran again in place of coming from the cache: changed files, arguments, base images, edited lines, a pruned cache.',
    input: object({ path }),
    output: object({ summary: text, reasons: list(object({ line: number, text })) }),
    writes: false,
    run: async (input, host) => {
      const { graph, facts } = await built(input, host);
      return { summary: buildSummary(facts), reasons: reasonsOf(graph, facts) };
    },
  },
];

function placeIn(input: ToolInput): string {
  const at = input.optionalNumber('column');
  const last = input.optionalNumber('lastLine');
  return `${input.number('line')}${at === undefined ? '' : `:${at}`}${last === undefined ? '' : `-${last}`}`;
}

async function built(input: ToolInput, host: ToolHost) {
  const name = input.text('path');
  const { graph } = await host.load(name);
  const facts = await host.facts(name);
  if (!facts)
    throw new Error('No build of this Dockerfile is known. Build it with Docker (buildx 0.20 or newer) first.');
  return { graph, facts };
}

function shown({ key: own, offer }: Keyed) {
  return 'refused' in offer
    ? { key: own, title: offer.title, refused: offer.refused }
    : { key: own, title: offer.title, safety: offer.safety };
}

async function planned(input: ToolInput, host: ToolHost) {
  const name = input.text('path');
  const subject = await host.load(name);
  const offer = offerByKey(subject, input.text('key'));
  if (!offer) throw new Error('This change is not available for the current text. Get the findings again.');
  if ('refused' in offer) throw new Error(`This change is not possible: ${offer.refused}.`);
  const edits = offer.edits();
  const files = offer.files?.() ?? [];
  const after = applyEdits(subject.source, edits);
  const others = await host.others(name, files);
  const patches = [
    patchOf(host.nameOf(name), subject.source, after),
    ...[...others].map(([other, texts]) => patchOf(other, texts.before, texts.after)),
  ];
  return { title: offer.title, patch: patches.join(''), before: subject.source, after, edits, files, others };
}
