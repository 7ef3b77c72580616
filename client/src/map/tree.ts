/** The stages as a tree in the explorer: the same map for whoever does not look at pictures. */
import * as vscode from 'vscode';
import type { MapBox } from '../../../server/src/protocol.ts';
import { boxAt, type Row, rowsOf } from './boxes.ts';
import type { CurrentMap } from './current.ts';

export type Node = { readonly box: MapBox } | { readonly row: Row; readonly of: string };

const treeId = 'slipway.stages';

export function createTree(current: CurrentMap): vscode.Disposable {
  const changed = new vscode.EventEmitter<undefined>();
  let nodes = new Map<string, Node>();
  const provider: vscode.TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getChildren(node) {
      const map = current.shown?.map;
      if (!map) return [];
      if (!node) return map.boxes.flatMap(({ id, stage }) => (stage ? (nodes.get(id) ?? []) : []));
      return 'box' in node ? rowsOf(map, node.box.id).map((row) => ({ row, of: node.box.id })) : [];
    },
    getParent: (node) => ('row' in node ? nodes.get(node.of) : undefined),
    getTreeItem: (node) => itemOf(current, node),
  };
  const view = vscode.window.createTreeView(treeId, { treeDataProvider: provider, showCollapseAll: true });
  return vscode.Disposable.from(
    changed,
    view,
    current.watch(() => view.visible),
    view.onDidChangeVisibility(current.wake),
    current.onDidChange((shown) => {
      nodes = new Map(shown?.map.boxes.map((box) => [box.id, { box }]));
      view.description = shown ? vscode.workspace.asRelativePath(shown.uri) : '';
      changed.fire(undefined);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      const { shown } = current;
      if (!view.visible || !shown || textEditor.document.uri.toString() !== shown.uri.toString()) return;
      const node = nodes.get(boxAt(shown.map, textEditor.selection.active.line)?.id ?? '');
      if (node) void view.reveal(node, { select: true, focus: false });
    }),
  );
}

function itemOf(current: CurrentMap, node: Node): vscode.TreeItem {
  const item = 'box' in node ? stageItem(current, node.box) : rowItem(node.row);
  const range = 'box' in node ? node.box.stage?.range : node.row.range;
  if (range) item.command = { command: 'slipway.map.goTo', title: vscode.l10n.t('Go to'), arguments: [{ range }] };
  return item;
}

function stageItem({ shown }: CurrentMap, { id, label, details, spoken, stage }: MapBox): vscode.TreeItem {
  const hasRows = shown ? rowsOf(shown.map, id).length > 0 : false;
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(label, hasRows ? Collapsed : None);
  item.id = id;
  item.description = details.join(', ');
  item.tooltip = spoken;
  item.iconPath = new vscode.ThemeIcon('layers');
  item.contextValue = stage?.canBuild ? 'stage build' : 'stage';
  return item;
}

function rowItem({ label, description }: Row): vscode.TreeItem {
  const item = new vscode.TreeItem(label);
  item.description = description;
  return item;
}
