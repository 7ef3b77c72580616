/** The builds of agents that Jenkins makes from a Dockerfile: `agent { dockerfile { ... } }` (https://www.jenkins.io/doc/book/pipeline/syntax/#agent). */
import type { Build } from '../context/build.ts';
import { joinPath } from '../context/path.ts';
import { type Joined, join } from '../text/joined.ts';
import type { Span } from '../text/span.ts';
import { buildsInScript, type Origin } from './command.ts';
import { createRead } from './fields.ts';
import type { WrittenValue } from './value.ts';
import { createBuild } from './written.ts';

/** A text or comment of Groovy. */
export interface GroovyPart extends Span {
  /** Undefined for comments. */
  readonly quote: string | undefined;
}

type Option = 'filename' | 'dir' | 'additionalBuildArgs';

/** Such a build runs in the folder that the repository is checked out to. */
export function agentBuilds(
  origin: Origin,
  parts: readonly GroovyPart[],
  scriptOf: (joined: Joined) => Joined,
): Build[] {
  const code = codeOf(origin.page.text, parts);
  return [...code.matchAll(/\bagent\s*\{\s*(dockerfile(?:\s+true\b|\s*\{))/g)].map((match) => {
    const [all, called = ''] = match;
    const end = match.index + all.length;
    const at = end - called.length;
    const body = called.endsWith('{') ? { start: end, end: closedAt(code, end) } : { start: end, end };
    const inside = parts.filter(({ quote, start }) => quote !== undefined && start >= body.start && start < body.end);
    const options = new Map(
      inside.flatMap((part): [Option, GroovyPart][] => {
        const name = /\b(filename|dir|additionalBuildArgs)(?:\s*\(\s*|\s+)$/.exec(
          code.slice(body.start, part.start),
        )?.[1];
        return name === undefined ? [] : [[name as Option, part]];
      }),
    );
    return buildOf(origin, at, options, scriptOf);
  });
}

function buildOf(
  origin: Origin,
  at: number,
  options: ReadonlyMap<Option, GroovyPart>,
  scriptOf: (joined: Joined) => Joined,
): Build {
  const { by, name, page, folders, has } = origin;
  const read = createRead(page);
  const context = read('context', valueOf(page.text, options.get('dir'))) ?? '.';
  const dockerfile = read('dockerfile', valueOf(page.text, options.get('filename'))) ?? 'Dockerfile';
  const words = options.get('additionalBuildArgs');
  const [given] = words ? buildsInScript(origin, scriptOf(commandOf(page.text, at, words))) : [];
  const folder = folders.find((each) => has(joinPath(joinPath(each, context), dockerfile))) ?? '.';
  const span = { start: at, end: at + 'dockerfile'.length };
  return createBuild({ by, name, origin: { path: page.path, span } }, folder, {
    context,
    dockerfile,
    target: given?.target,
    args: given?.args,
    secrets: given?.secrets,
    namedContexts: given?.namedContexts,
    platforms: given?.platforms,
    unclear: [...read.unclear, ...(given?.unclear ?? [])],
    mentions: [...read.mentions, ...(given?.mentions ?? [])],
  });
}

/** The command that an agent's words are given to; with the quote before them, `dockerfile {` is as long as `docker build `. */
function commandOf(text: string, at: number, words: GroovyPart): Joined {
  const { start, end } = innerOf(words);
  const command = 'docker build ';
  const joined = join(text, [
    { start: at, end: at + command.length - 1 },
    { start: start - 1, end },
  ]);
  return { ...joined, text: `${command}${joined.text.slice(command.length)}` };
}

/** The text without what texts and comments hold, each character in its place. */
function codeOf(text: string, parts: readonly GroovyPart[]): string {
  let code = '';
  for (const { start, end } of parts) code = `${code}${text.slice(code.length, start)}${' '.repeat(end - start)}`;
  return code + text.slice(code.length);
}

/** Where the block ends whose brace stands before `from`. */
function closedAt(code: string, from: number): number {
  let depth = 1;
  for (let at = from; at < code.length; at++) {
    if (code[at] === '{') depth += 1;
    if (code[at] === '}') depth -= 1;
    if (depth === 0) return at;
  }
  return code.length;
}

function innerOf({ start, end, quote = '' }: GroovyPart): Span {
  return { start: start + quote.length, end: end - quote.length };
}

/** Groovy puts values into texts in double quotes. */
function valueOf(text: string, part: GroovyPart | undefined): WrittenValue | undefined {
  if (!part) return undefined;
  const span = innerOf(part);
  const inner = text.slice(span.start, span.end);
  const isPlain = !inner.includes('\\') && !(part.quote?.startsWith('"') && inner.includes('$'));
  return isPlain ? { kind: 'text', text: inner, span } : { kind: 'unclear', span };
}
