/** The tasks of type `slipway`: one for each stage of the workspace's Dockerfiles, and those of tasks.json. */
import { isAbsolute, join, relative } from 'node:path';
import * as vscode from 'vscode';
import { languageId } from '../../server/src/protocol.ts';
import { type BuildHost, prepareBuild } from './prepare.ts';
import { buildTerminal } from './terminal.ts';
import { readPlaces } from './where/memory.ts';
import { type BuildPlace, isAnywhere, placeOf } from './where/place.ts';

const dockerfiles =
  '**/{Dockerfile,Dockerfile.*,Dockerfile-*,Dockerfile_*,*.Dockerfile,dockerfile,*.dockerfile,Containerfile,Containerfile.*,Containerfile-*,Containerfile_*,*.Containerfile,containerfile,*.containerfile}';
const mostDockerfiles = 100;

/** The task that builds a stage. */
function stageTask(host: BuildHost, uri: vscode.Uri, target: string | undefined, place: BuildPlace = {}): vscode.Task {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  const dockerfile = folder ? relative(folder.uri.fsPath, uri.fsPath).replaceAll('\\', '/') : uri.fsPath;
  const definition = { type: 'slipway', dockerfile, ...(target === undefined ? {} : { target }), ...place };
  const what = target ?? vscode.l10n.t('image');
  const name = isAnywhere(place)
    ? vscode.l10n.t('Build {0} ({1})', what, dockerfile)
    : vscode.l10n.t('Build {0} ({1}) as chosen last', what, dockerfile);
  return task(host, definition, folder ?? vscode.TaskScope.Workspace, name);
}

/** Offers the tasks, and completes those that tasks.json holds. */
export function taskProvider(host: BuildHost): vscode.TaskProvider {
  return {
    async provideTasks(token) {
      const found = await vscode.workspace.findFiles(dockerfiles, '**/node_modules/**', mostDockerfiles, token);
      const open = vscode.workspace.textDocuments.filter(
        (document) => document.languageId === languageId && document.uri.scheme === 'file',
      );
      const uris = new Map([...found, ...open.map(({ uri }) => uri)].map((uri) => [uri.toString(), uri]));
      const tasks = [...uris.values()]
        .filter(({ path }) => !path.endsWith('.dockerignore'))
        .map(async (uri) => {
          const targets = await host.server.targets(uri.toString());
          return targets.map(({ target }) => stageTask(host, uri, target));
        });
      const remembered = readPlaces(host.memory)
        .filter(({ stage, place }) => uris.has(stage.uri) && !isAnywhere(place))
        .map(({ stage, place }) => stageTask(host, vscode.Uri.parse(stage.uri), stage.target, placeOf(place)));
      return [...(await Promise.all(tasks)).flat(), ...remembered];
    },
    resolveTask({ definition, scope, name }) {
      const { dockerfile } = definition;
      if (typeof dockerfile !== 'string') return undefined;
      return task(host, definition, typeof scope === 'object' ? scope : vscode.TaskScope.Workspace, name);
    },
  };
}

function task(
  host: BuildHost,
  definition: vscode.TaskDefinition,
  scope: vscode.WorkspaceFolder | vscode.TaskScope.Workspace,
  name: string,
): vscode.Task {
  const execution = new vscode.CustomExecution(async (resolved) =>
    buildTerminal(() => prepareBuild(host, stageOf(resolved, scope), { fields: placeOf(resolved) })),
  );
  const result = new vscode.Task(definition, scope, name, 'slipway', execution, ['$slipway']);
  result.group = vscode.TaskGroup.Build;
  result.presentationOptions = {
    reveal: vscode.TaskRevealKind.Always,
    panel: vscode.TaskPanelKind.Dedicated,
    clear: true,
    echo: false,
    focus: false,
    showReuseMessage: false,
  };
  return result;
}

function stageOf(
  definition: vscode.TaskDefinition,
  scope: vscode.WorkspaceFolder | vscode.TaskScope.Workspace,
): { uri: string; target?: string } {
  const { dockerfile, target } = definition;
  const path = String(dockerfile);
  const folder = typeof scope === 'object' ? scope : vscode.workspace.workspaceFolders?.[0];
  const file = isAbsolute(path) || !folder ? path : join(folder.uri.fsPath, path);
  return { uri: vscode.Uri.file(file).toString(), ...(typeof target === 'string' && target !== '' ? { target } : {}) };
}
