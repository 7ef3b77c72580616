/** The builds of a Dockerfile in other files: who they are, and edits there. */
import {
  type AnnotatedTextEdit,
  type CallHierarchyIncomingCall,
  type CallHierarchyItem,
  type CodeLens,
  type Location,
  OptionalVersionedTextDocumentIdentifier,
  type Position,
  SymbolKind,
  TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import type { Build } from '../context/build.ts';
import { buildsOf } from '../context/build.ts';
import { labelOf, makesStage, usersTitle } from '../features/across.ts';
import type { BuildGraph } from '../model/model.ts';
import { commands } from '../protocol.ts';
import { type Edit, sortEdits } from '../text/edit.ts';
import { unique } from '../text/list.ts';
import { touches } from '../text/span.ts';
import type { Workspace } from '../workspace/builds-index.ts';
import { toLocation, toOffset, toRange, toTextEdit } from './convert.ts';
import { type Opened, openedAt } from './opened.ts';
import type { Session } from './session.ts';
import { fileIn, locationsIn } from './workspace-files.ts';

export interface Users {
  readonly workspace: Workspace;
  /** The path of the Dockerfile in it. */
  readonly path: string;
  readonly builds: readonly Build[];
}

/** Who builds a Dockerfile; undefined for one in no workspace folder. */
export async function usersOf(session: Session, uri: string): Promise<Users | undefined> {
  const found = await session.contexts.workspaceOf(uri);
  return found && { ...found, builds: buildsOf(found.path, found.workspace.builds) };
}

/**
 * An edit with those of other files, under a heading of their own in a preview. None asks for confirmation: VS Code shows such an edit unticked, and who
 * applies the preview as it stands would rename the Dockerfile alone.
 */
export function withOtherFiles(
  session: Session,
  workspace: Workspace,
  edit: WorkspaceEdit,
  files: ReadonlyMap<string, readonly Edit[]>,
  newName: string,
): WorkspaceEdit {
  if (files.size === 0) return edit;
  const annotationId = 'other-files';
  const others = [...files].flatMap(([path, edits]) => {
    const document = fileIn(session, workspace, path);
    if (!document) return [];
    const changes = sortEdits(edits).map((each): AnnotatedTextEdit | ReturnType<typeof toTextEdit> => {
      const made = toTextEdit(document, each);
      return session.traits.confirmsChanges ? { ...made, annotationId } : made;
    });
    const version = session.buildFiles.get(document.uri)?.version ?? null;
    return [TextDocumentEdit.create(OptionalVersionedTextDocumentIdentifier.create(document.uri, version), changes)];
  });
  return {
    documentChanges: [...(edit.documentChanges ?? []), ...others],
    ...(session.traits.confirmsChanges && {
      changeAnnotations: {
        [annotationId]: { label: `Rename to ${newName} in the files that build it`, needsConfirmation: false },
      },
    }),
  };
}

/** The services, targets, jobs and scripts that build the stage of an item. */
export async function buildersOf(session: Session, item: CallHierarchyItem): Promise<CallHierarchyIncomingCall[]> {
  const opened = openedAt(session, item.uri);
  const users = opened && (await usersOf(session, item.uri));
  if (!opened || !users || typeof item.data !== 'number') return [];
  const stage = item.data;
  return users.builds
    .filter((build) => makesStage(opened.graph, build, stage))
    .flatMap((build) => {
      const document = fileIn(session, users.workspace, build.origin.path);
      if (!document) return [];
      const range = toRange(document, build.origin.span);
      const named = build.mentions.filter(({ role, path }) => role === 'target' && path === build.origin.path);
      const { file, name } = labelOf(build);
      const from = { name: name || file, detail: build.origin.path, kind: SymbolKind.Package, uri: document.uri };
      const ranges = named.map(({ span }) => toRange(document, span));
      return [{ from: { ...from, range, selectionRange: range }, fromRanges: ranges.length > 0 ? ranges : [range] }];
    });
}

/** One lens above each stage that other files build. */
export async function usedByLenses(session: Session, document: TextDocument, graph: BuildGraph): Promise<CodeLens[]> {
  const users = await usersOf(session, document.uri);
  if (!users || users.builds.length === 0) return [];
  return graph.stages.flatMap((stage) => {
    const builds = users.builds.filter((build) => makesStage(graph, build, stage.index));
    const title = usersTitle(builds);
    if (title === undefined) return [];
    const places = unique(
      builds.map(({ origin, mentions }) => mentions.findLast(({ role }) => role === 'target') ?? origin),
    );
    const range = toRange(document, stage.from.keyword.span);
    const given = [document.uri, range.start, locationsIn(session, users.workspace, places)];
    return [{ range, command: { title, command: commands.showReferences, arguments: given } }];
  });
}

/** What a name of a Dockerfile stands for outside of it: the line that names a context, a Dockerfile that builds an image; or each stage that `FROM base-$ARG` may mean. */
export async function definitionElsewhere(
  session: Session,
  { document, graph }: Opened,
  position: Position,
): Promise<Location[] | null> {
  const offset = toOffset(document, position);
  const sources = [...graph.stages.map(({ base }) => base), ...graph.edges.map(({ from }) => from)];
  const source = sources.find(({ token }) => touches(token.span, offset));
  if (!source) return null;
  if (source.kind === 'unknown') {
    const spans = source.candidates.flatMap((index) => graph.stages[index]?.name?.span ?? []);
    return spans.length > 0 ? spans.map((span) => toLocation(document, span)) : null;
  }
  const name = source.token.value;
  const users = name === undefined ? undefined : await usersOf(session, document.uri);
  if (!users || source.kind !== 'image') return null;
  const named = users.builds.flatMap(({ mentions }) =>
    mentions.filter(({ role, value }) => role === 'named-context' && value === name),
  );
  const found = locationsIn(session, users.workspace, named);
  return found.length > 0 ? found : null;
}
