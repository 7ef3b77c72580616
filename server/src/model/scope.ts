/** Looks variables up as BuildKit does: the last declaration that holds a value wins, ARG or ENV alike (measured on BuildKit 0.24). */
import { imageEnvironment } from './image.ts';
import type { Binding, Scope, Source } from './model.ts';

/** The part of a stage that look-ups need; what `Stage` also has. */
export interface ScopedStage {
  readonly index: number;
  readonly base: Source;
  readonly bindings: ReadonlyMap<string, readonly Binding[]>;
}

export interface Scopes {
  readonly stages: readonly ScopedStage[];
  readonly globalBindings: ReadonlyMap<string, readonly Binding[]>;
}

/** Arguments that every FROM line sees without a declaration (docs.docker.com/reference/dockerfile, "Automatic platform ARGs in the global scope"). */
export const platformArguments: ReadonlySet<string> = new Set([
  ...['TARGETPLATFORM', 'TARGETOS', 'TARGETARCH', 'TARGETVARIANT', 'TARGETSTAGE'],
  ...['BUILDPLATFORM', 'BUILDOS', 'BUILDARCH', 'BUILDVARIANT'],
]);

/** Arguments that `RUN` sees without a declaration (docs.docker.com/reference/dockerfile, "Predefined ARGs"). */
export const proxyArguments: ReadonlySet<string> = new Set(
  ['HTTP_PROXY', 'HTTPS_PROXY', 'FTP_PROXY', 'NO_PROXY', 'ALL_PROXY'].flatMap((name) => [name, name.toLowerCase()]),
);

/** The binding that `name` has at a place, undefined where nothing in the file or its known base images declares it. */
export function lookup({ stages, globalBindings }: Scopes, scope: Scope, name: string): Binding | undefined {
  if (scope.stage === undefined) {
    return lastBefore(globalBindings.get(name), scope.before) ?? predefined(name, platformArguments);
  }
  const stage = stages[scope.stage];
  const own = stage && lastBefore(stage.bindings.get(name), scope.before);
  return own ?? (stage && inherited(stages, stage, name)) ?? predefined(name, proxyArguments);
}

/** What has been looked up in the bases of a stage, which are whole by then; by its own bindings, which a stage keeps for life. */
const inheritedBindings = new WeakMap<ScopedStage['bindings'], Map<string, Binding | undefined>>();

/** What the bases of a stage give a name, the nearest first. */
function inherited(stages: readonly ScopedStage[], stage: ScopedStage, name: string): Binding | undefined {
  const asked: Map<string, Binding | undefined>[] = [];
  let found: Binding | undefined;
  for (let at: ScopedStage | undefined = stage; at; at = baseOf(stages, at)) {
    const known = inheritedBindings.get(at.bindings) ?? new Map<string, Binding | undefined>();
    inheritedBindings.set(at.bindings, known);
    found = known.get(name);
    if (found || known.has(name)) break;
    asked.push(known);
    found = baseOf(stages, at)?.bindings.get(name)?.at(-1) ?? imageBinding(at, name);
    if (found) break;
  }
  for (const known of asked) known.set(name, found);
  return found;
}

function imageBinding({ base }: ScopedStage, name: string): Binding | undefined {
  const value = base.kind === 'image' ? imageEnvironment(base.image).get(name) : undefined;
  return value === undefined ? undefined : { name, kind: 'image', value, instruction: -1 };
}

function baseOf(stages: readonly ScopedStage[], { base, index }: ScopedStage): ScopedStage | undefined {
  return base.kind === 'stage' && base.stage < index ? stages[base.stage] : undefined;
}

/** Whether the chain of a stage's bases ends in scratch; by its own bindings, as above. */
const endsInScratch = new WeakMap<ScopedStage['bindings'], boolean>();

/** Whether all that a stage inherits stands in this file, so that what is not declared is not set. */
export function hasKnownEnvironment(stages: readonly ScopedStage[], stage: number | undefined): boolean {
  const asked: ScopedStage[] = [];
  let found: boolean | undefined;
  let at = stage === undefined ? undefined : stages[stage];
  while (at && found === undefined) {
    const base = baseOf(stages, at);
    found = endsInScratch.get(at.bindings) ?? (base ? undefined : at.base.kind === 'scratch');
    asked.push(at);
    at = base;
  }
  const isKnown = found ?? true;
  for (const { bindings } of asked) endsInScratch.set(bindings, isKnown);
  return isKnown;
}

/** All names that have a binding at a place, with that binding. */
export function visibleBindings(scopes: Scopes, scope: Scope): Map<string, Binding> {
  const names = new Set<string>();
  let stage = scope.stage === undefined ? undefined : scopes.stages[scope.stage];
  if (!stage) for (const name of [...scopes.globalBindings.keys(), ...platformArguments]) names.add(name);
  while (stage) {
    for (const name of stage.bindings.keys()) names.add(name);
    if (stage.base.kind === 'image') for (const name of imageEnvironment(stage.base.image).keys()) names.add(name);
    const base: number = stage.base.kind === 'stage' ? stage.base.stage : -1;
    stage = base < stage.index ? scopes.stages[base] : undefined;
  }
  const visible = new Map<string, Binding>();
  for (const name of names) {
    const binding = lookup(scopes, scope, name);
    if (binding) visible.set(name, binding);
  }
  return visible;
}

function lastBefore(bindings: readonly Binding[] | undefined, before: number): Binding | undefined {
  if (!bindings) return undefined;
  let low = 0;
  let high = bindings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bindings[middle]?.instruction ?? 0) < before) low = middle + 1;
    else high = middle;
  }
  return bindings[low - 1];
}

function predefined(name: string, names: ReadonlySet<string>): Binding | undefined {
  return names.has(name) ? { name, kind: 'predefined', instruction: -1 } : undefined;
}
