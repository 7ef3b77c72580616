/** What tests the project that a stage builds, where all of the project stands in the stage and has tests. */
import type { BuildContext } from '../../context/context.ts';
import { folderOf, isWithin, joinPath } from '../../context/path.ts';
import { filesBelow } from '../../context/query.ts';
import type { BuildGraph, RunInstruction, Stage } from '../../model/model.ts';
import { readsSecret } from '../../model/mounts.ts';
import { closureOf, commandsOf } from '../../model/query.ts';
import { resolvePath } from '../../model/state.ts';
import type { Command } from '../../shell/script.ts';
import { testsOfGo } from '../../toolchains/go/without-c.ts';
import { type Invocation, invocationsOf, managerOf } from '../../toolchains/invocation.ts';
import { clientIn } from '../../toolchains/test-servers.ts';
import { type Tested, type Tests, untestedIn } from '../../toolchains/tested-in.ts';
import { testsOf } from '../../toolchains/tests.ts';
import { type Laid, laidIn, originAt } from '../reorder/laid.ts';
import { chainOf, directoryOf, foldersOfInstall } from '../reorder/place.ts';

export interface TestPlan {
  readonly test: string;
  /** The step that builds what is tested. */
  readonly run: RunInstruction;
}

/** A folder of the context that stands whole at a place in the image. */
interface Whole {
  readonly laid: Laid;
  readonly folder: string;
  /** Whether only the manifest is known to be there. */
  readonly isPart?: true;
}

/** Undefined for a stage that builds nothing that is known, and where there is nothing to test. */
export function planTests(
  graph: BuildGraph,
  context: BuildContext,
  stage: Stage,
): TestPlan | { readonly why: string } | undefined {
  const laid = laidIn(graph, context, stage);
  for (const run of [...stage.instructions].reverse()) {
    if (run.kind !== 'RUN' || run.onbuild) continue;
    for (const command of commandsOf(run)) {
      const found = managerOf(command);
      if (!found) continue;
      const built = testsIn(graph, context, stage, laid, run, command);
      if (!built) continue;
      if (laid.length === 0) return undefined;
      if ('why' in built) return built;
      if (readsSecret(graph, run, built.test)) return { why: 'its script reads a secret, which tests may need' };
      return { test: built.test, run };
    }
  }
  return undefined;
}

const apart = 'the stage does not have all of the project, which tests may read';

/** What tests what a command builds, or why that cannot run at the end of the stage. */
function testsIn(
  graph: BuildGraph,
  context: BuildContext,
  stage: Stage,
  laid: readonly Laid[],
  run: RunInstruction,
  command: Command,
): Tests | undefined {
  const found = managerOf(command);
  const place = directoryOf(stage.end);
  if (!found) return undefined;
  const whole = wholeAt(laid, place) ?? manifestAt(laid, place, found);
  const done = doneFor(graph, stage);
  const site = { context, folder: whole?.folder ?? '.', placed: run.before.directory !== undefined, done };
  const tests = testsOf(command, site);
  if (!tests) return undefined;
  if (!whole || (whole.isPart && !hasAllRead(context, laid, place, whole, tests))) return { why: apart };
  const folders = foldersOfInstall(run, found);
  if (folders?.folder !== place) return { why: 'it builds in another folder than the one that the stage ends in' };
  if ('why' in tests) return tests;
  const client = clientIn(context, whole.folder);
  if (client) return { why: `the tests may need a server that runs: \`${client.by}\` lists \`${client.name}\`` };
  const seen = seenTests(context, whole, tests);
  if (seen === 'none') return undefined;
  const why =
    seen === 'found'
      ? (untestedIn(graph, stage, found.manager.id, done) ?? removed(graph, stage, laid, whole, place))
      : seen;
  if (why !== undefined) return { why };
  return testsOfGo(graph, { context, folder: whole.folder }, { run, command }, tests);
}

/** The folder of the context that a COPY has put whole at a place, or around it. */
function wholeAt(laid: readonly Laid[], place: string): Whole | undefined {
  return laid
    .flatMap((each): Whole[] => {
      const { copy, target, folders } = each;
      const isPart = copy.flags.some(({ name }) => /^(?:exclude|parents)$/.test(name.text));
      const [folder] = folders;
      if (copy.onbuild || isPart || folder === undefined || !isWithin(place, target)) return [];
      // Of several folders those at the top are in their own places only where one of them is all there is.
      const from = folders.includes('.') ? '.' : folder;
      return folders.length > 1 && from !== '.' ? [] : [{ laid: each, folder: joinPath(from, below(target, place)) }];
    })
    .at(-1);
}

