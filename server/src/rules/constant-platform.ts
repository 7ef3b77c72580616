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
as \`AS build_amd64\`, are not reported.

Removing the flag can change which image is used. Ignore this rule if the image exists for one platform only.`,
  severity: 'info',
  aliases: ['FromPlatformFlagConstDisallowed', 'DL3029'],
  judges: ['FROM'],
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
      if (name !== undefined && platformParts(value).some((part) => name.includes(part))) continue;
      const flag = from.flags.find((candidate) => candidate.value === from.platform);
      const changes = () => (flag ? [removal(graph, from, flag)] : []);
      yield {
        span,
        message: `\`--platform=${value}\` overrides the target platform of the build: remove it`,
        changes,
      };
    }
  },
});

function removal(graph: BuildGraph, from: FromInstruction, flag: Flag): Offer {
  const id = 'remove-platform';
  const title = 'Remove --platform';
  const why = reasonFor(graph, from);
  if (why !== undefined) return { id, title, refused: why };
  return { id, title, safety: 'unsafe', edits: () => [flagEdit(graph, flag)] };
}

/** Why a stage may need the platform that it names. */
function reasonFor(graph: BuildGraph, from: FromInstruction): string | undefined {
  const own = from.stage === undefined ? undefined : boundToOne(graph).get(from.stage);
  if (own) return `line ${own.lines.first + 1} is written for one architecture`;
  const name = from.name?.text ?? '';
  if (/x86|x64|i386|aarch|\barm/i.test(name)) return `the stage is called \`${name}\``;
  return ofArchitectures(commentAbove(graph, from)) ? 'the comment above it is about architectures' : undefined;
}

function ofArchitectures(comment: string): boolean {
  return (
    /\b(?:architectures?|platforms?|multi-?arch|rosetta|emulat\w*|qemu)\b/i.test(comment) ||
    architecturesIn(comment).size > 0
  );
}

/** The first instruction that is written for one architecture, of each stage and of those that are built on it. */
const boundToOne = memoized((graph: BuildGraph): ReadonlyMap<number, Instruction> => {
  const own = new Map<number, Instruction>();
  for (const each of graph.instructions) {
    if (each.stage !== undefined && !own.has(each.stage) && isForOne(each, graph.source)) own.set(each.stage, each);
  }
  const found = new Map<number, Instruction>();
  for (const [stage, each] of own) {
    for (const below of chainOf(graph, stage)) if (!found.has(below)) found.set(below, each);
  }
  return found;
});

/** Whether it names one architecture, and does not ask which one it is built for. */
const isForOne = byKin(({ kind, span }: Instruction, source: string): boolean => {
  if (kind === 'FROM') return false;
  const text = source.slice(span.start, span.end);
  return architecturesIn(text).size === 1 && !/TARGETARCH|TARGETPLATFORM|uname|--print-architecture/.test(text);
});
