import { offerOf } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { planMembers } from '../engines/reorder/bring-members.ts';
import { lackingListed, mayReadMembers } from '../engines/reorder/listed.ts';
import { lackingIn } from '../engines/reorder/members.ts';
import { mayInstall } from '../engines/reorder/sites.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { invocationText } from '../toolchains/invocation.ts';

export default defineRule({
  id: 'missing-workspace-member',
  summary: 'an install of a workspace without a package that another one needs',
  why: `The manifests that are copied above an install must include every workspace package that another one depends on. If one is missing,
the package manager looks for it in the registry: the install fails, or installs an unrelated package with the same name. \`pnpm install --frozen-lockfile\`
succeeds, but leaves out what the missing package depends on. npm with a lockfile that lists the package installs all of it, so nothing is reported.

Only packages that the copied ones need are reported, so that an image can leave out the rest. Go, Maven and Cargo read all members that \`go.work\`, \`<modules>\` or
\`[workspace]\` lists by name, and fail if one is missing: for them every member is reported.`,
  severity: 'warning',
  aliases: [],
  example: {
    bad: dockerfile`
      FROM node:22
      WORKDIR /app
      COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
      COPY apps/api/package.json ./apps/api/
      RUN pnpm install --frozen-lockfile
      COPY . .
    `,
    good: dockerfile`
      FROM node:22
      WORKDIR /app
      COPY package.json pnpm-lock.yaml pnpm-workspace.yaml ./
      COPY apps/api/package.json ./apps/api/
      COPY packages/shared/package.json ./packages/shared/
      RUN pnpm install --frozen-lockfile
      COPY . .
    `,
    files: {
      'package.json': '{}',
      'pnpm-lock.yaml': '',
      'pnpm-workspace.yaml': 'packages: ["apps/*", "packages/*"]\n',
      'apps/api/package.json': '{ "name": "api", "dependencies": { "@acme/shared": "workspace:*" } }',
      'packages/shared/package.json': '{ "name": "@acme/shared" }',
      '.dockerignore': '.git\n**/node_modules\n',
    },
  },
  needs: (instruction) => instruction.kind === 'RUN' && (mayInstall(instruction) || mayReadMembers(instruction)),
  *check(graph, context) {
    if (context.kind === 'unknown') return;
    for (const stage of graph.stages) {
      for (const lacking of [...lackingIn(graph, context, stage), ...lackingListed(graph, context, stage)]) {
        const { copy, invocation, missing, manifest, because } = lacking;
        const others = missing.length > 1 ? ` and ${missing.length - 1} more` : '';
        yield {
          span: copy.keyword.span,
          message: `\`${missing[0]?.folder}/${manifest}\`${others} ${missing.length > 1 ? "aren't" : "isn't"} copied before \`${invocationText(invocation)}\`, but ${because} ${missing.length > 1 ? 'them' : 'it'}`,
          related: [
            {
              span: (invocation.verb ?? invocation.program).span,
              message: invocation.install ? 'The install' : 'The build',
            },
          ],
          changes: () => [offerOf('copy-members', 'Copy the missing manifests', planMembers(graph, context, lacking))],
        };
      }
    }
  },
});
