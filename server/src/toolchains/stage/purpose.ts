/** What an image is for, where that is not to run a finished program. */
import type { RunInstruction } from '../../model/model.ts';
import { chainOf, isCopy } from '../../model/query.ts';
import { isShell } from '../../shell/nested.ts';
import type { Command } from '../../shell/script.ts';
import { programOf } from '../../shell/wrappers.ts';
import { writesFile } from '../../shell/writes.ts';
import { memoized } from '../../text/memoized.ts';
import { words } from '../../text/words.ts';
import { bringsContext } from '../installed-projects.ts';
import { isCalledBase } from './base-name.ts';
import type { Job, Toolchain } from './runtime.ts';

/** Programs that are started in images for development, whatever they develop. */
const programs = words('ash bash sh zsh tail sleep irb rspec');

const scripts =
  /^(?:dev|develop|development|start:dev|start:debug|dev:.*|watch|start:watch|test|test:.*|lint|e2e|build|storybook|docs:dev)$/;

/** Whether an image is for people who develop, so that its tools are what it is for. */
export function isWorkplace({ stage, launch, graph, context }: Job, toolchains: readonly Toolchain[]): boolean {
  const tools = toolsOf(toolchains);
  const path = context.kind === 'known' ? (context.dockerfile ?? '') : '';
  if (/(?:^|[-_./])(?:dev|devel|development|devcontainer|test|tests|ci)(?:[-_./]|$)/i.test(path)) return true;
  if (
    /(?:^|[-_.])(?:dev|devel|develop|development|devcontainer|test|tests|tester|ci|toolchain|sdk)(?:$|[-_.])/i.test(
      stage.name?.text ?? '',
    )
  )
    return true;
  if (
    stage.instructions.some(
      ({ kind, span }) =>
        kind === 'ENV' &&
        /\b(?:NODE_ENV|RAILS_ENV|FLASK_ENV|APP_ENV|MIX_ENV)[= ]["']?dev(?:elopment)?\b/.test(
          graph.source.slice(span.start, span.end),
        ),
    )
  )
    return true;
  if (isForOthers({ stage, launch, graph, context })) return true;
  const { started } = launch;
  if (
    launch.program !== undefined &&
    isForWork(
      tools,
      launch.program,
      launch.args.map(({ value }) => value ?? ''),
    )
  )
    return true;
  return started.length > 1 ? started.some((command) => isWorkCommand(tools, command)) : false;
}

/** Whether an image has the tools for what is built on it: it has no sources, and is called a base or starts a file that no step brings. */
function isForOthers({ stage, launch, graph, context }: Pick<Job, 'stage' | 'launch' | 'graph' | 'context'>): boolean {
  const chain = chainOf(graph, stage.index);
  const own = graph.stages.filter(({ index }) => chain.has(index)).flatMap(({ instructions }) => instructions);
  if (own.some(bringsContext)) return false;
  if (isCalledBase(context)) return true;
  const isFile = launch.args.some(
    ({ value }) => value !== undefined && /^[\w./-]{1,200}\.(?:py|m?js|cjs|rb|php)$/.test(value),
  );
  return isFile && !own.some((each) => isCopy(each) || (each.kind === 'RUN' && mayWriteSources(each)));
}

function mayWriteSources({ script, mounts }: RunInstruction): boolean {
  if (script.form === 'opaque' || mounts.some(({ type }) => type === 'bind')) return true;
  return script.commands.some((command) => {
    return writesFile(command) || fetching.has(programOf(command)?.name ?? '');
  });
}

const fetching: ReadonlySet<string> = new Set(words('bsdtar cp curl git install ln mv svn tar unzip wget'));

const toolsOf = memoized(
  (toolchains: readonly Toolchain[]): ReadonlySet<string> =>
    new Set([...programs, ...toolchains.flatMap(({ workplace = [] }) => workplace)]),
);

/** The programs that builds and developers run. */
export const buildToolsOf = memoized(
  (all: readonly Toolchain[]): ReadonlySet<string> =>
    new Set(all.flatMap(({ workplace = [], programs: others = [] }) => [...workplace, ...others])),
);

function isWorkCommand(tools: ReadonlySet<string>, command: Command): boolean {
  const found = programOf(command);
  if (!found || isShell(found.name)) return false;
  return isForWork(
    tools,
    found.name,
    command.args.slice(found.next).map(({ value }) => value ?? ''),
  );
}

function isForWork(tools: ReadonlySet<string>, program: string, args: readonly string[]): boolean {
  const operands = args.filter((text) => !text.startsWith('-'));
  const [verb = '', next = ''] = operands;
  if (isShell(program)) return !args.some((text) => /^-\w*c$/.test(text)) && operands.length === 0;
  if (tools.has(program)) return program !== 'mix' || !/^phx\.server$/.test(verb);
  if (program === 'dotnet') return /^(?:run|watch|test|build)$/.test(verb);
  if (program === 'deno' || program === 'bun')
    return scripts.test(verb) || (verb === 'run' && scripts.test(next)) || args.includes('--watch');
  if (/^(?:npm|pnpm|yarn)$/.test(program))
    return scripts.test(verb) || (/^run(?:-script)?$/.test(verb) && scripts.test(next));
  if (/^(?:npx|pnpx|bunx)$/.test(program)) return tools.has(verb);
  if (program === 'next' || program === 'nuxt' || program === 'astro') return verb === 'dev';
  if (program === 'vite') return verb !== 'preview';
  if (program === 'ng') return verb === 'serve';
  if (program === 'hugo' || program === 'jekyll' || program === 'mkdocs') return true;
  return args.some((text) => /^(?:--reload|--watch|--debug)$/.test(text));
}
