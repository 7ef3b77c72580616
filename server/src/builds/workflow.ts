/** The builds in a GitHub workflow: steps of docker/build-push-action, and what `run:` runs. */
import type { Build, Mention, Unclear } from '../context/build.ts';
import { joinPath } from '../context/path.ts';
import { behind, type Joined } from '../text/joined.ts';
import { unique } from '../text/list.ts';
import { type BakeRun, buildsOfRun, type SetText } from './bake-run.ts';
import { buildsInScript } from './command.ts';
import { given } from './given.ts';
import { buildsForHeroku } from './heroku.ts';
import { isKaniko, madeByKaniko } from './kaniko.ts';
import { type BuildFile, mention, valuesOf } from './mention.ts';
import { scriptIn } from './script-text.ts';
import { fieldOf, fieldsOf, itemsOf, plainText, type WrittenValue } from './value.ts';
import { createBuild } from './written.ts';
import { parseYaml } from './yaml.ts';

/** Paths are those of the repository, which holds the folder `.github`; `has` tells where the workspace has Dockerfiles. */
export function parseWorkflow(
  page: BuildFile,
  has: (path: string) => boolean = () => false,
  baked: readonly Build[] = [],
): Build[] {
  const { path, text } = page;
  const root = joinPath('.', path.replace(/(?:^|\/)\.github\/.*$/, ''));
  const whole = parseYaml(text);
  const jobs = [...fieldsOf(fieldOf(whole, 'jobs')), ...fieldsOf(whole).filter(([name]) => name === 'runs')];
  return jobs.flatMap(([job, value]) => {
    const matrix = fieldOf(value, 'strategy', 'matrix');
    const set = [fieldOf(whole, 'env'), fieldOf(value, 'env')];
    const steps = itemsOf(fieldOf(value, 'steps'));
    const brought = steps.map(broughtBy);
    return steps.flatMap((step, at) => {
      const words = unique(brought.slice(0, at).flat());
      const prepared = (builds: readonly Build[]) =>
        words.length === 0 ? [...builds] : builds.map((build) => ({ ...build, prepared: words }));
      const name = plainText(fieldOf(step, 'name')) ?? job;
      const uses = fieldOf(step, 'uses');
      const action = plainText(uses) ?? '';
      if (uses && /^(?:docker\/build-push-action|int128\/kaniko-action)@/.test(action)) {
        const origin = { path, span: uses.span };
        const scope = { matrix, env: environmentOf(page, [...set, fieldOf(step, 'env')]) };
        const inputs = fieldOf(step, 'with');
        const made = stepBuilds({ by: 'workflow', name, origin }, page, root, inputs, scope);
        const builds = action.startsWith('docker/') ? made : made.map((build) => ({ ...build, ...madeByKaniko }));
        const isKept = (plainText(fieldOf(inputs, 'cache-to')) ?? '') !== '';
        return prepared(isKept ? builds.map((build) => ({ ...build, keepsLayers: true })) : builds);
      }
      if (uses && /^akhileshns\/heroku-deploy@/i.test(action))
        return buildsForHeroku(
          { by: 'workflow', name, origin: { path, span: uses.span } },
          page,
          root,
          fieldOf(step, 'with'),
        );
      if (uses && /^docker\/bake-action@/.test(plainText(uses) ?? ''))
        return prepared(bakedBy({ by: 'workflow', name, page, at: uses.span }, root, fieldOf(step, 'with'), baked));
      const script = scriptOf(page, step);
      const folder = joinPath(root, plainText(fieldOf(step, 'working-directory')) ?? '.');
      const origin = { by: 'workflow', name, page, folders: [folder], has, baked } as const;
      return script ? prepared(buildsInScript(origin, script)) : [];
    });
  });
}

/** What a step runs: its script, or kaniko's image with arguments. */
function scriptOf(page: BuildFile, step: WrittenValue): Joined | undefined {
  const image = plainText(fieldOf(step, 'uses')) ?? '';
  const args = fieldOf(step, 'with', 'args');
  if (args && image.startsWith('docker://') && isKaniko(image)) {
    const given = scriptIn(page, args);
    return given && behind('/kaniko/executor ', given);
  }
  const run = fieldOf(step, 'run');
  return run && scriptIn(page, run);
}

