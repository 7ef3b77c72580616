/** The lens above a service or target: the real `docker compose build` or `docker buildx bake` of it, as a task. */
import { dirname, join } from 'node:path';
import * as vscode from 'vscode';
import { type BuildServiceArguments, commands } from '../../server/src/protocol.ts';
import { isTrusted } from './say.ts';

/** Registers the command; nothing runs in a workspace that is not trusted. */
export function registerBuildService(): vscode.Disposable {
  return vscode.commands.registerCommand(commands.buildService, async (argument: unknown) => {
    const service = serviceOf(argument);
    if (!service || !isTrusted()) return;
    const uri = vscode.Uri.parse(service.uri);
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    if (open?.isDirty && !(await open.save())) return;
    await vscode.tasks.executeTask(serviceTask(uri, service));
  });
}

function serviceTask(uri: vscode.Uri, { tool, name, files }: BuildServiceArguments): vscode.Task {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const command = vscode.workspace.getConfiguration('slipway.build', uri).get<string>('command')?.trim() || 'docker';
  const root = folder?.uri.fsPath ?? dirname(uri.fsPath);
  const chosen = files.flatMap((path) => ['-f', join(root, path)]);
  const build = tool === 'bake' ? ['buildx', 'bake', ...chosen, name] : ['compose', ...chosen, 'build', name];
  const execution = new vscode.ProcessExecution(command, build, { cwd: dirname(uri.fsPath) });
  const title = vscode.l10n.t('Build {0}', name);
  const task = new vscode.Task({ type: 'process' }, folder ?? vscode.TaskScope.Workspace, title, 'Slipway', execution);
  task.group = vscode.TaskGroup.Build;
  task.presentationOptions = { panel: vscode.TaskPanelKind.Dedicated, clear: true, showReuseMessage: false };
  return task;
}

function serviceOf(argument: unknown): BuildServiceArguments | undefined {
  if (typeof argument !== 'object' || argument === null || !('uri' in argument) || !('name' in argument))
    return undefined;
  const { uri, name } = argument;
  const tool = 'tool' in argument && argument.tool === 'bake' ? 'bake' : 'compose';
  const files = 'files' in argument && Array.isArray(argument.files) ? argument.files.map(String) : [];
  return typeof uri === 'string' && typeof name === 'string' && !name.startsWith('-')
    ? { uri, tool, name, files }
    : undefined;
}
