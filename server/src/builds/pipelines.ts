/** The builds in pipelines of other services (Jenkins, CircleCI, Azure, Bitbucket, AWS, Drone, Travis) and in tasks of Task and just. */
import type { Build } from '../context/build.ts';
import { folderOf, joinPath, nameOf } from '../context/path.ts';
import { type Joined, join } from '../text/joined.ts';
import type { Span } from '../text/span.ts';
import { dockerTask } from './azure.ts';
import { buildsInScript, mayBuild, type Origin } from './command.ts';
import { agentBuilds } from './jenkins-agent.ts';
import type { BuildFile } from './mention.ts';
import { withOldDocker } from './old-docker.ts';
import { scriptIn } from './script-text.ts';
import type { WrittenValue } from './value.ts';
import { parseYamlDocuments } from './yaml.ts';

type Has = (path: string) => boolean;
type Baked = readonly Build[];

/** The keys whose texts, or lists of texts, a shell runs (the services' references of their configuration files). */
const scripted: ReadonlySet<string> = new Set(
  'script before_script after_script before_install install run command commands cmd cmds bash inlineScript'.split(' '),
);

/** Every script below keys of these names. */
export function parsePipeline(page: BuildFile, has: Has, baked: Baked): Build[] {
  if (!mayBuild(page.text)) return [];
  const origin = originOf(page, has, baked);
  const found: Found = { scripts: new Set(), tables: [] };
  for (const document of parseYamlDocuments(page.text)) gather(document, false, found, 0);
  const scripts = [...found.scripts].flatMap((value) => {
    const script = scriptIn(page, value);
    return script ? buildsInScript(origin, script) : [];
  });
  const tasks = found.tables.flatMap((table) => {
    const task = dockerTask(page, table);
    return task ? buildsInScript({ ...origin, folders: [task.folder] }, task.script) : [];
  });
  return withOldDocker(page.text, [...scripts, ...tasks]);
}

interface Found {
  readonly scripts: Set<WrittenValue>;
  /** Each may be a task. */
  readonly tables: WrittenValue[];
}

/** `{{.NAME}}` of Task and `<< parameters.name >>` of CircleCI are no words of the shell; they stay as they are written. */
function gather(value: WrittenValue, isScript: boolean, found: Found, depth: number): void {
  if (depth > 20) return;
  if (value.kind === 'text' && isScript) found.scripts.add(value);
  if (value.kind === 'table') found.tables.push(value);
  if (value.kind === 'list') for (const item of value.items) gather(item, isScript, found, depth + 1);
  if (value.kind === 'table')
    for (const [key, field] of value.fields) gather(field, scripted.has(key), found, depth + 1);
}

function originOf(page: BuildFile, has: Has, baked: Baked, inside: readonly string[] = []): Origin {
  const own = folderOf(page.path);
  const folders = [...new Set(['.', own, ...inside.map((folder) => joinPath('.', folder))])];
  return { by: 'script', name: nameOf(page.path), page, folders, has, baked };
}

/** Scripts, agents made from a Dockerfile, and `docker.build(name, arguments)` (https://www.jenkins.io/doc/book/pipeline/docker/#building-containers). */
export function parseJenkinsfile(page: BuildFile, has: Has, baked: Baked): Build[] {
  const { text } = page;
  const parts = [...text.matchAll(groovy)].map((match) => {
    const [all, long, short] = match;
    return { start: match.index, end: match.index + all.length, quote: long ?? short };
  });
  const literals = parts.flatMap(({ quote, ...span }) => (quote === undefined ? [] : [{ ...span, quote }]));
  const folders = literals.filter(({ start }) => /\bdir\s*\(\s*$/.test(text.slice(Math.max(0, start - 20), start)));
  const origin = originOf(
    page,
    has,
    baked,
    folders.map((each) => text.slice(each.start + 1, each.end - 1)),
  );
  const called = literals.flatMap((literal) => {
    const before = text.slice(Math.max(0, literal.start - mostBefore), literal.start);
    const call = /\bdocker\.build(?=\s*\(\s*(?:"[^"\n]*"|'[^'\n]*'|[\w.]+)\s*,\s*$)/.exec(before);
    const inner = { start: literal.start + literal.quote.length, end: literal.end - literal.quote.length };
    const at = literal.start - before.length + (call?.index ?? 0);
    const script = call ? calledScript(text, at, inner) : join(text, [inner]);
    return buildsInScript(origin, literal.quote.startsWith('"') ? withoutExpressions(script) : script);
  });
  return withOldDocker(text, [...called, ...agentBuilds(origin, parts, withoutExpressions)]);
}

/** Characters before a text that may belong to the call which it is given to. */
const mostBefore = 400;

/** Comments, which hold no text, and texts. */
const groovy =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|('''|""")(?:(?!\1)(?:\\[\s\S]|[^\\]))*\1|(["'])(?:(?!\2)(?:\\.|[^\\\n]))*\2/g;

/** `docker.build` is as long as `docker build`; the quote before the arguments separates them. */
function calledScript(text: string, at: number, { start, end }: Span): Joined {
  const name = 'docker.build'.length;
  const joined = join(text, [
    { start: at, end: at + name },
    { start: start - 1, end },
  ]);
  return { ...joined, text: `docker build ${joined.text.slice(name + 1)}` };
}

/** What Groovy puts in is to the shell what a variable is. */
function withoutExpressions(joined: Joined): Joined {
  return { ...joined, text: joined.text.replace(/\$\{[^{}\n]*\}/g, (all) => `$${'_'.repeat(all.length - 1)}`) };
}

/** Each line of a recipe is a script of its own (https://just.systems/man/en/); `{{name}}` is to the shell what a variable is. */
export function parseJustfile(page: BuildFile, has: Has, baked: Baked): Build[] {
  const origin = originOf(page, has, baked);
  return [...page.text.matchAll(/^[ \t]+[@-]*((?:[^\\\n]|\\[\s\S])*)$/gm)].flatMap((match) => {
    const [all, line = ''] = match;
    const end = match.index + all.length;
    const joined = join(page.text, [{ start: end - line.length, end }]);
    const text = joined.text.replace(/\{\{[^{}\n]*\}\}/g, (each) => `$${'_'.repeat(each.length - 1)}`);
    return buildsInScript(origin, { ...joined, text });
  });
}
