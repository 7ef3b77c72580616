/** The commands around a build: build a stage, copy its command, forget the answers. */
import * as vscode from 'vscode';
import { type BuildStageArguments, commands, languageId } from '../../server/src/protocol.ts';
import { registerBuildSeveral } from './build-several.ts';
import type { Builds } from './builds.ts';
import { forgetAnswers } from './memory.ts';
import { type BuildHost, engineOf, prepareBuild, prepareStage, runOf } from './prepare.ts';
import { commandLine, shellOf } from './quote.ts';
import { isTrusted } from './say.ts';
import { taskProvider } from './task.ts';
import { forgetPlaces, lastPlace, rememberPlace } from './where/memory.ts';
import { pickPlace } from './where/pick.ts';

/** Registers the build's commands and its task type. */
export function registerBuild(host: BuildHost, builds: Builds): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.tasks.registerTaskProvider('slipway', taskProvider(host)),
    vscode.commands.registerCommand(commands.buildStage, (argument: unknown) => buildStage(host, builds, argument)),
    vscode.commands.registerCommand(commands.buildWith, (argument: unknown) => buildWith(host, builds, argument)),
    registerBuildSeveral(host, builds),
    vscode.commands.registerCommand(commands.copyBuildCommand, (argument: unknown) => copyBuildCommand(host, argument)),
    vscode.commands.registerCommand('slipway.forgetBuildAnswers', async () => {
      host.hidden.clear();
      await forgetAnswers(host.memory);
      await forgetPlaces(host.memory);
    }),
  );
}

async function buildStage(host: BuildHost, builds: Builds, argument: unknown): Promise<void> {
  if (!isTrusted()) return;
  const stage = stageOf(argument) ?? (await pickStage(host, argument, builds));
  const prepared = stage && (await prepareBuild(host, stage));
  if (prepared) await builds.run(vscode.Uri.parse(stage.uri), stage.target, prepared);
}

async function buildWith(host: BuildHost, builds: Builds, argument: unknown): Promise<void> {
  if (!isTrusted()) return;
  const stage = stageOf(argument) ?? (await pickStage(host, argument, builds));
  const engine = stage && engineOf(host, vscode.Uri.parse(stage.uri));
  const place = engine && (await pickPlace(engine, lastPlace(host.memory, stage)));
  const prepared = place && (await prepareBuild(host, stage, { fields: place, isAll: true }));
  if (!prepared) return;
  await rememberPlace(host.memory, { stage, place });
  await builds.run(vscode.Uri.parse(stage.uri), stage.target, prepared);
}

async function copyBuildCommand(host: BuildHost, argument: unknown): Promise<void> {
  const stage = stageOf(argument) ?? (await pickStage(host, argument));
  const prepared = stage && (await prepareStage(host, stage, 'copy'));
  if (!prepared) return;
  const { command, arguments: rest } = runOf(prepared);
  await vscode.env.clipboard.writeText(commandLine([command, ...rest], shellOf(vscode.env.shell, process.platform)));
  vscode.window.setStatusBarMessage(vscode.l10n.t('Slipway: Build command copied'), 3000);
}

function stageOf(argument: unknown): BuildStageArguments | undefined {
  if (typeof argument !== 'object' || argument === null || !('uri' in argument) || typeof argument.uri !== 'string')
    return undefined;
  const target = 'target' in argument && typeof argument.target === 'string' ? argument.target : undefined;
  return { uri: argument.uri, ...(target === undefined ? {} : { target }) };
}

/** From a menu or the command palette: a stage of the given Dockerfile, else of the one in the active editor; the last built one first. */
async function pickStage(host: BuildHost, given: unknown, builds?: Builds): Promise<BuildStageArguments | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  const uri = given instanceof vscode.Uri ? given : document?.languageId === languageId ? document.uri : undefined;
  if (!uri) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a Dockerfile to build one of its stages.'));
    return undefined;
  }
  const before = builds?.last(uri);
  const targets = await host.server.targets(uri.toString());
  const stages = targets.map(({ target }) => {
    const isLast = before !== undefined && before.target === target;
    const label = target ?? vscode.l10n.t('Last stage');
    return { label, target, ...(isLast && { description: vscode.l10n.t('last built') }) };
  });
  stages.sort((a, b) => Number(b.description !== undefined) - Number(a.description !== undefined));
  const picked =
    stages.length > 1
      ? await vscode.window.showQuickPick(stages, { title: vscode.l10n.t('Select a stage to build') })
      : (stages[0] ?? { target: undefined });
  return picked && { uri: uri.toString(), ...(picked.target === undefined ? {} : { target: picked.target }) };
}
