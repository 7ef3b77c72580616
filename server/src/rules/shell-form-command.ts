import type { BuildContext } from '../context/context.ts';
import { nameOf } from '../context/path.ts';
import { textsNamed } from '../context/query.ts';
import type { Offer } from '../contract/change.ts';
import { defineRule } from '../contract/rule.ts';
import { asksForProgram } from '../language/image-entries.ts';
import { saysItsPurpose } from '../language/stage-purposes.ts';
import { bottomImageOf } from '../model/account.ts';
import { ownInstructions } from '../model/frontend.ts';
import { wholeName } from '../model/image.ts';
import type { BuildGraph, CommandInstruction, Instruction } from '../model/model.ts';
import { chainOf, commandsOf, ofKinds, readersOf, shellAbove, stageNamed } from '../model/query.ts';
import { onlyWaits } from '../shell/keep-alive.ts';
import { isShell } from '../shell/nested.ts';
import { plainWords } from '../shell/plain-words.ts';
import { handOver, withExec } from '../shell/with-exec.ts';
import { programOf } from '../shell/wrappers.ts';
import { dockerfile } from '../text/dockerfile.ts';
import { replace } from '../text/edit.ts';
import { toSourceSpan } from '../text/joined.ts';
import { jsonList } from '../text/json-list.ts';
import { words as wordsOf } from '../text/words.ts';
import { keptSignals } from '../toolchains/stage/kept-signals.ts';

export default defineRule({
  id: 'shell-form-command',
  summary: 'a CMD or ENTRYPOINT that runs in a shell',
  why: `In shell form, \`/bin/sh -c\` starts the program. The shell of Debian doesn't forward signals: \`docker stop\` waits ten seconds and kills the program; that of
Alpine makes way for a program that is alone. With a JSON list, the program starts directly. Then no shell expands variables or interprets \`&&\`. If you need a shell, write it out
with \`exec\` before the program, which then takes the place of the shell and gets the signals: \`["/bin/sh", "-c", "exec node $FILE"]\`. A command that needs the shell and already ends with \`exec\` is not reported, nor is one that only keeps the container running, such as \`tail -f /dev/null\`.`,
  severity: 'hint',
  aliases: ['JSONArgsRecommended', 'DL3025'],
  example: {
    bad: dockerfile`
      FROM node:22
      CMD node server.js
    `,
    good: dockerfile`
      FROM node:22
      CMD ["node", "server.js"]
    `,
  },
  needs: ({ kind, parts }) => (kind === 'CMD' || kind === 'ENTRYPOINT') && !parts.json,
  *check(graph, context) {
    const broken = new Set(graph.problems.filter(({ kind }) => kind === 'not-json').map(({ span }) => span.start));
    for (const instruction of ofKinds(ownInstructions(graph), 'CMD', 'ENTRYPOINT')) {
      const { kind, onbuild, keyword, parts, stage } = instruction;
      if (onbuild || parts.json || isOnlyCopiedFrom(graph, context, stage)) continue;
      if (
        shellAbove(graph, stage, instruction.index) !== undefined ||
        [...broken].some((at) => at >= keyword.span.start && at < instruction.span.end)
      )
        continue;
      const makesWay = handOver(instruction.script) !== undefined;
      if (makesWay && plainWords(instruction.rest.text) === undefined) continue;
      if (onlyWaits(instruction.script)) continue;
      yield {
        span: keyword.span,
        message: makesWay
          ? `${kind} runs in a shell: write it as a JSON list`
          : `${kind} runs in a shell, which may keep signals from the program: use a JSON list`,
        changes: () => listsOf(graph, context, instruction),
      };
    }
  },
});

/** Whether a stage hands files to others, and no image that is built starts it: none is made of it or of a stage on top of it. */
function isOnlyCopiedFrom(graph: BuildGraph, { builds, targets }: BuildContext, stage: number | undefined): boolean {
  if (stage === undefined || readersOf(graph, stage).every(({ kind }) => kind === 'base')) return false;
  if (builds.some(({ unclear }) => unclear.includes('target'))) return false;
  const meant = new Set(targets.map((target) => stageNamed(graph, target)?.index));
  return !graph.stages.some(({ index, name }) => {
    const isBuilt =
      index === graph.stages.length - 1 || meant.has(index) || (name !== undefined && saysItsPurpose(name.text));
    return isBuilt && chainOf(graph, index).has(stage);
  });
}

