/** The entry of a Dockerfile in the status bar: how many stages there are, and how the last build went. */

import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { duration } from '../../server/src/facts/wording.ts';
import { languageId, type StageMapResult, stageMapRequest } from '../../server/src/protocol.ts';
import type { BuildReport, Builds } from './builds.ts';

/** Milliseconds after the last keystroke. */
const pause = 500;
/** Left of the language's own entry, whose priority is 100. */
const priority = 100.5;

export function registerStatus(
  client: BaseLanguageClient,
  starting: Promise<void>,
  builds?: Builds,
): vscode.Disposable {
  const item = vscode.window.createStatusBarItem('slipway.stages', vscode.StatusBarAlignment.Right, priority);
  item.name = vscode.l10n.t('Dockerfile Stages');
  item.command = 'slipway.showStageMap';
  let timer: NodeJS.Timeout | undefined;
  const update = async () => {
    const document = vscode.window.activeTextEditor?.document;
    if (document?.languageId !== languageId) return item.hide();
    const { uri } = document;
    const map = await client
      .sendRequest<StageMapResult>(stageMapRequest, { textDocument: { uri: uri.toString() } })
      .catch(() => undefined);
    if (map === undefined || uri.toString() !== vscode.window.activeTextEditor?.document.uri.toString()) return;
    const count = map?.boxes.filter(({ stage }) => stage).length ?? 0;
    show(item, count, builds && { last: builds.last(uri) });
  };
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void update(), pause);
  };
  void starting.then(update);
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(soon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === languageId) soon();
    }),
    ...(builds ? [builds.onDidEnd(() => void update())] : []),
    new vscode.Disposable(() => clearTimeout(timer)),
  );
}

function show(item: vscode.StatusBarItem, count: number, built?: { readonly last: BuildReport | undefined }): void {
  const stages = count === 1 ? vscode.l10n.t('1 stage') : vscode.l10n.t('{0} stages', count);
  const last = built?.last;
  const sentences = [
    ...(built ? [last ? outcome(last) : vscode.l10n.t('Not built yet')] : []),
    vscode.l10n.t('Show the stage map'),
  ];
  item.text = ['$(layers)', stages, ...(last ? [mark(last)] : [])].join(' ');
  item.tooltip = sentences.join('\n');
  item.accessibilityInformation = { label: [stages, ...sentences].join('. '), role: 'button' };
  item.backgroundColor = last && last.code !== 0 ? new vscode.ThemeColor('statusBarItem.errorBackground') : undefined;
  item.show();
}

function mark({ code, milliseconds }: BuildReport): string {
  return code === 0 ? `$(check) ${duration(milliseconds)}` : '$(error)';
}

/** How a build went, in one sentence. */
function outcome({ target, code, milliseconds, problem, at }: BuildReport): string {
  const what = target ?? vscode.l10n.t('image');
  const time = at.toLocaleTimeString([], { hour: '2-digit', minute: '2-digit' });
  if (code === 0) return vscode.l10n.t('Built {0} at {1} in {2}', what, time, duration(milliseconds));
  if (!problem) return vscode.l10n.t('Build of {0} failed at {1}', what, time);
  return vscode.l10n.t('Build of {0} failed at {1} in line {2}: {3}', what, time, problem.line, problem.message);
}
