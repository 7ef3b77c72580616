/** Where a stage was built last, as kept in the workspace's memory. */
import type * as vscode from 'vscode';
import type { BuildStageArguments } from '../../../server/src/protocol.ts';
import { withoutCacheSecrets } from './cache-secrets.ts';
import { type BuildPlace, placeOf } from './place.ts';

const key = 'slipway.buildPlaces';

export interface KnownPlace {
  readonly stage: BuildStageArguments;
  readonly place: BuildPlace;
}

/** The places of this workspace, the newest first. */
export function readPlaces(memory: vscode.Memento): readonly KnownPlace[] {
  return memory.get<readonly KnownPlace[]>(key) ?? [];
}

/** The place where the stage was built last; where it never was, that of its Dockerfile. */
export function lastPlace(memory: vscode.Memento, { uri, target }: BuildStageArguments): BuildPlace {
  const own = readPlaces(memory).filter(({ stage }) => stage.uri === uri);
  return placeOf((own.find(({ stage }) => stage.target === target) ?? own[0])?.place ?? {});
}

const most = 50;

/** Remembers a place, without the secrets of its caches. */
export async function rememberPlace(
  memory: vscode.Memento,
  { stage: { uri, target }, place }: KnownPlace,
): Promise<void> {
  const others = readPlaces(memory).filter(({ stage }) => stage.uri !== uri || stage.target !== target);
  const { cacheFrom, cacheTo, ...rest } = place;
  const kept: BuildPlace = {
    ...rest,
    ...(cacheFrom && { cacheFrom: cacheFrom.map(withoutCacheSecrets) }),
    ...(cacheTo && { cacheTo: cacheTo.map(withoutCacheSecrets) }),
  };
  const stage = { uri, ...(target !== undefined && { target }) };
  await memory.update(key, [{ stage, place: kept }, ...others].slice(0, most));
}

export async function forgetPlaces(memory: vscode.Memento): Promise<void> {
  await memory.update(key, undefined);
}
