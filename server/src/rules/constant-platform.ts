import type { Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { architecturesIn, isPlatform, platformParts } from '../language/platforms.ts';
import { byKin } from '../model/by-kin.ts';
import { flagEdit } from '../model/flag-removal.ts';
import { ownInstructions } from '../model/frontend.ts';
import { commentAbove } from '../model/lines.ts';
import type { BuildGraph, Flag, FromInstruction, Instruction } from '../model/model.ts';
import { chainOf } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { memoized } from '../text/memoized.ts';

export default defineRule({
  id: 'constant-platform',
  summary: 'a fixed platform in `FROM --platform`',
  why: `With a fixed platform, the image is built for that platform no matter what \`docker build --platform\` says. Without the flag, FROM uses the
target platform; \`$BUILDPLATFORM\` is the platform of the machine that builds. Stages that name the platform, such
as \`AS build_amd64\`, that fetch files for one architecture, or that a comment explains, are not reported.

Removing the flag can change which image is used. Ignore this rule if the image exists for one platform only.`,
  severity: 'info',
  aliases: ['FromPlatformFlagConstDisallowed', 'DL3029'],
  example: {
    bad: dockerfile`
      FROM --platform=linux/amd64 node:22
      RUN npm ci
    `,
    good: dockerfile`
      FROM node:22
      RUN npm ci
    `,
  },
  *check(graph) {
    for (const from of ownInstructions(graph)) {
      if (from.kind !== 'FROM' || !from.platform) continue;
      const { text, value, span } = from.platform;
      if (text.includes('$') || value === undefined || !isPlatform(value)) continue;
      const name = from.name?.text.toLowerCase();
      const isNamed =
        name !== undefined &&
        (/x86|x64|i386|aarch|\barm/.test(name) || platformParts(value).some((part) => name.includes(part)));
      if (isNamed) continue;
      if (from.stage === undefined || isExplained(graph, from) || stagesForOne(graph).has(from.stage)) continue;
      const flag = from.flags.find((candidate) => candidate.value === from.platform);
      const changes = () => (flag ? [removal(graph, flag)] : []);
      yield {
        span,
        message: `\`--platform=${value}\` overrides the target platform of the build: remove it`,
        changes,
      };
    }
  },
});

function removal(graph: BuildGraph, flag: Flag): Offer {
  return {
    id: 'remove-platform',
    title: 'Remove --platform',
    safety: 'unsafe',
    edits: () => [flagEdit(graph, flag)],
  };
}

/** Whether the comment above it is about architectures. */
function isExplained(graph: BuildGraph, from: FromInstruction): boolean {
  const text = commentAbove(graph, from);
  return (
    /\b(?:architectures?|platforms?|multi-?arch|rosetta|emulat\w*|qemu)\b/i.test(text) || architecturesIn(text).size > 0
  );
}

/** The stages that have an instruction which names one architecture, and does not ask which one it is built for; and those that they are built on. */
const stagesForOne = memoized((graph: BuildGraph): ReadonlySet<number> => {
  const own = new Set(graph.instructions.flatMap((each) => (isForOne(each, graph.source) ? (each.stage ?? []) : [])));
  return new Set([...own].flatMap((stage) => [...chainOf(graph, stage)]));
});

const isForOne = byKin(({ kind, span }: Instruction, source: string): boolean => {
  if (kind === 'FROM') return false;
  const text = source.slice(span.start, span.end);
  return architecturesIn(text).size === 1 && !/TARGETARCH|TARGETPLATFORM|uname|--print-architecture/.test(text);
});
