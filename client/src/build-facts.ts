/** Tells the server when something may have been built, and shows why steps of the last build ran again. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type CommitCostsResult,
  commands,
  commitCostsRequest,
  type EndedBuild,
  type LookForBuildsParams,
  languageId,
  lookForBuildsNotification,
  type WhyResult,
  whyRequest,
} from '../../server/src/protocol.ts';
import { findingEnvironment } from './environment.ts';
import { readEnvironment } from './prepare.ts';

/** Looks for builds when the window gets the focus, after tasks, and once the workspace is trusted. */
export function registerBuildFacts(client: BaseLanguageClient, starting: Promise<void>): vscode.Disposable {
  const look = () => void starting.then(() => client.sendNotification(lookForBuildsNotification, paramsNow()));
  look();
  return vscode.Disposable.from(
    vscode.window.onDidChangeWindowState(({ focused }) => focused && look()),
    vscode.tasks.onDidEndTask(look),
    vscode.workspace.onDidGrantWorkspaceTrust(look),
    vscode.commands.registerCommand(commands.whyDidItRun, (given: unknown) => showReasons(client, given)),
    vscode.commands.registerCommand(commands.showCommitCosts, (given: unknown) => showCosts(client, given)),
  );
}

/** What is known of the build that has just ended; undefined where the engine tells nothing. */
export async function lastBuildLine(
  client: BaseLanguageClient,
  uri: string,
  build: EndedBuild,
): Promise<string | undefined> {
  await client.sendNotification(lookForBuildsNotification, paramsNow());
  const found = await client.sendRequest<WhyResult>(whyRequest, { uri, build });
  // An older build is another one: this one left no trace.
  return found && found.ended >= build.started ? found.endLine : undefined;
}

function paramsNow(): LookForBuildsParams {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const folder = (uri && vscode.workspace.getWorkspaceFolder(uri)) ?? vscode.workspace.workspaceFolders?.[0];
  const all = readEnvironment(uri ?? folder?.uri ?? vscode.Uri.file('/'), folder?.uri.fsPath ?? '');
  return { trusted: vscode.workspace.isTrusted, environment: findingEnvironment(all) };
}

/** A list of the steps with their reasons; choosing one goes to its line. */
async function showReasons(client: BaseLanguageClient, given: unknown): Promise<void> {
  const uri = dockerfileOf(given);
  if (uri === undefined) return;
  await client.sendNotification(lookForBuildsNotification, paramsNow());
  const found = await client.sendRequest<WhyResult>(whyRequest, { uri });
  if (!found) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No build of this Dockerfile is known yet.'));
    return;
  }
  const items = found.reasons.map(({ line, text }) => ({
    label: vscode.l10n.t('Line {0}', line),
    description: text,
    line,
  }));
  await pickLine(uri, found.summary, items);
}

/** A list of the steps that commits run again; choosing one goes to its line. */
async function showCosts(client: BaseLanguageClient, given: unknown): Promise<void> {
  const uri = dockerfileOf(given);
  if (uri === undefined) return;
  await client.sendNotification(lookForBuildsNotification, paramsNow());
  const found = await client.sendRequest<CommitCostsResult>(commitCostsRequest, { uri });
  if ('problem' in found) {
    void vscode.window.showInformationMessage(found.problem);
    return;
  }
  await pickLine(uri, found.summary, found.steps);
}

function dockerfileOf(given: unknown): string | undefined {
  if (typeof given === 'string') return given;
  if (given instanceof vscode.Uri) return given.toString();
  const active = vscode.window.activeTextEditor?.document;
  if (active?.languageId === languageId) return active.uri.toString();
  void vscode.window.showInformationMessage(vscode.l10n.t('Open a Dockerfile to see what is known of its builds.'));
  return undefined;
}

interface LineItem extends vscode.QuickPickItem {
  /** One-based. */
  readonly line: number;
}

async function pickLine(uri: string, title: string, items: readonly LineItem[]): Promise<void> {
  if (items.length === 0) {
    void vscode.window.showInformationMessage(`${title}.`);
    return;
  }
  const picked = await vscode.window.showQuickPick(items, { title, matchOnDescription: true });
  if (!picked) return;
  const place = new vscode.Position(picked.line - 1, 0);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: new vscode.Range(place, place) });
}
