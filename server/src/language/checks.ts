/** BuildKit's build checks (frontend/dockerfile/linter/ruleset.go; docs.docker.com/reference/build-checks). */
import type { LanguageEntry } from './entry.ts';

export interface CheckEntry extends LanguageEntry {
  /** Whether it is on only when `# check=experimental=` names it. */
  readonly experimental?: boolean;
}

export const checks: readonly CheckEntry[] = [
  { name: 'ConsistentInstructionCasing', summary: 'Instructions are not all in the same case.' },
  { name: 'CopyIgnoredFile', summary: 'A file that `.dockerignore` excludes is copied.', experimental: true },
  { name: 'DuplicateStageName', summary: 'Two stages have the same name.' },
  { name: 'ExposeInvalidFormat', summary: 'EXPOSE has an IP address or a host port.' },
  { name: 'ExposeProtoCasing', summary: 'The protocol of EXPOSE is not in lower case.' },
  { name: 'FromAsCasing', summary: '`AS` is not in the same case as FROM.' },
  { name: 'FromPlatformFlagConstDisallowed', summary: '`FROM --platform` has a constant value.' },
  { name: 'InvalidBaseImagePlatform', summary: 'The base image is for a different platform than the build.' },
  { name: 'InvalidDefaultArgInFrom', summary: 'FROM has no valid image name without `--build-arg`.' },
  {
    name: 'InvalidDefinitionDescription',
    summary: 'A comment above FROM or ARG does not start with the name that it describes.',
    experimental: true,
  },
  { name: 'JSONArgsRecommended', summary: 'CMD or ENTRYPOINT is in shell form.' },
  { name: 'LegacyKeyValueFormat', summary: 'ENV or LABEL has no equals sign.' },
  { name: 'MaintainerDeprecated', summary: 'MAINTAINER is used.' },
  { name: 'MultipleInstructionsDisallowed', summary: 'A stage has more than one CMD, ENTRYPOINT or HEALTHCHECK.' },
  { name: 'NoEmptyContinuation', summary: 'A continued instruction contains an empty line.' },
  { name: 'RedundantTargetPlatform', summary: '`--platform=$TARGETPLATFORM` is the default.' },
  { name: 'ReservedStageName', summary: 'A stage is named `scratch` or `context`.' },
  { name: 'SecretsUsedInArgOrEnv', summary: 'An ARG or ENV has a name that suggests a secret.' },
  { name: 'StageNameCasing', summary: 'A stage name is not in lower case.' },
  { name: 'UndefinedArgInFrom', summary: 'FROM uses an ARG that is not declared above the first FROM.' },
  { name: 'UndefinedVar', summary: 'A variable is used that is not declared.' },
  { name: 'WorkdirRelativePath', summary: 'The first WORKDIR of a stage is relative.' },
];

/** The page of a check: its name in words with hyphens. */
export function checkLink(name: string): string {
  const words = name.replace(/([a-z])([A-Z])/g, '$1-$2').replace(/(?<![A-Z])([A-Z]+)([A-Z][a-z])/g, '$1-$2');
  return `https://docs.docker.com/reference/build-checks/${words.toLowerCase()}/`;
}