/** The words of what a step runs, which may name files that it leaves for those below it; `*` where it downloads those of another job, or runs a script. */
function broughtBy(step: WrittenValue): string[] {
  const uses = plainText(fieldOf(step, 'uses')) ?? '';
  if (/^actions\/(?:download-artifact|cache)\b/.test(uses)) return ['*'];
  const words = plainText(fieldOf(step, 'run'))?.match(/[\w.@+-]+/g) ?? [];
  return words.some((word) => /^(?:make|just|task)$|\.sh$/.test(word)) ? ['*'] : words;
}

/** https://github.com/docker/bake-action#inputs */
function bakedBy(
  head: Pick<BakeRun, 'by' | 'name' | 'page' | 'at'>,
  root: string,
  inputs: WrittenValue | undefined,
  baked: readonly Build[],
): Build[] {
  const folder = joinPath(root, plainText(fieldOf(inputs, 'workdir') ?? fieldOf(inputs, 'source')) ?? '.');
  const files = (plainText(fieldOf(inputs, 'files')) ?? '').split(/[\n,]+/).map((file) => file.trim());
  const settings = linesIn(head.page, fieldOf(inputs, 'set'));
  return buildsOfRun({ ...head, folders: [folder], files: files.filter((file) => file !== ''), settings }, baked);
}

/** The lines of a text, without their indentation and quotes. */
function linesIn({ text }: BuildFile, value: WrittenValue | undefined): SetText[] {
  if (!value || plainText(value) === undefined) return [];
  const written = text.slice(value.span.start, value.span.end);
  const header = /^[|>][^\n]*\n/.exec(written)?.[0].length ?? 0;
  return [...written.slice(header).matchAll(/^[ \t]*["']?([^\s"'][^\r\n]*?)["']?\r?$/gm)].map(
    ({ 0: all, 1: line = '', index }) => {
      return { text: line, start: value.span.start + header + index + all.indexOf(line) };
    },
  );
}

type WorkflowHead = Pick<Build, 'by' | 'name' | 'origin'>;