function listsOf(graph: BuildGraph, context: BuildContext, instruction: CommandInstruction): Offer[] {
  const { joined, parts, rest, before } = instruction;
  const text = rest.text;
  // Other shells have other rules for quotes.
  if (before.shell !== 'posix') return [];
  if (text === '' || joined.pieces.some(({ at }) => at > parts.rest[0] && at < parts.rest[1])) return [];
  const span = toSourceSpan(joined, ...parts.rest);
  const list = (items: readonly string[]) => [replace(span, jsonList(items))];
  const words = plainWords(text);
  const title = words ? titleOf(context, instruction) : withSignals;
  const refuse = (refused: string): Offer[] => [{ id: 'use-exec-form', title, refused }];
  const cmd = instruction.kind === 'ENTRYPOINT' ? argumentsFor(graph, instruction) : undefined;
  if (cmd) return refuse(`line ${cmd.lines.first + 1} would then give it arguments`);
  const entry = instruction.kind === 'CMD' ? entryWithShell(graph, instruction) : undefined;
  if (entry) return refuse(`line ${entry.lines.first + 1} hands it to a shell`);
  const asker = instruction.kind === 'CMD' ? askerOf(graph, context, instruction) : undefined;
  if (asker !== undefined)
    return refuse(`${asker} would see the program in place of the shell, and may do something else with it`);
  if (words) {
    if (isShellWithScript(words)) return refuse('it starts a shell itself');
    const script = scriptWithoutShell(context, words);
    if (script !== undefined) return refuse(`\`${script}\` does not begin with \`#!\`, so a shell has to read it`);
    return [{ id: 'use-exec-form', title, safety: 'unsafe', edits: () => list(words) }];
  }
  const made = withExec(instruction.script, text, span.start);
  if (made === undefined) return refuse('the shell has more to do');
  const last = programOf(made.last)?.name ?? '';
  if (brief.has(last)) return refuse(`\`${last}\`, with which it ends, is no program that runs for long`);
  const keeper = keptSignals(context, made.last);
  if (keeper !== undefined) return refuse(keeper);
  return [
    {
      id: 'exec-in-shell',
      title: 'Let the shell make way for the program, so that it gets signals',
      safety: 'unsafe',
      edits: () => list(['/bin/sh', '-c', made.text]),
    },
  ];
}

const brief: ReadonlySet<string> = new Set(
  wordsOf('cat chmod chown cp date echo false ln ls mkdir mv printf pwd rm touch true'),
);

const asList = 'Write it as a JSON list';
const withSignals = 'Start the program without a shell, so that it gets signals';

/** Promises signals only where the program had none, and gets them once no shell is around it. */
function titleOf(context: BuildContext, { script }: CommandInstruction): string {
  const [command] = script?.form === 'shell' ? script.commands : [];
  const isPromised = !handOver(script) && command && keptSignals(context, command) === undefined;
  return isPromised ? withSignals : asList;
}

/** Whether it is a shell that is given its script as text. */
function isShellWithScript([program = '', ...others]: readonly string[]): boolean {
  return isShell(program) && others.some((word) => /^-\w*c$/.test(word));
}

/** A script of the project that is started by its name and does not say what reads it. */
function scriptWithoutShell(context: BuildContext, [program = '']: readonly string[]): string | undefined {
  const texts = /\.sh$/.test(program) ? textsNamed(context, nameOf(program)) : [];
  return texts.length > 0 && texts.every((text) => !text.startsWith('#!')) ? nameOf(program) : undefined;
}

/** The CMD of the same stage, which an ENTRYPOINT in shell form does not read. */
function argumentsFor({ stages }: BuildGraph, { stage }: CommandInstruction): Instruction | undefined {
  return stages[stage ?? -1]?.instructions.findLast(({ kind, onbuild }) => kind === 'CMD' && !onbuild);
}

/** The ENTRYPOINT of the same stage that is a shell with its script as text, which decides what becomes of the words of CMD. */
function entryWithShell({ stages }: BuildGraph, { stage }: CommandInstruction): Instruction | undefined {
  const found = stages[stage ?? -1]?.instructions.findLast(({ kind, onbuild }) => kind === 'ENTRYPOINT' && !onbuild);
  const argv = found?.kind === 'ENTRYPOINT' && found.script?.form === 'exec' ? found.script.argv : [];
  return isShellWithScript(argv.map(({ value = '' }) => value)) ? found : undefined;
}

/** What starts the words of a CMD and may look at them: a script that is the ENTRYPOINT, or that of an image which does. */
function askerOf(graph: BuildGraph, context: BuildContext, { stage }: CommandInstruction): string | undefined {
  const [own] = [...chainOf(graph, stage)].flatMap(
    (at) => graph.stages[at]?.instructions.findLast(({ kind, onbuild }) => kind === 'ENTRYPOINT' && !onbuild) ?? [],
  );
  if (own) {
    const words = commandsOf(own).flatMap(({ name, args }) => [name, ...args].flatMap((word) => word?.value ?? []));
    const script = words.find((word) => /\.sh$|entry|\/start|\/run\b|init/.test(word) && !knownInits.test(word));
    if (script === undefined) return undefined;
    const texts = textsNamed(context, nameOf(script));
    const isAsking = texts.length === 0 || texts.some((text) => asksForWords.test(text));
    return isAsking ? `\`${nameOf(script)}\`` : undefined;
  }
  const image = stage === undefined ? undefined : bottomImageOf(graph, stage);
  return image && asksForProgram(wholeName(image)) ? `the entrypoint of \`${wholeName(image)}\`` : undefined;
}

/** Programs that start whatever they are given. */
const knownInits = /(?:^|\/)(?:dumb-init|tini|docker-init)$/;

/** A script that reads one of its words by itself: `[ "$1" = redis-server ]`, `case "$1" in`, `${1#-}`. */
const asksForWords = /\$(?:\{?\d|\{@:|\{!#)|\$[*#]|\$\{[*#]\}?|\bshift\b/;