/** The folder of the context that the manifest at a place comes from. */
function manifestAt(laid: readonly Laid[], place: string, { manager }: Invocation): Whole | undefined {
  for (const name of manager.project?.manifests ?? []) {
    const origin = originAt(laid, joinPath(place, name));
    const first = laid.find(({ files }) => files.get(joinPath(place, name)) === origin);
    if (origin !== undefined && first) return { laid: first, folder: folderOf(origin), isPart: true };
  }
  return undefined;
}

/** Whether all that tests read of a project was copied to its place, file by file or folder by folder. */
function hasAllRead(
  context: BuildContext,
  laid: readonly Laid[],
  place: string,
  { folder }: Whole,
  tests: Tests,
): boolean {
  const { paths, complete } = filesBelow(context, folder);
  if ('why' in tests || !tests.mayRead || !complete) return false;
  const start = folder === '.' ? 0 : folder.length + 1;
  return paths.every((path) => {
    const name = path.slice(start);
    return tests.mayRead?.(name) === false || originAt(laid, joinPath(place, name)) === path;
  });
}

function below(folder: string, place: string): string {
  return place === folder ? '.' : place.slice(folder === '/' ? 1 : folder.length + 1);
}

/** What package managers have done in the stage; where they have done nothing, in those that it reads. */
function doneFor(graph: BuildGraph, stage: Stage): Invocation[] {
  const own = chainOf(graph, stage).reverse().flatMap(doneIn);
  if (own.some(({ install }) => install)) return own;
  return closureOf(graph, stage.index).flatMap(doneIn);
}

function doneIn({ instructions }: Stage): Invocation[] {
  return instructions.flatMap((each) => (each.kind === 'RUN' && !each.onbuild ? invocationsOf(each) : []));
}

/** Whether the build context has tests; why not all of them are sent, where they may not be. */
function seenTests(context: BuildContext, { folder }: Whole, { isTest }: Tested): 'found' | 'none' | (string & {}) {
  if (context.kind === 'unknown') return 'found';
  const start = folder === '.' ? '' : `${folder}/`;
  const { paths, complete } = filesBelow(context, folder);
  if (paths.some((path) => isTest(path.slice(start.length)))) return 'found';
  const isKept = [...context.entries].some(([path, { kind, excluded }]) => {
    if (!path.startsWith(start) || excluded !== true) return false;
    return isTest(`${path.slice(start.length)}${kind === 'file' ? '' : '/'}`);
  });
  if (isKept) return `\`${context.ignore?.path}\` keeps the tests out`;
  return complete ? 'none' : 'no tests are seen in the build context';
}

/** What takes files of the project away again behind its COPY. */
function removed(
  graph: BuildGraph,
  stage: Stage,
  laid: readonly Laid[],
  { laid: first }: Whole,
  place: string,
): string | undefined {
  for (const run of chainOf(graph, stage)
    .reverse()
    .flatMap(({ instructions }) => instructions)) {
    if (run.kind !== 'RUN' || run.onbuild || run.index < first.copy.index) continue;
    if (commandsOf(run).some((command) => takesFrom(laid, place, run, command)))
      return `line ${run.lines.first + 1} takes away files of the project`;
  }
  return undefined;
}

/** Whether a command removes or moves what a COPY has brought to the project's place; what builds have made there may go. */
function takesFrom(laid: readonly Laid[], place: string, { before }: RunInstruction, { name, args }: Command): boolean {
  if (!/^(?:rm|mv)$/.test(name?.value ?? '')) return false;
  return args.some(({ value, text }) => {
    const written = value ?? text;
    if (written.startsWith('-')) return false;
    const path = resolvePath(directoryOf(before), written);
    if (path === undefined || isWithin(place, path)) return true;
    if (!isWithin(path, place)) return false;
    const isKnown = laid.every(({ complete }) => complete) && !/[*?[$`]/.test(path);
    return !isKnown || laid.some(({ files }) => [...files.keys()].some((file) => isWithin(file, path)));
  });
}
