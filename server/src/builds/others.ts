/** The builds in files of other tools: dev containers, VS Code's tasks, GitLab CI, scripts and Makefiles. */
import type { Build } from '../context/build.ts';
import { folderOf, joinPath, nameOf } from '../context/path.ts';
import { type Joined, join } from '../text/joined.ts';
import type { Span } from '../text/span.ts';
import { buildsInScript } from './command.ts';
import { createRead, finish } from './fields.ts';
import { parseJsonc } from './jsonc.ts';
import type { BuildFile } from './mention.ts';
import { withOldDocker } from './old-docker.ts';
import { scriptIn } from './script-text.ts';
import { fieldOf, fieldsOf, itemsOf, plainText, type WrittenValue } from './value.ts';
import { parseYamlDocuments } from './yaml.ts';

type Has = (path: string) => boolean;
type Baked = readonly Build[];

/** https://containers.dev/implementors/json_reference/: paths are seen from the file's folder. */
export function parseDevContainer(page: BuildFile): Build[] {
  const whole = parseJsonc(page.text);
  const build = fieldOf(whole, 'build');
  const dockerfile = fieldOf(build, 'dockerfile') ?? fieldOf(whole, 'dockerFile');
  if (!dockerfile) return [];
  const context = fieldOf(build, 'context') ?? fieldOf(whole, 'context');
  const read = createRead(page);
  const written = {
    file: read('dockerfile', dockerfile),
    context: read('context', context),
    target: read('target', fieldOf(build, 'target')),
  };
  const name = plainText(fieldOf(whole, 'name')) ?? 'dev container';
  return [finish({ by: 'devcontainer', name, page, span: dockerfile.span }, read, written, fieldOf(build, 'args'))];
}

/** Tasks of the types `slipway` and `docker-build` (https://code.visualstudio.com/docs/containers/reference). */
export function parseTasks(page: BuildFile): Build[] {
  const root = joinPath(folderOf(page.path), '..');
  return itemsOf(fieldOf(parseJsonc(page.text), 'tasks')).flatMap((task) => {
    const type = plainText(fieldOf(task, 'type'));
    const build = type === 'slipway' ? task : type === 'docker-build' ? fieldOf(task, 'dockerBuild') : undefined;
    const dockerfile = fieldOf(build, 'dockerfile');
    if (!build || !dockerfile) return [];
    const read = createRead(page, (text) => text.replace(/^\$\{workspaceFolder\}\/?/, ''));
    const written = {
      file: read('dockerfile', dockerfile),
      context: read('context', fieldOf(build, 'context')) ?? folderOf(plainText(dockerfile) ?? ''),
      target: read('target', fieldOf(build, 'target')),
      folder: root,
    };
    const name = plainText(fieldOf(task, 'label')) ?? 'task';
    return [
      finish({ by: 'task', name, page, span: dockerfile.span, root }, read, written, fieldOf(build, 'buildArgs')),
    ];
  });
}

/** The scripts of its jobs run in the repository (https://docs.gitlab.com/ci/yaml/#script). */
export function parseGitlab(page: BuildFile, has: Has, baked: Baked): Build[] {
  const root = gitlabRoot(page.path);
  const found = parseYamlDocuments(page.text).flatMap((document) =>
    [...fieldsOf(document), ['default', document] as const].flatMap(([name, job]) =>
      ['before_script', 'script', 'after_script'].flatMap((key) =>
        linesOf(fieldOf(job, key)).flatMap((line) => {
          const script = scriptIn(page, line);
          return script ? buildsInScript({ by: 'gitlab', name, page, folders: [root], has, baked }, script) : [];
        }),
      ),
    ),
  );
  return withOldDocker(page.text, found);
}

function gitlabRoot(path: string): string {
  const inner = /^(.*?)\/?\.gitlab\//.exec(path);
  return inner ? inner[1] || '.' : folderOf(path);
}

/** A text, or texts in lists. */
function linesOf(value: WrittenValue | undefined, depth = 0): WrittenValue[] {
  if (value?.kind === 'list') return depth > 4 ? [] : value.items.flatMap((item) => linesOf(item, depth + 1));
  return value?.kind === 'text' ? [value] : [];
}

/** A shell script runs in its own folder, or in that of the workspace. */
export function parseShellScript(page: BuildFile, has: Has, baked: Baked): Build[] {
  const folders = [...new Set([folderOf(page.path), '.'])];
  const script = join(page.text, [{ start: 0, end: page.text.length }]);
  return buildsInScript({ by: 'script', name: nameOf(page.path), page, folders, has, baked }, script);
}

/** Each recipe line of a Makefile is a script of its own; `$(NAME)` is to the shell what a substitution is. */
export function parseMakefile(page: BuildFile, has: Has, baked: Baked): Build[] {
  let rule = nameOf(page.path);
  return recipesOf(page.text).flatMap(({ target, script }) => {
    rule = target ?? rule;
    const origin = { by: 'script', name: rule, page, folders: [folderOf(page.path)], has, baked } as const;
    return script ? buildsInScript(origin, script) : [];
  });
}

function recipesOf(text: string): { target?: string; script?: Joined }[] {
  const found: { target?: string; script?: Joined }[] = [];
  for (const match of text.matchAll(
    /^(?:([\w./%-]+)(?![\w./%-])[^:=\n]*:(?!=)[^\n]*|\t[ \t]*[@+-]*((?:[^\\\n]|\\[\s\S])*))$/gm,
  )) {
    const [all, target, recipe = ''] = match;
    if (target !== undefined) {
      found.push({ target });
      continue;
    }
    const end = match.index + all.length;
    const span: Span = { start: end - recipe.length, end };
    found.push({ script: join(text, [span]) });
  }
  return found;
}
