/** What can be done about a rule: its page opens from the server, offline, and a setting turns it off. */
import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { commands, type RulePageResult, rulePageRequest } from '../../server/src/protocol.ts';
import { withRuleOff } from './rule-levels.ts';

const scheme = 'slipway-rule';

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
  );
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
