/** BuildKit's build checks (frontend/dockerfile/linter/ruleset.go; docs.docker.com/reference/build-checks). */
import type { Entry } from './entry.ts';

export interface CheckEntry extends Entry {
  /** Whether it is on only when `# check=experimental=` names it. */
  readonly experimental?: boolean;
}

export const checks: readonly CheckEntry[] = [
  { name: 'ConsistentInstructionCasing', summary: 'Instructions are not all in the same case.' },
  { name: 'CopyIgnoredFile', summary: 'A file that `.dockerignore` excludes is copied.', experimental: true },
  { name: 'DuplicateStageName', summary: 'Two stages have the same name.' },
  { name: 'ExposeInvalidFormat', summary: 'EXPOSE has an IP address or a port of the host.' },
  { name: 'ExposeProtoCasing', summary: 'The protocol of EXPOSE is not in lower case.' },
  { name: 'FromAsCasing', summary: '`AS` is not in the case of its FROM.' },
  { name: 'FromPlatformFlagConstDisallowed', summary: '`FROM --platform` has a constant value.' },
  { name: 'InvalidBaseImagePlatform', summary: 'The base image is for another platform than the build.' },
  { name: 'InvalidDefaultArgInFrom', summary: 'Without `--build-arg`, FROM has no valid image name.' },
  {
    name: 'InvalidDefinitionDescription',
    summary: 'A comment above FROM or ARG does not begin with the name that it describes.',
    experimental: true,
  },
  { name: 'JSONArgsRecommended', summary: 'CMD or ENTRYPOINT is in shell form.' },
  { name: 'LegacyKeyValueFormat', summary: 'ENV or LABEL has no equals sign.' },
  { name: 'MaintainerDeprecated', summary: 'MAINTAINER is used.' },
  { name: 'MultipleInstructionsDisallowed', summary: 'A stage has two CMD, ENTRYPOINT or HEALTHCHECK.' },
  { name: 'NoEmptyContinuation', summary: 'An empty line stands among continued lines.' },
  { name: 'RedundantTargetPlatform', summary: '`--platform=$TARGETPLATFORM` is what holds anyway.' },
  { name: 'ReservedStageName', summary: 'A stage is called `scratch` or `context`.' },
  { name: 'SecretsUsedInArgOrEnv', summary: 'An ARG or ENV has the name of a secret.' },
  { name: 'StageNameCasing', summary: 'A stage name is not in lower case.' },
  { name: 'UndefinedArgInFrom', summary: 'FROM uses an ARG that is not declared above it.' },
  { name: 'UndefinedVar', summary: 'A variable is used that nothing declares.' },
  { name: 'WorkdirRelativePath', summary: 'The first WORKDIR of a stage is relative.' },
];

/** The page of a check: its name in words with hyphens. */
export function checkLink(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/(?<![A-Z])([A-Z]+)([A-Z][a-z])/g, '$1-$2');
  return `https://docs.docker.com/reference/build-checks/${words.toLowerCase()}/`;
}
