/** Builds several stages of a Dockerfile in one go. */
import * as vscode from 'vscode';
import { commands, languageId } from '../../server/src/protocol.ts';
import { bakeRun, refusedBake } from './bake.ts';
import type { Builds } from './builds.ts';
import { type BuildHost, type PreparedStage, prepareStage, runnable } from './prepare.ts';
import { isTrusted } from './say.ts';
import { askBuilder } from './where/ask-engine.ts';

export function registerBuildSeveral(host: BuildHost, builds: Builds): vscode.Disposable {
  return vscode.commands.registerCommand(commands.buildStages, async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (!isTrusted() || document?.languageId !== languageId) return;
    const { uri } = document;
    const targets = await pickTargets(host, uri);
    const stages: PreparedStage[] = [];
    for (const target of targets ?? []) {
      const stage = { uri: uri.toString(), ...(target !== undefined && { target }) };
      // All of them are built in one place.
      const builder = stages[0]?.builder;
      const prepared = await prepareStage(host, stage, 'run', { fields: {}, ...(builder && { builder }) });
      if (!prepared) return;
      stages.push(prepared);
    }
    const refused = refusedBake(stages);
    if (refused !== undefined) return void vscode.window.showErrorMessage(refused);
    const [first] = stages;
    if (!first) return;
    // Bake would build where `docker buildx use` says, `docker build` does where the current context is.
    const builder = first.builder.builder ? first.builder : await askBuilder(first.engine, first.place);
    const run = bakeRun(first, stages, builder);
    const tag = stages.flatMap((stage) => stage.tag ?? []).join(', ') || undefined;
    await builds.run(uri, undefined, await runnable(host, uri.toString(), { plan: first.plan, tag }, run));
  });
}

async function pickTargets(host: BuildHost, uri: vscode.Uri): Promise<(string | undefined)[] | undefined> {
  const targets = await host.server.targets(uri.toString());
  const items = targets.map(({ target }) => ({ label: target ?? vscode.l10n.t('Last stage'), target }));
  const title = vscode.l10n.t('Select stages to build');
  const picked = await vscode.window.showQuickPick(items, { title, canPickMany: true });
  return picked?.map(({ target }) => target);
}
