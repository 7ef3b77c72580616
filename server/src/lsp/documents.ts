import type { TextDocument } from 'vscode-languageserver-textdocument';
import { lower } from '../model/lower.ts';
import type { BuildGraph } from '../model/model.ts';

const graphs = new WeakMap<TextDocument, { readonly version: number; readonly graph: BuildGraph }>();

/** The build graph of a document, made once per version. */
export function graphOf(document: TextDocument): BuildGraph {
  const made = graphs.get(document);
  if (made?.version === document.version) return made.graph;
  const graph = lower(document.getText(), made?.graph);
  graphs.set(document, { version: document.version, graph });
  return graph;
}

/** Whether the graph of the document's version is there already. */
export function hasGraph(document: TextDocument): boolean {
  return graphs.get(document)?.version === document.version;
}
