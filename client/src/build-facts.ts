/** Tells the server when something may have been built, and shows why steps of the last build ran again. */
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { isSecretName } from '../../server/src/model/secret-names.ts';
import {
  commands,
  type LookForBuildsParams,
  languageId,
  lookForBuildsNotification,
  type WhyResult,
  whyRequest,
} from '../../server/src/protocol.ts';
import { readEnvironment } from './prepare.ts';

/** Looks for builds when the window gets the focus, after tasks, and once the workspace is trusted. */
export function registerBuildFacts(client: LanguageClient, starting: Promise<void>): vscode.Disposable {
  const look = () => void starting.then(() => client.sendNotification(lookForBuildsNotification, paramsNow()));
  look();
  return vscode.Disposable.from(
    vscode.window.onDidChangeWindowState(({ focused }) => focused && look()),
    vscode.tasks.onDidEndTask(look),
    vscode.workspace.onDidGrantWorkspaceTrust(look),
    vscode.commands.registerCommand(commands.whyDidItRun, (given: unknown) => showReasons(client, given)),
  );
}

/** What is known of the build that has just ended; undefined where the engine tells nothing. */
export async function lastBuildLine(client: LanguageClient, uri: string): Promise<string | undefined> {
  const asked = Date.now();
  await client.sendNotification(lookForBuildsNotification, paramsNow());
  const found = await client.sendRequest<WhyResult>(whyRequest, { uri });
  // An older build is another one: this one left no trace.
  return found && asked - found.ended < newest ? found.endLine : undefined;
}

/** Milliseconds. */
const newest = 5000;

/** Names of variables that the engine, its plug-ins and its contexts are found by. */
const engineVariables = /^(?:DOCKER_|BUILDX_|BUILDKIT_HOST$|PATH$|Path$|HOME$|USERPROFILE$|XDG_)/;

function paramsNow(): LookForBuildsParams {
  const uri = vscode.window.activeTextEditor?.document.uri;
  const folder = (uri && vscode.workspace.getWorkspaceFolder(uri)) ?? vscode.workspace.workspaceFolders?.[0];
  const all = readEnvironment(uri ?? folder?.uri ?? vscode.Uri.file('/'), folder?.uri.fsPath ?? '');
  const environment = Object.fromEntries(
    Object.entries(all).filter(([name]) => engineVariables.test(name) && !isSecretName(name)),
  );
  return { trusted: vscode.workspace.isTrusted, environment };
}

/** A list of the steps with their reasons; choosing one goes to its line. */
async function showReasons(client: LanguageClient, given: unknown): Promise<void> {
  const active = vscode.window.activeTextEditor?.document;
  const uri = typeof given === 'string' ? given : active?.languageId === languageId ? active.uri.toString() : undefined;
  if (uri === undefined) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open a Dockerfile to see why its steps ran again.'));
    return;
  }
  await client.sendNotification(lookForBuildsNotification, paramsNow());
  const found = await client.sendRequest<WhyResult>(whyRequest, { uri });
  if (!found) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No build of this Dockerfile is known yet.'));
    return;
  }
  if (found.reasons.length === 0) {
    void vscode.window.showInformationMessage(`${found.summary}.`);
    return;
  }
  const items = found.reasons.map(({ line, text }) => ({
    label: vscode.l10n.t('Line {0}', line),
    description: text,
    line,
  }));
  const picked = await vscode.window.showQuickPick(items, { title: found.summary, matchOnDescription: true });
  if (!picked) return;
  const place = new vscode.Position(picked.line - 1, 0);
  await vscode.window.showTextDocument(vscode.Uri.parse(uri), { selection: new vscode.Range(place, place) });
}
