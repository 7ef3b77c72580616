/** The rules about names of a Dockerfile in Compose, Bake, CI and other files that build it; features/build-files.ts finds what they tell of. */
import type { FileRule } from '../contract/file-rule.ts';
import { dockerfile, dockerfile as yaml } from '../text/dockerfile.ts';

const app = dockerfile`
  FROM node:22 AS build
  ARG VERSION
  RUN --mount=type=secret,id=npm_token npm ci
`;

/** A Compose file with one service. */
const web = (build: string) => `services:\n  web:\n    build: ${build}\n`;

export const fileRules: readonly FileRule[] = [
  {
    id: 'missing-dockerfile',
    summary: 'a build file that names a missing Dockerfile',
    why: `The build fails before its first step. Only files that say for certain where the Dockerfile is are checked: Compose, Bake, dev containers, Skaffold and
tasks, but no scripts or workflows. Ignore this rule for a Dockerfile that another program writes before the build.`,
    severity: 'warning',
    aliases: [],
    example: {
      language: 'yaml',
      dockerfile: app,
      bad: web('{ context: ., dockerfile: web.Dockerfile }'),
      good: web('{ context: ., dockerfile: Dockerfile }'),
    },
  },
  {
    id: 'missing-context-source',
    summary: 'a named build context whose source is missing',
    why: `The build fails before its first step: Compose finds no service of that name with a build, Bake no target, or neither finds the folder. Ignore this rule for a folder that
another program makes before the build, and for targets in a Bake file with another name than \`docker-bake.*\`.`,
    severity: 'warning',
    aliases: [],
    example: {
      language: 'yaml',
      dockerfile: dockerfile`
        FROM base
        COPY . .
      `,
      bad: yaml`
        services:
          web:
            build: { context: ., additional_contexts: { base: "service:bse" } }
          base:
            build: https://github.com/docker/getting-started.git
      `,
      good: yaml`
        services:
          web:
            build: { context: ., additional_contexts: { base: "service:base" } }
          base:
            build: https://github.com/docker/getting-started.git
      `,
    },
  },
  {
    id: 'unknown-target',
    summary: 'a build target that is not a stage of the Dockerfile',
    why: `BuildKit stops with \`target stage "..." could not be found\`. Targets that are computed, and those of Dockerfiles that are not in the workspace, are not
checked.`,
    severity: 'error',
    aliases: [],
    example: {
      language: 'yaml',
      dockerfile: app,
      bad: web('{ context: ., target: bild }'),
      good: web('{ context: ., target: build }'),
    },
  },
  {
    id: 'unused-build-argument',
    summary: 'a build argument that no stage of the Dockerfile declares',
    why: `BuildKit builds without the value, and says so in one line of its output only. Arguments that it knows itself, such as \`HTTP_PROXY\`, are not reported. Ignore this rule
where one list of arguments serves several Dockerfiles on purpose and not all of them are in the workspace.`,
    severity: 'info',
    aliases: [],
    example: {
      language: 'yaml',
      dockerfile: app,
      bad: yaml`
        services:
          web:
            build:
              context: .
              args: { VERISON: "1" }
      `,
      good: yaml`
        services:
          web:
            build:
              context: .
              args: { VERSION: "1" }
      `,
    },
  },
  {
    id: 'unused-build-secret',
    summary: 'a build secret that no step of the Dockerfile mounts',
    why: `The secret is handed to the build for nothing, and a step that was to read it builds without it. A Dockerfile that mounts secrets by a variable is not checked.`,
    severity: 'info',
    aliases: [],
    example: {
      language: 'yaml',
      dockerfile: app,
      bad: web('{ context: ., secrets: [npm] }'),
      good: web('{ context: ., secrets: [npm_token] }'),
    },
  },
];
