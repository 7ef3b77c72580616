import type { Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { architecturesIn, isPlatform, platformParts } from '../language/platforms.ts';
import { byKin } from '../model/by-kin.ts';
import { flagEdit } from '../model/flag-removal.ts';
import { ownInstructions } from '../model/frontend.ts';
import { wholeName } from '../model/image.ts';
import { commentAbove } from '../model/lines.ts';
import type { BuildGraph, FromInstruction, Instruction } from '../model/model.ts';
import { chainOf } from '../model/query.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { firstAnswer } from '../text/list.ts';
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
      const changes = () => [removal(graph, from)];
      yield {
        span,
        message: `\`--platform=${value}\` overrides the target platform of the build: remove it`,
        changes,
      };
    }
  },
});

/** Takes the flag away in all stages of that platform which hand files to each other: these are built for one. */
function removal(graph: BuildGraph, from: FromInstruction): Offer {
  const id = 'remove-platform';
  const together = linkedTo(graph, from);
  const flags = together.flatMap(({ flags: own, platform }) => own.filter(({ value }) => value === platform));
  const title = `Remove --platform${together.length > 1 ? ` in ${together.length} stages` : ''}`;
  const why = firstAnswer(together, (each) => reasonFor(graph, each));
  if (why !== undefined) return { id, title, refused: why };
  const platform = from.platform?.value ?? '';
  const alters = {
    what: 'The image is built for the platform of the machine that builds it, unless the build names another one',
    remedy: `Pass --platform=${platform} to builds whose image must run on that one`,
  };
  return { id, title, safety: 'unsafe', edits: () => flags.map((flag) => flagEdit(graph, flag)), alters };
}

/** The FROMs of the same platform that take files of one another, this one among them. */
function linkedTo(graph: BuildGraph, from: FromInstruction): FromInstruction[] {
  const { stages, edges } = graph;
  const isSame = (stage: number) => stages[stage]?.from.platform?.value === from.platform?.value;
  // A stage on top of another one has its platform.
  const bottomOf = (stage: number) => Math.min(...chainOf(graph, stage));
  const pairs = edges.flatMap(({ from: source, to }) => {
    if (source.kind !== 'stage') return [];
    const [one, other] = [bottomOf(to), bottomOf(source.stage)];
    return isSame(one) && isSame(other) ? [[one, other] as const] : [];
  });
  const linked = new Set([from.stage]);
  for (let size = 0; size < linked.size; ) {
    size = linked.size;
    for (const [one, other] of pairs) if (linked.has(one) || linked.has(other)) linked.add(one).add(other);
  }
  return stages.filter(({ index }) => linked.has(index)).map(({ from: each }) => each);
}

/** Images that are published for linux/amd64 alone (github.com/docker-library/official-images; mcr.microsoft.com). */
const onlyAmd64: ReadonlySet<string> = new Set(['archlinux', 'clearlinux', 'mcr.microsoft.com/mssql/server']);

/** Why a stage may need the platform that it names. */
function reasonFor(graph: BuildGraph, from: FromInstruction): string | undefined {
  const own = from.stage === undefined ? undefined : boundToOne(graph).get(from.stage);
  if (own) return `line ${own.lines.first + 1} is written for one architecture`;
  const base = graph.stages[from.stage ?? -1]?.base;
  if (base?.kind === 'image' && onlyAmd64.has(wholeName(base.image)))
    return `\`${wholeName(base.image)}\` is published for linux/amd64 alone`;
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
