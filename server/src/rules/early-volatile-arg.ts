import { changingArguments } from '../context/build.ts';
import type { BuildContext } from '../context/context.ts';
import { offerOf } from '../contract/change.ts';
import { defineRule, type Finding } from '../contract/rule.ts';
import { type Cluster, clustersOf, stagesWithVolatile } from '../engines/move-arg/cluster.ts';
import { moveBelow } from '../engines/move-arg/move.ts';
import { passedBy } from '../engines/move-arg/passed.ts';
import type { BuildGraph, Stage } from '../model/model.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { listed, unique } from '../text/list.ts';

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
  needs: ({ kind }) => kind === 'ARG',
  *check(graph, context) {
    const given = changingArguments(context.builds);
    for (const stage of stagesWithVolatile(graph, given)) {
      for (const cluster of clustersOf(graph, stage, given)) {
        const finding = findingOf(graph, stage, cluster, context);
        if (finding) yield finding;
      }
    }
  },
});

function findingOf(graph: BuildGraph, stage: Stage, cluster: Cluster, context: BuildContext): Finding | undefined {
  const [pair] = cluster.pairs;
  const { own, ahead } = passedBy(graph, stage, cluster);
  const [first] = ahead.installs;
  if (!pair || !first) return undefined;
  const names = unique(cluster.pairs.map(({ name }) => `\`${name.text}\``));
  const remedy =
    names.length > 1 ? 'which uses none of them: move them below it' : "which doesn't use it: move it below";
  const why = cluster.why ?? (ahead === own ? undefined : 'the install is in another stage');
  return {
    span: pair.name.span,
    message: `Every new ${listed(names, 'or')} reruns the install in line ${first.run.lines.first + 1}, ${remedy}`,
    related: ahead.installs.map(({ install }) => ({
      span: install.verb.span,
      message: 'Runs again with every new value',
    })),
    changes: () => {
      const plan = why === undefined ? moveBelow(graph, stage, cluster, own.target, own.runs, context) : { why };
      return [offerOf('move-below', 'Move below the steps that do not use it', plan)];
    },
  };
}
