import type { BuildContext } from '../context/context.ts';
import { type Offer, offerOf } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { mayStore, storedInEnvironment, storedInHistory } from '../engines/secret-mount/stored.ts';
import { mountVariable } from '../engines/secret-mount/variable.ts';
import type { BuildGraph } from '../model/model.ts';
import { ofKinds } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';

export default defineRule({
  id: 'secret-in-arg-or-env',
  summary: "a secret in a build argument or in the image's environment",
  why: `The value of an \`ARG\` is recorded with every \`RUN\` below it in the image history and provenance, where \`docker history\` shows it. The value
of an \`ENV\` is part of the image configuration, where \`docker inspect\` shows it. Everyone who can pull the image can read both.

A secret mount shows the value to a single command and doesn't store it. The fix removes the argument and mounts the secret on the steps that read
it, as \`$NAME\` or implicitly, as \`npm\` reads \`NPM_TOKEN\`, and on those that run code of the project, which may read it. The build then needs \`--secret id=NAME,env=NAME\` instead of \`--build-arg\`;
Slipway's build command passes it. The build fails without the secret, unless a step checks whether it is set.

Commands that would store the value in the image are rewritten. A file that steps write (\`.npmrc\`, \`.netrc\`, \`~/.gitconfig\`), or that \`npm config\`, \`git config --global\` or \`docker login\` writes,
is mounted at its path, with a comment that says what it must contain. An SSH key becomes \`--mount=type=ssh\`. Composer, Poetry, Bundler, pip, Yarn, Cargo, NuGet and the GitHub CLI log in with environment variables. A value that \`sed\` puts into a copied file is part of the mounted file instead.
Git gets an address with credentials through \`-c url.<address>.insteadOf\`, which isn't stored. If no such form is known, an entry of the menu says what stores the value. The title names Compose, Bake and workflow files that pass the old argument: they must pass the secret.

There is no fix if a step may use the value in a way that Slipway can't follow, or if a build writes it into its result, as with \`REACT_APP_KEY=$TOKEN npm run build\`. An \`ENV\` that steps read is removed as well:
if the program needs the value at run time, pass it with \`docker run --env\` or a secret of the orchestrator, as the title says. Ignore this rule for names that only look like secrets.`,
  severity: 'warning',
  aliases: ['SecretsUsedInArgOrEnv', 'DL3064'],
  all: 'Use secret mounts in this file',
  example: {
    bad: dockerfile`
      FROM node:22
      ARG NPM_TOKEN
      COPY package.json package-lock.json .npmrc ./
      RUN npm ci
    `,
    good: dockerfile`
      FROM node:22
      COPY package.json package-lock.json .npmrc ./
      RUN --mount=type=secret,id=NPM_TOKEN,env=NPM_TOKEN,required=true npm ci
    `,
  },
  needs: ({ kind }) => kind === 'ARG' || kind === 'ENV',
  *check(graph, context) {
    const followed = new Set<string>();
    const offered = new Set<string>();
    for (const instruction of ofKinds(graph.instructions, 'ARG', 'ENV')) {
      if (!mayStore(graph, context, instruction)) continue;
      if (instruction.kind === 'ENV')
        for (const { name, message } of storedInEnvironment(graph, context, instruction))
          yield { span: name.span, message, changes: changesOf(graph, context, name.text, followed) };
      if (instruction.kind !== 'ARG') continue;
      for (const { name, message } of storedInHistory(graph, context, instruction)) {
        const changes = changesOf(graph, context, name.text, followed);
        yield { span: name.span, message, ...(!offered.has(name.text) && { changes }) };
        offered.add(name.text);
      }
    }
  },
});

/** More secrets than a person writes: each is followed through the whole file. */
const most = 32;

function changesOf(graph: BuildGraph, context: BuildContext, name: string, followed: Set<string>): () => Offer[] {
  if (followed.size < most) followed.add(name);
  const isFollowed = followed.has(name);
  return () => {
    const plan = isFollowed
      ? mountVariable(graph, context, name)
      : { why: `Slipway checks only the first ${most} secrets of a file` };
    return plan ? [offerOf(`mount-variable ${name}`, `Use a secret mount for ${name}`, plan)] : [];
  };
}