/** One build, or one for each entry of the matrix that its inputs take something from. */
function stepBuilds(
  head: WorkflowHead,
  page: BuildFile,
  folder: string,
  inputs: WrittenValue | undefined,
  { matrix, env }: { readonly matrix: WrittenValue | undefined; readonly env: ReadonlyMap<string, string> },
): Build[] {
  const texts = ['context', 'file', 'target'].map((name) => plainText(fieldOf(inputs, name)) ?? '').join(' ');
  const scopes = /\$\{\{\s*matrix\./.test(texts) ? combinationsOf(matrix) : [];
  return (scopes.length > 0 ? scopes : [new Map<string, string>()]).map((scope) =>
    createStep(head, page, folder, inputs, new Map([...env, ...scope])),
  );
}

function createStep(
  head: WorkflowHead,
  page: BuildFile,
  folder: string,
  inputs: WrittenValue | undefined,
  scope: ReadonlyMap<string, string>,
): Build {
  const unclear: Unclear[] = [];
  const mentions: Mention[] = [];
  const read = (name: string, what: 'context' | 'dockerfile' | 'target'): string | undefined => {
    const value = fieldOf(inputs, name);
    const text = plainText(value)?.trim();
    if (!value || text === undefined || text === '') return undefined;
    const known = expanded(text, scope);
    if (known === undefined) unclear.push(what);
    mentions.push(mention(page, what, value.span, known));
    return known ?? text;
  };
  const args = namesIn(page, 'arg', fieldOf(inputs, 'build-args'));
  const secrets = ['secrets', 'secret-files', 'secret-envs'].flatMap((name) =>
    namesIn(page, 'secret', fieldOf(inputs, name)),
  );
  const contexts = namesIn(page, 'named-context', fieldOf(inputs, 'build-contexts'));
  return createBuild(head, folder, {
    context: read('context', 'context'),
    file: read('file', 'dockerfile'),
    target: read('target', 'target'),
    args: valuesOf(args),
    secrets: valuesOf(secrets),
    namedContexts: valuesOf(contexts),
    images: plainText(fieldOf(inputs, 'tags'))?.split(/[\n,]+/),
    platforms: plainText(fieldOf(inputs, 'platforms'))?.split(/[\s,]+/),
    unclear,
    mentions: [...mentions, ...args, ...secrets, ...contexts],
  });
}

/** The names of a list with one `name=value` per line. */
function namesIn(page: BuildFile, role: Mention['role'], value: WrittenValue | undefined): Mention[] {
  if (!value || plainText(value) === undefined) return [];
  const written = page.text.slice(value.span.start, value.span.end);
  const form = /^([|>][^\n]*\n)?[ \t]*["']?([A-Za-z_][\w.-]*)=(.*)$/gm;
  return [...written.matchAll(form)].map(({ 0: all, 2: name = '', 3: rest = '', index }) => {
    const at = index + all.length - rest.length - 1 - name.length;
    const start = value.span.start + at;
    const made = mention(page, role, { start, end: start + name.length }, name);
    const leadsTo = rest.includes('${{') ? undefined : rest.trim().replace(/["']$/, '');
    return role === 'named-context' ? { ...made, leadsTo } : given(made, rest, page.text);
  });
}

/** A text with the values of the matrix and of `env`; undefined when it depends on anything else. */
function expanded(text: string, scope: ReadonlyMap<string, string>): string | undefined {
  let isKnown = true;
  const form = /\$\{\{\s*(?:(matrix|env)\.([\w.-]+)\s*\}\})?/g;
  const value = text.replace(form, (_, kind: string | undefined, name: string) => {
    const found = kind === undefined ? undefined : scope.get(kind === 'env' ? `env:${name}` : name);
    if (found === undefined) isKnown = false;
    return found ?? '';
  });
  return isKnown ? value : undefined;
}

/** What the workflow, the job and the step set, under `env:` and the name; the last one counts (https://docs.github.com/actions/reference/contexts-reference#env-context). */
function environmentOf(page: BuildFile, values: readonly (WrittenValue | undefined)[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  // A script may set some for the steps below it.
  const later = page.text.includes('GITHUB_ENV') ? page.text : '';
  for (const [name, value] of values.flatMap((each) => fieldsOf(each))) {
    const text = plainText(value);
    if (text === undefined || text.includes('${{') || later.includes(`${name}=`)) found.delete(`env:${name}`);
    else found.set(`env:${name}`, text);
  }
  return found;
}

/** More combinations of a matrix are not looked at. */
const mostCombinations = 64;

/** The values of each combination of a job's matrix; an entry of `include` counts as one (https://docs.github.com/actions/using-jobs/using-a-matrix-for-your-jobs). */
function combinationsOf(matrix: WrittenValue | undefined): ReadonlyMap<string, string>[] {
  let scopes: Map<string, string>[] = [new Map()];
  for (const [name, values] of fieldsOf(matrix)) {
    if (name === 'include' || name === 'exclude' || values.kind !== 'list') continue;
    scopes = scopes
      .flatMap((scope) => values.items.map((item) => new Map([...scope, ...entriesOf(name, item)])))
      .slice(0, mostCombinations);
  }
  const included = itemsOf(fieldOf(matrix, 'include'))
    .slice(0, mostCombinations)
    .map((item) => new Map(fieldsOf(item).flatMap(([name, value]) => entriesOf(name, value))));
  return [...scopes.filter(({ size }) => size > 0), ...included];
}

function entriesOf(name: string, value: WrittenValue): [string, string][] {
  const text = plainText(value);
  if (text !== undefined) return [[name, text]];
  return fieldsOf(value).flatMap(([field, inner]) => entriesOf(`${name}.${field}`, inner));
}
