/** Several stages in one build: a Bake file made for it, so that BuildKit shares their steps and spreads them (https://docs.docker.com/build/bake/reference/). */
import { secretOption, sshOption } from './command-line.ts';
import type { EngineRun } from './engine.ts';
import { l10n } from './l10n.ts';
import type { PreparedStage } from './prepare.ts';
import { type BuilderFacts, placeArguments } from './where/place.ts';

/** Flags that `docker build` and `docker buildx bake` share, and whether a value follows in a word of its own; others cannot be handed on (buildx docs/reference/buildx_bake.md). */
const shared: ReadonlyMap<string, boolean> = new Map([
  ...['--no-cache', '--pull', '--push', '--load', '--debug', '-D'].map((flag) => [flag, false] as const),
  ...['--builder', '--progress', '--metadata-file', '--provenance', '--sbom', '--allow'].map(
    (flag) => [flag, true] as const,
  ),
]);

/** Why stages cannot be built in one go; undefined where they can. */
export function refusedBake(stages: readonly PreparedStage[]): string | undefined {
  const other = stages.map(({ configured }) => firstOther(configured)).find((argument) => argument !== undefined);
  if (other === undefined) return undefined;
  return l10n.t(
    'Several stages are built with "docker buildx bake", which cannot take {0} from the setting {1}.',
    other,
    '"slipway.build.arguments"',
  );
}

/** The first argument that Bake does not take, as it may be shown. */
function firstOther(configured: readonly string[]): string | undefined {
  const at = configured.findIndex((word, i) => !takesValue(configured[i - 1]) && !shared.has(flagOf(word)));
  return at === -1 ? undefined : flagOf(configured[at] ?? '');
}

function takesValue(word: string | undefined): boolean {
  return word !== undefined && shared.get(word) === true;
}

function flagOf(word: string): string {
  return word.startsWith('-') ? word.replace(/=.*$/s, '') : word;
}

/** The run that builds all of them where the first one is built. The definition goes in as input, since it may hold values of arguments. */
export function bakeRun(
  { engine, place, configured }: PreparedStage,
  stages: readonly PreparedStage[],
  where: BuilderFacts,
): EngineRun {
  const named = place.builder !== undefined ? { builder: place.builder } : {};
  const { before } = placeArguments(named, where);
  const isChosen = configured.some((word) => flagOf(word) === '--builder');
  const builder = place.builder ?? (isChosen ? undefined : where.builder?.name);
  const asksForSsh = stages.some(({ inputs }) => inputs.ssh.length > 0);
  return {
    ...engine,
    // The files that it names were chosen by the person who builds.
    environment: { ...engine.environment, BUILDX_BAKE_ENTITLEMENTS_FS: '0' },
    arguments: [
      ...before,
      'buildx',
      'bake',
      ...configured,
      ...(builder === undefined ? [] : ['--builder', builder]),
      ...(asksForSsh ? ['--allow=ssh'] : []),
      '--file',
      '-',
    ],
    input: JSON.stringify(bakeFile(stages)),
  };
}

function bakeFile(stages: readonly PreparedStage[]): object {
  const names = targetNames(stages);
  const targets = stages.map((stage, at) => [names[at] ?? '', targetOf(stage)] as const);
  return { group: { default: { targets: targets.map(([name]) => name) } }, target: Object.fromEntries(targets) };
}

/** Bake takes letters, digits, `_` and `-`, and a name once; `default` is that of the group. */
function targetNames(stages: readonly PreparedStage[]): string[] {
  const taken = new Set(['default']);
  return stages.map(({ plan }, at) => {
    const plain = (plan.target ?? 'image').replace(/[^\w-]/g, '_');
    const isFree = plain === (plan.target ?? 'image') && !taken.has(plain);
    let name = isFree ? plain : `${plain}_${at}`;
    while (taken.has(name)) name += '_';
    taken.add(name);
    return name;
  });
}

function targetOf({ plan, engine, tag, inputs, place }: PreparedStage): object {
  const { platforms, cacheFrom, cacheTo, output } = place;
  const values = inputs.arguments.flatMap(({ name, value = engine.environment[name] }) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return {
    context: plan.context,
    dockerfile: plan.dockerfile,
    ...(plan.target !== undefined && { target: plan.target }),
    ...(tag !== undefined && { tags: [tag] }),
    ...(values.length > 0 && { args: Object.fromEntries(values.map(([name, value]) => [name, literal(value)])) }),
    ...(inputs.secrets.length > 0 && { secret: inputs.secrets.map(({ id, source }) => secretOption(id, source)) }),
    ...(inputs.ssh.length > 0 && { ssh: inputs.ssh.map(sshOption) }),
    ...(platforms && { platforms }),
    ...(cacheFrom && { 'cache-from': cacheFrom }),
    ...(cacheTo && { 'cache-to': cacheTo }),
    ...(output && { output: [output === 'push' ? 'type=registry' : 'type=docker'] }),
  };
}

/** Bake reads `${...}` and `%{...}` in JSON too. */
function literal(value: string): string {
  return value.replace(/([$%])(?=\{)/g, '$1$1');
}
