/** What can be done with a stage from the menus of the map and the tree. */
import * as vscode from 'vscode';
import { commands, type MapBox, type PlainRange } from '../../../server/src/protocol.ts';
import { isIn } from './boxes.ts';
import type { CurrentMap, ShownMap } from './current.ts';
import { findingsOf, ruleOf } from './findings.ts';
import { reveal } from './reveal.ts';

export function registerMapCommands(current: CurrentMap): vscode.Disposable {
  const onStage = (id: string, run: (shown: ShownMap, box: MapBox, range: PlainRange) => Promise<void>) =>
    vscode.commands.registerCommand(id, async (argument: unknown) => {
      const { shown } = current;
      const box = shown?.map.boxes.find((each) => each.id === boxIdOf(argument));
      if (shown && box?.stage) await run(shown, box, box.stage.range);
    });
  return vscode.Disposable.from(
    vscode.commands.registerCommand(
      'slipway.map.goTo',
      async (argument: { readonly range: PlainRange } | undefined) => {
        if (current.shown && argument) await reveal(current.shown.uri, argument.range);
      },
    ),
    onStage('slipway.map.build', async ({ uri }, { stage }) => {
      const target = stage?.target;
      const built = { uri: uri.toString(), ...(target !== undefined && { target }) };
      await vscode.commands.executeCommand(commands.buildStage, built);
    }),
    onStage('slipway.map.explain', async ({ uri }, { label }, range) => {
      const finding = await pick(uri, range, vscode.l10n.t('Select a finding of {0} to explain', label));
      if (finding) await vscode.commands.executeCommand(commands.explainRule, ruleOf(finding));
    }),
    onStage('slipway.map.fix', async ({ uri }, { label }, range) => {
      const finding = await pick(uri, range, vscode.l10n.t('Select a finding of {0} to fix', label));
      if (!finding) return;
      await reveal(uri, finding.range);
      await vscode.commands.executeCommand('editor.action.quickFix');
    }),
  );
}

/** The map's menus hand over what the page said of a box, the tree's its node. */
function boxIdOf(argument: unknown): string | undefined {
  if (typeof argument !== 'object' || argument === null) return undefined;
  if ('slipwayBox' in argument && typeof argument.slipwayBox === 'string') return argument.slipwayBox;
  if (!('box' in argument) || typeof argument.box !== 'object' || argument.box === null) return undefined;
  return 'id' in argument.box && typeof argument.box.id === 'string' ? argument.box.id : undefined;
}

async function pick(uri: vscode.Uri, range: PlainRange, title: string): Promise<vscode.Diagnostic | undefined> {
  const findings = findingsOf(uri).filter((finding) => isIn(range, finding.range.start));
  if (findings.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This stage has no findings.'));
    return undefined;
  }
  if (findings.length === 1) return findings[0];
  const items = findings.map((finding) => ({
    label: finding.message,
    description: vscode.l10n.t('line {0}, {1}', finding.range.start.line + 1, ruleOf(finding)),
    finding,
  }));
  return (await vscode.window.showQuickPick(items, { title, matchOnDescription: true }))?.finding;
}
