/** The map of the Dockerfile that was last looked at, kept up to date while somebody shows it. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type BuildFactsChangedParams,
  buildFactsChangedNotification,
  languageId,
  type StageMapResult,
  stageMapRequest,
} from '../../../server/src/protocol.ts';
import type { MapAnswer } from './boxes.ts';

export interface ShownMap {
  readonly uri: vscode.Uri;
  readonly map: MapAnswer;
}

export interface CurrentMap extends vscode.Disposable {
  readonly shown: ShownMap | undefined;
  readonly onDidChange: vscode.Event<ShownMap | undefined>;
  /** Reads the map again. */
  refresh(): Promise<void>;
  /** Has the map kept up to date while this holds; the layout of a large file takes the server's time. */
  watch(isVisible: () => boolean): vscode.Disposable;
  /** Reads the map again if somebody shows it. */
  wake(): void;
}

/** Milliseconds after the last keystroke. */
const pause = 200;

export function currentMap(client: BaseLanguageClient): CurrentMap {
  const changed = new vscode.EventEmitter<ShownMap | undefined>();
  let shown: ShownMap | undefined;
  let wanted = activeDockerfile();
  let timer: NodeJS.Timeout | undefined;
  let asked = 0;
  const watchers = new Set<() => boolean>();
  const refresh = async () => {
    if (!wanted) return;
    const of = wanted;
    const ask = ++asked;
    const map = await client
      .sendRequest<StageMapResult>(stageMapRequest, { textDocument: { uri: of.toString() } })
      .catch(() => undefined);
    // Undefined: the text has changed meanwhile, and another request is on its way.
    if (ask !== asked || map === undefined) return;
    shown = map ? { uri: of, map } : undefined;
    changed.fire(shown);
  };
  const soon = (after = pause) => {
    clearTimeout(timer);
    if ([...watchers].some((isVisible) => isVisible())) timer = setTimeout(() => void refresh(), after);
  };
  const want = (uri: vscode.Uri) => {
    wanted = uri;
    void vscode.commands.executeCommand('setContext', 'slipway.hasStages', true);
    soon(0);
  };
  if (wanted) want(wanted);
  const listeners = vscode.Disposable.from(
    changed,
    vscode.window.onDidChangeActiveTextEditor(() => {
      const active = activeDockerfile();
      if (active && active.toString() !== wanted?.toString()) want(active);
    }),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.uri.toString() === wanted?.toString()) soon();
    }),
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (document.languageId === languageId && document.uri.toString() === wanted?.toString()) soon();
    }),
    client.onNotification(buildFactsChangedNotification, ({ uri }: BuildFactsChangedParams) => {
      if (uri === wanted?.toString()) soon();
    }),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
  return {
    wake: () => soon(0),
    get shown() {
      return shown;
    },
    onDidChange: changed.event,
    refresh,
    watch(isVisible) {
      watchers.add(isVisible);
      return new vscode.Disposable(() => watchers.delete(isVisible));
    },
    dispose: () => listeners.dispose(),
  };
}

function activeDockerfile(): vscode.Uri | undefined {
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === languageId ? document.uri : undefined;
}
