import { changingArguments } from '../context/build.ts';
import type { BuildContext } from '../context/context.ts';
import { offerOf } from '../contract/change.ts';
import { defineRule, type Finding } from '../contract/rule.ts';
import { type Cluster, clustersOf } from '../engines/move-arg/cluster.ts';
import { moveBelow } from '../engines/move-arg/move.ts';
import { mayUse } from '../engines/move-arg/uses.ts';
import type { BuildGraph, CopyInstruction, Instruction, RunInstruction, Stage } from '../model/model.ts';
import { isCopy } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { listed, unique } from '../text/list.ts';
import { type Install, installsOf } from '../toolchains/installs.ts';

/**
 * Measured on BuildKit 0.25: an ARG that is given a value, or has one by default, is part of the environment of every later RUN of its stage and of
 * the stages built on it, so that a new value runs them again; so is an ENV. An ARG without a value changes nothing, nor do
 * ARG and ENV for COPY, ADD and WORKDIR unless they expand it. A LABEL never makes a step run again.
 */
export default defineRule({
  id: 'early-volatile-arg',
  summary: 'a commit, build date or build number set above the installs',
  why: `The value of an \`ARG\` or \`ENV\` is part of the environment of every \`RUN\` below it, even if the step doesn't read it. Commits, dates and build numbers
change with every build, so all of these steps run again every time, and installs download
everything again although nothing changed for them. \`LABEL\`, \`COPY\` and \`WORKDIR\` are affected only if they expand the variable.
Such an argument is known by its name, or by the value that a Compose, Bake or CI file of the workspace gives it: \`$(git rev-parse HEAD)\`, \`github.sha\`, the date.

The fix moves the instruction, and the \`ENV\` and \`LABEL\` that pass its value on, down to the first step that reads it or may read it.
If the steps in between run scripts of your project, such as \`postinstall\` in package.json, check that they don't read it.
Ignore this rule for images that are always built without a cache.`,
  severity: 'info',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM golang:1.25-alpine
      ARG GIT_COMMIT
      RUN apk add --no-cache git
      COPY . .
      RUN go build -ldflags "-X main.commit=$GIT_COMMIT" -o /app .
    `,
    good: dockerfile`
      FROM golang:1.25-alpine
      RUN apk add --no-cache git
      COPY . .
      ARG GIT_COMMIT
      RUN go build -ldflags "-X main.commit=$GIT_COMMIT" -o /app .
    `,
  },
  *check(graph, context) {
    const sources = sourcesOf(graph);
    const given = changingArguments(context.builds);
    for (const stage of graph.stages) {
      for (const cluster of clustersOf(graph, stage, given)) {
        const finding = findingOf(graph, stage, cluster, sources, context);
        if (finding) yield finding;
      }
    }
  },
});

function findingOf(
  graph: BuildGraph,
  stage: Stage,
  cluster: Cluster,
  sources: readonly number[],
  context: BuildContext,
): Finding | undefined {
  const [pair] = cluster.pairs;
  if (!pair) return undefined;
  const own = passedIn(graph, stage, cluster, sources);
  const ahead = own.installs.length > 0 || own.target ? own : passedAbove(graph, stage, cluster, sources);
  const [first] = ahead.installs;
  if (!first) return undefined;
  const names = unique(cluster.pairs.map(({ name }) => `\`${name.text}\``));
  const which = names.length > 1 ? 'although it uses none of them' : 'although it does not use it';
  const why = cluster.why ?? (ahead === own ? undefined : 'the install is in another stage');
  return {
    span: pair.name.span,
    message: `Every new ${listed(names, 'or')} reruns the install in line ${first.run.lines.first + 1}, ${which}`,
    related: ahead.installs.map(({ install }) => ({
      span: install.verb.span,
      message: 'Runs again with every new value',
    })),
    changes: () => {
      const title = 'Move below the steps that do not use it';
      const plan = why === undefined ? moveBelow(graph, stage, cluster, own.target, own.runs, context) : { why };
      return [offerOf('move-below', title, plan)];
    },
  };
}

interface Passed {
  /** The first instruction that may use the cluster. */
  readonly target: Instruction | undefined;
  readonly runs: readonly RunInstruction[];
  /** The installs that would not run again if the cluster stood below them. */
  readonly installs: readonly { readonly run: RunInstruction; readonly install: Install }[];
}

/** What stands in a stage between a cluster, in it or in its base, and the first use. */
function passedIn(graph: BuildGraph, stage: Stage, cluster: Cluster, sources: readonly number[]): Passed {
  const start = cluster.members[0]?.index ?? 0;
  const members = new Set<Instruction>(cluster.members);
  const runs: RunInstruction[] = [];
  const installs: { run: RunInstruction; install: Install }[] = [];
  const isBelow = ({ index }: Instruction) => index > (sources[stage.index] ?? Number.POSITIVE_INFINITY);
  let target: Instruction | undefined;
  for (let i = Math.max(start, stage.from.index) + 1; !target; i++) {
    const instruction = graph.instructions[i];
    if (instruction?.stage !== stage.index) break;
    if (members.has(instruction)) continue;
    if (mayUse(graph, instruction, cluster)) target = instruction;
    else if (instruction.kind === 'RUN' && !instruction.onbuild) {
      runs.push(instruction);
      const found = isBelow(instruction) ? [] : installsOf(instruction.script);
      installs.push(...found.map((install) => ({ run: instruction, install })));
    }
  }
  return { target, runs, installs };
}

/** The same for the first stage built on this one, through others too, that installs something before any use. */
function passedAbove(graph: BuildGraph, stage: Stage, cluster: Cluster, sources: readonly number[]): Passed {
  const reached = new Set([stage.index]);
  for (const other of graph.stages.slice(stage.index + 1)) {
    if (other.base.kind !== 'stage' || !reached.has(other.base.stage)) continue;
    const found = passedIn(graph, other, cluster, sources);
    if (found.installs.length > 0) return found;
    if (!found.target) reached.add(other.index);
  }
  return { target: undefined, runs: [], installs: [] };
}

/** For each stage the instruction, its own or its base's, that copies all of the build context: below it all runs again with every change anyway. */
function sourcesOf({ stages }: BuildGraph): number[] {
  const found: number[] = [];
  for (const { base, index, instructions } of stages) {
    const inherited = base.kind === 'stage' && base.stage < index ? found[base.stage] : undefined;
    const own = instructions.find(copiesContext)?.index ?? Number.POSITIVE_INFINITY;
    found.push(Math.min(inherited ?? own, own));
  }
  return found;
}

function copiesContext(instruction: Instruction): boolean {
  if (!isCopy(instruction) || instruction.onbuild) return false;
  const { from, sources }: CopyInstruction = instruction;
  return !from && sources.some(({ value }) => value === undefined || /^(?:\.?\/*|\.\/\.|\*)$/.test(value));
}
