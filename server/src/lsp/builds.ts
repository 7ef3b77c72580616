/** The requests and commands around builds: what a stage needs, what can be built, and a name for a stage that has none. */

import type { Connection } from 'vscode-languageserver';
import { folderOf } from '../context/path.ts';
import { buildTargets, stagePlan } from '../features/build-plan.ts';
import type { BuildGraph } from '../model/model.ts';
import {
  type BuildPlanParams,
  type BuildPlanResult,
  type BuildTargetsParams,
  type BuildTargetsResult,
  buildPlanRequest,
  buildTargetsRequest,
} from '../protocol.ts';
import { graphAt } from './graphs.ts';
import { guard } from './guard.ts';
import type { Session } from './session.ts';

export function registerBuilds(connection: Connection, session: Session): void {
  const failed: BuildPlanResult = { problem: 'Slipway could not read this Dockerfile.' };
  const plan = (stage: BuildPlanParams) => planOf(session, stage);
  connection.onRequest(buildPlanRequest, guard(session.log, 'build plan', failed, plan));
  connection.onRequest(
    buildTargetsRequest,
    guard(session.log, 'build targets', [], async ({ uri }: BuildTargetsParams): Promise<BuildTargetsResult> => {
      const graph = await readGraph(session, uri);
      return graph ? buildTargets(graph) : [];
    }),
  );
}

export async function planOf(session: Session, { uri, target }: BuildPlanParams): Promise<BuildPlanResult> {
  if (uri.startsWith('untitled:')) return { problem: 'Save the Dockerfile to build it.' };
  const dockerfile = session.machine?.nativePathOf(uri);
  if (dockerfile === undefined) return { problem: 'A build needs the Dockerfile on the disk of this machine.' };
  const graph = await readGraph(session, uri);
  if (!graph) return { problem: `Dockerfile not found: ${dockerfile}` };
  const plan = stagePlan(graph, target);
  if (!plan) {
    const which = target === undefined ? 'no stage' : `no stage named "${target}"`;
    return { problem: `This Dockerfile has ${which}.` };
  }
  const settings = await session.settingsOf(uri);
  const context =
    (await session.contexts.folderOf(uri, graph, settings)) ?? folderOf(session.places.pathOf(uri) ?? dockerfile);
  return { plan: { ...plan, dockerfile, context } };
}

async function readGraph(session: Session, uri: string): Promise<BuildGraph | undefined> {
  const found = await graphAt(session, uri);
  return found === 'missing' ? undefined : found;
}
