/** What files of the workspace start in the image of a stage beside what it starts itself: services, and their health checks. */
import type { Use } from '../../context/build.ts';
import { parseText } from '../../shell/parse.ts';
import type { Command } from '../../shell/script.ts';
import { memoized } from '../../text/memoized.ts';
import { textAt } from './project.ts';
import type { Job } from './runtime.ts';
import { throughScript } from './start-script.ts';

export interface StartedBeside {
  readonly by: Use['by'];
  /** The file that says so. */
  readonly path: string;
  /** Folders that hold something else there than in the image. */
  readonly hidden: readonly string[];
  /** Undefined where the words cannot be read. */
  readonly commands: readonly Command[] | undefined;
}

export const besideOf = memoized((job: Job): readonly StartedBeside[] =>
  usesOf(job).flatMap(({ by, path, runs }) => {
    const { hidden = [] } = runs;
    const started = startedBy(job, runs.entrypoint, runs.command);
    return [started, runs.healthcheck].flatMap((text) =>
      text === undefined ? [] : [{ by, path, hidden, commands: commandsOf(job, text) }],
    );
  }),
);

/** The services and commands of the workspace that use the image of a stage. */
export const usesOf = memoized(({ stage, graph, context }: Job): readonly Use[] => {
  const isLast = stage.index === graph.stages.length - 1;
  return context.builds.flatMap(({ runs, uses = [], target, origin: { path } }) => {
    if (target === undefined ? !isLast : target !== stage.name?.text) return [];
    return [...(runs ? [{ by: 'service' as const, path, runs }] : []), ...uses];
  });
});

/** What starts where Compose says so: CMD is no argument of an `entrypoint` (https://docs.docker.com/reference/compose-file/services/#entrypoint). */
function startedBy({ launch }: Job, entrypoint: string | undefined, command: string | undefined): string | undefined {
  if (entrypoint !== undefined) return `${entrypoint} ${command ?? ''}`.trim() || undefined;
  const { script } = launch.entrypoint ?? {};
  if (command === undefined || !script) return command;
  return script.form === 'exec'
    ? [...script.argv.map(({ value }) => asWord(value ?? '')), command].join(' ')
    : undefined;
}

function asWord(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}

/** What a script that waits for others starts: the words behind `--`. */
function handedOn(command: Command): Command[] {
  const at = command.args.findIndex(({ value }) => value === '--');
  const [name, ...args] = at === -1 ? [] : command.args.slice(at + 1);
  return name && /\.sh$|wait-for/.test(command.name?.value ?? '')
    ? [{ ...command, name, args, depth: command.depth + 1 }]
    : [];
}

/** The commands of a text, and those of the start script that it begins with. */
function commandsOf(job: Job, text: string): readonly Command[] | undefined {
  const script = parseText(text);
  if (script.form !== 'shell' || script.broken) return undefined;
  const commands = script.commands
    .filter(({ name }) => name !== undefined)
    .flatMap((each) => [each, ...handedOn(each)]);
  const [first] = commands;
  if (!first?.name || commands.some(({ depth }, i) => i > 0 && depth === 0)) return commands;
  const launch = { ...job.launch, words: [first.name, ...first.args], commands, started: commands };
  return throughScript(launch, (path) => textAt(job, path)).commands;
}
