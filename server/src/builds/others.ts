/** The builds in files of other tools: dev containers, Skaffold, VS Code's tasks, GitLab CI, scripts and Makefiles. */
import type { Build, Mention, Unclear } from '../context/build.ts';
import { folderOf, joinPath, nameOf } from '../context/path.ts';
import { type Joined, join } from '../text/joined.ts';
import type { Span } from '../text/span.ts';
import { buildsInScript } from './command.ts';
import { given } from './given.ts';
import { parseJsonc } from './jsonc.ts';
import { keyMentions, mention, type Page } from './mention.ts';
import { scriptIn } from './script-text.ts';
import { fieldOf, fieldsOf, itemsOf, plainText, type Value } from './value.ts';
import { createBuild, type Written } from './written.ts';
import { parseYamlDocuments } from './yaml.ts';

type Has = (path: string) => boolean;
type Baked = readonly Build[];

/** https://containers.dev/implementors/json_reference/: paths are seen from the file's folder. */
export function parseDevContainer(page: Page): Build[] {
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

/** https://skaffold.dev/docs/references/yaml/ */
export function parseSkaffold(page: Page): Build[] {
  const documents = parseYamlDocuments(page.text);
  const profiles = documents.flatMap((document) => itemsOf(fieldOf(document, 'profiles')));
  return [...documents, ...profiles].flatMap((part) =>
    itemsOf(fieldOf(part, 'build', 'artifacts')).flatMap((artifact) => {
      const docker = fieldOf(artifact, 'docker');
      const image = fieldOf(artifact, 'image');
      const isOther = fieldsOf(artifact).some(([name]) => builders.has(name));
      if (!image || isOther) return [];
      const read = createRead(page);
      const secrets = itemsOf(fieldOf(docker, 'secrets')).flatMap((secret) => {
        const id = fieldOf(secret, 'id');
        return id ? [mention(page, 'secret', id.span, plainText(id))] : [];
      });
      read.mentions.push(...secrets);
      const written = {
        context: read('context', fieldOf(artifact, 'context')),
        dockerfile: read('dockerfile', fieldOf(docker, 'dockerfile')),
        target: read('target', fieldOf(docker, 'target')),
        secrets: secrets.flatMap(({ value }) => value ?? []),
      };
      const head = { by: 'skaffold', name: plainText(image) ?? 'artifact', page, span: image.span } as const;
      return [finish(head, read, written, fieldOf(docker, 'buildArgs'))];
    }),
  );
}

/** Builders of Skaffold that read no Dockerfile, or not as Docker does. */
const builders: ReadonlySet<string> = new Set(['bazel', 'buildpacks', 'custom', 'jib', 'ko']);

/** Tasks of the types `slipway` and `docker-build` (https://code.visualstudio.com/docs/containers/reference). */
export function parseTasks(page: Page): Build[] {
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
export function parseGitlab(page: Page, has: Has, baked: Baked): Build[] {
  const root = gitlabRoot(page.path);
  return parseYamlDocuments(page.text).flatMap((document) =>
    [...fieldsOf(document), ['default', document] as const].flatMap(([name, job]) =>
      ['before_script', 'script', 'after_script'].flatMap((key) =>
        linesOf(fieldOf(job, key)).flatMap((line) => {
          const script = scriptIn(page, line);
          return script ? buildsInScript({ by: 'gitlab', name, page, folders: [root], has, baked }, script) : [];
        }),
      ),
    ),
  );
}

function gitlabRoot(path: string): string {
  const inner = /^(.*?)\/?\.gitlab\//.exec(path);
  return inner ? inner[1] || '.' : folderOf(path);
}

/** A text, or texts in lists. */
function linesOf(value: Value | undefined, depth = 0): Value[] {
  if (value?.kind === 'list') return depth > 4 ? [] : value.items.flatMap((item) => linesOf(item, depth + 1));
  return value?.kind === 'text' ? [value] : [];
}

/** A shell script runs in its own folder, or in that of the workspace. */
export function parseShellScript(page: Page, has: Has, baked: Baked): Build[] {
  const folders = [...new Set([folderOf(page.path), '.'])];
  const script = join(page.text, [{ start: 0, end: page.text.length }]);
  return buildsInScript({ by: 'script', name: nameOf(page.path), page, folders, has, baked }, script);
}

/** Each recipe line of a Makefile is a script of its own; `$(NAME)` is to the shell what a substitution is. */
export function parseMakefile(page: Page, has: Has, baked: Baked): Build[] {
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

interface Read {
  (role: 'target' | 'dockerfile' | 'context', value: Value | undefined): string | undefined;
  readonly mentions: Mention[];
  readonly unclear: Unclear[];
}

/** Reads texts in which `${`, `{{` and `%` stand for what is not known. */
function createRead(page: Page, known: (text: string) => string = (text) => text): Read {
  const mentions: Mention[] = [];
  const unclear: Unclear[] = [];
  const read = (role: 'target' | 'dockerfile' | 'context', value: Value | undefined) => {
    if (!value) return undefined;
    const text = known(plainText(value) ?? '${');
    const isKnown = !/\$\{|\{\{/.test(text);
    if (!isKnown) unclear.push(role);
    mentions.push(mention(page, role, value.span, isKnown ? text : undefined));
    return isKnown ? text : '';
  };
  return Object.assign(read, { mentions, unclear });
}

function finish(
  { by, name, page, span, root }: { by: Build['by']; name: string; page: Page; span: Span; root?: string },
  { mentions, unclear }: Read,
  written: Written,
  args: Value | undefined,
): Build {
  const names = keyMentions(page, 'arg', args).map((made) =>
    given(made, plainText(fieldOf(args, made.value ?? '')), page.text),
  );
  return createBuild({ by, name, origin: { path: page.path, span } }, root ?? folderOf(page.path), {
    ...written,
    args: names.flatMap(({ value }) => value ?? []),
    unclear,
    mentions: [...mentions, ...names],
  });
}
