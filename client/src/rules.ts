/** What can be done about a rule: its page opens from the server, offline, and a setting turns it off. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { commands, type RulePageResult, rulePageRequest } from '../../server/src/protocol.ts';
import { withRuleOff } from './rule-levels.ts';

const scheme = 'slipway-rule';
const whyNotPossible = 'slipway.whyNotPossible';

/** Registers the commands behind "Explain" and "Turn off", and what shows a rule's page. */
export function registerRules(client: BaseLanguageClient): vscode.Disposable {
  const pages: vscode.TextDocumentContentProvider = {
    provideTextDocumentContent: async ({ path }) => {
      const rule = path.replace(/^\/|\.md$/g, '');
      const page = await client.sendRequest<RulePageResult>(rulePageRequest, { rule });
      return page ?? vscode.l10n.t('Unknown rule "{0}".', rule);
    },
  };
  return vscode.Disposable.from(
    vscode.workspace.registerTextDocumentContentProvider(scheme, pages),
    vscode.commands.registerCommand(commands.explainRule, explain),
    vscode.commands.registerCommand(commands.turnOffRule, turnOff),
    vscode.commands.registerCommand(whyNotPossible, tellWhy),
  );
}

/** A quick fix that is not possible, as an entry that tells why: a menu that no kind was asked of leaves out those that are disabled. */
export function shownWithReason(action: vscode.CodeAction | vscode.Command): vscode.CodeAction | vscode.Command {
  if (!('disabled' in action) || !action.disabled || !action.kind?.contains(vscode.CodeActionKind.QuickFix))
    return action;
  const { title, diagnostics = [] } = action;
  const code = diagnostics[0]?.code;
  const rule = typeof code === 'object' ? code.value : code;
  const shown = new vscode.CodeAction(title, action.kind);
  shown.diagnostics = diagnostics;
  shown.command = { title, command: whyNotPossible, arguments: [title, rule] };
  return shown;
}

async function tellWhy(title: string, rule: string | undefined): Promise<void> {
  const more = vscode.l10n.t('Explain');
  const answer = await vscode.window.showInformationMessage(title, ...(rule === undefined ? [] : [more]));
  if (answer === more && rule !== undefined) await explain(rule);
}

async function explain(rule: string): Promise<void> {
  const page = vscode.Uri.from({ scheme, path: `/${rule}.md` });
  await vscode.commands.executeCommand('markdown.showPreview', page);
}

/** In the workspace where there is one, else for the user. */
async function turnOff(rule: string, uri: string): Promise<void> {
  const folder = vscode.workspace.getWorkspaceFolder(vscode.Uri.parse(uri));
  const settings = vscode.workspace.getConfiguration('slipway', folder);
  const target = folder ? vscode.ConfigurationTarget.Workspace : vscode.ConfigurationTarget.Global;
  const { workspaceValue, globalValue } = settings.inspect('rules') ?? {};
  await settings.update('rules', withRuleOff(folder ? workspaceValue : globalValue, rule), target);
}
